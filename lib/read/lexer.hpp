#pragma once

// The small lexer: TOML's strings, comments, brackets and keys, and nothing else. It goes through a
// text entry by entry: a header, or a statement with all the lines that its value takes. What is no
// TOML it passes over line by line and leaves to toml++; what only the whole file shows (an open
// string, a limit passed) it tells as a fault of the entry.
//
// Linear in the text, without recursion, whatever the bytes.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "finding/place.hpp"
#include "read/cut.hpp"

namespace plan::read {

enum class Fault : std::uint8_t {
    none,
    bad_header,    ///< a line that begins as a header and is none
    open_string,   ///< over lines, and never closed
    open_quote,    ///< in a list, on one line, so that the list is never closed
    open_bracket,  ///< never closed
    braces_over_lines,
    too_deep,
    too_many_parts,
};

struct Entry {
    bool header = false;
    bool array = false;       ///< [[ ]]
    Span span;                ///< a header's brackets; a statement to the end of its last line
    std::uint32_t parts = 0;  ///< of the key
    std::array<Span, most_key_parts> part;  ///< as written, quotes included; the first `parts`
    std::uint32_t equals = 0;               ///< where `=` stands; 0 without one
    std::uint32_t dotted = 0;               ///< how many keys in it have several parts
    Fault fault = Fault::none;
    Span fault_at;
    /// The header, or the key of the next statement, that ended what was open; 0 at the text's end.
    std::uint32_t ended_by = 0;
    Span open_quote;  ///< the first string in a list that its line ends and no quote

    /// Of several faults the first counts.
    void tell(Fault what, Span at) {
        if (fault != Fault::none) return;
        fault = what;
        fault_at = at;
    }
};

class Lexer {
  public:
    /// Bytes [begin, end) of `text`; `begin` is the start of a line.
    Lexer(std::string_view text, std::uint32_t begin, std::uint32_t end);

    /// The next entry, or false at the end.
    bool next(Entry& entry);

  private:
    std::string_view text_;  // ends at end_
    std::uint32_t at_;
    std::uint32_t end_;
    std::uint32_t next_header_ = 0;  // what find_header_line found last
    bool string_failed_ = false;     // a string over lines was never closed
    int reopened_ = 0;               // strings ended at a header, though quotes stand further on

    struct Value;

    bool find_entry();
    void lex_header(Entry& entry);
    bool lex_header_end(Entry& entry);
    void lex_statement(Entry& entry);
    void lex_key(Entry& entry);
    bool lex_parts(Entry& entry);
    bool lex_part(Entry& entry);
    void lex_value(Entry& entry);
    void open_bracket(Entry& entry, Value& value);
    void pass_dot(Entry& entry, Value& value);
    bool lex_string(Entry& entry, Value& value);
    bool end_line(Entry& entry, Value& value);
    bool pass_string_in_line();
    bool pass_string_over_lines(Entry& entry, bool in_brackets);
    bool end_line_in_braces(Entry& entry, const Value& value);
    void end_bracket(Entry& entry, const Value& value, std::uint32_t next);
    void end_at(Entry& entry, Fault fault, Span at, std::uint32_t next);
    bool is_key_line(std::uint32_t begin) const;
    std::uint32_t behind_close(std::uint32_t from, std::uint32_t limit, char quote) const;
    bool looks_closed(std::uint32_t behind);
    std::uint32_t find_header_line(std::uint32_t from);
    std::uint32_t scan_for_header_line(std::uint32_t from, std::uint32_t limit) const;
    std::uint32_t line_end(std::uint32_t from) const;
    std::uint32_t pass_blanks(std::uint32_t from) const;
    std::uint32_t pass_bare(std::uint32_t from) const;
    bool line_is_over(std::uint32_t at) const;
};

/// A key's part as it is meant: `item` for "it\u0065m".
std::string decode_part(std::string_view part);

/// Whether what begins at `at` is just a header, in bare keys, of a known table.
bool is_known_header_line(std::string_view text, std::size_t at);

/// The table that a header's first part names, or unknown.
Table table_named(std::string_view name);

/// Written with two brackets, [[item]].
bool is_list(Table table);

}  // namespace plan::read
