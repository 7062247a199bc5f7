// Comments that ignore findings, and P504.

#include <doctest/doctest.h>

#include "mend/mend.hpp"
#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Lines = std::vector<std::string>;

namespace {

const std::string head =
    "[plan]\ntitle = \"P\"\n[[body]]\nid = \"x\"\nname = \"X\"\n[[item]]\nid = \"a\"\ntitle = "
    "\"A\"\nlead = \"x\"\n";

/// An item that is due on a day, with what stands behind; 1/5/2022 is a Sunday, 4/5/2022 is not.
TestWorkspace due_on(const std::string& day, const std::string& behind) {
    return make_plan(head + "due = \"" + day + "\"" + behind + "\n");
}

Lines messages(const std::string& day, const std::string& behind) {
    return due_on(day, behind).findings();
}

std::string mended(const TestWorkspace& workspace, mend::Wanted wanted = mend::Wanted::safe) {
    const auto findings = workspace.raw_findings();
    return mend::mend(workspace.loaded.sources[0].bytes(), mend::fixes_for(0, findings, wanted))
        .text;
}

/// The line of the deadline, mended once.
std::string mended_line(const std::string& day, const std::string& behind,
                        mend::Wanted wanted = mend::Wanted::safe) {
    const std::string text = mended(due_on(day, behind), wanted);
    return text.substr(head.size(), text.size() - head.size() - 1);
}

Lines codes(const std::string& text) {
    Lines found;
    for (const Finding& finding : make_plan(text).raw_findings())
        found.push_back(to_text(finding.code));
    return found;
}

}  // namespace

TEST_CASE("a comment ignores what it names on its line") {
    CHECK(messages("1/5/2022", "").size() == 1);
    for (const char* comment :
         {"  # plan: ignore P207", "#plan:ignore p207", "# plan : ignore: P207",
          "  # plan: ignore P207 the decree says so", "# plan: ignore P207, as agreed",
          "# a Sunday # plan: ignore P207 # really", "\t#\tplan:\tignore\tP207\t"}) {
        CAPTURE(comment);
        CHECK(messages("1/5/2022", comment).empty());
    }
}

TEST_CASE("it ignores no other code, no other line, and is a comment") {
    const auto count = [](const std::string& text) { return make_plan(text).findings().size(); };
    CHECK(messages("1/5/2022", " # plan: ignore P208").size() == 2);
    CHECK(count(head + "# plan: ignore P207\ndue = \"1/5/2022\"\n") == 2);
    CHECK(count(head + "due = \"1/5/2022\"\nnote = \"# plan: ignore P207\"\n") == 1);
    CHECK(count(head + "due = \"1/5/2022\"\nnote = '''\n# plan: ignore P207\n'''\n") == 1);
    // Other words are a comment as any.
    CHECK(messages("1/5/2022", " # plan ignore P207").size() == 1);
    CHECK(messages("1/5/2022", " # please plan: ignore P207").size() == 1);
}

TEST_CASE("it ignores findings from reading too, at a header, in a list, several by commas") {
    CHECK(codes(head + "due = \"4/5/2022\"\ncolour = \"red\" # plan: ignore P102\n").empty());
    CHECK(codes("[[item]] # plan: ignore P401, P402\nid = \"a\"\ntitle = \"A\"\n").empty());
    CHECK(codes("[[item]] # plan: ignore P401 P402\nid = \"a\"\ntitle = \"A\"\n").empty());
    CHECK(codes(head + "due = \"4/5/2022\"\ncoordinating = [\n  \"y\", # plan: ignore P301\n]\n")
              .empty());
    CHECK(codes(head + "due = \"4/5/2022\"\n= # plan: ignore P101\n").empty());
}

TEST_CASE("what a report needs whole is named by check and the reports all the same") {
    const auto workspace =
        make_plan(head + "due = \"4/5/2022\"\ncolour = \"red\" # plan: ignore P102\n");
    CHECK(workspace.findings().empty());
    const auto spoiling = validate::find_spoiling(
        {workspace.model(), workspace.loaded.sources, workspace.expansion, workspace.calendar},
        workspace.loaded.findings);
    REQUIRE(spoiling.size() == 1);
    CHECK(spoiling[0].code == Code::unknown_key);
}

TEST_CASE("P504: a comment that ignores nothing, and its removal") {
    auto workspace = due_on("4/5/2022", "  # plan: ignore P207");
    CHECK(workspace.findings() == Lines{"plan.toml:10:19 warning P504: nothing to ignore: there is "
                                        "no P207 on this line"});
    CHECK(workspace.pointed_at() == Lines{"# plan: ignore P207"});
    CHECK(mended_line("4/5/2022", "  # plan: ignore P207") == "due = \"4/5/2022\"");
    CHECK(mended_line("4/5/2022", " # a # plan: ignore P207 # b") == "due = \"4/5/2022\" # a # b");
    CHECK(mended_line("4/5/2022", " # plan: ignore P207 why # b") == "due = \"4/5/2022\" # b");
    CHECK(mended_line("4/5/2022", " # a # plan: ignore P207, P301") == "due = \"4/5/2022\" # a");

    // On a line of its own the line goes, whatever its line break.
    CHECK(mended(make_plan("[plan]\r\n  # plan: ignore P207 \r\ntitle = \"P\"\r\n")) ==
          "[plan]\r\ntitle = \"P\"\r\n");
    CHECK(mended(make_plan("[plan]\ntitle = \"P\"\n# plan: ignore P207")) ==
          "[plan]\ntitle = \"P\"\n");
}

