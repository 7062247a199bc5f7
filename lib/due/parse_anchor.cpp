// What a counted deadline counts from: a day, `ngày ban hành`, `receipt`, a directive's number, an
// item's id. It is always the last part of the words, so whatever is left over belongs to it, and
// an anchor that is not certain is refused.

#include <algorithm>
#include <array>
#include <utility>

#include "due/grammar.hpp"
#include "due/refusals.hpp"
#include "text/fold.hpp"

namespace plan::due {
namespace {

Anchor of_kind(Anchor::Kind kind) {
    Anchor anchor;
    anchor.kind = kind;
    return anchor;
}

/// `Kết luận`, `Kế hoạch`, `resolution`
bool take_kind_of_document(Reader& reader) {
    constexpr std::array<std::pair<Word, Word>, 10> kinds{{{Word::ke_plan, Word::hoach},
                                                           {Word::quyet, Word::dinh},
                                                           {Word::quy, Word::dinh},
                                                           {Word::ket, Word::luan},
                                                           {Word::chi, Word::thi},
                                                           {Word::nghi, Word::quyet},
                                                           {Word::chuong, Word::trinh},
                                                           {Word::cong, Word::van},
                                                           {Word::thong, Word::bao},
                                                           {Word::van, Word::ban_text}}};
    return reader.take(Word::document) || std::ranges::any_of(kinds, [&](const auto& kind) {
               return reader.take(kind.first, kind.second);
           });
}

/// A number of a document begins: `69-KL`, `8726/VPCP`, `30/2020/NĐ-CP`. A date has no letters.
bool sees_document_number(const Reader& reader) {
    const auto is_joint = [](const Token& token) {
        return Reader::is_sign(token, '-') || Reader::is_sign(token, '/');
    };
    if (!reader.sees_number() || !is_joint(reader.ahead(1))) return false;
    if (reader.ahead(2).kind == Token::Kind::word) return true;
    return reader.ahead(2).kind == Token::Kind::number && is_joint(reader.ahead(3)) &&
           reader.ahead(4).kind == Token::Kind::word;
}

/// Takes a number of a document, spaces around its hyphens and slashes too.
void take_document_number(Reader& reader) {
    bool joined = true;
    while (!reader.at_end()) {
        const Token& token = reader.now();
        const bool joint = Reader::is_sign(token, '-') || Reader::is_sign(token, '/');
        if (token.kind == Token::Kind::sign && !joint && token.sign != '.') return;
        if (token.spaced && !joint && !joined) return;
        joined = joint;
        reader.advance();
    }
}

/// `69-KL/TW`, or `05-NQ/TU 12/3/2016` where the number alone is not enough.
std::optional<Anchor> read_directive(Reader& reader) {
    reader.take(Word::so);
    if (!sees_document_number(reader)) return std::nullopt;
    Anchor anchor = of_kind(Anchor::Kind::reference);
    anchor.span = reader.rest();
    take_document_number(reader);
    reader.take_sign(',');
    if (!reader.at_end() && !read_day(reader)) return std::nullopt;
    anchor.reference = reader.text(anchor.span);
    return anchor;
}

/// `item`, `plan/item`
std::optional<Anchor> read_item(Reader& reader) {
    Anchor anchor = of_kind(Anchor::Kind::reference);
    anchor.span = reader.rest();
    const std::string_view written = reader.text(anchor.span);
    const std::size_t slash = written.find('/');
    const bool is_id = slash == written.npos ? text::is_id(written)
                                             : text::is_id(written.substr(0, slash)) &&
                                                   text::is_id(written.substr(slash + 1));
    const bool lettered = std::ranges::any_of(
        written, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    if (!is_id || !lettered) return std::nullopt;
    while (!reader.at_end())
        reader.advance();
    anchor.reference = written;
    return anchor;
}

/// A period has many days to count from.
bool names_period(const Reader& reader) {
    Reader probe = reader;
    const bool period = read_period(probe) || read_part(probe);
    const bool month = is_month_name(reader.now().word) && reader.ahead(1).kind == Token::Kind::end;
    return (period && probe.at_end()) || month;
}

/// Words that go in front of what happened on the day: `ngày được`, `the date of`.
void skip_date_of(Reader& reader) {
    reader.take(Word::when);
    reader.take(Word::the);
    if (!reader.take(Word::day)) reader.take(Word::date);
    reader.take(Word::of);
    if (!reader.take(Word::being)) reader.take(Word::got);
}

bool take_issued(Reader& reader) {
    if (reader.take(Word::sign)) {
        reader.take(Word::ban, Word::hanh);
        return true;
    }
    return reader.take(Word::issued) || reader.take(Word::ban, Word::hanh);
}

bool take_received(Reader& reader) {
    if (!reader.take(Word::receive)) return false;
    reader.take(Word::got);
    return true;
}

/// `Kế hoạch này`, `of this plan`: the plan that the words stand in.
void skip_this_document(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    reader.take(Word::of);
    const bool english = reader.take(Word::this_);
    if (!take_kind_of_document(reader) || (!english && !reader.take(Word::this_))) {
        reader.go_back(mark);
    }
}

/// `ngày nhận được văn bản`: the plan, where no number says otherwise.
void skip_received_document(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    if (!take_kind_of_document(reader) || !reader.at_end()) reader.go_back(mark);
}

/// `ngày ban hành`, `receipt of this plan`, `ngày ký Kết luận số 69-KL/TW`
std::optional<Anchor> read_event(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    skip_date_of(reader);
    const bool issued = take_issued(reader);
    if (!issued && !take_received(reader)) {
        reader.go_back(mark);
        return std::nullopt;
    }
    reader.take(Word::date);
    skip_this_document(reader);
    if (!issued) skip_received_document(reader);
    if (reader.at_end()) return of_kind(issued ? Anchor::Kind::issued : Anchor::Kind::received);
    if (issued) {
        reader.take(Word::of);
        take_kind_of_document(reader);
        if (auto directive = read_directive(reader)) return directive;
    }
    reader.go_back(mark);
    return std::nullopt;
}

std::optional<Anchor> read_anchor_day(Reader& reader) {
    const auto day = read_day(reader);
    if (!day) return std::nullopt;
    if (!reader.at_end()) {
        return reader.refuse(refusals::trailing(reader.rest(), reader.text(reader.rest())));
    }
    Anchor anchor = of_kind(Anchor::Kind::day);
    anchor.day = *day;
    return anchor;
}

std::optional<Anchor> read_any(Reader& reader) {
    if (auto event = read_event(reader)) return event;
    if (reader.refused()) return std::nullopt;
    const Reader::Mark mark = reader.mark();
    reader.take(Word::the);
    const Reader::Mark inner = reader.mark();
    reader.take(Word::day);
    take_kind_of_document(reader);
    if (auto directive = read_directive(reader)) return directive;
    if (reader.refused()) return std::nullopt;
    reader.go_back(inner);
    if (auto day = read_anchor_day(reader)) return day;
    if (reader.refused() || names_period(reader)) return std::nullopt;
    reader.go_back(mark);
    return read_item(reader);
}

}  // namespace

std::optional<Anchor> read_anchor(Reader& reader) {
    if (reader.at_end()) return std::nullopt;
    const Span span = reader.rest();
    auto anchor = read_any(reader);
    if (!anchor) return reader.refuse(refusals::unsure_anchor(span, reader.text(span)));
    if (anchor->span == Span{}) anchor->span = span;
    return anchor;
}

}  // namespace plan::due
