#include "expand/expand.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>

#include "expand/anchor.hpp"
#include "expand/faults.hpp"
#include "expand/groups.hpp"
#include "expand/item_anchors.hpp"
#include "expand/occurrences.hpp"
#include "expand/owing.hpp"

namespace plan::expand {

using model::Item;
using model::Model;

namespace {

/// Where repeating ends; a reason where that can't be said.
std::variant<std::optional<Day>, Finding> until_of(const Model& model,
                                                   const calendar::Calendar& calendar,
                                                   const Item& item) {
    if (!item.until.expression) return std::nullopt;
    std::optional<Day> anchor;
    if (const auto* counted = std::get_if<due::Counted>(&*item.until.expression)) {
        const auto found = anchor_day(model, item, counted->anchor);
        if (const auto* why = std::get_if<NoAnchor>(&found))
            return faults::no_anchor(model, item, item.until, *why);
        anchor = std::get<Day>(found);
    }
    const auto day =
        due::last_day(*item.until.expression, rules_for(model, item), calendar, anchor).day;
    if (!day) return faults::endless_until(item);
    return day;
}

std::variant<due::Repetition, Finding> repetition_for(const Model& model,
                                                      const calendar::Calendar& calendar,
                                                      const Item& item) {
    auto until = until_of(model, calendar, item);
    if (auto* finding = std::get_if<Finding>(&until)) return std::move(*finding);
    auto made = due::repetition_of(
        *item.due.expression, item.repeat.cycle ? &*item.repeat.cycle : nullptr,
        std::get<std::optional<Day>>(until), model.directives[item.plan].issued.day);
    if (const auto* why = std::get_if<due::Unrepeatable>(&made))
        return faults::unrepeatable(item, *why);
    return std::get<due::Repetition>(std::move(made));
}

/// One time that an item is due: what its obligations share.
struct Time {
    Term term = Term::pending;
    std::optional<Day> name;  ///< of an occurrence
    bool further = false;
    std::optional<due::Hour> hour;
    std::optional<Day> last_day;
    bool uncertain = false;
    /// For each body, where it counts from a day of its own.
    struct Own {
        std::optional<Day> last_day;
        Day anchor;
        bool uncertain = false;
    };
    std::vector<Own> own;
};

/// The last days of an item that others count from.
struct Days {
    std::unordered_map<Index, Day> of;  ///< by the bodies that owe it
    std::optional<Day> latest;
};

class Expander {
  public:
    Expander(const Model& model, const calendar::Calendar& calendar, const Window& window)
        : model_(model),
          calendar_(calendar),
          window_(window),
          groups_(model),
          owings_(model),
          anchors_(item_anchors(model)),
          orphan_told_(model.bodies.size()) {}

    Expansion expand() {
        settle_anchors();
        expansion_ = {};
        orphan_told_.assign(model_.bodies.size(), false);
        expansion_.obligations.reserve(model_.items.size());
        for (Finding& finding : circles_)
            expansion_.findings.push_back(std::move(finding));
        for (Index i = 0; i < model_.items.size(); ++i)
            if (!expand_item(i)) break;
        return std::move(expansion_);
    }

  private:
    // ---- items that others count from ----

    void settle_anchors() {
        if (anchors_.empty()) return;
        const AnchorOrder order = order_of(model_, anchors_);
        for (const auto& circle : order.circles) {
            circles_.push_back(faults::anchors_in_circle(model_, circle));
            in_circle_.insert(circle.begin(), circle.end());
        }
        for (const Index index : order.order)
            settle(index);
    }

    /// What is told on the way is told again when it is expanded for good.
    void settle(Index index) {
        expansion_ = {};
        const Item& item = model_.items[index];
        if (repeats(item)) return;
        expand_item(index);
        Days& days = days_[index];
        for (const Obligation& one : expansion_.obligations) {
            if (!one.last_day) continue;
            const CountingRecords records(
                item, {expansion_.records.data() + one.records_begin, one.records_count},
                window_.today);
            Day day = *one.last_day;
            const Index completion = records.completion();
            const Index extension = records.extension(
                completion == none ? std::nullopt : item.records[completion].on.day);
            if (extension != none) day = *item.records[extension].to.day;
            for (const Index body : {one.body, one.owner})
                if (body != none) days.of.try_emplace(body, day);
            days.latest = std::max(days.latest.value_or(day), day);
        }
        if (!expansion_.left_out.empty()) lost_.insert(index);
    }

    // ---- one item ----

