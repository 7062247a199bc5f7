#include "assessed.hpp"

#include "notes.hpp"
#include "validate/validate.hpp"

namespace plan::cli {

Assessed assess_session(Session session, civil::Day today, int soon,
                        std::optional<civil::Day> window) {
    Assessed assessed{std::move(session), today, soon, {}, {}, false};
    const model::Model& model = assessed.session.model();
    assessed.expansion = expand::expand(model, assessed.session.calendar, {today, window});
    assessed.standings = assess::assess(model, assessed.expansion, {today, soon});
    return assessed;
}

std::optional<Assessed> assess_workspace(const Options& options, Streams& streams) {
    auto session = open_session(options, streams);
    if (!session) return std::nullopt;
    const auto today = day_of(*session, options, streams);
    if (!today) return std::nullopt;

    const int soon = options.soon.value_or(session->model().settings.soon);
    std::optional<civil::Day> window = options.query.to;
    if (options.within) window = *today + civil::days(*options.within);
    if (options.command == Command::remind) window = letter_time(options, *today).last();
    Assessed assessed = assess_session(*std::move(session), *today, soon, window);

    const auto spoiling = validate::find_spoiling(facts_for(assessed.session, assessed.expansion),
                                                  assessed.session.loaded.findings);
    assessed.spoilt = !spoiling.empty();
    tell_spoiling(assessed.session, options, assessed.expansion, spoiling, streams);
    tell_undeclared(assessed.session, assessed.expansion, streams);
    return assessed;
}

select::LetterTime letter_time(const Options& options, civil::Day today) {
    const RemindOptions& remind = options.remind;
    select::LetterTime time{today, select::monday_of(remind.week.value_or(today))};
    if (remind.horizon) time.horizon = *remind.horizon;
    time.thresholds = remind.thresholds;
    return time;
}

select::Query query_for(const Options& options, const Assessed& assessed) {
    select::Query query = options.query;
    query.files = assessed.session.loaded.chosen;
    return query;
}

}  // namespace plan::cli
