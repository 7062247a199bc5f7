#pragma once

// The template of the letters: the user's own (--template), else the shipped one.

#include <optional>

#include "render/letters.hpp"
#include "session.hpp"

namespace plan::cli {

/// Nothing where it can't be read or is no template; that is told, with its place.
std::optional<render::LetterTemplate> letter_words(const Options& options, text::Language language,
                                                   Streams& streams);

}  // namespace plan::cli
