#include "mend/mend.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace plan;

namespace {

Fix fix_of(std::vector<Edit> edits, bool safe = true) {
    return {safe, std::move(edits)};
}

mend::Mended mended(std::string_view text, const std::vector<Fix>& fixes) {
    std::vector<const Fix*> wanted;
    for (const Fix& fix : fixes)
        wanted.push_back(&fix);
    return mend::mend(text, wanted);
}

}  // namespace

TEST_CASE("edits are made where they stand, whatever their order") {
    const auto made = mended("abcdef", {fix_of({{{4, 6}, "XYZ"}}), fix_of({{{0, 1}, ""}})});
    CHECK(made.text == "bcdXYZ");
    CHECK(made.fixes == 2);
    CHECK(mended("abc", {fix_of({{{3, 3}, "!"}, {{0, 0}, "?"}})}).text == "?abc!");
}

TEST_CASE("a fix is made whole or not at all") {
    // The second touches what the first changed: it waits for the next round.
    const auto made =
        mended("abcdef", {fix_of({{{1, 3}, "X"}}), fix_of({{{5, 6}, "Z"}, {{2, 4}, "Y"}})});
    CHECK(made.text == "aXdef");
    CHECK(made.fixes == 1);
    // Two insertions at one place: which is to stand first nobody said.
    CHECK(mended("ab", {fix_of({{{1, 1}, "1"}}), fix_of({{{1, 1}, "2"}})}).text == "a1b");
    // Side by side is apart.
    CHECK(mended("ab", {fix_of({{{0, 1}, "1"}}), fix_of({{{1, 2}, "2"}})}).text == "12");
    // Out of the text, or the wrong way round: none.
    CHECK(mended("ab", {fix_of({{{1, 3}, "1"}})}).fixes == 0);
    CHECK(mended("ab", {fix_of({{{2, 1}, "1"}})}).fixes == 0);
    CHECK(mended("ab", {fix_of({})}).fixes == 0);
}

TEST_CASE("only wanted mends of that file") {
    Finding safe = make_finding(Code::not_nfc, {1, {0, 1}}, {});
    safe.fix = fix_of({{{0, 1}, "x"}});
    Finding unsafe = safe;
    unsafe.fix->safe = false;
    Finding elsewhere = safe;
    elsewhere.place.file = 0;
    const std::vector<Finding> findings = {safe, unsafe, elsewhere,
                                           make_finding(Code::not_nfc, {1, {0, 1}}, {})};
    CHECK(mend::fixes_for(1, findings, mend::Wanted::safe).size() == 1);
    CHECK(mend::fixes_for(1, findings, mend::Wanted::all).size() == 2);
    CHECK(mend::fixes_for(2, findings, mend::Wanted::all).empty());
}

TEST_CASE("what no edit names stays, in any mixture") {
    rc::check([](const std::string& text) {
        const auto size = static_cast<std::uint32_t>(text.size());
        std::vector<Fix> fixes;
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
            const auto begin = *rc::gen::inRange(std::uint32_t{0}, size + 1);
            const auto end = *rc::gen::inRange(begin, size + 1);
            // What is put in can't be taken for what was there.
            fixes.push_back(fix_of({{{begin, end}, "\x01"}}));
        }
        const auto made = mended(text, fixes);
        // Each piece between two edits stands in the text, in order.
        std::size_t at = 0, from = 0;
        for (std::size_t mark = 0; mark != made.text.npos; from = mark + 1) {
            mark = made.text.find('\x01', from);
            const std::string piece = made.text.substr(from, mark - from);
            at = text.find(piece, at);
            RC_ASSERT(at != text.npos);
            at += piece.size();
            if (mark == made.text.npos) break;
        }
        RC_ASSERT(made.fixes <= fixes.size());
    });
}
