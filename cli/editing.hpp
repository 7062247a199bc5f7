#pragma once

// The frame of the commands that change plan files: what is to be changed is worked out, tried in
// memory, and judged as `validate` judges; then the files are held, read again, and put in place.
// Nothing is written where anything is refused.

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "assessed.hpp"

namespace plan::cli {

/// A change of one item.
struct ItemEdit {
    model::Index item = model::none;
    std::vector<Edit> edits;                 ///< of its file
    int records = 0;                         ///< how many it then has more
    std::vector<std::uint32_t> obligations;  ///< that it is about
};

/// The changes, or why there are none: all that was refused.
using Worked = std::variant<std::vector<ItemEdit>, std::vector<text::Message>>;

struct Editor {
    /// How far the expansion is to look.
    std::function<std::optional<civil::Day>(const Session&)> look_to;
    std::function<Worked(const Assessed&)> work_out;
};

/// Does it, or with --dry-run shows it as a diff; says what was changed and what follows. The exit
/// status.
int edit_files(const Options& options, Streams& streams, const Editor& editor);

}  // namespace plan::cli
