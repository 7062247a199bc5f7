#include "edit/key_order.hpp"

#include <algorithm>
#include <string>

#include "edit/statements.hpp"

namespace plan::edit {

using model::TableName;

namespace {

bool is_plain(std::string_view key) {
    return key.find_first_of(".\"' \t") == key.npos;
}

}  // namespace

std::optional<TableName> table_named(std::string_view header) {
    std::string name;
    for (const std::string& part : parts_of(header)) {
        if (part.find('.') != part.npos) return std::nullopt;  // in quotes: no sub-table
        name += name.empty() ? part : '.' + part;
    }
    for (const TableName table : model::all_tables())
        if (model::name_of(table) == name) return table;
    return std::nullopt;
}

std::size_t rank_of(std::optional<TableName> table, std::string_view key) {
    if (!table) return 0;
    std::string decoded;
    if (!is_plain(key)) {
        decoded = parts_of(key).front();
        key = decoded;
    }
    const auto keys = model::keys_of(*table);
    const auto found = std::ranges::find(keys, key, &model::KeyFacts::name);
    return static_cast<std::size_t>(found - keys.begin());
}

}  // namespace plan::edit
