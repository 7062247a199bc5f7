#include "commands.hpp"
#include "render/explain.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "validate/rules.hpp"

namespace plan::cli {

using text::say;

namespace {

/// As people type it: `p207` too.
std::optional<Code> code_of(std::string text) {
    if (text.starts_with('p')) text.front() = 'P';
    return parse_code(text);
}

int refuse(const Options& options, text::Language language, Streams& streams) {
    std::vector<std::string> names;
    for (const CodeFacts& facts : all_codes())
        names.push_back(to_text(facts.code));
    const std::vector<std::string_view> views(names.begin(), names.end());
    // `207` is meant as P207.
    const bool bare = options.subject.find_first_not_of("0123456789") == std::string::npos;
    const auto near = text::nearest((bare ? "P" : "") + options.subject, views);
    tell(streams, language, say({"there is no code \"{}\"", "không có mã “{}”"}, options.subject));
    tell(streams, language,
         near ? say({"did you mean {}?", "có phải là {}?"}, names[*near])
              : say({"`plan explain` lists them", "`plan explain` liệt kê các mã"}));
    return could_not;
}

bool explain(const Options& options, const validate::Rule& rule, text::Language language,
             Streams& streams) {
    const validate::Tried bad = validate::try_example(rule.bad);
    const render::Explanation explanation{rule, bad};
    return write_all(options, language, streams,
                     [&](render::Output& output, Format format, const render::Style& style) {
                         switch (format) {
                             case Format::json:
                                 return render::explain_json(output, explanation, language);
                             case Format::markdown:
                                 return render::explain_markdown(output, explanation, language);
                             default: return render::explain_text(output, explanation, style);
                         }
                     });
}

bool list_codes(const Options& options, text::Language language, Streams& streams) {
    const render::Rules rules = validate::all_rules();
    return write_all(options, language, streams,
                     [&](render::Output& output, Format format, const render::Style& style) {
                         switch (format) {
                             case Format::json: return render::codes_json(output, rules, language);
                             case Format::markdown:
                                 return render::codes_markdown(output, rules, language);
                             default: return render::codes_text(output, rules, style);
                         }
                     });
}

}  // namespace

int run_explain(const Options& options, Streams& streams) {
    const text::Language language = options.language.value_or(settings_of({}).language);
    if (options.subject.empty()) return list_codes(options, language, streams) ? fine : could_not;
    const auto code = code_of(options.subject);
    if (!code) return refuse(options, language, streams);
    return explain(options, validate::rule_of(*code), language, streams) ? fine : could_not;
}

}  // namespace plan::cli
