// Which days on a way are off, by name: holidays one by one, weekends summed.

#include <array>
#include <utility>
#include <vector>

#include "due/way.hpp"

namespace plan::due {
namespace {

using calendar::Calendar;
using calendar::Certainty;
using calendar::DayKind;
using calendar::SpecialDay;
using text::Words;

Words weekday_off(Day day) {
    static constexpr std::array<Words, 7> words{{
        {"a day off: Sunday {}", "ngày nghỉ: Chủ nhật {}"},
        {"a day off: Monday {}", "ngày nghỉ: thứ Hai {}"},
        {"a day off: Tuesday {}", "ngày nghỉ: thứ Ba {}"},
        {"a day off: Wednesday {}", "ngày nghỉ: thứ Tư {}"},
        {"a day off: Thursday {}", "ngày nghỉ: thứ Năm {}"},
        {"a day off: Friday {}", "ngày nghỉ: thứ Sáu {}"},
        {"a day off: Saturday {}", "ngày nghỉ: thứ Bảy {}"},
    }};
    return words[date::weekday{day}.c_encoding()];
}

/// Of a day that the calendar gives no name.
Words nameless_off(DayKind kind) {
    switch (kind) {
        case DayKind::holiday: return {"a day off: {}, a holiday", "ngày nghỉ: {}, nghỉ lễ"};
        case DayKind::substitute: return {"a day off: {}, made up", "ngày nghỉ bù: {}"};
        case DayKind::swapped_off:
            return {"a day off: {}, swapped for a weekend that is worked",
                    "ngày nghỉ hoán đổi: {}"};
        case DayKind::worked:
            return {"a weekend that is worked: {}", "ngày nghỉ hằng tuần phải làm bù: {}"};
    }
    return {};
}

Words special_off(DayKind kind) {
    switch (kind) {
        case DayKind::holiday: return {"a day off: {}, {}", "ngày nghỉ: {}, {}"};
        case DayKind::substitute: return {"a day off: {}, made up: {}", "ngày nghỉ bù: {}, {}"};
        case DayKind::swapped_off:
            return {"a day off: {}, swapped for a weekend that is worked: {}",
                    "ngày nghỉ hoán đổi: {}, {}"};
        case DayKind::worked:
            return {"a weekend that is worked: {}, {}", "ngày nghỉ hằng tuần phải làm bù: {}, {}"};
    }
    return {};
}

void tell_weekends(Way& way, const Calendar& calendar, const std::vector<Day>& weekends) {
    if (weekends.size() <= 2) {
        for (const Day day : weekends)
            way.say("off", {}, weekday_off(day), day);
        return;
    }
    constexpr std::uint8_t saturday_and_sunday = 0b1000001;
    const bool usual = calendar.weekend == saturday_and_sunday;
    way.say("off", {},
            usual ? Words{"days off: {} Saturdays and Sundays, {} to {}",
                          "ngày nghỉ: {} ngày thứ Bảy, Chủ nhật, từ {} đến {}"}
                  : Words{"days off: {} weekend days, {} to {}",
                          "ngày nghỉ: {} ngày nghỉ hằng tuần, từ {} đến {}"},
            weekends.size(), weekends.front(), weekends.back());
}

}  // namespace

void tell_days_off(Way& way, const Calendar& calendar, Day first, Day last) {
    if (!way.is_told()) return;
    std::vector<Day> weekends;
    for (Day day = first; day <= last; day += civil::days{1}) {
        const SpecialDay* special = calendar.special(day);
        if (special && special->name.empty()) {
            way.say(special->kind == DayKind::worked ? "worked" : "off", {},
                    nameless_off(special->kind), day);
        } else if (special) {
            way.say(special->kind == DayKind::worked ? "worked" : "off", {},
                    special_off(special->kind), day, special->name);
        } else if (calendar.is_off(day)) {
            weekends.push_back(day);
        }
    }
    tell_weekends(way, calendar, weekends);
}

void tell_doubts(Way& way, const Calendar& calendar, Day first, Day last) {
    if (!way.is_told() || calendar.years.empty()) return;
    int told = 0;  // a year once; it speaks for its computed days too
    for (Day day = first; day <= last; day += civil::days{1}) {
        const auto found = calendar.days.find(day);
        const bool special = found != calendar.days.end();
        const int year = calendar::year_of(day);
        if (special && found->second.certainty == Certainty::proposed) {
            way.say("proposed", {},
                    {"in doubt: {} is only proposed and does not count: {}",
                     "chưa chắc chắn: ngày {} mới được đề xuất nên chưa tính: {}"},
                    day, found->second.name);
        } else if (special && found->second.certainty == Certainty::announced) {
            continue;
        } else if (!calendar.is_announced(year)) {
            if (std::exchange(told, year) == year) continue;
            way.say("unannounced", {},
                    {"in doubt: the days off of {} are not announced",
                     "chưa chắc chắn: lịch nghỉ năm {} chưa được công bố"},
                    year);
        } else if (special) {
            way.say("computed", {},
                    {"in doubt: {} is computed from the law, not announced: {}",
                     "chưa chắc chắn: ngày {} tính theo luật, chưa được công bố: {}"},
                    day, found->second.name);
        }
    }
}

}  // namespace plan::due
