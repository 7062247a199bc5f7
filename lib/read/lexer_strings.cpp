// The lexer among TOML's strings: those in a line, those over lines, and those that never end.

#include <bit>
#include <cstring>

#include "read/byte_classes.hpp"
#include "read/lexer_value.hpp"

namespace plan::read {

namespace {

// Strings that are ended at a header though quotes stand further on are read over once more; so
// many may be, that the time stays linear.
constexpr int most_reopened = 100;

// Eight bytes at once: a bit set for each that is `byte`; above the lowest there may be others.
std::uint64_t has_byte(std::uint64_t eight, char byte) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    const std::uint64_t zero_where_equal = eight ^ (ones * static_cast<unsigned char>(byte));
    return (zero_where_equal - ones) & ~zero_where_equal & (ones << 7);
}

const char* find_one_of(const char* at, const char* end, char first, char second, char third) {
    if constexpr (std::endian::native == std::endian::little) {
        for (std::uint64_t eight; end - at >= 8; at += 8) {
            std::memcpy(&eight, at, 8);
            const std::uint64_t found =
                has_byte(eight, first) | has_byte(eight, second) | has_byte(eight, third);
            if (found != 0) return at + std::countr_zero(found) / 8;
        }
    }
    while (at != end && *at != first && *at != second && *at != third)
        ++at;
    return at;
}

}  // namespace

bool Lexer::lex_string(Entry& entry, Value& value) {
    const bool may_begin = value.depth > 0 || value.expected;
    const bool tripled =
        end_ - at_ >= 3 && text_[at_ + 1] == text_[at_] && text_[at_ + 2] == text_[at_];
    value.expected = false;
    // A key is never a string over lines, nor is one begun behind a value.
    if (tripled && may_begin && !value.in_key)
        return pass_string_over_lines(entry, value.depth > 0);
    const std::uint32_t begin = at_;
    if (!pass_string_in_line() && value.depth > 0 && entry.open_quote.end == 0) {
        const bool crlf = text_[at_ - 1] == '\r';
        entry.open_quote = {begin, at_ - (crlf ? 1 : 0)};
    }
    return true;
}

// Stops behind the closing quote, or at the line's end where there is none: false.
bool Lexer::pass_string_in_line() {
    const char quote = text_[at_];
    const char escape = quote == '"' ? '\\' : quote;
    const char* const end = text_.data() + end_;
    const char* at = text_.data() + at_ + 1;
    while (true) {
        at = find_one_of(at, end, quote, escape, '\n');
        if (at == end || *at == '\n' || *at == quote) break;
        at += end - at > 1 && at[1] != '\n' ? 2 : 1;
    }
    const bool closed = at != end && *at == quote;
    at_ = static_cast<std::uint32_t>(at - text_.data()) + (closed ? 1 : 0);
    return closed;
}

bool Lexer::pass_string_over_lines(Entry& entry, bool in_brackets) {
    const Span opening{at_, at_ + 3};
    // Once one string was never closed, a later one is not looked for beyond the next header:
    // looking to the end each time would take the square of the time.
    const std::uint32_t limit = string_failed_ ? find_header_line(opening.end) : end_;
    const std::uint32_t behind = behind_close(opening.end, limit, text_[at_]);
    if (behind == 0) {
        string_failed_ = true;
        end_at(entry, Fault::open_string, opening, find_header_line(opening.end));
        return false;
    }
    if (!in_brackets && reopened_ < most_reopened) {
        const std::uint32_t header = scan_for_header_line(opening.end, behind);
        if (header < behind && !looks_closed(behind)) {
            ++reopened_;
            end_at(entry, Fault::open_string, opening, header);
            return false;
        }
    }
    at_ = behind;
    return true;
}

// Behind the three quotes (and the two more that may belong to the text) that close; 0 for none.
std::uint32_t Lexer::behind_close(std::uint32_t from, std::uint32_t limit, char quote) const {
    while (from < limit) {
        const char byte = text_[from];
        if (byte == '\\' && quote == '"') {
            from += 2;
        } else if (byte != quote) {
            ++from;
        } else {
            const std::uint32_t first = from;
            while (from < limit && from - first < 5 && text_[from] == quote)
                ++from;
            if (from - first >= 3) return from;
        }
    }
    return 0;
}

// Whether what follows a closed string can be TOML. Where it can't, and a header stands inside, the
// quotes that close are rather those that open the next string.
bool Lexer::looks_closed(std::uint32_t behind) {
    std::uint32_t at = pass_blanks(behind);
    if (!line_is_over(at)) return false;
    const std::uint32_t stood = at_;
    at_ = at;
    bool right = true;
    if (find_entry() && text_[at_] != '[') {
        Entry probe;
        lex_key(probe);
        right = probe.equals != 0;
    }
    at_ = stood;
    return right;
}

/// The first header line at or behind `from`, or the end. What was found is remembered.
std::uint32_t Lexer::find_header_line(std::uint32_t from) {
    if (next_header_ < from) next_header_ = scan_for_header_line(from, end_);
    return next_header_;
}

std::uint32_t Lexer::scan_for_header_line(std::uint32_t from, std::uint32_t limit) const {
    for (std::uint32_t line = line_end(from); line < limit; line = line_end(line)) {
        const std::uint32_t first = pass_blanks(++line);
        if (first < limit && text_[first] == '[' && is_known_header_line(text_, first))
            return first;
    }
    return limit;
}

}  // namespace plan::read
