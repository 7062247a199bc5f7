// P201.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::not_a_due = {
    .code = Code::not_a_due,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
