#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>

#include "render/letters/fields.hpp"
#include "render/letters/reply_by.hpp"
#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using render::List;
using render::Part;
using text::Language;

namespace {

Part part(std::vector<std::pair<std::string_view, render::Value>> fields) {
    return Part{std::move(fields)};
}

std::string filled(std::string_view words, const Part& with) {
    const auto made = render::read_template(words);
    REQUIRE(std::holds_alternative<render::LetterTemplate>(made));
    return std::get<render::LetterTemplate>(made).fill(with);
}

List two_titles() {
    return {2, [](std::size_t i) {
                return part({{"title", i == 0 ? "one" : "two"}, {"last", i == 1}});
            }};
}

/// Every name that a part has, those in its lists too.
void collect(const Part& part, std::set<std::string_view>& names) {
    for (const auto& [name, value] : part.fields) {
        names.insert(name);
        if (const auto* list = std::get_if<List>(&value))
            for (std::size_t i = 0; i < list->size; ++i)
                collect(list->at(i), names);
    }
}

}  // namespace

TEST_CASE("a template: lists, their own names first, flags, nothing") {
    const Part with = part({{"title", "outer"}, {"late", two_titles()}, {"body", ""}});
    CHECK(filled("{{#late}}{{title}}{{^last}}, {{/last}}{{/late}}; {{title}}", with) ==
          "one, two; outer\n");
    CHECK(filled("{{#body}}a{{/body}}{{^body}}b{{/body}}", with) == "b\n");
    CHECK(filled("a\n{{#late}}\n- {{title}}\n{{/late}}\nb", with) == "a\n- one\n- two\nb\n");
    // The line of a tag alone is none, whatever its section holds.
    CHECK(filled("- a\n{{#body}}\n- b\n{{/body}}\n- c", with) == "- a\n- c\n");
    CHECK(filled("a\n\n\n{{! x }}\n\n\nb\n\n", with) == "a\n\nb\n");
}

TEST_CASE("values are the characters that they are, wherever they stand") {
    for (const char* value : {"- x", "1. x", "12) x", "+ x", "=== x", "# x", "a*b*c", "<b>&amp;",
                              "[x](y)", "`x`", "{{title}}", "\\", "a\n\nb", "    x"}) {
        CAPTURE(value);
        const std::string line = render::line_of(value);
        CHECK(render::letter_text(filled("{{title}}", part({{"title", line}}))) == line + "\n");
        CHECK(render::letter_text(filled("x\n{{title}}", part({{"title", line}}))) ==
              "x " + line + "\n");
    }
}

TEST_CASE("text: hanging indents, 72 cells, numbers of lists") {
    const std::string long_words =
        "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn";
    CHECK(
        render::letter_text("# T\n\n9. " + long_words + "\n10. b\\\n    c\n\n- x\n\n  y\n- z\n") ==
        "T\n=\n\n"
        "9. một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba\n"
        "   mười bốn\n"
        "10. b\n"
        "    c\n\n"
        "- x\n\n"
        "  y\n\n"
        "- z\n");
    CHECK(render::letter_text("> a\n> - b\n\n---\n\n```\n  x\n  y\n```") ==
          "> a\n>\n> - b\n\n"
          "────────────────────────────────────────────────────────────────────────\n\n"
          "  x\n  y\n");
    CHECK(render::letter_text("") == "");
    CHECK(render::letter_title("a\n\n## **B** & c\n\n# d") == "B & c");
}

TEST_CASE("text: a link or an address that is longer than a line stays whole") {
    const std::string link = "https://van-ban.example/tra-cuu?so-hieu=" + std::string(60, '7');
    const std::string address = std::string(60, 'a') + "@" + std::string(40, 'b') + ".example";
    for (const std::string& whole : {link, address}) {
        CHECK(render::letter_text("1. see " + whole + " and then\n") ==
              "1. see\n   " + whole + "\n   and then\n");
        CHECK(render::letter_text(whole + "\n") == whole + "\n");
        CHECK(render::letter_text(whole + "\\\nx " + whole + ".\n") ==
              whole + "\nx\n" + whole + ".\n");
    }
    // Any other word is cut, and a line break after it is one.
    CHECK(render::letter_text(std::string(80, 'x') + "\n") ==
          std::string(72, 'x') + "\n" + std::string(8, 'x') + "\n");
}

