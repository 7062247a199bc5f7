#pragma once

// Internal to this room: what stands around every page. Head, style sheet, the way past the
// navigation, header and footer.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/html.hpp"
#include "render/report.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

struct NavigationLink {
    std::string_view id;
    text::Words words;
};

struct PageHead {
    std::string title;  ///< as text
    std::string under;  ///< a line below it, as text; may be empty
    std::vector<NavigationLink> links = {};
};

/// Up to and with `<main>`.
void begin_page(Output& output, const PageHead& head, Language language);
/// Whether the page holds sources that stay shut on paper.
enum class Foot : bool { plain, sources };
/// From `</main>` on. `closing`: what the foot says, as text; may be empty.
void end_page(Output& output, Foot foot, std::string_view closing, Language language);

/// What a page says that lists only the first of many; nothing where it lists all. `command`: what
/// has them all.
void put_shortened(Output& output, std::size_t listed, std::size_t all, std::string_view command,
                   Language language);

/// Words as text of HTML.
inline std::string html_words(text::Words words, Language language) {
    return html(words.in(language));
}

/// `<time datetime="2022-04-28">28/4/2022</time>`
std::string html_day(Day day);

}  // namespace plan::render
