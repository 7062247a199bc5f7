#include "read/header_slips.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace plan::read {

using text::Message;
using text::say;

namespace {

constexpr std::array<std::string_view, 9> tables = {
    "plan", "item", "body", "directive", "workspace", "calendar", "year", "remind", "validate"};

/// What offices call the tables, as ids.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> vietnamese = {{
    {"ke-hoach", "plan"},
    {"nhiem-vu", "item"},
    {"co-quan", "body"},
    {"don-vi", "body"},
    {"van-ban", "directive"},
    {"van-ban-chi-dao", "directive"},
    {"lich", "calendar"},
}};

bool is_list_name(std::string_view name) {
    return is_list(table_named(name));
}

bool is_sub_list(std::string_view name) {
    return name == "completion" || name == "extension" || name == "waiver" || name == "successor" ||
           name == "day";
}

std::string in_brackets(std::string_view name, bool list) {
    return (list ? "[[" : "[") + std::string(name) + (list ? "]]" : "]");
}

/// A header line taken apart by its looks.
struct Looks {
    std::string_view name;  // what stands between the brackets
    std::string_view rest;  // behind them
    Span rest_at;
};

Looks look_at(std::string_view text, Span span) {
    const std::string_view line = text.substr(span.begin, span.end - span.begin);
    const std::size_t begin = std::min(line.find_first_not_of("[ \t"), line.size());
    const std::size_t close = std::min(line.find_first_of("]#", begin), line.size());
    std::size_t rest = std::min(line.find_first_not_of("] \t", close), line.size());
    Looks looks;
    looks.name = line.substr(begin, close - begin);
    while (looks.name.ends_with(' ') || looks.name.ends_with('\t'))
        looks.name.remove_suffix(1);
    if (rest < line.size() && line[rest] == '#') rest = line.size();
    looks.rest = line.substr(rest);
    looks.rest_at = {span.begin + static_cast<std::uint32_t>(rest), span.end};
    return looks;
}

/// The table that a name in other letters or another language is near to.
std::string_view near_table(std::string_view name) {
    const std::string id = text::make_id(name);
    for (const auto& [word, table] : vietnamese)
        if (word == id) return table;
    const auto near = text::nearest(id, tables);
    return near ? tables.at(*near) : std::string_view{};
}

Finding not_toml(FileIndex file, Span span, Message message) {
    return make_finding(Code::not_toml, {file, span}, std::move(message));
}

}  // namespace

MeantHeader meant_header(std::string_view text, const Entry& entry) {
    const auto written = [text](Span span) {
        return text.substr(span.begin, span.end - span.begin);
    };
    if (entry.parts == 0 || entry.parts > most_key_parts) return {};
    const std::string first = decode_part(written(entry.part[0]));
    if (table_named(first) == Table::unknown) return {};
    const Span last = entry.part[entry.parts - 1];
    std::string name = first;
    for (std::uint32_t i = 1; i < entry.parts; ++i)
        (name += '.') += written(entry.part[i]);
    const bool list = entry.parts == 1   ? is_list_name(first)
                      : entry.parts == 2 ? entry.array || is_sub_list(written(last))
                                         : entry.array;
    const std::string_view behind = text.substr(last.end, entry.span.end - last.end);
    const std::size_t rest = behind.find_first_not_of("] \t");
    const bool whole = rest == std::string_view::npos || behind[rest] == '#';
    return {in_brackets(name, list), whole};
}

Finding explain_header(std::string_view text, FileIndex file, const Entry& entry) {
    const MeantHeader meant = meant_header(text, entry);
    const Looks looks = look_at(text, entry.span);
    if (meant.whole) {
        std::string_view line = text.substr(entry.span.begin, entry.span.end - entry.span.begin);
        line = line.substr(0, std::min(line.find('#'), line.size()));
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        const Span header{entry.span.begin,
                          entry.span.begin + static_cast<std::uint32_t>(line.size())};
        Finding finding = not_toml(file, header,
                                   say({"the brackets of this header do not match: write {}",
                                        "ngoặc của tiêu đề này không khớp: viết {}"},
                                       meant.text));
        finding.fix = Fix{false, {{header, meant.text}}};
        return finding;
    }
    if (!meant.text.empty() && !looks.rest.empty() && text::is_id(looks.name)) {
        Finding finding = not_toml(file, looks.rest_at,
                                   say({"nothing may follow a header on its line",
                                        "sau tiêu đề bảng không được có gì khác trên cùng dòng"}));
        finding.help = say({"begin a new line here; a comment begins with `#`",
                            "hãy xuống dòng ở đây; chú thích thì bắt đầu bằng `#`"});
        return finding;
    }
    Finding finding = not_toml(
        file, entry.span,
        text::is_id(looks.name)
            ? say({"the brackets of this header do not match: write [{0}] or [[{0}]]",
                   "dấu ngoặc của tiêu đề này không khớp: viết [{0}] hoặc [[{0}]]"},
                  looks.name)
        : looks.name.empty()
            ? say({"this header names no table: write [name] or [[name]], alone on its line",
                   "tiêu đề này không nêu tên bảng: viết [tên] hoặc [[tên]], riêng một dòng"})
            : say({"`{}` is no name of a table: it has letters without marks, digits, `-` and `_`",
                   "`{}` không phải là tên bảng: tên bảng gồm chữ không dấu, chữ số, `-` và `_`"},
                  text::visible(looks.name)));
    if (const std::string_view near = near_table(looks.name); !near.empty()) {
        const std::string header = in_brackets(near, is_list_name(near));
        finding.help = say({"did you mean {}?", "có phải là {}?"}, header);
        if (looks.rest.empty()) finding.fix = Fix{false, {{entry.span, header}}};
    }
    return finding;
}

}  // namespace plan::read
