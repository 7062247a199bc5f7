#include "text/fold.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "generate.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "text/ways.hpp"

using namespace plan::text;

namespace {

std::string to_nfd(std::string_view text) {
    return unicode::join(unicode::decompose(unicode::split(text)));
}

struct Case {
    std::string_view text, expected;
};

// In every Unicode form.
void check_fold(std::initializer_list<Case> cases) {
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(fold(one.text) == one.expected);
        CHECK(fold(to_nfd(one.text)) == one.expected);
        CHECK(fold(to_nfc(one.text)) == one.expected);
    }
}

}  // namespace

TEST_CASE("fold: the tone of oa, oe, uy goes to the old place") {
    check_fold({
        {"hoà", "hòa"},       {"hoá", "hóa"},
        {"hoả", "hỏa"},       {"hoã", "hõa"},
        {"hoạ", "họa"},       {"hoè", "hòe"},
        {"hoé", "hóe"},       {"khoẻ", "khỏe"},
        {"loẽ", "lõe"},       {"hoẹ", "họe"},
        {"luỳ", "lùy"},       {"luý", "lúy"},
        {"thuỷ", "thủy"},     {"luỹ", "lũy"},
        {"luỵ", "lụy"},       {"uỷ", "ủy"},
        {"oà", "òa"},         {"HOÀ", "hòa"},
        {"Uỷ", "ủy"},         {"UỶ BAN", "ủy ban"},
        {"Uỷ ban", "ủy ban"}, {"(hoá)", "(hóa)"},
        {"hoá,", "hóa,"},     {"xã hội hoá – hiện đại hoá", "xã hội hóa - hiện đại hóa"},
        {"hoá2", "hóa2"},
    });
    // Already there.
    check_fold({{"hòa", "hòa"}, {"khỏe", "khỏe"}, {"THỦY", "thủy"}, {"Ủy", "ủy"}});
}

TEST_CASE("fold: the tone stays where something of the syllable follows") {
    check_fold({
        {"hoàn", "hoàn"},
        {"hoài", "hoài"},
        {"xoáy", "xoáy"},
        {"ngoẹo", "ngoẹo"},
        {"loét", "loét"},
        {"huỳnh", "huỳnh"},
        {"huýt", "huýt"},
        {"khuỷu", "khuỷu"},
        {"HOÀN", "hoàn"},
        {"thoả đáng", "thỏa đáng"},
        {"hoà\u200bn", "hoàn"},  // seen as one syllable
        {"hoàđ", "hoàđ"},
        {"hoàж", "hoàж"},  // any letter
    });
}

TEST_CASE("fold: never after q, and no other vowels") {
    check_fold({
        {"quý", "quý"},     {"Quý", "quý"},     {"QUÝ", "quý"},   {"quỳ", "quỳ"},
        {"quỷ", "quỷ"},     {"quỹ", "quỹ"},     {"quỵ", "quỵ"},   {"quà", "quà"},
        {"quả", "quả"},     {"của", "của"},     {"thuế", "thuế"}, {"thuở", "thuở"},
        {"huyện", "huyện"}, {"khuya", "khuya"}, {"loà", "lòa"},   {"loằng", "loằng"},
        {"ưỷ", "ưỷ"},       {"ơá", "ơá"},       {"ôà", "ôà"},     {"oý", "oý"},
        {"uà", "uà"},       {"òà", "òà"},
    });
}

TEST_CASE("fold: case, of every letter of Vietnamese") {
    check_fold({
        {"AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ", "aàáảãạăằắẳẵặâầấẩẫậ"},
        {"EÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊ", "eèéẻẽẹêềếểễệiìíỉĩị"},
        {"OÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ", "oòóỏõọôồốổỗộơờớởỡợ"},
        {"UÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ", "uùúủũụưừứửữựyỳýỷỹỵ"},
        {"BCDĐGHKLMNPQRSTVX", "bcdđghklmnpqrstvx"},
    });
    // Letters of others: Ð only looks like Đ; İ keeps its dot.
    check_fold({{"Ð", "ð"},
                {"Ÿ", "ÿ"},
                {"ŁŽŐ", "łžő"},
                {"ЖΩ", "жω"},
                {"\u2126", "ω"},
                {"ẞ", "ß"},
                {"İ", "i\u0307"},
                {"ı", "ı"},
                {"ſ", "ſ"},
                {"Ĳ", "ĳ"},
                {"Ŋ", "ŋ"}});
    CHECK(fold("Đ") != fold("Ð"));
}

