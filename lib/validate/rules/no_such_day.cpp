// P202.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::no_such_day = {
    .code = Code::no_such_day,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
