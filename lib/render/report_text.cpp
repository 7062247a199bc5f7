// Reports for people: on a terminal, in a mail. check says nothing where there is nothing.

#include <algorithm>
#include <array>

#include "civil/day.hpp"
#include "render/layout.hpp"
#include "render/phrases.hpp"
#include "render/pieces.hpp"
#include "render/report.hpp"
#include "render/section.hpp"
#include "text/width.hpp"

namespace plan::render {

namespace {

constexpr std::string_view no_day = "—";

std::vector<std::string> when_of(const Row& row) {
    const auto& last_day = row.standing->last_day;
    std::vector<std::string> lines{last_day ? civil::to_text(*last_day) : std::string(no_day)};
    if (auto hour = hour_of(row)) lines.push_back(*std::move(hour));
    return lines;
}

std::vector<std::string> state_of(const assess::Standing& standing, Language language) {
    State state = state_in_words(standing, language);
    std::vector<std::string> lines{std::move(state.first)};
    if (!state.second.empty()) lines.push_back(std::move(state.second));
    return lines;
}

/// Of one status.
struct Seen {
    assess::Standing most;
    unsigned last_day = 0, completed_on = 0;  // their digits but for the year's
};

/// The widest cells that a report can hold, without making them all: of each status the most days
/// and the longest dates stand for the others.
class Widest {
  public:
    void see(const assess::Standing& standing) {
        auto& seen = most_[static_cast<std::size_t>(standing.status)];
        if (!seen) seen.emplace().most.status = standing.status;
        keep(seen->most.last_day, seen->last_day, standing.last_day);
        keep(seen->most.completed_on, seen->completed_on, standing.completed_on);
        seen->most.days_late = std::max(seen->most.days_late, standing.days_late);
        seen->most.days_left = std::max(seen->most.days_left, standing.days_left);
        due_today_ = due_today_ || standing.days_left == 0;
    }

    Columns columns(const Style& style) const {
        std::size_t when = 0, state = 0;
        if (due_today_) state = text::width(left_in_words(0, style.language));
        for (const auto& seen : most_) {
            if (!seen) continue;
            const auto& last_day = seen->most.last_day;
            when = std::max(when, last_day ? civil::to_text(*last_day).size() : 5);
            for (const std::string& line : state_of(seen->most, style.language))
                state = std::max(state, text::width(line));
        }
        return columns_within(style.width, when, state);
    }

  private:
    static unsigned digits_of(civil::Day day) {
        const auto fields = civil::fields_of(day);
        return 2 + unsigned{static_cast<unsigned>(fields.day()) > 9} +
               unsigned{static_cast<unsigned>(fields.month()) > 9};
    }
    static void keep(std::optional<civil::Day>& longest, unsigned& digits,
                     const std::optional<civil::Day>& day) {
        constexpr unsigned most = 4;
        if (!day || digits == most) return;
        const unsigned more = digits_of(*day);
        if (more <= digits) return;
        digits = more;
        longest = day;
    }

    std::array<std::optional<Seen>, assess::status_count> most_;
    bool due_today_ = false;
};

Columns columns_of(const Report& report, const Style& style) {
    Widest widest;
    for (const std::uint32_t index : report.selection.chosen)
        widest.see(report.standings[index]);
    return widest.columns(style);
}

class TextReport {
  public:
    TextReport(Output& output, const Report& report, const Style& style)
        : output_(output), report_(report), style_(style), by_(grouping_of(report)) {
        // Two ways through all that is shown; of much beside each other.
        threads::do_both(
            report.selection.chosen.size() > threads::few,
            [this] { columns_ = columns_of(report_, style_); },
            [this] { sections_ = sections_of(report_, style_.language); });
    }

    void put() {
        put_phrases(output_, title_in_words(report_, style_.language), Ink::heading, style_);
        output_.put('\n');
        for (const Section& section : sections_)
            put_section(section);
        put_closing();
    }

    void put_nothing() {
        put_wrapped(output_, nothing_in_words(report_, style_.language), Ink::plain, style_);
        output_.put('\n');
        put_closing();
    }

