// P208: the way to a last day passes a computed or proposed day, or a year that is not announced.

#include <algorithm>

#include "validate/rules.hpp"

namespace plan::validate {

using text::say;

namespace {

/// Whether the doubt is another item's, which it counts from: told there.
bool is_told_elsewhere(const expand::Expansion& expansion, std::uint32_t obligation) {
    const auto its = std::ranges::lower_bound(expansion.counted_from, obligation, {},
                                              &expand::CountedFrom::obligation);
    return its != expansion.counted_from.end() && its->obligation == obligation &&
           its->known.uncertain;
}

void check(const Facts& facts, Findings& findings) {
    // Where the calendar can't be read that is told, once.
    if (facts.calendar.unread) return;
    Index told = none;  // an item once, however many bodies owe it
    const auto& all = facts.expansion.obligations;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        const expand::Obligation& obligation = all[i];
        if (!obligation.uncertain || !obligation.last_day || obligation.item == told) continue;
        if (is_told_elsewhere(facts.expansion, i)) continue;
        told = obligation.item;
        const model::Item& item = facts.model.items[obligation.item];
        Finding finding = make_finding(
            Code::uncertain_calendar, place_of(facts, item.file, item.due.text),
            say({"{} may still move: the days off on the way to it are not all announced",
                 "hạn cuối {} còn có thể thay đổi: lịch nghỉ liên quan chưa được công bố đủ"},
                civil::to_text(*obligation.last_day)));
        finding.help = say({"counted by what the calendar \"{}\" knows now; `plan show {}` tells "
                            "which days are in doubt",
                            "tính theo dữ liệu hiện có của lịch “{}”; `plan show {}` cho biết ngày "
                            "nào chưa chắc chắn"},
                           facts.calendar.name, path_of(facts.model, item));
        findings.push_back(std::move(finding));
    }
}

}  // namespace

const Rule rules::uncertain_calendar = {
    .code = Code::uncertain_calendar,
    .title = {"A last day that may still move", "Hạn cuối còn có thể thay đổi"},
    .what = {"The way to the last day passes days off that nobody has announced yet: a holiday "
             "that is computed or proposed, or a year of which the calendar knows nothing. Put the "
             "announced days into the calendar when they are out, or write the day itself where "
             "the office has fixed it.",
             "Khi tính hạn cuối có gặp ngày nghỉ chưa được công bố: ngày lễ mới tính trước hoặc "
             "mới đề xuất, hoặc năm chưa có trong lịch. Khi có công bố, hãy bổ sung vào lịch; nếu "
             "cơ quan đã ấn định ngày thì ghi thẳng ngày đó."},
    .why = {"Tết and swapped days are announced year by year, at times weeks ahead. A last day "
            "that was sent out as certain may be the wrong day when the time comes.",
            "Lịch nghỉ Tết và ngày hoán đổi được công bố từng năm, có khi chỉ trước vài tuần. Hạn "
            "cuối đã báo đi như ngày chắc chắn có thể thành sai khi đến nơi."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "10 working days after 3/1/2031"
lead  = "records"
)",
            R"([workspace]
calendar = "vn"
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "17/1/2031"
lead  = "records"
)",
             R"([workspace]
calendar = "vn"
)"},
    .check = check,
};

}  // namespace plan::validate
