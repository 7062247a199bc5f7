// P107.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::over_limit = {
    .code = Code::over_limit,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
