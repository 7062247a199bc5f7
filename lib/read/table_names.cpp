// The names of tables and headers, as the lexer meets them.

#include <algorithm>
#include <array>

#include "read/byte_classes.hpp"
#include "read/lexer.hpp"
#include "read/literal.hpp"

namespace plan::read {

std::string decode_part(std::string_view part) {
    const bool quoted = !part.empty() && (part[0] == '"' || part[0] == '\'');
    return quoted ? decode_literal(part) : std::string(part);
}

bool is_known_header_line(std::string_view text, std::size_t at) {
    const auto pass_blanks = [&] { at = std::min(text.find_first_not_of(" \t", at), text.size()); };
    const std::size_t brackets = text.substr(at, 2) == "[[" ? 2 : 1;
    at += brackets;
    bool first = true;
    do {
        if (!first) ++at;  // the dot
        pass_blanks();
        const std::size_t begin = at;
        while (at < text.size() && class_of(text[at]) == Class::bare)
            ++at;
        if (at == begin) return false;
        if (first && table_named(text.substr(begin, at - begin)) == Table::unknown) return false;
        first = false;
        pass_blanks();
    } while (at < text.size() && text[at] == '.');
    if (text.substr(at, brackets) != std::string_view("]]").substr(0, brackets)) return false;
    at += brackets;
    pass_blanks();
    return at == text.size() || text[at] == '\n' || text[at] == '\r' || text[at] == '#';
}

Table table_named(std::string_view name) {
    constexpr std::array known{Table::workspace, Table::remind,    Table::validate,
                               Table::plan,      Table::directive, Table::body,
                               Table::item,      Table::calendar,  Table::year};
    if (name.empty()) return Table::unknown;
    for (const Table table : known)
        if (name[0] == name_of(table)[0] && name == name_of(table)) return table;
    return Table::unknown;
}

bool is_list(Table table) {
    return table == Table::directive || table == Table::body || table == Table::item ||
           table == Table::year;
}

}  // namespace plan::read