  private:
    void put_section(const Section& section) {
        if (!section.heading.empty()) put_heading(section);
        const auto rows = rows_of(report_, section);
        put_over_cores(output_, rows.size(),
                       [&](Output& output, std::size_t i) { put_row(output, rows[i]); });
        output_.put('\n');
    }

    void put_heading(const Section& section) {
        const std::string count = std::to_string(section.obligations.size());
        put_wrapped(output_, on_one_line(section.heading) + " · " + count, Ink::heading, style_);
        if (by_ != GroupBy::status) {
            put_phrases(output_, cells_in_words(section.tally, Zeros::left_out, style_.language),
                        Ink::dim, style_);
        }
        output_.put('\n');
    }

    void put_row(Output& output, std::span<const std::uint32_t> obligations) const {
        const Row row = row_of(report_, obligations.front());
        Block block;
        block.when = when_of(row);
        block.state = state_of(*row.standing, style_.language);
        block.state_ink = ink_of(row.standing->status);
        wrap(block, title_of(*row.item), Ink::plain);
        wrap(block, source_in_words(row, style_.language), Ink::dim);
        add_bodies(block, obligations);
        add_coordinating(block, row);
        for (const std::string& note : notes_of(row, style_.language))
            wrap(block, note, Ink::plain);
        put_block(output, block, columns_, style_);
    }

    void wrap(Block& block, std::string_view text, Ink ink) const {
        wrap_into(block.wide, on_one_line(text), columns_.wide, ink);
    }

    void add_bodies(Block& block, std::span<const std::uint32_t> obligations) const {
        if (by_ == GroupBy::body) return add_succession(block, obligations.front());
        std::vector<std::string> names;
        for (const std::uint32_t index : obligations)
            names.push_back(owner_in_words(row_of(report_, index), style_.language));
        std::string lead;
        if (names.size() > 1) lead = bodies_in_words(names.size(), style_.language) + ":";
        flow(block, std::move(lead), names, Ink::plain);
    }

    /// Under its body's heading only what the heading does not say.
    void add_succession(Block& block, std::uint32_t obligation) const {
        const std::string words = succession_in_words(row_of(report_, obligation), style_.language);
        if (!words.empty()) wrap(block, words, Ink::plain);
    }

    void add_coordinating(Block& block, const Row& row) const {
        if (row.item->coordinating.empty()) return;
        std::vector<std::string> names;
        for (const model::Reference& reference : row.item->coordinating)
            names.emplace_back(party_of(report_, reference).name);
        constexpr text::Words with{"with:", "phối hợp:"};
        flow(block, std::string(with.in(style_.language)), names, Ink::dim);
    }

    /// Names, parted by semicolons: they hold commas.
    void flow(Block& block, std::string lead, const std::vector<std::string>& names,
              Ink ink) const {
        std::vector<std::string> pieces;
        pieces.reserve(names.size() + 1);
        if (!lead.empty()) pieces.push_back(std::move(lead));
        for (const std::string& name : names)
            pieces.push_back(on_one_line(name) + (&name == &names.back() ? "" : ";"));
        flow_into(block.wide, pieces, columns_.wide, ink);
    }

    void put_closing() {
        const assess::Tally& tally = report_.selection.summary;
        put_phrases(output_, tally_in_words(tally, style_.language) + ".", Ink::plain, style_);
        const std::string share = share_in_words(tally, style_.language);
        if (!share.empty()) put_wrapped(output_, share + ".", Ink::plain, style_);
    }

    Output& output_;
    const Report& report_;
    const Style& style_;
    std::optional<GroupBy> by_;
    Columns columns_;
    std::vector<Section> sections_;
};

}  // namespace

void report_text(Output& output, const Report& report, const Style& style) {
    if (!report.selection.chosen.empty()) {
        TextReport(output, report, style).put();
    } else if (report.subject != Subject::check) {
        TextReport(output, report, style).put_nothing();
    }
}

}  // namespace plan::render
