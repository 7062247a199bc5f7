#include "what_follows.hpp"

#include <algorithm>
#include <map>

#include "render/vocabulary.hpp"

namespace plan::cli {

using assess::Standing;
using assess::Status;
using render::in_words;
using text::Language;

namespace {

constexpr std::size_t most_others = 20;

std::string state_of(const Standing& standing, Language language) {
    const auto status = render::words_of(standing.status).in(language);
    if (standing.days_late && *standing.days_late > 0)
        return in_words(language, {"{} by {}", "{} {}"}, status,
                        render::days_in_words(*standing.days_late, language));
    if (standing.days_left)
        return in_words(language, {"{}, {}", "{}, {}"}, status,
                        render::left_in_words(*standing.days_left, language));
    return std::string(status);
}

std::string last_day_of(const Standing& standing, Language language) {
    if (!standing.last_day) return {};
    return in_words(language, {" (last day {})", " (hạn cuối {})"},
                    civil::to_text(*standing.last_day));
}

bool same(const Standing& left, const Standing& right) {
    return left.status == right.status && left.last_day == right.last_day &&
           left.days_late == right.days_late;
}

std::string line_for(const std::string& key, const Standing& was, const Standing& is, bool would,
                     Language language) {
    std::string before = state_of(was, language), after = state_of(is, language);
    if (was.last_day != is.last_day) {
        before += last_day_of(was, language);
        after += last_day_of(is, language);
    }
    if (same(was, is))
        return in_words(language, {"{}: {}, as before", "{}: {}, như trước"}, key, after);
    return in_words(language,
                    would ? text::Words{"{}: is {}, would be {}", "{}: hiện {}; sau khi ghi: {}"}
                          : text::Words{"{}: was {}, is {}", "{}: trước đó {}; nay {}"},
                    key, before, after);
}

std::map<std::string, std::uint32_t> by_key(const Assessed& assessed) {
    std::map<std::string, std::uint32_t> keys;
    for (std::uint32_t i = 0; i < assessed.expansion.obligations.size(); ++i)
        keys.emplace(select::key_of(assessed.session.model(), assessed.expansion.obligations[i]),
                     i);
    return keys;
}

}  // namespace

std::vector<std::string> what_follows(const Assessed& before, const Assessed& after,
                                      const std::vector<std::uint32_t>& about, bool would,
                                      Language language) {
    std::vector<std::string> lines;
    const auto keys = by_key(after);
    const auto add = [&](std::uint32_t index) {
        const std::string key =
            select::key_of(before.session.model(), before.expansion.obligations[index]);
        const auto found = keys.find(key);
        if (found == keys.end()) return;
        lines.push_back(line_for(key, before.standings[index], after.standings[found->second],
                                 would, language));
    };
    std::vector<bool> told(before.expansion.obligations.size());
    for (const std::uint32_t index : about) {
        if (!told[index]) add(index);
        told[index] = true;
    }
    std::size_t others = 0;
    for (std::uint32_t i = 0; i < told.size(); ++i) {
        if (told[i]) continue;
        const auto found =
            keys.find(select::key_of(before.session.model(), before.expansion.obligations[i]));
        if (found == keys.end() || same(before.standings[i], after.standings[found->second]))
            continue;
        if (++others <= most_others) add(i);
    }
    if (others > most_others)
        lines.push_back(
            in_words(language, {"and {} more", "và {} nhiệm vụ khác"}, others - most_others));
    return lines;
}

}  // namespace plan::cli
