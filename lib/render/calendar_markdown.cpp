#include "calendar/words.hpp"
#include "render/calendar.hpp"
#include "render/calendar_words.hpp"
#include "render/markdown.hpp"
#include "render/way.hpp"

namespace plan::render {

using text::Words;

namespace {

std::string days_in_words(const DayRun& run, Language language) {
    if (run.first == run.last) return with_weekday(run.first, language);
    return with_weekday(run.first, language) + " – " + with_weekday(run.last, language);
}

}  // namespace

void calendar_markdown(Output& output, const calendar::Calendar& calendar, int year,
                       const Style& style) {
    const Language language = style.language;
    output.format("# {}\n\n{} {}.\n", markdown(calendar_title(calendar, year, language)),
                  markdown(year_status_in_words(calendar, year).in(language)),
                  markdown(weekend_in_words(calendar, language)));
    const auto runs = in_runs(special_days(calendar, year));
    if (!runs.empty()) {
        output.format("\n{}\n|---|---|---|---|---|\n",
                      Words{"| Days | What | Name | Status | Source |",
                            "| Ngày | Loại | Tên | Trạng thái | Nguồn |"}
                          .in(language));
        for (const DayRun& run : runs)
            output.format("| {} | {} | {} | {} | {} |\n", markdown(days_in_words(run, language)),
                          markdown(calendar::words_of(run.special->kind).in(language)),
                          markdown(run.special->name),
                          markdown(calendar::words_of(run.special->certainty).in(language)),
                          markdown(run.special->source));
    }
    output.format("\n{}.\n", markdown(calendar_counts(calendar, year, language)));
}

}  // namespace plan::render
