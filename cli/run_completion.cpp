#include "run_completion.hpp"

#include <algorithm>
#include <array>

#include "candidates.hpp"
#include "commands.hpp"

namespace plan::cli {

// Made from completions/.
extern const char completion_bash[];
extern const char completion_zsh[];
extern const char completion_fish[];

using text::say;

namespace {

constexpr std::array<std::string_view, 3> names = {"bash", "zsh", "fish"};
constexpr std::array<const char*, 3> scripts = {completion_bash, completion_zsh, completion_fish};

}  // namespace

std::span<const std::string_view> shells() {
    return names;
}

int run_completion(const Options& options, Streams& streams) {
    const text::Language language = options.language.value_or(settings_of({}).language);
    const auto* const found = std::ranges::find(names, options.subject);
    if (found == names.end()) {
        tell(streams, language,
             say({"there is no completion for \"{}\": bash, zsh or fish",
                  "không có phần gợi ý lệnh cho “{}”: chọn bash, zsh hoặc fish"},
                 options.subject));
        return could_not;
    }
    streams.output.write(scripts.at(static_cast<std::size_t>(found - names.begin())));
    if (const text::Message error = streams.output.error(); !error.empty()) {
        tell(streams, language, error);
        return could_not;
    }
    return fine;
}

int run_complete(const std::vector<std::string>& words, Streams& streams) {
    const std::vector<std::string> line = words.empty() ? std::vector<std::string>(1) : words;
    const Candidates found = candidates_for(line, settings_of({}).language);
    std::string lines;
    for (const Candidate& candidate : found.words) {
        lines += candidate.word;
        if (!candidate.about.empty()) lines += '\t' + candidate.about;
        lines += '\n';
    }
    if (found.files) lines += ":files\n";
    streams.output.write(lines);
    return fine;
}

}  // namespace plan::cli
