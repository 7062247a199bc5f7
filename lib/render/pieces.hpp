#pragma once

// Rows rendered on all cores and put out in their order: the bytes are those of one core.

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "render/output.hpp"
#include "threads/over_cores.hpp"

namespace plan::render {

/// put(output, i) for each i below `count`; it may be called from several threads at once. Of what
/// is rendered only a few thousand rows are held at a time.
template <class Put>
void put_over_cores(Output& output, std::size_t count, const Put& put) {
    constexpr std::size_t rows_in_piece = 128;
    const std::size_t pieces_at_once = 32 * threads::cores();
    for (std::size_t first = 0; first < count; first += pieces_at_once * rows_in_piece) {
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
        for (const std::string& piece : pieces)
            output.put(piece);
    }
}

}  // namespace plan::render
