#pragma once

// Text in HTML, and what is made of it for links. Whatever a file says stays text: no markup, no
// script, no address but one of the web.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "text/words.hpp"

namespace plan::render {

/// A text between tags or in an attribute in double quotes, on one line; what acts on a terminal,
/// or on the direction of a line, is shown.
std::string html(std::string_view text);

/// An id that stands for a text, and for no other: what an address takes behind its # (RFC 3986,
/// fragment) stays, a `#` becomes a comma, all else `~` and its byte in hex. Nothing that is not
/// ASCII, no space, no colon.
std::string anchor_of(std::string_view text);

/// The address for an attribute where a text is one of http or https; whatever else it holds
/// (javascript:, data:, a path) is none. Bytes that an address can't hold are percent-encoded
/// (RFC 3986, 2.1).
std::optional<std::string> web_address(std::string_view text);

/// The ids of one page: each is given out once.
class Anchors {
  public:
    /// The id that stands for a text; nothing where it was given out before.
    std::optional<std::string> take(std::string_view text) {
        auto [id, is_new] = taken_.insert(anchor_of(text));
        return is_new ? std::optional(*id) : std::nullopt;
    }

  private:
    std::unordered_set<std::string> taken_;
};

/// `en`, `vi`: the language of a page.
constexpr std::string_view tag_of(text::Language language) {
    return language == text::Language::vietnamese ? "vi" : "en";
}

}  // namespace plan::render
