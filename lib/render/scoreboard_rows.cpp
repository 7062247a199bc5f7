#include "render/scoreboard_rows.hpp"

#include "render/row.hpp"

namespace plan::render {

namespace {

using model::Index;

std::optional<std::string> said(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(std::string(text));
}

ScoreRecord body_record(const model::Body& body, const select::Score& score) {
    const Party party = party_of(body);
    return {party.id ? said(*party.id) : std::nullopt, party.name, &score};
}

ScoreRecord directive_record(const model::Directive& directive, GroupBy by,
                             const select::Score& score) {
    const std::string_view id = by == GroupBy::plan ? directive.id : directive.number.value;
    return {said(id), given(directive.title), &score};
}

ScoreRecord month_record(const select::MonthRow& row) {
    if (!row.month) return {{}, {}, &row.score};
    return {fmt::format("{:04}-{:02}", static_cast<int>(row.month->year()),
                        static_cast<unsigned>(row.month->month())),
            {},
            &row.score};
}

}  // namespace

std::vector<ScoreRecord> records_of(const Report& report, const select::Scoreboard& board,
                                    GroupBy by) {
    std::vector<ScoreRecord> records;
    const model::Model& model = report.model;
    switch (by) {
        case GroupBy::body:
            for (const auto& [body, score] : board.bodies) {
                const bool nobody = body == model::none;
                records.push_back(nobody ? ScoreRecord{{}, {}, &score}
                                         : body_record(model.bodies[body], score));
            }
            break;
        case GroupBy::plan:
        case GroupBy::directive:
            for (const auto& [directive, score] :
                 by == GroupBy::plan ? board.plans : board.directives)
                records.push_back(directive_record(model.directives[directive], by, score));
            break;
        case GroupBy::month:
            for (const select::MonthRow& row : board.months)
                records.push_back(month_record(row));
            break;
        case GroupBy::status: break;
    }
    return records;
}

std::string_view token_of(GroupBy by) {
    switch (by) {
        case GroupBy::body: return "body";
        case GroupBy::plan: return "plan";
        case GroupBy::directive: return "directive";
        case GroupBy::status: return "status";
        case GroupBy::month: return "month";
    }
    return {};
}

}  // namespace plan::render
