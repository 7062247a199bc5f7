#pragma once

// What toml++ says of a text, for those who may not include it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plan::model {

struct Refusal {
    std::string description;             ///< toml++'s
    std::uint32_t line = 0, column = 0;  ///< where it stopped
};

/// Nothing where the text is TOML.
std::optional<Refusal> judge(std::string_view text);

}  // namespace plan::model
