#pragma once

// Rows rendered on all cores and put out in their order: the bytes are those of one core.

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "render/output.hpp"
#include "threads/over_cores.hpp"

namespace plan::render {

/// put(output, i) for each i below `count`; it may be called from several threads at once. What is
/// rendered is held until its turn: a thousand rows for each core at first, up to four thousand
/// where they are short, and fewer where they are long.
template <class Put>
void put_over_cores(Output& output, std::size_t count, const Put& put) {
    constexpr std::size_t rows_in_piece = 128, held = 1u << 20;
    std::size_t pieces_at_once = 8 * threads::cores();
    for (std::size_t first = 0; first < count;) {
        const std::size_t rows = std::min(count - first, pieces_at_once * rows_in_piece);
        std::vector<std::string> pieces((rows + rows_in_piece - 1) / rows_in_piece);
        threads::for_each_index(
            pieces.size(), threads::cores(), [&](std::size_t piece, std::size_t) {
                Output part([&](std::string_view bytes) { pieces[piece] += bytes; });
                const std::size_t begin = piece * rows_in_piece;
                for (std::size_t i = begin; i < std::min(begin + rows_in_piece, rows); ++i)
                    put(part, first + i);
                part.flush();
            });
        std::size_t bytes = 0;
        for (const std::string& piece : pieces) {
            output.put(piece);
            bytes += piece.size();
        }
        first += rows;
        if (bytes < held) pieces_at_once = std::min(2 * pieces_at_once, 32 * threads::cores());
        if (bytes > 4 * held) pieces_at_once = std::max<std::size_t>(pieces_at_once / 2, 1);
    }
}

}  // namespace plan::render
