// P501.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::unused_body = {
    .code = Code::unused_body,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
