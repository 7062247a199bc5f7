// P407.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::no_evidence = {
    .code = Code::no_evidence,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
