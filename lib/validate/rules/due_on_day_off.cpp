// P207: a single written day on a day off. Such a day never rolls, so it is asked about: is it
// meant?

#include "calendar/words.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using calendar::SpecialDay;
using text::say;

namespace {

/// The day, where the words name one and mean it: no period's end, no eve of a "before", no first
/// of many.
std::optional<civil::Day> written_day(const Facts& facts, const model::Item& item) {
    if (!item.due.expression || item.spoilt || item.first != none || item.repeat.given())
        return std::nullopt;
    const auto* dated = std::get_if<due::Dated>(&*item.due.expression);
    if (dated == nullptr || dated->extent != due::Extent::day) return std::nullopt;
    const auto last_day =
        due::last_day(*item.due.expression, rules_for(facts.model, item), facts.calendar);
    return last_day.day == dated->last ? last_day.day : std::nullopt;
}

text::Message day_off_in_words(const Facts& facts, civil::Day day) {
    const std::string date = civil::to_text(day);
    const SpecialDay* special = facts.calendar.special(day);
    if (special == nullptr || special->name.empty())
        return say({"{} is {}, a day off", "ngày {} là {}, ngày nghỉ"}, date,
                   calendar::weekday_in_words(day));
    return say({"{} is {}, a day off: {}", "ngày {} là {}, ngày nghỉ: {}"}, date,
               calendar::weekday_in_words(day), special->name);
}

void check(const Facts& facts, Findings& findings) {
    for (const model::Item& item : facts.model.items) {
        const auto day = written_day(facts, item);
        if (!day || !facts.calendar.is_off(*day)) continue;
        Finding finding =
            make_finding(Code::due_on_day_off, place_of(facts, item.file, item.due.text),
                         day_off_in_words(facts, *day));
        finding.help =
            say({"a day that the document names does not move: work done on the next working day "
                 "is late",
                 "ngày ghi trong văn bản không tự dời: làm xong vào ngày làm việc kế tiếp là quá "
                 "hạn"});
        findings.push_back(std::move(finding));
    }
}

}  // namespace

const Rule rules::due_on_day_off = {
    .code = Code::due_on_day_off,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = check,
};

}  // namespace plan::validate
