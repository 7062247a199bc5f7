#include "record_about.hpp"

#include <algorithm>

#include "due/parse.hpp"
#include "expand/occurrences.hpp"
#include "named.hpp"
#include "read/conflicts.hpp"
#include "text/fold.hpp"

namespace plan::cli {

using civil::Day;
using expand::Obligation;
using model::Index;
using model::none;
using text::Message;
using text::say;

namespace {

constexpr std::size_t most_named = 10;

/// `a, b, …`
std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size() && i < most_named; ++i)
        all += (i > 0 ? ", " : "") + names[i];
    if (names.size() > most_named) all += ", …";
    return all;
}

/// `east-ward (East Ward)`
std::string body_in_words(const model::Model& model, Index body) {
    const model::Body& one = model.bodies[body];
    std::string name(model::name_of(one));
    if (!one.declared || one.id == name) return name;
    return std::string(one.id) + " (" + name + ')';
}

/// The item's own word for a body: as its lead names it, else the id.
std::string reference_to(const model::Model& model, const model::Item& item, Index body) {
    for (const model::Reference& lead : item.leads)
        if (lead.target == body) return std::string(lead.text.value);
    const model::Body& one = model.bodies[body];
    return std::string(one.declared ? one.id : model::name_of(one));
}

std::variant<Index, Message> find_item(const Session& session, std::string_view id) {
    const model::Model& model = session.model();
    auto items = items_named(model, take_apart(id).item);
    if (items.empty()) {
        const auto& findings = session.loaded.findings;
        const auto closed = std::ranges::find(findings, Code::unreadable_file, &Finding::code);
        if (closed == findings.end()) return no_such_item(model, id);
        return say({"no item has the id \"{}\" in what could be read; {}: {}",
                    "trong các tệp đọc được không có nhiệm vụ nào có mã “{}”; {}: {}"},
                   id, session.loaded.sources[closed->place.file].path(), closed->message);
    }
    const model::Item& first = model.items[items.front()];
    std::erase_if(items,
                  [&](Index item) { return !session.loaded.chosen[model.items[item].file]; });
    if (items.empty()) return no_path_names(id, session.loaded.sources[first.file].path());
    if (items.size() > 1) {
        std::vector<std::string> paths;
        paths.reserve(items.size());
        for (const Index item : items)
            paths.push_back(path_of(model, model.items[item]));
        return say({"several plans have an item \"{}\": which one? {}",
                    "nhiều kế hoạch có nhiệm vụ “{}”, hãy nêu rõ một nhiệm vụ: {}"},
                   take_apart(id).item, listed(paths));
    }
    const read::Source& source = session.loaded.sources[model.items[items.front()].file];
    if (!read::find_conflicts(source.bytes(), 0).text.empty())
        return say({"{} holds a merge conflict: settle it first",
                    "{} còn xung đột do git để lại: hãy xử lý trước"},
                   source.path());
    return items.front();
}

// ---- which time ----

/// The occurrence that a `for` names, whether it is owed yet or not.
std::optional<expand::Occurrence> find_time(const Session& session, const model::Item& item,
                                            const due::Expression& words, expand::Fit& fit) {
    fit = expand::Fit::no_such_occurrence;
    if (!item.due.expression) return std::nullopt;
    const auto made = due::repetition_of(
        *item.due.expression, item.repeat->cycle ? &*item.repeat->cycle : nullptr, std::nullopt,
        session.model().directives[item.plan].issued.day);
    const auto* repetition = std::get_if<due::Repetition>(&made);
    const auto asked = expand::asked_by(words);
    if (repetition == nullptr || !asked) return std::nullopt;
    const expand::Occurrences occurrences =
        expand::occurrences_of(*repetition, rules_for(session.model(), item), session.calendar,
                               {Day::min(), {}, {*asked}});
    const expand::Named named = expand::find_occurrence(occurrences, words);
    fit = named.fit;
    if (fit != expand::Fit::fits) return std::nullopt;
    return occurrences.all[named.index];
}

std::optional<due::Expression> words_of_time(const Options& options, const Named& named) {
    const std::string words =
        named.occurrence ? std::string(*named.occurrence) : options.record.occurrence.value_or("");
    const due::Parsed parsed = due::parse(words);
    const auto* expression = std::get_if<due::Expression>(&parsed);
    return expression == nullptr ? std::nullopt : std::optional(*expression);
}

