#include "intake/item_ids.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace plan::intake {

namespace {

/// What a person can still type.
constexpr std::size_t longest = 48;

}  // namespace

std::string ItemIds::make(std::string_view title) {
    std::string id = text::shortened_id(text::make_id(title), longest);
    return next(id.empty() ? "item" : id);
}

std::string ItemIds::next(const std::string& id) {
    std::string free = id;
    // Thousands of one title would count from 2 each.
    for (int& n = last_number_[id]; !taken_.insert(free).second;)
        free = id + '-' + std::to_string(n = std::max(n + 1, 2));
    return free;
}

}  // namespace plan::intake
