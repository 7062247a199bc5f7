// What is overdue in a workspace on a day, by the library of `plan`:
//
//     late FOLDER DAY
//
// Status 0: nothing is; 1: something is; 2: it could not be told whole.

#include <cstddef>
#include <cstdio>
#include <string>

#include <fmt/format.h>

#include <assess/assess.hpp>
#include <civil/day.hpp>
#include <expand/expand.hpp>
#include <model/load.hpp>
#include <read/files.hpp>
#include <read/workspace.hpp>
#include <select/select.hpp>
#include <validate/validate.hpp>

int main(int count, char** words) {
    const auto today = count == 3 ? plan::civil::parse_day(words[2]) : std::nullopt;
    if (!today) {
        std::fputs("late: late FOLDER DAY, such as: late plans 2022-05-06\n", stderr);
        return 2;
    }

    // READ and MODEL: the files of the workspace, and what they say. The model holds views into
    // `loaded`, which has to outlive what is made of it.
    const auto& disk = plan::read::disk();
    const auto workspace = plan::read::find_workspace(disk, {words[1]});
    if (!workspace.bad_usage.empty()) {
        fmt::print(stderr, "late: {}\n", workspace.bad_usage.in(plan::text::Language::english));
        return 2;
    }
    const auto loaded = plan::model::load(disk, workspace);
    const auto& model = loaded.model;

    // EXPAND and ASSESS: who owes what by which day, and how that stands.
    const auto expansion = plan::expand::expand(model, loaded.calendar, {*today});
    const auto standings = plan::assess::assess(model, expansion, {*today, model.settings.soon});

    // SELECT: in the order of their last days.
    plan::select::Query query;
    query.statuses = {plan::assess::Status::overdue};
    const auto selection = plan::select::select(model, expansion, standings, query);
    for (const auto index : selection.chosen)
        fmt::print("{}  {}  {}\n", plan::civil::to_iso(*standings[index].last_day),
                   plan::select::key_of(model, expansion.obligations[index]),
                   model.items[expansion.obligations[index].item].title.value);

    // VALIDATE: a mistake that hides a deadline must not pass for good news.
    const auto spoiling = plan::validate::find_spoiling(
        {model, loaded.sources, expansion, loaded.calendar, &disk, loaded.root}, loaded.findings);
    for (const auto& finding : spoiling)
        fmt::print(stderr, "late: {}: {}\n", plan::to_text(finding.code),
                   finding.message.in(plan::text::Language::english));
    if (!spoiling.empty() || model.items.empty()) return 2;
    return selection.chosen.empty() ? 0 : 1;
}
