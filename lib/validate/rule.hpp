#pragma once

// A rule: one kind of mistake, what is said of it, and how it is found. Each is a file of its own
// in rules/, entered in the table of codes (finding/code.hpp). What shows when the files are read
// together is found by its check; what shows while they are read is found there.

#include <vector>

#include "expand/expand.hpp"
#include "finding/finding.hpp"
#include "model/model.hpp"
#include "read/files.hpp"
#include "read/source.hpp"

namespace plan::validate {

using model::Index;
using model::none;

/// All that a rule may look at. Nothing here depends on the day.
struct Facts {
    const model::Model& model;
    const read::Sources& sources;
    const expand::Expansion& expansion;
    const calendar::Calendar& calendar;
    /// Where the files that evidence names are looked for; none: they are taken to be there.
    const read::Files* files = nullptr;
    std::string_view root = {};  ///< the workspace's folder as reached; "" where none is known
};

using Findings = std::vector<Finding>;
using Check = void (*)(const Facts&, Findings&);

/// Files that show a mistake or its mend: they are printed by `plan explain`, and run as tests.
struct Example {
    std::string_view plan;           ///< plan.toml
    std::string_view settings = {};  ///< workspace.toml; empty: there is none
};

/// One kind of mistake.
struct Rule {
    Code code;
    text::Words title;  ///< "A body that is not declared"
    text::Words what;   ///< what is found, and how to put it right
    text::Words why;    ///< what would go wrong otherwise
    Example bad;        ///< this finding and no other
    Example good;       ///< no finding at all
    /// None where reading, building or expanding finds it.
    Check check = nullptr;
};

/// The characters of a text, inside its quotes.
Place place_of(const Facts& facts, FileIndex file, const model::Text& text);

/// "did you mean": help and mend for a text whose nearest is known; nothing where `near` is empty.
void suggest(Finding& finding, std::string_view near);

}  // namespace plan::validate
