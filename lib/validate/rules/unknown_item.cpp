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
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = check,
};

}  // namespace plan::validate
