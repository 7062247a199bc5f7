#pragma once

// Mail addresses within a text that a person wrote: `the duty desk, desk@office.example`.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::mail {

/// The addresses in it, in order: ASCII, local part unquoted (RFC 5321 section 4.1.2, Dot-string).
/// What is only like one (`a@@b`, `nguyễn@x.vn`, a dot at an end) is none.
std::vector<std::string> find_addresses(std::string_view text);

/// A name to be shown beside an address: the text without whatever holds an @, and without what
/// only parted it from that: `the desk, <desk@office.example>` is `the desk`. A program that shows
/// names alone then shows nobody else's address.
std::string name_without_addresses(std::string_view text);

/// The address of a contact: the only one in it, whatever else it says; none of several.
std::optional<std::string> only_address(std::string_view contact);

/// The office's own: where replies go (the first that `reply_to` gives), else the sender's.
std::optional<std::string> office_address(std::string_view reply_to, std::string_view sender);

/// What stands behind the @.
std::string_view domain_of(std::string_view address);

}  // namespace plan::mail
