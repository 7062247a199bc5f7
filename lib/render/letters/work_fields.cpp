// The facts of one piece of work, as an entry of a letter's lists.

#include "civil/day.hpp"
#include "render/letters/fields.hpp"
#include "render/phrases.hpp"
#include "render/row.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

namespace {

std::string text_of(const std::optional<std::string_view>& text) {
    return text ? line_of(*text) : std::string();
}

std::string day_of(const std::optional<Day>& day) {
    return day ? civil::to_text(*day) : std::string();
}

/// The plan's own words; what it asked by when. A bare day says no more than the last day. What
/// ends their sentence goes: it is the letter's that they stand in.
std::string asked_of(const Row& row) {
    const std::string_view due = row.item->due.text.value;
    if (!row.item->quote->given() && civil::parse_day(due)) return {};
    std::string words = line_of(row.item->quote->given() ? row.item->quote->value : due);
    words.resize(words.find_last_not_of(" .;,") + 1);
    return words;
}

/// `17:00` · `17 giờ`, `17 giờ 30`
std::string hour_in_words(const Row& row, text::Language language) {
    const auto hour = hour_of(row);
    if (!hour || language == text::Language::english) return hour.value_or(std::string());
    const std::string minutes = hour->substr(hour->find(':') + 1);
    return hour->substr(0, hour->find(':')) + " giờ" + (minutes == "00" ? "" : " " + minutes);
}

void add_time(Part& part, const Row& row, text::Language language) {
    const assess::Standing& standing = *row.standing;
    const auto days = [&](const std::optional<int>& count) {
        return count ? days_in_words(*count, language) : std::string();
    };
    const bool due_today = standing.days_left == 0;
    part.fields.insert(
        part.fields.end(),
        {{"last_day", day_of(standing.last_day)},
         {"hour", hour_in_words(row, language)},
         {"late_by", days(standing.days_late)},
         {"left", due_today ? std::string() : days(standing.days_left)},
         {"due_today", due_today},
         {"extended", row.extension != nullptr},
         {"extended_from", row.extension ? day_of(row.obligation->last_day) : std::string()},
         {"extended_by", text_of(extended_by(row))},
         {"uncertain", row.obligation->uncertain},
         {"completed_on", day_of(standing.completed_on)},
         {"on_time", standing.status == assess::Status::done_on_time},
         {"evidence", text_of(evidence_of(row))}});
}

Part work_part(const Correspondence& letters, const Row& row, model::Index recipient) {
    Part part;
    part.fields = {
        {"title", line_of(title_of(*row.item))},
        {"key", line_of(model::path_of(letters.report.model, *row.item))},
        {"clause", line_of(row.item->clause->value)},
        {"asked", asked_of(row)},
        {"output", line_of(row.item->output->value)},
        {"occurrence", day_of(row.obligation->occurrence)},
        {"follow_up", line_of(row.item->follow_up->value)},
    };
    add_plan(part, *row.plan, letters.language);
    add_time(part, row, letters.language);
    add_helpers(part, letters, row, recipient);
    return part;
}

/// The body that owed it first, where the letter goes to another.
std::string former_of(const Correspondence& letters, const Row& row) {
    if (!row.named || !row.owner) return {};
    if (row.named != row.owner) return line_of(model::name_of(*row.named));
    const model::Index to =
        select::recipient_of(letters.report.model, row.obligation->owner, letters.time.today);
    return to == row.obligation->owner ? std::string() : line_of(model::name_of(*row.owner));
}

}  // namespace

Part obligation_part(const Correspondence& letters, std::uint32_t obligation,
                     model::Index recipient) {
    const Row row = row_of(letters.report, obligation);
    Part part = work_part(letters, row, recipient);
    // Who finished it before another took over left nothing to take on.
    const model::Index doer = doer_of(letters, obligation);
    const bool other = doer != model::none && doer != recipient;
    part.fields.emplace_back(
        "done_by",
        other ? line_of(model::name_of(letters.report.model.bodies[doer])) : std::string());
    part.fields.emplace_back("former", other ? std::string() : former_of(letters, row));
    return part;
}

Part shared_part(const Correspondence& letters, const select::Shared& shared,
                 model::Index recipient) {
    Part part = work_part(letters, row_of(letters.report, shared.front()), recipient);
    part.fields.emplace_back("done_by", std::string());
    part.fields.emplace_back("former", std::string());
    add_leads(part, letters, shared);
    return part;
}

}  // namespace plan::render