TEST_CASE("when a reply is due") {
    const calendar::Calendar weekends;
    const auto said = [&](const char* words, const char* from, Language language) {
        const auto reply_by = render::read_reply_by(words, day(from), {weekends});
        return reply_by ? render::reply_by_in_words(*reply_by, language) : std::string("-");
    };
    const auto english = [&](const char* words) {
        return said(words, "14/5/2024", Language::english);
    };
    CHECK(english("friday 10:00") == "10:00 on Friday 17/5/2024");
    CHECK(english("by Tuesday") == "Tuesday 14/5/2024");
    CHECK(english("Monday") == "Monday 20/5/2024");
    CHECK(english("thứ sáu 10:00") == "10:00 on Friday 17/5/2024");
    CHECK(english("trước 10 giờ 30 phút thứ Sáu") == "10:30 on Friday 17/5/2024");
    CHECK(english("17h Chủ nhật") == "17:00 on Sunday 19/5/2024");
    for (const char* words : {"", "10:00", "friday or so", "in five days", "friday 25:00",
                              "friday friday", "friday 10:60", "thu"})
        CHECK(english(words) == "-");
    CHECK(said("friday 10:00", "17/5/2024", Language::vietnamese) ==
          "10 giờ ngày 17/5/2024 (thứ Sáu)");
    CHECK(said("chủ nhật 9h05", "17/5/2024", Language::vietnamese) ==
          "9 giờ 05 phút ngày 19/5/2024 (Chủ nhật)");
    CHECK(said("thứ 6", "17/5/2024", Language::vietnamese) == "ngày 17/5/2024 (thứ Sáu)");
}

TEST_CASE("a reply before a weekday") {
    const calendar::Calendar weekends;
    const auto said = [&](const char* words, const char* from, due::BeforeRule before) {
        const auto reply_by = render::read_reply_by(words, day(from), {weekends, before});
        return reply_by ? render::reply_by_in_words(*reply_by, Language::english) : "-";
    };
    const auto exclusive = [&](const char* words, const char* from = "14/5/2024") {
        return said(words, from, due::BeforeRule::exclusive);
    };
    for (const char* words : {"before friday", "trước thứ sáu", "trước ngày thứ Sáu"}) {
        CAPTURE(words);
        CHECK(exclusive(words) == "Thursday 16/5/2024");
        CHECK(said(words, "14/5/2024", due::BeforeRule::inclusive) == "Friday 17/5/2024");
    }
    // An hour is kept, but for midnight.
    CHECK(exclusive("before 10:00 friday") == "10:00 on Friday 17/5/2024");
    CHECK(exclusive("trước 0 giờ thứ sáu") == "Thursday 16/5/2024");
    CHECK(said("before friday 0:00", "14/5/2024", due::BeforeRule::inclusive) ==
          "Thursday 16/5/2024");
    // Nobody can answer on a day that is gone; the eve of a Monday is a Friday.
    CHECK(exclusive("before friday", "17/5/2024") == "Thursday 23/5/2024");
    CHECK(exclusive("before friday", "16/5/2024") == "Thursday 16/5/2024");
    CHECK(exclusive("before monday") == "Friday 17/5/2024");
    CHECK(exclusive("before monday", "18/5/2024") == "Friday 24/5/2024");
    CHECK(exclusive("before or after friday") == "-");
}

