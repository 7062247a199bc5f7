// P302: a directive that is carried out and not declared; an error where two fit.

#include "model/link.hpp"
#include "text/nearest.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using model::Directive;
using model::Reference;
using text::say;

namespace {

void tell_two(const Facts& facts, Findings& findings, FileIndex file, const Reference& reference) {
    Finding finding =
        make_finding(Code::unknown_directive, place_of(facts, file, reference.text),
                     say({"{} fits more than one directive", "có nhiều văn bản ứng với {}"},
                         reference.text.value));
    finding.severity = Severity::error;
    for (const Index index : model::find_directives(facts.model, reference.text.value)) {
        const Directive& directive = facts.model.directives[index];
        if (directive.declared)
            finding.labels.push_back({place_of(facts, directive.file, directive.number),
                                      say({"it may be this one", "có thể là văn bản này"})});
    }
    finding.help =
        say({"numbers start again with each term: add the date, \"{} 12/3/2016\"",
             "số hiệu được đánh lại theo nhiệm kỳ: hãy ghi thêm ngày, ví dụ \"{} 12/3/2016\""},
            reference.text.value);
    findings.push_back(std::move(finding));
}

/// Numbers that are declared, folded once for all that are not.
struct Declared {
    explicit Declared(const Facts& facts) : numbers(numbers_of(facts)), nearest(numbers) {}

    static std::vector<std::string_view> numbers_of(const Facts& facts) {
        std::vector<std::string_view> numbers;
        for (const Directive& directive : facts.model.directives)
            if (directive.declared && directive.number.given())
                numbers.push_back(directive.number.value);
        return numbers;
    }

    std::vector<std::string_view> numbers;
    text::Nearest nearest;
};

void tell_unknown(const Facts& facts, Findings& findings, FileIndex file,
                  const Reference& reference, const Declared& declared) {
    Finding finding =
        make_finding(Code::unknown_directive, place_of(facts, file, reference.text),
                     say({"{} is not a declared directive", "văn bản {} chưa được khai báo"},
                         reference.text.value));
    finding.help = say(
        {"declare it: a [[directive]] with `number`", "khai báo bằng [[directive]] có `number`"});
    if (const auto near = declared.nearest.find(reference.text.value))
        suggest(finding, declared.numbers[*near]);
    findings.push_back(std::move(finding));
}

void check(const Facts& facts, Findings& findings) {
    const Declared declared(facts);
    for (const Directive& directive : facts.model.directives) {
        for (const Reference& reference : directive.implements) {
            if (reference.other != none) {
                tell_two(facts, findings, directive.file, reference);
            } else if (reference.target != none &&
                       !facts.model.directives[reference.target].declared) {
                tell_unknown(facts, findings, directive.file, reference, declared);
            }
        }
    }
}

}  // namespace

const Rule rules::unknown_directive = {
    .code = Code::unknown_directive,
    .title = {"A directive that is not declared", "Văn bản chỉ đạo chưa được khai báo"},
    .what = {"`implements` names a directive that no file declares; it is an error where two fit. "
             "Mend the number, or declare it by a `[[directive]]`; where two terms have the same "
             "number, add the date: `05-NQ/TU 12/3/2016`.",
             "`implements` nêu một văn bản mà không tệp nào khai báo; nếu ứng với hai văn bản thì "
             "là lỗi. Hãy sửa số hiệu, hoặc khai báo bằng `[[directive]]`; nếu hai nhiệm kỳ có "
             "cùng số hiệu thì ghi thêm ngày: `05-NQ/TU 12/3/2016`."},
    .why = {"Under a misspelt number the work stands apart: who asks what became of the directive "
            "does not see it there, and takes that for carried out. And of a directive that is not "
            "declared nobody can tell which one it carries out in turn.",
            "Ghi sai số hiệu thì nhiệm vụ nằm riêng một chỗ: người hỏi văn bản đã được thực hiện "
            "đến đâu sẽ không thấy, và tưởng không còn việc gì. Văn bản chưa khai báo thì cũng "
            "không biết nó thực hiện văn bản nào."},
    .bad = {R"([plan]
title      = "Put the archive in order"
implements = ["03/NQ-LB"]

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
)"},
    .good = {R"([plan]
title      = "Put the archive in order"
implements = ["03/NQ-LB"]

[[directive]]
number = "03/NQ-LB"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
)"},
    .check = check,
};

}  // namespace plan::validate
