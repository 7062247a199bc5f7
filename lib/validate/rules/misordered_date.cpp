// P203.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::misordered_date = {
    .code = Code::misordered_date,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
