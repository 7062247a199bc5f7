// Each line that is broken in a known way gives one finding on that line, and none elsewhere: not
// of its key as missing, not of its section, not of those who refer to it.

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "support/workspace.hpp"

using namespace plan;

namespace {

using Lines = std::vector<std::string>;

/// A plan of some bodies and items that refer to each other; nothing is wrong with it.
Lines valid_plan() {
    Lines lines{"[plan]",
                "title = \"Kế hoạch\"",
                "number = \"12-KH/TU\"",
                "issued = \"1/3/2022\"",
                "implements = [\"69-KL/TW\"]",
                "[[directive]]",
                "number = \"69-KL/TW\"",
                "title = \"Kết luận\"",
                "issued = \"11/1/2021\""};
    for (const char* id : {"ban-a", "ban-b", "ban-c"})
        for (const std::string& line :
             {std::string("[[body]]"), "id = \"" + std::string(id) + '"',
              "name = \"Ban " + std::string(id) + '"', std::string("contact = \"x@y\"")})
            lines.push_back(line);
    for (const char* id : {"viec-a", "viec-b", "viec-c", "viec-d"})
        for (const std::string& line :
             {std::string("[[item]]"), "id = \"" + std::string(id) + '"',
              std::string("title = \"Báo cáo\""), std::string("due = \"trước ngày 29/4/2022\""),
              std::string("lead = [\"ban-a\", \"ban-b\"]"),
              std::string("supervising = [\"ban-c\"]"), std::string("after = [\"viec-a\"]"),
              std::string("note = \"ghi chú\""), std::string("each = true"),
              std::string("[[item.extension]]"), std::string("body = \"ban-a\""),
              std::string("to = \"30/5/2022\""), std::string("on = \"20/4/2022\""),
              std::string("authority = \"210-CV/TU\"")}) {
            const bool itself = line.starts_with("after") && id == std::string("viec-a");
            if (!itself) lines.push_back(line);
        }
    return lines;
}

void replace(std::string& line, std::string_view old, std::string_view fresh) {
    if (const auto at = line.find(old); at != std::string::npos)
        line.replace(at, old.size(), fresh);
}

/// Breaks a statement in one of the known ways.
std::string broken(std::string line, std::size_t way) {
    const bool text = line.ends_with('"');
    const std::size_t quote = line.find('"');
    switch (way) {
        case 0: replace(line, " =", ":"); break;
        case 1: line += ';'; break;
        case 2: line += " ghi chú"; break;
        case 3: line.resize(line.find('=') + 1); break;
        case 4: replace(line, "= ", "=\xC2\xA0"); break;
        case 5: replace(line, "=", "=="); break;
        case 6:
            if (text) {
                line.pop_back();
                break;
            }
            [[fallthrough]];
        case 7:
            if (text) {
                line.pop_back();
                line.erase(quote, 1);
                break;
            }
            [[fallthrough]];
        case 8:
            if (text) {
                line.replace(line.size() - 1, 1, "”");
                line.replace(quote, 1, "“");
                break;
            }
            [[fallthrough]];
        case 9:
            if (line.ends_with(']')) {
                line.pop_back();
                break;
            }
            [[fallthrough]];
        default: line.insert(1, "\xCC\x82"); break;  // a mark in the key
    }
    return line;
}

/// The lines on which findings stand.
std::multiset<std::size_t> lines_told(const Lines& lines, const std::string& line_break,
                                      std::string& told) {
    std::string text;
    for (const std::string& line : lines)
        text += line + line_break;
    const auto workspace = tests::make_workspace({{"a.toml", text}});
    std::multiset<std::size_t> found;
    for (const Finding& finding : workspace.raw_findings()) {
        const auto at = workspace.loaded.sources[0].position(finding.place.span.begin);
        found.insert(at.line - 1);
        told += std::to_string(at.line) + ": " + to_text(finding.code) + ' ' +
                finding.message.in(text::Language::english) + '\n';
    }
    return found;
}

}  // namespace

TEST_CASE("nothing is wrong with the plan itself") {
    std::string told;
    CHECK(lines_told(valid_plan(), "\n", told).empty());
    CHECK(told.empty());
}

TEST_CASE("k lines broken in known ways give k findings, on those lines") {
    std::mt19937_64 random(1);
    const Lines valid = valid_plan();
    std::size_t breaks = 0;
    for (int round = 0; round < 3000; ++round) {
        Lines lines = valid;
        std::multiset<std::size_t> wanted;
        const std::size_t count = 1 + random() % 12;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t at = random() % lines.size();
            const std::size_t way = random() % 11;
            if (lines[at].starts_with('[') || lines[at] != valid[at]) continue;
            // What others name it by is nowhere then.
            if (way == 3 && (lines[at].starts_with("id") || lines[at].starts_with("number")))
                continue;
            lines[at] = broken(lines[at], way);
            wanted.insert(at);
        }
        breaks += wanted.size();
        std::string told;
        const auto found = lines_told(lines, round % 2 == 0 ? "\n" : "\r\n", told);
        if (found == wanted) continue;
        std::string text;
        for (const std::size_t at : wanted)
            text += std::to_string(at + 1) + "| " + lines[at] + '\n';
        CAPTURE(text);
        CAPTURE(told);
        REQUIRE(found == wanted);
    }
    CHECK(breaks > 10'000);
}
