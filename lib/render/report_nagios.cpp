// The output of a monitoring plugin: one status line with performance data behind a `|`, then long
// text (Monitoring Plugins Development Guidelines, 2.1, 2.5, 2.6).

#include <algorithm>
#include <array>

#include "render/long_text.hpp"
#include "render/monitoring.hpp"
#include "render/phrases.hpp"
#include "select/by_plan_and_body.hpp"

namespace plan::render {

using assess::Status;

namespace {

void put_long(Output& output, std::string_view said, Language language) {
    LongText text(output, language);
    text.put(without_pipes(said));
    text.end();
}

constexpr std::array<std::string_view, 4> words_of_alarms = {"OK", "WARNING", "CRITICAL",
                                                             "UNKNOWN"};

/// What the status line tells. An occurrence after the next one is in no tally.
select::PlanAndBody sum_of(const Report& report, const select::Selection& counted) {
    select::PlanAndBody sum;
    for (const std::uint32_t index : counted.chosen)
        if (!report.expansion.obligations[index].further) sum.add(report.standings[index]);
    return sum;
}

/// label=value;warn;crit;min. A threshold of N is the range `N-1`: alert above it.
void put_performance(Output& output, const select::PlanAndBody& sum, const Thresholds& thresholds) {
    const std::size_t warn = thresholds.warn - 1, crit = thresholds.crit - 1;
    const assess::Tally& all = sum.score.tally;
    output.format(" | overdue={};{};{};0 due_soon={};{};;0", all.overdue(), warn, crit,
                  all.of(Status::due_soon), warn);
    output.format(" long_overdue={};;;0 overdue_days_max={};;;0", sum.score.long_overdue,
                  sum.longest_overdue);
    output.format(" open={};;;0 done_on_time={};;;0 done_late={};;;0", all.of(Status::open),
                  all.done_on_time(), all.done_late());
    output.format(" ongoing={};;;0 pending={};;;0 waived={};;;0", all.of(Status::ongoing),
                  all.of(Status::pending), all.of(Status::waived));
}

Alarm alarm_of(const assess::Tally& tally, const Watch& watch) {
    if (!watch.unknown.empty()) return Alarm::unknown;
    const std::size_t overdue = tally.overdue();
    if (overdue >= watch.thresholds.crit) return Alarm::critical;
    const std::size_t together = overdue + tally.of(Status::due_soon);
    return together >= watch.thresholds.warn ? Alarm::warning : Alarm::ok;
}

std::string status_line(Alarm alarm, std::string_view prose) {
    std::string line = "PLAN ";
    line += words_of_alarms[static_cast<std::size_t>(alarm)];
    line += " - ";
    return line + without_pipes(on_one_line(prose));
}

/// No `;`, which Nagios makes a `:`. Where nobody can tell, that nothing is overdue is not said.
std::string prose_of(const Report& report, const assess::Tally& all, Language language,
                     const Watch& watch) {
    assess::Tally tally;
    for (const Status status : {Status::overdue, Status::due_soon})
        tally.counts[static_cast<std::size_t>(status)] = all.of(status);
    const std::string words = statuses_in_words(tally, language);
    if (!watch.unknown.empty()) return words.empty() ? watch.unknown : watch.unknown + ": " + words;
    return words.empty() ? nothing_in_words(report, language) : words;
}

}  // namespace

Alarm alarm_of(const Report& report, const select::Selection& counted, const Watch& watch) {
    return alarm_of(sum_of(report, counted).score.tally, watch);
}

std::string without_pipes(std::string_view text) {
    std::string harmless;
    harmless.reserve(text.size());
    for (const char c : text) {
        if (c == '|') {
            harmless += "¦";
        } else {
            harmless += c;
        }
    }
    return harmless;
}

void report_nagios(Output& output, const Report& report, const select::Selection& counted,
                   const Style& style, const Watch& watch) {
    const select::PlanAndBody sum = sum_of(report, counted);
    const Alarm alarm = alarm_of(sum.score.tally, watch);
    output.put(status_line(alarm, prose_of(report, sum.score.tally, style.language, watch)));
    if (alarm != Alarm::unknown) put_performance(output, sum, watch.thresholds);
    output.put('\n');

    if (alarm == Alarm::unknown) put_long(output, watch.notes, style.language);
    LongText listed(output, style.language);
    Output text([&](std::string_view bytes) { listed.put(without_pipes(bytes)); });
    report_text(text, report, {style.language, style.width, false});
    text.flush();
    listed.end();
    if (alarm != Alarm::unknown) put_long(output, watch.notes, style.language);
}

std::string nagios_unknown(std::string_view said) {
    const std::size_t end = std::min(said.find('\n'), said.size());
    std::string page = status_line(Alarm::unknown, said.substr(0, end)) + '\n';
    if (end == said.size()) return page;
    Output output([&](std::string_view bytes) { page += bytes; });
    put_long(output, said.substr(end + 1), Language::english);
    output.flush();
    return page;
}

}  // namespace plan::render
