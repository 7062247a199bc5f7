// Gauges in Prometheus's text exposition format 0.0.4. Names and base units as promtool wants them.

#include <map>
#include <string>
#include <utility>

#include "civil/day.hpp"
#include "render/monitoring.hpp"
#include "render/vocabulary.hpp"
#include "select/by_plan_and_body.hpp"

namespace plan::render {

using assess::Status;
using model::none;

namespace {

constexpr long long seconds_of_day = 86'400;

/// Between the quotes of a label. Line breaks have become spaces before.
std::string label(std::string_view text) {
    std::string value;
    for (const char c : on_one_line(text)) {
        if (c == '\\' || c == '"') value += '\\';
        value += c;
    }
    return value;
}

/// Everything by the labels it goes under: two ids that look alike are one series.
struct Series {
    std::map<std::pair<std::string, std::string>, select::PlanAndBody> sums;
    std::map<std::string, std::string> plans;   ///< id to name
    std::map<std::string, std::string> bodies;  ///< id to name
};

Series series_of(const Report& report) {
    const model::Model& model = report.model;
    Series series;
    for (const select::PlanAndBody& sum : select::by_plan_and_body(
             model, report.expansion, report.standings, report.selection.chosen)) {
        const model::Directive& plan = model.directives[sum.plan];
        std::string plan_id = label(plan.id), body_id;
        series.plans.emplace(plan_id, label(name_of(plan)));
        if (sum.body != none) {
            const model::Body& body = model.bodies[sum.body];
            body_id = label(body.id);
            series.bodies.emplace(body_id, label(name_of(body)));
        }
        series.sums[{std::move(plan_id), std::move(body_id)}].add(sum);
    }
    return series;
}

class Metrics {
  public:
    Metrics(Output& output, const Series& series) : output_(output), series_(series) {}

    void family(std::string_view name, std::string_view help) {
        output_.format("# HELP {} {}\n# TYPE {} gauge\n", name, help, name);
    }

    template <class Value>
    void one(std::string_view name, std::string_view help, Value value) {
        family(name, help);
        output_.format("{} {}\n", name, value);
    }

    /// One value for each plan and body.
    template <class Value>
    void each(std::string_view name, std::string_view help, Value value_of) {
        family(name, help);
        for (const auto& [labels, sum] : series_.sums)
            output_.format("{}{{plan=\"{}\",body=\"{}\"}} {}\n", name, labels.first, labels.second,
                           value_of(sum));
    }

    void names(std::string_view name, std::string_view help, std::string_view id,
               const std::map<std::string, std::string>& names) {
        family(name, help);
        for (const auto& [key, value] : names)
            output_.format("{}{{{}=\"{}\",name=\"{}\"}} 1\n", name, id, key, value);
    }

    /// Every status, none left out: a series that comes and goes is no zero.
    void statuses(std::string_view name, std::string_view help) {
        family(name, help);
        for (const auto& [labels, sum] : series_.sums)
            for (const Status status : assess::all_statuses)
                output_.format("{}{{plan=\"{}\",body=\"{}\",status=\"{}\"}} {}\n", name,
                               labels.first, labels.second, token_of(status),
                               sum.score.tally.of(status));
    }

  private:
    Output& output_;
    const Series& series_;
};

long long midnight(civil::Day day) {
    return day.time_since_epoch().count() * seconds_of_day;
}

}  // namespace

void report_prometheus(Output& output, const Report& report, const Run& run) {
    const Series series = series_of(report);
    Metrics metrics(output, series);
    metrics.names("plan_body_info", "The name of a body, as its id is used in the other metrics.",
                  "body", series.bodies);
    metrics.one("plan_complete",
                "1 where everything could be read, 0 where something was left out: see plan "
                "validate.",
                run.whole ? 1 : 0);
    metrics.names("plan_info", "The number of a plan, or its title where it has none.", "plan",
                  series.plans);
    // What was left out may be what is late: that is no success.
    if (run.made && run.whole)
        metrics.one("plan_last_success_timestamp_seconds",
                    "When plan last looked at everything, in seconds since 1970.", *run.made);
    metrics.statuses("plan_obligations",
                     "How many obligations a body has by a plan, by their status.");
    metrics.each("plan_obligations_long_overdue",
                 fmt::format("Of the overdue obligations those that are so by more than {} days.",
                             select::long_overdue_days),
                 [](const select::PlanAndBody& sum) { return sum.score.long_overdue; });
    metrics.each("plan_overdue_max_seconds",
                 "For how long the longest overdue obligation is so, in whole days of 86400 "
                 "seconds; 0 where none is.",
                 [](const select::PlanAndBody& sum) {
                     return static_cast<long long>(sum.longest_overdue) * seconds_of_day;
                 });
    metrics.one("plan_today_timestamp_seconds",
                "The day that all of this is judged by: its midnight, as if in UTC.",
                midnight(report.today));
}

}  // namespace plan::render
