#include "render/markdown.hpp"
#include "render/show.hpp"
#include "render/show_card.hpp"
#include "render/vocabulary.hpp"
#include "render/way.hpp"

namespace plan::render {
namespace {

class ShowMarkdown {
  public:
    ShowMarkdown(Output& output, Language language) : output_(output), language_(language) {}

    void put(const Card& card) {
        output_.format("# {}\n\n{}\n\n", markdown(card.title), markdown(card.path));
        for (const Entry& fact : card.facts)
            put_fact(fact);
        for (const Way& way : card.ways)
            put_way(way);
        output_.format("\n{}\n", markdown(card.place));
    }

  private:
    void put_fact(const Entry& fact) {
        output_.format("- **{}:**", markdown(fact.label));
        if (fact.values.size() == 1) {
            output_.format(" {}\n", markdown(fact.values.front()));
            return;
        }
        output_.put('\n');
        for (const std::string& value : fact.values)
            put_point(value);
    }

    void put_point(std::string_view words) { output_.format("  - {}\n", markdown(words)); }

    void put_way(const Way& way) {
        output_.format("\n## {}\n\n", markdown(way.heading));
        put_steps_markdown(output_, way.how->steps, language_);
        if (!way.how->steps.empty()) output_.put('\n');
        for (const Alike& alike : way.alike)
            put_alike(alike);
    }

    void put_alike(const Alike& alike) {
        std::string names;
        for (const std::string& body : alike.bodies) {
            if (!names.empty()) names += "; ";
            names += body;
        }
        if (alike.bodies.size() > 1) {
            names = bodies_in_words(alike.bodies.size(), language_) + ": " + names;
        }
        output_.format("- **{}:** {}\n", markdown(alike.standing), markdown(names));
        for (const std::string& note : alike.notes)
            put_point(note);
    }

    Output& output_;
    Language language_;
};

}  // namespace

void show_markdown(Output& output, const Report& report, const std::vector<Shown>& items,
                   const Style& style) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i != 0) output.put('\n');
        ShowMarkdown(output, style.language).put(card_of(report, items[i], style.language));
    }
}

}  // namespace plan::render
