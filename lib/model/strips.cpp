#include "model/strips.hpp"

#include <algorithm>

namespace plan::model {

bool is_item(const read::Section& section) {
    return section.table == read::Table::item;
}

std::size_t likely_items(std::string_view bytes) {
    constexpr std::string_view header = "[[item]]";
    std::size_t count = 0;
    for (std::size_t at = bytes.find(header); at != std::string_view::npos;
         at = bytes.find(header, at + header.size()))
        count += at == 0 || bytes[at - 1] == '\n';
    // A text over lines may hold what looks like headers, and nothing else: no more than items of a
    // few words would need.
    constexpr std::size_t bytes_of_item = 64;
    return std::min(count, bytes.size() / bytes_of_item + 1);
}

std::vector<Sections> strips_of(Sections sections) {
    constexpr std::size_t items_in_strip = 1024;
    std::vector<Sections> strips;
    while (!sections.empty()) {
        const bool items = is_item(sections.front());
        const Sections next =
            items ? sections.first(std::min(sections.size(), items_in_strip)) : sections;
        const auto other = std::ranges::find_if(
            next, [items](const read::Section& section) { return is_item(section) != items; });
        const auto size = static_cast<std::size_t>(other - next.begin());
        strips.push_back(sections.first(size));
        sections = sections.subspan(size);
    }
    return strips;
}

}  // namespace plan::model
