#include <algorithm>

#include "render/layout.hpp"
#include "render/show.hpp"
#include "render/show_card.hpp"
#include "render/vocabulary.hpp"
#include "render/way.hpp"
#include "text/width.hpp"

namespace plan::render {
namespace {

class ShowText {
  public:
    ShowText(Output& output, const Style& style) : output_(output), style_(style) {}

    void put(const Card& card) {
        put_wrapped(output_, on_one_line(card.title), Ink::heading, style_);
        put_line(output_, on_one_line(card.path), Ink::dim, style_);
        output_.put('\n');
        put_facts(card.facts);
        for (const Way& way : card.ways)
            put_way(way);
        output_.put('\n');
        put_line(output_, on_one_line(card.place), Ink::dim, style_);
    }

  private:
    static constexpr std::size_t indent = 2, gap = 2;
    static constexpr std::size_t longest_label = 16;

    void put_facts(const std::vector<Entry>& facts) {
        std::size_t labels = 0;
        for (const Entry& fact : facts)
            labels = std::max(labels, std::min(text::width(fact.label), longest_label));
        for (const Entry& fact : facts)
            put_fact(fact, labels);
    }

    void put_fact(const Entry& fact, std::size_t labels) {
        const std::string label = text::shorten(on_one_line(fact.label), longest_label);
        std::string head = text::pad_right(label, labels);
        for (const std::string& value : fact.values) {
            put_paragraph(head, Ink::dim, value, Ink::plain, indent + labels + gap);
            head = std::string(labels, ' ');
        }
    }

    // `head` before the first line of the words, the others below its words.
    void put_paragraph(std::string_view head, Ink head_ink, std::string_view words, Ink ink,
                       std::size_t column) {
        constexpr std::size_t least = 16;
        const std::size_t cells = std::max(style_.width, column + least) - column;
        bool first = true;
        for (const std::string& line : text::wrap(on_one_line(words), cells)) {
            output_.put(std::string(first ? indent : column, ' '));
            if (first && !head.empty()) {
                put_inked(output_, head, head_ink, style_.color);
                output_.put(std::string(gap, ' '));
            }
            put_inked(output_, line, ink, style_.color);
            output_.put('\n');
            first = false;
        }
    }

    void put_way(const Way& way) {
        output_.put('\n');
        put_wrapped(output_, way.heading, Ink::heading, style_);
        put_steps(output_, way.how->steps, style_);
        for (const Alike& alike : way.alike)
            put_alike(alike);
    }

    void put_alike(const Alike& alike) {
        output_.put('\n');
        put_paragraph("", Ink::plain, alike.standing, alike.ink, indent);
        std::vector<Line> lines;
        std::vector<std::string> names;
        if (alike.bodies.size() > 1) {
            names.push_back(bodies_in_words(alike.bodies.size(), style_.language) + ":");
        }
        for (const std::string& body : alike.bodies)
            names.push_back(on_one_line(body) + (&body == &alike.bodies.back() ? "" : ";"));
        const std::size_t cells = std::max<std::size_t>(style_.width, 24) - 2 * indent;
        flow_into(lines, names, cells, Ink::plain);
        for (const std::string& note : alike.notes)
            wrap_into(lines, on_one_line(note), cells, Ink::plain);
        for (const Line& line : lines) {
            output_.put(std::string(2 * indent, ' '));
            put_line(output_, line.text, line.ink, style_);
        }
    }

    Output& output_;
    const Style& style_;
};

}  // namespace

void show_text(Output& output, const Report& report, const std::vector<Shown>& items,
               const Style& style) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i != 0) output.put("\n\n");
        ShowText(output, style).put(card_of(report, items[i], style.language));
    }
}

}  // namespace plan::render
