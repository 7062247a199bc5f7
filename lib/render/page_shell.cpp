#include "render/page_shell.hpp"

#include "civil/day.hpp"

namespace plan::render {

using text::Words;

extern const char text_of_page_css[];  // page.css, in the program when it is built

void begin_page(Output& output, const PageHead& head, Language language) {
    // A page that a mistake of ours let a script into would still not run it, nor load anything.
    output.format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"generator\" content=\"plan\">\n"
        "<title>{}</title>\n<style>\n",
        tag_of(language), html(head.title));
    output.put(text_of_page_css);
    output.format("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">{}</a>\n",
                  html_words({"Skip to the content", "Chuyển đến nội dung chính"}, language));
    output.format("<header>\n<h1>{}</h1>\n", html(head.title));
    if (!head.under.empty()) output.format("<p>{}</p>\n", html(head.under));
    output.put("</header>\n");
    if (!head.links.empty()) {
        output.format("<nav aria-label=\"{}\">\n<ul>\n",
                      html_words({"Parts of this page", "Các phần của trang"}, language));
        for (const NavigationLink& link : head.links)
            output.format("<li><a href=\"#{}\">{}</a></li>\n", link.id,
                          html_words(link.words, language));
        output.put("</ul>\n</nav>\n");
    }
    output.put("<main id=\"main\">\n");
}

void end_page(Output& output, Foot foot, std::string_view closing, Language language) {
    output.put("</main>\n");
    constexpr Words on_paper{
        "On paper only the sources that were open are printed; the page itself has them all.",
        "Bản in chỉ có những căn cứ đang mở; xem đầy đủ trên trang này."};
    if (foot == Foot::plain && closing.empty()) {
        output.put("</body>\n</html>\n");
        return;
    }
    output.put("<footer>\n");
    if (!closing.empty()) output.format("<p>{}</p>\n", html(closing));
    if (foot == Foot::sources)
        output.format("<p class=\"paper\">{}</p>\n", html_words(on_paper, language));
    output.put("</footer>\n</body>\n</html>\n");
}

void put_shortened(Output& output, std::size_t listed, std::size_t all, std::string_view command,
                   Language language) {
    if (all <= listed) return;
    constexpr Words words{
        "Listed here: the first {} of {}. A browser bears no more; `{}` has them all.",
        "Trang này chỉ liệt kê {} mục đầu trong tổng số {}, vì trình duyệt khó hiển thị nhiều hơn; "
        "xem đầy đủ bằng `{}`."};
    output.format("<p class=\"note\">{}</p>\n",
                  html(in_words(language, words, listed, all, command)));
}

std::string html_day(Day day) {
    return fmt::format("<time datetime=\"{}\">{}</time>", civil::to_iso(day), civil::to_text(day));
}

}  // namespace plan::render
