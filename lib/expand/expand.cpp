#include "expand/expand.hpp"

#include <utility>
#include <variant>

#include "expand/anchor.hpp"
#include "expand/groups.hpp"
#include "expand/records.hpp"

namespace plan::expand {

using model::Item;
using model::Model;
using text::say;

namespace {

/// What an item asks of each body that owes it.
struct Terms {
    Term term = Term::pending;
    due::LastDay last_day;
};

class Expander {
  public:
    Expander(const Model& model, const calendar::Calendar& calendar)
        : model_(model), calendar_(calendar), groups_(model) {}

    Expansion expand() {
        expansion_.obligations.reserve(model_.items.size());
        for (Index i = 0; i < model_.items.size(); ++i)
            if (!expand_item(i)) break;
        return std::move(expansion_);
    }

  private:
    /// False where there is no room for more.
    bool expand_item(Index index) {
        const Item& item = model_.items[index];
        if (item.spoilt || item.first != none) return true;
        const std::optional<Terms> terms = terms_of(item);
        if (!terms) {
            expansion_.left_out.push_back(index);
            return true;
        }
        const std::vector<Index> bodies = groups_.bodies_owing(item);
        if (expansion_.obligations.size() + bodies.size() > most_obligations) {
            tell_over_limit(item);
            return false;
        }
        if (bodies.empty()) add(index, item, bodies, none, *terms);
        for (const Index body : bodies)
            add(index, item, bodies, body, *terms);
        return true;
    }

    std::optional<Terms> terms_of(const Item& item) {
        if (!item.due.expression) return Terms{};
        const due::Expression& expression = *item.due.expression;
        if (std::holds_alternative<due::Ongoing>(expression)) return Terms{Term::ongoing, {}};
        if (std::holds_alternative<due::Pending>(expression)) return Terms{};
        if (item.repeat.given() || std::holds_alternative<due::Recurring>(expression)) {
            tell_repeat(item);
            return std::nullopt;
        }
        std::optional<Day> anchor;
        if (const auto* counted = std::get_if<due::Counted>(&expression)) {
            if (!knows_days_off()) return std::nullopt;
            anchor = anchor_day(model_, item, counted->anchor);
            if (!anchor) {
                tell_anchor(item, counted->anchor);
                return std::nullopt;
            }
        }
        const due::LastDay last_day =
            due::last_day(expression, rules_for(model_, item), calendar_, anchor);
        if (!last_day.day) {
            tell_out_of_range(item);
            return std::nullopt;
        }
        return Terms{Term::dated, last_day};
    }

    /// Without the calendar that the workspace names a counted day would be a guess: told once.
    bool knows_days_off() {
        const model::Text& calendar = model_.settings.calendar;
        if (!calendar.given() || !calendar_.name.empty()) return true;
        if (calendar_told_) return false;
        calendar_told_ = true;
        Finding finding = make_finding(
            Code::bad_calendar, Place{model_.settings.file, model::characters_of(calendar)},
            say({"the calendar \"{}\" can't be read yet: deadlines that are counted are left out",
                 "chưa đọc được lịch “{}”: các thời hạn tính theo khoảng thời gian không được đưa "
                 "vào báo cáo"},
                calendar.value));
        expansion_.findings.push_back(std::move(finding));
        return false;
    }

    void tell_out_of_range(const Item& item) {
        expansion_.findings.push_back(
            make_finding(Code::not_a_due, Place{item.file, model::characters_of(item.due.text)},
                         say({"the last day falls beyond the years 1 to 9999",
                              "hạn cuối nằm ngoài khoảng năm 1 đến 9999"})));
    }

    void add(Index index, const Item& item, const std::vector<Index>& bodies, Index body,
             const Terms& terms) {
        Obligation obligation;
        obligation.item = index;
        obligation.body = body;
        obligation.owner = body;
        obligation.last_day = terms.last_day.day;
        obligation.hour = terms.last_day.hour;
        obligation.term = terms.term;
        obligation.uncertain = terms.last_day.uncertain;
        const std::size_t begin = expansion_.records.size();
        if (!item.records.empty()) records_about(item, bodies, body, expansion_.records);
        obligation.records_begin = static_cast<std::uint32_t>(begin);
        obligation.records_count = static_cast<std::uint32_t>(expansion_.records.size() - begin);
        expansion_.obligations.push_back(obligation);
    }

    void tell_over_limit(const Item& item) {
        expansion_.findings.push_back(
            make_finding(Code::over_limit, Place{item.file, item.header},
                         say({"more than {} obligations: this item and those after it are left out",
                              "quá {} lượt nhiệm vụ: từ nhiệm vụ này trở đi không đưa vào báo cáo"},
                             most_obligations)));
    }

    void tell_anchor(const Item& item, const due::Anchor& anchor) {
        Finding finding = make_finding(
            Code::bad_anchor,
            Place{item.file,
                  model::characters_of(item.due.text, anchor.span.begin, anchor.span.end)},
            anchor_message(anchor));
        finding.help = say({"nothing is guessed about a day: give the day that it counts from",
                            "chương trình không suy đoán ngày: hãy ghi ngày làm mốc tính"});
        expansion_.findings.push_back(std::move(finding));
    }

    static text::Message anchor_message(const due::Anchor& anchor) {
        switch (anchor.kind) {
            case due::Anchor::Kind::issued:
                return say({"the plan does not say when it was `issued`",
                            "kế hoạch không ghi ngày ban hành (`issued`)"});
            case due::Anchor::Kind::received:
                return say({"the plan does not say when it was `received`",
                            "kế hoạch không ghi ngày nhận (`received`)"});
            default:
                return say({"no day is known of \"{}\"", "không biết ngày của “{}”"},
                           anchor.reference);
        }
    }

    void tell_repeat(const Item& item) {
        const Span span = model::characters_of(item.repeat.given() ? item.repeat : item.due.text);
        expansion_.findings.push_back(
            make_finding(Code::bad_repeat, Place{item.file, span},
                         say({"repeating work can't be read yet: the item is left out",
                              "chưa đọc được nhiệm vụ định kỳ: không đưa vào báo cáo"})));
    }

    const Model& model_;
    const calendar::Calendar& calendar_;
    Groups groups_;
    Expansion expansion_;
    bool calendar_told_ = false;
};

}  // namespace

Expansion expand(const Model& model, const calendar::Calendar& calendar, const Window&) {
    return Expander(model, calendar).expand();
}

due::LastDay explain(const Model& model, const calendar::Calendar& calendar,
                     const Obligation& obligation) {
    const Item& item = model.items[obligation.item];
    if (!item.due.expression) return {};
    std::optional<Day> anchor;
    if (const auto* counted = std::get_if<due::Counted>(&*item.due.expression))
        anchor = anchor_day(model, item, counted->anchor);
    return due::last_day(*item.due.expression, rules_for(model, item), calendar, anchor,
                         due::Explain::yes);
}

}  // namespace plan::expand
