// P303: `after` names an item that is not known.

#include <map>
#include <memory>
#include <string>

#include "text/nearest.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using model::Item;
using text::say;

namespace {

/// What may be written there: ids of the same plan, or paths where a plan is named. Folded once for
/// all names that are not known.
class Names {
  public:
    explicit Names(const Facts& facts) : facts_(facts) {}

    std::string nearest(const Item& item, std::string_view text) {
        const bool across = text.find('/') != std::string_view::npos;
        const auto [known, fresh] = lists_.try_emplace(across ? none : item.plan);
        if (fresh) known->second = std::make_unique<List>(facts_, known->first);
        const auto near = known->second->nearest.find(text);
        if (!near) return {};
        const std::string& name = known->second->names[*near];
        // An item that comes after itself is not meant.
        return name == item.id.value ? std::string() : name;
    }

  private:
    struct List {
        List(const Facts& facts, Index plan)
            : names(names_of(facts, plan)), views(names.begin(), names.end()), nearest(views) {}

        static std::vector<std::string> names_of(const Facts& facts, Index plan) {
            std::vector<std::string> names;
            for (const Item& item : facts.model.items) {
                if (item.id.value.empty()) continue;
                if (plan == none) {
                    names.push_back(path_of(facts.model, item));
                } else if (item.plan == plan) {
                    names.emplace_back(item.id.value);
                }
            }
            return names;
        }

        std::vector<std::string> names;
        std::vector<std::string_view> views;
        text::Nearest nearest;
    };

    const Facts& facts_;
    std::map<Index, std::unique_ptr<List>> lists_;  // by plan; none: of all
};

void check(const Facts& facts, Findings& findings) {
    Names names(facts);
    for (const Item& item : facts.model.items) {
        for (const model::Reference& reference : item.after) {
            if (reference.target != none) continue;
            Finding finding =
                make_finding(Code::unknown_item, place_of(facts, item.file, reference.text),
                             say({"no item has the id \"{}\"", "không có nhiệm vụ nào có mã “{}”"},
                                 reference.text.value));
            finding.help = say({"an item of another plan is \"plan-id/item-id\"",
                                "nhiệm vụ của kế hoạch khác ghi là \"mã-kế-hoạch/mã-nhiệm-vụ\""});
            suggest(finding, names.nearest(item, reference.text.value));
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
