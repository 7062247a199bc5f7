#pragma once

// `validate --fix`: findings mended in the files, round after round, until nothing is left that a
// mend is known for. Nothing is written before the end.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "checked.hpp"
#include "mend/mend.hpp"

namespace plan::cli {

/// A file before and after.
struct Change {
    std::string path;
    std::string before;
    std::string after;
    std::size_t fixes = 0;  ///< how many mistakes that mends
};

struct Mending {
    Checked left;  ///< what is wrong with the mended files
    std::vector<Change> changes;
};

Mending mend_files(const Options& options, Checked checked, const Baseline& baseline,
                   const read::Overlay& files);

/// The changes as a unified diff.
std::string diff_of(const std::vector<Change>& changes);

/// Their names on standard error; where there are many, how many.
void tell_changed(const std::vector<Change>& changes, text::Language language, Streams& streams);

/// All changes, worked out once more from the files as they are now.
using WorkAgain = std::function<std::vector<Change>()>;

/// Puts the files in place, each whole or not at all, one by one: two runs never wait for each
/// other. A file is held, read again, and where it is no more what it was when the change was
/// worked out, that is done again. False where one could not be written (told). `changes`: then
/// those that were made.
bool write_changes(std::vector<Change>& changes, const WorkAgain& work_again,
                   text::Language language, Streams& streams);

}  // namespace plan::cli
