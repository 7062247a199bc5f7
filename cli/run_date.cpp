#include "chosen_calendar.hpp"
#include "commands.hpp"
#include "due/parse.hpp"
#include "due/recurrence.hpp"
#include "given_anchor.hpp"
#include "render/date.hpp"

namespace plan::cli {

namespace {

int refuse(const Options& options, const due::Refusal& refusal, text::Language language,
           Streams& streams) {
    render::Output output([&](std::string_view bytes) { streams.errors.write(bytes); });
    render::refusal_text(output, options.subject, refusal,
                         style_for(options, language, streams.errors));
    output.flush();
    return could_not;
}

due::Refusal out_of_range(const Options& options) {
    due::Refusal refusal;
    refusal.span = {0, static_cast<std::uint32_t>(options.subject.size())};
    refusal.message = text::say({"the last day falls beyond the years 1 to 9999",
                                 "hạn cuối nằm ngoài khoảng năm 1 đến 9999"});
    return refusal;
}

/// `--anchor` of what the words don't count from is a slip, not a wish.
bool all_used(const Options& options, const FoundAnchor& used, text::Language language,
              Streams& streams) {
    for (const GivenAnchor& given : options.anchors) {
        if (used.given == &given) continue;
        tell(streams, language,
             text::say({"`--anchor {}`: \"{}\" does not count from it",
                        "`--anchor {}`: “{}” không tính từ mốc này"},
                       given.written, options.subject));
        return false;
    }
    return true;
}

/// Of words that repeat by themselves, the first last day after the plan's issue.
due::LastDay first_after(const due::Expression& expression, civil::Day issued,
                         const due::Rules& rules, const calendar::Calendar& calendar) {
    const auto made = due::repetition_of(expression, nullptr, std::nullopt, issued);
    const auto* repetition = std::get_if<due::Repetition>(&made);
    due::LastDay first;
    if (repetition == nullptr) return first;
    due::each_occurrence(*repetition, 1, [&](const due::Dated& occurrence) {
        first = due::last_day_of(*repetition, occurrence, rules, calendar, due::Explain::yes);
        return false;
    });
    return first;
}

}  // namespace

int run_date(const Options& options, Streams& streams) {
    const auto loaded = load_settings({});
    const model::Settings settings = loaded ? loaded->model.settings : model::Settings();
    const text::Language language = options.language.value_or(settings.language);
    const due::Parsed parsed = due::parse(options.subject);
    if (const auto* refusal = std::get_if<due::Refusal>(&parsed))
        return refuse(options, *refusal, language, streams);

    const auto& expression = std::get<due::Expression>(parsed);
    const auto found = find_anchor(expression, options.anchors);
    if (const auto* refusal = std::get_if<due::Refusal>(&found))
        return refuse(options, *refusal, language, streams);
    const auto& anchor = std::get<FoundAnchor>(found);
    if (!all_used(options, anchor, language, streams)) return could_not;

    const auto chosen = choose_calendar(options, loaded, language, streams);
    if (!chosen) return could_not;
    due::Rules rules = settings.rules;
    if (options.before) rules.before = *options.before;
    if (options.roll) rules.roll = *options.roll;
    const bool repeats = std::holds_alternative<due::Recurring>(expression);
    const due::LastDay last_day =
        repeats && anchor.day
            ? first_after(expression, *anchor.day, rules, chosen->calendar)
            : due::last_day(expression, rules, chosen->calendar, anchor.day, due::Explain::yes);
    if (anchor.day && !last_day.day)
        return refuse(options, out_of_range(options), language, streams);
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