    /// False where there is no room for more.
    bool expand_item(Index index) {
        const Item& item = model_.items[index];
        if (item.spoilt || item.first != none) return true;
        const std::vector<Index> bodies = groups_.bodies_owing(item);
        if (repeats(item)) {
            if (item.due.expression) return expand_repeating(index, item, bodies);
        } else if (item.until.text.given()) {
            expansion_.findings.push_back(faults::nothing_ends(item));
        }
        const auto time = time_of(index, item, bodies);
        if (!time) return leave_out(index);
        std::vector<std::uint32_t> records;
        for (std::uint32_t i = 0; i < item.records.size(); ++i) {
            const model::WrittenDue& occurrence = item.records[i].occurrence;
            if (!occurrence.text.given()) {
                records.push_back(i);
            } else if (occurrence.expression) {
                expansion_.misfits.push_back({index, i, Fit::no_such_occurrence});
            }
        }
        return add_time(index, item, bodies, *time, records, true);
    }

    bool leave_out(Index index) {
        expansion_.left_out.push_back(index);
        return true;
    }

    /// What an item without occurrences asks of the bodies that owe it.
    std::optional<Time> time_of(Index index, const Item& item, const std::vector<Index>& bodies) {
        Time time;
        if (!item.due.expression) return time;
        const due::Expression& expression = *item.due.expression;
        if (std::holds_alternative<due::Pending>(expression)) return time;
        if (std::holds_alternative<due::Ongoing>(expression)) {
            time.term = Term::ongoing;
            return time;
        }
        time.term = Term::dated;
        if (const auto target = anchors_.find(index); target != anchors_.end())
            return count_from_item(index, target->second, bodies, std::move(time));
        std::optional<Day> anchor;
        if (const auto* counted = std::get_if<due::Counted>(&expression)) {
            const auto found = anchor_day(model_, item, counted->anchor);
            if (const auto* why = std::get_if<NoAnchor>(&found)) {
                expansion_.findings.push_back(faults::no_anchor(model_, item, item.due, *why));
                return std::nullopt;
            }
            anchor = std::get<Day>(found);
        }
        const due::LastDay read =
            due::last_day(expression, rules_for(model_, item), calendar_, anchor);
        if (!read.day) {
            expansion_.findings.push_back(faults::out_of_range(item));
            return std::nullopt;
        }
        time.hour = read.hour;
        time.last_day = read.day;
        time.uncertain = read.uncertain;
        return time;
    }

    /// The target's last day for the same body where that owes it, else the latest.
    std::optional<Time> count_from_item(Index index, Index target, const std::vector<Index>& bodies,
                                        Time time) {
        const Item& item = model_.items[index];
        const Item& anchor = model_.items[target];
        // Left out for a fault of its own, which is told.
        if (in_circle_.contains(index) || lost_.contains(target) || anchor.spoilt)
            return std::nullopt;
        if (repeats(anchor)) {
            expansion_.findings.push_back(faults::anchor_repeats(item, anchor));
            return std::nullopt;
        }
        const Days& days = days_[target];
        if (!days.latest) {
            expansion_.findings.push_back(faults::anchor_has_no_day(item, anchor));
            return std::nullopt;
        }
        const due::Rules rules = rules_for(model_, item);
        const std::size_t count = std::max<std::size_t>(bodies.size(), 1);
        for (std::size_t i = 0; i < count; ++i) {
            Day day = *days.latest;
            if (i < bodies.size())
                if (const auto own = days.of.find(bodies[i]); own != days.of.end())
                    day = own->second;
            const due::LastDay read = due::last_day(*item.due.expression, rules, calendar_, day);
            time.own.push_back({read.day, day, read.uncertain});
        }
        return time;
    }

    // ---- items that repeat ----

    bool expand_repeating(Index index, const Item& item, const std::vector<Index>& bodies) {
        auto made = repetition_for(model_, calendar_, item);
        if (auto* finding = std::get_if<Finding>(&made)) {
            expansion_.findings.push_back(std::move(*finding));
            return leave_out(index);
        }
        const due::Rules rules = rules_for(model_, item);
        const Occurrences found =
            occurrences_of(std::get<due::Repetition>(made), rules, calendar_,
                           {window_.today, window_.to, looked_for(item, bodies)});
        if (found.left_out_before || found.left_out_after)
            expansion_.findings.push_back(faults::too_many_occurrences(item, found));
        const auto records = records_by_occurrence(index, item, found);
        const std::vector<std::uint32_t> nothing;
        for (std::size_t i = 0; i < found.all.size(); ++i) {
            const bool owed = i >= found.begin && i < found.end;
            const auto about = records.find(i);
            if (!owed && about == records.end() && !owings_.any_ends(bodies)) continue;
            const Time time{Term::dated,
                            found.all[i].name(),
                            i >= found.next,
                            found.all[i].hour,
                            found.all[i].last_day,
                            false,
                            {}};
            if (!add_time(index, item, bodies, time,
                          about == records.end() ? nothing : about->second, owed))
                return false;
        }
        return true;
    }

