#pragma once

// Styles by meaning, for terminals. Nothing is said by color alone: without it every word is the
// same.

#include <cstdint>
#include <string_view>

#include "assess/assess.hpp"
#include "render/output.hpp"

namespace plan::render {

enum class Ink : std::uint8_t {
    plain,
    heading,  ///< bold
    overdue,  ///< red
    soon,     ///< yellow
    done,     ///< green
    dim,      ///< what stands beside the matter: paths, numbers
    error,    ///< bold red
    warning,  ///< bold yellow
    help,     ///< bold cyan
};

/// ECMA-48, SGR; ended by put_inked.
constexpr std::string_view ansi_of(Ink ink) {
    switch (ink) {
        case Ink::plain: return "";
        case Ink::heading: return "\x1b[1m";
        case Ink::overdue: return "\x1b[31m";
        case Ink::soon: return "\x1b[33m";
        case Ink::done: return "\x1b[32m";
        case Ink::dim: return "\x1b[2m";
        case Ink::error: return "\x1b[1;31m";
        case Ink::warning: return "\x1b[1;33m";
        case Ink::help: return "\x1b[1;36m";
    }
    return "";
}

constexpr Ink ink_of(assess::Status status) {
    switch (status) {
        case assess::Status::overdue: return Ink::overdue;
        case assess::Status::due_soon: return Ink::soon;
        case assess::Status::done_on_time:
        case assess::Status::done_late: return Ink::done;
        case assess::Status::open:
        case assess::Status::ongoing:
        case assess::Status::pending:
        case assess::Status::waived: return Ink::plain;
    }
    return Ink::plain;
}

/// The text in its ink; as it is where `color` is false.
inline void put_inked(Output& output, std::string_view text, Ink ink, bool color) {
    const bool inked = color && ink != Ink::plain && !text.empty();
    if (inked) output.put(ansi_of(ink));
    output.put(text);
    if (inked) output.put("\x1b[0m");
}

}  // namespace plan::render
