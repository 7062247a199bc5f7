#include "due/refusals.hpp"

#include "civil/day.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace plan::due::refusals {
namespace {

using text::Message;
using text::say;

Refusal refuse(Code code, Span span, Message message, Message help = {},
               std::optional<std::string> mend = std::nullopt) {
    return {code, span, std::move(message), std::move(help), std::move(mend)};
}

Message write_instead(const std::optional<std::string>& mend) {
    return mend ? say({"write {}", "ghi là {}"}, *mend) : Message{};
}

/// What cannot be seen is named: `U+200D`.
std::string shown(std::string_view written) {
    std::string names;
    if (text::width(written) > 0) return std::string(written);
    for (std::size_t at = 0; at < written.size();) {
        const text::CodePoint point = text::decode(written, at);
        if (!names.empty()) names += ' ';
        names += text::name_of(point.value);
        at += point.size;
    }
    return names;
}

Message known_forms() {
    return say(
        {"write a day (29/4/2022), a period (quý II/2024, by the end of April 2022), a count "
         "(30 days after issued) or a cycle (before the 25th of every month)",
         "ghi một ngày (29/4/2022), một kỳ (quý II/2024, hết tháng 4/2022), một khoảng thời gian "
         "(30 ngày kể từ ngày ban hành) hoặc một chu kỳ (trước ngày 25 hằng tháng)"});
}

}  // namespace

// Days.

Refusal no_such_day(Span day, unsigned d, unsigned m, int y) {
    if (d == 0)
        return refuse(Code::no_such_day, day, say({"there is no day 0", "không có ngày 0"}));
    const unsigned length = civil::days_in_month(y, m);
    Message help =
        say({"the last day of that month is {}/{}/{}", "ngày cuối của tháng đó là {}/{}/{}"},
            length, m, y);
    if (m == 2 && d == 29) {
        return refuse(Code::no_such_day, day,
                      say({"there is no 29/2/{0}: {0} is not a leap year, its February has 28 days",
                           "không có ngày 29/2/{0}: năm {0} không nhuận, tháng 2 chỉ có 28 ngày"},
                          y),
                      std::move(help));
    }
    return refuse(Code::no_such_day, day,
                  say({"there is no {0}/{1}/{2}: month {1}/{2} has {3} days",
                       "không có ngày {0}/{1}/{2}: tháng {1}/{2} chỉ có {3} ngày"},
                      d, m, y, length),
                  std::move(help));
}

Refusal no_such_month(Span month, std::uint32_t number) {
    return refuse(Code::no_such_day, month,
                  say({"there is no month {}", "không có tháng {}"}, number),
                  say({"months are 1 to 12", "tháng ghi từ 1 đến 12"}));
}

Refusal no_such_day_of_month(Span day, std::uint32_t number) {
    return refuse(
        Code::no_such_day, day,
        say({"no month has a day {}", "không tháng nào có ngày {}"}, number),
        say({"days of the month are 1 to 31; in a shorter month the last day counts",
             "ngày trong tháng ghi từ 1 đến 31; tháng ngắn hơn thì tính ngày cuối tháng"}));
}

Refusal no_such_day_of_year(Span day, unsigned d, unsigned m) {
    return refuse(Code::no_such_day, day,
                  say({"no year has a {}/{}", "không năm nào có ngày {}/{}"}, d, m));
}

Refusal month_first(Span date, std::uint32_t month, std::string mend) {
    Message help = write_instead(mend);
    return refuse(Code::misordered_date, date,
                  say({"dates are day/month/year, and there is no month {}",
                       "ngày ghi theo thứ tự ngày/tháng/năm, mà không có tháng {}"},
                      month),
                  std::move(help), std::move(mend));
}

Refusal year_first(Span date, std::string mend) {
    Message help = write_instead(mend);
    return refuse(
        Code::misordered_date, date,
        say({"dates are day/month/year; one that begins with its year is yyyy-mm-dd",
             "ngày ghi theo thứ tự ngày/tháng/năm; nếu ghi năm lên đầu thì phải theo dạng "
             "yyyy-mm-dd"}),
        std::move(help), std::move(mend));
}

