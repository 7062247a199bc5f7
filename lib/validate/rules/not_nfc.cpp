// P503: texts not in NFC, and references that spell a name otherwise than where it is declared. A
// file from an editor that writes every letter apart is one cause, and told once; a spelling is
// told at each place.

#include <algorithm>
#include <optional>
#include <string>

#include "model/comments.hpp"
#include "read/literal.hpp"
#include "text/fold.hpp"
#include "validate/broken_lines.hpp"
#include "validate/declared_bodies.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using model::Body;
using model::Reference;
using model::Text;
using text::say;

namespace {

// ---- texts not in NFC ----

bool needs_escape(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        return c == '"' || c == '\'' || c == '\\' || static_cast<unsigned char>(c) < ' ';
    });
}

/// What is to stand between the quotes. The escapes stay, and a letter is never joined to one;
/// where that does not do, the text is written without escapes, if it can be.
std::optional<std::string> composed(std::string_view literal) {
    const std::string meant = text::to_nfc(read::decode_literal(literal));
    read::LiteralWalk walk(literal);
    const std::size_t begin = walk.at(), end = literal.size() - (begin > 2 ? 3 : 1);
    std::size_t at = begin;
    std::string inside;
    for (read::Piece piece; walk.next(piece); at = piece.end) {
        inside += literal.substr(at, piece.begin - at);
        const auto written = literal.substr(piece.begin, piece.end - piece.begin);
        inside += piece.verbatim ? text::to_nfc(written) : std::string(written);
    }
    inside += literal.substr(at, end - at);
    std::string whole(literal.substr(0, begin));
    whole.append(inside).append(literal.substr(end));
    if (read::decode_literal(whole) == meant) return inside;
    if (needs_escape(meant)) return std::nullopt;
    return meant;
}

bool may_be_apart(std::string_view bytes) {
    return !text::is_nfc(bytes) || bytes.find("\\u") != std::string_view::npos ||
           bytes.find("\\U") != std::string_view::npos;
}

class FileCheck {
  public:
    FileCheck(const read::Source& source, FileIndex file, const BrokenLines& broken,
              Findings& findings)
        : source_(source), file_(file), broken_(broken), findings_(findings) {
        for (const Finding& finding : findings)
            if (finding.code == Code::noncanonical_number && finding.place.file == file)
                numbers_.push_back(finding.place.span.begin);
        std::ranges::sort(numbers_);
    }

    void check() {
        std::size_t count = 0;
        Span first;
        Fix fix{true, {}};
        for (const Span span : model::strings_of(source_.bytes())) {
            const auto literal = source_.bytes().substr(span.begin, span.end - span.begin);
            const std::string meant = read::decode_literal(literal);
            if (text::is_nfc(meant) || is_told(span) || broken_.contain({file_, span})) continue;
            const Span inside =
                model::span_within(source_, span, 0, static_cast<std::uint32_t>(meant.size()));
            if (count++ == 0) first = inside;
            if (auto text = composed(literal))
                fix.edits.push_back({between(span), *std::move(text)});
        }
        if (count > 0) tell(count, first, std::move(fix));
    }

  private:
    /// The bytes between the quotes.
    Span between(Span literal) const {
        const auto begin = static_cast<std::uint32_t>(
            read::LiteralWalk(source_.bytes().substr(literal.begin, literal.end - literal.begin))
                .at());
        return {literal.begin + begin, literal.end - (begin > 2 ? 3 : 1)};
    }

    /// A number not in its canonical form is told for that alone.
    bool is_told(Span span) const {
        const auto found = std::ranges::lower_bound(numbers_, span.begin);
        return found != numbers_.end() && *found < span.end;
    }

    void tell(std::size_t count, Span first, Fix fix) {
        Finding& finding = findings_.emplace_back(make_finding(
            Code::not_nfc, Place{file_, first},
            count == 1 ? say({"this text is not in NFC: its letters and marks stand apart",
                              "chuỗi này viết bằng Unicode tổ hợp, chưa phải dựng sẵn (NFC)"})
                       : say({"{} texts of this file, from this one on, are not in NFC: their "
                              "letters and marks stand apart",
                              "{} chuỗi trong tệp, bắt đầu từ chuỗi này, viết bằng Unicode tổ hợp, "
                              "chưa phải dựng sẵn (NFC)"},
                             count)));
        if (!fix.edits.empty()) finding.fix = std::move(fix);
    }

    const read::Source& source_;
    FileIndex file_;
    const BrokenLines& broken_;
    Findings& findings_;
    std::vector<std::uint32_t> numbers_;
};

// ---- spellings ----

class SpellingCheck {
  public:
    SpellingCheck(const Facts& facts, Findings& findings) : facts_(facts), findings_(findings) {}

