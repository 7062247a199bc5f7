#include "validate/accounts.hpp"

#include <algorithm>
#include <map>
#include <variant>

#include "expand/groups.hpp"
#include "expand/occurrences.hpp"

namespace plan::validate {

using civil::Day;
using model::Item;
using model::Record;

namespace {

class Accounts {
  public:
    explicit Accounts(const Facts& facts) : facts_(facts), groups_(facts.model) {
        for (const expand::Misfit& misfit : facts.expansion.misfits)
            misfits_.push_back({misfit.item, misfit.record});
        std::ranges::sort(misfits_);
        left_out_ = facts.expansion.left_out;
        std::ranges::sort(left_out_);
    }

    void each(const std::function<void(const Account&)>& take) {
        each_plain(take);
        const auto& items = facts_.model.items;
        for (Index i = 0; i < items.size(); ++i)
            if (repeats(items[i]) && items[i].due.expression && !items[i].records.empty() &&
                is_reported(i)) {
                each_repeating(i, take);
            }
    }

  private:
    bool is_reported(Index index) const {
        const Item& item = facts_.model.items[index];
        return !item.spoilt && item.first == none && !item.leads.empty() &&
               !std::ranges::binary_search(left_out_, index);
    }

    void each_plain(const std::function<void(const Account&)>& take) {
        const expand::Expansion& expansion = facts_.expansion;
        auto merged = expansion.merged.begin();
        for (std::uint32_t i = 0; i < expansion.obligations.size(); ++i) {
            const expand::Obligation& one = expansion.obligations[i];
            while (merged != expansion.merged.end() && merged->obligation < i)
                ++merged;
            const Item& item = facts_.model.items[one.item];
            if (one.records_count == 0 || one.body == none || repeats(item)) continue;
            Account account;
            account.item = one.item;
            account.last_day = one.last_day;
            account.merged = merged != expansion.merged.end() && merged->obligation == i;
            for (std::uint32_t r = 0; r < one.records_count; ++r) {
                const std::uint32_t record = expansion.records[one.records_begin + r];
                if (item.records[record].unclear) continue;
                (item.records[record].everyone ? account.everyone : account.own).push_back(record);
            }
            take(account);
        }
    }

    void each_repeating(Index index, const std::function<void(const Account&)>& take) {
        const Item& item = facts_.model.items[index];
        // Where it ends is of no matter: a record behind that fits nothing.
        const auto made = due::repetition_of(
            *item.due.expression, item.repeat->cycle ? &*item.repeat->cycle : nullptr, std::nullopt,
            facts_.model.directives[item.plan].issued.day);
        const auto* repetition = std::get_if<due::Repetition>(&made);
        const std::vector<std::uint32_t> records = fitting_records(index);
        if (!repetition || records.empty()) return;
        const expand::Occurrences occurrences =
            expand::occurrences_of(*repetition, rules_for(facts_.model, item), facts_.calendar,
                                   looking_for(item, records));
        const std::vector<Index> bodies = groups_.bodies_owing(item);
        // By occurrence and body; everyone's before those of bodies.
        std::map<std::pair<std::size_t, std::optional<Index>>, Account> accounts;
        for (const std::uint32_t r : records) {
            const Record& record = item.records[r];
            const expand::Named named =
                expand::find_occurrence(occurrences, *record.occurrence->expression);
            if (named.fit != expand::Fit::fits) continue;
            std::optional<Index> body;
            if (!record.everyone) body = body_of(record, bodies);
            Account& account = accounts[{named.index, body}];
            account.item = index;
            account.last_day = occurrences.all[named.index].last_day;
            (record.everyone ? account.everyone : account.own).push_back(r);
        }
        for (const auto& [key, account] : accounts)
            take(account);
    }

    static Index body_of(const Record& record, const std::vector<Index>& bodies) {
        if (record.body.text.given()) return record.body.target;
        return bodies.size() == 1 ? bodies.front() : none;
    }

    std::vector<std::uint32_t> fitting_records(Index index) const {
        std::vector<std::uint32_t> fitting;
        const Item& item = facts_.model.items[index];
        for (std::uint32_t i = 0; i < item.records.size(); ++i)
            if (item.records[i].occurrence->expression && !item.records[i].unclear &&
                !std::ranges::binary_search(misfits_, std::pair(index, i)))
                fitting.push_back(i);
        return fitting;
    }

    static expand::LookAt looking_for(const Item& item, const std::vector<std::uint32_t>& records) {
        expand::LookAt look;
        look.today = Day::min();
        for (const std::uint32_t record : records)
            if (const auto asked = expand::asked_by(*item.records[record].occurrence->expression))
                look.asked.push_back(*asked);
        return look;
    }

    const Facts& facts_;
    expand::Groups groups_;
    std::vector<std::pair<Index, std::uint32_t>> misfits_;
    std::vector<Index> left_out_;
};

}  // namespace

void each_account(const Facts& facts, const std::function<void(const Account&)>& take) {
    Accounts(facts).each(take);
}

}  // namespace plan::validate
