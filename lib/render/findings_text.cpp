// In the manner of rustc: what is wrong, where, the line with a caret under it, and its mend.

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "render/color.hpp"
#include "render/excerpt.hpp"
#include "render/finding_place.hpp"
#include "render/findings.hpp"
#include "render/findings_words.hpp"
#include "render/vocabulary.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace plan::render {
namespace {

constexpr std::size_t most_edits_shown = 3;

Ink ink_of(Severity severity) {
    return severity == Severity::warning ? Ink::warning : Ink::error;
}

/// One line of a file and all that is pointed at in it.
struct Stop {
    Place place;
    std::uint32_t line = 1;
    std::vector<Mark> marks;
    bool first = false;  ///< the finding's own, not only a label's
};

Mark mark_of(const read::Source& source, Span span, std::uint32_t line, char sign) {
    const std::uint32_t start = source.line_start(line);
    const auto length = static_cast<std::uint32_t>(source.line(line).size());
    const auto within = [&](std::uint32_t byte) {
        return byte < start ? 0 : std::min(byte - start, length);
    };
    return {{within(span.begin), within(span.end)}, sign};
}

/// The excerpts of a finding: a label that stands in a line already shown goes under it.
class Stops {
  public:
    Stops(const read::Sources& sources, const Finding& finding, text::Language language)
        : sources_(sources), language_(language) {
        point_at(finding.place, '^', "");
        if (!stops_.empty()) stops_.front().first = true;
        for (const Label& label : finding.labels) {
            point_at(label.place, '-', text::visible(label.message.in(language)));
        }
    }

    const std::vector<Stop>& all() const { return stops_; }

    /// Digits of the greatest line number: all excerpts of a finding share one gutter.
    std::size_t digits() const {
        std::uint32_t greatest = 1;
        for (const Stop& stop : stops_)
            greatest = std::max(greatest, stop.line);
        return fmt::formatted_size("{}", greatest);
    }

  private:
    void point_at(const Place& place, char sign, std::string words) {
        if (place.file >= sources_.size()) return;
        const read::Source& source = sources_[place.file];
        const std::uint32_t line = source.position(place.span.begin).line;
        Mark mark = mark_of(source, place.span, line, sign);
        if (const std::uint32_t last = last_line_of(source, place.span); last > line) {
            const auto end = text::say({"to line {}", "đến dòng {}"}, last).in(language_);
            words += words.empty() ? end : fmt::format(" ({})", end);
        }
        mark.words = std::move(words);
        const auto same = std::ranges::find_if(stops_, [&](const Stop& stop) {
            return stop.place.file == place.file && stop.line == line;
        });
        if (same != stops_.end()) {
            same->marks.push_back(std::move(mark));
        } else {
            stops_.push_back({place, line, {std::move(mark)}});
        }
    }

    const read::Sources& sources_;
    text::Language language_;
    std::vector<Stop> stops_;
};

class FindingText {
  public:
    FindingText(Output& output, const read::Sources& sources, const Finding& finding,
                const Style& style)
        : output_(output),
          sources_(sources),
          finding_(finding),
          style_(style),
          stops_(sources, finding, style.language),
          gutter_(stops_.digits()) {}

    void put() {
        const Ink ink = ink_of(finding_.severity);
        const auto severity = severity_in_words(finding_.severity).in(style_.language);
        put_headline(output_, severity, to_text(finding_.code), message(finding_.message), ink,
                     style_);
        for (const Stop& stop : stops_.all())
            put_stop(stop);
        put_notes();
    }

  private:
    std::string message(const text::Message& message) const {
        return text::visible(message.in(style_.language));
    }

