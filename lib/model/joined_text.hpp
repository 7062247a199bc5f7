#pragma once

// A section's chunks as one text for a parser, and the way back from its lines and columns to the
// bytes of the file.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finding/place.hpp"

namespace plan::model {

/// Another text in the place of one of the file's; all of its positions are the place's begin.
struct Patch {
    Span span;
    std::string text;
};

class JoinedText {
  public:
    /// `bytes` is the whole file, and outlives this. Patches lie within chunks, in the order of the
    /// file, none in another.
    JoinedText(std::string_view bytes, std::span<const Span> chunks,
               const std::vector<Patch>& patches = {});
    JoinedText(const JoinedText&) = delete;
    JoinedText& operator=(const JoinedText&) = delete;

    /// The chunks, a line break between them; the file's own bytes where there is but one.
    std::string_view text() const { return text_; }

    /// The byte of the file at a line and a column, both 1-based, columns in code points. Behind
    /// the end of a line: its end. Looking up in rising order costs least.
    std::uint32_t offset_at(std::uint32_t line, std::uint32_t column);

  private:
    struct Shift {
        std::uint32_t text_begin;
        std::uint32_t file_begin;
        bool patched;
    };
    struct Cursor {
        std::uint32_t line = 0;
        std::uint32_t column = 0;  // 0-based
        std::uint32_t at = 0;
    };
    std::string joined_;
    std::string_view text_;
    std::vector<std::uint32_t> lines_;  // where they begin in text_
    std::vector<Shift> shifts_;         // one a chunk, and more where it is patched
    Cursor cursor_;                     // the last look
    // Of lines that are very long: where each 1024th column stands.
    std::map<std::uint32_t, std::vector<std::uint32_t>> marks_;

    void join(std::string_view bytes, Span chunk, const std::vector<Patch>& patches);
    void find_lines();
    std::uint32_t walk(std::uint32_t at, std::uint32_t columns) const;
    Cursor nearest_before(std::uint32_t line, std::uint32_t column);
    const std::vector<std::uint32_t>& marks_of(std::uint32_t line);
    std::uint32_t to_file(std::uint32_t at) const;
};

}  // namespace plan::model
