#pragma once

// Internal to this room: who organizes and who attends, by their addresses.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ical/ical.hpp"
#include "render/row.hpp"

namespace plan::render {

/// `mailto:office@lotus-bay.example` of the address that a text gives (mail::only_address).
std::optional<std::string> mailto_of(std::string_view contact);

class People {
  public:
    /// ORGANIZER and the ATTENDEEs of an obligation; nothing where either is missing.
    void add(ical::Component& component, const Row& row);

  private:
    struct Organizer {
        std::string address, name;
    };
    const std::optional<Organizer>& organizer_of(const Row& row);

    std::unordered_map<model::Index, std::optional<Organizer>> organizers_;  // by plan
};

}  // namespace plan::render
