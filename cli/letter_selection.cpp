#include "letter_selection.hpp"

#include <algorithm>

#include "render/vocabulary.hpp"

namespace plan::cli {

using render::in_words;
using text::Words;

namespace {

constexpr std::size_t few = 5;

/// A plan as letters name it: by its number, else by its title.
std::string name_of_plan(const model::Directive& plan) {
    if (plan.number.given()) return std::string(plan.number.value);
    return plan.title.given() ? fmt::format("“{}”", plan.title.value) : std::string(plan.id);
}

/// Titles are long, and the letter's basis names its plans: of several, numbers or none.
bool has_titles(const std::vector<std::string>& plans) {
    return plans.size() > 1 && std::ranges::any_of(plans, [](const std::string& plan) {
               return plan.starts_with("“");
           });
}

/// The plans that have work in what the PATHs name, where they do not name all work.
std::vector<std::string> plans_of_paths(const Session& session) {
    const model::Model& model = session.model();
    const std::vector<bool>& chosen = session.loaded.chosen;
    if (chosen.empty()) return {};
    std::vector<bool> found(model.directives.size());
    bool all = true;
    for (const model::Item& item : model.items) {
        all = all && chosen[item.file];
        if (chosen[item.file] && item.plan < found.size()) found[item.plan] = true;
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < found.size() && !all; ++i)
        if (found[i]) names.push_back(name_of_plan(model.directives[i]));
    return names;
}

std::vector<std::string> plans_of(const Options& options, const Session& session) {
    std::vector<std::string> names;
    for (const model::Directive& directive : session.model().directives)
        if (directive.tracked &&
            std::ranges::find(options.query.plans, directive.id) != options.query.plans.end())
            names.push_back(name_of_plan(directive));
    return names.empty() ? plans_of_paths(session) : names;
}

std::vector<std::string> bodies_of(const Options& options, const model::Model& model) {
    std::vector<std::string> names;
    for (const std::string& name : options.query.bodies)
        for (const model::Index body : select::match_bodies(model, name))
            names.emplace_back(model::name_of(model.bodies[body]));
    return names;
}

}  // namespace

std::string selection_in_words(const Options& options, const Assessed& assessed) {
    const text::Language language = assessed.session.language;
    std::string text;
    const auto add = [&](const std::vector<std::string>& names, Words one, Words many, Words count,
                         std::size_t most = few) {
        if (names.empty()) return;
        if (!text.empty()) text += "; ";
        std::string list;
        for (const std::string& name : names)
            list += (list.empty() ? "" : ", ") + name;
        text += names.size() > most ? in_words(language, count, names.size())
                                    : in_words(language, names.size() == 1 ? one : many, list);
    };
    const auto quoted = [](std::vector<std::string> names) {
        for (std::string& name : names)
            name = fmt::format("“{}”", name);
        return names;
    };
    const select::Query& query = options.query;
    const std::vector<std::string> plans = plans_of(options, assessed.session);
    add(plans, {"plan {}", "kế hoạch {}"}, {"plans {}", "các kế hoạch {}"},
        {"{} plans", "{} kế hoạch"}, has_titles(plans) ? 1 : few);
    add(query.directives, {"directive {}", "văn bản chỉ đạo {}"},
        {"directives {}", "các văn bản chỉ đạo {}"}, {"{} directives", "{} văn bản chỉ đạo"});
    add(quoted(query.tags), {"tag {}", "nhãn {}"}, {"tags {}", "các nhãn {}"},
        {"{} tags", "{} nhãn"});
    if (!query.search.empty())
        add(quoted({query.search}), {"with the words {}", "có cụm từ {}"},
            {"with the words {}", "có cụm từ {}"}, {"{}", "{}"});
    if (options.remind.all)
        add(bodies_of(options, assessed.session.model()), {"body {}", "cơ quan {}"},
            {"bodies {}", "các cơ quan {}"}, {"{} bodies", "{} cơ quan"});
    return text;
}

}  // namespace plan::cli
