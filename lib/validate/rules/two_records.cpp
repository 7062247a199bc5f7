// P406: two records of one kind for one obligation. The first holds for completions and waivers; of
// extensions given on one day nobody can say which.

#include <compare>
#include <map>
#include <optional>
#include <unordered_set>

#include "validate/accounts.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using model::Item;
using model::Record;
using model::RecordKind;
using text::say;
using text::Words;

namespace {

Words words_for(RecordKind kind) {
    switch (kind) {
        case RecordKind::completion:
            return {"this is recorded as completed already", "đã có ghi nhận hoàn thành"};
        case RecordKind::extension:
            return {"it was extended on the same day already",
                    "đã có ghi nhận gia hạn cùng ngày này"};
        case RecordKind::waiver: break;
    }
    return {"this is waived already", "đã có ghi nhận miễn"};
}

Finding tell(const Item& item, const Record& record, const Record& first) {
    Finding finding = make_finding(Code::two_records, Place{item.file, record.header},
                                   say(words_for(record.kind)));
    finding.labels.push_back(
        {Place{item.file, first.header}, say({"first recorded here", "ghi nhận lần đầu ở đây"})});
    finding.help =
        record.kind == RecordKind::extension
            ? say({"leave one of them out, or mend its `on`: the latest holds",
                   "bỏ một trong hai, hoặc sửa `on`: lần gia hạn sau cùng có hiệu lực"})
            : say({"leave one of them out; or name in `body` and `for` what each is about",
                   "bỏ một trong hai; hoặc ghi rõ `body` và `for` của từng ghi nhận"});
    return finding;
}

/// What may be recorded once.
struct Entry {
    RecordKind kind;
    /// Of what came to one body each of those that it came from may have done its own.
    Index body;
    std::optional<civil::Day> extended_on;

    friend auto operator<=>(const Entry&, const Entry&) = default;
};

std::optional<Entry> entry_of(const Record& record, bool merged) {
    const bool extension = record.kind == RecordKind::extension;
    if (extension && !record.on.day) return std::nullopt;
    return Entry{record.kind, merged ? record.body.target : none,
                 extension ? record.on.day : std::nullopt};
}

class Twice {
  public:
    Twice(const Facts& facts, Findings& findings) : facts_(facts), findings_(findings) {}

    void take(const Account& account) {
        if (account.item != item_) told_.clear();
        item_ = account.item;
        look_at(account.own, account.merged);
        look_at(account.everyone, false);
    }

  private:
    void look_at(const std::vector<std::uint32_t>& records, bool merged) {
        if (records.size() < 2) return;
        const Item& item = facts_.model.items[item_];
        std::map<Entry, std::uint32_t> firsts;
        for (const std::uint32_t index : records) {
            const auto entry = entry_of(item.records[index], merged);
            if (!entry) continue;
            const auto [first, fresh] = firsts.try_emplace(*entry, index);
            if (!fresh && told_.insert(index).second)
                findings_.push_back(tell(item, item.records[index], item.records[first->second]));
        }
    }

    const Facts& facts_;
    Findings& findings_;
    Index item_ = none;
    std::unordered_set<std::uint32_t> told_;  // records of that item
};

void check(const Facts& facts, Findings& findings) {
    Twice twice(facts, findings);
    each_account(facts, [&](const Account& account) { twice.take(account); });
}

}  // namespace

const Rule rules::two_records = {
    .code = Code::two_records,
    .title = {"Two records for one obligation", "Hai ghi nhận cho cùng một nhiệm vụ"},
    .what = {"One obligation (an item, a body, a time that it is due) is recorded as completed "
             "twice, waived twice, or extended twice on one day. A body's own record beside one "
             "for \"*\" is no mistake, and neither are extensions given on different days. Leave "
             "one out, or name what each is about.",
             "Cùng một nhiệm vụ của cùng một cơ quan, cùng một kỳ, mà có hai ghi nhận hoàn thành, "
             "hai ghi nhận miễn, hoặc hai lần gia hạn trong một ngày. Ghi nhận riêng của một cơ "
             "quan bên cạnh ghi nhận chung \"*\" không phải là lỗi; gia hạn vào các ngày khác nhau "
             "cũng vậy. Hãy bỏ một ghi nhận, hoặc nêu rõ từng ghi nhận là của cơ quan, kỳ nào."},
    .why =
        {"Only one of them can count, and which one decides whether the work was in time. Often "
         "the second was meant for another body or time, whose work now stays open.",
         "Chỉ một ghi nhận được tính, và ghi nhận nào được tính thì quyết định đúng hạn hay quá "
         "hạn. Nhiều khi ghi nhận thứ hai là của cơ quan hoặc kỳ khác, nên việc của cơ quan hoặc "
         "kỳ đó bị coi là chưa xong."},
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

[[item.completion]]
on       = "27/3/2024"
evidence = "44/BC-LB"

[[item.completion]]
on       = "2/4/2024"
evidence = "46/BC-LB"
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

[[item.completion]]
on       = "2/4/2024"
evidence = "46/BC-LB"
note     = "The list was begun with 44/BC-LB of 27/3/2024"
)"},
    .check = check,
};

}  // namespace plan::validate
