#include "text/fold.hpp"

#include <algorithm>

namespace plan::text {
namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_of_id(char c) {
    return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.';
}

// A full stop is one of "1.2", not one that ends a sentence.
bool is_inner_dot(std::string_view text, std::size_t at) {
    return text[at] == '.' && at > 0 && is_letter_or_digit(text[at - 1]) && at + 1 < text.size() &&
           is_letter_or_digit(text[at + 1]);
}

}  // namespace

std::string make_id(std::string_view text) {
    const std::string bare = fold_loosely(text);
    std::string id;
    for (std::size_t at = 0; at < bare.size(); ++at) {
        const char c = bare[at];
        if (is_letter_or_digit(c) || c == '_' || is_inner_dot(bare, at)) {
            id += c;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    if (id.ends_with('-')) id.pop_back();
    return id;
}

std::string shortened_id(std::string id, std::size_t longest) {
    if (id.size() <= longest) return id;
    const std::size_t hyphen = id.rfind('-', longest);
    id.resize(hyphen == id.npos || hyphen == 0 ? longest : hyphen);
    while (id.ends_with('.') || id.ends_with('-'))
        id.pop_back();
    return id;
}

bool is_id(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_of_id);
}

}  // namespace plan::text
