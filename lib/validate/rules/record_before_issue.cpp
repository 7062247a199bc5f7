// P205.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::record_before_issue = {
    .code = Code::record_before_issue,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
