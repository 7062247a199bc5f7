#include "render/row.hpp"

#include <span>
#include <tuple>

#include "due/last_day.hpp"

namespace plan::render {

namespace {

const model::Body* body_at(const Report& report, model::Index index) {
    return index == model::none ? nullptr : &report.model.bodies[index];
}

const model::Record* record_at(const model::Item& item, model::Index index) {
    return index == model::none ? nullptr : &item.records[index];
}

std::optional<std::string_view> authority_of(const model::Record* record) {
    return record ? given(record->authority) : std::nullopt;
}

}  // namespace

Row row_of(const Report& report, std::uint32_t index) {
    Row row;
    row.report = &report;
    row.index = index;
    row.obligation = &report.expansion.obligations[index];
    row.standing = &report.standings[index];
    row.item = &report.model.items[row.obligation->item];
    row.plan = &report.model.directives[row.item->plan];
    row.named = body_at(report, row.obligation->body);
    row.owner = body_at(report, row.obligation->owner);
    row.completion = record_at(*row.item, row.standing->completion);
    row.extension = record_at(*row.item, row.standing->extension);
    row.waiver = record_at(*row.item, row.standing->waiver);
    return row;
}

std::optional<std::string_view> given(const model::Text& text) {
    if (!text.given()) return std::nullopt;
    return text.value;
}

std::optional<std::string_view> number_of(const Row& row) {
    return given(row.plan->number);
}

std::optional<std::string_view> evidence_of(const Row& row) {
    return row.completion ? given(row.completion->evidence) : std::nullopt;
}

std::optional<std::string_view> extended_by(const Row& row) {
    return authority_of(row.extension);
}

std::optional<std::string_view> waived_by(const Row& row) {
    return authority_of(row.waiver);
}

std::optional<std::string> hour_of(const Row& row) {
    // An extension sets a day, not an hour.
    if (!row.obligation->hour || row.extension != nullptr) return std::nullopt;
    return due::to_text(*row.obligation->hour);
}

std::vector<std::string_view> doubts_of(const Row& row) {
    std::vector<std::string_view> codes;
    if (row.obligation->uncertain) codes.push_back("P208");
    if (row.obligation->orphaned) codes.push_back("P304");
    return codes;
}

Party party_of(const model::Body& body) {
    Party party;
    if (!body.id.empty()) party.id = body.id;
    party.name = model::name_of(body);
    return party;
}

Party party_of(const Report& report, const model::Reference& reference) {
    const model::Body* body = body_at(report, reference.target);
    return body ? party_of(*body) : Party{std::nullopt, reference.text.value};
}

std::string names_in_words(const Row& row, std::span<const model::Reference> references) {
    std::string names;
    for (const model::Reference& reference : references) {
        if (!names.empty()) names += "; ";
        names += party_of(*row.report, reference).name;
    }
    return names;
}

std::string_view file_of(const Row& row) {
    return row.report->sources[row.item->file].path();
}

std::uint32_t line_of(const Row& row) {
    return row.report->sources[row.item->file].position(row.item->header.begin).line;
}

bool same_but_for_body(const Row& left, const Row& right) {
    const auto timing = [](const Row& row) {
        return std::tie(row.item, row.obligation->occurrence, row.obligation->last_day,
                        row.obligation->hour, row.obligation->uncertain, row.obligation->orphaned);
    };
    const auto standing = [](const Row& row) {
        return std::tie(row.standing->status, row.standing->last_day, row.standing->completed_on,
                        row.standing->days_late, row.standing->days_left);
    };
    const auto records = [](const Row& row) {
        return std::tuple(evidence_of(row), extended_by(row), waived_by(row),
                          row.extension == nullptr);
    };
    return timing(left) == timing(right) && standing(left) == standing(right) &&
           records(left) == records(right);
}

}  // namespace plan::render
