#include "model/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "due/parse.hpp"
#include "due/recurrence.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace plan::model {

using text::say;
using text::Words;

namespace {

Words name_of(Kind kind) {
    switch (kind) {
        case Kind::string: return {"a string", "một chuỗi"};
        case Kind::integer: return {"a number", "một số"};
        case Kind::floating: return {"a decimal number", "một số thập phân"};
        case Kind::boolean: return {"true or false", "true hoặc false"};
        case Kind::date: return {"a date", "một ngày"};
        case Kind::date_time: return {"a date with a time", "một ngày kèm giờ"};
        case Kind::time: return {"a time", "một giờ trong ngày"};
        case Kind::array: return {"a list", "một danh sách"};
        case Kind::table: return {"a table", "một bảng"};
        case Kind::broken: break;
    }
    return {};
}

Words wanted(ValueType type) {
    switch (type) {
        case ValueType::text:
        case ValueType::full_text: return {"a string in quotes", "một chuỗi trong dấu nháy"};
        case ValueType::id: return {"an id in quotes", "một mã trong dấu nháy"};
        case ValueType::day:
            return {"a day such as \"29/4/2022\"", "một ngày, ví dụ \"29/4/2022\""};
        case ValueType::due:
            return {"a deadline in quotes, such as \"trước ngày 29/4/2022\"",
                    "một thời hạn trong dấu nháy, ví dụ \"trước ngày 29/4/2022\""};
        case ValueType::texts:
            return {"a list of strings, such as [\"a\", \"b\"]",
                    "một danh sách chuỗi, ví dụ [\"a\", \"b\"]"};
        case ValueType::text_or_texts:
            return {"a string or a list of strings", "một chuỗi hoặc một danh sách chuỗi"};
        case ValueType::boolean: return {"true or false", "true hoặc false"};
        case ValueType::whole_number:
            return {"a whole number from 0 to 36500", "một số nguyên từ 0 đến 36500"};
        case ValueType::year: return {"a year such as 2027", "một năm, như 2027"};
        case ValueType::one_of: return {"a string in quotes", "một chuỗi trong dấu nháy"};
        case ValueType::tables:
            return {"tables under headers of their own", "các bảng có tiêu đề riêng"};
    }
    return {};
}

std::string_view written(const Context& context, Span span) {
    return context.source.bytes().substr(span.begin, span.end - span.begin);
}

Finding& tell_wrong_type(Context& context, const KeyFacts& facts, const Field& field) {
    return context.tell(Code::wrong_value, field.span,
                        say({"`{}` takes {}, not {}", "`{}` phải là {}, không phải {}"}, facts.name,
                            wanted(facts.type), name_of(field.kind)));
}

bool is_number_or_date(Kind kind) {
    return kind == Kind::integer || kind == Kind::floating || kind == Kind::date ||
           kind == Kind::date_time || kind == Kind::time;
}

Fix quotes_around(const Context& context, Span span) {
    return Fix{true, {Edit{span, '"' + std::string(written(context, span)) + '"'}}};
}

/// A refusal speaks of the text's own bytes; a finding of the file's.
void tell_refusal(Context& context, const Field& field, const due::Refusal& refusal) {
    const Span span = span_within(context.source, field, refusal.span.begin, refusal.span.end);
    Finding& finding = context.tell(refusal.code, span, refusal.message);
    finding.help = refusal.help;
    if (refusal.mend) finding.fix = Fix{false, {Edit{span, *refusal.mend}}};
}

/// `due = 2025`: digits where quotes were meant.
void tell_missing_quotes(Context& context, const KeyFacts& facts, const Field& field) {
    Finding& finding = context.tell(
        Code::misordered_date, field.span,
        say({"`{}` needs quotes around what it says", "giá trị của `{}` phải đặt trong dấu nháy"},
            facts.name));
    finding.fix = quotes_around(context, field.span);
}

void tell_date_time(Context& context, const KeyFacts& facts, const Field& field) {
    Finding& finding = context.tell(
        Code::wrong_value, field.span,
        say({"`{}` takes a day, not a day with a time", "`{}` phải là một ngày, không kèm giờ"},
            facts.name));
    finding.help =
        say({"a date is a day on the calendar; an hour is worded: \"trước 17 giờ ngày 29/4/2022\"",
             "chỉ ghi ngày; nếu có giờ thì ghi bằng lời: \"trước 17 giờ ngày 29/4/2022\""});
    const std::string_view text = written(context, field.span);
    if (text.size() >= 10)
        finding.fix = Fix{false, {Edit{field.span, std::string(text.substr(0, 10))}}};
}

Span words_of(const Context& context, const Field& field) {
    return span_within(context.source, field, 0, static_cast<std::uint32_t>(field.text.size()));
}

Text text_of(const Field& field) {
    return Text{field.text, field.span};
}

/// All the characters of a text, inside its quotes.
Span whole_text(const Context& context, const Field& field) {
    return span_within(context.source, field, 0, static_cast<std::uint32_t>(field.text.size()));
}

/// A TOML date. toml++ has checked that it exists; a year before 1000 is a slip of the pen.
std::optional<Day> day_of_toml(Context& context, const Field& field) {
    const auto day = civil::parse_day(field.text);
    if (!day)
        context.tell(Code::not_a_due, field.span,
                     say({"the year of {} is not from 1000 to 9999",
                          "năm của {} không nằm trong khoảng 1000 đến 9999"},
                         field.text));
    return day;
}

bool is_blank(std::string_view text) {
    // Nearly every text has a letter that needs no looking up.
    const bool has_letter = std::ranges::any_of(text, [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    });
    return !has_letter && text::fold(text).empty();
}

void tell_empty(Context& context, const KeyFacts& facts, const Field& field) {
    context.tell(Code::wrong_value, field.span,
                 say({"`{}` is empty", "`{}` đang để trống"}, facts.name));
}

}  // namespace

