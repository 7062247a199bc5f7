#include "intake/body_book.hpp"

#include <algorithm>

#include "intake/cells.hpp"
#include "model/link.hpp"
#include "text/fold.hpp"

namespace plan::intake {

using model::Body;

void BodyBook::expect(std::string_view id, std::string_view name) {
    if (name.empty()) return;
    if (!id.empty()) given_.emplace(id);
    const auto [at, fresh] = expected_.try_emplace(text::fold(name), id);
    if (fresh || id.empty() || at->second == id) return;
    if (at->second.empty()) {
        at->second = id;
    } else {
        at->second.clear();  // two bodies of one name: neither is meant for certain
    }
}

const Body* BodyBook::find(std::string_view name, bool& ambiguous) const {
    const Body* found = nullptr;
    for (const model::Index index : model::find_bodies(declared_, name)) {
        const Body& body = declared_.bodies[index];
        if (!body.declared || body.first != model::none) continue;
        ambiguous = ambiguous || found != nullptr;
        found = &body;
    }
    return ambiguous ? nullptr : found;
}

bool BodyBook::is_known(std::string_view name) const {
    bool ambiguous = false;
    return find(name, ambiguous) != nullptr || ambiguous || expected_.contains(text::fold(name));
}

std::vector<std::string> BodyBook::split(std::string_view cell) const {
    const std::string whole = on_one_line(cell);
    if (says_nothing(whole)) return {};
    if (is_known(whole)) return {whole};
    std::vector<std::string> names;
    for (std::string& part : list_parts(cell)) {
        std::vector<std::string> parts;
        if (!is_known(part)) parts = comma_parts(part);
        const bool several =
            parts.size() > 1 &&
            std::ranges::all_of(parts, [this](const std::string& one) { return is_known(one); });
        if (several) {
            std::ranges::move(parts, std::back_inserter(names));
        } else {
            names.push_back(std::move(part));
        }
    }
    return names;
}

bool BodyBook::is_declared(std::string_view id) const {
    bool ambiguous = false;
    const Body* body = find(id, ambiguous);
    return body != nullptr && body->id == id;
}

bool BodyBook::is_group(std::string_view reference) const {
    bool ambiguous = false;
    const Body* body = find(reference, ambiguous);
    return body != nullptr && !body->members.empty();
}

std::string BodyBook::free_id(std::string_view name) {
    std::string made = text::make_id(name);
    if (made.empty()) made = "body";
    std::string id = made;
    // Thousands of one id would count from 2 each.
    for (int& n = last_number_[made]; given_.contains(id) || name_of_.contains(id) ||
                                      declared_.bodies_by_name.contains(text::fold(id));)
        id = made + '-' + std::to_string(n = std::max(n + 1, 2));
    return id;
}

Named BodyBook::take(std::string_view id, std::string_view name) {
    bool ambiguous = false;
    if (!id.empty()) {
        if (const Body* body = find(id, ambiguous); body != nullptr && body->id == id) {
            const auto same = model::find_bodies(declared_, name);
            const bool fits = std::ranges::any_of(
                same, [&](model::Index index) { return &declared_.bodies[index] == body; });
            return {std::string(id), false, false,
                    fits ? std::string() : std::string(body->name.value)};
        }
        if (name_of_.contains(std::string(id))) return {std::string(id)};
    }
    ambiguous = false;
    if (const Body* body = find(name, ambiguous); body != nullptr && !body->id.empty())
        return {std::string(body->id)};
    if (ambiguous) return {std::string(name), true};
    const std::string folded = text::fold(name);
    std::string wanted(id);
    if (wanted.empty()) {
        if (const auto known = by_name_.find(folded); known != by_name_.end())
            return {known->second};
        if (const auto known = expected_.find(folded); known != expected_.end())
            wanted = known->second;
        if (name_of_.contains(wanted)) return {wanted};
    }
    const bool usable =
        text::is_id(wanted) && !declared_.bodies_by_name.contains(text::fold(wanted));
    NewBody body{usable ? wanted : free_id(name), std::string(name)};
    by_name_.emplace(folded, body.id);
    name_of_.emplace(body.id, body.name);
    added_.push_back(std::move(body));
    return {added_.back().id, false, true};
}

}  // namespace plan::intake