Refusal short_year(Span span, std::string_view written, std::optional<std::string> mend) {
    Message help = mend ? write_instead(mend) : say({"write all four digits", "ghi đủ bốn chữ số"});
    return refuse(
        Code::misordered_date, span,
        say({"a year has four digits: \"{}\"", "năm phải ghi đủ bốn chữ số: “{}”"}, written),
        std::move(help), std::move(mend));
}

Refusal odd_year(Span year, std::string_view written) {
    return refuse(
        Code::not_a_due, year,
        say({"not a year of four digits: \"{}\"", "không phải năm có bốn chữ số: “{}”"}, written),
        say({"years are 1000 to 9999", "năm ghi từ 1000 đến 9999"}));
}

Refusal no_year(Span span, std::string_view written) {
    return refuse(Code::not_a_due, span, say({"no year: \"{}\"", "thiếu năm: “{}”"}, written),
                  say({"a deadline names its year, as 29/4/2022 does",
                       "thời hạn phải ghi rõ năm, ví dụ 29/4/2022"}));
}

Refusal only_day_of_month(Span span, std::string_view written) {
    return refuse(Code::not_a_due, span,
                  say({"no month and year: \"{}\"", "thiếu tháng, năm: “{}”"}, written),
                  say({"write the whole date, as 29/4/2022, or \"the 25th of every month\"",
                       "ghi đủ ngày, tháng, năm, ví dụ 29/4/2022, hoặc “ngày 25 hằng tháng”"}));
}

Refusal mixed_separators(Span date, std::string_view written, std::optional<std::string> mend) {
    Message help = write_instead(mend);
    return refuse(Code::not_a_due, date,
                  say({"a date has one kind of sign between its parts: \"{}\"",
                       "giữa ngày, tháng, năm chỉ dùng một loại dấu: “{}”"},
                      written),
                  std::move(help), std::move(mend));
}

Refusal signs_at_month_name(Span date, std::string_view written, std::optional<std::string> mend) {
    Message help = write_instead(mend);
    return refuse(Code::not_a_due, date,
                  say({"a date with the month's name has no signs between its parts: \"{}\"",
                       "tháng ghi bằng tên thì giữa ngày, tháng, năm không dùng dấu: “{}”"},
                      written),
                  std::move(help), std::move(mend));
}

Refusal two_ends(Span span, std::string_view written, std::string mend) {
    Message help = say({"a deadline is the last day alone: write {}",
                        "thời hạn chỉ ghi ngày cuối cùng: ghi là {}"},
                       mend);
    return refuse(Code::not_a_due, span,
                  say({"two days are written, the first and the last: \"{}\"",
                       "ghi cả ngày bắt đầu và ngày kết thúc: “{}”"},
                      written),
                  std::move(help), std::move(mend));
}

// Hours.

Refusal no_such_hour(Span hour, std::string_view written) {
    return refuse(Code::not_a_due, hour,
                  say({"there is no such hour: \"{}\"", "không có giờ này: “{}”"}, written),
                  say({"hours are 0 to 24, or 1 to 12 with am or pm",
                       "giờ ghi từ 0 đến 24, hoặc từ 1 đến 12 kèm am, pm"}));
}

Refusal no_such_minute(Span minute, std::string_view written) {
    return refuse(Code::not_a_due, minute,
                  say({"there is no such minute: \"{}\"", "không có phút này: “{}”"}, written),
                  say({"minutes are 00 to 59", "phút ghi từ 00 đến 59"}));
}

Refusal past_midnight(Span time, std::string_view written) {
    return refuse(
        Code::not_a_due, time,
        say({"the day is over at 24:00: \"{}\"", "ngày kết thúc lúc 24 giờ: “{}”"}, written),
        say({"name the hour of the next day", "ghi giờ của ngày hôm sau"}));
}

Refusal hour_without_day(Span span, std::string_view written) {
    return refuse(Code::not_a_due, span,
                  say({"an hour of which day? \"{}\"", "có giờ mà không có ngày: “{}”"}, written),
                  say({"write the day too, as 17:00 on 29/4/2022",
                       "ghi thêm ngày, ví dụ 17 giờ ngày 29/4/2022"}));
}

Refusal between_hour_and_day(Span span, std::string_view written) {
    return refuse(Code::not_a_due, span,
                  say({"not understood between the hour and its day: \"{}\"",
                       "không hiểu phần ghi giữa giờ và ngày: “{}”"},
                      written),
                  say({"write them as 17:00 on 29/4/2022", "ghi theo dạng 17 giờ ngày 29/4/2022"}));
}