TEST_CASE("fold: white space, what cannot be seen, dashes") {
    check_fold({
        {"", ""},
        {" \t\u00a0", ""},
        {"  Ban\u00a0 Tổ\tchức\r\n", "ban tổ chức"},
        {"\u00a0a\u202fb\u2007c\u3000d\u2028e\u1680f\u205fg\u0085h\u2003", "a b c d e f g h"},
        {"\ufeffBan T\u200bổ ch\u00adức", "ban tổ chức"},
        {"a \u200b b", "a b"},
        {"o\u200b\u0300", "ò"},
        {"2021‐2022‑2023‒2024–2025—2026―2027−2028", "2021-2022-2023-2024-2025-2026-2027-2028"},
        {"“Đề án” … 5 ₫", "“đề án” … 5 ₫"},
    });
}

TEST_CASE("fold: bytes that are not UTF-8 stay") {
    CHECK(fold("HOÀ \xff\xe1\xbb X") == "hòa \xff\xe1\xbb x");
    CHECK(fold("\xc3") == "\xc3");
    CHECK(fold("\xc3\u00ad\x80") == "\xc3\u00ad\x80");  // never made whole
    CHECK(fold("a\u0300\xff\u0300") == "à\xff\u0300");
}

TEST_CASE("fold_number: ways to write one number") {
    struct Group {
        std::string_view key;
        std::initializer_list<std::string_view> written;
    };
    for (const Group& group : std::initializer_list<Group>{
             {"20-nq/tw",
              {"20-NQ/TW", "20-NQ/TƯ", "20 - NQ/TW", "20–NQ/TW", "Số 20-NQ/TW", "số: 20-NQ/TW",
               "số 20-NQ/TƯ", "Số:20-NQ/TW", "SỐ\u00a020 – NQ / TƯ", "20-nq/tw", "020-NQ/TW",
               "Số20-NQ/TW", "20\u00a0-NQ/TW", "số số 20-NQ/TW"}},
             {"57-nq/tw", {"57- NQ/TW", "57-NQ/TW", "57 -NQ/ TƯ"}},
             {"27/nq-tw", {"27/NQ- TW", "27/NQ-TW"}},
             {"846/ubnd-th", {"846 /UBND-TH", "846/UBND-TH", "0846/UBND -TH"}},
             {"5-nq/tu", {"05-NQ/TU", "5-NQ/TU", "005-NQ/TU"}},
             {"3-ctr/tu", {"03-CTr/TU", "3-CTR/TU", "số 03-CTr/TU"}},
             {"719/qđ-ttg", {"719/QĐ-TTg", "719/QĐ- TTG", "719/qđ-ttg"}},
             {"30/2020/nđ-cp", {"30/2020/NĐ-CP", "030/2020/NĐ-CP"}},
             {"12-qđ/ubkttw", {"12-QĐ/UBKTTƯ", "12-QĐ/UBKTTW"}},
             {"8-cv/vptw", {"08-CV/VPTƯ", "8-CV/VPTW"}},
             {"9-hd/vptw-tđ", {"9-HD/VPTƯ-TĐ"}},
             // Drafts, and what is hardly a number.
             {"-kh/tu", {"Số -KH/TU", "    -KH/TU", "-KH/TU"}},
             {"0", {"0", "00", "000"}},
             {"0-nq/tw", {"0-NQ/TW", "00-NQ/TƯ"}},
             {"số", {"Số", "số "}},
             {"", {"", " "}},
             {"sốt 05", {"Sốt 05"}},
         }) {
        for (const std::string_view written : group.written) {
            CAPTURE(written);
            CHECK(fold_number(written) == group.key);
            CHECK(fold_number(to_nfd(written)) == group.key);
        }
    }
}

TEST_CASE("fold_number: numbers that differ") {
    struct Pair {
        std::string_view one, other;
    };
    for (const Pair& pair : std::initializer_list<Pair>{
             {"719/QĐ-TTg", "719/QD-TTg"},  // đ is a letter: for loose matching
             {"20-NQ/TU", "20-NQ/TW"},      // the provincial committee is not the central one
             {"20-NQ/TU", "20-NQ/TƯ"},
             {"20-NQ/VPTU", "20-NQ/VPTW"},
             {"30/2020/NĐ-CP", "30/202/NĐ-CP"},
             {"5/05-NQ", "5/5-NQ"},  // zeros lead only at the start
             {"50-NQ/TW", "5-NQ/TW"},
             {"20-NQ/TỨ", "20-NQ/TW"},
             {"20-NQ/TƯN", "20-NQ/TWN"},
             {"20/NQ-TW", "20-NQ/TW"},
         }) {
        CAPTURE(pair.one);
        CHECK(fold_number(pair.one) != fold_number(pair.other));
    }
}

