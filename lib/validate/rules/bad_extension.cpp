// P404.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::bad_extension = {
    .code = Code::bad_extension,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
