#pragma once

// Writing bytes out, checked to the last one: standard output and standard error.

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/words.hpp"

namespace plan::cli {

/// Bytes on their way to a file descriptor. After the first failure nothing more is written.
class Stream {
  public:
    explicit Stream(int descriptor) : descriptor_(descriptor) {}
    /// Keeps the bytes instead; `kept` outlives the stream.
    explicit Stream(std::string& kept) : kept_(&kept) {}

    void write(std::string_view bytes);
    /// Why something was not written; empty where all was, or where the reader has gone (a closed
    /// pipe ends the program's output, and is nobody's mistake).
    text::Message error() const;
    bool is_terminal() const;
    /// Of a terminal that tells its size; else nothing.
    std::optional<std::size_t> columns() const;

  private:
    int descriptor_ = -1;
    std::string* kept_ = nullptr;
    int error_ = 0;
};

}  // namespace plan::cli
