#include "validate/ignores.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>

#include "model/comments.hpp"
#include "text/nearest.hpp"
#include "validate/ignore_comment.hpp"
#include "validate/spoilt_sections.hpp"

namespace plan::validate {

using text::say;

namespace {

bool spoils(Code code) {
    return facts_of(code).spoils_report;
}

/// Found by looking at other sections, or at other files.
bool looks_further(Code code) {
    switch (code) {
        case Code::given_twice:
        case Code::bad_anchor:
        case Code::record_before_issue:
        case Code::due_before_issue:
        case Code::body_ended:
        case Code::circle:
        case Code::directive_differs:
        case Code::record_fits_nothing:
        case Code::due_out_of_order:
        case Code::unused_body: return true;
        default: return false;
    }
}

bool rests_on_calendar(Code code) {
    return code == Code::due_on_day_off || code == Code::uncertain_calendar;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/// What the whole workspace has of faults.
struct Faults {
    explicit Faults(const Findings& findings) {
        for (const Finding& finding : findings) {
            any = any || spoils(finding.code);
            of_calendar = of_calendar || finding.code == Code::bad_calendar;
        }
    }
    bool any = false;
    bool of_calendar = false;
};

/// The comments of one file, and what they do to its findings.
class FileIgnores {
  public:
    FileIgnores(const read::Source& source, FileIndex file) : source_(source), file_(file) {
        if (source.bytes().find("ignore") == std::string_view::npos) return;
        for (const Span comment : model::comments_of(source.bytes()))
            for (IgnoreComment& ignore : ignores_in(source.bytes(), comment))
                by_line_[source.position(comment.begin).line].push_back(std::move(ignore));
    }

    bool empty() const { return by_line_.empty(); }

    /// Whether a comment ignores the finding, which is in this file.
    bool ignores(const Finding& finding) {
        const std::uint32_t line = line_of(finding);
        const auto here = by_line_.find(line);
        bool ignored = false;
        if (here != by_line_.end())
            for (IgnoreComment& ignore : here->second)
                for (IgnoredCode& code : ignore.codes)
                    if (code.code == finding.code) ignored = code.used = true;
        if (!ignored) left_[line].push_back(finding.code);
        return ignored;
    }

    void tell_idle(const Faults& faults, const Findings& all, Findings& told) const {
        std::optional<std::vector<Span>> spoilt;
        const auto is_certain = [&](const IgnoredCode& code) {
            if (code.used) return false;
            if (!code.code) return true;
            if (faults.of_calendar && rests_on_calendar(*code.code)) return false;
            if (faults.any && looks_further(*code.code)) return false;
            if (!spoilt) spoilt = sections_with(source_, file_, all, spoils);
            // The last stretch that begins at or before it.
            const auto after = std::ranges::upper_bound(*spoilt, code.span.begin, {}, &Span::begin);
            return after == spoilt->begin() || std::prev(after)->end <= code.span.begin;
        };
        for (const auto& [line, ignores] : by_line_)
            for (const IgnoreComment& ignore : ignores) {
                std::vector<const IgnoredCode*> idle;
                for (const IgnoredCode& code : ignore.codes)
                    if (is_certain(code)) idle.push_back(&code);
                tell(line, ignore, idle, told);
            }
    }

  private:
    std::uint32_t line_of(const Finding& finding) const {
        return source_.position(finding.place.span.begin).line;
    }

    std::string_view written(Span span) const {
        return source_.bytes().substr(span.begin, span.end - span.begin);
    }

    void tell(std::uint32_t line, const IgnoreComment& ignore,
              const std::vector<const IgnoredCode*>& idle, Findings& told) const {
        if (ignore.codes.empty()) return told.push_back(names_none(line, ignore));
        const bool known = std::ranges::all_of(
            idle, [](const IgnoredCode* code) { return code->code.has_value(); });
        if (known && idle.size() == ignore.codes.size())
            return told.push_back(whole_idle(line, ignore));
        for (const IgnoredCode* code : idle)
            told.push_back(code->code ? one_idle(ignore, *code) : unknown(line, ignore, *code));
    }

    Finding names_none(std::uint32_t line, const IgnoreComment& ignore) const {
        Finding finding = make_finding(Code::idle_ignore, Place{file_, ignore.span},
                                       say({"the comment does not say what to ignore",
                                            "chú thích không nêu mã lỗi cần bỏ qua"}));
        if (const auto left = left_.find(line); left != left_.end()) {
            finding.help = say({"name the code of the finding: # plan: ignore {}",
                                "ghi mã lỗi: # plan: ignore {}"},
                               to_text(left->second.front()));
        } else {
            finding.fix = Fix{true, {removal_of(ignore)}};
        }
        return finding;
    }

    static Finding idle_at(Place place, const text::Fact& codes) {
        return make_finding(Code::idle_ignore, place,
                            text::Message{{"nothing to ignore: there is no {} on this line",
                                           "không có gì để bỏ qua: dòng này không có {}"},
                                          {codes}});
    }

    Finding whole_idle(std::uint32_t line, const IgnoreComment& ignore) const {
        text::Fact codes;
        for (const IgnoredCode& code : ignore.codes) {
            const bool first = codes.english.empty();
            codes.english += (first ? "" : " or ") + to_text(*code.code);
            codes.vietnamese += (first ? "" : ", ") + to_text(*code.code);
        }
        Finding finding = idle_at(Place{file_, ignore.span}, codes);
        if (stands_alone(ignore) && is_left(line + 1, ignore)) {
            finding.help = say({"it is found on line {}: put the comment at the end of that line",
                                "lỗi nằm ở dòng {}: chuyển chú thích xuống cuối dòng đó"},
                               line + 1);
        } else {
            finding.fix = Fix{true, {removal_of(ignore)}};
        }
        return finding;
    }

    Finding one_idle(const IgnoreComment& ignore, const IgnoredCode& code) const {
        Finding finding = idle_at(Place{file_, code.span}, {to_text(*code.code), {}});
        finding.fix = Fix{true, {removal_of(ignore, code)}};
        return finding;
    }

    Finding unknown(std::uint32_t line, const IgnoreComment& ignore,
                    const IgnoredCode& code) const {
        Finding finding = make_finding(
            Code::idle_ignore, Place{file_, code.span},
            say({"`{}` is not the code of a finding", "không có mã lỗi `{}`"}, written(code.span)));
        if (const std::string near = near_code(line, written(code.span)); !near.empty()) {
            suggest(finding, near);
        } else {
            finding.help = say({"codes are {} to {}", "mã lỗi từ {} đến {}"},
                               to_text(all_codes().front().code), to_text(all_codes().back().code));
            finding.fix = Fix{true, {removal_of(ignore, code)}};
        }
        return finding;
    }

    /// One that is found on the line, else one that there is.
    std::string near_code(std::uint32_t line, std::string_view word) const {
        std::vector<Code> here;
        if (const auto left = left_.find(line); left != left_.end()) here = left->second;
        std::vector<Code> all;
        for (const CodeFacts& facts : all_codes())
            all.push_back(facts.code);
        for (const std::vector<Code>& codes : {here, all}) {
            std::vector<std::string> names;
            std::ranges::transform(codes, std::back_inserter(names),
                                   [](Code code) { return to_text(code); });
            const std::vector<std::string_view> views(names.begin(), names.end());
            if (const auto near = text::nearest(word, views)) return names[*near];
        }
        return {};
    }

    bool is_left(std::uint32_t line, const IgnoreComment& ignore) const {
        const auto left = left_.find(line);
        return left != left_.end() && std::ranges::any_of(ignore.codes, [&](const auto& code) {
                   return std::ranges::find(left->second, code.code) != left->second.end();
               });
    }

    /// Where the white space before it begins.
    std::uint32_t behind_words(std::uint32_t at) const {
        while (at > 0 && is_blank(source_.bytes()[at - 1]))
            --at;
        return at;
    }

    bool stands_alone(const IgnoreComment& ignore) const {
        const std::uint32_t at = behind_words(ignore.span.begin);
        return at == 0 || source_.bytes()[at - 1] == '\n';
    }

    /// The comment, with its line where nothing else stands on it.
    Edit removal_of(const IgnoreComment& ignore) const {
        const std::string_view bytes = source_.bytes();
        std::uint32_t end = ignore.span.end;
        while (end < bytes.size() && is_blank(bytes[end]))
            ++end;
        const bool has_return = bytes.substr(end).starts_with("\r\n");
        const bool at_end = end == bytes.size() || has_return || bytes[end] == '\n';
        if (!at_end) return {{ignore.span.begin, end}, ""};
        const std::uint32_t begin = behind_words(ignore.span.begin);
        if (!stands_alone(ignore) || end == bytes.size()) return {{begin, end}, ""};
        return {{begin, end + (has_return ? 2 : 1)}, ""};
    }

    /// The code, with a comma; where no other code is to stay, the comment.
    Edit removal_of(const IgnoreComment& ignore, const IgnoredCode& code) const {
        const auto stays = [&](const IgnoredCode& one) { return one.used || !one.code; };
        const auto& codes = ignore.codes;
        const auto first = std::ranges::find_if(codes, stays);
        if (first == codes.end() || (&*first == &code && codes.size() == 1))
            return removal_of(ignore);
        const auto at = static_cast<std::size_t>(&code - codes.data());
        if (&code < &*first || at == 0) return {{code.span.begin, codes[at + 1].span.begin}, ""};
        return {{codes[at - 1].span.end, code.span.end}, ""};
    }

    const read::Source& source_;
    FileIndex file_;
    std::map<std::uint32_t, std::vector<IgnoreComment>> by_line_;
    std::map<std::uint32_t, std::vector<Code>> left_;  // by line, what is not ignored
};

}  // namespace

std::vector<Finding> apply_ignores(const Facts& facts, std::vector<Finding> findings) {
    std::map<FileIndex, FileIgnores> files;
    for (FileIndex file = 0; file < facts.sources.size(); ++file)
        if (FileIgnores ignores(facts.sources[file], file); !ignores.empty())
            files.emplace(file, std::move(ignores));
    if (files.empty()) return findings;

    const Findings all = findings;  // what is ignored spoils a section all the same
    std::erase_if(findings, [&](const Finding& finding) {
        const auto found = files.find(finding.place.file);
        return found != files.end() && found->second.ignores(finding);
    });
    const Faults faults(all);
    for (const auto& [file, ignores] : files)
        ignores.tell_idle(faults, all, findings);
    return findings;
}

}  // namespace plan::validate
