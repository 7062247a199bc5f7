// A fingerprint is the same as long as what is wrong is the same.

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "render/findings.hpp"

using namespace plan;

namespace {

Finding found(std::uint32_t begin, std::uint32_t end, int days = 1) {
    return make_finding(Code::uncertain_calendar, {0, {begin, end}},
                        text::say({"{} days", "{} ngày"}, days));
}

std::string print_of(std::string bytes, const Finding& finding, std::string path = "a.toml") {
    read::Sources sources;
    sources.emplace_back(std::move(path), std::move(bytes));
    return render::fingerprints(sources, {finding}).at(0);
}

}  // namespace

TEST_CASE("a fingerprint is frozen") {
    // Lists of known findings that people keep rest on it.
    CHECK(print_of("due = 1\n", found(6, 7)) == "f1de4f0333ccc9e5");
}

TEST_CASE("a fingerprint survives moved lines, new days and other words") {
    const std::string print = print_of("due = 1\n", found(6, 7));
    CHECK(print.size() == 16);
    CHECK(print == print_of("\n\ndue = 1\n", found(8, 9)));
    CHECK(print == print_of("  due = 1\r\n", found(8, 9)));
    CHECK(print == print_of("due = 1\n", found(6, 7, 365)));
}

TEST_CASE("a fingerprint tells apart code, file, characters and line") {
    const Finding finding = found(6, 7);
    Finding other = finding;
    other.code = Code::not_a_due;
    const std::set<std::string> prints{
        print_of("due = 1\n", finding),     print_of("due = 1\n", other),
        print_of("due = 1\n", found(0, 3)), print_of("due = 2\n", finding),
        print_of("due = 1 #\n", finding),   print_of("due = 1\n", finding, "b.toml"),
        print_of("due = 1\n", found(0, 0)),
    };
    CHECK(prints.size() == 7);
}

TEST_CASE("equal findings are told apart by their order") {
    read::Sources sources;
    sources.emplace_back("a.toml", "x\nx\nx\n");
    const auto prints = render::fingerprints(sources, {found(0, 1), found(2, 3), found(4, 5)});
    CHECK(std::set(prints.begin(), prints.end()).size() == 3);
    CHECK(prints == render::fingerprints(sources, {found(0, 1), found(2, 3), found(4, 5)}));
}

TEST_CASE("a finding in no file has a fingerprint") {
    CHECK(render::fingerprints({}, {found(0, 1)}).at(0).size() == 16);
}
