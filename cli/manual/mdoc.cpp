#include "manual/mdoc.hpp"

#include <algorithm>

namespace plan::cli::manual {

namespace {

/// Without bold; a hyphen is to be copied as one.
std::string escaped(std::string_view words) {
    std::string text;
    for (const char c : words) {
        switch (c) {
            case '\\': text += "\\e"; break;
            case '-': text += "\\-"; break;
            case '\'': text += "\\(aq"; break;
            case '`': text += "\\(ga"; break;
            case '^': text += "\\(ha"; break;
            case '~': text += "\\(ti"; break;
            default: text += c;
        }
    }
    return text;
}

}  // namespace

std::string as_text(std::string_view words) {
    std::string text;
    if (words.starts_with('.')) text += "\\&";
    bool bold = false;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find('`'), words.size());
        text += escaped(words.substr(0, end));
        if (end == words.size()) break;
        text += bold ? "\\fR" : "\\fB";
        bold = !bold;
        words.remove_prefix(end + 1);
    }
    return text;
}

std::string as_arguments(std::string_view words) {
    std::string arguments;
    for (const char c : escaped(words))
        arguments += c == '"' ? std::string("\\(dq") : std::string(1, c);
    return arguments;
}

std::string as_argument(std::string_view word) {
    return '"' + as_arguments(word) + '"';
}

void Page::macro(std::string_view name, std::initializer_list<std::string_view> arguments) {
    text_ += '.';
    text_ += name;
    for (const std::string_view argument : arguments) {
        text_ += ' ';
        text_ += argument;
    }
    text_ += '\n';
}

void Page::section(text::Words title) {
    macro("Sh", {title.in(language_)});
}

void Page::heading(std::string_view title) {
    macro("Ss", {as_argument(title)});
}

void Page::paragraphs(text::Words words) {
    std::string_view rest = words.in(language_);
    while (true) {
        const std::size_t end = rest.find("\n\n");
        line(rest.substr(0, end));
        if (end == std::string_view::npos) return;
        macro("Pp");
        rest.remove_prefix(end + 2);
    }
}

void Page::line(std::string_view words) {
    // A sentence begins a line: the formatter parts sentences by what ends a line.
    while (!words.empty()) {
        std::size_t end = 0;
        while (end < words.size() &&
               !(words[end] == ' ' && end > 0 && (words[end - 1] == '.' || words[end - 1] == '?')))
            ++end;
        text_ += as_text(words.substr(0, end));
        text_ += '\n';
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

void Page::literal(std::string_view lines) {
    macro("Bd", {"-literal", "-offset", "indent"});
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view one = lines.substr(0, end);
        if (one.starts_with('.')) text_ += "\\&";
        text_ += escaped(one);
        text_ += '\n';
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    macro("Ed");
}

void Page::begin_list() {
    macro("Bl", {"-tag", "-width", "Ds"});
}

void Page::term(std::string_view term) {
    macro("It", {term});
}

void Page::end_list() {
    macro("El");
}

}  // namespace plan::cli::manual
