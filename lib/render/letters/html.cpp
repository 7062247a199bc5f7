// Letters as one page: nothing is loaded, no script, each letter on a sheet of its own in print.

#include <algorithm>
#include <array>

#include "civil/day.hpp"
#include "render/letters.hpp"
#include "render/letters/document.hpp"
#include "render/vocabulary.hpp"
#include "render/xml.hpp"

namespace plan::render {

using text::Words;

namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; line-height: 1.5;
  font-family: "Times New Roman", Tinos, "Noto Serif", serif; font-size: 1.0625rem;
  color: #1b1b1b; background: #fff; overflow-wrap: anywhere; }
header h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
nav ol { columns: 14rem; padding-left: 1.75rem; margin: .5rem 0 1.5rem; }
a { color: #0b4a8f; }
article { border-top: 1px solid #767676; padding: 1rem 0 2rem; }
article h2 { font-size: 1.25rem; line-height: 1.3; text-align: center; margin: 1rem 0 1.5rem; }
article h3 { font-size: 1.0625rem; margin: 1.5rem 0 .5rem; }
ol, ul { padding-left: 1.75rem; }
li { margin: .5rem 0; }
nav li { margin: 0; padding: .25rem 0; break-inside: avoid; }
pre { white-space: pre-wrap; }
@media (prefers-color-scheme: dark) {
  body { color: #ececec; background: #16181b; }
  a { color: #8ab8f0; }
}
@media print {
  body { max-width: none; padding: 0; color: #000; background: #fff; font-size: 13pt;
    line-height: 1.35; }
  header, nav { display: none; }
  article { border: 0; padding: 0; break-after: page; }
  article:last-child { break-after: auto; }
  h2, h3 { break-after: avoid; }
  li { break-inside: avoid; }
  article > p:nth-last-child(-n+2) { break-before: avoid; }
}
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
)";

/// What a letter may link to: nothing that runs.
bool may_link(std::string_view target) {
    static constexpr std::array<std::string_view, 3> schemes = {"https://", "http://", "mailto:"};
    return std::ranges::any_of(schemes, [&](std::string_view scheme) {
        return target.size() > scheme.size() &&
               std::ranges::equal(target.substr(0, scheme.size()), scheme, {},
                                  [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    });
}

class Article : public DocumentReader {
  public:
    /// `heading`: the id of the first heading.
    Article(Output& output, std::string heading) : output_(output), heading_(std::move(heading)) {}

    void open(Markup mark, const MarkupFacts& facts) override {
        switch (mark) {
            case Markup::heading: open_heading(facts.number); break;
            case Markup::numbers:
                if (facts.number == 1) {
                    output_.put("<ol>\n");
                } else {
                    output_.format("<ol start=\"{}\">\n", facts.number);
                }
                break;
            case Markup::link:
                links_.push_back(may_link(facts.target));
                if (links_.back()) output_.format("<a href=\"{}\">", xml_text(facts.target));
                break;
            case Markup::bullets: output_.put("<ul>\n"); break;
            case Markup::rule: output_.put("<hr>\n"); break;
            case Markup::image: break;
            default: output_.format("<{}>", element_of(mark));
        }
    }

    void close(Markup mark) override {
        switch (mark) {
            case Markup::heading: output_.format("</h{}>\n", level_); break;
            case Markup::link:
                if (links_.back()) output_.put("</a>");
                links_.pop_back();
                break;
            case Markup::rule:
            case Markup::image: break;
            case Markup::emphasis:
            case Markup::strong:
            case Markup::code: output_.format("</{}>", element_of(mark)); break;
            case Markup::code_block: output_.put("</code></pre>\n"); break;
            default: output_.format("</{}>\n", element_of(mark));
        }
    }

    void text(std::string_view text) override { output_.put(xml_text(text)); }
    void line_break() override { output_.put("<br>\n"); }

  private:
    static std::string_view element_of(Markup mark) {
        switch (mark) {
            case Markup::paragraph: return "p";
            case Markup::bullets: return "ul";
            case Markup::numbers: return "ol";
            case Markup::entry: return "li";
            case Markup::quote: return "blockquote";
            case Markup::code_block: return "pre><code";
            case Markup::emphasis: return "em";
            case Markup::strong: return "strong";
            case Markup::code: return "code";
            default: return {};
        }
    }

    // The page's own heading is the first level.
    void open_heading(unsigned level) {
        level_ = std::min(level + 1, 6U);
        if (heading_.empty()) {
            output_.format("<h{}>", level_);
        } else {
            output_.format("<h{} id=\"{}\">", level_, heading_);
            heading_.clear();
        }
    }

    Output& output_;
    std::string heading_;
    std::vector<bool> links_;
    unsigned level_ = 2;
};

std::string title_of(const Correspondence& letters) {
    if (!letters.time.thresholds.empty()) {
        constexpr Words of_day{"Reminder letters as of {}", "Thư đôn đốc, tính đến ngày {}"};
        return in_words(letters.language, of_day, civil::to_text(letters.time.today));
    }
    constexpr Words words{"Reminder letters, week of {} to {}", "Thư đôn đốc, tuần từ {} đến {}"};
    return in_words(letters.language, words, civil::to_text(letters.time.monday),
                    civil::to_text(letters.time.sunday()));
}

void put_contents(Output& output, const Correspondence& letters) {
    if (letters.size() < 2) return;
    constexpr Words contents{"Letters", "Danh sách thư"};
    output.format("<nav aria-label=\"{}\">\n<ol>\n", contents.in(letters.language));
    for (std::size_t i = 0; i < letters.size(); ++i)
        output.format("<li><a href=\"#letter-{}\">{}</a></li>\n", i + 1, xml_text(letters.name(i)));
    output.put("</ol>\n</nav>\n");
}

/// A page that was put up last week must not stay.
void put_nothing(Output& output, const Correspondence& letters) {
    constexpr Words words{"There is nothing to remind anybody of.",
                          "Không có nội dung nào cần đôn đốc."};
    output.format("<p>{}</p>\n", words.in(letters.language));
    constexpr Words not_whole{"Not all of the plans could be read (see `plan validate`).",
                              "Có nội dung kế hoạch không đọc được (xem `plan validate`)."};
    if (!letters.whole)
        output.format("<p><strong>{}</strong></p>\n", not_whole.in(letters.language));
}

}  // namespace

void letters_html(Output& output, const Correspondence& letters) {
    const bool vietnamese = letters.language == text::Language::vietnamese;
    const std::string title = xml_text(title_of(letters));
    output.format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n",
                  vietnamese ? "vi" : "en");
    output.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    output.format("<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n", title, style);
    output.format("<header>\n<h1>{}</h1>\n</header>\n", title);
    put_contents(output, letters);
    output.put("<main>\n");
    if (letters.size() == 0) put_nothing(output, letters);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const std::string markdown = letters.letter(i);
        const std::string label = letter_title(markdown);
        if (label.empty()) {
            output.format("<article id=\"letter-{}\" aria-label=\"{}\">\n", i + 1,
                          letters.name(i).empty() ? title : xml_text(letters.name(i)));
        } else {
            output.format("<article id=\"letter-{0}\" aria-labelledby=\"heading-{0}\">\n", i + 1);
        }
        Article article(output, "heading-" + std::to_string(i + 1));
        read_document(markdown, article);
        output.put("</article>\n");
    }
    output.put("</main>\n</body>\n</html>\n");
}

}  // namespace plan::render
