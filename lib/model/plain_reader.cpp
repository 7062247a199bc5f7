#include "model/plain_reader.hpp"

#include <array>
#include <optional>

#include "civil/day.hpp"
#include "read/byte_classes.hpp"
#include "read/lexer.hpp"

namespace plan::model {

namespace {

using read::Class;
using read::class_of;

/// Repeated keys are looked for one by one: a table of more keys is the judge's.
constexpr std::size_t most_keys = 64;

constexpr std::array<bool, 256> make_string_ends() {
    std::array<bool, 256> ends{};
    for (const char byte : {'"', '\\', '\r', '\n'})
        ends[static_cast<unsigned char>(byte)] = true;
    return ends;
}
constexpr std::array<bool, 256> string_ends = make_string_ends();

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

class PlainReader {
  public:
    PlainReader(std::string_view text, Span chunk, std::vector<Field>& fields)
        : text_(text.substr(0, chunk.end)), at_(chunk.begin), fields_(fields) {}

    bool read(const read::Section& section);

  private:
    std::string_view text_;  // ends where the section ends
    std::uint32_t at_;
    std::vector<Field>& fields_;

    // Of the table whose keys are being read, the section's own or the last of `list_`: where they
    // lie in fields_.
    std::array<std::uint32_t, most_keys> keys_;
    std::size_t key_count_ = 0;
    // The keys of the section's own table, the lists that [[headers]] make among them.
    std::array<std::uint32_t, most_keys> outer_keys_;
    std::size_t outer_count_ = 0;
    std::optional<std::size_t> list_;     // that the headers at work make
    std::optional<std::size_t> element_;  // its last table

    bool at_end() const { return at_ == text_.size(); }
    bool is_at(char byte) const { return at_ < text_.size() && text_[at_] == byte; }
    char next_byte() const { return at_ < text_.size() ? text_[at_] : '\n'; }