    void check_body(FileIndex file, const Reference& reference) {
        if (reference.target == none) return;
        const Body& body = facts_.model.bodies[reference.target];
        if (!body.declared) return;
        const std::string_view written = reference.text.value;
        if (written == body.id || written == body.name.value) return;
        if (std::ranges::find(body.aliases, written, &Text::value) != body.aliases.end()) return;
        if (!text::is_nfc(written)) return;
        const std::string folded = text::fold(written);
        std::vector<const Text*> declared = {&body.name, &body.id_text};
        for (const Text& alias : body.aliases)
            declared.push_back(&alias);
        const Text* meant = nullptr;
        for (const Text* text : declared) {
            if (!text->given() || text::fold(text->value) != folded) continue;
            if (text::to_nfc(text->value) == written) return;
            if (meant == nullptr) meant = text;
        }
        if (meant != nullptr) tell(file, reference.text, body.file, *meant, meant->value);
    }

    void check_number(FileIndex file, const Reference& reference) {
        if (reference.target == none) return;
        const model::Directive& directive = facts_.model.directives[reference.target];
        if (!directive.declared) return;
        const std::string_view written = reference.text.value;
        if (written == directive.number.value) return;
        // With its date, or in no canonical form (P502).
        if (text::fold_number(written) != text::fold_number(directive.number.value)) return;
        if (text::canonical_number(written) != written) return;
        const std::string declared = text::canonical_number(directive.number.value);
        if (without_zeros(written) == without_zeros(declared)) return;
        tell(file, reference.text, directive.file, directive.number, declared);
    }

  private:
    static std::string_view without_zeros(std::string_view number) {
        return number.substr(std::min(number.find_first_not_of('0'), number.size()));
    }

    void tell(FileIndex file, const Text& text, FileIndex declared_in, const Text& declared,
              std::string_view meant) {
        Finding& finding = findings_.emplace_back(
            make_finding(Code::not_nfc, place_of(facts_, file, text),
                         say({"\"{}\" is spelled otherwise where it is declared",
                              "“{}” khác cách viết ở chỗ khai báo"},
                             text.value)));
        finding.labels.push_back(
            {place_of(facts_, declared_in, declared), say({"declared here", "khai báo ở đây"})});
        if (needs_escape(meant)) return;
        finding.help = say({"it is declared as \"{}\"", "khai báo là “{}”"}, meant);
        finding.fix = Fix{false, {Edit{finding.place.span, std::string(meant)}}};
    }

    const Facts& facts_;
    Findings& findings_;
};

void check(const Facts& facts, Findings& findings) {
    const BrokenLines broken(facts.sources, findings);
    for (FileIndex file = 0; file < facts.sources.size(); ++file)
        if (may_be_apart(facts.sources[file].bytes()))
            FileCheck(facts.sources[file], file, broken, findings).check();
    SpellingCheck spelling(facts, findings);
    const auto check_body = [&](FileIndex file, const Reference& reference) {
        spelling.check_body(file, reference);
    };
    each_body_reference(facts.model, check_body);
    each_record_body(facts.model, check_body);
    for (const model::Directive& directive : facts.model.directives)
        for (const Reference& reference : directive.implements)
            spelling.check_number(directive.file, reference);
}

}  // namespace

const Rule rules::not_nfc = {
    .code = Code::not_nfc,
    .title = {"A text not in NFC, or a name spelled two ways",
              "Chuỗi chưa ở dạng Unicode dựng sẵn, hoặc một tên viết hai cách"},
    .what =
        {"Unicode has two ways to write a letter with its marks, whole or in parts; files are kept "
         "in the first, NFC. A file whose editor writes all of them in parts is told once, at the "
         "first text, with one mend for all. And a reference spells a name otherwise than where it "
         "is declared, in case, spaces or the place of a tone (`Uỷ ban`, `Ủy ban`): write it as "
         "it is declared, or declare the other spelling among the `aliases`.",
         "Unicode có hai cách viết chữ có dấu: dựng sẵn (NFC) và tổ hợp; tệp được lưu ở dạng dựng "
         "sẵn. Tệp nào viết tổ hợp thì báo một lần, ở chuỗi đầu tiên, kèm cách sửa cho cả tệp. "
         "Ngoài ra, chỗ dẫn viết tên khác với chỗ khai báo về chữ hoa, dấu cách hoặc vị trí dấu "
         "thanh (`Uỷ ban`, `Ủy ban`): hãy viết như chỗ khai báo, hoặc khai báo thêm cách viết kia "
         "trong `aliases`."},
    .why = {"Both ways look the same or nearly so, and this program takes them for one; but a "
            "search, `git diff` and other programs do not, and find one half of what is there.",
            "Hai cách viết trông giống hoặc gần giống nhau, và chương trình coi là một; nhưng khi "
            "tìm kiếm, khi so sánh bằng `git diff` và trong phần mềm khác thì là hai, nên kết quả "
            "tìm được sẽ thiếu."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "east"
name = "Ủy ban phường Đông"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "Uỷ ban phường Đông"
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "east"
name = "Ủy ban phường Đông"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "Ủy ban phường Đông"
)"},
    .check = check,
};

}  // namespace plan::validate
