#include <algorithm>
#include <cctype>
#include <vector>

#include "manual/pages.hpp"

namespace plan::cli::manual {

void begin(Page& page, std::string_view title, char section, const Edition& edition) {
    std::string upper(title);
    std::ranges::transform(upper, upper.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    page.macro("Dd", {edition.day});
    page.macro("Dt", {upper, {&section, 1}});
    page.macro("Os", {"plan", edition.version});
}

void see_also(Page& page, std::string_view self, char section) {
    std::vector<std::pair<std::string, std::string>> pages = {{"plan", "1"}};
    for (const CommandFacts& facts : all_commands())
        pages.emplace_back("plan-" + std::string(facts.name), "1");
    std::ranges::sort(pages);
    pages.emplace_back("plan", "5");
    std::erase(pages, std::pair(std::string(self), std::string(1, section)));
    page.section({"SEE ALSO", "XEM THÊM"});
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i + 1 < pages.size())
            page.macro("Xr", {pages[i].first, pages[i].second, ","});
        else
            page.macro("Xr", {pages[i].first, pages[i].second});
    }
}

}  // namespace plan::cli::manual
