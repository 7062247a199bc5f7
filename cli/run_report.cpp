#include <algorithm>

#include "calendar_writer.hpp"
#include "chosen.hpp"
#include "commands.hpp"
#include "notes.hpp"
#include "option_table.hpp"
#include "render/monitoring.hpp"
#include "today.hpp"

namespace plan::cli {

using assess::Status;

namespace {

/// The statuses that a report is about; none: all.
std::vector<Status> statuses_of(const Options& options) {
    switch (options.command) {
        case Command::check: return {Status::overdue, Status::due_soon};
        case Command::overdue: return {Status::overdue};
        case Command::upcoming:
            if (options.within) return {Status::due_soon, Status::open};
            return {Status::due_soon};
        case Command::completed: return {Status::done_on_time, Status::done_late};
        default: return {};
    }
}

render::Subject subject_of(Command command) {
    switch (command) {
        case Command::check: return render::Subject::check;
        case Command::overdue: return render::Subject::overdue;
        case Command::upcoming: return render::Subject::upcoming;
        case Command::completed: return render::Subject::completed;
        default: return render::Subject::list;
    }
}

/// What the user wants of the report's own statuses. False where nothing is left of them.
bool narrow(std::vector<Status>& wanted, const std::vector<Status>& own) {
    if (own.empty()) return true;
    if (wanted.empty()) {
        wanted = own;
        return true;
    }
    std::erase_if(wanted,
                  [&](Status status) { return std::ranges::find(own, status) == own.end(); });
    return !wanted.empty();
}

text::Message no_such_status(const Options& options) {
    std::string all;
    for (const Status status : statuses_of(options)) {
        if (!all.empty()) all += ", ";
        all += token_of(status);
    }
    return text::say({"`plan {}` reports {} only: `plan list --status` chooses among all",
                      "`plan {}` chỉ báo cáo {}: dùng `plan list --status` để chọn trong tất cả"},
                     facts_of(options.command).name, all);
}

/// Nothing of a series is left out by what is asked for.
bool asks_for_whole_series(const Options& options) {
    const select::Query& query = options.query;
    return options.command == Command::list && query.statuses.empty() && !query.from && !query.to;
}

bool fails(const Options& options, const Chosen& chosen) {
    const FailOn fail_on = options.fail_on.value_or(FailOn::overdue);
    if (options.command != Command::check || fail_on == FailOn::never) return false;
    return std::ranges::any_of(chosen.selection.chosen, [&](std::uint32_t index) {
        const Status status = chosen.assessed.standings[index].status;
        return status == Status::overdue ||
               (status == Status::due_soon && fail_on == FailOn::due_soon);
    });
}

}  // namespace

render::Report Chosen::report(const Options& options, const select::Selection& which) const {
    return {assessed.session.model(),
            assessed.session.loaded.sources,
            assessed.expansion,
            assessed.standings,
            which,
            subject_of(options.command),
            assessed.today,
            options.by};
}

select::Selection counted(const Options& options, const Assessed& assessed) {
    return select::choose(assessed.session.model(), assessed.expansion, assessed.standings,
                          query_for(options, assessed));
}

void render_chosen(render::Output& output, Format format, const Options& options,
                   const Chosen& chosen, const render::Style& style) {
    const render::Report report = chosen.report(options, chosen.selection);
    switch (format) {
        case Format::text: return render::report_text(output, report, style);
        case Format::markdown: return render::report_markdown(output, report, style);
        case Format::csv: return render::report_csv(output, report);
        case Format::json: return render::report_json(output, report);
        case Format::html: return render::report_html(output, report, style);
        case Format::ndjson: return render::report_ndjson(output, report);
        case Format::ics:
            return render::report_ics(output, report, chosen.feed, style.language,
                                      *chosen.write_calendar);
        case Format::nagios:
            return render::report_nagios(output, report, counted(options, chosen.assessed), style,
                                         watch_of(options, chosen));
        case Format::prometheus: {
            const select::Selection all = counted(options, chosen.assessed);
            return render::report_prometheus(output, chosen.report(options, all),
                                             {!chosen.assessed.spoilt, chosen.made});
        }
        default: return;  // not among its formats
    }
}

std::optional<Chosen> choose_report(const Options& options, Streams& streams) {
    auto assessed = assess_workspace(options, streams);
    if (!assessed) return std::nullopt;
    const Session& session = assessed->session;

    select::Query query = query_for(options, *assessed);
    if (!narrow(query.statuses, statuses_of(options))) {
        tell(streams, session.language, no_such_status(options));
        return std::nullopt;
    }
    if (options.within) query.within = assessed->today + civil::days(*options.within);
    select::Selection selection =
        select::select(session.model(), assessed->expansion, assessed->standings, query);
    if (!selection.bad_usage.empty()) {
        tell(streams, session.language, selection.bad_usage);
        return std::nullopt;
    }
    if (options.command == Command::check) tell_ahead(*assessed, query, streams);
    Chosen chosen{*std::move(assessed),
                  std::move(selection),
                  std::nullopt,
                  {options.events, options.alarms, asks_for_whole_series(options)}};
    if (options.timestamp) chosen.made = now();
    if (!open_calendar_writer(options, chosen.assessed.session.language, streams,
                              chosen.write_calendar))
        return std::nullopt;
    return chosen;
}

int run_report(const Options& options, Streams& streams) {
    const auto chosen = choose_report(options, streams);
    if (!chosen) return could_not;
    const bool written =
        write_all(options, chosen->assessed.session.language, streams,
                  [&](render::Output& output, Format format, const render::Style& style) {
                      render_chosen(output, format, options, *chosen, style);
                  });
    if (!written || chosen->assessed.spoilt) return could_not;
    return fails(options, *chosen) ? found_something : fine;
}

}  // namespace plan::cli
