#pragma once

// What a person says of a plan that is to be begun, as texts, each looked at by itself: is it one
// that a file may hold there? What they say together is for `validate` (validate/validate.hpp).

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/words.hpp"

namespace plan::edit {

struct ItemDraft {
    std::string title;
    std::string due;                 ///< a due expression; empty: not said yet
    std::vector<std::string> leads;  ///< names, ids or aliases; none: not said yet
};

/// Clean texts (see clean); empty where nothing was said.
struct PlanDraft {
    std::string title, number, kind, issuer, issued, received;
    std::vector<std::string> implements;
    std::vector<ItemDraft> items;
};

/// Why an answer can't stand. Empty where it can.
struct Fault {
    text::Message message;
    text::Message help;  ///< may be empty

    bool empty() const { return message.empty(); }
};

/// NFC, each run of spaces, tabs and line breaks one space, no white space at the ends: what is
/// pasted from a document has these, and a plan file need not.
std::string clean(std::string_view text);

/// A clean number in its canonical form.
std::string clean_number(std::string_view text);

/// The parts between the signs, clean; a blank one is left out.
std::vector<std::string> split(std::string_view text, std::string_view signs);

// Each takes a clean text.

/// Not UTF-8, a control or a direction-changing character.
Fault fault_of_text(std::string_view text);
/// The same for one that may not be blank.
Fault fault_of_title(std::string_view title);
Fault fault_of_day(std::string_view day);
Fault fault_of_due(std::string_view due);
Fault no_lead();
Fault fault_of_kind(std::string_view kind);

/// `title|due|lead`; a bar within the text is written `\|`, several leads with `;` between them.
std::variant<ItemDraft, Fault> parse_item(std::string_view text);

}  // namespace plan::edit