TEST_CASE("fold_loosely: as typed without marks") {
    for (const Case& one : std::initializer_list<Case>{
             {"Ủy ban nhân dân", "uy ban nhan dan"},
             {"Uỷ ban", "uy ban"},
             {"719/QĐ-TTg", "719/qd-ttg"},
             {"Ðảng ủy", "dang uy"},
             {"Đường Ưu Ớ Ỵ", "duong uu o y"},
             {"Ąž Ώ", "az ω"},
             {"øßл", "øßл"},
             {"a\xff", "a\xff"},
             {"\u0309 đ \u0309 a", "d a"},
         }) {
        CAPTURE(one.text);
        CHECK(fold_loosely(one.text) == one.expected);
        CHECK(fold_loosely(to_nfd(one.text)) == one.expected);
    }
    CHECK(fold_loosely("aàáảãạăằắẳẵặâầấẩẫậ eèéẻẽẹêềếểễệ iìíỉĩị oòóỏõọôồốổỗộơờớởỡợ uùúủũụưừứửữự "
                       "yỳýỷỹỵ đ") ==
          "aaaaaaaaaaaaaaaaaa eeeeeeeeeeee iiiiii oooooooooooooooooo uuuuuuuuuuuu yyyyyy d");
}

TEST_CASE("make_id") {
    for (const Case& one : std::initializer_list<Case>{
             {"Kế hoạch số 12-KH/TU", "ke-hoach-so-12-kh-tu"},
             {"Thành ủy Hà Nội", "thanh-uy-ha-noi"},
             {"  – Đề án:  «A & B» ", "de-an-a-b"},
             {"Ðảng", "dang"},
             {"ke_hoach 1.2", "ke_hoach-1.2"},
             {"1. Báo cáo.", "1-bao-cao"},
             {"a...b", "a-b"},
             {"a--b", "a-b"},
             {"…", ""},
             {"", ""},
             {"Ж", ""},
             {"a\xff"
              "b",
              "a-b"},
         }) {
        CAPTURE(one.text);
        CHECK(make_id(one.text) == one.expected);
        CHECK(make_id(to_nfd(one.text)) == one.expected);
    }
}

TEST_CASE("shortened_id: whole words where there are several") {
    CHECK(shortened_id("ra-soat", 7) == "ra-soat");
    CHECK(shortened_id("ra-soat", 6) == "ra");
    CHECK(shortened_id("ra-soat-ho-so", 7) == "ra-soat");
    CHECK(shortened_id("ra-soat-ho-so", 8) == "ra-soat");
    CHECK(shortened_id("quyhoach", 3) == "quy");
    CHECK(shortened_id("1.2", 2) == "1");
    CHECK(shortened_id("", 5).empty());
}

TEST_CASE("is_id") {
    for (const std::string_view id : {"a", "Z", "0", "ke-hoach-12", "a_b.c", "-", "."}) {
        CAPTURE(id);
        CHECK(is_id(id));
    }
    for (const std::string_view text :
         {"", "đ", "é", "a b", "a/b", "a\u0301", "a\xff", "a:b", "[", "`", "{", "@"}) {
        CAPTURE(text);
        CHECK_FALSE(is_id(text));
    }
}

TEST_CASE("NFC: known answers") {
    for (const Case& one : std::initializer_list<Case>{
             {"u\u0309y", "ủy"},
             {"o\u031b\u0323", "ợ"},
             {"o\u0323\u031b", "ợ"},  // marks out of order
             {"e\u0302\u0323", "ệ"},
             {"ê\u0323", "ệ"},
             {"ẹ\u0302", "ệ"},
             {"\u212b", "Å"},               // one that is another
             {"\u0958", "\u0915\u093c"},    // one that is never composed
             {"\u1112\u1161\u11ab", "한"},  // Hangul
             {"\u2000", "\u2002"},
             {"a\u0338\xff\u0300", "a\u0338\xff\u0300"},  // composes with no broken byte
         }) {
        CAPTURE(one.text);
        CHECK(to_nfc(one.text) == one.expected);
        CHECK(is_nfc(one.text) == (one.text == one.expected));
        CHECK(is_nfc(to_nfc(one.text)));
    }
    CHECK(is_nfc("Ủy ban nhân dân – “số 5” ₫ 👍"));
    CHECK_FALSE(is_nfc("U\u0309y ban"));
}

