// The output of a monitoring plugin: one status line with performance data behind a `|`, then long
// text (Monitoring Plugins Development Guidelines, 2.1, 2.5, 2.6).

#include <algorithm>
#include <array>

#include "render/monitoring.hpp"
#include "render/phrases.hpp"
#include "select/scoreboard.hpp"

namespace plan::render {

using assess::Status;

namespace {

constexpr std::array<std::string_view, 4> words_of_alarms = {"OK", "WARNING", "CRITICAL",
                                                             "UNKNOWN"};

/// What the status line tells.
select::Score chosen_score(const Report& report) {
    select::Score score;
    for (const std::uint32_t index : report.selection.chosen)
        score.add(report.standings[index]);
    return score;
}

int longest_overdue(const Report& report) {
    int longest = 0;
    for (const std::uint32_t index : report.selection.chosen) {
        const assess::Standing& standing = report.standings[index];
        if (standing.status == Status::overdue)
            longest = std::max(longest, standing.days_late.value_or(0));
    }
    return longest;
}

/// label=value;warn;crit;min. A threshold of N is the range `N-1`: alert above it.
void put_performance(Output& output, const Report& report, const select::Score& score,
                     const Thresholds& thresholds) {
    const std::size_t warn = thresholds.warn - 1, crit = thresholds.crit - 1;
    const assess::Tally& all = report.selection.summary;
    output.format(" | overdue={};{};{};0 due_soon={};{};;0", score.tally.overdue(), warn, crit,
                  score.tally.of(Status::due_soon), warn);
    output.format(" long_overdue={};;;0 overdue_days_max={};;;0", score.long_overdue,
                  longest_overdue(report));
    output.format(" open={};;;0 done_on_time={};;;0 done_late={};;;0", all.of(Status::open),
                  all.done_on_time(), all.done_late());
    output.format(" ongoing={};;;0 pending={};;;0 waived={};;;0", all.of(Status::ongoing),
                  all.of(Status::pending), all.of(Status::waived));
}

Alarm alarm_of(const select::Score& score, const Watch& watch) {
    if (!watch.unknown.empty()) return Alarm::unknown;
    const std::size_t overdue = score.tally.overdue();
    if (overdue >= watch.thresholds.crit) return Alarm::critical;
    const std::size_t together = overdue + score.tally.of(Status::due_soon);
    return together >= watch.thresholds.warn ? Alarm::warning : Alarm::ok;
}

std::string status_line(Alarm alarm, std::string_view prose) {
    std::string line = "PLAN ";
    line += words_of_alarms[static_cast<std::size_t>(alarm)];
    line += " - ";
    return line + without_pipes(on_one_line(prose));
}

/// No `;`, which Nagios makes a `:`. Where nobody can tell, that nothing is overdue is not said.
std::string prose_of(const Report& report, Language language, const Watch& watch) {
    const std::string chosen = chosen_in_words(report, language);
    if (!watch.unknown.empty())
        return chosen.empty() ? watch.unknown : watch.unknown + ": " + chosen;
    return chosen.empty() ? nothing_in_words(report, language) : chosen;
}

}  // namespace

Alarm alarm_of(const Report& report, const Watch& watch) {
    return alarm_of(chosen_score(report), watch);
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

void report_nagios(Output& output, const Report& report, const Style& style, const Watch& watch) {
    const select::Score score = chosen_score(report);
    const Alarm alarm = alarm_of(score, watch);
    output.put(status_line(alarm, prose_of(report, style.language, watch)));
    if (alarm != Alarm::unknown) put_performance(output, report, score, watch.thresholds);
    output.put('\n');

    const std::string notes = without_pipes(watch.notes);
    if (alarm == Alarm::unknown) output.put(notes);
    Output text([&](std::string_view bytes) { output.put(without_pipes(bytes)); });
    report_text(text, report, {style.language, style.width, false});
    text.flush();
    if (alarm != Alarm::unknown) output.put(notes);
}

std::string nagios_unknown(std::string_view said) {
    const std::size_t end = std::min(said.find('\n'), said.size());
    std::string page = status_line(Alarm::unknown, said.substr(0, end)) + '\n';
    if (end < said.size()) page += without_pipes(said.substr(end + 1));
    return page;
}

}  // namespace plan::render