TEST_CASE("a reply is due on a working day") {
    calendar::Calendar calendar;
    calendar.days[day("29/4/2024")] = {calendar::DayKind::swapped_off, {}, ""};
    calendar.days[day("30/4/2024")] = {calendar::DayKind::holiday, {}, ""};
    calendar.days[day("1/5/2024")] = {calendar::DayKind::holiday, {}, ""};
    calendar.days[day("4/5/2024")] = {calendar::DayKind::worked, {}, ""};
    const auto said = [&](const char* words, const char* from) {
        const auto reply_by = render::read_reply_by(words, day(from), {calendar});
        REQUIRE(reply_by);
        return render::reply_by_in_words(*reply_by, Language::english);
    };
    CHECK(said("monday 8:00", "26/4/2024") == "08:00 on Thursday 2/5/2024");
    CHECK(said("monday 8:00", "30/4/2024") == "08:00 on Monday 6/5/2024");
    // A day that is off in every week is meant.
    CHECK(said("saturday", "26/4/2024") == "Saturday 27/4/2024");
    CHECK(said("before thursday", "24/4/2024") == "Wednesday 24/4/2024");
    CHECK(said("before thursday", "25/4/2024") == "Friday 26/4/2024");
    CHECK(said("before thursday", "27/4/2024") == "Wednesday 8/5/2024");
    CHECK(said("before sunday", "29/4/2024") == "Saturday 4/5/2024");
    calendar.weekend = 0b1111111;
    CHECK(said("monday", "6/5/2024") == "Monday 6/5/2024");
    CHECK(said("before monday", "6/5/2024") == "Sunday 12/5/2024");
}

TEST_CASE("the table of fields has those of the letters and no others") {
    TestWorkspace workspace = make_plan(R"(
[plan]
id = "p"
title = "P"
number = "1/KH"
implements = ["2/NQ"]
[[body]]
id = "a"
name = "A"
[[body]]
id = "b"
name = "B"
[[body]]
id = "old"
name = "Old"
until = "30/4/2024"
[[body.successor]]
body = "b"
from = "1/5/2024"
[[item]]
id = "late"
title = "Late"
due = "1/4/2024"
lead = ["a", "old"]
coordinating = ["b", "c"]
[[item]]
id = "due"
title = "Due"
due = "16/5/2024"
lead = "a"
)");
    select::LetterTime time{day("15/5/2024"), day("13/5/2024")};
    const auto standings = assess::assess(workspace.model(), workspace.expansion, {time.today, 7});
    const auto selection = select::select(workspace.model(), workspace.expansion, standings, {});
    const auto letters = select::letters_of(workspace.model(), workspace.expansion, standings,
                                            selection.chosen, time);
    const render::Report report{
        workspace.model(), workspace.loaded.sources, workspace.expansion, standings,
        selection,         render::Subject::list,    time.today,          std::nullopt};
    const auto words = std::get<render::LetterTemplate>(
        render::read_template(render::shipped_letter(Language::english)));
    std::set<std::string_view> names;
    for (const bool all : {false, true}) {
        const calendar::Calendar weekends;
        const render::Correspondence post{report, letters, time, words, Language::english,
                                          all,    weekends};
        collect(render::consolidated_part(post), names);
        for (const select::Letter& letter : letters.letters)
            collect(render::letter_part(post, letter), names);
    }
    std::set<std::string_view> known;
    for (const render::FieldFacts& field : render::letter_fields())
        CHECK(known.insert(field.name).second);
    CHECK(names == known);
}

TEST_CASE("the fields are documented where users read of them") {
    std::ifstream file(PLAN_TESTS "/../examples/letters/README.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    static constexpr std::array kinds = {"text", "flag", "list"};
    for (const render::FieldFacts& field : render::letter_fields()) {
        const std::string row =
            fmt::format("| `{}` | {} | {} |{}{} |\n", field.name,
                        kinds.at(static_cast<std::size_t>(field.kind)), field.of,
                        field.meaning.empty() ? "" : " ", field.meaning);
        CAPTURE(row);
        CHECK(page.find(row) != std::string::npos);
    }
}

TEST_CASE("the shipped letters are templates") {
    for (const Language language : {Language::english, Language::vietnamese})
        CHECK(render::check_tags(render::shipped_letter(language)).message.empty());
}
