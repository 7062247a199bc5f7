#include "render/page_rows.hpp"

#include "render/page_shell.hpp"
#include "render/page_sources.hpp"
#include "render/phrases.hpp"

namespace plan::render {

using text::Words;

namespace {

using Obligations = std::span<const std::uint32_t>;

constexpr Words column_words[] = {
    {"Last day", "Hạn cuối"},
    {"State", "Tình trạng"},
    {"Work", "Nhiệm vụ"},
    {"Body", "Cơ quan chủ trì"},
};

/// ` id="…"`; nothing where the id was given out before.
std::string id_attribute(const std::optional<std::string>& id) {
    return id ? fmt::format(" id=\"{}\"", *id) : std::string();
}

class Rows {
  public:
    Rows(Output& output, RowsOf& rows) : output_(output), rows_(rows) {}

    void put_table(const Section& section, std::string_view caption) {
        output_.format(
            "<table class=\"work\">\n<caption class=\"unseen\">{}</caption>\n<thead><tr>",
            html(caption));
        for (const Words& words : column_words)
            output_.format("<th scope=\"col\">{}</th>", html_words(words, rows_.language));
        output_.put("</tr></thead>\n");
        for (const Obligations all : rows_of(rows_.report, section)) {
            if (rows_.left == 0) break;
            const Obligations some = all.first(std::min(all.size(), rows_.left));
            put_row(some);
            rows_.left -= some.size();
        }
        output_.put("</table>\n");
    }

  private:
    std::string key_of(std::uint32_t index) const {
        return select::key_of(rows_.report.model, rows_.report.expansion.obligations[index]);
    }

    void put_row(Obligations obligations) {
        const Row row = row_of(rows_.report, obligations.front());
        const bool alone = obligations.size() == 1;
        const std::string path = model::path_of(rows_.report.model, *row.item);
        // One obligation is linked by its key; the item, by the first row that it has.
        const auto own = alone ? rows_.anchors.take(key_of(obligations.front())) : std::nullopt;
        const auto item = rows_.anchors.take(path);
        output_.format("<tbody class=\"{}\"{}>\n<tr>", token_of(row.standing->status),
                       id_attribute(own));
        put_when(row);
        put_state(row);
        output_.format("<th scope=\"row\"{}>{}", id_attribute(item), html(title_of(*row.item)));
        const std::string link = own ? *own : item ? *item : std::string();
        const std::string source = html(source_in_words(row, rows_.language));
        if (link.empty()) {
            output_.format("<small>{}</small></th>", source);
        } else {
            output_.format("<small><a href=\"#{}\">{}</a></small></th>", link, source);
        }
        put_bodies(row, obligations);
        output_.put("</tr>\n<tr class=\"more\"><td colspan=\"4\">");
        put_sources(output_, rows_.report, obligations, rows_.way_of, rows_.language);
        output_.put("</td></tr>\n</tbody>\n");
    }

    void put_when(const Row& row) {
        const auto& day = row.standing->last_day;
        output_.format("<td class=\"when\">{}", day ? html_day(*day) : "—");
        if (const auto hour = hour_of(row))
            output_.format(" <span class=\"hour\">{}</span>", *hour);
        output_.put("</td>");
    }

    void put_state(const Row& row) {
        const State state = state_in_words(*row.standing, rows_.language);
        output_.format("<td class=\"state\">{}", html(state.first));
        if (!state.second.empty()) output_.format(" {}", html(state.second));
        for (const std::string& note : notes_of(row, rows_.language))
            output_.format("<small>{}</small>", html(note));
        output_.put("</td>");
    }

    void put_bodies(const Row& first, Obligations obligations) {
        output_.put("<td class=\"bodies\">");
        if (obligations.size() == 1) {
            output_.put(html(owner_in_words(first, rows_.language)));
        } else {
            output_.format("<p>{}</p><ul>",
                           html(bodies_in_words(obligations.size(), rows_.language)));
            for (const std::uint32_t index : obligations) {
                const Row row = row_of(rows_.report, index);
                output_.format("<li{}>{}</li>", id_attribute(rows_.anchors.take(key_of(index))),
                               html(owner_in_words(row, rows_.language)));
            }
            output_.put("</ul>");
        }
        put_coordinating(first);
        output_.put("</td>");
    }

    void put_coordinating(const Row& row) {
        if (row.item->coordinating.empty()) return;
        const std::string names = names_in_words(row, row.item->coordinating);
        constexpr Words with{"with: {}", "phối hợp: {}"};
        output_.format("<small>{}</small>", html(in_words(rows_.language, with, names)));
    }

    Output& output_;
    RowsOf& rows_;
};

/// What a page says of the obligations that it does not list.
void put_left_out(Output& output, const RowsOf& rows, std::size_t all) {
    constexpr Words words{
        "Listed here: the first {} of {} obligations. A browser bears no more; all of them are in "
        "the CSV (plan list --format csv). The sums count them all.",
        "Trang này chỉ liệt kê {} nhiệm vụ đầu trong tổng số {}, vì trình duyệt khó hiển thị nhiều "
        "hơn. Danh sách đầy đủ có trong tệp CSV (plan list --format csv). Các số tổng hợp vẫn tính "
        "đủ."};
    output.format("<p class=\"note\">{}</p>\n",
                  html(in_words(rows.language, words, rows.left, all)));
}

void put_heading(Output& output, const RowsOf& rows, const Section& section) {
    output.format("<h{0}>{1} <span class=\"count\">{2}</span></h{0}>\n", rows.heading_level,
                  html(section.heading), section.obligations.size());
    if (grouping_of(rows.report) == GroupBy::status) return;
    output.format("<p class=\"tally\">{}</p>\n",
                  html(cells_in_words(section.tally, Zeros::left_out, rows.language)));
}

}  // namespace

void put_sections(Output& output, RowsOf& rows, const std::vector<Section>& sections) {
    std::size_t all = 0;
    for (const Section& section : sections)
        all += section.obligations.size();
    if (all > rows.left) put_left_out(output, rows, all);
    for (const Section& section : sections) {
        if (rows.left == 0) return;
        const bool headed = !section.heading.empty();
        if (headed) put_heading(output, rows, section);
        Rows(output, rows)
            .put_table(section,
                       headed ? section.heading : title_in_words(rows.report, rows.language));
    }
}

}  // namespace plan::render
