#pragma once

// What a record that is to be written is about: which item, whose, which time. What is not certain
// is refused, with what would make it certain; nothing is guessed.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assessed.hpp"

namespace plan::cli {

struct About {
    model::Index item = model::none;
    std::string body;       ///< the reference to write; empty where one body alone owes the item
    bool everyone = false;  ///< body = "*"
    std::optional<civil::Day> occurrence;  ///< the `for` to write: a day,
    std::string period;                    ///< or words
    bool narrowed = false;                 ///< to a body or a time: not the whole item
    std::vector<std::uint32_t> obligations;
};

/// How far an expansion has to look for the occurrences that are asked for.
std::optional<civil::Day> look_to(const Session& session, const Options& options);

/// `all` where a record is looked for and not written: then several bodies and times need no
/// telling apart.
enum class Choose : bool { one, all };
/// What an ID is about: one for each body that was named.
std::variant<std::vector<About>, text::Message> abouts_of(const Assessed& assessed,
                                                          const Options& options,
                                                          const std::string& id, Choose choose);

}  // namespace plan::cli
