#include "text/nearest.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generate.hpp"
#include "text/fold.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

using namespace plan::text;

namespace {

// By definition: the whole table.
std::size_t whole_distance(std::string_view from, std::string_view to) {
    const std::u32string a = unicode::split(from), b = unicode::split(to);
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

// By definition, with nothing made ready and nothing passed over.
std::optional<std::size_t> nearest_by_definition(std::string_view name,
                                                 const std::vector<std::string_view>& allowed) {
    const auto begins = [](std::string_view text, std::string_view words) {
        const auto goes_on = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                   static_cast<unsigned char>(c) >= 0x80;
        };
        return !words.empty() && text.starts_with(words) &&
               (text.size() == words.size() || !goes_on(text[words.size()]));
    };
    const std::string one = fold_loosely(name);
    const std::size_t most = std::max<std::size_t>(count(one) / 3, 1);
    std::optional<std::size_t> best;
    std::size_t best_cost = static_cast<std::size_t>(-1);
    for (std::size_t i = 0; i < allowed.size() && !one.empty(); ++i) {
        const std::string other = fold_loosely(allowed[i]);
        const std::size_t edits = whole_distance(one, other);
        std::size_t cost = best_cost;
        if (edits <= most && edits < std::max(count(one), count(other))) {
            cost = edits;
        } else if (begins(other, one)) {
            cost = most + other.size() - one.size();
        } else if (begins(one, other)) {
            cost = most + one.size() - other.size();
        }
        if (cost >= best_cost) continue;
        best_cost = cost;
        best = i;
    }
    return best;
}

// "" where none is near.
std::string_view nearest_of(std::string_view name, const std::vector<std::string_view>& allowed) {
    const auto index = nearest(name, allowed);
    return index ? allowed[*index] : "";
}

}  // namespace

TEST_CASE("distance: each edit, by letters") {
    constexpr std::size_t most = 9;
    CHECK(distance("", "", most) == 0);
    CHECK(distance("title", "title", most) == 0);
    CHECK(distance("titel", "title", most) == 1);   // exchanged
    CHECK(distance("tite", "title", most) == 1);    // left out
    CHECK(distance("tittle", "title", most) == 1);  // put in
    CHECK(distance("tidle", "title", most) == 1);   // changed
    CHECK(distance("", "abc", most) == 3);
    CHECK(distance("abc", "", most) == 3);
    CHECK(distance("kitten", "sitting", most) == 3);
    CHECK(distance("ca", "abc", most) == 3);  // an exchanged pair is not edited again
    CHECK(distance("ủy", "uy", most) == 1);
    CHECK(distance("ủy", "yủ", most) == 1);
}

TEST_CASE("distance: more than asked for") {
    CHECK(distance("abc", "xyz", 3) == 3);
    CHECK(distance("abc", "xyz", 2) == 3);
    CHECK(distance("abc", "xyz", 0) == 1);
    CHECK(distance("abc", "abc", 0) == 0);
    CHECK(distance("abcdefgh", "a", 2) == 3);
    CHECK(distance("abcdefgh", "a", static_cast<std::size_t>(-1)) == 7);
}

TEST_CASE("nearest: slips of the keyboard, and of spelling") {
    const std::vector<std::string_view> keys{"title", "due", "lead", "coordinating", "completed"};
    CHECK(nearest_of("titel", keys) == "title");
    CHECK(nearest_of("dua", keys) == "due");
    CHECK(nearest_of("compleated", keys) == "completed");
    CHECK(nearest_of("LEAD", keys) == "lead");
    CHECK(nearest_of("cordinatng", keys) == "coordinating");

    const std::vector<std::string_view> bodies{"Ban Tuyên giáo Thành ủy", "Ban Tổ chức Thành ủy",
                                               "Văn phòng Thành ủy", "UBND Thành phố"};
    CHECK(nearest_of("ban to chuc thanh uy", bodies) == "Ban Tổ chức Thành ủy");
    CHECK(nearest_of("Ban Tuyên giao Thành uỷ", bodies) == "Ban Tuyên giáo Thành ủy");
    CHECK(nearest_of("Vãn phòng Thành ủy", bodies) == "Văn phòng Thành ủy");
    CHECK(nearest_of("719/QD-TTg", {"718/QĐ-TTg", "719/QĐ-TTg"}) == "719/QĐ-TTg");
}

