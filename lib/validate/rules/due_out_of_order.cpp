// P403.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::due_out_of_order = {
    .code = Code::due_out_of_order,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
