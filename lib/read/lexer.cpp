#include "read/lexer.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "read/literal.hpp"

namespace plan::read {

namespace {

enum class Class : std::uint8_t {
    plain,
    bare,  // may stand in a bare key
    blank,
    line_break,
    quote,
    hash,
    opening,
    closing,
    equals,
    comma,
    dot,
};

constexpr std::array<Class, 256> make_classes() {
    std::array<Class, 256> classes{};
    const auto set = [&classes](std::string_view bytes, Class kind) {
        for (const char byte : bytes)
            classes[static_cast<unsigned char>(byte)] = kind;
    };
    set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-", Class::bare);
    set(" \t\r", Class::blank);
    set("\n", Class::line_break);
    set("\"'", Class::quote);
    set("#", Class::hash);
    set("[{", Class::opening);
    set("]}", Class::closing);
    set("=", Class::equals);
    set(",", Class::comma);
    set(".", Class::dot);
    return classes;
}

constexpr std::array<Class, 256> classes = make_classes();

Class class_of(char byte) {
    return classes[static_cast<unsigned char>(byte)];
}

constexpr std::uint32_t most_parts = most_key_parts;

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

void tell(Entry& entry, Fault fault, Span at) {
    if (entry.fault != Fault::none) return;
    entry.fault = fault;
    entry.fault_at = at;
}

}  // namespace

/// What is known in the middle of a value.
struct Lexer::Value {
    int depth = 0;
    std::uint64_t braces = 0;  // a bit for each bracket that is open: 1 for `{`
    std::uint32_t outermost = 0;
    std::uint32_t parts = 0;  // of the key, in an inline table
    bool in_key = false;
    bool expected = true;  // a value may begin here