/// Which times are open: `open are 30/6/2024, 30/9/2024`.
Message open_times(const Assessed& assessed, const std::vector<std::uint32_t>& obligations) {
    std::vector<std::string> open;
    for (const std::uint32_t index : obligations) {
        const assess::Standing& standing = assessed.standings[index];
        if (standing.completed_on || standing.waiver != none) continue;
        const std::string day = civil::to_text(*assessed.expansion.obligations[index].occurrence);
        if (std::ranges::find(open, day) == open.end()) open.push_back(day);
    }
    if (open.empty())
        return say({"no occurrence is open now", "hiện không có kỳ nào chưa hoàn thành"});
    return say({"open: {}", "các kỳ chưa hoàn thành: {}"}, listed(open));
}

/// Leaves the obligations of the time that is asked for. A message where that is not certain.
Message keep_time(const Assessed& assessed, const Options& options, const Named& named,
                  Choose choose, About& about) {
    const model::Item& item = assessed.session.model().items[about.item];
    const auto& asked = options.record.occurrence;
    const bool given = named.occurrence || asked;
    if (named.occurrence && asked)
        return say({"the occurrence is named twice: by the key ({}) and by `--for`",
                    "kỳ được nêu hai lần: trong khóa ({}) và ở `--for`"},
                   *named.occurrence);
    if (!repeats(item)) {
        if (!given) return {};
        return say({"\"{}\" does not repeat: leave the occurrence out",
                    "“{}” không phải nhiệm vụ định kỳ: hãy bỏ phần nêu kỳ"},
                   item.id.value);
    }
    if (!given) {
        if (choose == Choose::all) return {};
        return say({"\"{}\" repeats: name the occurrence by `--for`; {}",
                    "“{}” là nhiệm vụ định kỳ: hãy nêu kỳ bằng `--for`; {}"},
                   item.id.value, open_times(assessed, about.obligations));
    }
    const std::string written = named.occurrence ? std::string(*named.occurrence) : *asked;
    const due::Parsed parsed = due::parse(written);
    if (const auto* refusal = std::get_if<due::Refusal>(&parsed))
        return say({"`--for` \"{}\": {}", "`--for` “{}”: {}"}, written, refusal->message);
    expand::Fit fit{};
    const auto time = find_time(assessed.session, item, std::get<due::Expression>(parsed), fit);
    if (fit == expand::Fit::which_occurrence)
        return say({"several occurrences fall in \"{}\": name one by its day",
                    "“{}” ứng với nhiều kỳ: hãy nêu kỳ bằng ngày"},
                   written);
    const std::vector<std::uint32_t> all = about.obligations;
    if (time)
        std::erase_if(about.obligations, [&](std::uint32_t index) {
            return assessed.expansion.obligations[index].occurrence != time->name();
        });
    if (!time || about.obligations.empty())
        return say({"\"{}\" never falls on \"{}\"; {}", "“{}” không có kỳ “{}”; {}"}, item.id.value,
                   written, open_times(assessed, all));
    const auto day = due::parse_written_day(written);
    if (const auto* one = std::get_if<Day>(&day)) {
        about.occurrence = *one;
    } else {
        about.period = written;
    }
    return {};
}

// ---- whose ----

std::vector<Index> bodies_of(const Assessed& assessed,
                             const std::vector<std::uint32_t>& obligations) {
    std::vector<Index> bodies;
    for (const std::uint32_t index : obligations) {
        const Index body = assessed.expansion.obligations[index].body;
        if (body != none && std::ranges::find(bodies, body) == bodies.end()) bodies.push_back(body);
    }
    return bodies;
}

std::string owing_in_words(const Assessed& assessed, const std::vector<Index>& bodies) {
    std::vector<std::string> names;
    names.reserve(bodies.size());
    for (const Index body : bodies)
        names.push_back(body_in_words(assessed.session.model(), body));
    return listed(names);
}

/// The body that the plan names for an obligation that a body owes, took over, or gave away.
std::optional<Index> role_in(const Assessed& assessed, std::uint32_t index, Index body) {
    const Obligation& one = assessed.expansion.obligations[index];
    if (one.body == body) return body;
    for (const expand::Merged& merged : assessed.expansion.merged)
        if (merged.obligation == index && merged.body == body) return body;
    return one.owner == body ? std::optional(one.body) : std::nullopt;
}

bool is_merged(const Assessed& assessed, std::uint32_t index) {
    return std::ranges::any_of(assessed.expansion.merged, [&](const expand::Merged& merged) {
        return merged.obligation == index;
    });
}

Message owes_nothing(const Assessed& assessed, std::string_view body, std::string_view item,
                     const std::vector<Index>& bodies) {
    if (bodies.empty())
        return say({"\"{}\" does not owe \"{}\": nobody does",
                    "“{}” không được giao thực hiện “{}”: nhiệm vụ chưa giao cơ quan nào"},
                   body, item);
    return say({"\"{}\" does not owe \"{}\"; owed by: {}",
                "“{}” không được giao thực hiện “{}”; cơ quan được giao: {}"},
               body, item, owing_in_words(assessed, bodies));
}