Text read_text(Context& context, const KeyFacts& facts, const Field& field) {
    if (field.kind == Kind::string || field.kind == Kind::broken) {
        if (facts.type != ValueType::full_text || !is_blank(field.text)) return text_of(field);
        if (field.kind != Kind::broken) tell_empty(context, facts, field);
        return {};
    }
    Finding& finding = tell_wrong_type(context, facts, field);
    if (is_number_or_date(field.kind)) finding.fix = quotes_around(context, field.span);
    return {};
}

Text read_id(Context& context, const KeyFacts& facts, const Field& field) {
    const Text text = read_text(context, facts, field);
    if (!text.given() || text::is_id(text.value)) return text;
    if (field.kind == Kind::broken) return {};
    Finding& finding =
        context.tell(Code::wrong_value, whole_text(context, field),
                     say({"\"{}\" is not an id", "“{}” không phải là mã hợp lệ"}, text.value));
    finding.help = say({"an id is letters without marks, digits, `-`, `_` and `.`",
                        "mã gồm chữ cái không dấu, chữ số, `-`, `_` và `.`"});
    if (const std::string made = text::make_id(text.value); !made.empty())
        finding.fix = Fix{false, {Edit{finding.place.span, made}}};
    return {};
}

WrittenDay read_day(Context& context, const KeyFacts& facts, const Field& field) {
    switch (field.kind) {
        case Kind::string: {
            const auto parsed = due::parse_written_day(field.text);
            if (const Day* day = std::get_if<Day>(&parsed)) return {text_of(field), *day};
            tell_refusal(context, field, std::get<due::Refusal>(parsed));
            return {text_of(field), {}};
        }
        case Kind::date: return {text_of(field), day_of_toml(context, field)};
        case Kind::broken: {
            const auto meant = due::parse_written_day(field.text);
            if (const Day* day = std::get_if<Day>(&meant)) return {text_of(field), *day};
            break;
        }
        case Kind::date_time: tell_date_time(context, facts, field); break;
        case Kind::integer:
        case Kind::floating: tell_missing_quotes(context, facts, field); break;
        default: tell_wrong_type(context, facts, field);
    }
    return {text_of(field), {}};
}