    bool in_braces() const {
        return depth > 0 && depth <= most_nesting && (braces >> (depth - 1) & 1) != 0;
    }
    void begin_key() {
        in_key = true;
        parts = 1;
    }
};

Lexer::Lexer(std::string_view text, std::uint32_t begin, std::uint32_t end)
    : text_(text.substr(0, end)), at_(begin), end_(end) {}

bool Lexer::next(Entry& entry) {
    if (!find_entry()) return false;
    entry.header = text_[at_] == '[';
    entry.array = false;
    entry.span = {at_, at_};
    entry.parts = entry.equals = entry.dotted = entry.ended_by = 0;
    entry.fault = Fault::none;
    if (entry.header)
        lex_header(entry);
    else
        lex_statement(entry);
    if (entry.parts > 1) ++entry.dotted;
    return true;
}

bool Lexer::find_entry() {
    std::uint32_t at = at_;  // a local: the compiler keeps it in a register
    while (at < end_) {
        const Class kind = class_of(text_[at]);
        if (kind == Class::hash)
            at = line_end(at);
        else if (kind == Class::blank || kind == Class::line_break)
            ++at;
        else
            break;
    }
    at_ = at;
    return at < end_;
}

std::uint32_t Lexer::line_end(std::uint32_t from) const {
    const void* found = std::memchr(text_.data() + from, '\n', end_ - from);
    if (found == nullptr) return end_;
    return static_cast<std::uint32_t>(static_cast<const char*>(found) - text_.data());
}

std::uint32_t Lexer::pass_blanks(std::uint32_t from) const {
    while (from < end_ && (text_[from] == ' ' || text_[from] == '\t'))
        ++from;
    return from;
}

std::uint32_t Lexer::pass_bare(std::uint32_t from) const {
    while (from < end_ && class_of(text_[from]) == Class::bare)
        ++from;
    return from;
}

bool Lexer::line_is_over(std::uint32_t at) const {
    if (at == end_) return true;
    if (text_[at] == '\r') return at + 1 < end_ && text_[at + 1] == '\n';
    return text_[at] == '\n' || text_[at] == '#';
}

// ---- headers and keys ----

void Lexer::lex_header(Entry& entry) {
    ++at_;
    entry.array = at_ < end_ && text_[at_] == '[';
    if (entry.array) ++at_;
    const bool right = lex_parts(entry) && lex_header_end(entry);
    const std::uint32_t stop = line_end(at_);
    if (!right) {
        std::uint32_t last = stop;
        while (last > entry.span.begin + 1 && class_of(text_[last - 1]) == Class::blank)
            --last;
        entry.span.end = last;
        entry.fault = Fault::none;
        tell(entry, Fault::bad_header, entry.span);
    }
    at_ = stop;
}

bool Lexer::lex_header_end(Entry& entry) {
    for (int brackets = entry.array ? 2 : 1; brackets > 0; --brackets) {
        if (at_ == end_ || text_[at_] != ']') return false;
        ++at_;
    }
    entry.span.end = at_;
    at_ = pass_blanks(at_);
    return line_is_over(at_);
}

bool Lexer::lex_parts(Entry& entry) {
    while (true) {
        at_ = pass_blanks(at_);
        if (!lex_part(entry)) return false;
        at_ = pass_blanks(at_);
        if (at_ == end_ || text_[at_] != '.') return true;
        ++at_;
    }
}

bool Lexer::lex_part(Entry& entry) {
    const std::uint32_t begin = at_;
    if (at_ < end_ && class_of(text_[at_]) == Class::quote) {
        if (!pass_string_in_line()) return false;
    } else {
        at_ = pass_bare(at_);
    }
    if (at_ == begin) return false;
    if (entry.parts < most_parts)
        entry.part[entry.parts] = {begin, at_};
    else
        tell(entry, Fault::too_many_parts, {begin, at_});
    ++entry.parts;
    return true;
}

void Lexer::lex_statement(Entry& entry) {
    lex_key(entry);
    if (entry.equals != 0) lex_value(entry);
    entry.span.end = at_;
}

// Up to behind `=`, or to the end of a line that has none.
void Lexer::lex_key(Entry& entry) {
    lex_parts(entry);
    while (at_ < end_ && text_[at_] != '\n') {
        const Class kind = class_of(text_[at_]);
        if (kind == Class::equals) {
            entry.equals = at_++;
            return;
        }
        if (kind == Class::hash)
            at_ = line_end(at_);
        else if (kind == Class::quote)
            pass_string_in_line();
        else
            ++at_;
    }
}

// ---- values ----

void Lexer::lex_value(Entry& entry) {
    Value value;
    while (at_ < end_) {
        switch (class_of(text_[at_])) {
            case Class::plain:
            case Class::bare:
                value.expected = false;
                at_ = pass_bare(at_ + 1);
                break;
            case Class::blank: ++at_; break;
            case Class::line_break:
                if (!end_line(entry, value)) return;
                break;
            case Class::quote:
                if (!lex_string(entry, value)) return;
                break;
            case Class::hash: at_ = line_end(at_); break;
            case Class::opening: open_bracket(entry, value); break;
            case Class::closing:
                if (value.depth > 0) --value.depth;
                value.in_key = value.expected = false;
                ++at_;
                break;
            case Class::equals:
                value.in_key = false;
                value.expected = true;
                ++at_;
                break;
            case Class::comma:
                value.expected = true;
                if (value.in_braces()) value.begin_key();
                ++at_;
                break;
            case Class::dot: pass_dot(entry, value); break;
        }
    }
    if (value.depth > 0) tell(entry, Fault::open_bracket, {value.outermost, value.outermost + 1});
}

void Lexer::open_bracket(Entry& entry, Value& value) {
    // In a text without quotes a bracket is a character as any other.
    const bool opens = value.depth > 0 || value.expected;
    if (opens) {
        if (value.depth == 0) value.outermost = at_;
        if (++value.depth > most_nesting) {
            tell(entry, Fault::too_deep, {at_, at_ + 1});
        } else {
            const std::uint64_t bit = std::uint64_t{1} << (value.depth - 1);
            value.braces = text_[at_] == '{' ? value.braces | bit : value.braces & ~bit;
        }
        value.in_key = false;
        if (value.in_braces()) value.begin_key();
        value.expected = true;
    }
    ++at_;
}

void Lexer::pass_dot(Entry& entry, Value& value) {
    value.expected = false;
    if (value.in_key) {
        if (++value.parts == 2) ++entry.dotted;
        if (value.parts > most_parts) tell(entry, Fault::too_many_parts, {at_ + 1, at_ + 2});
    }
    ++at_;
}

// False where the line break ends the statement, or a header behind it does.
bool Lexer::end_line(Entry& entry, Value& value) {
    if (value.depth == 0 || value.in_braces()) return false;
    ++at_;
    const std::uint32_t first = pass_blanks(at_);
    // No value is a bare word, so such a line can't be part of any list.
    if (first == end_ || text_[first] != '[' || !is_known_header_line(text_, first)) return true;
    end_at_header(entry, Fault::open_bracket, {value.outermost, value.outermost + 1}, first);
    return false;
}

void Lexer::end_at_header(Entry& entry, Fault fault, Span at, std::uint32_t header) {
    tell(entry, fault, at);
    entry.ended_by = header == end_ ? 0 : header;
    at_ = header;
}

// ---- strings ----

bool Lexer::lex_string(Entry& entry, Value& value) {
    const bool may_begin = value.depth > 0 || value.expected;
    const bool tripled =
        end_ - at_ >= 3 && text_[at_ + 1] == text_[at_] && text_[at_ + 2] == text_[at_];
    value.expected = false;
    // A key is never a string over lines, nor is one begun behind a value.
    if (tripled && may_begin && !value.in_key)
        return pass_string_over_lines(entry, value.depth > 0);
    pass_string_in_line();
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
        end_at_header(entry, Fault::open_string, opening, find_header_line(opening.end));
        return false;
    }
    if (!in_brackets && reopened_ < most_reopened) {
        const std::uint32_t header = scan_for_header_line(opening.end, behind);
        if (header < behind && !looks_closed(behind)) {
            ++reopened_;
            end_at_header(entry, Fault::open_string, opening, header);
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

// ---- names ----

std::string decode_part(std::string_view part) {
    const bool quoted = !part.empty() && (part[0] == '"' || part[0] == '\'');
    return quoted ? decode_literal(part) : std::string(part);
}

bool is_known_header_line(std::string_view text, std::size_t at) {
    const auto pass_blanks = [&] { at = std::min(text.find_first_not_of(" \t", at), text.size()); };
    const std::size_t brackets = text.substr(at, 2) == "[[" ? 2 : 1;
    at += brackets;
    bool first = true;
    do {
        if (!first) ++at;  // the dot
        pass_blanks();
        const std::size_t begin = at;
        while (at < text.size() && class_of(text[at]) == Class::bare)
            ++at;
        if (at == begin) return false;
        if (first && table_named(text.substr(begin, at - begin)) == Table::unknown) return false;
        first = false;
        pass_blanks();
    } while (at < text.size() && text[at] == '.');
    if (text.substr(at, brackets) != std::string_view("]]").substr(0, brackets)) return false;
    at += brackets;
    pass_blanks();
    return at == text.size() || text[at] == '\n' || text[at] == '\r' || text[at] == '#';
}

Table table_named(std::string_view name) {
    constexpr std::array known{Table::workspace, Table::remind,    Table::validate,
                               Table::plan,      Table::directive, Table::body,
                               Table::item,      Table::calendar,  Table::year};
    if (name.empty()) return Table::unknown;
    for (const Table table : known)
        if (name[0] == name_of(table)[0] && name == name_of(table)) return table;
    return Table::unknown;
}

bool is_list(Table table) {
    return table == Table::directive || table == Table::body || table == Table::item ||
           table == Table::year;
}

}  // namespace plan::read