TEST_CASE("P504: one code of several") {
    CHECK(messages("1/5/2022", " # plan: ignore P207, P301") ==
          Lines{"plan.toml:10:39 warning P504: nothing to ignore: there is no P301 on this line"});
    CHECK(mended_line("1/5/2022", " # plan: ignore P207, P301") ==
          "due = \"1/5/2022\" # plan: ignore P207");
    CHECK(mended_line("1/5/2022", " # plan: ignore P301,P207 why") ==
          "due = \"1/5/2022\" # plan: ignore P207 why");
    CHECK(mended_line("1/5/2022", " # plan: ignore P301, P302, P207, P208, P303") ==
          "due = \"1/5/2022\" # plan: ignore P207");
}

TEST_CASE("P504: a code that there is not, or none") {
    auto workspace = due_on("1/5/2022", " # plan: ignore P2O7");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:10:8 warning P207: 1/5/2022 is a Sunday, a day off",
                "plan.toml:10:33 warning P504: `P2O7` is not the code of a finding"});
    const Finding finding = workspace.raw_findings()[1];
    CHECK(finding.help.in(text::Language::english) == "did you mean \"P207\"?");
    CHECK_FALSE(finding.fix->safe);
    CHECK(mended_line("1/5/2022", " # plan: ignore P2O7", mend::Wanted::all) ==
          "due = \"1/5/2022\" # plan: ignore P207");
    // Of the codes that are near, one that is found here.
    CHECK(due_on("1/5/2022", " # plan: ignore P20")
              .raw_findings()[1]
              .help.in(text::Language::english) == "did you mean \"P207\"?");

    CHECK(messages("4/5/2022", " # plan: ignore P999") ==
          Lines{"plan.toml:10:33 warning P504: `P999` is not the code of a finding"});
    CHECK(mended_line("4/5/2022", " # plan: ignore P999") == "due = \"4/5/2022\"");
    CHECK(messages("4/5/2022", " # plan: ignore") ==
          Lines{"plan.toml:10:18 warning P504: the comment does not say what to ignore"});
    CHECK(messages("4/5/2022", " # plan: ignore everything").size() == 1);
}

TEST_CASE("P504: on a line above what was meant, that is said, and nothing removed") {
    const auto workspace = make_plan(head + "# plan: ignore P207\ndue = \"1/5/2022\"\n");
    REQUIRE(workspace.findings().size() == 2);
    const Finding finding = workspace.raw_findings()[0];
    CHECK(finding.code == Code::idle_ignore);
    CHECK(finding.help.in(text::Language::english) ==
          "it is found on line 11: put the comment at the end of that line");
    CHECK_FALSE(finding.fix.has_value());
}

TEST_CASE("P504: a code that is off is there all the same, and P504 itself can't be ignored") {
    const auto with_settings = [](const std::string& settings, const std::string& behind) {
        return make_workspace({{"workspace.toml", "[validate]\n" + settings},
                               {"plan.toml", head + "due = \"1/5/2022\"" + behind + "\n"}})
            .findings();
    };
    CHECK(with_settings("P207 = \"off\"\n", " # plan: ignore P207").empty());
    CHECK(messages("4/5/2022", " # plan: ignore P207, P504").size() == 1);
    CHECK(with_settings("P504 = \"off\"\n", " # plan: ignore P207, P301").empty());
}

TEST_CASE("P504: not where something else may be the reason") {
    // The item was not understood; the calendar is not there; what it comes after is not known.
    CHECK(codes(head + "due = \"1/5/2022\" # plan: ignore P207\nroll = 3\n") == Lines{"P103"});
    CHECK(codes(head + "due = \"31/4/2022\" # plan: ignore P207\n") == Lines{"P202"});
    CHECK(make_workspace({{"workspace.toml", "[workspace]\ncalendar = \"none.toml\"\n"},
                          {"plan.toml", head + "due = \"2/9/2024\" # plan: ignore P207\n"}})
              .findings()
              .size() == 1);
    CHECK(codes(head + "due = \"4/5/2022\" # plan: ignore P403\nafter = [\"b\"]\n[[item]]\nid = "
                       "\"b\"\ntitle = \"B\"\nlead = \"x\"\ndue = \"31/4/2022\"\n") ==
          Lines{"P202"});
    // A mistake elsewhere is no reason for what shows on the line alone.
    CHECK(codes(head + "due = \"4/5/2022\" # plan: ignore P207\n[[item]]\nid = \"b\"\ntitle = "
                       "\"B\"\nlead = \"x\"\ndue = \"31/4/2022\"\n") == Lines{"P504", "P202"});
}
