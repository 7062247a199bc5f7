// P102.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::unknown_key = {
    .code = Code::unknown_key,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
