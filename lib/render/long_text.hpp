#pragma once

// Internal to this room: what stands under a plugin's status line. A monitor keeps it with every
// state, in a database and in mails, so it is bounded.

#include <cstddef>
#include <string_view>

#include "render/output.hpp"
#include "text/words.hpp"

namespace plan::render {

/// Lines up to which all of a text is put. Nothing that is further in than its first line, as the
/// body and the source of an obligation are, is cut from that.
inline constexpr std::size_t long_text_lines = 100;
/// Bytes after which no line begins.
inline constexpr std::size_t long_text_bytes = std::size_t{64} << 10;

/// Puts the first lines of a text, which may come in any pieces, and how many more there are.
class LongText {
  public:
    LongText(Output& output, text::Language language) : output_(output), language_(language) {}

    void put(std::string_view text);
    void end();

  private:
    bool has_room(char first);

    Output& output_;
    text::Language language_;
    std::size_t lines_ = 0, bytes_ = 0, left_out_ = 0;
    bool begun_ = false, full_ = false;
};

}  // namespace plan::render
