#include "render/page_sources.hpp"

#include <algorithm>

#include "civil/day.hpp"
#include "render/page_shell.hpp"
#include "render/phrases.hpp"
#include "render/show_card.hpp"
#include "render/way.hpp"

namespace plan::render {

using text::Words;

namespace {

/// Obligations about which the same is recorded.
struct Recorded {
    std::vector<std::string> lines;
    std::vector<std::string> bodies;
};

std::vector<Recorded> recorded(const Report& report, std::span<const std::uint32_t> obligations,
                               Language language) {
    std::vector<Recorded> all;
    for (const std::uint32_t index : obligations) {
        const Row row = row_of(report, index);
        std::vector<std::string> lines = records_in_words(row, language);
        auto same = std::ranges::find(all, lines, &Recorded::lines);
        if (same == all.end()) same = all.insert(all.end(), {std::move(lines), {}});
        same->bodies.push_back(owner_in_words(row, language));
    }
    return all;
}

class Sources {
  public:
    Sources(Output& output, const Row& row, Language language)
        : output_(output), row_(row), language_(language) {}

    void put_words() {
        const model::Item& item = *row_.item;
        if (item.due.text.given()) {
            put({"Deadline as written", "Thời hạn ghi trong văn bản"},
                in_words(language_, {"“{}”", "“{}”"}, item.due.text.value));
        }
        put({"Repeats", "Lặp lại"}, item.repeat->text);
        put({"Clause", "Mục"}, item.clause);
        put({"Quote", "Trích văn bản"}, item.quote);
        put({"Output", "Sản phẩm"}, item.output);
        if (row_.extension && row_.obligation->last_day) {
            put({"Original last day", "Hạn cuối ban đầu"},
                with_weekday(*row_.obligation->last_day, language_));
        }
    }

    void put_records(const std::vector<Recorded>& all) {
        const bool none =
            std::ranges::all_of(all, [](const Recorded& one) { return one.lines.empty(); });
        if (none) return;
        begin({"Recorded", "Ghi nhận"});
        for (const Recorded& one : all) {
            if (all.size() > 1) put_names(one.bodies);
            for (const std::string& line : one.lines)
                output_.format("<p>{}</p>", html(line));
        }
        output_.put("</dd>\n");
    }

    void put_plan() {
        const model::Directive& plan = *row_.plan;
        begin({"Plan", "Kế hoạch"});
        output_.put(html(directive_in_words(plan, language_)));
        if (plan.source.given()) {
            const auto address = web_address(plan.source.value);
            if (address) {
                output_.format(" · <a class=\"source\" rel=\"noreferrer\" href=\"{}\">{}</a>",
                               *address, html(plan.source.value));
            } else {
                output_.format(" · {}", html(plan.source.value));
            }
        }
        output_.put("</dd>\n");
    }

    void put_steps(const due::LastDay& way) {
        if (way.steps.empty()) return;
        begin({"How the last day came about", "Cách tính hạn cuối"});
        output_.put("<ol>");
        for (const due::Step& step : way.steps) {
            output_.put("<li>");
            if (step.day) output_.format("{}: ", html_day(*step.day));
            output_.format("{}</li>", html(step_in_words(step, language_)));
        }
        output_.put("</ol></dd>\n");
    }

    void put_place() {
        begin({"In the files", "Trong tệp"});
        output_.format("<code>{}:{}</code></dd>\n", html(file_of(row_)), line_of(row_));
    }

  private:
    void begin(Words label) { output_.format("<dt>{}</dt><dd>", html_words(label, language_)); }
    void put(Words label, std::string_view value) {
        begin(label);
        output_.format("{}</dd>\n", html(value));
    }
    void put(Words label, const model::Text& text) {
        if (text.given()) put(label, text.value);
    }
    void put_names(const std::vector<std::string>& names) {
        std::string list;
        for (const std::string& name : names) {
            if (!list.empty()) list += "; ";
            list += name;
        }
        output_.format("<p>{}:</p>", html(list));
    }

    Output& output_;
    const Row& row_;
    Language language_;
};

}  // namespace

void put_sources(Output& output, const Report& report, std::span<const std::uint32_t> obligations,
                 const WayOf* way_of, Language language) {
    const Row row = row_of(report, obligations.front());
    output.format("<details><summary>{}</summary><dl>\n",
                  html_words({"What it rests on", "Căn cứ"}, language));
    Sources sources(output, row, language);
    sources.put_words();
    sources.put_records(recorded(report, obligations, language));
    sources.put_plan();
    if (way_of && *way_of) sources.put_steps((*way_of)(obligations.front()));
    sources.put_place();
    output.put("</dl></details>");
}

}  // namespace plan::render
