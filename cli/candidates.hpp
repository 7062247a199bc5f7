#pragma once

// What may stand where a command line is being completed. The tables of commands and options know
// the words; the workspace at hand knows its ids.

#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"

namespace plan::cli {

struct Candidate {
    std::string word;   ///< the whole word
    std::string about;  ///< for people; may be empty
};

struct Candidates {
    std::vector<Candidate> words;
    bool files = false;  ///< files and folders too
};

/// `words`: those behind the program's name; the last, which may be empty, is the one to complete.
/// Only what begins with it is given. What is wrong with the workspace leaves its ids out, nothing
/// is told.
Candidates candidates_for(const std::vector<std::string>& words, text::Language language);

}  // namespace plan::cli