TEST_CASE("nearest: one the beginning of the other, in whole words") {
    const std::vector<std::string_view> bodies{"Ban Tổ chức Thành ủy Hà Nội",
                                               "Ban Tổ chức Thành ủy", "Sở Y tế"};
    CHECK(nearest_of("Ban Tổ chức", bodies) == "Ban Tổ chức Thành ủy");  // the shortest step
    CHECK(nearest_of("Sở Y tế thành phố Hà Nội", bodies) == "Sở Y tế");
    CHECK(nearest_of("20-NQ", {"69-KL/TW", "20-NQ/TW"}) == "20-NQ/TW");
    CHECK(nearest_of("Ban T", bodies) == "");
    CHECK(nearest_of("complete", {"completely-other-thing"}) == "");
    // Edits come before.
    CHECK(nearest_of("due", {"due-date", "dua"}) == "dua");
}

TEST_CASE("nearest: nothing that is not meant") {
    const std::vector<std::string_view> keys{"title", "due", "lead"};
    CHECK(nearest_of("evidence", keys) == "");
    CHECK(nearest_of("", keys) == "");
    CHECK(nearest_of(" ", keys) == "");
    CHECK(nearest_of("x", {"y"}) == "");  // no letter would stay
    CHECK(nearest_of("x", {""}) == "");
    CHECK(nearest_of("dxx", keys) == "");
    CHECK(nearest_of("title", {}) == "");
}

TEST_CASE("nearest: the nearer, and of equals the first") {
    CHECK(nearest_of("abcdef", {"abcdxy", "abcdex", "abcdez"}) == "abcdex");
    CHECK(nearest({"abcdef"}, std::vector<std::string_view>{"zbcdef", "abcdex"}) == 0);
}

TEST_CASE("properties of distance") {
    const auto letters = [] {
        return *rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")));
    };
    CHECK(rc::check("the banded one is the whole one", [letters] {
        const std::string from = letters(), to = letters();
        const auto most = *rc::gen::inRange<std::size_t>(0, 12);
        RC_ASSERT(distance(from, to, most) == std::min(whole_distance(from, to), most + 1));
    }));
    CHECK(rc::check("of other letters too, and both ways", [] {
        const std::string from = *generate::text(), to = *generate::text();
        const auto most = *rc::gen::inRange<std::size_t>(0, 60);
        RC_ASSERT(distance(from, to, most) == std::min(whole_distance(from, to), most + 1));
        RC_ASSERT(distance(from, to, most) == distance(to, from, most));
    }));
    CHECK(rc::check("of long texts too", [] {
        const auto text = [] {
            const auto size = *rc::gen::inRange<std::size_t>(55, 200);
            return *rc::gen::container<std::string>(size, rc::gen::elementOf(std::string("ab c")));
        };
        const std::string from = text();
        // A few edits away, or another text altogether.
        std::string to = *rc::gen::arbitrary<bool>() ? text() : from;
        for (int i = *rc::gen::inRange(0, 9); i > 0; --i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, to.size() - 1);
            switch (*rc::gen::inRange(0, 3)) {
                case 0: std::swap(to[at], to[at + 1]); break;
                case 1: to.erase(at, 1); break;
                default: to.insert(at, 1, 'x'); break;
            }
        }
        const auto most = *rc::gen::inRange<std::size_t>(0, 100);
        RC_ASSERT(distance(from, to, most) == std::min(whole_distance(from, to), most + 1));
    }));
    CHECK(rc::check("the nearest is the one by definition", [] {
        const auto piece = rc::gen::element<std::string>("a", "b", "ab", "ba", " ", "đ", "Ủ", "-",
                                                         "1", "ban", "sở", "漢", "\xff");
        const auto names = rc::gen::container<std::vector<std::string>>(
            rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), generate::joined));
        const std::vector<std::string> candidates = *names, wanted = *names;
        const std::vector<std::string_view> views(candidates.begin(), candidates.end());
        const Nearest ready(views);
        for (const std::string& name : wanted) {
            RC_ASSERT(ready.find(name) == nearest_by_definition(name, views));
            RC_ASSERT(nearest(name, views) == ready.find(name));
        }
    }));
    CHECK(rc::check("a name is nearest to itself", [] {
        const std::string name = *generate::text();
        const std::string other = *generate::text();
        RC_PRE((!fold_loosely(name).empty() && fold_loosely(other) != fold_loosely(name)));
        RC_ASSERT(nearest(name, std::vector<std::string_view>{other, name}) == 1u);
    }));
}
