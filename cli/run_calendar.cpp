#include <charconv>

#include "calendar_writer.hpp"
#include "chosen_calendar.hpp"
#include "commands.hpp"
#include "render/calendar.hpp"
#include "text/utf8.hpp"

namespace plan::cli {

using text::say;

namespace {

/// What is shown where no calendar is named: a year of weekends is no news.
constexpr std::string_view usual = "vn";

/// Four digits.
std::optional<int> year_of(std::string_view text) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error != std::errc() || end != text.data() + text.size() || year < 1000 || year > 9999)
        return std::nullopt;
    return year;
}

}  // namespace

int run_calendar(const Options& options, Streams& streams) {
    const auto settings = load_settings({});
    const text::Language language = options.language.value_or(
        settings ? settings->model.settings.language : text::Language::english);
    const auto year = year_of(options.subject);
    if (!year) {
        tell(streams, language,
             say({"`plan calendar` takes a year such as 2026, not \"{}\"",
                  "`plan calendar` nhận một năm, ví dụ 2026, không phải “{}”"},
                 text::visible(options.subject)));
        return could_not;
    }
    auto chosen = choose_calendar(options, settings, language, streams);
    if (!chosen) return could_not;
    if (!chosen->named) {
        chosen->calendar = shipped_calendar(usual);
        if (settings)
            tell(streams, language,
                 say({"this workspace names no calendar: its deadlines know weekends only; shown "
                      "is \"{}\"",
                      "không gian làm việc này chưa nêu lịch: thời hạn chỉ tính ngày nghỉ hằng "
                      "tuần; dưới "
                      "đây là lịch “{}”"},
                     usual));
    }
    const calendar::Calendar& calendar = chosen->calendar;
    ical::Write* write = nullptr;
    if (!open_calendar_writer(options, language, streams, write)) return could_not;
    const bool written = write_all(
        options, language, streams,
        [&](render::Output& output, Format format, const render::Style& style) {
            switch (format) {
                case Format::json: return render::calendar_json(output, calendar, *year);
                case Format::csv: return render::calendar_csv(output, calendar, *year);
                case Format::ics:
                    return render::calendar_ics(output, calendar, *year, style.language, *write);
                case Format::markdown:
                    return render::calendar_markdown(output, calendar, *year, style);
                default: return render::calendar_text(output, calendar, *year, style);
            }
        });
    return written && chosen->whole ? fine : could_not;
}

}  // namespace plan::cli
