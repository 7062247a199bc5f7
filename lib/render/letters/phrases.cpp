// Phrases that a template could not put together itself.

#include <algorithm>

#include "render/letters/fields.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

using text::Language;
using text::Words;

namespace {

constexpr std::size_t few_names = 5;

/// `1, 7 or 30`
std::string joined(const std::vector<std::string>& pieces, Words conjunction, Language language) {
    std::string text;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0) text += i + 1 < pieces.size() ? ", " : conjunction.in(language);
        text += pieces[i];
    }
    return text;
}

constexpr Words either{" or ", " hoặc "};
constexpr Words both{" and ", " và "};

/// Nothing that a shell reads as more than a letter, in double quotes or without.
bool is_plain(std::string_view word) {
    return !word.empty() && word.front() != '-' && std::ranges::all_of(word, [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                            (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        return letter || c == ' ' || c == '-' || c == '.' || c == ',';
    });
}

}  // namespace

std::string names_in_words(const std::vector<std::string>& names, Language language) {
    if (names.size() > few_names) return bodies_in_words(names.size(), language);
    return joined(names, both, language);
}

std::string thresholds_in_words(std::vector<int> thresholds, Language language) {
    std::ranges::sort(thresholds);
    thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
    const bool today = !thresholds.empty() && thresholds.front() == 0;
    if (today) thresholds.erase(thresholds.begin());
    std::vector<std::string> days;
    days.reserve(thresholds.size());
    for (const int day : thresholds)
        days.push_back(std::to_string(day));
    std::string text = today ? in_words(language, Words{"today", "hôm nay"}) : std::string();
    if (days.empty()) return text;
    if (today) text += either.in(language);
    const bool one = thresholds == std::vector<int>{1};
    return text + in_words(language,
                           one ? Words{"in exactly {} day", "sau đúng {} ngày"}
                               : Words{"in exactly {} days", "sau đúng {} ngày"},
                           joined(days, either, language));
}

std::string list_command(const Correspondence& letters, const select::Letter& letter) {
    std::string command = "plan list";
    const auto add = [&](model::Index index) {
        const model::Body& body = letters.report.model.bodies[index];
        const std::string_view word = body.id.empty() ? model::name_of(body) : body.id;
        if (!is_plain(word)) return false;
        const bool quoted = word.find(' ') != word.npos;
        command += fmt::format(" --body {0}{1}{0}", quoted ? "\"" : "", word);
        return true;
    };
    bool plain = letter.body != model::none && letter.formers.size() <= few_names;
    if (plain) plain = add(letter.body);
    for (const select::Former& former : letter.formers)
        plain = plain && add(former.body);
    if (!plain) command = "plan list";
    return line_of(command) + (plain ? " --role any --format csv" : " --format csv");
}

std::size_t most_entries(const Correspondence& letters) {
    return letters.all ? 50 : 200;
}

}  // namespace plan::render
