#include "text/words.hpp"

#include <fmt/args.h>

namespace plan::text {

std::string Message::in(Language language) const {
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const Fact& fact : facts)
        store.push_back(fact.in(language));
    return fmt::vformat(words.in(language), store);
}

}  // namespace plan::text
