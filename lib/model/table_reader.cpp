#include "model/table_reader.hpp"

#include <algorithm>
#include <string>

#include "text/nearest.hpp"

namespace plan::model {

using text::say;

namespace {

/// Tables other than `table`, of files of its kind, in which the key may stand, for the message.
std::string homes_of(std::string_view key, TableName table) {
    std::string homes;
    for (const KeyFacts& facts : all_keys()) {
        if (facts.name != key || facts.table == table ||
            is_of_calendars(facts.table) != is_of_calendars(table))
            continue;
        if (!homes.empty()) homes += ", ";
        const bool repeated = is_repeated(facts.table);
        homes += repeated ? "[[" : "[";
        homes += name_of(facts.table);
        homes += repeated ? "]]" : "]";
    }
    return homes;
}

std::string header_of(TableName table) {
    const std::string name(name_of(table));
    return is_repeated(table) ? "[[" + name + "]]" : "[" + name + "]";
}

void tell_missing_key(Context& context, TableName table, Span header, const KeyFacts& facts) {
    Finding& finding =
        context.tell(Code::missing_key, header,
                     say({"{} has no `{}`", "{} thiếu khóa `{}`"}, header_of(table), facts.name));
    finding.help = say({"`{}`: {}", "`{}`: {}"}, facts.name, facts.help);
}

bool stands_in(Level fields, std::string_view key) {
    for (const Field& field : fields)
        if (field.key == key) return true;
    return false;
}

/// What others refer to, or count from: under a misspelt key it is known to them all the same.
bool is_referred_to(Key key) {
    switch (key) {
        case Key::id:
        case Key::name:
        case Key::number:
        case Key::aliases:
        case Key::members:
        case Key::each:
        case Key::issued:
        case Key::received: return true;
        default: return false;
    }
}

}  // namespace

void tell_unknown_key(Context& context, TableName table, const Field& field, Level beside,
                      std::string_view& meant) {
    std::vector<std::string_view> names;
    for (const KeyFacts& facts : keys_of(table))
        names.push_back(facts.name);
    const std::string homes = homes_of(field.key, table);
    const auto near = text::nearest(field.key, names);

    if (!homes.empty()) {
        Finding& finding =
            context.tell(Code::unknown_key, field.key_span,
                         say({"`{}` may not stand in {}", "`{}` không được đặt trong {}"},
                             field.key, header_of(table)));
        finding.help = say({"it belongs in {}", "khóa này thuộc {}"}, homes);
        return;
    }
    Finding& finding = context.tell(
        Code::unknown_key, field.key_span,
        say({"`{}` is not a key of {}", "{1} không có khóa `{0}`"}, field.key, header_of(table)));
    if (near) {
        meant = names[*near];
        if (stands_in(beside, meant)) {
            finding.help = say({"did you mean `{}`? It stands in this table already",
                                "có phải là `{}`? Khóa này đã có trong bảng"},
                               meant);
            return;
        }
        finding.help = say({"did you mean `{}`?", "có phải là `{}`?"}, meant);
        if (field.key_span.end > field.key_span.begin)
            finding.fix = Fix{false, {Edit{field.key_span, std::string(meant)}}};
    } else {
        finding.help = say({"a key of your own begins with `x-`; a remark is a `note`",
                            "khóa tự đặt phải bắt đầu bằng `x-`; ghi chú thì dùng `note`"});
    }
}

TableRead read_table(Context& context, TableName table, Span header, Level fields,
                     std::vector<Note>& notes, const KeyHandler& handle) {
    TableRead result;
    std::uint64_t seen = 0;  // by position among the table's keys
    const std::span<const KeyFacts> keys = keys_of(table);
    for (const Field& field : fields) {
        if (field.kind == Kind::broken && field.key.empty()) {
            seen = ~std::uint64_t{0};  // any key may be meant by it
            continue;
        }
        if (is_free_key(field.key)) {
            notes.push_back(read_note(context, field));
            continue;
        }
        if (const KeyFacts* facts = find_key(table, field.key)) {
            seen |= std::uint64_t{1} << (facts - keys.data());
            handle(*facts, field);
            continue;
        }
        std::string_view meant;
        tell_unknown_key(context, table, field, fields, meant);
        if (meant.empty()) continue;
        const KeyFacts* const facts = find_key(table, meant);
        const bool first = !stands_in(fields, meant) && !result.is_meant(meant);
        if (facts != nullptr && first && is_referred_to(facts->key)) handle(*facts, field);
        result.meant.push_back(meant);
    }

    for (std::size_t i = 0; i < keys.size(); ++i) {
        // A misspelt key is not also a missing one.
        if (!keys[i].required || (seen >> i & 1) != 0 || result.is_meant(keys[i].name)) continue;
        if (keys[i].type == ValueType::id) {
            result.id_missing = true;
        } else {
            tell_missing_key(context, table, header, keys[i]);
        }
    }
    return result;
}

}  // namespace plan::model