/// The one of those that owe an item whose name holds what was typed, in whole words; empty where
/// there is none, or several.
std::string name_around(const model::Model& model, std::string_view typed,
                        const std::vector<Index>& bodies) {
    const std::string wanted = ' ' + text::fold_loosely(typed) + ' ';
    std::string found;
    for (const Index body : bodies) {
        const std::string_view name = model::name_of(model.bodies[body]);
        if ((' ' + text::fold_loosely(name) + ' ').find(wanted) == std::string::npos) continue;
        if (!found.empty()) return {};
        found = name;
    }
    return found;
}

Message no_such_body(const Assessed& assessed, std::string_view typed,
                     const std::vector<Index>& bodies) {
    const model::Model& model = assessed.session.model();
    std::string near = name_around(model, typed, bodies);
    if (near.empty()) near = select::nearest_body(model, typed);
    if (!near.empty())
        return say({"no body is called \"{}\": did you mean \"{}\"?",
                    "không có cơ quan nào tên là “{}”: có phải là “{}”?"},
                   typed, near);
    return say(
        {"no body is called \"{}\"; `--body` takes an id, a name, an alias or the first words "
         "of a name",
         "không có cơ quan nào tên là “{}”; `--body` nhận mã, tên, tên gọi khác hoặc những "
         "chữ đầu của tên"},
        typed);
}

/// Of a group that leads the item and whose members owe it each: how to name them. Else empty.
Message members_owe(const Assessed& assessed, std::string_view typed,
                    const std::vector<Index>& group, const model::Item& leading,
                    const std::vector<Index>& bodies) {
    const model::Model& model = assessed.session.model();
    const std::vector<bool> inside = select::with_members(model, group);
    std::vector<bool> groups(model.bodies.size());
    for (const Index body : group)
        groups[body] = true;
    const std::vector<bool> around = select::with_groups(model, groups);
    const auto leads = [&](const model::Reference& lead) {
        return lead.target != none && around[lead.target];
    };
    if (group.empty() || std::ranges::none_of(leading.leads, leads)) return {};
    const std::string_view item = leading.id.value;
    std::vector<Index> members = bodies;
    std::erase_if(members, [&](Index body) { return !inside[body]; });
    if (members.empty()) return {};
    if (members.size() == bodies.size())
        return say({"\"{}\" is a group, and each of its members owes \"{}\": name one by `--body`, "
                    "or all by `--body '*'`: {}",
                    "“{}” là nhóm cơ quan, từng cơ quan trong nhóm đều phải thực hiện “{}”: hãy "
                    "nêu cơ quan bằng `--body`, hoặc tất cả bằng `--body '*'`: {}"},
                   typed, item, owing_in_words(assessed, members));
    return say(
        {"\"{}\" is a group, and each of its members owes \"{}\": name each by a `--body` of "
         "its own: {}",
         "“{}” là nhóm cơ quan, từng cơ quan trong nhóm đều phải thực hiện “{}”: hãy nêu "
         "từng cơ quan, mỗi cơ quan một `--body`: {}"},
        typed, item, owing_in_words(assessed, members));
}

/// One that is about the obligations of a body that a person named.
std::variant<About, Message> about_body(const Assessed& assessed, const About& about,
                                        const std::string& typed,
                                        const std::vector<Index>& bodies) {
    const model::Model& model = assessed.session.model();
    const model::Item& item = model.items[about.item];
    About own = about;
    std::vector<Index> meant;
    const std::vector<Index> named = select::match_bodies(model, typed);
    for (const Index body : named) {
        std::vector<std::uint32_t> owed;
        std::optional<Index> written;
        for (const std::uint32_t index : about.obligations)
            if (const auto role = role_in(assessed, index, body)) {
                owed.push_back(index);
                written = role;
            }
        if (owed.empty()) continue;
        meant.push_back(body);
        own.obligations = owed;
        // Of what several bodies owed and one took over each may have done its own.
        const bool is_heir = body == assessed.expansion.obligations[owed.front()].owner;
        const bool tells = bodies.size() > 1 || (is_merged(assessed, owed.front()) && !is_heir);
        own.body = tells ? reference_to(model, item, *written) : std::string();
    }
    if (named.empty()) return no_such_body(assessed, typed, bodies);
    if (meant.empty()) {
        Message group = members_owe(assessed, typed, named, item, bodies);
        return group.empty() ? owes_nothing(assessed, typed, item.id.value, bodies) : group;
    }
    if (meant.size() > 1)
        return say({"\"{}\" may be one of several: {}", "có nhiều cơ quan ứng với “{}”: {}"}, typed,
                   owing_in_words(assessed, meant));
    return own;
}

