#pragma once

// A rule: one kind of mistake that shows when the files are read together. Each rule is a function
// in a file of its own, entered in the table of validate.cpp.

#include <vector>

#include "expand/expand.hpp"
#include "finding/finding.hpp"
#include "model/model.hpp"
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
};

using Findings = std::vector<Finding>;
using Check = void (*)(const Facts&, Findings&);

void check_given_twice(const Facts& facts, Findings& findings);         // P106
void check_due_before_issue(const Facts& facts, Findings& findings);    // P206
void check_due_on_day_off(const Facts& facts, Findings& findings);      // P207
void check_uncertain_calendar(const Facts& facts, Findings& findings);  // P208
void check_unknown_body(const Facts& facts, Findings& findings);        // P301
void check_unknown_directive(const Facts& facts, Findings& findings);   // P302
void check_unknown_item(const Facts& facts, Findings& findings);        // P303
void check_body_ended(const Facts& facts, Findings& findings);          // P304
void check_record_fits(const Facts& facts, Findings& findings);         // P307
void check_nobody_leads(const Facts& facts, Findings& findings);        // P401
void check_no_due(const Facts& facts, Findings& findings);              // P402

/// The characters of a text, inside its quotes.
Place place_of(const Facts& facts, FileIndex file, const model::Text& text);

/// "did you mean": help and mend for a text whose nearest is known; nothing where `near` is empty.
void suggest(Finding& finding, std::string_view near);

}  // namespace plan::validate
