#include "expand/due_time.hpp"

#include <algorithm>
#include <utility>

#include "expand/anchor.hpp"
#include "expand/faults.hpp"
#include "expand/owners.hpp"

namespace plan::expand {

using model::Item;
using model::Model;
using model::Record;

namespace {

/// When a body completed it, as far as its records tell before it is known who owes it: its own
/// record, or that of one who takes over from it, goes before one for everyone.
std::optional<Day> completed_on(const Model& model, const Work& work, Index body, Day known) {
    std::optional<Day> by_everyone;
    std::vector<Index> line;
    for (const Record& record : work.item.records) {
        if (record.kind != model::RecordKind::completion || !record.on.day ||
            *record.on.day > known)
            continue;
        if (record.everyone) {
            if (!by_everyone) by_everyone = record.on.day;
            continue;
        }
        if (record.body.text.given()) {
            if (line.empty()) line = line_of(model, body);
            if (std::ranges::find(line, record.body.target) == line.end()) continue;
        } else if (work.bodies.size() > 1) {
            continue;
        }
        return record.on.day;
    }
    return by_everyone;
}

/// Counts for one body after the other; most count from the same day.
class FromItem {
  public:
    FromItem(const Model& model, const calendar::Calendar& calendar, const AnchorDays& anchors,
             const Work& work, Index target)
        : model_(model), calendar_(calendar), anchors_(anchors), work_(work), target_(target) {}

    /// The target's last day for the same body where that owes it, else the latest.
    std::optional<DueTime::ForBody> count_for(Index body, Day known) {
        if (body != none) {
            if (const auto own = anchors_.day_for(target_, body, known)) return count(*own);
            // Who takes over from it may owe both.
            for (const Index next : line_of(model_, body)) {
                const auto its =
                    next == body ? std::nullopt : anchors_.day_for(target_, next, known);
                if (!its) continue;
                const auto counted = count(*its);
                if (counted && owner_of(model_, body, counted->last_day).body == next)
                    return counted;
            }
        }
        const auto& latest = latest_as_of(known);
        return latest ? count(*latest) : std::nullopt;
    }

    bool has_day(Day known) { return latest_as_of(known).has_value(); }

  private:
    const std::optional<KnownDay>& latest_as_of(Day known) {
        if (!latest_on_ || *latest_on_ != known) {
            latest_ = anchors_.latest(target_, known);
            latest_on_ = known;
        }
        return latest_;
    }

    std::optional<DueTime::ForBody> count(const KnownDay& from) {
        if (!last_from_ || *last_from_ != from.day) {
            last_from_ = from.day;
            last_ = due::last_day(*work_.item.due.expression, rules_for(model_, work_.item),
                                  calendar_, from.day);
        }
        if (!last_.day) return std::nullopt;
        return DueTime::ForBody{*last_.day, last_.uncertain || from.uncertain, from};
    }

    const Model& model_;
    const calendar::Calendar& calendar_;
    const AnchorDays& anchors_;
    const Work& work_;
    Index target_;
    std::optional<Day> last_from_;
    due::LastDay last_;
    std::optional<KnownDay> latest_;
    std::optional<Day> latest_on_;
};

Timing count_from_item(const Model& model, const calendar::Calendar& calendar,
                       const AnchorDays& anchors, Day known, const Work& work, Index target) {
    const Item& anchor = model.items[target];
    // Left out for a fault of its own, which is told.
    if (anchors.is_in_circle(work.index) || anchors.is_lost(target) || anchor.spoilt) return {};
    if (repeats(anchor)) return {{}, faults::anchor_repeats(work.item, work.item.due, anchor)};
    FromItem from(model, calendar, anchors, work, target);
    if (!from.has_day(known))
        return {{}, faults::anchor_has_no_day(work.item, work.item.due, anchor)};
    DueTime time;
    time.term = Term::dated;
    const std::size_t count = std::max<std::size_t>(work.bodies.size(), 1);
    for (std::size_t i = 0; i < count; ++i) {
        const Index body = i < work.bodies.size() ? work.bodies[i] : none;
        // Whoever is done is judged by what stood on that day.
        const Day on = completed_on(model, work, body, known).value_or(known);
        auto counted = from.count_for(body, on);
        if (!counted && on != known) counted = from.count_for(body, known);
        if (!counted) return {{}, faults::out_of_range(work.item)};
        time.by_body.push_back(*counted);
    }
    return {std::move(time), {}};
}

}  // namespace

Timing time_of(const Model& model, const calendar::Calendar& calendar, const AnchorDays& anchors,
               Day known, const Work& work) {
    const Item& item = work.item;
    DueTime time;
    if (!item.due.expression) return {time, {}};
    const due::Expression& expression = *item.due.expression;
    if (std::holds_alternative<due::Pending>(expression)) return {time, {}};
    if (std::holds_alternative<due::Ongoing>(expression)) {
        time.term = Term::ongoing;
        return {time, {}};
    }
    if (const Index target = anchors.target_of_due(work.index); target != none)
        return count_from_item(model, calendar, anchors, known, work, target);
    std::optional<Day> anchor;
    if (const auto* counted = std::get_if<due::Counted>(&expression)) {
        const auto found = anchor_day(model, item, counted->anchor);
        if (const auto* why = std::get_if<NoAnchor>(&found)) {
            if (why->message.empty()) return {};
            return {{}, faults::no_anchor(model, item, item.due, *why)};
        }
        anchor = std::get<Day>(found);
    }
    const due::LastDay read = due::last_day(expression, rules_for(model, item), calendar, anchor);
    if (!read.day) return {{}, faults::out_of_range(item)};
    time.term = Term::dated;
    time.hour = read.hour;
    time.last_day = read.day;
    time.uncertain = read.uncertain;
    return {time, {}};
}

}  // namespace plan::expand
