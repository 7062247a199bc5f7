// P306: one directive with two titles, or with dates less than five years apart: numbers start
// again with each term of five years, so that both are one, or a number or a date is a slip.

#include "text/fold.hpp"
#include "validate/other_title.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using civil::Day;
using model::Directive;
using text::say;

namespace {

constexpr int years_of_a_term = 5;

bool is_within_a_term(Day one, Day other) {
    const Day earlier = std::min(one, other);
    const Day later = std::max(one, other);
    const Day next_term{civil::fields_of(earlier) + date::years{years_of_a_term}};
    return earlier < later && later < next_term;
}

void check_title(const Facts& facts, Findings& findings, const Directive& directive) {
    const Directive& first = facts.model.directives[directive.first];
    if (!has_other_title(directive, first)) return;
    Finding finding = make_finding(
        Code::directive_differs, place_of(facts, directive.file, directive.title),
        say({"{} has another title already", "{} đã có trích yếu khác"}, directive.number.value));
    finding.labels.push_back(
        {place_of(facts, first.file, first.title), say({"its first title", "trích yếu đầu tiên"})});
    finding.help =
        say({"where it is one directive, give it once; where there are two, mend the "
             "number, or give the `issuer` and `issued` of each",
             "nếu là một văn bản thì chỉ khai báo một lần; nếu là hai văn bản thì sửa "
             "số hiệu, hoặc ghi `issuer` và `issued` của từng văn bản"});
    findings.push_back(std::move(finding));
}

void tell_dates(const Facts& facts, Findings& findings, const Directive& directive,
                const Directive& first) {
    Finding finding = make_finding(
        Code::directive_differs, place_of(facts, directive.file, directive.issued.text),
        say({"{} is dated {} here and {} elsewhere, less than {} years apart",
             "{} ở đây ghi ngày {}, nơi khác ghi ngày {}, cách nhau chưa đến {} năm"},
            directive.number.value, civil::to_text(*directive.issued.day),
            civil::to_text(*first.issued.day), years_of_a_term));
    finding.labels.push_back({place_of(facts, first.file, first.issued.text),
                              say({"its first date", "ngày ghi đầu tiên"})});
    finding.help =
        say({"where it is one directive, give it once; where there are two, refer to each with its "
             "date, \"{} {}\", and ignore this finding",
             "nếu là một văn bản thì chỉ khai báo một lần; nếu là hai văn bản thì ghi kèm ngày khi "
             "dẫn chiếu, “{} {}”, và bỏ qua cảnh báo này"},
            directive.number.value, civil::to_text(*directive.issued.day));
    findings.push_back(std::move(finding));
}

/// Those of one number that are not the same, in the order of files: each with the first from which
/// only its date tells it.
void check_dates(const Facts& facts, Findings& findings, const std::vector<Index>& same_number) {
    if (same_number.size() < 2) return;
    std::vector<std::string> issuers;
    issuers.reserve(same_number.size());
    for (const Index index : same_number)
        issuers.push_back(text::fold(facts.model.directives[index].issuer.value));
    const auto may_be_same = [&](std::size_t i, std::size_t j) {
        return issuers[i].empty() || issuers[j].empty() || issuers[i] == issuers[j];
    };
    for (std::size_t i = 1; i < same_number.size(); ++i) {
        const Directive& directive = facts.model.directives[same_number[i]];
        if (!directive.issued.day) continue;
        for (std::size_t j = 0; j < i; ++j) {
            const Directive& first = facts.model.directives[same_number[j]];
            if (!first.issued.day || !may_be_same(i, j)) continue;
            if (!is_within_a_term(*directive.issued.day, *first.issued.day)) continue;
            tell_dates(facts, findings, directive, first);
            break;
        }
    }
}

void check(const Facts& facts, Findings& findings) {
    for (const Directive& directive : facts.model.directives)
        if (directive.first != none) check_title(facts, findings, directive);
    for (const auto& [number, same_number] : facts.model.directives_by_number)
        check_dates(facts, findings, same_number);
}

}  // namespace

const Rule rules::directive_differs = {
    .code = Code::directive_differs,
    .title = {"One directive with two titles or two dates",
              "Một văn bản có hai trích yếu hoặc hai ngày ban hành"},
    .what = {"A number is given in two places with two titles, or with dates less than five years "
             "apart. Numbers start again with each term, so one number may stand for two "
             "directives; but a term takes five years. Where it is one directive, give it once; "
             "where there are two, refer to each with its date: \"05-NQ/TU 12/3/2016\".",
             "Một số hiệu được khai báo ở hai nơi với hai trích yếu khác nhau, hoặc với ngày ban "
             "hành cách nhau chưa đến năm năm. Số văn bản đánh lại theo nhiệm kỳ nên một số hiệu "
             "có thể là hai văn bản, nhưng một nhiệm kỳ là năm năm. Nếu là một văn bản thì chỉ "
             "khai báo một lần; nếu là hai văn bản thì ghi kèm ngày khi dẫn chiếu: “05-NQ/TU "
             "12/3/2016”."},
    .why = {"One of the two is a slip, and whoever looks for the directive finds the wrong one, or "
            "counts a deadline from the wrong day.",
            "Một trong hai chỗ đã ghi nhầm: người tra cứu sẽ tìm nhầm văn bản, hoặc thời hạn bị "
            "tính từ ngày sai."},
    .bad = {R"([plan]
title = "On science in the town"

[[directive]]
number = "69-KL/TW"
title  = "On science and technology"
issued = "11/1/2024"

[[directive]]
number = "69-KL/TW"
title  = "On science and technology"
issued = "1/11/2024"
)"},
    .good = {R"([plan]
title = "On science in the town"

[[directive]]
number = "05-NQ/TU"
title  = "On the digital archive"
issued = "12/3/2016"

[[directive]]
number = "05-NQ/TU"
title  = "On open meetings"
issued = "1/9/2021"
)"},
    .check = check,
};

}  // namespace plan::validate
