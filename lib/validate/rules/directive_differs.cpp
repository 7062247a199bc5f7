// P306.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::directive_differs = {
    .code = Code::directive_differs,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
