#include "read/lexer.hpp"

#include <cstring>

#include "read/byte_classes.hpp"
#include "read/lexer_value.hpp"

namespace plan::read {

namespace {

constexpr std::uint32_t most_parts = most_key_parts;

}  // namespace

Lexer::Lexer(std::string_view text, std::uint32_t begin, std::uint32_t end)
    : text_(text.substr(0, end)), at_(begin), end_(end) {}

bool Lexer::next(Entry& entry) {
    if (!find_entry()) return false;
    entry.header = text_[at_] == '[';
    entry.array = false;
    entry.span = {at_, at_};
    entry.parts = entry.equals = entry.dotted = entry.ended_by = 0;
    entry.fault = Fault::none;
    entry.open_quote = {};
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
        entry.tell(Fault::bad_header, entry.span);
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
        entry.tell(Fault::too_many_parts, {begin, at_});
    ++entry.parts;
    return true;
}

void Lexer::lex_statement(Entry& entry) {
    lex_key(entry);
    if (entry.equals != 0) lex_value(entry);
    std::uint32_t end = at_;
    // What was open was ended by a line that is not part of it.
    while (entry.fault != Fault::none && end > entry.span.begin &&
           (class_of(text_[end - 1]) == Class::blank || text_[end - 1] == '\n'))
        --end;
    if (end > entry.span.begin && text_[end - 1] == '\r') --end;
    entry.span.end = end;
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
    if (value.depth > 0) end_bracket(entry, value, end_);
}

void Lexer::open_bracket(Entry& entry, Value& value) {
    // In a text without quotes a bracket is a character as any other.
    const bool opens = value.depth > 0 || value.expected;
    if (opens) {
        if (value.depth == 0) value.outermost = at_;
        if (text_[at_] == '{') value.brace = at_;
        if (++value.depth > most_nesting) {
            entry.tell(Fault::too_deep, {at_, at_ + 1});
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
        if (value.parts > most_parts) entry.tell(Fault::too_many_parts, {at_ + 1, at_ + 2});
    }
    ++at_;
}

// False where the line break ends the statement, or what stands behind it does.
bool Lexer::end_line(Entry& entry, Value& value) {
    if (value.depth == 0) return false;
    if (value.in_braces()) return end_line_in_braces(entry, value);
    ++at_;
    const std::uint32_t first = pass_blanks(at_);
    if (first == end_) return true;
    // No value is a bare word, nor does `=` follow one: such a line can't be part of any list.
    const bool is_next =
        text_[first] == '[' ? is_known_header_line(text_, first) : is_key_line(first);
    if (is_next) end_bracket(entry, value, first);
    return !is_next;
}

// TOML ends such a line, but who writes `{` and many lines means them all, up to the line with `}`.
bool Lexer::end_line_in_braces(Entry& entry, const Value& value) {
    constexpr int most_lines = 20;
    std::uint32_t line = at_;
    for (int i = 0; i < most_lines && line < end_; ++i) {
        const std::uint32_t first = pass_blanks(line + 1);
        if (first >= end_ || text_[first] == '[') break;
        line = line_end(first);
        if (text_[first] != '}') continue;
        entry.tell(Fault::braces_over_lines, {value.brace, value.brace + 1});
        at_ = line;
        break;
    }
    return false;
}

// `key =`, `a.b =`, and what is meant so: `tên =`, `key:`; but 07:32:00 is a time.
bool Lexer::is_key_line(std::uint32_t begin) const {
    const bool is_number = (text_[begin] >= '0' && text_[begin] <= '9') || text_[begin] == '-';
    for (std::uint32_t at = begin; at < end_; ++at) {
        if (text_[at] == '=' || (text_[at] == ':' && !is_number)) return at > begin;
        const Class kind = class_of(text_[at]);
        if (kind != Class::bare && kind != Class::plain && kind != Class::blank &&
            kind != Class::dot)
            return false;
    }
    return false;
}

// A bracket stays open for a quote that was not closed, if there is one: that is what is told.
void Lexer::end_bracket(Entry& entry, const Value& value, std::uint32_t next) {
    if (entry.open_quote.end != 0) entry.tell(Fault::open_quote, entry.open_quote);
    end_at(entry, Fault::open_bracket, {value.outermost, value.outermost + 1}, next);
}

void Lexer::end_at(Entry& entry, Fault fault, Span at, std::uint32_t next) {
    entry.tell(fault, at);
    entry.ended_by = next == end_ ? 0 : next;
    at_ = next;
}

}  // namespace plan::read
