// What a due expression means: the words, the last day, and the steps from one to the other.

#include "render/color.hpp"
#include "render/date.hpp"
#include "render/findings_words.hpp"
#include "render/layout.hpp"
#include "render/vocabulary.hpp"
#include "render/way.hpp"
#include "text/utf8.hpp"

namespace plan::render {

void date_text(Output& output, std::string_view words, const due::Expression& expression,
               const due::LastDay& last_day, const Style& style) {
    put_wrapped(output, text::visible(words), Ink::plain, style);
    if (last_day.day) {
        put_line(output, last_day_in_words(*last_day.day, last_day.hour, style.language),
                 Ink::heading, style);
    } else {
        put_wrapped(output, no_last_day_in_words(expression).in(style.language), Ink::heading,
                    style);
    }
    if (!last_day.steps.empty()) {
        output.put('\n');
        put_steps(output, last_day.steps, style);
    }
    if (last_day.uncertain) {
        output.put('\n');
        put_wrapped(output, uncertain_in_words().in(style.language), Ink::soon, style);
    }
}

void refusal_text(Output& output, std::string_view words, const due::Refusal& refusal,
                  const Style& style) {
    constexpr text::Words place{"due expression", "thời hạn đã nhập"};
    const auto in_words = [&style](const text::Message& message) {
        return text::visible(message.in(style.language));
    };
    const ExcerptLook look{};
    put_headline(output, severity_in_words(Severity::error).in(style.language),
                 to_text(refusal.code), in_words(refusal.message), Ink::error, style);
    output.put(' ');
    put_inked(output, "--> ", Ink::dim, style.color);
    output.format("{}\n", place.in(style.language));
    put_excerpt(output, words, {{refusal.span}}, look, style);
    if (!refusal.help.empty()) {
        put_note(output, look.gutter, help_word().in(style.language), in_words(refusal.help),
                 style);
    }
    if (refusal.mend) {
        put_note(output, look.gutter, fix_word().in(style.language),
                 if_meant(write_in_words(*refusal.mend, style.language), style.language), style);
    }
}

}  // namespace plan::render
