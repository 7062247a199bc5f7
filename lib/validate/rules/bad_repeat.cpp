// P209.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::bad_repeat = {
    .code = Code::bad_repeat,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
