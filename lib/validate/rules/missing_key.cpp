// P104.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::missing_key = {
    .code = Code::missing_key,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
