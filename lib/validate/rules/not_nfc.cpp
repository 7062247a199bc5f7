// P503.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::not_nfc = {
    .code = Code::not_nfc,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
