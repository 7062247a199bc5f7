// Workflow commands are lines that the runner takes out of a step's output. It undoes these escapes
// and no others: % CR LF in data, and : , too in properties.

#include <algorithm>

#include "render/finding_place.hpp"
#include "render/findings.hpp"
#include "render/findings_words.hpp"
#include "text/utf8.hpp"

namespace plan::render {
namespace {

using text::Language;
using text::say;

constexpr std::size_t shown_by_platform = 10;  // of each severity, in one step

std::string escaped(std::string_view text, std::string_view special) {
    std::string data;
    for (const char byte : text) {
        if (special.find(byte) != special.npos) {
            data += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        } else {
            data += byte;
        }
    }
    return data;
}
std::string as_data(std::string_view text) {
    return escaped(text, "%\r\n");
}
std::string as_property(std::string_view text) {
    return escaped(text, "%\r\n:,");
}

class FindingsGithub {
  public:
    FindingsGithub(Output& output, const read::Sources& sources,
                   const std::vector<RuleWords>& rules, Language language)
        : output_(output), sources_(sources), rules_(rules), language_(language) {}

    void put(const Finding& finding) {
        const read::Source& source = source_of(sources_, finding.place.file);
        output_.format("::{} file={}", to_text(finding.severity),
                       as_property(text::visible(source.path())));
        if (!source.bytes().empty()) put_lines(source, finding.place.span);
        output_.format(",title={}::{}\n", as_property(title_of(finding.code)),
                       as_data(words_of(finding)));
    }

    /// What the platform leaves out of the annotations, it leaves in the log.
    void put_rest(const std::vector<Finding>& findings) {
        const auto more = [&](Severity severity) {
            const auto all = static_cast<std::size_t>(
                std::ranges::count(findings, severity, &Finding::severity));
            return all - std::min(all, shown_by_platform);
        };
        const std::size_t errors = more(Severity::error), warnings = more(Severity::warning);
        if (errors + warnings == 0) return;
        const auto words =
            say({"GitHub shows {0} errors and {0} warnings of a step. Not shown: {1}; they stand "
                 "in the log of this step.",
                 "GitHub chỉ hiển thị {0} lỗi và {0} cảnh báo cho mỗi bước. Còn {1} chưa hiển thị, "
                 "xem trong nhật ký của bước này."},
                shown_by_platform, found_in_words(errors, warnings, language_));
        output_.format("::notice title=plan validate::{}\n", as_data(words.in(language_)));
    }

  private:
    void put_lines(const read::Source& source, Span span) {
        const auto [begin, end] = stretch_of(source, span);
        const std::uint32_t last = last_line_of(source, span);
        output_.format(",line={},endLine={}", begin.line, last);
        // The platform takes columns within one line only.
        if (begin.line == end.line)
            output_.format(",col={},endColumn={}", begin.column, end.column);
    }

    std::string title_of(Code code) const {
        const auto rule = std::ranges::find(rules_, code, &RuleWords::code);
        if (rule == rules_.end() || rule->title.english.empty()) return to_text(code);
        return fmt::format("{} {}", to_text(code), rule->title.in(language_));
    }

    /// An annotation stands at its place, but the log has the words alone: they name it again.
    std::string words_of(const Finding& finding) const {
        std::string words = finding_line(sources_, finding, language_);
        for (const Label& label : finding.labels) {
            const read::Source& source = source_of(sources_, label.place.file);
            const auto at = source.position(label.place.span.begin);
            words += fmt::format("\n{}:{}:{}: {}", text::visible(source.path()), at.line, at.column,
                                 text::visible(label.message.in(language_)));
        }
        if (!finding.help.empty())
            words += fmt::format("\n{}: {}", help_word().in(language_),
                                 text::visible(finding.help.in(language_)));
        return words;
    }

    Output& output_;
    const read::Sources& sources_;
    const std::vector<RuleWords>& rules_;
    Language language_;
};

}  // namespace

void findings_github(Output& output, const read::Sources& sources,
                     const std::vector<Finding>& findings, const Checked& checked,
                     const std::vector<RuleWords>& rules, Language language) {
    FindingsGithub commands(output, sources, rules, language);
    for (const Finding& finding : findings)
        commands.put(finding);
    commands.put_rest(findings);
    output.format("{}\n", count_in_words(findings, checked, language));
}

}  // namespace plan::render
