#pragma once

// Where rendered bytes go: one small buffer before whatever takes them (standard output, a file, a
// string in a test). A renderer appends; it never asks what is behind.

#include <fmt/format.h>

#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace plan::render {

class Output {
  public:
    using Sink = std::function<void(std::string_view)>;

    explicit Output(Sink sink) : sink_(std::move(sink)) {}
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// Appends the bytes as they are: what must not act on a terminal is the caller's business.
    void put(std::string_view text) {
        buffer_ += text;
        if (buffer_.size() >= full) flush();
    }
    void put(char character) { put(std::string_view(&character, 1)); }

    template <class... Facts>
    void format(fmt::format_string<Facts...> words, Facts&&... facts) {
        fmt::format_to(std::back_inserter(buffer_), words, std::forward<Facts>(facts)...);
        if (buffer_.size() >= full) flush();
    }

    /// To be called when all is rendered; nothing is flushed by itself at the end, so that what
    /// was given up half way is not written.
    void flush() {
        if (buffer_.empty()) return;
        sink_(buffer_);
        buffer_.clear();
    }

  private:
    static constexpr std::size_t full = 64u << 10;
    Sink sink_;
    std::string buffer_;
};

}  // namespace plan::render
