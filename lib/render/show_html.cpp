#include <algorithm>

#include "render/html.hpp"
#include "render/page.hpp"
#include "render/page_shell.hpp"
#include "render/show.hpp"
#include "render/show_card.hpp"
#include "render/vocabulary.hpp"
#include "render/way.hpp"

namespace plan::render {
namespace {

using text::Words;

class ShowHtml {
  public:
    ShowHtml(Output& output, Language language, int heading_level)
        : output_(output), language_(language), level_(heading_level) {}

    void put(const Card& card, bool with_title) {
        output_.put("<article class=\"card\">\n");
        if (with_title)
            output_.format("<h2>{}</h2>\n<p class=\"tally\">{}</p>\n", html(card.title),
                           html(card.path));
        output_.put("<dl>\n");
        for (const Entry& fact : card.facts) {
            output_.format("<dt>{}</dt>", html(fact.label));
            for (const std::string& value : fact.values)
                output_.format("<dd>{}</dd>", html(value));
            output_.put('\n');
        }
        output_.put("</dl>\n");
        for (const Way& way : card.ways)
            put_way(way);
        output_.format("<p class=\"place\"><code>{}</code></p>\n</article>\n", html(card.place));
    }

  private:
    void put_way(const Way& way) {
        output_.format("<h{0}>{1}</h{0}>\n", level_, html(way.heading));
        if (!way.how->steps.empty()) output_.put("<ol class=\"steps\">\n");
        for (const due::Step& step : way.how->steps) {
            output_.put("<li>");
            if (step.day) output_.format("{}: ", html_day(*step.day));
            output_.format("{}</li>\n", html(step_in_words(step, language_)));
        }
        if (!way.how->steps.empty()) output_.put("</ol>\n");
        for (const Alike& alike : way.alike)
            put_alike(alike);
    }

    void put_alike(const Alike& alike) {
        if (left_ == 0) return;
        const std::size_t listed = std::min(left_, alike.bodies.size());
        left_ -= listed;
        output_.format("<div class=\"alike {}\">\n<p class=\"state\">{}</p>\n",
                       token_of(alike.status), html(alike.standing));
        if (alike.bodies.size() > 1)
            output_.format("<p>{}</p>\n", html(bodies_in_words(alike.bodies.size(), language_)));
        output_.put("<ul class=\"names\">");
        for (std::size_t i = 0; i < listed; ++i)
            output_.format("<li>{}</li>", html(alike.bodies[i]));
        output_.put("</ul>\n");
        for (const std::string& note : alike.notes)
            output_.format("<p class=\"recorded\">{}</p>\n", html(note));
        output_.put("</div>\n");
    }

    Output& output_;
    Language language_;
    int level_;
    std::size_t left_ = page_obligations;  ///< obligations that may still be listed
};

}  // namespace

void show_html(Output& output, const Report& report, const std::vector<Shown>& items,
               const Style& style) {
    const bool alone = items.size() == 1;
    PageHead head;
    if (alone) {
        const Card card = card_of(report, items.front(), style.language);
        head = {card.title, card.path};
    } else {
        head.title = in_words(style.language, {"{} items as of {}", "{} nhiệm vụ tính đến ngày {}"},
                              items.size(), civil::to_text(report.today));
    }
    begin_page(output, head, style.language);
    std::size_t all = 0;
    for (const Shown& item : items)
        all += item.obligations.size();
    put_shortened(output, page_obligations, all, "plan show --format json", style.language);
    ShowHtml show(output, style.language, alone ? 2 : 3);
    for (const Shown& item : items)
        show.put(card_of(report, item, style.language), !alone);
    end_page(
        output, Foot::plain,
        in_words(style.language, {"As of {}.", "Tính đến ngày {}."}, civil::to_text(report.today)),
        style.language);
}

}  // namespace plan::render
