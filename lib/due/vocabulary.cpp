#include "due/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.hpp"

namespace plan::due {
namespace {

// clang-format off
constexpr auto spellings = [] {
    auto all = std::to_array<Spelling>({
        {"i", Word::roman_1}, {"ii", Word::roman_2}, {"iii", Word::roman_3}, {"iv", Word::roman_4},
        {"first", Word::first}, {"second", Word::second}, {"third", Word::third},
        {"fourth", Word::fourth},
        {"january", Word::january}, {"jan", Word::january}, {"february", Word::february},
        {"feb", Word::february}, {"march", Word::march}, {"mar", Word::march},
        {"april", Word::april}, {"apr", Word::april}, {"may", Word::may}, {"june", Word::june},
        {"jun", Word::june}, {"july", Word::july}, {"jul", Word::july}, {"august", Word::august},
        {"aug", Word::august}, {"september", Word::september}, {"sep", Word::september},
        {"sept", Word::september}, {"october", Word::october}, {"oct", Word::october},
        {"november", Word::november}, {"nov", Word::november}, {"december", Word::december},
        {"dec", Word::december},
        {"một", Word::one}, {"one", Word::one}, {"sáu", Word::six}, {"six", Word::six},
        {"st", Word::ordinal}, {"nd", Word::ordinal}, {"rd", Word::ordinal}, {"th", Word::ordinal},

        {"ngày", Word::day}, {"day", Word::day}, {"days", Word::day},
        {"tuần", Word::week}, {"week", Word::week}, {"weeks", Word::week},
        {"tháng", Word::month}, {"month", Word::month}, {"months", Word::month},
        {"quý", Word::quarter}, {"quí", Word::quarter}, {"quarter", Word::quarter}, {"nửa", Word::half},
        {"half", Word::half}, {"năm", Word::year}, {"year", Word::year}, {"years", Word::year},
        {"period", Word::period}, {"giai", Word::giai}, {"đoạn", Word::doan},
        {"working", Word::working}, {"business", Word::working}, {"làm", Word::lam},
        {"việc", Word::viec},

        {"giờ", Word::hour}, {"hour", Word::hours}, {"hours", Word::hours}, {"h", Word::h},
        {"phút", Word::minute}, {"am", Word::am}, {"pm", Word::pm}, {"noon", Word::noon},
        {"lúc", Word::luc}, {"sáng", Word::sang}, {"trưa", Word::trua}, {"chiều", Word::chieu},

        {"đầu", Word::start}, {"beginning", Word::start}, {"start", Word::start},
        {"giữa", Word::middle}, {"middle", Word::middle}, {"mid", Word::mid},
        {"cuối", Word::ending}, {"end", Word::end}, {"last", Word::last},
        {"thượng", Word::upper}, {"trung", Word::central}, {"hạ", Word::lower},

        {"trước", Word::before}, {"before", Word::before}, {"prior", Word::prior},
        {"to", Word::to}, {"đến", Word::until}, {"tới", Word::until}, {"by", Word::until},
        {"until", Word::until}, {"till", Word::until}, {"cho", Word::cho_to},
        {"vào", Word::on}, {"on", Word::on}, {"at", Word::on}, {"trong", Word::in},
        {"in", Word::in}, {"within", Word::in}, {"during", Word::in}, {"hết", Word::through},
        {"chậm", Word::late}, {"muộn", Word::late}, {"trễ", Word::late}, {"nhất", Word::most},
        {"là", Word::is}, {"không", Word::not_}, {"no", Word::not_}, {"not", Word::not_},
        {"later", Word::later}, {"than", Word::than}, {"hơn", Word::than},
        {"quá", Word::beyond}, {"more", Word::more}, {"latest", Word::latest},
        {"or", Word::or_}, {"xong", Word::done}, {"completed", Word::done},
        {"complete", Word::done}, {"finished", Word::done}, {"done", Word::done},
        {"hoàn", Word::hoan}, {"thành", Word::thanh},

        {"vòng", Word::vong}, {"thời", Word::thoi}, {"hạn", Word::han}, {"tối", Word::toi},
        {"đa", Word::da}, {"kể", Word::ke}, {"kế", Word::ke_plan}, {"tính", Word::reckon},
        {"từ", Word::from}, {"from", Word::from}, {"since", Word::since}, {"sau", Word::after},
        {"after", Word::after}, {"following", Word::after}, {"of", Word::of}, {"của", Word::of},
        {"khi", Word::when},

        {"hằng", Word::every}, {"hàng", Word::every}, {"mỗi", Word::every},
        {"every", Word::every}, {"each", Word::every}, {"monthly", Word::monthly},
        {"quarterly", Word::quarterly}, {"yearly", Word::yearly}, {"annually", Word::yearly},
        {"kỳ", Word::ky}, {"kì", Word::ky}, {"lần", Word::lan},

        {"issued", Word::issued}, {"issue", Word::issued}, {"issuance", Word::issued},
        {"ban", Word::ban}, {"hành", Word::hanh}, {"ký", Word::sign}, {"kí", Word::sign},
        {"signing", Word::sign}, {"signature", Word::sign}, {"được", Word::got},
        {"nhận", Word::receive}, {"received", Word::receive}, {"receipt", Word::receive},
        {"being", Word::being}, {"date", Word::date}, {"the", Word::the}, {"này", Word::this_},
        {"this", Word::this_}, {"số", Word::so},
        {"plan", Word::document}, {"conclusion", Word::document}, {"directive", Word::document},
        {"resolution", Word::document}, {"program", Word::document},
        {"dispatch", Word::document}, {"notice", Word::document},
        {"regulation", Word::document}, {"document", Word::document},
        {"hoạch", Word::hoach}, {"quyết", Word::quyet}, {"định", Word::dinh},
        {"kết", Word::ket}, {"luận", Word::luan}, {"chỉ", Word::chi}, {"thị", Word::thi},
        {"nghị", Word::nghi}, {"chương", Word::chuong}, {"trình", Word::trinh},
        {"công", Word::cong}, {"văn", Word::van}, {"bản", Word::ban_text},
        {"thông", Word::thong}, {"báo", Word::bao}, {"quy", Word::quy},

        {"thường", Word::thuong}, {"xuyên", Word::xuyen}, {"liên", Word::lien},
        {"tục", Word::tuc}, {"ongoing", Word::ongoing}, {"continuous", Word::ongoing},
        {"continuously", Word::ongoing}, {"chờ", Word::cho_wait}, {"pending", Word::pending},
        {"awaiting", Word::awaiting}, {"decision", Word::decision},

        {"a", Word::a}, {"p", Word::p}, {"m", Word::m}, {"q", Word::q},
    });
    std::ranges::sort(all, {}, &Spelling::text);
    return all;
}();
// clang-format on

static_assert(std::ranges::adjacent_find(spellings, {}, &Spelling::text) == spellings.end());

Word find(std::string_view folded) {
    const auto found = std::ranges::lower_bound(spellings, folded, {}, &Spelling::text);
    return found != spellings.end() && found->text == folded ? found->word : Word::unknown;
}

constexpr std::size_t longest = 12;
static_assert(std::ranges::all_of(spellings,
                                  [](const Spelling& one) { return one.text.size() <= longest; }));

}  // namespace

Word word_of(std::string_view written) {
    // Nearly every word is there already, or after lowering its plain letters; folding is slow.
    if (written.size() <= longest) {
        std::array<char, longest> lower;
        std::ranges::transform(written, lower.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        const Word word = find({lower.data(), written.size()});
        if (word != Word::unknown) return word;
    }
    const bool ascii = std::ranges::all_of(written, [](char c) { return c >= 0; });
    return ascii ? Word::unknown : find(text::fold(written));
}

std::span<const Spelling> all_spellings() {
    return spellings;
}

}  // namespace plan::due
