// P403: due before the item that it comes after, or later than a directive that it carries out
// allows. By original last days: an extension of one does not make the other wrong.

#include <algorithm>
#include <unordered_map>

#include "due/last_day.hpp"
#include "expand/anchor.hpp"
#include "validate/circles.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using civil::Day;
using model::Directive;
using model::Item;
using text::say;

namespace {

// ---- what directives allow ----

/// The last day that a directive sets for itself; none where it sets no one day.
std::optional<Day> last_day_of(const Facts& facts, const Directive& directive) {
    if (!directive.due.expression) return std::nullopt;
    std::optional<Day> anchor;
    if (const auto* counted = std::get_if<due::Counted>(&*directive.due.expression)) {
        anchor = expand::known_day(facts.model, directive, counted->anchor);
        if (!anchor) return std::nullopt;
    }
    return due::last_day(*directive.due.expression, facts.model.settings.rules, facts.calendar,
                         anchor)
        .day;
}

struct Limit {
    Day day;
    Index directive = none;  ///< that sets it
};

using Limits = std::vector<std::optional<Limit>>;

void tighten(std::optional<Limit>& limit, const std::optional<Limit>& other) {
    if (other && (!limit || other->day < limit->day)) limit = other;
}

class Directives {
  public:
    explicit Directives(const Facts& facts)
        : graph_(implemented_by(facts.model)),
          components_(components_of(graph_)),
          days_(facts.model.directives.size()),
          limits_(facts.model.directives.size()) {
        const auto count = static_cast<Index>(facts.model.directives.size());
        for (Index i = 0; i < count; ++i)
            days_[i] = last_day_of(facts, facts.model.directives[i]);
        std::vector<Index> order(count);
        for (Index i = 0; i < count; ++i)
            order[i] = i;
        // What is carried out before what carries it out.
        std::ranges::sort(order, {}, [&](Index directive) { return components_.of[directive]; });
        for (const Index directive : order) {
            limits_[directive] = limit_above(directive);
            if (days_[directive]) tighten(limits_[directive], Limit{*days_[directive], directive});
        }
    }

    std::optional<Day> day_of(Index directive) const { return days_[directive]; }
    /// What it allows to those who carry it out.
    const std::optional<Limit>& limit_of(Index directive) const { return limits_[directive]; }
    /// What those that it carries out allow. Within a circle (P305) nothing is compared.
    std::optional<Limit> limit_above(Index directive) const {
        std::optional<Limit> limit;
        for (const Edge& edge : graph_.from(directive))
            if (components_.of[edge.to] != components_.of[directive])
                tighten(limit, limits_[edge.to]);
        return limit;
    }

  private:
    Graph graph_;
    Components components_;
    std::vector<std::optional<Day>> days_;
    Limits limits_;
};

Finding tell_too_late(const Facts& facts, FileIndex file, const model::WrittenDue& due, Day day,
                      const Limit& limit) {
    const Directive& directive = facts.model.directives[limit.directive];
    Finding finding = make_finding(
        Code::due_out_of_order, Place{file, due.words},
        say({"due by {}, later than {} allows: {}", "hạn cuối {} muộn hơn hạn của {} ({})"},
            civil::to_text(day), model::name_of(directive), civil::to_text(limit.day)));
    finding.labels.push_back({Place{directive.file, directive.due.words},
                              say({"the deadline that it sets", "thời hạn văn bản này đặt ra"})});
    finding.help = say({"mend one of the two deadlines, or leave {} out of `implements`",
                        "sửa một trong hai thời hạn, hoặc bỏ {} khỏi `implements`"},
                       model::name_of(directive));
    return finding;
}

// ---- what items come after ----

/// The last days of an item: of its obligations [begin, end).
struct Days {
    std::uint32_t begin = 0, end = 0;
    Day earliest, latest;

    bool any() const { return begin < end; }
};

class Items {
  public:
    Items(const Facts& facts, Findings& findings)
        : facts_(facts),
          findings_(findings),
          days_(facts.model.items.size()),
          graph_(preceding(facts.model)),
          components_(components_of(graph_)) {
        const auto& obligations = facts.expansion.obligations;
        for (std::uint32_t i = 0; i < obligations.size(); ++i) {
            const expand::Obligation& one = obligations[i];
            // What repeats has no one last day.
            if (!one.last_day || one.occurrence) continue;
            Days& days = days_[one.item];
            if (!days.any()) days = {i, i, *one.last_day, *one.last_day};
            days.end = i + 1;
            days.earliest = std::min(days.earliest, *one.last_day);
            days.latest = std::max(days.latest, *one.last_day);
        }
        forget_due_before_issue();
    }

    /// What is told here is not compared with other items: its own deadline is wrong.
    void check_limits(const Directives& directives) {
        for (Index i = 0; i < days_.size(); ++i) {
            const Item& item = facts_.model.items[i];
            const auto& limit = directives.limit_of(item.plan);
            if (!days_[i].any() || !limit || days_[i].latest <= limit->day) continue;
            findings_.push_back(
                tell_too_late(facts_, item.file, item.due, days_[i].latest, *limit));
            days_[i] = {};
        }
    }

    void check_order() {
        for (Index i = 0; i < days_.size(); ++i)
            if (days_[i].any()) check_order_of(i);
    }

  private:
    struct Late {
        Day day;    // of the item
        Day after;  // of what it comes after
        Index item = none;
        const model::Text* reference = nullptr;
    };

    void forget_due_before_issue() {
        for (Index i = 0; i < days_.size(); ++i) {
            const auto& issued = facts_.model.directives[facts_.model.items[i].plan].issued.day;
            if (days_[i].any() && issued && days_[i].earliest < *issued) days_[i] = {};
        }
    }

