#include "mail/address.hpp"

#include <algorithm>
#include <utility>

namespace plan::mail {

namespace {

constexpr std::size_t most_local = 64, most_domain = 255;  // RFC 5321 section 4.5.3.1

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_of_local(char c) {
    return is_alphanumeric(c) ||
           std::string_view(".!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}
bool is_of_domain(char c) {
    return is_alphanumeric(c) || c == '.' || c == '-';
}
/// A letter with marks, or another @: what stands before it is not all of a name.
bool goes_on(char c) {
    return c == '@' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_dotted(std::string_view text) {
    return !text.empty() && text.front() != '.' && text.back() != '.' &&
           text.find("..") == std::string_view::npos;
}

bool is_domain(std::string_view domain) {
    if (!is_dotted(domain) || domain.size() > most_domain) return false;
    return domain.front() != '-' && domain.back() != '-' &&
           domain.find(".-") == std::string_view::npos &&
           domain.find("-.") == std::string_view::npos;
}

}  // namespace

std::vector<std::string> find_addresses(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t at = text.find('@'); at != std::string_view::npos;
         at = text.find('@', at + 1)) {
        std::size_t begin = at, end = at + 1;
        while (begin > 0 && is_of_local(text[begin - 1]))
            --begin;
        while (end < text.size() && is_of_domain(text[end]))
            ++end;
        if (begin > 0 && goes_on(text[begin - 1])) continue;
        if (end < text.size() && goes_on(text[end])) continue;
        const std::string_view local = text.substr(begin, at - begin);
        std::string_view domain = text.substr(at + 1, end - at - 1);
        if (domain.ends_with('.')) domain.remove_suffix(1);  // of the sentence
        if (is_dotted(local) && local.size() <= most_local && is_domain(domain))
            found.push_back(std::string(local) + '@' + std::string(domain));
    }
    return found;
}

std::string name_without_addresses(std::string_view text) {
    if (text.find('@') == std::string_view::npos) return std::string(text);
    constexpr std::string_view white = " \t\r\n", separators = ",;:", ends = " ,;:-";
    constexpr std::string_view opening = "<([\"", closing = ">)]\"";
    std::string name;
    const auto drop_last = [&name](std::string_view characters) {
        name.resize(name.find_last_not_of(characters) + 1);
    };
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n,;:<>()[]\""));
        text.remove_prefix(word.size());
        if (word.find('@') == std::string_view::npos) name += word;
        if (text.empty()) break;
        const char mark = text.front();
        text.remove_prefix(1);
        if (white.find(mark) != std::string_view::npos) {
            if (!name.ends_with(' ')) name += ' ';
            continue;
        }
        // What stood around an address now stands around nothing.
        const std::size_t pair = closing.find(mark);
        if (separators.find(mark) != std::string_view::npos || mark == ')' || mark == ']')
            drop_last(ends);
        if (pair != std::string_view::npos) {
            const std::size_t kept = mark == '"' ? name.size() : name.find_last_not_of(' ') + 1;
            if (kept > 0 && name[kept - 1] == opening[pair]) {
                name.resize(kept - 1);
                continue;
            }
        }
        name += mark;
    }
    drop_last(ends);
    return name.substr(std::min(name.find_first_not_of(ends), name.size()));
}

std::optional<std::string> only_address(std::string_view contact) {
    auto found = find_addresses(contact);
    if (found.size() != 1) return std::nullopt;
    return std::move(found.front());
}

std::optional<std::string> office_address(std::string_view reply_to, std::string_view sender) {
    for (const std::string_view text : {reply_to, sender})
        if (auto found = find_addresses(text); !found.empty()) return std::move(found.front());
    return std::nullopt;
}

std::string_view domain_of(std::string_view address) {
    return address.substr(std::min(address.find('@') + 1, address.size()));
}

}  // namespace plan::mail