// Periods.

Refusal no_such_quarter(Span quarter, std::string_view written) {
    return refuse(Code::no_such_day, quarter,
                  say({"there is no quarter {}", "không có quý {}"}, written),
                  say({"quarters are I to IV", "quý ghi từ I đến IV"}));
}

Refusal year_before_month(Span span, std::string_view written, std::string mend) {
    Message help = write_instead(mend);
    return refuse(
        Code::misordered_date, span,
        say({"a month is written as month/year: \"{}\"", "tháng ghi theo thứ tự tháng/năm: “{}”"},
            written),
        std::move(help), std::move(mend));
}

Refusal no_such_half(Span half, std::string_view written) {
    return refuse(
        Code::no_such_day, half,
        say({"a year has no half {}", "một năm không có nửa thứ {}"}, written),
        say({"the halves are H1 and H2", "ghi “6 tháng đầu năm” hoặc “6 tháng cuối năm”"}));
}

Refusal part_not_defined(Span span, std::string_view written, std::optional<std::string> mend) {
    return refuse(
        Code::not_a_due, span,
        say({"no law says which day \"{}\" is", "pháp luật không quy định “{}” là ngày nào"},
            written),
        mend ? say({"write {}: it ends with its last day, or name a day",
                    "ghi là {}: hạn cuối là ngày cuối cùng của kỳ đó, hoặc ghi rõ ngày"},
                   *mend)
             : say({"name a day: the Civil Code defines the beginning, middle and end of a "
                    "month and of a year only",
                    "ghi rõ ngày: Bộ luật Dân sự chỉ quy định đầu, giữa, cuối của tháng và "
                    "của năm"}),
        mend);
}

Refusal backwards_range(Span span, std::string_view written, std::string mend) {
    Message help = write_instead(mend);
    return refuse(
        Code::not_a_due, span,
        say({"the years run backwards: \"{}\"", "năm cuối nhỏ hơn năm đầu: “{}”"}, written),
        std::move(help), std::move(mend));
}

Refusal first_months(Span span, std::string_view written, std::optional<std::string> mend) {
    Message help = write_instead(mend);
    return refuse(Code::not_a_due, span,
                  say({"of a year's parts only 6 months are read: \"{}\"",
                       "chỉ đọc được 6 tháng đầu năm, 6 tháng cuối năm: “{}”"},
                      written),
                  std::move(help), std::move(mend));
}

Refusal before_a_part(Span span, std::string_view written) {
    return refuse(Code::not_a_due, span,
                  say({"\"{}\" does not say whether that day itself is still in time",
                       "“{}” không nói rõ chính ngày đó có còn trong hạn hay không"},
                      written),
                  say({"name the day, as before 29/4/2022 or by 29/4/2022",
                       "ghi rõ ngày, ví dụ trước ngày 29/4/2022 hoặc chậm nhất ngày 29/4/2022"}));
}

// Counted.

Refusal count_of_nothing(Span count) {
    return refuse(
        Code::not_a_due, count,
        say({"a time limit of 0 is no time limit", "thời hạn bằng 0 không phải là thời hạn"}));
}

Refusal count_too_large(Span count, std::string_view written, std::uint32_t most) {
    return refuse(Code::not_a_due, count,
                  say({"too long a time limit: {}", "thời hạn quá dài: {}"}, written),
                  say({"at most {} of these", "nhiều nhất là {}"}, most));
}

Refusal year_as_count(Span span, std::string_view written, std::string mend) {
    Message help = write_instead(mend);
    return refuse(
        Code::not_a_due, span,
        say({"a year, and no count of years: \"{}\"", "đây là năm, không phải số năm: “{}”"},
            written),
        std::move(help), std::move(mend));
}

Refusal counted_in_hours(Span span) {
    return refuse(Code::not_a_due, span,
                  say({"a time limit in hours can't be counted: there are only days here",
                       "không tính được thời hạn theo giờ: ở đây chỉ tính theo ngày"}),
                  say({"name the day and the hour, as before 17:00 on 29/4/2022",
                       "ghi rõ ngày, giờ, ví dụ trước 17 giờ ngày 29/4/2022"}));
}

