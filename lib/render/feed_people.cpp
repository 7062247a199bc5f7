#include "render/feed_people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "model/link.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

using ical::Type;

namespace {

bool is_letter_or_digit(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && std::isalnum(byte) != 0;
}

/// Words between dots, each of such characters.
template <class May>
bool is_dotted(std::string_view text, May may) {
    if (text.empty() || text.front() == '.' || text.back() == '.') return false;
    return text.find("..") == std::string_view::npos &&
           std::ranges::all_of(text, [&](char c) { return c == '.' || may(c); });
}

}  // namespace

std::optional<std::string> mailto_of(std::string_view contact) {
    constexpr std::string_view atoms = "!#$%&'*+-/=?^_`{|}~";
    constexpr std::string_view plain_in_uri = "!$'*+-_.~";  // RFC 6068
    constexpr std::size_t longest = 254;
    const std::size_t at = contact.find('@');
    if (at == std::string_view::npos || contact.size() > longest) return std::nullopt;
    const std::string_view local = contact.substr(0, at), domain = contact.substr(at + 1);
    if (!is_dotted(local, [&](char c) {
            return is_letter_or_digit(c) || atoms.find(c) != std::string_view::npos;
        }))
        return std::nullopt;
    if (!is_dotted(domain, [](char c) { return is_letter_or_digit(c) || c == '-'; }))
        return std::nullopt;
    std::string uri = "mailto:";
    for (const char c : local) {
        if (is_letter_or_digit(c) || plain_in_uri.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return uri.append("@").append(domain);
}

namespace {

/// `sender` names people, `reply_to` is where they read.
std::optional<std::string> address_in_settings(const model::Settings& settings) {
    for (const model::Text& text : {settings.reply_to, settings.sender})
        if (auto address = mailto_of(text.value)) return address;
    return std::nullopt;
}

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

    void add(const Row& row, const std::vector<model::Reference>& bodies, const char* role) {
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
    if (auto address = address_in_settings(model.settings)) {
        const std::string_view sender = model.settings.sender.value;
        organizer = {std::move(*address), mailto_of(sender) ? "" : on_one_line(sender)};
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
