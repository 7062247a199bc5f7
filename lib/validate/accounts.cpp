#include "validate/accounts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "expand/groups.hpp"

namespace plan::validate {

using model::Item;
using model::Record;

namespace {

class Accounts {
  public:
    explicit Accounts(const Facts& facts) : facts_(facts), groups_(facts.model) {
        for (const expand::Misfit& misfit : facts.expansion.misfits)
            misfits_.push_back({misfit.item, misfit.record});
        std::ranges::sort(misfits_);
    }

    void each(const std::function<void(const Account&)>& take) {
        each_plain(take);
        const auto& records = facts_.expansion.occurrence_records;
        for (auto begin = records.begin(); begin != records.end();) {
            const auto end = std::find_if(begin, records.end(),
                                          [&](const auto& one) { return one.item != begin->item; });
            if (!facts_.model.items[begin->item].leads.empty()) each_repeating({begin, end}, take);
            begin = end;
        }
    }

  private:
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

    /// Those of one item.
    void each_repeating(std::span<const expand::OccurrenceRecord> records,
                        const std::function<void(const Account&)>& take) {
        const Index index = records.front().item;
        const Item& item = facts_.model.items[index];
        const std::vector<Index> bodies = groups_.bodies_owing(item);
        // By occurrence and body; everyone's before those of bodies.
        std::map<std::pair<std::uint32_t, std::optional<Index>>, Account> accounts;
        for (const expand::OccurrenceRecord& one : records) {
            const Record& record = item.records[one.record];
            if (record.unclear || fits_nothing(one)) continue;
            std::optional<Index> body;
            if (!record.everyone) body = body_of(record, bodies);
            Account& account = accounts[{one.occurrence, body}];
            account.item = index;
            account.last_day = one.last_day;
            (record.everyone ? account.everyone : account.own).push_back(one.record);
        }
        for (const auto& [key, account] : accounts)
            take(account);
    }

    static Index body_of(const Record& record, const std::vector<Index>& bodies) {
        if (record.body.text.given()) return record.body.target;
        return bodies.size() == 1 ? bodies.front() : none;
    }

    bool fits_nothing(const expand::OccurrenceRecord& one) const {
        return std::ranges::binary_search(misfits_, std::pair(one.item, one.record));
    }

    const Facts& facts_;
    expand::Groups groups_;
    std::vector<std::pair<Index, std::uint32_t>> misfits_;
};

}  // namespace

void each_account(const Facts& facts, const std::function<void(const Account&)>& take) {
    Accounts(facts).each(take);
}

}  // namespace plan::validate
