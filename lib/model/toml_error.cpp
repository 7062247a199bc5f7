#include "model/toml_error.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/value_tokens.hpp"
#include "read/lexer.hpp"
#include "text/utf8.hpp"

namespace plan::model {

using read::Entry;
using text::Message;
using text::say;

namespace {

using Kind = ValueToken::Kind;

constexpr std::size_t npos = std::string_view::npos;

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != npos;
}

bool all_of(std::string_view text, std::string_view allowed) {
    return text.find_first_not_of(allowed) == npos;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Two or three numbers parted by one kind of sign: 29/4/2022, 29.4.22, 4/2022, 2021-2025.
bool looks_like_date(std::string_view text) {
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return false;
    const std::size_t first = text.find_first_not_of("0123456789");
    if (first == npos || !has("/.-", text.substr(first, 1))) return false;
    const char sign = text[first];
    if (!all_of(text, std::string("0123456789") + sign)) return false;
    if (has(text, std::string(2, sign))) return false;
    const auto signs = std::count(text.begin(), text.end(), sign);
    return signs == 2 || (signs == 1 && sign != '.');
}

bool is_toml_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    return all_of(text, "0123456789-");
}

bool looks_like_number(std::string_view text) {
    const bool prefixed = text.size() > 2 && text[0] == '0' && has("xXoObB", text.substr(1, 1));
    if (prefixed) return all_of(text.substr(2), "0123456789abcdefABCDEF_");
    return all_of(text, "0123456789_+-.eE") && text.find_first_of("0123456789") != npos;
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// Where `text` goes between quotes of one kind or the other, if it goes at all.
std::optional<std::string> quoted(std::string_view text) {
    if (text.find_first_of("\"\\") == npos) return '"' + std::string(text) + '"';
    if (!has(text, "'")) return '\'' + std::string(text) + '\'';
    return std::nullopt;
}

/// toml++ says `Error while parsing key-value pair: …` first.
std::string_view without_scope(std::string_view description) {
    const std::size_t colon = description.find(": ");
    return colon == npos ? description : description.substr(colon + 2);
}

class Explainer {
  public:
    Explainer(const read::Source& source, FileIndex file, const read::Section& section,
              const Refusal& refusal)
        : text_(source.bytes()), file_(file), section_(section), refusal_(refusal) {
        twice_ = says("cannot redefine") || says("cannot insert");
    }

    Finding explain();

  private:
    std::string_view text_;  // up to the end of the chunk that is looked at
    FileIndex file_;
    const read::Section& section_;
    const Refusal& refusal_;
    bool twice_ = false;  // something is given twice: the earlier entries are remembered
    bool found_ = false;
    Entry entry_;
    std::string path_;  // of the entry, its parts decoded, each closed by a NUL
    struct Earlier {
        std::string path;
        Span span;
        bool header;
    };
    std::vector<Earlier> earlier_;

    bool says(std::string_view part) const { return has(refusal_.description, part); }
    std::string_view written(Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }
    Finding tell(Code code, Span span, Message message) const {
        return make_finding(code, {file_, span}, std::move(message));
    }
    Finding not_toml(Span span, Message message) const {
        return tell(Code::not_toml, span, std::move(message));
    }

    bool find_entry();
    bool find_entry_in(Span chunk, std::string& table);
    std::string path_of(const Entry& entry) const;
    Span key_span() const;
    Span first_line() const;
    Finding explain_header() const;
    Finding explain_twice() const;
    const Earlier* find_earlier() const;
    Finding explain_key() const;
    Finding explain_value() const;
    Finding explain_bare(Span token, bool alone) const;
    Finding explain_unquoted(Span span) const;
    Finding explain_escape(Span token) const;
    Span open_brace(const std::vector<ValueToken>& tokens) const;
    Finding explain_after_value(const std::vector<ValueToken>& tokens) const;
    std::optional<Finding> explain_list(const std::vector<ValueToken>& tokens) const;
    Finding in_general(Span span) const;
};

// ---- where it happened ----

std::string Explainer::path_of(const Entry& entry) const {
    std::string path;
    const std::uint32_t kept = std::min<std::uint32_t>(entry.parts, read::most_key_parts);
    for (std::uint32_t i = 0; i < kept; ++i)
        (path += read::decode_part(written(entry.part[i]))) += '\0';
    return path;
}

// The last entry that begins at or before the refusal.
bool Explainer::find_entry() {
    const std::string_view whole = text_;
    std::string table;
    for (const Span chunk : section_.chunks) {
        text_ = whole.substr(0, chunk.end);
        if (find_entry_in(chunk, table)) break;
    }
    if (earlier_.empty()) return found_;
    path_ = std::move(earlier_.back().path);
    earlier_.pop_back();
    return found_;
}

bool Explainer::find_entry_in(Span chunk, std::string& table) {
    const bool mark = chunk.begin == 0 && text_.starts_with("\xEF\xBB\xBF");
    read::Lexer lexer(text_, chunk.begin + (mark ? 3 : 0), chunk.end);
    for (Entry entry; lexer.next(entry);) {
        if (entry.span.begin > refusal_.at) return true;
        entry_ = entry;
        found_ = true;
        if (!twice_) continue;
        std::string path = path_of(entry);
        if (entry.header) table = path;
        if (!entry.header) path = table + path;
        earlier_.push_back({std::move(path), entry.header ? entry.span : key_span(), entry.header});
    }
    return refusal_.at < chunk.end;
}

Span Explainer::key_span() const {
    if (entry_.parts == 0) return first_line();
    const auto last = std::min<std::uint32_t>(entry_.parts, read::most_key_parts) - 1;
    return {entry_.part[0].begin, entry_.part[last].end};
}

Span Explainer::first_line() const {
    return rest_of_line(text_, entry_.span.begin);
}

Finding Explainer::explain() {
    const auto end = static_cast<std::uint32_t>(text_.size());
    if (!find_entry()) return in_general({std::min(refusal_.at, end), std::min(refusal_.at, end)});
    if (twice_) return explain_twice();
    if (entry_.header) return explain_header();
    if (entry_.equals == 0 || refusal_.at <= entry_.equals) return explain_key();
    return explain_value();
}

Finding Explainer::in_general(Span span) const {
    return not_toml(span, say({"this is not TOML: {}", "đây không phải là TOML: {}"},
                              text::visible(without_scope(refusal_.description))));
}

// ---- headers and keys ----

Finding Explainer::explain_header() const {
    return in_general(entry_.span);
}

const Explainer::Earlier* Explainer::find_earlier() const {
    const auto inside = [](std::string_view path, std::string_view whole) {
        return path.starts_with(whole);
    };
    // The last that fits: in a list of tables the one before lies in the same table.
    for (auto at = earlier_.rbegin(); at != earlier_.rend(); ++at) {
        const bool same = at->path == path_;
        if (same || inside(at->path, path_) || (!at->header && inside(path_, at->path)))
            return &*at;
    }
    return nullptr;
}

Finding Explainer::explain_twice() const {
    const Earlier* earlier = find_earlier();
    Span place = entry_.header ? entry_.span : key_span();
    Span name = key_span();
    if (earlier == nullptr && !entry_.header && refusal_.at > entry_.equals) {
        // Inside an inline table: the key that stands before the last `=`.
        const auto tokens = cut_value(text_, entry_.equals + 1, refusal_.at);
        for (std::size_t i = 1; i < tokens.size(); ++i)
            if (tokens[i].kind == Kind::equals) place = name = tokens[i - 1].span;
    }
    const Code code = entry_.header ? Code::given_twice : Code::not_toml;
    Finding finding =
        tell(code, place,
             say({"`{}` is given twice", "`{}` được ghi hai lần"}, text::visible(written(name))));
    if (earlier != nullptr)
        finding.labels.push_back(
            {{file_, earlier->span}, say({"first given here", "lần đầu ghi ở đây"})});
    return finding;
}

Finding Explainer::explain_key() const {
    const Span line = first_line();
    if (entry_.equals == 0)
        return entry_.parts == 0 || key_span().end == line.end
                   ? not_toml(line, say({"`=` and a value are missing; a comment begins with `#`",
                                         "thiếu `=` và giá trị; chú thích thì bắt đầu bằng `#`"}))
                   : not_toml(line, say({"`=` is missing between the key and its value",
                                         "thiếu `=` giữa khóa và giá trị"}));
    Span key{entry_.span.begin, entry_.equals};
    while (key.end > key.begin && has(" \t", text_.substr(key.end - 1, 1)))
        --key.end;
    if (key.begin == key.end)
        return not_toml({entry_.equals, entry_.equals + 1},
                        say({"the key is missing before `=`", "thiếu khóa trước `=`"}));
    return not_toml(key, say({"this is no key: a key is made of letters without marks, digits, `-` "
                              "and `_`; others need quotes",
                              "đây không phải là khóa: khóa gồm chữ không dấu, chữ số, `-` và `_`; "
                              "khóa khác phải đặt trong dấu nháy"}));
}

// ---- values ----

Finding Explainer::explain_value() const {
    const Span rest = rest_of_line(text_, entry_.equals + 1);
    auto tokens = cut_value(text_, entry_.equals + 1, refusal_.at);
    const bool empty = std::all_of(text_.begin() + rest.begin, text_.begin() + rest.end,
                                   [](char c) { return c == ' ' || c == '\t'; });
    if (tokens.empty() || empty)
        return not_toml({entry_.equals, entry_.equals + 1},
                        say({"the value is missing after `=`", "thiếu giá trị sau `=`"}));
    for (const ValueToken& token : tokens)
        if (token.kind == Kind::open_string)
            return not_toml(token.span,
                            say({"this string is not closed", "chuỗi này thiếu dấu nháy đóng"}));
    if (says("expected a comment or whitespace")) return explain_after_value(tokens);
    const ValueToken& meant = tokens.back();
    if (meant.kind == Kind::string && (says("escape") || says("hex digit") || says("unicode") ||
                                       says("U+10FFFF") || says("backslash")))
        return explain_escape(meant.span);
    if (auto finding = explain_list(tokens)) return *finding;
    if (meant.kind == Kind::bare) return explain_bare(meant.span, tokens.size() == 1);
    return in_general(meant.span);
}

Finding Explainer::explain_after_value(const std::vector<ValueToken>& tokens) const {
    if (tokens[0].kind == Kind::bare) return explain_bare(tokens[0].span, true);
    const Span junk = rest_of_line(text_, tokens.back().span.begin);
    Finding finding = not_toml(junk, say({"nothing may follow the value on its line",
                                          "sau giá trị không được có gì khác trên cùng dòng"}));
    if (tokens[0].kind == Kind::string)
        finding.help =
            say({"a quote inside a text is written \\\", and a comment begins with `#`",
                 "dấu nháy bên trong chuỗi viết là \\\", còn chú thích bắt đầu bằng `#`"});
    return finding;
}

// The brace that is open still.
Span Explainer::open_brace(const std::vector<ValueToken>& tokens) const {
    int closed = 0;
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        if (token->kind != Kind::bracket) continue;
        const char bracket = text_[token->span.begin];
        if (bracket == '}' || bracket == ']')
            ++closed;
        else if (closed > 0)
            --closed;
        else
            return token->span;
    }
    return tokens.back().span;
}

std::optional<Finding> Explainer::explain_list(const std::vector<ValueToken>& tokens) const {
    const Span at = tokens.back().span;
    if (says("expected comma or closing"))
        return not_toml(at,
                        say({"a comma is missing before this", "thiếu dấu phẩy trước chỗ này"}));
    if (says("saw comma") || says("dangling comma"))
        return not_toml(
            at, say({"a value is missing beside the comma", "thiếu giá trị cạnh dấu phẩy"}));
    if (!says("expected key or closing '}'")) return std::nullopt;
    return not_toml(
        open_brace(tokens),
        say({"`{{…}}` must stand on one line, as {{key = value, key = value}}",
             "`{{…}}` phải nằm trên một dòng, dạng {{khóa = giá trị, khóa = giá trị}}"}));
}

Finding Explainer::explain_escape(Span token) const {
    const std::size_t last = std::min(refusal_.at, token.end - 1) - token.begin;
    const std::size_t found = written(token).rfind('\\', last);
    if (found == npos) return in_general(token);
    const auto begin = token.begin + static_cast<std::uint32_t>(found);
    std::uint32_t end = begin + 1;
    if (end < token.end) end += text::decode(text_, end).size;
    end = std::max(end, std::min(refusal_.at, token.end - 1));
    Finding finding =
        not_toml({begin, end}, say({"`{}` is no escape", "`{}` không phải là ký tự thoát"},
                                   text::visible(written({begin, end}))));
    finding.help = say({"write \\\\ for a backslash, or put the text in single quotes",
                        "dấu \\ viết là \\\\, hoặc đặt chuỗi trong dấu nháy đơn"});
    return finding;
}

// `alone`: the value is no list, so what is meant goes on to the end of the line.
Finding Explainer::explain_bare(Span token, bool alone) const {
    const Span span = alone ? rest_of_line(text_, token.begin) : token;
    const std::string_view value = written(span);
    const std::string small = lower(value);
    if (is_toml_date(value))
        return tell(Code::no_such_day, span,
                    say({"there is no day {}", "không có ngày {}"}, value));
    if (looks_like_date(value)) {
        Finding finding = tell(
            Code::misordered_date, span,
            say({"a date needs quotes: \"{}\"", "ngày phải đặt trong dấu nháy: \"{}\""}, value));
        finding.fix = Fix{true, {{span, '"' + std::string(value) + '"'}}};
        return finding;
    }
    if (small == "true" || small == "false") {
        Finding finding =
            not_toml(span, say({"write `{}`, in small letters", "viết `{}`, chữ thường"}, small));
        finding.fix = Fix{false, {{span, small}}};
        return finding;
    }
    if (looks_like_number(value))
        return not_toml(
            span,
            say({"this is no number; a text, and a number that begins with 0, need quotes",
                 "đây không phải là số; chuỗi, và số bắt đầu bằng 0, phải đặt trong dấu nháy"}));
    return explain_unquoted(span);
}

Finding Explainer::explain_unquoted(Span span) const {
    Finding finding = not_toml(span, say({"a text needs quotes", "chuỗi phải đặt trong dấu nháy"}));
    if (auto mended = quoted(written(span))) finding.fix = Fix{false, {{span, *std::move(mended)}}};
    return finding;
}

}  // namespace

Finding explain_refusal(const read::Source& source, FileIndex file, const read::Section& section,
                        const Refusal& refusal) {
    return Explainer(source, file, section, refusal).explain();
}

bool has_bad_bytes(std::string_view text) {
    if (text::find_invalid(text) != npos) return true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool line_break = byte == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if ((byte < 0x20 && byte != '\t' && byte != '\n' && !line_break) || byte == 0x7F)
            return true;
    }
    return false;
}

}  // namespace plan::model
