#include "chosen_calendar.hpp"
#include "commands.hpp"
#include "due/parse.hpp"
#include "render/date.hpp"

namespace plan::cli {

namespace {

/// The day that a counted expression counts from, where the words say it.
std::optional<civil::Day> anchor_of(const due::Expression& expression) {
    const auto* counted = std::get_if<due::Counted>(&expression);
    if (counted == nullptr || counted->anchor.kind != due::Anchor::Kind::day) return std::nullopt;
    return counted->anchor.day;
}

int refuse(const Options& options, const due::Refusal& refusal, text::Language language,
           Streams& streams) {
    render::Output output([&](std::string_view bytes) { streams.errors.write(bytes); });
    render::refusal_text(output, options.subject, refusal,
                         style_for(options, language, streams.errors));
    output.flush();
    return could_not;
}

/// `after 69-KL/TW` means a day only where a plan says which.
due::Refusal anchor_unknown(const due::Anchor& anchor) {
    due::Refusal refusal;
    refusal.code = Code::bad_anchor;
    refusal.span = anchor.span;
    refusal.message = text::say(
        {"the day that it counts from is not said here", "ở đây chưa ghi ngày làm mốc tính"});
    refusal.help = text::say({"write the day itself, such as \"30 days after 11/1/2024\"",
                              "hãy ghi rõ ngày, ví dụ “30 ngày kể từ ngày 11/1/2024”"});
    return refusal;
}

due::Refusal out_of_range(const Options& options) {
    due::Refusal refusal;
    refusal.span = {0, static_cast<std::uint32_t>(options.subject.size())};
    refusal.message = text::say({"the last day falls beyond the years 1 to 9999",
                                 "hạn cuối nằm ngoài khoảng năm 1 đến 9999"});
    return refusal;
}

}  // namespace

int run_date(const Options& options, Streams& streams) {
    const model::Settings settings = settings_of({});
    const text::Language language = options.language.value_or(settings.language);
    const due::Parsed parsed = due::parse(options.subject);
    if (const auto* refusal = std::get_if<due::Refusal>(&parsed))
        return refuse(options, *refusal, language, streams);

    const auto& expression = std::get<due::Expression>(parsed);
    const auto anchor = anchor_of(expression);
    if (const auto* counted = std::get_if<due::Counted>(&expression); counted && !anchor)
        return refuse(options, anchor_unknown(counted->anchor), language, streams);

    const auto chosen = choose_calendar(options, load_settings({}), language, streams);
    if (!chosen) return could_not;
    due::Rules rules = settings.rules;
    if (options.before) rules.before = *options.before;
    if (options.roll) rules.roll = *options.roll;
    const due::LastDay last_day =
        due::last_day(expression, rules, chosen->calendar, anchor, due::Explain::yes);
    if (anchor && !last_day.day) return refuse(options, out_of_range(options), language, streams);
    const bool written = write_all(
        options, language, streams,
        [&](render::Output& output, Format format, const render::Style& style) {
            if (format == Format::json) {
                render::date_json(output, options.subject, expression, last_day, language);
            } else if (format == Format::markdown) {
                render::date_markdown(output, options.subject, expression, last_day, language);
            } else {
                render::date_text(output, options.subject, expression, last_day, style);
            }
        });
    return written && chosen->whole ? fine : could_not;
}

}  // namespace plan::cli