Refusal without_anchor(Span span, std::string_view written) {
    return refuse(
        Code::not_a_due, span,
        say({"\"{}\" counted from when?", "“{}” tính từ ngày nào?"}, written),
        say({"add the day that it counts from, as \"after issued\" or \"after 11/1/2024\"",
             "ghi thêm mốc tính, ví dụ “kể từ ngày ban hành” hoặc “kể từ ngày 11/1/2024”"}));
}

Refusal unsure_anchor(Span span, std::string_view written) {
    return refuse(
        Code::bad_anchor, span,
        say({"it is not certain which day this counts from: \"{}\"",
             "không xác định được ngày làm mốc tính: “{}”"},
            written),
        say({"give a day (11/1/2024), issued, received, a directive's number or an item's id",
             "ghi một ngày (11/1/2024), ngày ban hành, ngày nhận, số hiệu văn bản hoặc mã nhiệm "
             "vụ"}));
}

Refusal before_a_count(Span before) {
    return refuse(Code::not_a_due, before,
                  say({"a time limit that is counted takes no \"before\"",
                       "thời hạn tính theo khoảng thời gian không đi với “trước”"}),
                  say({"write \"within 30 days after …\" or \"10 days before …\"",
                       "ghi “trong thời hạn 30 ngày kể từ …” hoặc “10 ngày trước …”"}));
}

// Recurring.

Refusal unsure_cycle(Span span, std::string_view written) {
    return refuse(
        Code::not_a_due, span,
        say({"a cycle that is not known: \"{}\"", "không rõ chu kỳ: “{}”"}, written),
        say({"cycles are a month, a quarter, 6 months, a year; for others give a first date and "
             "`repeat`",
             "chu kỳ là tháng, quý, 6 tháng, năm; chu kỳ khác thì ghi ngày đầu tiên và dùng "
             "`repeat`"}));
}

Refusal before_a_cycle(Span span) {
    return refuse(
        Code::not_a_due, span, say({"before which day of it?", "trước ngày nào của kỳ đó?"}),
        say({"name the day, as before the 25th of every month, or leave \"before\" out: then "
             "each period's last day counts",
             "ghi rõ ngày, ví dụ trước ngày 25 hằng tháng, hoặc bỏ chữ “trước”: khi đó hạn cuối là "
             "ngày cuối mỗi kỳ"}));
}

Refusal weekly(Span span) {
    return refuse(Code::not_a_due, span, say({"which day of the week?", "ngày nào trong tuần?"}),
                  say({"give the first date as the due and add repeat = \"weekly\"",
                       "ghi ngày đầu tiên làm thời hạn và thêm repeat = \"weekly\""}));
}

// The whole.

Refusal empty(Span span) {
    return refuse(Code::not_a_due, span,
                  say({"no deadline: the text is empty", "chưa ghi thời hạn"}), known_forms());
}

Refusal unknown(Span span, std::string_view written) {
    return refuse(Code::not_a_due, span,
                  say({"not a deadline: \"{}\"", "không phải là thời hạn: “{}”"}, shown(written)),
                  known_forms());
}

Refusal unfinished(Span span, std::string_view written) {
    return refuse(
        Code::not_a_due, span,
        say({"the words stop before they name a day: \"{}\"", "chưa nêu rõ ngày: “{}”"}, written),
        known_forms());
}

Refusal trailing(Span span, std::string_view written) {
    return refuse(Code::not_a_due, span,
                  say({"the deadline is complete before this: \"{}\"",
                       "thời hạn đã đủ, phần sau không hiểu được: “{}”"},
                      shown(written)),
                  say({"one deadline has one day or period; write what comes after it in `note`",
                       "mỗi thời hạn chỉ ghi một ngày hoặc một kỳ; phần khác ghi vào `note`"}));
}

Refusal meant(Span span, std::string_view written, std::string mend) {
    Message help = say({"did you mean \"{}\"?", "có phải là “{}”?"}, mend);
    return refuse(Code::not_a_due, span,
                  say({"not a deadline: \"{}\"", "không phải là thời hạn: “{}”"}, written),
                  std::move(help), std::move(mend));
}

Refusal not_a_day(Span span, std::string_view written) {
    return refuse(
        Code::not_a_due, span, say({"not a day: \"{}\"", "không phải là ngày: “{}”"}, written),
        say({"write day/month/year, as 29/4/2022", "ghi ngày/tháng/năm, ví dụ 29/4/2022"}));
}

}  // namespace plan::due::refusals