    void put_stop(const Stop& stop) {
        const read::Source& source = sources_[stop.place.file];
        const bool read = !source.bytes().empty();
        const auto at = source.position(stop.place.span.begin);
        std::string place = text::visible(source.path());
        if (read) place += fmt::format(":{}:{}", at.line, at.column);
        output_.put(std::string(gutter_, ' '));
        put_inked(output_, stop.first ? "--> " : "::: ", Ink::dim, style_.color);
        output_.put(place);
        if (!read && !stop.marks.front().words.empty()) {
            output_.format(": {}", stop.marks.front().words);
        }
        output_.put('\n');
        if (!read) return;
        const ExcerptLook look{std::to_string(stop.line), gutter_, ink_of(finding_.severity)};
        put_excerpt(output_, source.line(stop.line), stop.marks, look, style_);
    }

    void put_notes() {
        if (!finding_.help.empty()) {
            put_note(output_, gutter_, help_word().in(style_.language), message(finding_.help),
                     style_);
        }
        if (!finding_.fix || finding_.place.file >= sources_.size()) return;
        if (is_said_in_help()) return;
        const read::Source& source = sources_[finding_.place.file];
        // Of many alike the first is shown.
        const std::vector<Edit>& edits = finding_.fix->edits;
        const std::size_t shown = edits.size() > most_edits_shown ? 1 : edits.size();
        for (const Edit& edit : std::span(edits).first(shown)) {
            const auto words = edit_in_words(source, edit, finding_.place.span, style_.language);
            put_note(output_, gutter_, fix_word().in(style_.language),
                     finding_.fix->safe ? words : if_meant(words, style_.language), style_);
        }
        if (shown < edits.size()) {
            put_note(output_, gutter_, fix_word().in(style_.language),
                     message(text::say({"the same in {} more places", "sửa tương tự ở {} chỗ khác"},
                                       edits.size() - shown)),
                     style_);
        }
    }

    /// "did you mean": the mend would only say it again.
    bool is_said_in_help() const {
        if (finding_.fix->edits.size() != 1) return false;
        std::string_view text = finding_.fix->edits.front().text;
        const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
        while (!text.empty() && blank(text.front()))
            text.remove_prefix(1);
        while (!text.empty() && blank(text.back()))
            text.remove_suffix(1);
        const std::string help = finding_.help.in(style_.language);
        const auto says = [&](std::string_view open, std::string_view close) {
            return help.find(fmt::format("{}{}{}", open, text, close)) != std::string::npos;
        };
        return !text.empty() && (says("`", "`") || says("\"", "\"") || says("“", "”") ||
                                 (text.starts_with("[") && help.find(text) != std::string::npos));
    }

    Output& output_;
    const read::Sources& sources_;
    const Finding& finding_;
    const Style& style_;
    Stops stops_;
    std::size_t gutter_;
};

}  // namespace

void finding_text(Output& output, const read::Sources& sources, const Finding& finding,
                  const Style& style) {
    FindingText(output, sources, finding, style).put();
}

void findings_text(Output& output, const read::Sources& sources,
                   const std::vector<Finding>& findings, const Checked& checked,
                   const Style& style) {
    for (const Finding& finding : findings) {
        finding_text(output, sources, finding, style);
        output.put('\n');
    }
    output.put(count_in_words(findings, checked, style.language));
    output.put('\n');
    if (findings.empty()) return;
    if (const std::string mends = mends_in_words(findings, style.language); !mends.empty()) {
        put_inked(output, mends, Ink::dim, style.color);
        output.put('\n');
    }
    put_inked(output, pointer_in_words(findings, style.language), Ink::dim, style.color);
    output.put('\n');
}

std::string finding_line(const read::Sources& sources, const Finding& finding,
                         text::Language language) {
    std::string line;
    if (finding.place.file < sources.size()) {
        const read::Source& source = sources[finding.place.file];
        line = text::visible(source.path());
        if (!source.bytes().empty()) {
            const auto at = source.position(finding.place.span.begin);
            line += fmt::format(":{}:{}", at.line, at.column);
        }
        line += ": ";
    }
    return line + headline(finding, language);
}

}  // namespace plan::render
