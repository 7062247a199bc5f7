#pragma once

// A short name for a list of texts that is the same everywhere and for ever.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace plan::text {

/// FNV-1a, 64 bits. Parts are kept apart by their lengths.
class Hash {
  public:
    void add(std::string_view part) {
        for (std::size_t size = part.size(), i = 0; i < 8; ++i, size >>= 8)
            add_byte(size & 0xFF);
        for (const char byte : part)
            add_byte(static_cast<unsigned char>(byte));
    }
    std::uint64_t value() const { return value_; }

  private:
    void add_byte(std::uint64_t byte) { value_ = (value_ ^ byte) * 0x100000001b3; }
    std::uint64_t value_ = 0xcbf29ce484222325;
};

}  // namespace plan::text
