#pragma once

// The Message-ID of a letter: the same whenever the same letter is made again, so that a second
// sending can be told.

#include <string>
#include <string_view>

#include "assessed.hpp"
#include "render/letters.hpp"

namespace plan::cli {

/// What makes letters of one body and week others: the workspace, by the real name of its folder
/// (it has no id of its own), and what was asked for (PATHs, selection, thresholds; of the head's
/// letter the bodies too). Nothing that stands in a file: edits make no letter another one.
/// Whether the workspace was read whole is told apart: a letter that lacks something is not the one
/// that comes after the mending.
std::string letter_purpose(const Options& options, const Assessed& assessed,
                           const read::Files& files);

/// `2024-W20.culture.0123456789abcdef@office.example`: week (with thresholds the day too), the
/// body's id, and a hash of both and of the purpose. A body without an id goes by its folded name.
std::string letter_id(const render::Correspondence& letters, std::size_t index,
                      std::string_view purpose, std::string_view domain);

}  // namespace plan::cli
