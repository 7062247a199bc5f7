// P504.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::idle_ignore = {
    .code = Code::idle_ignore,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
