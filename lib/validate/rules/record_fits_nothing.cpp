// P307: a completion, extension or waiver for a body or occurrence that the rule never gives, or
// that does not say which. It would count for nobody, and work that was done would be told overdue.

#include <algorithm>
#include <string>

#include "expand/groups.hpp"
#include "expand/records.hpp"
#include "text/nearest.hpp"
#include "validate/circles.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using expand::Fit;
using model::Item;
using model::Record;
using text::say;

namespace {

std::string names_of(const Facts& facts, const std::vector<Index>& bodies) {
    constexpr std::size_t most = 5;
    std::string names;
    for (std::size_t i = 0; i < bodies.size() && i < most; ++i) {
        if (i > 0) names += ", ";
        names += facts.model.bodies[bodies[i]].id;
    }
    if (bodies.size() > most) names += ", …";
    return names;
}

Finding no_such_body(const Facts& facts, const Item& item, const std::vector<Index>& bodies,
                     const Record& record) {
    Finding finding = make_finding(
        Code::record_fits_nothing, place_of(facts, item.file, record.body.text),
        say({"\"{}\" does not owe this item", "“{}” không phải là cơ quan thực hiện nhiệm vụ này"},
            record.body.text.value));
    finding.help = say({"owed by: {}", "cơ quan thực hiện: {}"}, names_of(facts, bodies));
    std::vector<std::string_view> names;
    for (const Index body : bodies) {
        // The id of a body that nobody declared is our own invention.
        if (facts.model.bodies[body].declared) names.push_back(facts.model.bodies[body].id);
        names.push_back(model::name_of(facts.model.bodies[body]));
    }
    // Only a name that nobody goes by is a slip of the pen.
    if (record.body.target == none)
        if (const auto near = text::nearest(record.body.text.value, names))
            suggest(finding, names[*near]);
    return finding;
}

/// Of several bodies that still owe it themselves.
Finding took_over_from_several(const Facts& facts, const Item& item, const Record& record) {
    Finding finding =
        make_finding(Code::record_fits_nothing, place_of(facts, item.file, record.body.text),
                     say({"\"{}\" took over from several bodies that owe this: which one?",
                          "“{}” tiếp nhận từ nhiều cơ quan cùng được giao nhiệm vụ này: ghi nhận "
                          "cho cơ quan nào?"},
                         record.body.text.value));
    finding.help = say({"name the body that owed it", "nêu cơ quan đã được giao"});
    return finding;
}

Finding which_body(const Facts& facts, const Item& item, const std::vector<Index>& bodies,
                   const Record& record) {
    Finding finding =
        make_finding(Code::record_fits_nothing, Place{item.file, record.header},
                     say({"{} bodies owe this item: the record does not say which",
                          "{} cơ quan cùng thực hiện nhiệm vụ này: ghi nhận chưa nêu cơ quan nào"},
                         bodies.size()));
    finding.help =
        record.short_form
            ? say({"write [[item.completion]] with `body` and `on`; body = \"*\" is all of them",
                   "viết [[item.completion]] có `body` và `on`; body = \"*\" là tất cả"})
            : say({"add `body`, one of: {}; \"*\" is all of them",
                   "thêm `body`, chọn một trong: {}; \"*\" là tất cả"},
                  names_of(facts, bodies));
    return finding;
}

Finding no_such_occurrence(const Facts& facts, const Item& item, const Record& record) {
    const std::string_view written = record.occurrence->text.value;
    const Place place = place_of(facts, item.file, record.occurrence->text);
    if (!repeats(item))
        return make_finding(Code::record_fits_nothing, place,
                            say({"the item does not repeat: it has no occurrence \"{}\"",
                                 "nhiệm vụ không định kỳ: không có kỳ “{}”"},
                                written));
    Finding finding =
        make_finding(Code::record_fits_nothing, place,
                     say({"the item never falls on \"{}\"", "nhiệm vụ không có kỳ “{}”"}, written));
    finding.help = say({"name the occurrence by its date in the words of `due`, or by its last day",
                        "nêu kỳ bằng ngày theo cách ghi ở `due`, hoặc bằng hạn cuối"});
    return finding;
}

Finding which_occurrence(const Facts& facts, const Item& item, const Record& record) {
    if (record.occurrence->text.given()) {
        Finding finding = make_finding(
            Code::record_fits_nothing, place_of(facts, item.file, record.occurrence->text),
            say({"several occurrences fall in \"{}\"", "“{}” ứng với nhiều kỳ"},
                record.occurrence->text.value));
        finding.help =
            say({"name the occurrence by its date, or its period in words: \"quý II/2024\"",
                 "nêu kỳ bằng ngày, hoặc ghi kỳ bằng lời: “quý II/2024”"});
        return finding;
    }
    Finding finding =
        make_finding(Code::record_fits_nothing, Place{item.file, record.header},
                     say({"the item repeats: the record does not say `for` which time",
                          "nhiệm vụ định kỳ: ghi nhận chưa nêu kỳ nào (`for`)"}));
    if (record.short_form)
        finding.help = say({"write [[item.completion]] with `for` and `on`",
                            "viết [[item.completion]] có `for` và `on`"});
    return finding;
}

Finding finding_for(const Facts& facts, const Item& item, const std::vector<Index>& bodies,
                    const Record& record, Fit fit) {
    switch (fit) {
        case Fit::no_such_body: return no_such_body(facts, item, bodies, record);
        case Fit::which_body:
            if (record.body.text.given()) return took_over_from_several(facts, item, record);
            return which_body(facts, item, bodies, record);
        case Fit::no_such_occurrence: return no_such_occurrence(facts, item, record);
        default: return which_occurrence(facts, item, record);
    }
}

/// Whether the record names a body that an undeclared lead may mean: that name is told (P301), and
/// once it is mended the record fits.
bool lead_may_mean_it(const Facts& facts, const Item& item, const Record& record) {
    if (record.body.target == none || !facts.model.bodies[record.body.target].declared)
        return false;
    const model::Body& body = facts.model.bodies[record.body.target];
    std::vector<std::string_view> names = {body.id, body.name.value};
    for (const model::Text& alias : body.aliases)
        names.push_back(alias.value);
    return std::ranges::any_of(item.leads, [&](const model::Reference& lead) {
        if (lead.target != none && facts.model.bodies[lead.target].declared) return false;
        return text::nearest(lead.text.value, names).has_value();
    });
}

/// Several bodies fit a lead (P301): whose record this is shows when that is mended.
bool has_doubtful_lead(const Item& item) {
    return std::ranges::any_of(item.leads,
                               [](const model::Reference& lead) { return lead.other != none; });
}

/// A finding that stands already says why the record fits nothing.
bool is_told(const Facts& facts, const Item& item, const Record& record, Fit fit) {
    if (record.unclear || item.leads.empty()) return true;
    if (fit != Fit::no_such_body) return false;
    return record.body.other != none || has_doubtful_lead(item) ||
           lead_may_mean_it(facts, item, record);
}

void check(const Facts& facts, Findings& findings) {
    if (facts.expansion.misfits.empty()) return;
    expand::Groups groups(facts.model);
    const Graph members = members_of(facts.model);
    const std::vector<bool> doubtful = leading_to_circles(members, components_of(members));
    for (const expand::Misfit& misfit : facts.expansion.misfits) {
        const Item& item = facts.model.items[misfit.item];
        const Record& record = item.records[misfit.record];
        // Who owes what a group in a circle (P305) leads, nobody can say.
        if (std::ranges::any_of(item.leads, [&](const model::Reference& lead) {
                return lead.target != none && doubtful[lead.target];
            }))
            continue;
        const std::vector<Index> bodies = groups.bodies_owing(item);
        if (!is_told(facts, item, record, misfit.fit))
            findings.push_back(finding_for(facts, item, bodies, record, misfit.fit));
    }
}

}  // namespace

