#include <doctest/doctest.h>

#include <string_view>

#include "generate.hpp"
#include "text/fold.hpp"

using namespace plan::text;

TEST_CASE("canonical_number: how a number is written") {
    struct Case {
        std::string_view written, canonical;
    };
    for (const Case& one : {
             Case{"69-KL/TW", "69-KL/TW"},
             Case{"số 69 - KL/TW", "69-KL/TW"},
             Case{"Số: 05–NQ/TƯ", "05-NQ/TW"},
             Case{"SỐ\u00a020 — NQ / TƯ ", "20-NQ/TW"},
             Case{"số số 20-NQ/TW", "20-NQ/TW"},
             Case{"08-CV/VPTƯ", "08-CV/VPTW"},
             Case{"9-HD/VPTƯ-TĐ", "9-HD/VPTW-TĐ"},
             Case{"20-nq/tư", "20-nq/tw"},
             Case{"20-NQ/TU\u031b", "20-NQ/TW"},
             Case{"846 /UBND-TH", "846/UBND-TH"},
             Case{"27/NQ- TW", "27/NQ-TW"},
             Case{"20\u00ad-NQ/TW", "20-NQ/TW"},
             Case{"\u0110\u031b", "\u0110\u031b"},
             // These stay.
             Case{"005-NQ/TU", "005-NQ/TU"},
             Case{"03-CTr/TU", "03-CTr/TU"},
             Case{"719/QĐ-TTg", "719/QĐ-TTg"},
             Case{"30/2020/NĐ-CP", "30/2020/NĐ-CP"},
             Case{"20-NQ/TỨ", "20-NQ/TỨ"},
             Case{"20-NQ/TƯN", "20-NQ/TƯN"},
             Case{"Thông tư 80/2021/TT-BTC", "Thông tư 80/2021/TT-BTC"},
             Case{"05-NQ/TU ngày 12 tháng tư năm 2016", "05-NQ/TU ngày 12 tháng tư năm 2016"},
             Case{"05-NQ/TU 12/3/2016", "05-NQ/TU 12/3/2016"},
             Case{"Sốt 05", "Sốt 05"},
             Case{"số", "số"},
             Case{"", ""},
             // A draft, the number still to come.
             Case{"Số      -KH/TU", "-KH/TU"},
         }) {
        CAPTURE(one.written);
        CHECK(canonical_number(one.written) == one.canonical);
    }
}

TEST_CASE("canonical_number: the same number, its own canonical form, in NFC") {
    const auto holds = [](const std::string& text) {
        const std::string canonical = canonical_number(text);
        RC_ASSERT(fold_number(canonical) == fold_number(text));
        RC_ASSERT(canonical_number(canonical) == canonical);
        RC_ASSERT(is_nfc(canonical));
    };
    CHECK(rc::check("of Vietnamese", [&] { holds(*generate::vietnamese()); }));
    CHECK(rc::check("of any text", [&] { holds(*generate::text()); }));
    CHECK(rc::check("bytes that are not UTF-8 fold the same too", [] {
        const std::string text = *generate::bytes();
        RC_ASSERT(fold_number(canonical_number(text)) == fold_number(text));
    }));
}
