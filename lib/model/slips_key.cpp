// Before the `=`: keys that are none, and lines that have no `=`.

#include <algorithm>
#include <array>

#include "model/slips.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace plan::model {

using text::say;

namespace {

constexpr std::string_view blanks = " \t\r";

/// What offices call the keys, as ids; of several the first that the table has.
constexpr std::array<std::pair<std::string_view, std::string_view>, 39> vietnamese = {{
    {"ma", "id"},
    {"ten", "name"},
    {"ten", "title"},
    {"tieu-de", "title"},
    {"noi-dung", "title"},
    {"nhiem-vu", "title"},
    {"so", "number"},
    {"so-hieu", "number"},
    {"loai", "kind"},
    {"co-quan-ban-hanh", "issuer"},
    {"ngay-ban-hanh", "issued"},
    {"ban-hanh", "issued"},
    {"ngay-ky", "issued"},
    {"ngay-nhan", "received"},
    {"han", "due"},
    {"thoi-han", "due"},
    {"han-cuoi", "due"},
    {"ngay-het-han", "due"},
    {"chu-tri", "lead"},
    {"co-quan-chu-tri", "lead"},
    {"phoi-hop", "coordinating"},
    {"giam-sat", "supervising"},
    {"theo-doi", "follow_up"},
    {"thanh-vien", "members"},
    {"lien-he", "contact"},
    {"co-quan", "body"},
    {"don-vi", "body"},
    {"tu-ngay", "from"},
    {"den-ngay", "to"},
    {"den-ngay", "until"},
    {"ngay", "on"},
    {"ngay", "date"},
    {"hoan-thanh", "completed"},
    {"san-pham", "output"},
    {"minh-chung", "evidence"},
    {"nhan", "tags"},
    {"ly-do", "reason"},
    {"tham-quyen", "authority"},
    {"ghi-chu", "note"},
}};

/// The key of the table that a name in other letters or in Vietnamese means; empty for none.
std::string_view key_meant(std::optional<TableName> table, std::string_view name) {
    if (!table) return {};
    std::string id = text::make_id(name);
    std::ranges::replace(id, '_', '-');
    for (const auto& [word, key] : vietnamese)
        if (word == id)
            if (const KeyFacts* facts = find_key(*table, key)) return facts->name;
    std::vector<std::string_view> names;
    for (const KeyFacts& facts : keys_of(*table))
        names.push_back(facts.name);
    std::string folded = text::fold_loosely(name);
    std::ranges::replace(folded, ' ', '_');
    const auto near = text::nearest(folded, names);
    return near ? names[*near] : std::string_view{};
}

Span key_span(const Refused& refused) {
    const read::Entry& entry = refused.entry;
    const auto last = std::min<std::uint32_t>(entry.parts, read::most_key_parts) - 1;
    return {entry.part[0].begin, entry.part[last].end};
}

bool is_known(const Refused& refused) {
    if (refused.entry.parts != 1) return false;
    const std::string key = read::decode_part(refused.written(refused.entry.part[0]));
    return is_free_key(key) || (refused.table && find_key(*refused.table, key) != nullptr);
}

/// Of a conflict that git left, a mark that stands alone.
bool is_conflict_mark(std::string_view line) {
    if (line.size() < 7 || std::string_view("<=>|").find(line[0]) == std::string_view::npos)
        return false;
    return line.find_first_not_of(line[0]) == 7 ? line[7] == ' ' : line == std::string(7, line[0]);
}

// `title: "x"`
Slip explain_colon(const Refused& refused, std::uint32_t colon) {
    const bool doubled = refused.text.substr(colon + 1, 1) == "=";
    const bool spaced = std::string_view(" \t").find(refused.text[colon - 1]) != blanks.npos;
    const bool blank =
        std::string_view(" \t").find(refused.text.substr(colon + 1, 1)) != blanks.npos;
    Finding finding = refused.not_toml({colon, colon + 1},
                                       say({"between a key and its value stands `=`, not `:`",
                                            "giữa khóa và giá trị là dấu `=`, không phải `:`"}));
    const std::string_view equals = doubled           ? ""
                                    : spaced && blank ? "="
                                    : spaced          ? "= "
                                    : blank           ? " ="
                                                      : " = ";
    finding.fix = Fix{false, {{{colon, colon + 1}, std::string(equals)}}};
    Slip slip;
    slip.finding = std::move(finding);
    slip.key = refused.entry.part[refused.entry.parts - 1];
    slip.value = {colon + (doubled ? 2U : 1U), refused.entry.span.end};
    return slip;
}

Slip explain_missing_equals(const Refused& refused, Span line) {
    Slip slip;
    const read::Entry& entry = refused.entry;
    const bool is_key = entry.parts > 0 && entry.parts <= read::most_key_parts;
    const std::uint32_t behind = is_key ? key_span(refused).end : line.begin;
    const std::size_t next =
        std::min<std::size_t>(refused.text.find_first_not_of(blanks, behind), line.end);
    const auto value = static_cast<std::uint32_t>(next);
    const char first = value < line.end ? refused.text[value] : '\0';
    const bool looks_like_value =
        std::string_view("\"'[{0123456789").find(first) != std::string_view::npos &&
        first != '\0' && value > behind;
    if (is_key && value < line.end && (looks_like_value || is_known(refused))) {
        slip.finding = refused.not_toml(line, say({"`=` is missing between the key and its value",
                                                   "thiếu `=` giữa khóa và giá trị"}));
        if (value > behind) slip.finding->fix = Fix{false, {{{value, value}, "= "}}};
        slip.key = entry.part[entry.parts - 1];
        slip.value = {value, entry.span.end};
        return slip;
    }
    slip.finding = refused.not_toml(line, say({"`=` and a value are missing; a comment begins with "
                                               "`#`",
                                               "thiếu `=` và giá trị; chú thích thì bắt đầu bằng "
                                               "`#`"}));
    if (is_known(refused)) {
        slip.key = entry.part[entry.parts - 1];
    } else {
        if (reads_like_a_remark(refused.written(line)))
            slip.finding->fix = Fix{false, {{{line.begin, line.begin}, "# "}}};
        slip.gives_nothing = true;
    }
    return slip;
}

// `tên = "x"`, `“title” = "x"`, `follow up = "x"`
Slip explain_bad_key(const Refused& refused, Span key) {
    const std::string_view name = refused.written(without_quotes(refused.text, key));
    Slip slip;
    slip.value = {refused.entry.equals + 1, refused.entry.span.end};
    slip.finding = refused.not_toml(
        key, say({"`{}` is no key: without quotes a key has letters without marks, digits, `-` and "
                  "`_` only",
                  "`{}` không phải là khóa: khóa không có dấu nháy chỉ gồm chữ không dấu, chữ số, "
                  "`-` và `_`"},
                 text::visible(refused.written(key))));
    slip.meant = key_meant(refused.table, name);
    if (!slip.meant.empty()) {
        slip.finding->help = say({"did you mean `{}`?", "có phải là `{}`?"}, slip.meant);
        slip.finding->fix = Fix{false, {{key, std::string(slip.meant)}}};
    } else {
        slip.finding->help =
            say({"a key of your own begins with `x-`, and in quotes may hold any letters",
                 "khóa tự đặt phải bắt đầu bằng `x-`; đặt trong dấu nháy thì được dùng mọi chữ"});
    }
    return slip;
}

}  // namespace