const Rule rules::record_fits_nothing = {
    .code = Code::record_fits_nothing,
    .title = {"A record that fits nothing", "Ghi nhận không ứng với nhiệm vụ nào"},
    .what = {"A completion, an extension or a waiver is for a body that does not owe the item or "
             "for an occurrence that never comes, or it does not say which. Name the body in "
             "`body` (`\"*\"` for all of them), and the occurrence of what repeats in `for`.",
             "Kết quả, gia hạn hoặc miễn được ghi cho cơ quan không thực hiện nhiệm vụ này, cho kỳ "
             "không bao giờ đến, hoặc không nêu rõ cơ quan nào, kỳ nào. Hãy nêu cơ quan ở `body` "
             "(`\"*\"` là tất cả), và nêu kỳ của nhiệm vụ định kỳ ở `for`."},
    .why = {"The record counts for nobody: a body that has done its work is reminded of it and "
            "told as overdue.",
            "Ghi nhận đó không tính cho ai: cơ quan đã làm xong vẫn bị nhắc và bị báo quá hạn."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "east"
name = "East Ward"

[[body]]
id   = "west"
name = "West Ward"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = ["east", "west"]
completed = "27/3/2024"
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "east"
name = "East Ward"

[[body]]
id   = "west"
name = "West Ward"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = ["east", "west"]

[[item.completion]]
body = "east"
on   = "27/3/2024"
)"},
    .check = check,
};

}  // namespace plan::validate