    /// How far to look for what records name, and for the first time after a body's end.
    std::optional<Day> looked_for(const Item& item, const std::vector<Index>& bodies) const {
        std::optional<Day> last;
        const auto reach = [&last](Day day) { last = std::max(last.value_or(day), day); };
        for (const model::Record& record : item.records)
            if (record.occurrence.expression)
                if (const auto day = last_named_by(*record.occurrence.expression))
                    reach(*day + civil::days{1});
        if (owings_.any_ends(bodies))
            for (const Index body : bodies)
                for (const Index one : line_of(model_, body))
                    if (const auto& until = model_.bodies[one].until.day) reach(*until);
        return last;
    }

    std::unordered_map<std::size_t, std::vector<std::uint32_t>> records_by_occurrence(
        Index index, const Item& item, const Occurrences& occurrences) {
        std::unordered_map<std::size_t, std::vector<std::uint32_t>> records;
        for (std::uint32_t i = 0; i < item.records.size(); ++i) {
            const model::WrittenDue& written = item.records[i].occurrence;
            if (written.text.given() && !written.expression) continue;
            const Named named = written.text.given()
                                    ? find_occurrence(occurrences, *written.expression)
                                    : Named{Fit::which_occurrence, 0};
            if (named.fit == Fit::fits) {
                records[named.index].push_back(i);
            } else {
                expansion_.misfits.push_back({index, i, named.fit});
            }
        }
        return records;
    }

    // ---- who owes it ----

    /// False where there is no room for more. `owed`: else only its faults are told.
    bool add_time(Index index, const Item& item, const std::vector<Index>& bodies, const Time& time,
                  const std::vector<std::uint32_t>& records, bool owed) {
        const bool ends = owings_.any_ends(bodies);
        if (owed && !ends && time.own.empty() && records.empty())
            return add_plainly(index, item, bodies, time);
        std::vector<std::optional<Day>> last_days;
        for (const Time::Own& own : time.own)
            last_days.push_back(own.last_day);
        if (last_days.empty()) last_days.push_back(time.last_day);
        const Owing owing = owings_.owing(bodies, last_days, window_.today);
        if (ends) tell_orphans(index, bodies, time, owing);
        Owings::Claims claims;
        if (!records.empty())
            claims = owings_.claims(item, owing, records, time.term == Term::dated);
        for (Misfit& misfit : claims.misfits) {
            misfit.item = index;
            expansion_.misfits.push_back(misfit);
        }
        if (!owed) return true;
        if (!has_room(index, item, owing.entries.size())) return false;
        const auto first = static_cast<std::uint32_t>(expansion_.obligations.size());
        for (const Owing::Gone& gone : owing.merged)
            expansion_.merged.push_back({first + gone.entry, gone.body});
        if (owing.entries.empty()) add(index, time, Entry{}, 0, claims);
        for (std::uint32_t i = 0; i < owing.entries.size(); ++i)
            add(index, time, owing.entries[i], i, claims);
        return true;
    }

    bool has_room(Index index, const Item& item, std::size_t bodies) {
        if (expansion_.obligations.size() + std::max<std::size_t>(bodies, 1) <= most_obligations)
            return true;
        expansion_.findings.push_back(faults::too_many_obligations(item));
        for (Index rest = index; rest < model_.items.size(); ++rest)
            if (!model_.items[rest].spoilt && model_.items[rest].first == none) leave_out(rest);
        return false;
    }

    static Obligation obligation_of(Index index, const Time& time) {
        Obligation obligation;
        obligation.item = index;
        obligation.occurrence = time.name;
        obligation.last_day = time.last_day;
        obligation.hour = time.hour;
        obligation.term = time.term;
        obligation.uncertain = time.uncertain;
        obligation.further = time.further;
        return obligation;
    }

