#include <array>

#include "render/letters/fields.hpp"

namespace plan::render {

namespace {

using K = FieldKind;

constexpr std::array table = {
    // ---- of a letter ----
    FieldFacts{"body", K::text, "letter", "whom it is for; nothing in the head's letter"},
    FieldFacts{"body_within", K::text, "letter",
               "the same within a sentence: in Vietnamese “các sở”, not “Các sở”"},
    FieldFacts{"ended", K::text, "letter",
               "the body's last day, where it has ended and nobody, or more than one, took over"},
    FieldFacts{"today", K::text, "letter", "the day on which everything stands as told"},
    FieldFacts{"monday", K::text, "letter", "the week's first day"},
    FieldFacts{"sunday", K::text, "letter", "its last day"},
    FieldFacts{"horizon", K::text, "letter", "the last day of `ahead`"},
    FieldFacts{"thresholds", K::flag, "letter", "only what `--thresholds` picks"},
    FieldFacts{"sender", K::text, "letter", "`sender` of [remind]"},
    FieldFacts{"reply_to", K::text, "letter", "`reply_to` of [remind]"},
    FieldFacts{"reply_by", K::text, "letter",
               "the day and hour that `reply_by` of [remind] comes to, where it names a weekday"},
    FieldFacts{"reply_by_written", K::text, "letter", "`reply_by` as written, where it does not"},
    FieldFacts{"not_whole", K::text, "letter",
               "that not all could be read, in words; a template without it gets them on top"},
    FieldFacts{"asks_reply", K::flag, "letter", "something is late or due within the week"},
    FieldFacts{"has_due", K::flag, "letter", "something falls due in the week or ahead"},
    // ---- the tally: of a letter, of an entry of `formers` ----
    FieldFacts{"owes", K::flag, "letter, formers", "the body leads some work"},
    FieldFacts{"given", K::text, "letter, formers", "the sum of the five cells, a number"},
    FieldFacts{"given_tasks", K::text, "letter, formers", "the same in words: `2 tasks`"},
    FieldFacts{"done", K::text, "letter, formers", "`done_on_time` and `done_late`"},
    FieldFacts{"done_on_time", K::text, "letter, formers", "cell 1"},
    FieldFacts{"done_late", K::text, "letter, formers", "cell 2"},
    FieldFacts{"within", K::text, "letter, formers", "cell 3: open in time"},
    FieldFacts{"overdue", K::text, "letter, formers", "cell 4"},
    FieldFacts{"no_deadline", K::text, "letter, formers", "cell 5"},
    FieldFacts{"waived", K::text, "letter, formers", "beside the cells; nothing where it is 0"},
    // ---- lists of a letter ----
    FieldFacts{"formers", K::list, "letter", "bodies that ended and whose letter this one takes"},
    FieldFacts{"basis", K::list, "letter", "the plans that the letter is about"},
    FieldFacts{"late", K::list, "letter", "overdue, the longest first"},
    FieldFacts{"before_week", K::list, "letter", "due before a week that is still to come"},
    FieldFacts{"this_week", K::list, "letter", "due within the week, from today on"},
    FieldFacts{"ahead", K::list, "letter", "due after the week, up to the horizon"},
    FieldFacts{"coordinating", K::list, "letter", "what it helps with, late or due"},
    FieldFacts{"finished", K::list, "letter", "completed in the week before"},
    FieldFacts{"has_formers", K::flag, "letter", "and so for each list: it is not empty"},
    FieldFacts{"has_basis", K::flag, "letter", ""},
    FieldFacts{"has_late", K::flag, "letter", ""},
    FieldFacts{"has_before_week", K::flag, "letter", ""},
    FieldFacts{"has_this_week", K::flag, "letter", ""},
    FieldFacts{"has_ahead", K::flag, "letter", ""},
    FieldFacts{"has_coordinating", K::flag, "letter", ""},
    FieldFacts{"has_finished", K::flag, "letter", ""},
    FieldFacts{"late_tasks", K::text, "letter", "how many, in words: `1 task`, `2 tasks`"},
    FieldFacts{"before_week_tasks", K::text, "letter", ""},
    FieldFacts{"this_week_tasks", K::text, "letter", ""},
    FieldFacts{"ahead_tasks", K::text, "letter", ""},
    FieldFacts{"coordinating_tasks", K::text, "letter", ""},
    FieldFacts{"finished_tasks", K::text, "letter", ""},
    // ---- the head's letter ----
    FieldFacts{"all", K::flag, "letter", "this is the head's letter (`--all`)"},
    FieldFacts{"bodies", K::list, "the head's letter",
               "a letter for each body, with the fields above, the worst first"},
    FieldFacts{"bodies_count", K::text, "the head's letter", "`3 bodies`"},
    FieldFacts{"nobodys", K::flag, "bodies", "the entry of what nobody answers for"},
    // ---- of an entry of a list of work ----
    FieldFacts{"position", K::text, "work", "1, 2, 3, …"},
    FieldFacts{"title", K::text, "work", "what is to be done"},
    FieldFacts{"key", K::text, "work", "`plan/item`"},
    FieldFacts{"clause", K::text, "work", "where in the plan it stands"},
    FieldFacts{"asked", K::text, "work", "the plan's own words for the deadline"},
    FieldFacts{"output", K::text, "work", "what it must produce"},
    FieldFacts{"occurrence", K::text, "work", "of work that repeats, which time is meant"},
    FieldFacts{"last_day", K::text, "work", "the last day on which it is in time"},
    FieldFacts{"hour", K::text, "work", "`17:00`; in Vietnamese `17 giờ`"},
    FieldFacts{"late_by", K::text, "work", "`5 days`: overdue, or done late"},
    FieldFacts{"left", K::text, "work", "`5 days`: until the last day"},
    FieldFacts{"due_today", K::flag, "work", "the last day is today"},
    FieldFacts{"extended", K::flag, "work", "the last day was moved"},
    FieldFacts{"extended_from", K::text, "work", "from which day"},
    FieldFacts{"extended_by", K::text, "work", "by whom"},
    FieldFacts{"uncertain", K::flag, "work", "the last day may still move (P208)"},
    FieldFacts{"former", K::text, "work", "the body that owed it, where another took over"},
    FieldFacts{"follow_up", K::text, "work", "the officer or office that follows it up"},
    FieldFacts{"completed_on", K::text, "work", "of `finished`"},
    FieldFacts{"on_time", K::flag, "work", "of `finished`: in time"},
    FieldFacts{"evidence", K::text, "work", "of `finished`"},
    FieldFacts{"helpers", K::list, "work", "bodies that coordinate: `name`, `last`"},
    FieldFacts{"has_helpers", K::flag, "work", ""},
    FieldFacts{"leads", K::list, "coordinating", "bodies that owe it: `name`, `last`"},
    FieldFacts{"leads_bodies", K::text, "coordinating", "`32 bodies`"},
    FieldFacts{"many_leads", K::flag, "coordinating", "more than five"},
    // ---- of a plan: in `basis`, in each entry of a list of work ----
    FieldFacts{"plan_kind", K::text, "basis, work", "`Plan`, `Resolution`, …"},
    FieldFacts{"plan_number", K::text, "basis, work", "its number"},
    FieldFacts{"plan_title", K::text, "basis, work", ""},
    FieldFacts{"plan_issued", K::text, "basis, work", "the day of its issue"},
    FieldFacts{"plan_issuer", K::text, "basis, work", ""},
    FieldFacts{"implements", K::list, "basis", "what the plan carries out"},
    FieldFacts{"has_implements", K::flag, "basis", ""},
    FieldFacts{"kind", K::text, "implements", ""},
    FieldFacts{"number", K::text, "implements", ""},
    FieldFacts{"issued", K::text, "implements", ""},
    FieldFacts{"issuer", K::text, "implements", ""},
    FieldFacts{"name", K::text, "helpers, leads, formers", ""},
    FieldFacts{"until", K::text, "formers", "the last day of the body that ended"},
    FieldFacts{"last", K::flag, "basis, implements, helpers, leads, formers",
               "the last entry of its list"},
};

}  // namespace

std::span<const FieldFacts> letter_fields() {
    return table;
}

}  // namespace plan::render
