// P305: groups, parents, successors, directives or items in a circle. Nobody can say then who owes
// the work, what it carries out or what comes first.

#include <algorithm>
#include <string>

#include "validate/circles.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using text::say;
using text::Words;

namespace {

/// Of a longer circle the first are named.
constexpr std::size_t most_named = 8;

std::string name(const model::Model& model, const std::vector<Step>& circle, std::size_t step,
                 const std::vector<model::Item>& items) {
    const model::Item& item = items[circle[step].node];
    for (const Step& other : circle)
        if (items[other.node].plan != item.plan) return path_of(model, item);
    return std::string(item.id.value);
}

std::string name(const model::Model&, const std::vector<Step>& circle, std::size_t step,
                 const std::vector<model::Body>& bodies) {
    return std::string(bodies[circle[step].node].id);
}

std::string name(const model::Model&, const std::vector<Step>& circle, std::size_t step,
                 const std::vector<model::Directive>& directives) {
    return std::string(name_of(directives[circle[step].node]));
}

/// What is said of one kind of circle: of several, of one to itself, and how to mend it.
struct Wording {
    Words several, itself, help;
};

template <class All>
void tell(const Facts& facts, Findings& findings, const std::vector<Step>& circle, const All& all,
          const Wording& wording) {
    const auto place = [&](const Step& step) {
        return place_of(facts, all[step.node].file, *step.edge.written);
    };
    const std::size_t named = std::min(circle.size(), most_named);
    std::vector<std::string> names;
    std::string path;
    for (std::size_t i = 0; i < named; ++i) {
        names.push_back(name(facts.model, circle, i, all));
        path += names.back() + " → ";
    }
    if (named < circle.size()) path += "… → ";
    path += names.front();
    Finding finding =
        make_finding(Code::circle, place(circle.front()),
                     circle.size() == 1 ? say(wording.itself) : say(wording.several, path));
    for (std::size_t i = 1; i < named; ++i)
        finding.labels.push_back(
            {place(circle[i]), i + 1 < named || named == circle.size()
                                   ? say({"and from \"{}\" to \"{}\"", "rồi từ “{}” đến “{}”"},
                                         names[i], names[(i + 1) % named])
                                   : say({"and from \"{}\" on", "rồi từ “{}” đi tiếp"}, names[i])});
    finding.help = say(wording.help);
    findings.push_back(std::move(finding));
}

template <class All>
void check_kind(const Facts& facts, Findings& findings, const All& all, const Graph& graph,
                const Wording& wording) {
    if (graph.empty()) return;
    for (const auto& circle : circles_in(graph, components_of(graph)))
        tell(facts, findings, circle, all, wording);
}

void check(const Facts& facts, Findings& findings) {
    const model::Model& model = facts.model;
    check_kind(facts, findings, model.bodies, members_of(model),
               {{"groups that hold each other in a circle: {}",
                 "các nhóm chứa lẫn nhau theo vòng tròn: {}"},
                {"the group holds itself", "nhóm chứa chính nó"},
                {"leave one of them out of `members`", "bỏ một cơ quan khỏi `members`"}});
    check_kind(facts, findings, model.bodies, parents_of(model),
               {{"bodies that stand above each other in a circle: {}",
                 "các cơ quan là cấp trên của nhau theo vòng tròn: {}"},
                {"the body stands above itself", "cơ quan là cấp trên của chính nó"},
                {"mend or leave out one `parent`", "sửa hoặc bỏ một khóa `parent`"}});
    check_kind(facts, findings, model.bodies, successors_of(model),
               {{"bodies that take over from each other in a circle: {}",
                 "các cơ quan tiếp nhận lẫn nhau theo vòng tròn: {}"},
                {"the body takes over from itself", "cơ quan tiếp nhận chính nó"},
                {"mend one [[body.successor]]: a body that comes back is another body, with an id "
                 "of its own",
                 "sửa một [[body.successor]]: cơ quan được lập lại là một cơ quan khác, có mã "
                 "riêng"}});
    check_kind(facts, findings, model.directives, implemented_by(model),
               {{"directives that carry out each other in a circle: {}",
                 "các văn bản triển khai lẫn nhau theo vòng tròn: {}"},
                {"the directive carries out itself", "văn bản triển khai chính nó"},
                {"leave one of them out of `implements`: the later one carries out the earlier",
                 "bỏ một văn bản khỏi `implements`: văn bản ban hành sau triển khai văn bản ban "
                 "hành trước"}});
    check_kind(facts, findings, model.items, preceding(model),
               {{"items that come after each other in a circle: {}",
                 "các nhiệm vụ phải làm sau nhau theo vòng tròn: {}"},
                {"the item comes after itself", "nhiệm vụ phải làm sau chính nó"},
                {"leave one of them out of `after`", "bỏ một nhiệm vụ khỏi `after`"}});
}

}  // namespace

const Rule rules::circle = {
    .code = Code::circle,
    .title = {"References in a circle", "Tham chiếu vòng tròn"},
    .what = {"Groups hold each other, bodies stand above each other or take over from each other, "
             "directives carry out each other, or items come after each other, so that one leads "
             "back to itself. Each circle is told once, with its members. Take the reference out "
             "that is wrong.",
             "Các nhóm chứa lẫn nhau, các cơ quan là cấp trên của nhau hoặc tiếp nhận lẫn nhau, "
             "các văn bản triển khai lẫn nhau, hoặc các nhiệm vụ phải làm sau nhau, nên đi hết một "
             "vòng lại trở về chỗ cũ. Mỗi vòng được báo một lần, kèm các thành phần của nó. Hãy bỏ "
             "tham chiếu ghi sai."},
    .why = {"Nobody can say then who owes the work, which directive it goes back to, or what is to "
            "be done first, and a report can't be whole.",
            "Khi đó không thể biết ai phải thực hiện, nhiệm vụ bắt nguồn từ văn bản nào, việc nào "
            "phải làm trước, nên báo cáo không thể đầy đủ."},
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
after = ["scan"]

[[item]]
id    = "scan"
title = "Scan the records listed"
due   = "29/3/2024"
lead  = "records-desk"
after = ["list"]
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

[[item]]
id    = "scan"
title = "Scan the records listed"
due   = "29/3/2024"
lead  = "records-desk"
after = ["list"]
)"},
    .check = check,
};

}  // namespace plan::validate
