// P405.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::bad_waiver = {
    .code = Code::bad_waiver,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
