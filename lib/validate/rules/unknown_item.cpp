// P303: `after` names an item that is not known.

#include <string>

#include "text/nearest.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using model::Item;
using text::say;

namespace {

/// What may be written there: ids of the same plan, or paths where a plan is named.
std::string nearest_item(const Facts& facts, const Item& item, std::string_view text) {
    std::vector<std::string> names;
    const bool across = text.find('/') != std::string_view::npos;
    for (const Item& other : facts.model.items) {
        if (other.id.value.empty() || &other == &item) continue;
        if (across) {
            names.push_back(path_of(facts.model, other));
        } else if (other.plan == item.plan) {
            names.emplace_back(other.id.value);
        }
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = text::nearest(text, views);
    return near ? names[*near] : std::string();
}

void check(const Facts& facts, Findings& findings) {
    for (const Item& item : facts.model.items) {
        for (const model::Reference& reference : item.after) {
            if (reference.target != none) continue;
            Finding finding =
                make_finding(Code::unknown_item, place_of(facts, item.file, reference.text),
                             say({"no item has the id \"{}\"", "không có nhiệm vụ nào có mã “{}”"},
                                 reference.text.value));
            finding.help = say({"an item of another plan is \"plan-id/item-id\"",
                                "nhiệm vụ của kế hoạch khác ghi là \"mã-kế-hoạch/mã-nhiệm-vụ\""});
            suggest(finding, nearest_item(facts, item, reference.text.value));
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace

const Rule rules::unknown_item = {
    .code = Code::unknown_item,
    .title = {"An item that is not known", "Nhắc đến nhiệm vụ không có"},
    .what = {"`after` names an item that is not there. Write the `id` of an item of this plan, or "
             "`plan-id/item-id` for one of another plan.",
             "`after` nêu một nhiệm vụ không có. Hãy ghi `id` của một nhiệm vụ trong kế hoạch này, "
             "hoặc `mã-kế-hoạch/mã-nhiệm-vụ` nếu thuộc kế hoạch khác."},
    .why = {"The order of the work is lost: nobody sees that what comes after has to wait, nor "
            "that its deadline lies before that of what comes first.",
            "Mất thứ tự công việc: không ai thấy việc sau phải chờ việc trước, cũng không thấy "
            "thời hạn của việc sau lại sớm hơn."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"

[[item]]
id    = "boxes"
title = "Hand over the boxes"
due   = "31/5/2024"
lead  = "records"
after = ["inventry"]
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"

[[item]]
id    = "boxes"
title = "Hand over the boxes"
due   = "31/5/2024"
lead  = "records"
after = ["inventory"]
)"},
    .check = check,
};

}  // namespace plan::validate