WrittenDue read_due(Context& context, const KeyFacts& facts, const Field& field) {
    switch (field.kind) {
        case Kind::string: {
            const due::Expression* expression = context.room.find(field.text);
            if (expression == nullptr) {
                due::Parsed parsed = due::parse(field.text);
                if (const auto* refusal = std::get_if<due::Refusal>(&parsed)) {
                    tell_refusal(context, field, *refusal);
                    break;
                }
                expression =
                    context.room.keep(field.text, std::move(std::get<due::Expression>(parsed)));
            }
            WrittenDue due{text_of(field), expression, words_of(context, field), {}};
            if (const auto* counted = std::get_if<due::Counted>(expression)) {
                const Span anchor = counted->anchor.span;
                due.anchor = span_within(context.source, field, anchor.begin, anchor.end);
            }
            return due;
        }
        case Kind::date:
            if (const auto day = day_of_toml(context, field))
                return {
                    text_of(field),
                    context.room.keep(due::Dated{due::Extent::day, due::Bound::in, *day, *day, {}}),
                    field.span,
                    {}};
            break;
        case Kind::broken: break;
        case Kind::date_time: tell_date_time(context, facts, field); break;
        case Kind::integer:
        case Kind::floating: tell_missing_quotes(context, facts, field); break;
        default: tell_wrong_type(context, facts, field);
    }
    return {text_of(field), {}, {}, {}};
}

WrittenCycle read_cycle(Context& context, const KeyFacts& facts, const Field& field) {
    WrittenCycle repeat{read_text(context, facts, field), {}, {}};
    if (!repeat.given() || field.kind == Kind::broken) return repeat;
    repeat.words = words_of(context, field);
    auto parsed = due::parse_cycle(field.text);
    if (const auto* refusal = std::get_if<due::Refusal>(&parsed)) {
        tell_refusal(context, field, *refusal);
    } else {
        repeat.cycle = context.room.keep(std::move(std::get<due::Cycle>(parsed)));
    }
    return repeat;
}

namespace {

/// What a list that is not TOML was probably meant to hold.
std::vector<Text> probable_texts(const Field& field) {
    std::vector<Text> texts;
    for (const Field& element : below(field))
        texts.push_back(text_of(element));
    if (texts.empty()) texts.push_back(text_of(field));
    std::erase_if(texts, [](const Text& text) { return is_blank(text.value); });
    return texts;
}

}  // namespace

std::optional<std::vector<Text>> read_texts(Context& context, const KeyFacts& facts,
                                            const Field& field) {
    if (field.kind == Kind::broken) return probable_texts(field);
    if (field.kind == Kind::string && facts.type == ValueType::text_or_texts) {
        if (!is_blank(field.text)) return std::vector{text_of(field)};
        tell_empty(context, facts, field);
        return std::nullopt;
    }
    if (field.kind != Kind::array) {
        Finding& finding = tell_wrong_type(context, facts, field);
        if (field.kind == Kind::string)
            finding.fix = Fix{
                false, {Edit{field.span, '[' + std::string(written(context, field.span)) + ']'}}};
        return std::nullopt;
    }
    std::vector<Text> texts;
    bool whole = true;
    for (const Field& element : below(field)) {
        if (element.kind != Kind::string) {
            Finding& finding = tell_wrong_type(context, facts, element);
            if (is_number_or_date(element.kind)) finding.fix = quotes_around(context, element.span);
            whole = false;
        } else if (is_blank(element.text)) {
            tell_empty(context, facts, element);
            whole = false;
        } else {
            texts.push_back(text_of(element));
        }
    }
    if (!whole) return std::nullopt;
    return texts;
}

std::optional<std::vector<Reference>> read_references(Context& context, const KeyFacts& facts,
                                                      const Field& field) {
    const auto texts = read_texts(context, facts, field);
    if (!texts) return std::nullopt;
    std::vector<Reference> references;
    references.reserve(texts->size());
    const bool guessed = field.kind == Kind::broken;
    for (const Text& text : *texts)
        references.push_back(Reference{text, none, none, guessed});
    return references;
}

Reference read_reference(Context& context, const KeyFacts& facts, const Field& field) {
    return Reference{read_text(context, facts, field), none, none, field.kind == Kind::broken};
}

std::optional<bool> read_boolean(Context& context, const KeyFacts& facts, const Field& field) {
    if (field.kind == Kind::boolean) return field.text == "true";
    if (field.kind == Kind::broken) return std::nullopt;
    Finding& finding = tell_wrong_type(context, facts, field);
    if (field.kind == Kind::string && (field.text == "true" || field.text == "false"))
        finding.fix = Fix{false, {Edit{field.span, std::string(field.text)}}};
    return std::nullopt;
}

