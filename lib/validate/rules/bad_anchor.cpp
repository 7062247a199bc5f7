// P204.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::bad_anchor = {
    .code = Code::bad_anchor,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
