#pragma once

// A section that is not TOML, made into one that is: each statement that toml++ refuses is told,
// and a stand-in put in its place, so that the rest is read.

#include <string>
#include <vector>

#include "finding/finding.hpp"
#include "model/fields.hpp"
#include "model/joined_text.hpp"
#include "model/toml_judge.hpp"

namespace plan::model {

/// What stands behind a stand-in.
struct Broken {
    std::string key;  ///< that it gives; empty where nobody can tell
    Span key_span;
    std::vector<Span> texts;  ///< the values that were probably meant, without quotes
    Span value;
    bool list = false;
};

struct Mended {
    std::vector<Patch> patches;
    std::vector<Broken> broken;
    std::uint32_t told = 0;
    bool given_up = false;  ///< so much was refused that the rest is not worth reading
};

/// The key of the stand-in for mended.broken[number], with its quotes.
std::string stand_in(std::size_t number);
/// The number of the stand-in that goes by this key, or nothing.
std::optional<std::size_t> number_of_stand_in(std::string_view key);

/// Looks at each statement alone. Linear in the section.
Mended mend_statements(const read::Section& section, FileIndex file,
                       std::vector<Finding>& findings);

/// What no statement alone shows: something given twice, at the byte `at`. It is told and left out.
/// False where it is not that.
bool mend_twice(const read::Section& section, FileIndex file, const Refusal& refusal,
                std::uint32_t at, Mended& mended, std::vector<Finding>& findings);

/// toml++'s own words, where there are no better.
Finding in_its_words(FileIndex file, Span span, std::string_view description);

}  // namespace plan::model
