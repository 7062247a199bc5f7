#include "expand/faults.hpp"

#include <algorithm>

#include "civil/day.hpp"
#include "expand/limits.hpp"

namespace plan::expand::faults {

using model::Item;
using model::Model;
using text::say;

namespace {

Place place_of_anchor(const Item& item) {
    return {item.file, item.due.anchor};
}

Finding with_help(Finding finding, text::Message help) {
    finding.help = std::move(help);
    return finding;
}

text::Message name_a_day() {
    return say({"give the day itself, such as \"30 days after 11/1/2024\"",
                "hãy ghi rõ ngày, ví dụ “30 ngày kể từ ngày 11/1/2024”"});
}

}  // namespace

Finding too_many_obligations(const Item& item) {
    return make_finding(Code::over_limit, Place{item.file, item.header},
                        say({"with this item there are more than {} obligations: what does not fit "
                             "in, from here on, is left out",
                             "tính cả nhiệm vụ này là quá {} lượt nhiệm vụ: từ đây, nhiệm vụ nào "
                             "vượt quá giới hạn thì không đưa vào báo cáo"},
                            most_obligations));
}

Finding too_many_occurrences(const Item& item, const Occurrences& occurrences) {
    const Span span = item.repeat->given() ? item.repeat->words : item.due.words;
    const auto before = occurrences.left_out_before;
    const auto after = occurrences.left_out_after;
    text::Message message;
    if (before && after) {
        message = say({"due more than {} times up to today and as often after it: what came before "
                       "{} and what comes after {} is left out",
                       "đến nay đã quá {0} kỳ và sau hôm nay còn quá {0} kỳ: các kỳ trước ngày {1} "
                       "và sau ngày {2} không đưa vào báo cáo"},
                      most_occurrences, civil::to_text(*before), civil::to_text(*after));
    } else if (before) {
        message = say({"due more than {} times up to today: what came before {} is left out",
                       "đến nay đã quá {} kỳ: các kỳ trước ngày {} không đưa vào báo cáo"},
                      most_occurrences, civil::to_text(*before));
    } else {
        message = say({"due more than {} times in the days asked for: what comes after {} is left "
                       "out",
                       "quá {} kỳ trong khoảng thời gian cần xem: các kỳ sau ngày {} không đưa vào "
                       "báo cáo"},
                      most_occurrences, civil::to_text(*after));
    }
    Finding finding = make_finding(Code::over_limit, Place{item.file, span}, std::move(message));
    finding.help =
        before ? say({"give a later first date, or a longer cycle",
                      "ghi ngày đầu tiên muộn hơn, hoặc chu kỳ dài hơn"})
               : say({"look over a shorter time", "hãy xem trong khoảng thời gian ngắn hơn"});
    return finding;
}

Finding no_anchor(const Model& model, const Item& item, const model::WrittenDue& counted,
                  const NoAnchor& why) {
    Finding finding = with_help(
        make_finding(Code::bad_anchor, Place{item.file, counted.anchor}, why.message), why.help);
    for (const Index index : why.fitting) {
        const model::Directive& directive = model.directives[index];
        if (directive.declared)
            finding.labels.push_back({Place{directive.file, directive.number.span},
                                      say({"it may be this one", "có thể là văn bản này"})});
    }
    return finding;
}

Finding anchor_repeats(const Item& item, const model::WrittenDue& counted, const Item& anchor) {
    Finding finding = make_finding(
        Code::bad_anchor, Place{item.file, counted.anchor},
        say({"\"{}\" repeats: it has no one last day to count from",
             "“{}” là nhiệm vụ định kỳ, có nhiều hạn cuối nên không làm mốc tính được"},
            anchor.id.value));
    finding.labels.push_back(
        {Place{anchor.file, anchor.repeat->given() ? anchor.repeat->words : anchor.due.words},
         say({"it repeats here", "định kỳ ở đây"})});
    finding.help = name_a_day();
    return finding;
}

Finding anchor_has_no_day(const Item& item, const model::WrittenDue& counted, const Item& anchor) {
    Finding finding = make_finding(Code::bad_anchor, Place{item.file, counted.anchor},
                                   say({"\"{}\" has no last day to count from",
                                        "“{}” không có hạn cuối nên không làm mốc tính được"},
                                       anchor.id.value));
    finding.labels.push_back(
        {Place{anchor.file, anchor.due.text.given() ? anchor.due.words : anchor.header},
         say({"it has no day here", "chưa có ngày ở đây"})});
    finding.help = name_a_day();
    return finding;
}

Finding anchors_in_circle(const Model& model, const std::vector<Index>& circle) {
    const Item& first = model.items[circle.front()];
    constexpr std::size_t most_named = 8;
    const bool across =
        std::ranges::any_of(circle, [&](Index one) { return model.items[one].plan != first.plan; });
    const auto name_of = [&](const Item& item) {
        return across ? path_of(model, item) : std::string(item.id.value);
    };
    std::string members;
    for (std::size_t i = 0; i < circle.size() && i < most_named; ++i)
        members += name_of(model.items[circle[i]]) + " → ";
    if (circle.size() > most_named) members += "… → ";
    members += name_of(first);
    Finding finding =
        circle.size() == 1
            ? make_finding(Code::bad_anchor, place_of_anchor(first),
                           say({"the deadline counts from itself", "thời hạn tính từ chính nó"}))
            : make_finding(Code::bad_anchor, place_of_anchor(first),
                           say({"deadlines that rest on each other in a circle: {}",
                                "các thời hạn phụ thuộc nhau thành vòng tròn: {}"},
                               members));
    for (std::size_t i = 1; i < circle.size() && i < most_named; ++i)
        finding.labels.push_back(
            {place_of_anchor(model.items[circle[i]]), say({"and this one", "và ở đây"})});
    finding.help = name_a_day();
    return finding;
}

Finding out_of_range(const Item& item) {
    return make_finding(Code::not_a_due, Place{item.file, item.due.words},
                        say({"the last day falls beyond the years 1 to 9999",
                             "hạn cuối nằm ngoài khoảng năm 1 đến 9999"}));
}

Finding unrepeatable(const Item& item, const due::Unrepeatable& why) {
    using Blame = due::Unrepeatable::Blame;
    Span span = item.due.words;
    if (why.blame == Blame::repeat && item.repeat->given()) span = item.repeat->words;
    if (why.blame == Blame::until && item.until->text.given()) span = item.until->words;
    return with_help(make_finding(why.code, Place{item.file, span}, why.message), why.help);
}

Finding endless_until(const Item& item) {
    return with_help(make_finding(Code::bad_repeat, Place{item.file, item.until->words},
                                  say({"`until` names no day", "`until` không ghi ngày nào"})),
                     say({"write the last day or period, such as \"2025\"",
                          "hãy ghi ngày hoặc kỳ cuối cùng, ví dụ \"2025\""}));
}

Finding nothing_ends(const Item& item) {
    return with_help(
        make_finding(Code::bad_repeat, Place{item.file, item.until->words},
                     say({"`until` ends what repeats, and nothing repeats here",
                          "`until` cho biết lặp lại đến khi nào, mà nhiệm vụ này không lặp lại"})),
        say({"add `repeat`, or leave `until` out", "thêm `repeat`, hoặc bỏ `until`"}));
}

}  // namespace plan::expand::faults
