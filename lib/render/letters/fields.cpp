#include "render/letters/fields.hpp"

#include <algorithm>
#include <memory>

#include "civil/day.hpp"
#include "render/letters/reply_by.hpp"
#include "render/row.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

using model::Index;
using select::Letter;
using text::Words;

std::string tasks_in_words(std::size_t count, text::Language language) {
    return in_words(language,
                    count == 1 ? Words{"{} task", "{} nhiệm vụ"} : Words{"{} tasks", "{} nhiệm vụ"},
                    count);
}

std::string not_whole_in_words(text::Language language) {
    constexpr Words words{
        "This letter is not whole: not all of the plans could be read (see `plan validate`).",
        "Thư này chưa đầy đủ vì có nội dung kế hoạch không đọc được (xem `plan validate`)."};
    return std::string(words.in(language));
}

std::string line_of(std::string_view text) {
    std::string line = on_one_line(text);
    const std::size_t end = line.find_last_not_of(' ');
    line.resize(end == std::string::npos ? 0 : end + 1);
    return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

namespace {

constexpr std::size_t most_bodies = 200;  // of the head's letter

using Fields = std::vector<std::pair<std::string_view, Value>>;

void add_tally(Part& part, const assess::Tally& tally, text::Language language) {
    const std::size_t done = tally.done_on_time() + tally.done_late();
    const std::size_t waived = tally.of(assess::Status::waived);
    const std::size_t given = tally.all() - waived;
    const auto number = [](std::size_t count) { return std::to_string(count); };
    part.fields.insert(part.fields.end(),
                       {{"owes", tally.all() > 0},
                        {"given", number(given)},
                        {"given_tasks", tasks_in_words(given, language)},
                        {"done", number(done)},
                        {"done_on_time", number(tally.done_on_time())},
                        {"done_late", number(tally.done_late())},
                        {"within", number(tally.open_in_time())},
                        {"overdue", number(tally.overdue())},
                        {"no_deadline", number(tally.without_deadline())},
                        {"waived", waived == 0 ? std::string() : number(waived)}});
}

/// What a letter has wherever it is: the day, the week, the sender.
void add_frame(Part& part, const Correspondence& letters) {
    const model::Settings& settings = letters.report.model.settings;
    const select::LetterTime& time = letters.time;
    const auto reply_by =
        read_reply_by(settings.reply_by.value, std::max(time.today + civil::days(1), time.monday),
                      {letters.calendar, settings.rules.before});
    part.fields.insert(
        part.fields.end(),
        {{"today", civil::to_text(time.today)},
         {"monday", civil::to_text(time.monday)},
         {"sunday", civil::to_text(time.sunday())},
         {"horizon", civil::to_text(time.last())},
         {"thresholds", !time.thresholds.empty()},
         {"threshold_days", thresholds_in_words(time.thresholds, letters.language)},
         {"selected", line_of(letters.selected)},
         {"sender", line_of(settings.sender.value)},
         {"reply_to", line_of(settings.reply_to.value)},
         {"reply_by", reply_by ? reply_by_in_words(*reply_by, letters.language) : std::string()},
         {"reply_by_written", reply_by ? std::string() : line_of(settings.reply_by.value)},
         {"not_whole", letters.whole ? std::string() : not_whole_in_words(letters.language)},
         {"all", letters.all}});
}

struct Lists {
    std::string_view name, has, tasks, more;
    const std::vector<std::uint32_t>& entries;
};

void add_list(Part& part, const Correspondence& letters, const Letter& letter, const Lists& list) {
    const std::vector<std::uint32_t>* const entries = &list.entries;
    const bool shared = list.name == "coordinating";
    const std::size_t size = entries->size();
    const std::size_t shown = std::min(size, most_entries(letters));
    part.fields.emplace_back(list.has, size > 0);
    part.fields.emplace_back(list.tasks, tasks_in_words(size, letters.language));
    part.fields.emplace_back(
        list.more, shown == size ? std::string() : tasks_in_words(size - shown, letters.language));
    part.fields.emplace_back(
        list.name, List{shown, [&letters, entries, shared, to = letter.body](std::size_t i) {
                            const std::uint32_t entry = (*entries)[i];
                            Part work =
                                shared ? shared_part(letters, letters.letters.shared[entry], to)
                                       : obligation_part(letters, entry, to);
                            work.fields.emplace_back("position", std::to_string(i + 1));
                            return work;
                        }});
}

/// The plans of all that a letter tells of, in the order of declaration.
std::vector<Index> plans_of(const Correspondence& letters, const Letter& letter) {
    std::vector<Index> plans;
    const auto add = [&](std::uint32_t obligation) {
        plans.push_back(row_of(letters.report, obligation).item->plan);
    };
    for (const auto* list :
         {&letter.late, &letter.before_week, &letter.this_week, &letter.ahead, &letter.finished})
        for (const std::uint32_t obligation : *list)
            add(obligation);
    for (const std::uint32_t line : letter.coordinating)
        add(letters.letters.shared[line].front());
    std::ranges::sort(plans);
    plans.erase(std::unique(plans.begin(), plans.end()), plans.end());
    return plans;
}

void add_basis(Part& part, const Correspondence& letters, std::vector<Index> plans) {
    part.fields.emplace_back("has_basis", !plans.empty());
    const std::size_t size = plans.size();
    part.fields.emplace_back("basis",
                             List{size, [&letters, plans = std::move(plans)](std::size_t i) {
                                      return basis_part(letters, plans[i], i + 1 == plans.size());
                                  }});
}

Part former_part(const Correspondence& letters, const select::Former& former, bool last) {
    const model::Body& body = letters.report.model.bodies[former.body];
    Part part;
    part.fields = {{"name", line_of(model::name_of(body))},
                   {"until", body.until.day ? civil::to_text(*body.until.day) : std::string()},
                   {"last", last}};
    add_tally(part, former.tally, letters.language);
    return part;
}

void add_lists(Part& part, const Correspondence& letters, const Letter& letter) {
    const Lists lists[] = {
        {"late", "has_late", "late_tasks", "late_more", letter.late},
        {"before_week", "has_before_week", "before_week_tasks", "before_week_more",
         letter.before_week},
        {"this_week", "has_this_week", "this_week_tasks", "this_week_more", letter.this_week},
        {"ahead", "has_ahead", "ahead_tasks", "ahead_more", letter.ahead},
        {"coordinating", "has_coordinating", "coordinating_tasks", "coordinating_more",
         letter.coordinating},
        {"finished", "has_finished", "finished_tasks", "finished_more", letter.finished},
    };
    for (const Lists& list : lists)
        add_list(part, letters, letter, list);
    part.fields.emplace_back("list_command", list_command(letters, letter));
    const bool within_week = !letter.before_week.empty() || !letter.this_week.empty();
    part.fields.emplace_back("has_due", within_week || !letter.ahead.empty());
    part.fields.emplace_back("asks_reply", within_week || !letter.late.empty());
    const std::vector<select::Former>* const formers = &letter.formers;
    part.fields.emplace_back("has_formers", !formers->empty());
    part.fields.emplace_back("formers", List{formers->size(), [&letters, formers](std::size_t i) {
                                                 return former_part(letters, (*formers)[i],
                                                                    i + 1 == formers->size());
                                             }});
}

/// “Các” is a capital only where a name begins a line.
std::string within_sentence(std::string name, text::Language language) {
    if (language == text::Language::vietnamese && name.starts_with("Các ")) name[0] = 'c';
    return name;
}

/// Who did what is finished, each once.
std::string thanked(const Correspondence& letters, const Letter& letter) {
    std::vector<Index> bodies;
    for (const std::uint32_t obligation : letter.finished)
        if (const Index doer = doer_of(letters, obligation); doer != model::none)
            if (std::ranges::find(bodies, doer) == bodies.end()) bodies.push_back(doer);
    std::vector<std::string> names;
    names.reserve(bodies.size());
    for (const Index body : bodies)
        names.push_back(within_sentence(line_of(model::name_of(letters.report.model.bodies[body])),
                                        letters.language));
    return names_in_words(names, letters.language);
}

}  // namespace

Part letter_part(const Correspondence& letters, const Letter& letter) {
    Part part;
    const bool nobodys = letter.body == model::none;
    const auto& bodies = letters.report.model.bodies;
    constexpr Words nobody{"Nobody answers for it", "Chưa giao cơ quan chủ trì"};
    const std::string body = nobodys ? std::string(nobody.in(letters.language))
                                     : line_of(model::name_of(bodies[letter.body]));
    part.fields = {
        {"body", body},
        {"body_within", within_sentence(body, letters.language)},
        {"ended", ended_on(letters, letter.body)},
        {"thanked", thanked(letters, letter)},
        {"nobodys", nobodys},
    };
    add_frame(part, letters);
    add_tally(part, letter.tally, letters.language);
    add_basis(part, letters, plans_of(letters, letter));
    add_lists(part, letters, letter);
    return part;
}

Part consolidated_part(const Correspondence& letters) {
    auto chosen = std::make_shared<std::vector<const Letter*>>();
    std::vector<Index> plans;
    const auto take = [&](const Letter& letter) {
        chosen->push_back(&letter);
        const std::vector<Index> more = plans_of(letters, letter);
        plans.insert(plans.end(), more.begin(), more.end());
    };
    for (const Letter& letter : letters.letters.letters)
        take(letter);
    const std::size_t bodies = chosen->size();
    if (letters.letters.nobodys.says_something()) take(letters.letters.nobodys);
    std::ranges::sort(plans);
    plans.erase(std::unique(plans.begin(), plans.end()), plans.end());

    Part part;
    add_frame(part, letters);
    add_tally(part, letters.report.selection.summary, letters.language);
    add_basis(part, letters, std::move(plans));
    part.fields.emplace_back("bodies_count", bodies_in_words(bodies, letters.language));
    const std::size_t size = chosen->size();
    const std::size_t shown = std::min(size, most_bodies);
    part.fields.emplace_back("has_bodies", bodies > 0);
    part.fields.emplace_back("bodies_more", shown == size
                                                ? std::string()
                                                : bodies_in_words(size - shown, letters.language));
    part.fields.emplace_back("bodies", List{shown, [&letters, chosen](std::size_t i) {
                                                return letter_part(letters, *(*chosen)[i]);
                                            }});
    return part;
}

}  // namespace plan::render
