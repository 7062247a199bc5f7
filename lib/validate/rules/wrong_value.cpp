// P103.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::wrong_value = {
    .code = Code::wrong_value,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
