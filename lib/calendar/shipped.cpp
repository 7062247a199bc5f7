#include "calendar/shipped.hpp"

#include <array>

namespace plan::calendar {

// Each is the file NAME.toml in this folder, made into a source when the program is built.
extern const char text_of_vn[];

namespace {

constexpr std::array<std::string_view, 1> names = {"vn"};

}  // namespace

std::span<const std::string_view> shipped_names() {
    return names;
}

std::optional<std::string_view> shipped_text(std::string_view name) {
    if (name == "vn") return text_of_vn;
    return std::nullopt;
}

}  // namespace plan::calendar
