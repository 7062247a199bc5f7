#include "baseline.hpp"

#include <algorithm>
#include <sstream>

#include "render/findings.hpp"
#include "text/utf8.hpp"

namespace plan::cli {

using text::say;

namespace {

constexpr std::string_view head =
    "# Findings that are known: plan validate --baseline THIS-FILE tells only what is new.\n"
    "# Made by --write-baseline; a line that is taken out is told again.\n";
constexpr std::size_t most_bytes = 64 << 20;

bool is_fingerprint(std::string_view word) {
    return word.size() == 16 && std::ranges::all_of(word, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

}  // namespace

std::variant<Baseline, text::Message> read_baseline(const std::string& path) {
    const read::Bytes file = read::disk().read(path, most_bytes);
    if (!file.error.empty() || file.too_large)
        return say({"`--baseline`: {} can't be read: {}; `--write-baseline` makes it",
                    "`--baseline`: không đọc được {}: {}; `--write-baseline` sẽ tạo tệp này"},
                   path, file.error.empty() ? say({"it is too large", "tệp quá lớn"}) : file.error);
    Baseline known;
    std::istringstream lines(file.bytes);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        std::istringstream words(line);
        std::string first;
        if (!(words >> first) || first.starts_with('#')) continue;
        if (!is_fingerprint(first))
            return say({"`--baseline`: {} is no baseline: line {} has no fingerprint",
                        "`--baseline`: {} không phải tệp do `--write-baseline` tạo: dòng {} không "
                        "có mã nhận dạng lỗi"},
                       path, number);
        known.insert(first);
    }
    return known;
}

std::string baseline_of(const Checked& checked) {
    const read::Sources& sources = checked.session.loaded.sources;
    const auto prints = render::fingerprints(sources, checked.findings);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < prints.size(); ++i)
        lines.push_back(fmt::format("{} {} {}\n", prints[i], to_text(checked.findings[i].code),
                                    text::visible(sources[checked.findings[i].place.file].name())));
    // By fingerprint, so that moved findings change no line.
    std::ranges::sort(lines);
    std::string text(head);
    for (const std::string& line : lines)
        text += line;
    return text;
}

}  // namespace plan::cli
