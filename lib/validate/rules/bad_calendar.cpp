// P210.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::bad_calendar = {
    .code = Code::bad_calendar,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
