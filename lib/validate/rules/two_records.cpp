// P406.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::two_records = {
    .code = Code::two_records,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
