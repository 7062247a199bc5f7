#include "expand/expand.hpp"

#include <unordered_map>
#include <utility>

#include "expand/anchor_days.hpp"
#include "expand/collector.hpp"
#include "expand/due_time.hpp"
#include "expand/faults.hpp"
#include "expand/groups.hpp"
#include "expand/occurrences.hpp"
#include "expand/owners.hpp"
#include "expand/repetition.hpp"
#include "memory/large.hpp"

namespace plan::expand {

using model::Item;
using model::Model;

namespace {

/// Records by the time that they are about.
using RecordsByTime = std::unordered_map<std::size_t, std::vector<std::uint32_t>>;

class Expander {
  public:
    Expander(const Model& model, const calendar::Calendar& calendar, const Window& window)
        : model_(model),
          calendar_(calendar),
          window_(window),
          known_(window.known.value_or(window.today)),
          groups_(model),
          owings_(model),
          anchors_(model) {}

    Expansion expand() {
        // What others count from is expanded alone before, and told when its turn comes.
        for (const Index item : anchors_.order()) {
            Collector alone(model_, owings_, window_.today);
            if (!repeats(model_.items[item])) expand_item(item, alone);
            anchors_.note(item, alone.expansion());
        }
        Collector all(model_, owings_, window_.today);
        memory::reserve_large(all.expansion().obligations, model_.items.size());
        for (const auto& circle : anchors_.circles())
            all.tell(faults::anchors_in_circle(model_, circle));
        for (Index item = 0; item < model_.items.size(); ++item)
            expand_item(item, all);
        return std::move(all.expansion());
    }

  private:
    void expand_item(Index index, Collector& into) {
        const Item& item = model_.items[index];
        if (item.spoilt || item.first != none) return;
        const Work work{index, item, groups_.bodies_owing(item)};
        if (repeats(item) && item.due.expression) return expand_repeating(work, into);
        if (!repeats(item) && item.until->text.given()) into.tell(faults::nothing_ends(item));
        expand_once(work, into);
    }

    void expand_once(const Work& work, Collector& into) {
        Timing timing = time_of(model_, calendar_, anchors_, known_, work);
        if (timing.finding) into.tell(*std::move(timing.finding));
        if (!timing.time) return into.leave_out(work.index);
        if (!into.has_room(work, 1)) return;
        std::vector<std::uint32_t> records;
        for (std::uint32_t i = 0; i < work.item.records.size(); ++i) {
            const model::WrittenDue& occurrence = work.item.records[i].occurrence;
            if (!occurrence.text.given()) {
                records.push_back(i);
            } else if (occurrence.expression && !repeats(work.item)) {
                into.add_misfit(work, i, Fit::no_such_occurrence);
            }
        }
        into.add(work, *timing.time, records);
    }

    // ---- items that repeat ----

    void expand_repeating(const Work& work, Collector& into) {
        const auto from = until_from(work, into);
        if (!from) return into.leave_out(work.index);
        auto made = repetition_for(model_, calendar_, work.item, *from);
        if (auto* fault = std::get_if<std::optional<Finding>>(&made)) {
            if (*fault) into.tell(std::move(**fault));
            return into.leave_out(work.index);
        }
        if (*from) into.add_until(work.index, **from);
        const auto& repetition = std::get<due::Repetition>(made);
        const due::Rules rules = rules_for(model_, work.item);
        const Occurrences found = occurrences_of(repetition, rules, calendar_,
                                                 {window_.today, window_.to, asked_for(work.item)});
        if (!into.has_room(work, found.end - found.begin)) return;
        if (found.left_out_before || found.left_out_after)
            into.tell(faults::too_many_occurrences(work.item, found));
        add_occurrences(work, found, into);
        tell_ends_to_come(work, repetition, rules, into);
    }

    void add_occurrences(const Work& work, const Occurrences& found, Collector& into) {
        const RecordsByTime records = records_by_time(work, found, into);
        const std::vector<std::uint32_t> nothing;
        for (std::size_t i = 0; i < found.all.size(); ++i) {
            const bool owed = i >= found.begin && i < found.end;
            const auto about = records.find(i);
            const DueTime time{.term = Term::dated,
                               .occurrence = found.all[i].name(),
                               .further = i >= found.next,
                               .hour = found.all[i].hour,
                               .last_day = found.all[i].last_day};
            if (owed) {
                into.add(work, time, about == records.end() ? nothing : about->second);
            } else if (about != records.end()) {
                into.check_records(work, time, about->second);
            }
            if (about != records.end())
                for (const std::uint32_t record : about->second)
                    into.expansion().occurrence_records.push_back(
                        {work.index, record, static_cast<std::uint32_t>(i), found.all[i].last_day});
        }
    }

    /// The day that `until` counts from, where that is another item's last day. Nothing where that
    /// is not known, for a fault that is told.
    std::optional<std::optional<Day>> until_from(const Work& work, Collector& into) const {
        const Index target = anchors_.target_of_until(work.index);
        if (target == none) return std::optional<Day>();
        const Item& anchor = model_.items[target];
        if (anchors_.is_lost(target) || anchor.spoilt) return std::nullopt;
        const auto latest = anchors_.latest(target, known_);
        if (latest) return std::optional(latest->day);
        into.tell(repeats(anchor) ? faults::anchor_repeats(work.item, work.item.until, anchor)
                                  : faults::anchor_has_no_day(work.item, work.item.until, anchor));
        return std::nullopt;
    }

    /// What the records name by their `for`.
    static std::vector<Asked> asked_for(const Item& item) {
        std::vector<Asked> asked;
        for (const model::Record& record : item.records)
            if (record.occurrence->expression)
                if (const auto days = asked_by(*record.occurrence->expression))
                    asked.push_back(*days);
        return asked;
    }

    static RecordsByTime records_by_time(const Work& work, const Occurrences& occurrences,
                                         Collector& into) {
        RecordsByTime records;
        for (std::uint32_t i = 0; i < work.item.records.size(); ++i) {
            const model::WrittenDue& written = work.item.records[i].occurrence;
            if (written.text.given() && !written.expression) continue;
            const Named named = written.text.given()
                                    ? find_occurrence(occurrences, *written.expression)
                                    : Named{Fit::which_occurrence, 0};
            if (named.fit == Fit::fits) {
                records[named.index].push_back(i);
            } else {
                into.add_misfit(work, i, named.fit);
            }
        }
        return records;
    }

    /// Whatever the day: a body whose line ends before the item does owes it in the end.
    void tell_ends_to_come(const Work& work, const due::Repetition& repetition,
                           const due::Rules& rules, Collector& into) {
        if (!owings_.any_ends(work.bodies)) return;
        std::unordered_map<Day::rep, bool> owed_after;
        for (const Index body : work.bodies) {
            const Owner last = owner_of(model_, body, Day::max());
            if (!last.orphaned) continue;
            const Day end = *model_.bodies[last.body].until.day;
            const auto [known, fresh] = owed_after.try_emplace(end.time_since_epoch().count());
            if (fresh) known->second = any_after(repetition, rules, calendar_, end);
            if (known->second) into.tell_ended(last.body, work.index);
        }
    }

    const Model& model_;
    const calendar::Calendar& calendar_;
    Window window_;
    Day known_;
    Groups groups_;
    Owings owings_;
    AnchorDays anchors_;
};

}  // namespace

Expansion expand(const Model& model, const calendar::Calendar& calendar, const Window& window) {
    return Expander(model, calendar, window).expand();
}

}  // namespace plan::expand
