#include "render/feed_people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <span>

#include "mail/address.hpp"
#include "model/link.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

using ical::Type;

namespace {

bool is_letter_or_digit(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && std::isalnum(byte) != 0;
}

/// RFC 6068.
std::string uri_of(std::string_view address) {
    constexpr std::string_view plain = "!$'*+-_.~@";
    std::string uri = "mailto:";
    for (const char c : address) {
        if (is_letter_or_digit(c) || plain.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return uri;
}

}  // namespace

std::optional<std::string> mailto_of(std::string_view contact) {
    const auto address = mail::only_address(contact);
    if (!address) return std::nullopt;
    return uri_of(*address);
}

namespace {

// Roles (RFC 5545, 3.2.16).
constexpr const char* lead = "CHAIR";
constexpr const char* coordinating = "OPT-PARTICIPANT";
constexpr const char* supervising = "NON-PARTICIPANT";

/// The attendees so far, each address once: who leads goes before who coordinates.
class Attendees {
  public:
    void add(const model::Body& body, const char* role) {
        auto address = mailto_of(body.contact.value);
        if (!address) return;
        const auto same = [&](const ical::Property& one) { return one.value == *address; };
        if (std::ranges::any_of(properties, same)) return;
        properties.push_back({"ATTENDEE",
                              Type::plain,
                              std::move(*address),
                              {{"CN", on_one_line(model::name_of(body))},
                               {"CUTYPE", "GROUP"},
                               {"ROLE", role},
                               {"SCHEDULE-AGENT", "NONE"}}});
    }

    void add(const Row& row, std::span<const model::Reference> bodies, const char* role) {
        for (const model::Reference& reference : bodies)
            if (reference.target != model::none)
                add(row.report->model.bodies[reference.target], role);
    }

    std::vector<ical::Property> properties;
};

}  // namespace

const std::optional<People::Organizer>& People::organizer_of(const Row& row) {
    const auto [known, fresh] = organizers_.try_emplace(row.item->plan);
    if (!fresh) return known->second;
    const model::Model& model = row.report->model;
    std::optional<Organizer>& organizer = known->second;
    const std::string_view issuer = row.plan->issuer.value;
    if (const auto bodies = model::find_bodies(model, issuer); bodies.size() == 1) {
        const model::Body& body = model.bodies[bodies.front()];
        if (auto address = mailto_of(body.contact.value))
            organizer = {std::move(*address), on_one_line(model::name_of(body))};
    }
    if (organizer) return organizer;
    const std::string_view sender = model.settings.sender.value;
    if (const auto address = mail::office_address(model.settings.reply_to.value, sender)) {
        // What is only an address is no name.
        const bool named = mail::only_address(sender) != sender;
        organizer = {uri_of(*address), named ? on_one_line(sender) : ""};
    }
    return organizer;
}

void People::add(ical::Component& component, const Row& row) {
    const std::optional<Organizer>& organizer = organizer_of(row);
    if (!organizer) return;
    Attendees attendees;
    if (row.owner) attendees.add(*row.owner, lead);
    attendees.add(row, row.item->coordinating, coordinating);
    attendees.add(row, row.item->supervising, supervising);
    // What nobody attends is organized by nobody (RFC 5545, 3.8.4.3).
    if (attendees.properties.empty()) return;
    ical::Property property{"ORGANIZER", Type::plain, organizer->address};
    if (!organizer->name.empty()) property.parameters.push_back({"CN", organizer->name});
    property.parameters.push_back({"SCHEDULE-AGENT", "NONE"});
    component.properties.push_back(std::move(property));
    std::ranges::move(attendees.properties, std::back_inserter(component.properties));
}

}  // namespace plan::render