TEST_CASE("the fast ways are taken") {
    const std::string_view name =
        "Ban Chỉ đạo\u00a0Chuyển đổi số – UỶ BAN Nhân dân Tỉnh, “Đề án” ŸŽ";
    CHECK(ways::fold_fast(name));
    CHECK(ways::fold_fast("20-NQ/TƯ"));
    CHECK(ways::is_surely_nfc(name));
    CHECK(ways::without_marks_fast(fold("Ban Chỉ đạo Chuyển đổi số Ủy ban Nhân dân Tỉnh")));
    CHECK_FALSE(ways::fold_fast(to_nfd("Ủy")));
    CHECK_FALSE(ways::fold_fast("a\xff"));
    CHECK_FALSE(ways::is_surely_nfc(to_nfd("Ủy")));
}

TEST_CASE("the fast ways give what the slow ways give: each character, in and after others") {
    for (char32_t point = 0; point < 0x110000; ++point) {
        std::string text = "o";
        append(text, point);
        text += "Oà";
        append(text, point);
        CAPTURE(name_of(point));
        const std::string slow = ways::fold_slowly(text);
        if (fold(text) != slow) FAIL_CHECK("fold");
        const auto bare = ways::without_marks_fast(slow);
        if (bare && *bare != ways::without_marks_slowly(slow)) FAIL_CHECK("without_marks");
        if (to_nfc(text) != ways::to_nfc_slowly(text)) FAIL_CHECK("to_nfc");
    }
}

TEST_CASE("properties of folding") {
    CHECK(rc::check("the fast way gives what the slow way gives", [] {
        const std::string text = *generate::text();
        const std::string slow = ways::fold_slowly(text);
        RC_ASSERT(fold(text) == slow);
        const auto bare = ways::without_marks_fast(slow);
        if (bare) RC_ASSERT(*bare == ways::without_marks_slowly(slow));
        RC_ASSERT(to_nfc(text) == ways::to_nfc_slowly(text));
    }));
    CHECK(rc::check("so it does on composed Vietnamese, and is taken", [] {
        const auto piece =
            rc::gen::element<std::string>("Hoà", "thuỷ", "Quý", "ban ", "\u00a0", "Đ", "oà", "oẽ",
                                          "n", "q", "-", " ", "Ớ", "uý", "uỹ", "ế", "\u2013", "TƯ");
        const std::string text =
            generate::joined(*rc::gen::container<std::vector<std::string>>(piece));
        const auto fast = ways::fold_fast(text);
        RC_ASSERT(fast.has_value());
        RC_ASSERT(*fast == ways::fold_slowly(text));
    }));
    CHECK(rc::check("every Unicode form has one key", [] {
        const std::string text = *generate::text();
        const std::string key = fold(text);
        RC_ASSERT(fold(to_nfd(text)) == key);
        RC_ASSERT(fold(to_nfc(text)) == key);
        RC_ASSERT(fold_number(to_nfd(text)) == fold_number(text));
        RC_ASSERT(fold_loosely(to_nfd(text)) == fold_loosely(text));
    }));
    CHECK(rc::check("a key is its own key", [] {
        const std::string text = *generate::text();
        RC_ASSERT(fold(fold(text)) == fold(text));
        RC_ASSERT(fold_number(fold_number(text)) == fold_number(text));
        RC_ASSERT(fold_loosely(fold_loosely(text)) == fold_loosely(text));
        RC_ASSERT(is_nfc(fold(text)));
    }));
    CHECK(rc::check("one number is one name, loosely too", [] {
        const std::string text = *generate::vietnamese();
        RC_ASSERT(fold_number(fold(text)) == fold_number(text));
        RC_ASSERT(fold_loosely(fold(text)) == fold_loosely(text));
    }));
    CHECK(rc::check("a made id is an id, and makes itself", [] {
        const std::string id = make_id(*rc::gen::oneOf(generate::text(), generate::bytes()));
        RC_ASSERT((id.empty() || is_id(id)));
        RC_ASSERT(make_id(id) == id);
        const auto longest = *rc::gen::inRange<std::size_t>(1, 20);
        const std::string shortened = shortened_id(id, longest);
        RC_ASSERT(shortened.size() <= longest);
        RC_ASSERT(shortened.empty() == id.empty());
        RC_ASSERT(id.starts_with(shortened));
        RC_ASSERT(make_id(shortened) == shortened);
    }));
    CHECK(rc::check("bytes that are not UTF-8 stay", [] {
        const std::string text = *generate::bytes();
        const auto broken = [](std::string_view of) {
            std::string bytes;
            for (std::size_t at = 0; at < of.size(); at += decode(of, at).size) {
                if (!decode(of, at).valid) bytes += of[at];
            }
            return bytes;
        };
        RC_ASSERT(broken(to_nfc(text)) == broken(text));
        RC_ASSERT(fold(to_nfc(text)) == fold(text));
    }));
}
