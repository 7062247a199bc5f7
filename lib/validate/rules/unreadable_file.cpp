// P108.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::unreadable_file = {
    .code = Code::unreadable_file,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
