// P205, P404, P405, P406.

#include <doctest/doctest.h>

#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Lines = std::vector<std::string>;

namespace {

const std::string plan = "[plan]\ntitle = \"P\"\nissued = \"1/3/2022\"\n";
const std::string bodies =
    "[[body]]\nid = \"x\"\nname = \"Sở Hóa\"\nparent = \"y\"\n[[body]]\nid = \"y\"\nname = \"Y\"\n";
const std::string one = "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"29/4/2022\"\nlead = \"x\"\n";
const std::string two =
    "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"29/4/2022\"\nlead = [\"x\", \"y\"]\n";
const std::string monthly =
    "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"trước tháng 5/2022\"\nrepeat = \"monthly\"\nlead "
    "= "
    "\"x\"\n";

std::string completion(const std::string& on, const std::string& rest = "") {
    return "[[item.completion]]\non = \"" + on + "\"\n" + rest;
}
std::string extension(const std::string& to, const std::string& on, const std::string& rest = "") {
    return "[[item.extension]]\nto = \"" + to + "\"\non = \"" + on +
           "\"\nauthority = \"1-TB/TU\"\n" + rest;
}
std::string waiver(const std::string& on, const std::string& rest = "") {
    return "[[item.waiver]]\non = \"" + on + "\"\nauthority = \"1-TB/TU\"\n" + rest;
}
std::string for_one(const std::string& words) {
    return "for = \"" + words + "\"\n";
}
std::string by(const std::string& body) {
    return "body = \"" + body + "\"\n";
}

TestWorkspace make(const std::string& text) {
    return make_plan(plan + bodies + text);
}

Lines codes(const std::string& text) {
    Lines found;
    for (const Finding& finding : make(text).raw_findings())
        found.push_back(to_text(finding.code));
    return found;
}

Lines labels_of(const TestWorkspace& workspace) {
    Lines labels;
    for (const Finding& finding : workspace.raw_findings())
        for (const Label& label : finding.labels) {
            const auto at =
                workspace.loaded.sources[label.place.file].position(label.place.span.begin);
            labels.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                             workspace.characters(label.place));
        }
    return labels;
}

}  // namespace

TEST_CASE("P205: recorded before the plan was issued") {
    const auto workspace = make(one + "completed = 2022-02-28\n" +
                                extension("1/6/2022", "1/2/2022") + waiver("28/2/2022"));
    CHECK(workspace.findings() ==
          Lines{"plan.toml:16:13 error P205: completed on 28/2/2022, before the plan was issued on "
                "1/3/2022",
                "plan.toml:19:7 error P205: extended on 1/2/2022, before the plan was issued on "
                "1/3/2022",
                "plan.toml:22:7 error P205: waived on 28/2/2022, before the plan was issued on "
                "1/3/2022"});
    CHECK(labels_of(workspace) == Lines{"3:11 1/3/2022", "3:11 1/3/2022", "3:11 1/3/2022"});
    CHECK(codes(one + "completed = \"1/3/2022\"\n").empty());
    // A day that was refused is told for that alone, the plan's too.
    CHECK(codes(one + "completed = \"30/2/2022\"\n") == Lines{"P202"});
    CHECK(make_plan("[plan]\ntitle = \"P\"\nissued = \"30/2/2023\"\n" + bodies + one +
                    "completed = \"1/3/2022\"\n")
              .findings()
              .size() == 1);
}

TEST_CASE("P404: extended to a day that is not later") {
    const auto workspace = make(one + extension("29/4/2022", "20/4/2022"));
    CHECK(workspace.findings() == Lines{"plan.toml:17:7 error P404: extended to 29/4/2022, which "
                                        "is not after 29/4/2022"});
    CHECK(labels_of(workspace) == Lines{"14:8 29/4/2022"});
    CHECK(codes(one + extension("4/5/2022", "20/4/2022")).empty());
}

TEST_CASE("P404: an extension extends the one given before it, however they are written") {
    const auto workspace =
        make(one + extension("1/6/2022", "20/5/2022") + extension("7/6/2022", "20/4/2022"));
    CHECK(workspace.findings() == Lines{"plan.toml:17:7 error P404: extended to 1/6/2022, which is "
                                        "not after 7/6/2022"});
    CHECK(labels_of(workspace) == Lines{"21:7 7/6/2022"});
    CHECK(codes(one + extension("1/6/2022", "20/4/2022") + extension("7/6/2022", "20/5/2022"))
              .empty());
    // Everyone's does not count beside a body's own.
    CHECK(codes(two + extension("1/6/2022", "20/4/2022", by("x")) +
                extension("16/5/2022", "21/4/2022", by("*")))
              .empty());
    // Everyone's is told once, however many it is about.
    CHECK(codes(two + extension("1/4/2022", "20/3/2022", by("*"))) == Lines{"P404"});
}

TEST_CASE("P404: the time of a repeating item that the extension is about") {
    // The May one is due by 30/4, the June one by 31/5.
    CHECK(codes(monthly + extension("31/5/2022", "20/4/2022", for_one("tháng 5/2022"))).empty());
    const auto workspace =
        make(monthly + extension("31/5/2022", "20/4/2022", for_one("tháng 6/2022")));
    CHECK(workspace.findings() == Lines{"plan.toml:18:7 error P404: extended to 31/5/2022, which "
                                        "is not after 31/5/2022"});
}