    bool take(std::string_view bytes);
    void pass_blanks();
    void pass_bare();
    bool end_line();
    bool pass_lines();
    void pass_comment();
    bool read_header(const read::Section& section);
    bool read_sub_header(std::string_view table);
    bool open_list(std::string_view name, Span key);
    void close_element();
    bool read_statement();
    bool read_value();
    bool read_list();
    bool read_element();
    bool read_basic();
    bool read_literal();
    bool read_word(std::string_view word);
    bool read_number();
    bool read_date();
    bool is_over_at(std::uint32_t at) const;
    void put(Kind kind, std::uint32_t begin, std::string_view text);
    bool is_new(std::string_view key, const std::array<std::uint32_t, most_keys>& keys,
                std::size_t count) const;
    std::string_view written(std::uint32_t begin) const { return text_.substr(begin, at_ - begin); }
};

// ---- blanks, comments, lines ----

bool PlainReader::take(std::string_view bytes) {
    if (text_.compare(at_, bytes.size(), bytes) != 0) return false;
    at_ += static_cast<std::uint32_t>(bytes.size());
    return true;
}

void PlainReader::pass_blanks() {
    while (is_at(' ') || is_at('\t'))
        ++at_;
}

void PlainReader::pass_bare() {
    while (at_ < text_.size() && class_of(text_[at_]) == Class::bare)
        ++at_;
}

void PlainReader::pass_comment() {
    const std::size_t found = text_.find('\n', at_);
    at_ = static_cast<std::uint32_t>(found == std::string_view::npos ? text_.size() : found);
}

/// Behind a header or a value: nothing more on the line but a comment.
bool PlainReader::end_line() {
    pass_blanks();
    if (is_at('#')) {
        pass_comment();
        return true;
    }
    if (is_at('\r')) ++at_;
    return at_end() ? text_.back() != '\r' : text_[at_] == '\n';
}

/// To the next statement, header or element.
bool PlainReader::pass_lines() {
    while (true) {
        pass_blanks();
        if (is_at('\n')) {
            ++at_;
        } else if (is_at('#')) {
            pass_comment();
        } else if (is_at('\r')) {
            ++at_;
            if (!is_at('\n')) return false;
        } else {
            return true;
        }
    }
}

// ---- tables ----

bool PlainReader::read_header(const read::Section& section) {
    const std::string_view name = read::name_of(section.table);
    if (name.empty()) return false;
    const bool list = read::is_list(section.table);
    return take(list ? "[[" : "[") && take(name) && take(list ? "]]" : "]") && end_line();
}

/// `[[item.completion]]`; any other header is the judge's.
bool PlainReader::read_sub_header(std::string_view table) {
    const std::uint32_t begin = at_;
    if (!take("[[") || !take(table) || !take(".")) return false;
    const std::uint32_t part = at_;
    pass_bare();
    const Span key{part, at_};
    const std::string_view name = written(part);
    if (name.empty() || !take("]]")) return false;
    const Span header{begin, at_};
    if (!end_line()) return false;
    close_element();
    if (!list_ || fields_[*list_].key != name) {
        if (!open_list(name, key)) return false;
        fields_[*list_].span = header;
    }
    element_ = fields_.size();
    fields_.emplace_back().span = header;
    key_count_ = 0;
    return true;
}

bool PlainReader::open_list(std::string_view name, Span key) {
    // The first [[header]] ends the section's own keys.
    if (!list_) {
        outer_keys_ = keys_;
        outer_count_ = key_count_;
    }
    if (outer_count_ == most_keys || !is_new(name, outer_keys_, outer_count_)) return false;
    list_ = fields_.size();
    outer_keys_[outer_count_++] = static_cast<std::uint32_t>(fields_.size());
    Field& list = fields_.emplace_back();
    list.kind = Kind::array;
    list.key = name;
    list.key_span = key;
    return true;
}

void PlainReader::close_element() {
    if (!element_) return;
    fields_[*element_].below = static_cast<std::uint32_t>(fields_.size() - *element_ - 1);
    fields_[*list_].below = static_cast<std::uint32_t>(fields_.size() - *list_ - 1);
}

bool PlainReader::is_new(std::string_view key, const std::array<std::uint32_t, most_keys>& keys,
                         std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i)
        if (fields_[keys[i]].key == key) return false;
    return true;
}

bool PlainReader::read(const read::Section& section) {
    if (!read_header(section)) return false;
    const std::string_view table = read::name_of(section.table);
    while (true) {
        if (!pass_lines()) return false;
        if (at_end()) break;
        if (!(is_at('[') ? read_sub_header(table) : read_statement())) return false;
    }
    close_element();
    return true;
}

// ---- statements and values ----

bool PlainReader::read_statement() {
    const std::uint32_t begin = at_;
    pass_bare();
    const std::string_view key = written(begin);
    const Span key_span{begin, at_};
    if (key.empty() || key_count_ == most_keys || !is_new(key, keys_, key_count_)) return false;
    pass_blanks();
    if (!take("=")) return false;
    pass_blanks();
    const std::size_t index = fields_.size();
    if (!(is_at('[') ? read_list() : read_element())) return false;
    fields_[index].key = key;
    fields_[index].key_span = key_span;
    keys_[key_count_++] = static_cast<std::uint32_t>(index);
    return end_line();
}

bool PlainReader::read_list() {
    const std::uint32_t begin = at_++;
    const std::size_t index = fields_.size();
    fields_.emplace_back().kind = Kind::array;
    while (true) {
        if (!pass_lines()) return false;
        if (is_at(']')) break;
        if (!read_element() || !pass_lines()) return false;
        if (is_at(']')) break;
        if (!take(",")) return false;
    }
    ++at_;
    fields_[index].span = {begin, at_};
    fields_[index].below = static_cast<std::uint32_t>(fields_.size() - index - 1);
    return true;
}

bool PlainReader::read_element() {
    const char first = next_byte();
    switch (first) {
        case '"': return read_basic();
        case '\'': return read_literal();
        case 't': return read_word("true");
        case 'f': return read_word("false");
        default: return (is_digit(first) || first == '-') && (read_date() || read_number());
    }
}

bool PlainReader::read_basic() {
    const std::uint32_t begin = at_++;
    while (at_ < text_.size() && !string_ends[static_cast<unsigned char>(text_[at_])])
        ++at_;
    if (!is_at('"')) return false;
    const std::string_view text = written(begin + 1);
    ++at_;
    if (text.empty() && is_at('"')) return false;  // """
    put(Kind::string, begin, text);
    return true;
}

bool PlainReader::read_literal() {
    const std::uint32_t begin = at_++;
    while (at_ < text_.size() && text_[at_] != '\'' && text_[at_] != '\n' && text_[at_] != '\r')
        ++at_;
    if (!is_at('\'')) return false;
    const std::string_view text = written(begin + 1);
    ++at_;
    if (text.empty() && is_at('\'')) return false;  // '''
    put(Kind::string, begin, text);
    return true;
}

/// What is no string ends where a list, a line or a comment goes on.
bool PlainReader::is_over_at(std::uint32_t at) const {
    if (at >= text_.size()) return true;
    switch (text_[at]) {
        case ',':
        case ']':
        case '#':
        case '\n':
        case '\r':
        case '\t':
        case ' ': return true;
        default: return false;
    }
}

bool PlainReader::read_word(std::string_view word) {
    const std::uint32_t begin = at_;
    if (!take(word) || !is_over_at(at_)) return false;
    put(Kind::boolean, begin, word);
    return true;
}

/// `0`, `-12`; of a sign in front of nothing, of zeros in front and of very many digits TOML's
/// parsers think differently.
bool PlainReader::read_number() {
    constexpr std::uint32_t most_digits = 18;
    const std::uint32_t begin = at_;
    if (is_at('-')) ++at_;
    const std::uint32_t digits = at_;
    while (is_digit(next_byte()))
        ++at_;
    if (at_ == digits || at_ - digits > most_digits || !is_over_at(at_)) return false;
    if (text_[digits] == '0' && at_ - begin > 1) return false;
    put(Kind::integer, begin, written(begin));
    return true;
}

/// `2024-04-30`, which no time of day follows.
bool PlainReader::read_date() {
    constexpr std::size_t size = 10;
    const std::string_view text = text_.substr(at_, size);
    if (text.size() < size || text[4] != '-' || text[7] != '-' || !is_over_at(at_ + size) ||
        !civil::parse_day(text))
        return false;
    const bool time_may_follow = at_ + size + 1 < text_.size() && text_[at_ + size] == ' ' &&
                                 is_digit(text_[at_ + size + 1]);
    if (time_may_follow) return false;
    const std::uint32_t begin = at_;
    at_ += size;
    put(Kind::date, begin, text);
    return true;
}

void PlainReader::put(Kind kind, std::uint32_t begin, std::string_view text) {
    Field& field = fields_.emplace_back();
    field.kind = kind;
    field.text = text;
    field.span = {begin, at_};
}

}  // namespace

bool read_plain_section(const read::Source& source, const read::Section& section,
                        std::vector<Field>& fields) {
    fields.clear();
    const bool whole = !section.broken && !section.in_conflict && !section.repeated &&
                       !section.wrong_brackets && section.chunks.size() == 1 &&
                       section.text.data() == source.bytes().data();
    return whole && PlainReader(section.text, section.chunks.front(), fields).read(section);
}

}  // namespace plan::model
