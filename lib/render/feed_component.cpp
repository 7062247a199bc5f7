#include "render/feed_component.hpp"

#include <algorithm>
#include <cctype>
#include <span>

#include "render/ical.hpp"
#include "render/phrases.hpp"

namespace plan::render {

using assess::Status;
using ical::Component;
using ical::Property;
using ical::Type;
using text::Words;

namespace {

void put(Component& component, const char* name, Type type, std::string value) {
    component.properties.push_back({name, type, std::move(value)});
}

void put_text(Component& component, const char* name, std::string_view text) {
    put(component, name, Type::text, ical_text(text));
}

void put_day(Component& component, const char* name, Day day) {
    put(component, name, Type::day, ical_day(day));
}

bool is_done(Status status) {
    return status == Status::done_on_time || status == Status::done_late;
}

bool is_to_do(Status status) {
    return !is_done(status) && status != Status::waived;
}

/// The records about an obligation that count on the day of the report.
struct Revision {
    std::size_t count = 0;
    std::optional<Day> day;  ///< of the latest
};

Revision revision_of(const Row& row) {
    Revision revision;
    const expand::Obligation& obligation = *row.obligation;
    for (std::uint32_t i = 0; i < obligation.records_count; ++i) {
        const auto index = row.report->expansion.records[obligation.records_begin + i];
        const std::optional<Day> on = row.item->records[index].on.day;
        if (!on || *on > row.report->today) continue;
        ++revision.count;
        revision.day = std::max(revision.day, on);
    }
    return revision;
}

void put_stamp(Component& component, const Row& row, std::optional<Day> revised) {
    constexpr Day never_said{date::local_days{date::year{2000} / 1 / 1}};
    const Day day = revised.value_or(row.plan->issued.day.value_or(never_said));
    put(component, "DTSTAMP", Type::plain, ical_day(day) + "T000000Z");
}

const char* status_of(const Row& row, bool event) {
    const Status status = row.standing->status;
    if (status == Status::waived) return "CANCELLED";
    if (event) return "CONFIRMED";
    if (is_done(status)) return "COMPLETED";
    return status == Status::ongoing ? "IN-PROCESS" : "NEEDS-ACTION";
}

/// A link that programs may follow: http and https alone, what is no part of a URI encoded.
std::optional<std::string> link_of(std::string_view source) {
    std::string begin(source.substr(0, 8));
    std::ranges::transform(begin, begin.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    if (!begin.starts_with("http://") && !begin.starts_with("https://")) return std::nullopt;
    constexpr std::string_view no_part = "\"<>\\^`{|} ";
    std::string link;
    for (const char c : source) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > ' ' && byte < 0x7F && no_part.find(c) == std::string_view::npos) {
            link += c;
        } else {
            link += fmt::format("%{:02X}", byte);
        }
    }
    return link;
}

/// `a; b`
std::string names_of(const Row& row, std::span<const model::Reference> bodies) {
    std::string names;
    for (const model::Reference& reference : bodies) {
        if (!names.empty()) names += "; ";
        names += party_of(*row.report, reference).name;
    }
    return names;
}

}  // namespace

/// The title, and whose it is where several owe it: a calendar shows no more than that.
std::string FeedComponents::summary_of(const Row& row) const {
    std::string summary(title_of(*row.item));
    if (row.owner &&
        identities_.all_of(row.obligation->item, row.obligation->occurrence).size() > 1)
        summary.append(" (").append(model::name_of(*row.owner)).append(")");
    return summary;
}

/// What holds of every occurrence.
std::string FeedComponents::facts_of(const Row& row) const {
    std::string lines = source_in_words(row, language_);
    const auto say = [&](Words words, const std::string& fact) {
        if (!fact.empty()) lines.append("\n").append(in_words(language_, words, fact));
    };
    say({"Lead: {}", "Chủ trì: {}"}, owner_in_words(row, language_));
    say({"Coordinating: {}", "Phối hợp: {}"}, names_of(row, row.item->coordinating));
    say({"Supervising: {}", "Giám sát: {}"}, names_of(row, row.item->supervising));
    say({"Due: {}", "Thời hạn: {}"}, std::string(row.item->due.text.value));
    say({"In time until {}", "Chậm nhất lúc {}"}, hour_of(row).value_or(""));
    return lines;
}

/// Nothing in it changes by the day alone: not how many days late it is.
std::string FeedComponents::description_of(const Row& row) const {
    std::string lines = facts_of(row);
    if (is_done(row.standing->status)) {
        const State state = state_in_words(*row.standing, language_);
        lines.append("\n").append(state.first);
        if (!state.second.empty()) lines.append(" ").append(state.second);
    }
    for (const std::string& note : notes_of(row, language_))
        lines.append("\n").append(note);
    return lines;
}

