// P502: a document's number that is not written in its canonical form.

#include <algorithm>

#include "text/fold.hpp"
#include "validate/broken_lines.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using model::Text;
using text::say;

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool joins(char c) {
    return c == '-' || c == '/';
}

/// What stands where a number is asked for may be a title all the same: nothing is said of it.
bool begins_as_number(std::string_view canonical) {
    return !canonical.empty() && (is_digit(canonical[0]) || joins(canonical[0]));
}

/// `210-CV/TU`: of a text that may be anything else too. No URL, no file, no words.
bool is_surely_number(std::string_view canonical) {
    const auto may_stand = [](char c) {
        return is_digit(c) || joins(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    return !canonical.empty() && is_digit(canonical[0]) && std::ranges::any_of(canonical, joins) &&
           !std::ranges::all_of(canonical, [](char c) { return is_digit(c) || joins(c); }) &&
           std::ranges::all_of(canonical, may_stand);
}

class NumberCheck {
  public:
    NumberCheck(const Facts& facts, Findings& findings)
        : facts_(facts), findings_(findings), broken_(facts.sources, findings) {}

    void check(FileIndex file, const Text& number, bool (*is_number)(std::string_view)) {
        if (!number.given()) return;
        const std::string canonical = text::canonical_number(number.value);
        if (canonical == number.value || !is_number(canonical)) return;
        if (canonical == text::to_nfc(number.value)) return;  // P503
        if (broken_.contain({file, number.span})) return;
        Finding finding = make_finding(
            Code::noncanonical_number, place_of(facts_, file, number),
            say({"this number is written {}", "số hiệu này viết thống nhất là {}"}, canonical));
        // What would need an escape is left to the person.
        if (canonical.find_first_of("\"'\\") == std::string::npos)
            finding.fix = Fix{true, {Edit{finding.place.span, canonical}}};
        findings_.push_back(std::move(finding));
    }

  private:
    const Facts& facts_;
    Findings& findings_;
    BrokenLines broken_;
};

void check(const Facts& facts, Findings& findings) {
    NumberCheck numbers(facts, findings);
    for (const model::Directive& directive : facts.model.directives) {
        if (!directive.declared) continue;
        numbers.check(directive.file, directive.number, begins_as_number);
        for (const model::Reference& reference : directive.implements)
            numbers.check(directive.file, reference.text, begins_as_number);
    }
    for (const model::Item& item : facts.model.items)
        for (const model::Record& record : item.records) {
            numbers.check(item.file, record.evidence, is_surely_number);
            numbers.check(item.file, record.authority, is_surely_number);
        }
}

}  // namespace

const Rule rules::noncanonical_number = {
    .code = Code::noncanonical_number,
    .title = {"A number not in its canonical form", "Số hiệu viết chưa thống nhất"},
    .what =
        {"A document's number is written without \"số\" before it, with plain hyphens and no "
         "spaces around hyphens and slashes, and with TW for TƯ: `69-KL/TW`. Leading zeros stay. "
         "It is looked at in `number` and `implements`, and in `evidence` and `authority` where "
         "these are surely a number.",
         "Số hiệu văn bản viết không có chữ “số” ở trước, dùng gạch nối thường, không để dấu cách "
         "quanh gạch nối và gạch chéo, và viết TW thay cho TƯ: `69-KL/TW`. Giữ nguyên số 0 ở đầu. "
         "Khóa được xét là `number` và `implements`; `evidence` và `authority` chỉ xét khi chắc "
         "chắn là số hiệu."},
    .why = {"References are found however a number is written, but people and other programs "
            "search for one form of it and miss the rest, and a list shows one document as two.",
            "Chương trình vẫn nhận ra số hiệu dù viết cách nào, nhưng người tra cứu và phần mềm "
            "khác tìm theo một cách viết thì bỏ sót các cách còn lại, và trong bảng một văn bản "
            "trông như hai."},
    .bad = {R"([plan]
number = "Số 12 – KH/TƯ"
title  = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
)"},
    .good = {R"([plan]
number = "12-KH/TW"
title  = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
)"},
    .check = check,
};

}  // namespace plan::validate
