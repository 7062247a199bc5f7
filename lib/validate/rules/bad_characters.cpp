// P105.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::bad_characters = {
    .code = Code::bad_characters,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = nullptr,
};

}  // namespace plan::validate