    /// Each body owes for itself, and nothing is recorded: most items, and the largest.
    bool add_plainly(Index index, const Item& item, const std::vector<Index>& bodies,
                     const Time& time) {
        if (!has_room(index, item, bodies.size())) return false;
        Obligation obligation = obligation_of(index, time);
        obligation.records_begin = static_cast<std::uint32_t>(expansion_.records.size());
        if (bodies.empty()) expansion_.obligations.push_back(obligation);
        for (const Index body : bodies) {
            obligation.body = obligation.owner = body;
            expansion_.obligations.push_back(obligation);
        }
        return true;
    }

    void add(Index index, const Time& time, const Entry& entry, std::uint32_t number,
             const Owings::Claims& claims) {
        Obligation obligation = obligation_of(index, time);
        obligation.body = entry.named;
        obligation.owner = entry.owner.body;
        obligation.orphaned = entry.owner.orphaned;
        if (!time.own.empty()) {
            const Time::Own& own = time.own[entry.position];
            obligation.last_day = own.last_day;
            obligation.uncertain = own.uncertain;
            expansion_.anchors.push_back(
                {static_cast<std::uint32_t>(expansion_.obligations.size()), own.anchor});
        }
        obligation.records_begin = static_cast<std::uint32_t>(expansion_.records.size());
        if (!claims.own.empty()) {
            const auto own =
                std::ranges::equal_range(claims.own, number, {}, &Owings::Claim::entry);
            for (const Owings::Claim& claim : own)
                expansion_.records.push_back(claim.record);
        }
        expansion_.records.insert(expansion_.records.end(), claims.everyone.begin(),
                                  claims.everyone.end());
        obligation.records_count =
            static_cast<std::uint32_t>(expansion_.records.size()) - obligation.records_begin;
        expansion_.obligations.push_back(obligation);
    }

    /// Whatever the day: work without a last day is owed after every end.
    void tell_orphans(Index index, const std::vector<Index>& bodies, const Time& time,
                      const Owing& owing) {
        const auto tell = [&](const Owner& owner) {
            if (!owner.orphaned || orphan_told_[owner.body]) return;
            orphan_told_[owner.body] = true;
            expansion_.ended.push_back({owner.body, index});
        };
        if (time.term == Term::dated) {
            for (const Entry& entry : owing.entries)
                tell(entry.owner);
            return;
        }
        for (const Index body : bodies)
            tell(owner_of(model_, body, Day::max()));
    }

    const Model& model_;
    const calendar::Calendar& calendar_;
    Window window_;
    Groups groups_;
    Owings owings_;
    std::unordered_map<Index, Index> anchors_;  // of items that count from items
    std::unordered_map<Index, Days> days_;
    std::unordered_set<Index> in_circle_;
    std::unordered_set<Index> lost_;  // left out for a fault, their own or of what they rest on
    std::vector<Finding> circles_;
    std::vector<bool> orphan_told_;
    Expansion expansion_;
    bool calendar_told_ = false;
};

}  // namespace

Expansion expand(const Model& model, const calendar::Calendar& calendar, const Window& window) {
    return Expander(model, calendar, window).expand();
}

due::LastDay explain(const Model& model, const calendar::Calendar& calendar,
                     const Expansion& expansion, std::uint32_t index) {
    const Obligation& obligation = expansion.obligations[index];
    const Item& item = model.items[obligation.item];
    if (!item.due.expression) return {};
    const due::Rules rules = rules_for(model, item);
    if (obligation.occurrence) {
        const auto made = repetition_for(model, calendar, item);
        const auto* repetition = std::get_if<due::Repetition>(&made);
        if (!repetition) return {};
        return due::last_day_of(*repetition,
                                due::occurrence_on(*repetition, *obligation.occurrence), rules,
                                calendar, due::Explain::yes);
    }
    const auto* counted = std::get_if<due::Counted>(&*item.due.expression);
    const auto read = [&](std::optional<Day> anchor) {
        return due::last_day(*item.due.expression, rules, calendar, anchor, due::Explain::yes);
    };
    if (!counted) return read({});
    const auto its = std::ranges::lower_bound(expansion.anchors, index, {}, &AnchorDay::obligation);
    if (its != expansion.anchors.end() && its->obligation == index) {
        due::LastDay way = read(its->day);
        way.steps.insert(way.steps.begin(), {"anchor",
                                             text::say({"it rests on the last day of \"{}\"",
                                                        "tính từ hạn cuối của \"{}\""},
                                                       counted->anchor.reference),
                                             {},
                                             its->day});
        return way;
    }
    const auto found = anchor_day(model, item, counted->anchor);
    const auto* day = std::get_if<Day>(&found);
    return read(day ? std::optional(*day) : std::nullopt);
}

}  // namespace plan::expand
