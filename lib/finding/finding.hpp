#pragma once

// A finding: something wrong in a user's file, at its place, with its mend. It is a value that is
// collected and shown at the end; it is never thrown, so one mistake never hides another.
//
// Facts are kept apart from words (text/words.hpp): the language is chosen where it is rendered.

#include <optional>
#include <string>
#include <vector>

#include "finding/code.hpp"
#include "finding/place.hpp"
#include "text/words.hpp"

namespace plan {

/// A second place that explains the first: "first defined here".
struct Label {
    Place place;
    text::Message message;
};

/// Put `text` where `span` is, in the finding's own file. An empty span inserts.
struct Edit {
    Span span;
    std::string text;
};

/// A mend. Safe ones can't change what the file means: quotes, NFC, canonical numbers, an id for
/// what has none. Another date, key, id or body is never safe.
struct Fix {
    bool safe = false;
    std::vector<Edit> edits;
};

struct Finding {
    Code code;
    Severity severity;
    Place place;
    text::Message message;
    std::vector<Label> labels;
    text::Message help;  ///< may be empty
    std::optional<Fix> fix;
};

/// A finding with its code's own severity.
Finding make_finding(Code code, Place place, text::Message message);

/// Total order for showing: file, line and column (as bytes), code, then the words.
bool comes_before(const Finding& left, const Finding& right);

}  // namespace plan
