// P101.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::not_toml = {
    .code = Code::not_toml,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