Slip explain_key(const Refused& refused) {
    const read::Entry& entry = refused.entry;
    const Span line = rest_of_line(refused.text, entry.span.begin);
    if (is_conflict_mark(refused.written(line))) {
        Slip slip;
        slip.finding = refused.not_toml(
            line, say({"git left a mark of a conflict here", "git để lại dấu xung đột ở đây"}));
        slip.finding->help = say({"keep one version of the lines, and delete the marks",
                                  "giữ một bản của các dòng này, rồi xóa các dấu"});
        slip.gives_nothing = true;
        return slip;
    }
    if (entry.parts > 0 && entry.parts <= read::most_key_parts) {
        const std::size_t sign = refused.text.find_first_not_of(blanks, key_span(refused).end);
        if (sign < line.end && refused.text[sign] == ':')
            return explain_colon(refused, static_cast<std::uint32_t>(sign));
    }
    if (entry.equals == 0) return explain_missing_equals(refused, line);
    Span key{entry.span.begin, entry.equals};
    while (key.end > key.begin && blanks.find(refused.text[key.end - 1]) != blanks.npos)
        --key.end;
    if (key.begin < key.end) return explain_bad_key(refused, key);
    Slip slip;
    slip.value = {entry.equals + 1, entry.span.end};
    slip.finding = refused.not_toml({entry.equals, entry.equals + 1},
                                    say({"the key is missing before `=`", "thiếu khóa trước `=`"}));
    return slip;
}

}  // namespace plan::model
