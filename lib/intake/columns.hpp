#pragma once

// The columns that a list may have, by the names that offices give them in both languages, and by
// those of `plan list --format csv`.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/nearest.hpp"
#include "text/words.hpp"

namespace plan::intake {

enum class Column : std::uint8_t {
    ordinal,  ///< its place in the list: known, and not kept where it is a plain number
    id,
    title,
    due,
    lead,
    coordinating,
    supervising,
    follow_up,
    clause,
    quote,
    output,
    tags,
    repeat,
    until,
    completed_on,
    evidence,
    result,  ///< a document and its day, or words about how it stands
    extended_to,
    extended_on,
    extended_by,
    waived_on,
    waived_by,
    note,
    // Of `plan list --format csv`; all but plan and occurrence are known in such a list alone.
    key,
    plan,
    occurrence,
    body_id,
    body_name,
    directive,
    last_day,
    original_last_day,
    status,
    derived,  ///< what follows from the rest: hour, days_late, days_left, doubts, file, line
};

struct ColumnFacts {
    Column column;
    std::string_view name;   ///< as --map takes it
    std::string_view known;  ///< the names it goes by, parted by |
};

std::span<const ColumnFacts> all_columns();

/// `due=Hạn`: the column of that name, or of that place (`due=5`), holds the due expressions.
struct Mapping {
    Column column;
    std::string name;
};

/// `due=Hạn,lead="Đơn vị"`: quotes around names that hold a comma. A message where it is not of
/// that form, or names no column that is known.
text::Message read_mappings(std::string_view text, std::vector<Mapping>& mappings);

/// What the columns of a list hold.
struct Header {
    std::vector<std::string> names;              ///< as written, on one line
    std::vector<std::optional<Column>> columns;  ///< none: not known
    std::size_t matched = 0;                     ///< how many are known
    text::Message refused;  ///< a column that is there twice, a name that is not there
    text::Message help;

    /// The first that holds it.
    std::optional<std::size_t> at(Column column) const {
        return places[static_cast<std::size_t>(column)];
    }
    void set(std::size_t place, Column column);
    /// Of `plan list --format csv`: its texts stand as they were, lists joined by "; ".
    bool is_ours() const { return at(Column::key) && at(Column::body_name); }

    std::array<std::optional<std::size_t>, static_cast<std::size_t>(Column::derived) + 1> places;
};

/// `refused` where the mappings do not fit the names.
Header read_header(const std::vector<std::string>& names, std::span<const Mapping> mappings);

/// The name among those of a column's facts; `title` for Column::title.
std::string_view name_of(Column column);

/// A name that columns are known by.
struct KnownName {
    Column column;
    std::string_view written;
};

/// "Did you mean", for columns that are not known.
class NearestColumn {
  public:
    NearestColumn();
    /// The known name nearest to one that is not known, and whose it is.
    std::optional<std::pair<Column, std::string_view>> find(std::string_view name) const;

  private:
    std::vector<KnownName> known_;
    text::Nearest nearest_;
};

}  // namespace plan::intake
