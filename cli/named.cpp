#include "named.hpp"

#include "text/nearest.hpp"

namespace plan::cli {

using model::Index;
using model::Model;
using text::say;

Named take_apart(std::string_view id) {
    Named named;
    const std::size_t hash = id.find('#');
    if (hash != id.npos) named.occurrence = id.substr(hash + 1);
    const std::string_view front = id.substr(0, hash);
    const std::size_t at = front.find('@');
    if (at != front.npos) named.body = front.substr(at + 1);
    named.item = front.substr(0, at);
    return named;
}

std::vector<Index> items_named(const Model& model, std::string_view item) {
    std::vector<Index> found;
    for (Index i = 0; i < model.items.size(); ++i) {
        const model::Item& one = model.items[i];
        if (one.first == model::none && (one.id.value == item || path_of(model, one) == item))
            found.push_back(i);
    }
    return found;
}

std::vector<std::uint32_t> obligations_named(const Model& model, const expand::Expansion& expansion,
                                             std::string_view id) {
    const Named named = take_apart(id);
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < expansion.obligations.size(); ++i) {
        const expand::Obligation& one = expansion.obligations[i];
        const model::Item& item = model.items[one.item];
        if (item.id.value != named.item && path_of(model, item) != named.item) continue;
        if (named.body && (one.body == model::none || model.bodies[one.body].id != *named.body))
            continue;
        if (named.occurrence &&
            (!one.occurrence || civil::to_iso(*one.occurrence) != *named.occurrence))
            continue;
        found.push_back(i);
    }
    return found;
}

text::Message no_such_item(const Model& model, std::string_view id) {
    std::vector<std::string> names;
    for (const model::Item& item : model.items) {
        names.emplace_back(item.id.value);
        names.push_back(path_of(model, item));
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    if (const auto near = text::nearest(take_apart(id).item, views))
        return say({"no item has the id \"{}\": did you mean \"{}\"?",
                    "không có nhiệm vụ nào có mã “{}”: có phải là “{}”?"},
                   id, names[*near]);
    return say({"no item has the id \"{}\"; `plan list` names them",
                "không có nhiệm vụ nào có mã “{}”; xem mã bằng `plan list`"},
               id);
}

text::Message no_path_names(std::string_view id, std::string_view file) {
    return say(
        {"\"{}\" is in {}, which no PATH names", "“{}” nằm ở {}, không thuộc các đường dẫn đã nêu"},
        id, file);
}

}  // namespace plan::cli
