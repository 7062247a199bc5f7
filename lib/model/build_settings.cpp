#include <array>

#include "model/build_tables.hpp"

namespace plan::model {

using text::say;

namespace {

/// [validate]: every key is a code, every value a severity.
void build_severities(Context& context, Level fields, Settings& settings) {
    static constexpr std::array values = {Severity::off, Severity::warning, Severity::error};
    for (const Field& field : fields) {
        if (is_free_key(field.key) || (field.kind == Kind::broken && field.key.empty())) continue;
        const auto code = parse_code(field.key);
        if (!code) {
            Finding& finding = context.tell(
                Code::unknown_key, field.key_span,
                say({"`{}` is not the code of a finding", "không có mã lỗi `{}`"}, field.key));
            finding.help = say({"codes are P101 to P504", "mã lỗi từ P101 đến P504"});
            continue;
        }
        const KeyFacts facts{TableName::validate, Key::note, field.key, ValueType::one_of, false,
                             severities(),        {}};
        if (const auto chosen = read_one_of(context, facts, field))
            settings.severities.emplace_back(*code, values.at(*chosen));
    }
}

}  // namespace

void build_settings(Context& context, TableName table, Span header, Level fields,
                    Settings& settings) {
    settings.file = context.file;
    if (table == TableName::validate) {
        build_severities(context, fields, settings);
        return;
    }
    std::vector<Note> notes;  // nothing shows the notes of the settings
    read_table(
        context, table, header, fields, notes, [&](const KeyFacts& facts, const Field& field) {
            if (field.kind == Kind::broken) return;  // the defaults hold
            switch (facts.key) {
                case Key::timezone: settings.timezone = read_text(context, facts, field); break;
                case Key::language:
                    if (const auto chosen = read_one_of(context, facts, field)) {
                        settings.language =
                            *chosen == 0 ? text::Language::vietnamese : text::Language::english;
                        settings.language_given = true;
                    }
                    break;
                case Key::calendar: settings.calendar = read_text(context, facts, field); break;
                case Key::soon:
                    settings.soon = read_whole_number(context, facts, field).value_or(7);
                    break;
                case Key::before:
                    if (const auto rule = read_before(context, facts, field))
                        settings.rules.before = *rule;
                    break;
                case Key::roll:
                    if (const auto rule = read_roll(context, facts, field))
                        settings.rules.roll = *rule;
                    break;
                case Key::sender: settings.sender = read_text(context, facts, field); break;
                case Key::reply_by: settings.reply_by = read_text(context, facts, field); break;
                case Key::reply_to: settings.reply_to = read_text(context, facts, field); break;
                default: break;
            }
        });
}

}  // namespace plan::model
