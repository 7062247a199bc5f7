#include "render/findings_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.hpp"
#include "text/width.hpp"

namespace plan::render {

using text::Language;
using text::say;
using text::Words;

Words severity_in_words(Severity severity) {
    switch (severity) {
        case Severity::error: return {"error", "lỗi"};
        case Severity::warning: return {"warning", "cảnh báo"};
        case Severity::off: break;
    }
    return {"note", "ghi chú"};
}

Words help_word() {
    return {"help", "gợi ý"};
}
Words fix_word() {
    return {"fix", "cách sửa"};
}

namespace {

// In quotes, unless it brings its own; line breaks around what is inserted are not to be read.
std::string quoted(std::string_view text) {
    constexpr std::string_view breaks = "\r\n";
    const std::size_t begin = std::min(text.find_first_not_of(breaks), text.size());
    text.remove_prefix(begin);
    text = text.substr(0, text.find_last_not_of(breaks) + 1);
    const std::string shown = text::visible(text);
    return text.find('"') == text.npos ? fmt::format("\"{}\"", shown) : shown;
}

std::string_view characters(const read::Source& source, Span span) {
    const std::string_view bytes = source.bytes();
    if (span.begin >= bytes.size() || span.end <= span.begin) return {};
    return bytes.substr(span.begin, span.end - span.begin);
}

bool is_short(std::string_view text) {
    constexpr std::size_t bytes = 60;
    return text.size() <= bytes && text.find('\n') == text.npos;
}

std::string place_in_words(const read::Source& source, Span span) {
    const auto at = source.position(span.begin);
    return fmt::format("{}:{}", at.line, at.column);
}

}  // namespace

std::string write_in_words(std::string_view text, Language language) {
    return say({"write {}", "viết {}"}, quoted(text)).in(language);
}

std::string edit_in_words(const read::Source& source, const Edit& edit, Span caret,
                          Language language) {
    const std::string_view old = characters(source, edit.span);
    const std::string at = place_in_words(source, edit.span);
    if (edit.text.empty()) {
        if (is_short(old)) return say({"remove {}", "bỏ {}"}, quoted(old)).in(language);
        return say({"remove what stands at {}", "bỏ phần tại vị trí {}"}, at).in(language);
    }
    if (edit.text.find_first_not_of("\r\n") == std::string::npos)
        return say({"begin a new line at {}", "xuống dòng tại vị trí {}"}, at).in(language);
    if (old.empty()) {
        return say({"insert {} at {}", "thêm {} tại vị trí {}"}, quoted(edit.text), at)
            .in(language);
    }
    std::string write = write_in_words(edit.text, language);
    if (edit.span == caret) return write;
    if (!is_short(old)) return say({"{} at {}", "{} tại vị trí {}"}, write, at).in(language);
    return say({"{} for {}", "{} thay cho {}"}, write, quoted(old)).in(language);
}

std::string if_meant(const std::string& words, Language language) {
    return say({"{}, if that is what is meant", "{}, nếu đúng là ý này"}, words).in(language);
}

namespace {

std::string counted(std::size_t count, Words one, Words several, Language language) {
    return say(count == 1 ? one : several, count).in(language);
}

}  // namespace

std::string headline(const Finding& finding, Language language) {
    return fmt::format("{}[{}]: {}", to_text(finding.severity), to_text(finding.code),
                       text::visible(finding.message.in(language)));
}

std::string found_in_words(std::size_t errors, std::size_t warnings, Language language) {
    std::string found;
    if (errors != 0)
        found = counted(errors, {"{} error", "{} lỗi"}, {"{} errors", "{} lỗi"}, language);
    if (warnings != 0) {
        if (!found.empty()) found += ", ";
        found += counted(warnings, {"{} warning", "{} cảnh báo"}, {"{} warnings", "{} cảnh báo"},
                         language);
    }
    if (found.empty()) found = Words{"No findings", "Không có lỗi nào"}.in(language);
    return found;
}

std::string count_in_words(const std::vector<Finding>& findings, const Checked& checked,
                           Language language) {
    const auto of = [&findings](Severity severity) {
        return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
    };
    const std::string found = found_in_words(of(Severity::error), of(Severity::warning), language);
    const std::string files =
        counted(checked.files, {"{} file", "{} tệp"}, {"{} files", "{} tệp"}, language);
    const std::string items =
        counted(checked.items, {"{} item", "{} nhiệm vụ"}, {"{} items", "{} nhiệm vụ"}, language);
    return say({"{} in {} with {}.", "{} trong {}, {}."}, found, files, items).in(language);
}

std::string pointer_in_words(const std::vector<Finding>& findings, Language language) {
    constexpr std::size_t most_others = 2;
    std::vector<Code> others;
    const Code first = findings.front().code;
    for (const Finding& finding : findings) {
        if (others.size() == most_others) break;
        if (finding.code != first && std::ranges::find(others, finding.code) == others.end())
            others.push_back(finding.code);
    }
    if (others.empty())
        return say({"For more on a code: plan explain {}", "Giải thích mã lỗi: plan explain {}"},
                   to_text(first))
            .in(language);
    std::string names;
    for (const Code code : others)
        names += (names.empty() ? "" : ", ") + to_text(code);
    return say({"For more on a code: plan explain {} (or {})",
                "Giải thích mã lỗi: plan explain {} (hoặc {})"},
               to_text(first), names)
        .in(language);
}

std::string mends_in_words(const std::vector<Finding>& findings, Language language) {
    const auto safe = std::ranges::count_if(
        findings, [](const Finding& one) { return one.fix && one.fix->safe; });
    const auto all =
        std::ranges::count_if(findings, [](const Finding& one) { return one.fix.has_value(); });
    if (all == 0) return {};
    if (safe == all) return say({"--fix mends {}.", "--fix sửa được {} lỗi."}, safe).in(language);
    if (safe == 0)
        return say({"--fix-all mends {}.", "--fix-all sửa được {} lỗi."}, all).in(language);
    return say({"--fix mends {}, --fix-all {}.",
                "--fix sửa được {} lỗi, --fix-all sửa được {} lỗi."},
               safe, all)
        .in(language);
}

void put_headline(Output& output, std::string_view severity, std::string_view code,
                  std::string_view message, Ink ink, const Style& style) {
    put_inked(output, fmt::format("{}[{}]", severity, code), ink, style.color);
    put_inked(output, fmt::format(": {}", message), Ink::heading, style.color);
    output.put('\n');
}

namespace {

void put_gutter(Output& output, std::string_view number, std::size_t gutter, const Style& style) {
    const std::string padded = text::pad_left(number, gutter);
    put_inked(output, fmt::format("{} |", padded), Ink::dim, style.color);
}

void put_row(Output& output, const MarkRow& row, const ExcerptLook& look, Ink ink,
             const Style& style) {
    put_gutter(output, "", look.gutter, style);
    output.put(std::string(row.indent + 1, ' '));
    const std::string words = row.words.empty() ? row.signs : row.signs + ' ' + row.words;
    put_inked(output, words, ink, style.color);
    output.put('\n');
    for (const std::string& line : row.more) {
        put_gutter(output, "", look.gutter, style);
        output.put(' ');
        put_inked(output, line, ink, style.color);
        output.put('\n');
    }
}

}  // namespace

void put_excerpt(Output& output, std::string_view line, const std::vector<Mark>& marks,
                 const ExcerptLook& look, const Style& style) {
    const std::size_t before = look.gutter + 3;
    const Excerpt excerpt =
        make_excerpt(line, marks, style.width > before ? style.width - before : 0);
    put_gutter(output, "", look.gutter, style);
    output.put('\n');
    put_gutter(output, look.number, look.gutter, style);
    if (!excerpt.line.empty()) output.put(' ');
    output.put(excerpt.line);
    output.put('\n');
    for (std::size_t i = 0; i < excerpt.rows.size(); ++i) {
        const Ink ink = marks[i].sign == '^' ? look.ink : Ink::help;
        put_row(output, excerpt.rows[i], look, ink, style);
    }
}

void put_note(Output& output, std::size_t gutter, std::string_view word, std::string_view words,
              const Style& style) {
    output.put(std::string(gutter + 1, ' '));
    put_inked(output, fmt::format("= {}:", word), Ink::help, style.color);
    output.format(" {}\n", words);
}

}  // namespace plan::render