TEST_CASE("P404, P405: without the authority, at the header or the blank") {
    const std::string bare = "[[item.extension]]\nto = \"1/6/2022\"\non = \"20/4/2022\"\n";
    CHECK(make(one + bare).findings() ==
          Lines{"plan.toml:16:1 error P404: the extension does not say who granted it"});
    CHECK(make(one + bare + "authority = \" \"\n").findings() ==
          Lines{"plan.toml:19:13 error P404: the extension does not say who granted it"});
    CHECK(make(one + "[[item.waiver]]\non = \"20/4/2022\"\n").findings() ==
          Lines{"plan.toml:16:1 error P405: the waiver does not say who granted it"});
    // A key misspelt, a value of a wrong type.
    CHECK(codes(one + bare + "autority = \"1-TB/TU\"\n") == Lines{"P102"});
    CHECK(codes(one + "[[item.waiver]]\non = \"20/4/2022\"\nauthority = 21\n") == Lines{"P103"});
    CHECK(codes(one + bare + waiver("20/4/2022")) == Lines{"P404"});
}

TEST_CASE("P406: two records of one kind for one obligation") {
    const auto workspace = make(one + completion("20/4/2022") +
                                completion("21/4/2022", by("So\u031B\u0309 Ho\u0301a")) +
                                completion("22/4/2022", by("x")));
    CHECK(workspace.findings() ==
          Lines{"plan.toml:18:1 error P406: this is recorded as completed already",
                "plan.toml:20:9 warning P503: this text is not in NFC: its letters and marks stand "
                "apart",
                "plan.toml:21:1 error P406: this is recorded as completed already"});
    CHECK(labels_of(workspace) == Lines{"16:1 [[item.completion]]", "16:1 [[item.completion]]"});
    CHECK(make(one + "completed = \"20/4/2022\"\n" + completion("21/4/2022")).findings() ==
          Lines{"plan.toml:17:1 error P406: this is recorded as completed already"});
    CHECK(make(one + waiver("20/4/2022") + waiver("20/4/2022")).findings() ==
          Lines{"plan.toml:19:1 error P406: this is waived already"});
    CHECK(make(one + extension("1/6/2022", "20/4/2022") + extension("7/6/2022", "20/4/2022"))
              .findings() ==
          Lines{"plan.toml:20:1 error P406: it was extended on the same day already"});
}

TEST_CASE("P406: what is no mistake") {
    CHECK(codes(two + completion("20/4/2022", by("x")) + completion("21/4/2022", by("*"))).empty());
    CHECK(codes(two + completion("20/4/2022", by("x")) + completion("21/4/2022", by("y"))).empty());
    CHECK(codes(one + completion("20/4/2022") + waiver("21/4/2022")).empty());
    // Two for everyone are one mistake, however many it is about.
    CHECK(codes(two + completion("20/4/2022", by("*")) + completion("21/4/2022", by("*"))) ==
          Lines{"P406"});
    // What fits nothing, or can't be read, is told for that alone.
    CHECK(codes(one + completion("20/4/2022") + completion("21/4/2022", by("y"))) == Lines{"P307"});
    CHECK(codes(one + completion("20/4/2022") + completion("21/4/2022", "boddy = \"y\"\n")) ==
          Lines{"P102"});
    CHECK(codes("[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"29/4/2022\"\n" +
                completion("20/4/2022") + completion("21/4/2022")) == Lines{"P501", "P401"});
}

TEST_CASE("what repeats without a deadline has no times to be recorded twice") {
    CHECK(codes("[[item]]\nid = \"a\"\ntitle = \"A\"\nlead = \"x\"\nrepeat = \"monthly\"\n" +
                completion("20/4/2022", for_one("31/5/2022")) +
                completion("21/4/2022", for_one("31/5/2022"))) == Lines{"P402"});
}

TEST_CASE("P406: the same time of a repeating item, however it is named") {
    CHECK(codes(monthly + completion("20/4/2022", for_one("31/5/2022")) +
                completion("20/5/2022", for_one("30/6/2022")))
              .empty());
    const auto workspace = make(monthly + completion("20/4/2022", for_one("tháng 7/2022")) +
                                completion("20/5/2022", for_one("31/7/2022") + by("x")));
    CHECK(workspace.findings() ==
          Lines{"plan.toml:20:1 error P406: this is recorded as completed already"});
    CHECK(labels_of(workspace) == Lines{"17:1 [[item.completion]]"});
    CHECK(codes(monthly + completion("20/4/2022", for_one("tháng 7/2022")) +
                completion("20/4/2022", for_one("tháng 7/2022") + by("*")))
              .empty());
    // A year names one time where it ends to repeat before the next.
    CHECK(codes(monthly + "until = \"31/5/2022\"\n" + completion("20/4/2022", for_one("năm 2022")) +
                completion("21/4/2022", for_one("30/4/2022"))) == Lines{"P406"});
}

TEST_CASE("P406: of what came to one body each may have done its own") {
    const auto ended = [](const std::string& id) {
        return "[[body]]\nid = \"" + id + "\"\nname = \"" + id +
               " N\"\nparent = \"x\"\nuntil = \"31/3/2022\"\n[[body.successor]]\nbody = "
               "\"y\"\nfrom = "
               "\"1/4/2022\"\n";
    };
    const std::string merged = ended("p") + ended("q") +
                               "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"29/4/2022\"\nlead = "
                               "[\"p\", \"q\"]\n";
    CHECK(codes(merged + completion("20/4/2022", by("p")) + completion("21/4/2022", by("q")))
              .empty());
    CHECK(codes(merged + completion("20/4/2022", by("p")) + completion("21/4/2022", by("p"))) ==
          Lines{"P406"});
    // Under the old name and the new it is one.
    CHECK(codes(ended("p") +
                "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"29/4/2022\"\nlead = \"p\"\n" +
                completion("20/4/2022", by("p")) + completion("21/4/2022", by("y"))) ==
          Lines{"P406"});
}