std::optional<int> read_whole_number(Context& context, const KeyFacts& facts, const Field& field) {
    if (field.kind == Kind::broken) return std::nullopt;
    const Range range = range_of(facts.type);
    int number = -1;
    const char* const end = field.text.data() + field.text.size();
    const bool is_number =
        field.kind == Kind::integer &&
        std::from_chars(field.text.data() + field.text.starts_with('+'), end, number).ptr == end;
    if (is_number && number >= range.first && number <= range.last) return number;
    if (field.kind == Kind::integer) {
        context.tell(
            Code::wrong_value, field.span,
            facts.type == ValueType::year
                ? say({"`{}` takes a year from {} to {}", "`{}` nhận một năm từ {} đến {}"},
                      facts.name, range.first, range.last)
                : say({"`{}` takes a whole number from {} to {}",
                       "`{}` phải là một số nguyên từ {} đến {}"},
                      facts.name, range.first, range.last));
    } else {
        tell_wrong_type(context, facts, field);
    }
    return std::nullopt;
}

std::optional<std::size_t> read_one_of(Context& context, const KeyFacts& facts,
                                       const Field& field) {
    if (field.kind == Kind::broken) return std::nullopt;
    if (field.kind != Kind::string) {
        tell_wrong_type(context, facts, field);
        return std::nullopt;
    }
    for (std::size_t i = 0; i < facts.allowed.size(); ++i)
        if (facts.allowed[i] == field.text) return i;

    std::string all;
    for (const std::string_view name : facts.allowed) {
        if (!all.empty()) all += ", ";
        all += name;
    }
    Finding& finding = context.tell(
        Code::wrong_value, whole_text(context, field),
        say({"`{}` can't be \"{}\"", "`{}` không nhận giá trị “{}”"}, facts.name, field.text));
    finding.help = say({"one of: {}", "chọn một trong: {}"}, all);
    // A rule that moves days is chosen by a person.
    const bool moves_days = facts.key == Key::before || facts.key == Key::roll;
    if (const auto near = text::nearest(field.text, facts.allowed); near && !moves_days)
        finding.fix = Fix{false, {Edit{finding.place.span, std::string(facts.allowed[*near])}}};
    return std::nullopt;
}

std::optional<due::BeforeRule> read_before(Context& context, const KeyFacts& facts,
                                           const Field& field) {
    constexpr std::array rules = {due::BeforeRule::exclusive, due::BeforeRule::inclusive};
    const auto chosen = read_one_of(context, facts, field);
    return chosen ? std::optional(rules.at(*chosen)) : std::nullopt;
}

std::optional<due::RollRule> read_roll(Context& context, const KeyFacts& facts,
                                       const Field& field) {
    constexpr std::array rules = {due::RollRule::following, due::RollRule::preceding,
                                  due::RollRule::none};
    const auto chosen = read_one_of(context, facts, field);
    return chosen ? std::optional(rules.at(*chosen)) : std::nullopt;
}

std::vector<const Field*> read_tables(Context& context, const KeyFacts& facts, const Field& field) {
    std::vector<const Field*> tables;
    if (field.kind == Kind::broken) return tables;
    if (field.kind == Kind::table) {
        Finding& finding =
            context.tell(Code::wrong_value, field.span,
                         say({"`{0}` is a list of tables: its header is [[{1}.{0}]]",
                              "`{0}` là danh sách bảng: tiêu đề phải là [[{1}.{0}]]"},
                             facts.name, name_of(facts.table)));
        const std::string_view header = written(context, field.span);
        if (header.starts_with('[') && header.ends_with(']'))
            finding.fix = Fix{false, {Edit{field.span, '[' + std::string(header) + ']'}}};
        tables.push_back(&field);
        return tables;
    }
    if (field.kind != Kind::array) {
        tell_wrong_type(context, facts, field);
        return tables;
    }
    for (const Field& element : below(field)) {
        if (element.kind == Kind::table) {
            tables.push_back(&element);
        } else {
            tell_wrong_type(context, facts, element);
        }
    }
    return tables;
}

Note read_note(const Context& context, const Field& field) {
    const bool scalar = field.kind != Kind::array && field.kind != Kind::table;
    if (scalar) return Note{field.key, Text{field.text, field.span}};
    // A table made by a dotted key has no place of its own: what it holds is shown.
    Span span = field.span;
    const std::string_view begin = written(context, span);
    if (field.below > 0 && !begin.starts_with('{') && !begin.starts_with('[')) {
        const Field& last = *(&field + field.below);
        span = {(&field + 1)->key_span.begin, last.span.end};
    }
    return Note{field.key, Text{written(context, span), span}};
}

}  // namespace plan::model
