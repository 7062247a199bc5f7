// P404: an extension to a day that is not later than the one it extends, or without its authority.

#include <algorithm>
#include <unordered_set>

#include "validate/accounts.hpp"
#include "validate/authority.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using civil::Day;
using model::Item;
using model::Record;
using model::RecordKind;
using text::say;

namespace {

/// The extensions among records that say until when, those without `on` first: then the original
/// last day is what they extend.
std::vector<std::uint32_t> extensions_among(const Item& item,
                                            const std::vector<std::uint32_t>& records) {
    std::vector<std::uint32_t> extensions;
    for (const std::uint32_t record : records)
        if (item.records[record].kind == RecordKind::extension && item.records[record].to->day)
            extensions.push_back(record);
    std::ranges::stable_sort(extensions, {}, [&](std::uint32_t record) {
        return item.records[record].on.day.value_or(Day::min());
    });
    return extensions;
}

class Later {
  public:
    Later(const Facts& facts, Findings& findings) : facts_(facts), findings_(findings) {}

    void take(const Account& account) {
        if (account.item != item_) told_.clear();
        item_ = account.item;
        if (!account.last_day) return;
        const Item& item = facts_.model.items[item_];
        auto extensions = extensions_among(item, account.own);
        if (extensions.empty()) extensions = extensions_among(item, account.everyone);
        const Record* former = nullptr;
        for (std::size_t i = 0; i < extensions.size(); ++i) {
            const Record& record = item.records[extensions[i]];
            // Two of one day are told as such (P406): neither extends the other.
            if (i > 0) {
                const Record& previous = item.records[extensions[i - 1]];
                if (previous.on.day && previous.on.day != record.on.day) former = &previous;
            }
            const Day extended = former ? *former->to->day : *account.last_day;
            if (*record.to->day <= extended && told_.insert(extensions[i]).second)
                findings_.push_back(tell(item, record, former, extended));
        }
    }

  private:
    Finding tell(const Item& item, const Record& record, const Record* former, Day extended) const {
        Finding finding = make_finding(
            Code::bad_extension, place_of(facts_, item.file, record.to->text),
            say({"extended to {}, which is not after {}", "hạn mới {} không sau hạn cũ {}"},
                civil::to_text(*record.to->day), civil::to_text(extended)));
        if (former) {
            finding.labels.push_back(
                {place_of(facts_, item.file, former->to->text),
                 say({"extended to this day before", "đã gia hạn đến ngày này"})});
        } else {
            finding.labels.push_back(
                {Place{item.file, item.due.words},
                 say({"the last day is {}", "hạn cuối là {}"}, civil::to_text(extended))});
        }
        finding.help = say({"`to` is the new last day: a later one than before",
                            "`to` là hạn cuối mới, phải muộn hơn hạn cũ"});
        return finding;
    }

    const Facts& facts_;
    Findings& findings_;
    Index item_ = none;
    std::unordered_set<std::uint32_t> told_;  // records of that item
};

void check(const Facts& facts, Findings& findings) {
    for (const Item& item : facts.model.items)
        for (const Record& record : item.records)
            if (record.kind == RecordKind::extension && lacks_authority(record))
                findings.push_back(
                    no_authority(Code::bad_extension, item, record,
                                 say({"the extension does not say who granted it",
                                      "chưa nêu văn bản hoặc cơ quan cho gia hạn"})));
    Later later(facts, findings);
    each_account(facts, [&](const Account& account) { later.take(account); });
}

}  // namespace

const Rule rules::bad_extension = {
    .code = Code::bad_extension,
    .title = {"An extension to an earlier day, or without its authority",
              "Gia hạn đến ngày sớm hơn, hoặc không nêu thẩm quyền"},
    .what =
        {"The `to` of an [[item.extension]] is not after the day that it extends: the original "
         "last day, or that of the extension before it. Or it has no `authority`. Mend `to`, or "
         "name the document or the body that granted it.",
         "`to` của [[item.extension]] không muộn hơn hạn được gia hạn: hạn cuối ban đầu, hoặc "
         "hạn của lần gia hạn trước. Hoặc chưa có `authority`. Hãy sửa `to`, hoặc nêu văn bản "
         "hay cơ quan cho gia hạn."},
    .why =
        {"What shortens a deadline is no extension: as a rule the day has a wrong year or month, "
         "and work would be told overdue that is not. And a body can't extend its own deadline: "
         "without the authority nobody can check it.",
         "Rút ngắn thời hạn thì không phải là gia hạn: thường là ngày ghi nhầm năm hoặc tháng, "
         "và việc còn hạn sẽ bị báo quá hạn. Cơ quan cũng không thể tự gia hạn cho mình: không "
         "nêu thẩm quyền thì không ai kiểm tra được."},
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

[[item.extension]]
to        = "15/3/2024"
authority = "18/TB-LB"
on        = "22/3/2024"
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

[[item.extension]]
to        = "15/4/2024"
authority = "18/TB-LB"
on        = "22/3/2024"
)"},
    .check = check,
};

}  // namespace plan::validate
