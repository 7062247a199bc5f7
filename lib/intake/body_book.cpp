#include "intake/body_book.hpp"

#include <algorithm>

#include "expand/groups.hpp"
#include "intake/cells.hpp"
#include "model/link.hpp"
#include "text/fold.hpp"

namespace plan::intake {

using model::Body;

namespace {

/// Where a text may be parted.
struct Joint {
    std::size_t begin = 0, end = 0;
};

std::vector<Joint> joints_of(std::string_view text) {
    std::vector<Joint> joints;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t size = 0;
        for (const std::string_view joint : {", và ", ", and ", ",", " và ", " and ", " / ", "/"})
            if (size == 0 && text.substr(at).starts_with(joint)) size = joint.size();
        if (size > 0) joints.push_back({at, at + size});
        at += std::max<std::size_t>(size, 1);
    }
    joints.push_back({text.size(), text.size()});
    return joints;
}

/// Of the joints that one name may hold.
constexpr std::size_t most_joints = 12;

}  // namespace

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

/// The names that a text joins, each as long as may be; nothing where they are not all known.
std::vector<std::string> BodyBook::known_names(std::string_view text) const {
    const std::vector<Joint> joints = joints_of(text);
    const auto begin_of = [&](std::size_t i) { return i == 0 ? 0 : joints[i - 1].end; };
    // From its end: behind which joint the name ends that begins at each, so that the rest is known
    // too.
    std::vector<std::size_t> ends(joints.size() + 1, 0);
    ends.back() = joints.size();
    for (std::size_t i = joints.size(); i-- > 0;)
        for (std::size_t end = std::min(i + most_joints, joints.size()); end > i && ends[i] == 0;
             --end) {
            if (ends[end] == 0) continue;
            const std::string_view name =
                text.substr(begin_of(i), joints[end - 1].begin - begin_of(i));
            if (is_known(on_one_line(name))) ends[i] = end;
        }
    std::vector<std::string> names;
    if (ends.front() == 0) return names;
    for (std::size_t i = 0; i < joints.size(); i = ends[i])
        names.push_back(
            on_one_line(text.substr(begin_of(i), joints[ends[i] - 1].begin - begin_of(i))));
    return names;
}

void BodyBook::settle() {
    std::erase_if(maybe_, [this](const std::string& name) { return !known_names(name).empty(); });
    for (const std::string& name : maybe_)
        expect({}, name);
    maybe_.clear();
}

std::vector<std::string> BodyBook::split(std::string_view cell) const {
    const std::string whole = on_one_line(cell);
    if (says_nothing(whole)) return {};
    if (is_known(whole)) return {whole};
    std::vector<std::string> names;
    for (std::string& part : list_parts(cell)) {
        std::vector<std::string> parts = known_names(part);
        if (parts.empty()) parts.push_back(std::move(part));
        std::ranges::move(parts, std::back_inserter(names));
    }
    return names;
}

std::vector<std::string> BodyBook::split_ours(std::string_view cell) const {
    std::vector<std::string> names = joined_parts(cell);
    // A name may hold the same signs: the longest that is known.
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::size_t end = std::min(i + most_joints, names.size()); end > i + 1; --end) {
            std::string name = names[i];
            for (std::size_t k = i + 1; k < end; ++k)
                name += "; " + names[k];
            if (!is_known(name)) continue;
            names[i] = std::move(name);
            names.erase(names.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                        names.begin() + static_cast<std::ptrdiff_t>(end));
            break;
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

std::vector<std::string> BodyBook::members_of(std::string_view group) const {
    std::vector<std::string> members;
    bool ambiguous = false;
    const Body* body = find(group, ambiguous);
    if (body == nullptr) return members;
    for (const model::Index index : expand::Groups(declared_).bodies_meant(body->members)) {
        const Body& member = declared_.bodies[index];
        members.emplace_back(member.declared ? std::string_view(member.id)
                                             : model::name_of(member));
    }
    return members;
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
