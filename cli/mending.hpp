#pragma once

// `validate --fix`: findings mended in the files, round after round, until nothing is left that a
// mend is known for. Nothing is written before the end.

#include <cstddef>
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
};

struct Mending {
    Checked left;  ///< what is wrong with the mended files
    std::vector<Change> changes;
    std::size_t fixes = 0;
};

Mending mend_files(const Options& options, Checked checked, const Baseline& baseline,
                   const read::Overlay& files);

/// The changes as a unified diff.
std::string diff_of(const std::vector<Change>& changes);

/// Their names on standard error; where there are many, how many.
void tell_changed(const std::vector<Change>& changes, text::Language language, Streams& streams);

/// Puts the files in place, each whole or not at all. False where one could not be written (told,
/// and taken out of the list): one that was changed meanwhile stays as it is.
bool write_changes(std::vector<Change>& changes, text::Language language, Streams& streams);

}  // namespace plan::cli
