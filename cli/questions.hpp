#pragma once

// A plan asked for at the terminal, question by question. Each answer is looked at once: what
// `validate` would refuse is refused here, with its reason, and asked again.

#include <functional>
#include <optional>
#include <vector>

#include "edit/plan_draft.hpp"
#include "session.hpp"

namespace plan::cli {

/// What is said of a draft.
struct Verdict {
    std::vector<edit::Fault> refusals;
    std::vector<text::Message> remarks;  ///< warnings: it stands all the same
};
using Judge = std::function<Verdict(const edit::PlanDraft&)>;

/// Whether there is somebody to ask.
bool can_ask(const Streams& streams);

/// Nothing where the input ended before the last question. Asks on standard error.
std::optional<edit::PlanDraft> ask_for_plan(const Judge& judge, text::Language language,
                                            Streams& streams);

}  // namespace plan::cli
