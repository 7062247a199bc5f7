#pragma once

// What an ID on the command line names: an item by `id` or `plan-id/item-id`, or the obligations of
// a key as reports print it (`plan/item@body#2024-06-30`, or a part of one).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expand/expansion.hpp"
#include "model/model.hpp"
#include "text/words.hpp"

namespace plan::cli {

/// An ID taken apart.
struct Named {
    std::string_view item;                       ///< `id` or `plan-id/item-id`
    std::optional<std::string_view> body;        ///< behind @: its id
    std::optional<std::string_view> occurrence;  ///< behind #: `2024-06-30`

    bool is_whole_item() const { return !body && !occurrence; }
};

/// Views of `id`.
Named take_apart(std::string_view id);

/// Items of that name: several where plans share it. Of an id given twice in one plan the first.
std::vector<model::Index> items_named(const model::Model& model, std::string_view item);

/// The obligations that an ID names, in the order of the expansion.
std::vector<std::uint32_t> obligations_named(const model::Model& model,
                                             const expand::Expansion& expansion,
                                             std::string_view id);

/// What is said where no item has that name, with the nearest.
text::Message no_such_item(const model::Model& model, std::string_view id);
/// What is said where its file is in the workspace, but not among the PATHs.
text::Message no_path_names(std::string_view id, std::string_view file);

}  // namespace plan::cli
