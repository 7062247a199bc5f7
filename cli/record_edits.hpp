#pragma once

// From what is asked of done, extend and waive to edits of plan files; refused in words of their
// own where a record would say nothing new. What `validate` finds wrong with a record is told in
// its words (editing.hpp).

#include "editing.hpp"
#include "record_about.hpp"

namespace plan::cli {

/// One record for each ID and body; or, to undo, the last of each item's taken out.
Worked record_edits(const Assessed& assessed, const Options& options);

/// Of `done`, `extend` or `waive`.
model::RecordKind kind_of(Command command);

/// Why a record of that kind, given on that day, would change nothing: done already, waived
/// already. Empty where it changes something.
text::Message says_nothing_new(const Assessed& assessed, const About& about, model::RecordKind kind,
                               civil::Day on);

/// The last record of that kind that is about it, in the order of the file; null, and why, where
/// there is none.
struct LastRecord {
    const model::Record* record = nullptr;
    text::Message why_none;
};
LastRecord last_record(const Assessed& assessed, const About& about, model::RecordKind kind);

/// Those among `about` that a record is about.
std::vector<std::uint32_t> obligations_of(const Assessed& assessed, const About& about,
                                          const model::Record& record);

}  // namespace plan::cli
