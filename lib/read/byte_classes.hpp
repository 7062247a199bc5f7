#pragma once

// Internal to the lexer: what each byte may be to TOML.

#include <array>
#include <cstdint>
#include <string_view>

namespace plan::read {

enum class Class : std::uint8_t {
    plain,
    bare,  // may stand in a bare key
    blank,
    line_break,
    quote,
    hash,
    opening,
    closing,
    equals,
    comma,
    dot,
};

constexpr std::array<Class, 256> make_classes() {
    std::array<Class, 256> classes{};
    const auto set = [&classes](std::string_view bytes, Class kind) {
        for (const char byte : bytes)
            classes[static_cast<unsigned char>(byte)] = kind;
    };
    set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-", Class::bare);
    set(" \t\r", Class::blank);
    set("\n", Class::line_break);
    set("\"'", Class::quote);
    set("#", Class::hash);
    set("[{", Class::opening);
    set("]}", Class::closing);
    set("=", Class::equals);
    set(",", Class::comma);
    set(".", Class::dot);
    return classes;
}

inline constexpr std::array<Class, 256> classes = make_classes();

inline Class class_of(char byte) {
    return classes[static_cast<unsigned char>(byte)];
}

}  // namespace plan::read
