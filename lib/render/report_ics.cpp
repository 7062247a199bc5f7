#include "render/feed.hpp"
#include "render/feed_component.hpp"
#include "render/ical.hpp"

namespace plan::render {

using ical::Component;
using ical::Property;
using ical::Type;

namespace {

text::Words name_of(Subject subject) {
    switch (subject) {
        case Subject::check: return {"Overdue and due soon", "Nhiệm vụ quá hạn và sắp đến hạn"};
        case Subject::overdue: return {"Overdue", "Nhiệm vụ quá hạn"};
        case Subject::upcoming: return {"Coming due", "Nhiệm vụ sắp đến hạn"};
        case Subject::completed: return {"Completed", "Nhiệm vụ đã hoàn thành"};
        case Subject::list: return {"Deadlines", "Thời hạn các nhiệm vụ"};
    }
    return {};
}

std::vector<Property> properties_of(Subject subject, text::Language language) {
    const std::string name(name_of(subject).in(language));
    return {{"VERSION", Type::plain, "2.0"},
            {"PRODID", Type::text, "-//plan//report//EN"},
            {"CALSCALE", Type::plain, "GREGORIAN"},
            {"NAME", Type::text, name},
            {"X-WR-CALNAME", Type::text, name},
            // What is due changes by the day.
            {"REFRESH-INTERVAL", Type::plain, "P1D", {{"VALUE", "DURATION"}}}};
}

}  // namespace

void report_ics(Output& output, const Report& report, const Feed& feed, text::Language language,
                ical::Write& write) {
    FeedComponents components(report, feed, language);
    const std::vector<std::uint32_t>& chosen = report.selection.chosen;
    std::size_t taken = 0;
    std::vector<Component> ready;  // of the obligation taken last, in reverse
    const auto next = [&](Component& component) {
        while (ready.empty() && taken < chosen.size()) {
            ready = components.of(row_of(report, chosen[taken++]));
            std::ranges::reverse(ready);
        }
        if (ready.empty()) return false;
        component = std::move(ready.back());
        ready.pop_back();
        return true;
    };
    write(properties_of(report.subject, language), next,
          [&](std::string_view bytes) { output.put(bytes); });
}

}  // namespace plan::render
