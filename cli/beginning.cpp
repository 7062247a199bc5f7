#include "beginning.hpp"

#include <algorithm>
#include <utility>

#include "read/paths.hpp"
#include "replace_file.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "time_zone.hpp"

namespace plan::cli {

using edit::PlanDraft;
using text::Language;
using text::Message;
using text::say;

namespace {

edit::NewSettings settings_for(Language language) {
    edit::NewSettings settings{name_of_system_zone(), language, {}};
    if (language != Language::vietnamese) return settings;
    settings.calendar = "vn";
    if (settings.timezone.empty()) settings.timezone = "Asia/Ho_Chi_Minh";
    return settings;
}

std::string_view without_ending(std::string_view name) {
    return name.substr(0, name.rfind('.'));
}

/// Of an item that is not whole yet nothing is missed.
bool is_unsaid(const Finding& finding, const PlanDraft& draft) {
    if (draft.items.empty()) return false;
    const edit::ItemDraft& last = draft.items.back();
    return (finding.code == Code::no_due && last.due.empty()) ||
           (finding.code == Code::nobody_leads && last.leads.empty());
}

const edit::NewItem* item_at(const Begun& begun, Place at) {
    const edit::NewItem* found = nullptr;
    for (std::size_t i = 0; i < begun.file.items.size(); ++i)
        if (begun.file.items[i] <= at.span.begin) found = &begun.plan.items[i];
    return found;
}

}  // namespace

Beginning::Beginning(const Options& options, NewPlace where)
    : settings_(settings_for(options.language.value_or(Language::english))),
      place_(std::move(where)),
      trial_(options, place_.workspace, place_.settings, edit::settings_text(settings_)),
      language_(options.language.value_or(trial_.model().settings.language)) {}

Begun Beginning::begin(const PlanDraft& draft) const {
    Begun begun;
    std::string id = place_.file
                         ? text::make_id(without_ending(read::name_in(*place_.file)))
                         : edit::short_id(draft.number.empty() ? draft.title : draft.number);
    if (id.empty()) id = "plan";
    begun.path = place_.path_for(id);
    begun.plan = edit::look_up(draft, id, trial_.model());
    begun.file = edit::plan_text(begun.plan, language_);
    return begun;
}

Verdict Beginning::judge(const PlanDraft& draft) {
    const Begun begun = begin(draft);
    Verdict verdict;
    // Asked once: what comes there later is seen when it is written.
    if (!free_.contains(begun.path) &&
        read::disk().look(begun.path).kind != read::EntryKind::missing)
        return {{{already_there(begun.path), say({"name another FILE: `plan new FILE`",
                                                  "hãy nêu một tệp khác: `plan new FILE`"})}},
                {}};
    free_.insert(begun.path);
    for (const Told& told : trial_.tell(begun.path, begun.file.text))
        add(told, begun, verdict);
    add_near_names(begun.plan, verdict);
    return verdict;
}

void Beginning::add(const Told& told, const Begun& begun, Verdict& verdict) {
    const Finding& finding = told.finding;
    if (is_unsaid(finding, begun.plan.draft)) return;
    Message message = finding.message;
    if (const edit::NewItem* item = told.here ? item_at(begun, finding.place) : nullptr)
        message = say({"\"{}\": {}", "“{}”: {}"}, item->draft.title, message);
    if (!told.where.empty()) message = say({"{} ({})", "{} ({})"}, message, told.where);
    if (finding.severity == Severity::error) {
        verdict.refusals.push_back({std::move(message), finding.help});
    } else {
        remark(say({"warning {}: {}", "cảnh báo {}: {}"}, to_text(finding.code), message), verdict);
    }
}

void Beginning::add_near_names(const edit::NewPlan& plan, Verdict& verdict) {
    std::vector<std::string_view> names;
    for (const model::Body& body : trial_.model().bodies)
        if (body.declared) names.push_back(body.name.value);
    const text::Nearest nearest(names);
    for (const edit::NewBody& body : plan.bodies)
        if (const auto near = nearest.find(body.name))
            remark(say({"\"{}\" is declared as a new body; did you mean \"{}\", which is there "
                        "already?",
                        "“{}” được khai báo là cơ quan mới; có phải là “{}” đã khai báo không?"},
                       body.name, names[*near]),
                   verdict);
}

void Beginning::remark(Message message, Verdict& verdict) {
    if (remarked_.insert(message.in(Language::english)).second)
        verdict.remarks.push_back(std::move(message));
}

}  // namespace plan::cli