Message which_body(const Assessed& assessed, const model::Item& item,
                   const std::vector<Index>& bodies) {
    return say({"{} bodies owe \"{}\": name one by `--body`, or all by `--body '*'`: {}",
                "{} cơ quan cùng thực hiện “{}”: hãy nêu cơ quan bằng `--body`, hoặc tất cả bằng "
                "`--body '*'`: {}"},
               bodies.size(), item.id.value, owing_in_words(assessed, bodies));
}

/// The obligations that a key names by its body.
Message keep_body(const Assessed& assessed, std::string_view id, About& about,
                  const std::vector<Index>& bodies) {
    const model::Model& model = assessed.session.model();
    const model::Item& item = model.items[about.item];
    std::erase_if(about.obligations, [&](std::uint32_t index) {
        const Index body = assessed.expansion.obligations[index].body;
        return body == none || model.bodies[body].id != id;
    });
    if (about.obligations.empty()) {
        std::vector<Index> named;
        for (Index body = 0; body < model.bodies.size(); ++body)
            if (model.bodies[body].id == id) named.push_back(body);
        if (named.empty()) return no_such_body(assessed, id, bodies);
        Message group = members_owe(assessed, id, named, item, bodies);
        return group.empty() ? owes_nothing(assessed, id, item.id.value, bodies) : group;
    }
    if (bodies.size() > 1)
        about.body = reference_to(model, item,
                                  assessed.expansion.obligations[about.obligations.front()].body);
    return {};
}

}  // namespace

std::optional<Day> look_to(const Session& session, const Options& options) {
    std::optional<Day> to;
    for (const std::string& id : options.ids) {
        const Named named = take_apart(id);
        const auto words = words_of_time(options, named);
        if (!words) continue;
        for (const Index index : items_named(session.model(), named.item)) {
            expand::Fit fit{};
            const auto time = find_time(session, session.model().items[index], *words, fit);
            if (time) to = std::max(to.value_or(time->last_day), time->last_day);
        }
    }
    return to;
}

std::variant<std::vector<About>, Message> abouts_of(const Assessed& assessed,
                                                    const Options& options, const std::string& id,
                                                    Choose choose) {
    const Session& session = assessed.session;
    const auto found = find_item(session, id);
    if (const auto* message = std::get_if<Message>(&found)) return *message;
    About about;
    about.item = std::get<Index>(found);
    const model::Item& item = session.model().items[about.item];
    const Named named = take_apart(id);
    for (std::uint32_t i = 0; i < assessed.expansion.obligations.size(); ++i)
        if (assessed.expansion.obligations[i].item == about.item) about.obligations.push_back(i);
    if (about.obligations.empty())
        return say(
            {"\"{}\" can't be read as it stands: `plan validate {}` tells why; mend it first",
             "chưa đọc được “{}”: xem lý do bằng `plan validate {}`, hãy sửa trước"},
            id, session.loaded.sources[item.file].path());

    if (Message message = keep_time(assessed, options, named, choose, about); !message.empty())
        return message;
    const std::vector<Index> bodies = bodies_of(assessed, about.obligations);
    const auto& asked = options.record.bodies;
    about.narrowed = !named.is_whole_item() || options.record.occurrence || !asked.empty();
    if (named.body) {
        if (!asked.empty())
            return say({"the body is named twice: by the key ({}) and by `--body`",
                        "cơ quan được nêu hai lần: trong khóa ({}) và ở `--body`"},
                       *named.body);
        if (Message message = keep_body(assessed, *named.body, about, bodies); !message.empty())
            return message;
        return std::vector{about};
    }
    if (asked.empty()) {
        if (bodies.size() > 1 && choose == Choose::one) return which_body(assessed, item, bodies);
        return std::vector{about};
    }
    if (asked.front() == "*") {
        // Where one body owes it `*` says no more than nothing.
        about.everyone = bodies.size() > 1;
        if (about.everyone) about.body.assign(1, '*');
        return std::vector{about};
    }
    std::vector<About> abouts;
    for (const std::string& typed : asked) {
        auto own = about_body(assessed, about, typed, bodies);
        if (auto* message = std::get_if<Message>(&own)) return std::move(*message);
        abouts.push_back(std::get<About>(std::move(own)));
    }
    return abouts;
}

}  // namespace plan::cli
