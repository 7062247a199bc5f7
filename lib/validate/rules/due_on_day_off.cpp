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
    if (!item.due.expression || item.spoilt || item.first != none || item.repeat->given())
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
    .title = {"A deadline on a day off", "Thời hạn rơi vào ngày nghỉ"},
    .what = {"The deadline is a single day that the document names, and that day is a weekend or a "
             "holiday. Ask whether it is meant: mend the day if it is not; where the document "
             "really says so, leave it and put the comment `# plan: ignore P207` behind it.",
             "Thời hạn là một ngày ghi rõ trong văn bản, mà ngày đó là ngày nghỉ cuối tuần hoặc "
             "ngày lễ. Hãy kiểm tra lại: nếu ghi nhầm thì sửa; nếu văn bản ghi đúng như vậy thì để "
             "nguyên và thêm chú thích `# plan: ignore P207` ở cuối dòng."},
    .why = {"A day that a document names does not move. What is handed in on the next working day "
            "is late, and on the day itself nobody is there to receive it.",
            "Ngày ghi trong văn bản không tự dời. Nộp vào ngày làm việc kế tiếp là quá hạn, còn "
            "đúng ngày đó thì không có ai nhận."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "2/9/2024"
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
due   = "30/8/2024"
lead  = "records"
)",
             R"([workspace]
calendar = "vn"
)"},
    .check = check,
};

}  // namespace plan::validate
