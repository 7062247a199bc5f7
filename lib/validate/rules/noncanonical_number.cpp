// P502.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::noncanonical_number = {
    .code = Code::noncanonical_number,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
