// P301: a body that is not declared; an error where two fit. It owes all the same, under the name
// as written, so that no work is lost for a name.

#include <unordered_map>

#include "model/link.hpp"
#include "validate/declared_bodies.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using model::Body;
using model::Reference;
using text::say;

namespace {

class BodyCheck {
  public:
    BodyCheck(const Facts& facts, Findings& findings)
        : facts_(facts), findings_(findings), declared_(facts.model) {}

    void check(FileIndex file, const Reference& reference) {
        if (reference.other != none) return tell_two(file, reference);
        if (reference.target == none || facts_.model.bodies[reference.target].declared) return;
        Finding finding =
            make_finding(Code::unknown_body, place_of(facts_, file, reference.text),
                         say({"\"{}\" is not a declared body", "cơ quan “{}” chưa được khai báo"},
                             reference.text.value));
        const std::string_view near = nearest(reference);
        if (near.empty()) {
            // A name that is near to none is missing as a whole: told where it is met first.
            if (told_[reference.target]++ != 0) return;
            finding.help = say({"declare it: a [[body]] with `id` and `name`",
                                "khai báo bằng [[body]] có `id` và `name`"});
        }
        suggest(finding, near);
        findings_.push_back(std::move(finding));
    }

  private:
    std::string_view nearest(const Reference& reference) {
        const auto [known, fresh] = nearest_.try_emplace(reference.target);
        if (fresh)
            if (const auto near = declared_.nearest(reference.text.value))
                known->second = near->name;
        return known->second;
    }

    void tell_two(FileIndex file, const Reference& reference) {
        Finding finding =
            make_finding(Code::unknown_body, place_of(facts_, file, reference.text),
                         say({"\"{}\" fits more than one body", "có nhiều cơ quan ứng với “{}”"},
                             reference.text.value));
        finding.severity = Severity::error;
        for (const Index index : model::find_bodies(facts_.model, reference.text.value)) {
            const Body& body = facts_.model.bodies[index];
            finding.labels.push_back({place_of(facts_, body.file, body.name),
                                      say({"it may be this one", "có thể là cơ quan này"})});
        }
        finding.help = say({"name it by its `id`", "hãy ghi `id` của cơ quan"});
        findings_.push_back(std::move(finding));
    }

    const Facts& facts_;
    Findings& findings_;
    DeclaredBodies declared_;
    std::unordered_map<Index, std::string_view> nearest_;
    std::unordered_map<Index, int> told_;
};

void check(const Facts& facts, Findings& findings) {
    BodyCheck bodies(facts, findings);
    each_body_reference(facts.model, [&](FileIndex file, const Reference& reference) {
        bodies.check(file, reference);
    });
}

}  // namespace

const Rule rules::unknown_body = {
    .code = Code::unknown_body,
    .title = {"A body that is not declared", "Cơ quan chưa được khai báo"},
    .what = {"The name is no id, name or alias of a declared body; it is an error where it fits "
             "two. Mend the spelling, name the body by its `id`, or declare it by a `[[body]]`.",
             "Tên này không phải là mã, tên hoặc tên gọi khác của cơ quan nào đã khai báo; nếu ứng "
             "với hai cơ quan thì là lỗi. Hãy sửa chính tả, ghi bằng `id` của cơ quan, hoặc khai "
             "báo bằng `[[body]]`."},
    .why = {"The work is owed by the name as written, a body that nobody knows: it is missing from "
            "the list and the letter of the one that should do it.",
            "Nhiệm vụ bị tính cho cái tên đã ghi, một cơ quan không ai biết: danh sách và công văn "
            "đôn đốc gửi cơ quan phải làm lại không có việc đó."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "Record Desks"
)"},
    .good = {R"([plan]
title = "Put the archive in order"

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