void FeedComponents::add_alarms(Component& component, const Row& row, const char* related) const {
    for (const int days : feed_.alarms) {
        Component alarm{"VALARM"};
        put(alarm, "ACTION", Type::plain, "DISPLAY");
        put_text(alarm, "DESCRIPTION", summary_of(row));
        Property trigger{"TRIGGER", Type::plain, fmt::format("-P{}D", days)};
        if (related != nullptr) trigger.parameters.push_back({"RELATED", related});
        alarm.properties.push_back(std::move(trigger));
        component.parts.push_back(std::move(alarm));
    }
}

Component FeedComponents::begun(std::string uid) const {
    Component component{feed_.events ? "VEVENT" : "VTODO"};
    put(component, "UID", Type::text, std::move(uid));
    return component;
}

/// What an occurrence and its series have in common.
void FeedComponents::finish(Component& component, const Row& row) {
    if (feed_.events) put(component, "TRANSP", Type::plain, "TRANSPARENT");
    for (const model::Text& tag : row.item->tags)
        put_text(component, "CATEGORIES", tag.value);
    if (auto link = link_of(row.plan->source.value))
        put(component, "URL", Type::plain, std::move(*link));
    people_.add(component, row);
}

Component FeedComponents::own_of(const Row& row) {
    const assess::Standing& standing = *row.standing;
    const Revision revision = revision_of(row);
    Component component = begun(identities_.uid_of(*row.obligation));
    put_stamp(component, row, revision.day);
    if (revision.count > 0) put(component, "SEQUENCE", Type::plain, std::to_string(revision.count));
    if (standing.last_day && feed_.events) {
        put_day(component, "DTSTART", *standing.last_day);
        put_day(component, "DTEND", *standing.last_day + civil::days{1});
    } else if (standing.last_day) {
        put_day(component, "DUE", *standing.last_day);
    }
    // An event can't be completed; its title is all that a calendar shows.
    const bool ticked = feed_.events && is_done(standing.status);
    put_text(component, "SUMMARY", (ticked ? "✓ " : "") + summary_of(row));
    put_text(component, "DESCRIPTION", description_of(row));
    put(component, "STATUS", Type::plain, status_of(row, feed_.events));
    if (!feed_.events && is_done(standing.status)) {
        put(component, "COMPLETED", Type::plain, ical_day(*standing.completed_on) + "T100000Z");
        put(component, "PERCENT-COMPLETE", Type::plain, "100");
    }
    finish(component, row);
    for (std::string& uid : identities_.uids_before(*row.obligation))
        component.properties.push_back(
            {"RELATED-TO", Type::text, std::move(uid), {{"RELTYPE", "DEPENDS-ON"}}});
    if (standing.last_day && is_to_do(standing.status))
        add_alarms(component, row, feed_.events ? nullptr : "END");
    return component;
}

/// What will be due when nothing is known of it yet.
Component FeedComponents::series_of(const Row& row, const Series& series) {
    Component component = begun(identities_.uid_of_series(*row.obligation));
    put_stamp(component, row, std::max(series.moved_on, row.plan->issued.day));
    if (series.moved > 0) put(component, "SEQUENCE", Type::plain, std::to_string(series.moved));
    put_day(component, "DTSTART", series.first);
    if (feed_.events) put_day(component, "DTEND", series.first + civil::days{1});
    put(component, "RRULE", Type::plain, series.rule);
    put_text(component, "SUMMARY", summary_of(row));
    expand::Obligation unnamed = *row.obligation;
    unnamed.occurrence.reset();
    Row whole = row;
    whole.obligation = &unnamed;
    whole.extension = nullptr;
    put_text(component, "DESCRIPTION", facts_of(whole));
    put(component, "STATUS", Type::plain, feed_.events ? "CONFIRMED" : "NEEDS-ACTION");
    finish(component, row);
    add_alarms(component, row, nullptr);
    return component;
}

std::vector<Component> FeedComponents::of(const Row& row) {
    std::vector<Component> components;
    if (feed_.events && !row.standing->last_day) return components;
    components.push_back(own_of(row));
    if (!feed_.whole_series || !row.obligation->occurrence) return components;
    const auto all = identities_.all_of(row.obligation->item);
    if (all.back().occurrence != row.obligation->occurrence) return components;
    if (const auto series = series_beyond(report_.model, *row.item, all, row.obligation->body))
        components.push_back(series_of(row, *series));
    return components;
}

}  // namespace plan::render