    void check_order_of(Index index) {
        std::vector<Late> all;
        for (const Edge& edge : graph_.from(index)) {
            if (components_.of[edge.to] == components_.of[index] || !days_[edge.to].any()) continue;
            if (days_[index].earliest >= days_[edge.to].latest) continue;
            if (auto late = compare(index, edge)) all.push_back(*late);
        }
        if (all.empty()) return;
        // The one that is furthest behind; the others beside it.
        std::ranges::stable_sort(all, std::ranges::greater{}, &Late::after);
        findings_.push_back(tell(facts_.model.items[index], all));
    }

    /// The last day for the same body where that owes both, else the latest.
    std::optional<Late> compare(Index index, const Edge& edge) const {
        const Days& mine = days_[index];
        const Days& before = days_[edge.to];
        std::unordered_map<Index, Day> by_body;
        if (before.earliest != before.latest)
            for (const expand::Obligation& one : obligations_of(before))
                for (const Index body : {one.body, one.owner})
                    if (body != none && one.last_day) by_body.try_emplace(body, *one.last_day);
        std::optional<Late> late;
        for (const expand::Obligation& one : obligations_of(mine)) {
            const auto same = by_body.find(one.body);
            const Day after = same == by_body.end() ? before.latest : same->second;
            if (!one.last_day || *one.last_day >= after || (late && late->after >= after)) continue;
            late = Late{*one.last_day, after, edge.to, edge.written};
        }
        return late;
    }

    std::span<const expand::Obligation> obligations_of(const Days& days) const {
        return std::span(facts_.expansion.obligations).subspan(days.begin, days.end - days.begin);
    }

    Finding tell(const Item& item, const std::vector<Late>& all) const {
        const Late& worst = all.front();
        Finding finding = make_finding(
            Code::due_out_of_order, Place{item.file, item.due.words},
            say({"due by {}, before \"{}\", which comes first and is due by {}",
                 "hạn cuối {} sớm hơn “{}” là việc phải làm trước, hạn cuối {}"},
                civil::to_text(worst.day), worst.reference->value, civil::to_text(worst.after)));
        for (const Late& late : all) {
            const Item& before = facts_.model.items[late.item];
            finding.labels.push_back(
                {Place{before.file, before.due.words},
                 say({"due by {}", "hạn cuối {}"}, civil::to_text(late.after))});
        }
        finding.labels.push_back({place_of(facts_, item.file, *worst.reference),
                                  say({"it comes after this", "phải làm sau nhiệm vụ này"})});
        finding.help = say({"mend one of the deadlines, or leave the item out of `after`",
                            "sửa một trong các thời hạn, hoặc bỏ nhiệm vụ đó khỏi `after`"});
        return finding;
    }

    const Facts& facts_;
    Findings& findings_;
    std::vector<Days> days_;
    Graph graph_;
    Components components_;
};

void check(const Facts& facts, Findings& findings) {
    const Directives directives(facts);
    for (Index i = 0; i < facts.model.directives.size(); ++i) {
        const Directive& directive = facts.model.directives[i];
        if (directive.first != none) continue;
        const auto day = directives.day_of(i);
        const auto limit = directives.limit_above(i);
        if (day && limit && *day > limit->day)
            findings.push_back(tell_too_late(facts, directive.file, directive.due, *day, *limit));
    }
    Items items(facts, findings);
    items.check_limits(directives);
    items.check_order();
}

}  // namespace

const Rule rules::due_out_of_order = {
    .code = Code::due_out_of_order,
    .title = {"Deadlines out of order", "Thời hạn trái thứ tự"},
    .what =
        {"An item is due before one that it comes `after`, or later than a directive allows "
         "that its plan carries out, however far up; or a directive is. Original last days are "
         "compared, each body's with its own where it owes both. Items without a last day, and "
         "those that repeat, are left alone. Mend the deadline that is wrong, or the reference.",
         "Nhiệm vụ có hạn sớm hơn nhiệm vụ phải làm trước nó (`after`), hoặc muộn hơn thời hạn "
         "của văn bản mà kế hoạch triển khai, kể cả qua nhiều cấp; văn bản cũng vậy. Chỉ so "
         "hạn cuối ban đầu, của cùng một cơ quan nếu cơ quan đó thực hiện cả hai. Nhiệm vụ "
         "không có hạn cuối và nhiệm vụ định kỳ thì không xét. Hãy sửa thời hạn hoặc tham "
         "chiếu ghi sai."},
    .why = {"Nobody can report on work that is not yet due, or be in time for a directive with "
            "work that is due after it. One of the two days is a slip.",
            "Không thể tổng kết khi việc phải tổng kết chưa đến hạn, cũng không thể kịp thời hạn "
            "của văn bản khi việc triển khai có hạn muộn hơn. Một trong hai ngày đã ghi nhầm."},
    .bad = {R"([plan]
title  = "Digital records"
issued = "1/3/2024"

[[body]]
id   = "records-desk"
name = "Records Desk"

[[item]]
id    = "list"
title = "List the paper records"
due   = "29/3/2024"
lead  = "records-desk"

[[item]]
id    = "scan"
title = "Scan the records listed"
due   = "15/3/2024"
lead  = "records-desk"
after = ["list"]
)"},
    .good = {R"([plan]
title  = "Digital records"
issued = "1/3/2024"

[[body]]
id   = "records-desk"
name = "Records Desk"

[[item]]
id    = "list"
title = "List the paper records"
due   = "29/3/2024"
lead  = "records-desk"

[[item]]
id    = "scan"
title = "Scan the records listed"
due   = "15/4/2024"
lead  = "records-desk"
after = ["list"]
)"},
    .check = check,
};

}  // namespace plan::validate
