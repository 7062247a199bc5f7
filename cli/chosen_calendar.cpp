#include "chosen_calendar.hpp"

#include <algorithm>

#include "model/calendar_chain.hpp"
#include "render/findings.hpp"

namespace plan::cli {

namespace {

void tell_findings(const read::Sources& sources, std::vector<Finding> findings,
                   const Options& options, text::Language language, Streams& streams) {
    std::ranges::stable_sort(findings, comes_before);
    render::Output output([&](std::string_view bytes) { streams.errors.write(bytes); });
    const render::Style style = style_for(options, language, streams.errors);
    for (const Finding& finding : findings)
        render::finding_text(output, sources, finding, style);
    output.flush();
}

}  // namespace

std::optional<ChosenCalendar> choose_calendar(const Options& options,
                                              const std::optional<model::Loaded>& settings,
                                              text::Language language, Streams& streams) {
    if (options.calendar) {
        read::Sources sources(model::most_calendars);
        model::CalendarChain chain =
            model::load_calendar(read::disk(), *options.calendar, "", sources, 0);
        if (!chain.not_found.empty()) {
            tell(streams, language, chain.not_found);
            tell(streams, language, chain.not_found_help);
            return std::nullopt;
        }
        if (!chain.findings.empty()) {
            tell_findings(sources, chain.findings, options, language, streams);
            return std::nullopt;
        }
        return ChosenCalendar{std::move(chain.calendar), true, true};
    }
    ChosenCalendar chosen;
    if (!settings || !settings->model.settings.calendar.given()) return chosen;
    chosen.named = true;
    chosen.calendar = settings->calendar;
    chosen.whole = !chosen.calendar.unread;
    if (!chosen.whole)
        tell_findings(settings->sources, settings->findings, options, language, streams);
    return chosen;
}

calendar::Calendar shipped_calendar(std::string_view name) {
    read::Sources sources(model::most_calendars);
    return model::load_calendar(read::disk(), name, "", sources, 0).calendar;
}

}  // namespace plan::cli
