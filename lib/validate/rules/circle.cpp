// P305.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::circle = {
    .code = Code::circle,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
