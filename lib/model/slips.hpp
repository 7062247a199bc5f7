#pragma once

// The usual slips of those who write TOML by hand, each told in the program's own words and at the
// token that is meant: toml++ stops behind it, and speaks of itself. A family a file.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finding/finding.hpp"
#include "model/keys.hpp"
#include "model/value_tokens.hpp"
#include "read/lexer.hpp"

namespace plan::model {

/// A statement that toml++ refuses, and what it says of it.
struct Refused {
    std::string_view text;  ///< the file's, up to the statement's end
    FileIndex file;
    const read::Entry& entry;
    std::optional<TableName> table;  ///< that it stands in, where that is a known one
    std::string_view description;    ///< toml++'s
    std::uint32_t at;                ///< the byte where it stopped
    bool crlf;                       ///< how its line ends

    std::string_view written(Span span) const {
        return text.substr(span.begin, span.end - span.begin);
    }
    bool says(std::string_view part) const { return description.find(part) != description.npos; }
    /// The whole statement with edits made, if that is TOML.
    bool is_mended_by(const std::vector<Edit>& edits) const;
    /// What is known of its key, if it is one.
    const KeyFacts* facts() const;

    Finding not_toml(Span span, text::Message message) const {
        return make_finding(Code::not_toml, {file, span}, std::move(message));
    }
};

/// What is wrong with a statement, and what of it is clear all the same.
struct Slip {
    std::optional<Finding> finding;
    Span key;                    ///< the last part of its key, where that is a key
    std::string_view meant;      ///< the key that was meant, where what is written is none
    Span value;                  ///< where its value stands
    bool hides_more = false;     ///< it may give other keys too
    bool gives_nothing = false;  ///< it is no statement at all, such as a comment without its `#`
};

/// One finding for one statement. Never empty of a finding.
Slip explain_statement(const Refused& refused);

/// Whether nothing but a key stands before its `=`.
bool has_clean_key(std::string_view text, const read::Entry& entry);

/// The characters of `span` without the quotes around them, straight or not, both or one.
Span without_quotes(std::string_view text, Span span);

// ---- the families ----

/// The statement's key, or its `=`, or it is no statement (slips_key.cpp).
Slip explain_key(const Refused& refused);
/// A no-break space and its like, outside of any string (slips_space.cpp).
std::optional<Finding> explain_space(const Refused& refused);
/// Quotes of print: “…”, ‘…’, „…“, «…» (slips_quotes.cpp).
std::optional<Finding> explain_print_quotes(const Refused& refused);
/// A value without quotes from `token` on; `alone`: it is no part of a list (slips_bare.cpp).
Finding explain_bare(const Refused& refused, Span token, bool alone);
/// A string that its line ends, an escape that is none (slips_string.cpp).
Finding explain_open_string(const Refused& refused, Span token, bool alone);
Finding explain_escape(const Refused& refused, Span token);
/// Lists and inline tables (slips_list.cpp).
std::optional<Finding> explain_list(const Refused& refused, const std::vector<ValueToken>& tokens);
/// `{a = 1` on its line.
std::optional<Finding> explain_open_bracket(const Refused& refused);
/// What stands behind a value (slips_behind.cpp).
Finding explain_behind(const Refused& refused, const std::vector<ValueToken>& tokens);

/// Whether a text could stand behind `#`: with brackets or quotes it is a part of the file that
/// would be lost there.
bool reads_like_a_remark(std::string_view text);

/// How print quotes begin and end a text at a byte: their size in bytes, 0 where there is none.
std::uint32_t print_quote_at(std::string_view text, std::size_t at);

/// `text` between straight quotes of one kind or the other; nothing where it takes escapes.
std::optional<std::string> in_quotes(std::string_view text);

}  // namespace plan::model
