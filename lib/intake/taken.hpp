#pragma once

// What a list comes to, before it is written as a plan file.

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "civil/day.hpp"
#include "due/expression.hpp"
#include "finding/place.hpp"
#include "intake/body_book.hpp"
#include "intake/distinct.hpp"
#include "model/model.hpp"
#include "text/words.hpp"

namespace plan::intake {

/// Something to say about a cell, a row, or a column of the header.
struct Remark {
    std::uint32_t row = 0;              ///< as a spreadsheet counts
    std::optional<std::size_t> column;  ///< from 0
    text::Message what;
    bool undone = true;  ///< false: taken in all the same
};

struct TakenRecord {
    model::RecordKind kind = model::RecordKind::completion;
    std::vector<std::string> bodies;  ///< references: those of its row
    std::optional<civil::Day> occurrence;
    std::optional<civil::Day> to;
    std::optional<civil::Day> on;  ///< none: the list does not say it, and a person has to
    std::string authority, evidence;
};

struct TakenItem {
    std::uint32_t row = 0;  ///< the first that it stands in
    std::string id, title, due;
    Distinct leads, coordinating, supervising;  ///< references
    std::string follow_up, clause, quote, output, repeat, until;
    Distinct tags;
    bool as_one = false;  ///< groups owe it once: `each = false`
    std::optional<due::BeforeRule> before;
    Distinct notes;                                      ///< lines of one
    std::vector<std::pair<std::string, Distinct>> rest;  ///< x-… keys and the lines of each
    std::vector<TakenRecord> records;
};

/// A row that is kept as a comment.
struct KeptRow {
    Span span;               ///< in the list's text
    std::size_t remark = 0;  ///< why
};

/// What a row of ours says is owed.
struct Owed {
    std::uint32_t row = 0;
    std::string item,
        body;  ///< their ids in the new file; a body that none is certain for: its name
    std::optional<civil::Day> occurrence;
    std::optional<civil::Day> last_day;  ///< before extensions
};

struct Taken {
    std::string plan_id, number;  ///< as the list gives them; may be empty
    std::vector<NewBody> bodies;
    /// Those whose members each owe, and these, by references.
    std::unordered_map<std::string, std::vector<std::string>> groups;
    std::vector<std::variant<TakenItem, KeptRow>> entries;  ///< in the order of the list
    std::vector<Remark> remarks;
    std::vector<Owed> owed;  ///< of our own CSV
    std::size_t items = 0;
    std::size_t kept = 0;
};

}  // namespace plan::intake
