// Where the tags of a template don't pair, or name what no letter has. The library would say less,
// and take an unknown name for an empty text: a hole in a letter that nobody sees.

#include <algorithm>

#include "render/letters/fields.hpp"
#include "render/letters/template.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace plan::render {

using text::Message;
using text::say;

namespace {

/// Letters nest no deeper than three; the library walks sections by recursion.
constexpr std::size_t most_sections = 500;

struct Tag {
    std::size_t at = 0;  // of its first brace
    char sigil = ' ';    // # ^ / & ! > =, { of three braces, a space where there is none
    std::string_view name;

    std::string written() const {
        return "{{" + (sigil == ' ' ? std::string() : std::string(1, sigil)) + std::string(name) +
               (sigil == '{' ? "}}}" : "}}");
    }
};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(white);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

Tag tag_of(std::size_t at, bool three_braces, std::string_view contents) {
    Tag tag{at, three_braces ? '{' : ' ', trimmed(contents)};
    constexpr std::string_view sigils = "#^/&!>=";
    if (!three_braces && !tag.name.empty() && sigils.find(tag.name[0]) != std::string_view::npos) {
        tag.sigil = tag.name[0];
        tag.name = trimmed(tag.name.substr(1));
    }
    return tag;
}

Message unknown(const Tag& tag) {
    std::vector<std::string_view> names;
    for (const FieldFacts& field : letter_fields())
        names.push_back(field.name);
    if (std::ranges::find(names, tag.name) != names.end()) return {};
    const auto near = text::nearest(tag.name, names);
    return near ? say({"{} names no field of a letter: did you mean {}?",
                       "{}: thư không có trường này; có phải là {}?"},
                      tag.written(), names[*near])
                : say({"{} names no field of a letter", "{}: thư không có trường này"},
                      tag.written());
}

class Checker {
  public:
    /// What is wrong with the next tag; empty where nothing is.
    Message take(const Tag& tag) {
        switch (tag.sigil) {
            case '!': return {};
            case '>':
                return say({"{}: there are no partials here", "{}: mẫu thư không dùng mẫu con"},
                           tag.written());
            case '=':
                return say(
                    {"{}: tags keep their braces here", "{}: mẫu thư không đổi được dấu bao thẻ"},
                    tag.written());
            case '/': return close(tag);
            case '#':
            case '^':
                if (++sections_ > most_sections)
                    return say({"more than {} sections", "có hơn {} đoạn"}, most_sections);
                open_.push_back(tag);
                return unknown(tag);
            default: return unknown(tag);
        }
    }

    const Tag* still_open() const { return open_.empty() ? nullptr : &open_.back(); }

  private:
    Message close(const Tag& tag) {
        if (open_.empty())
            return say({"{} closes nothing", "{} không đóng đoạn nào"}, tag.written());
        if (open_.back().name != tag.name)
            return say({"{} does not close {}", "{} không đóng được {}"}, tag.written(),
                       open_.back().written());
        open_.pop_back();
        return {};
    }

    std::vector<Tag> open_;
    std::size_t sections_ = 0;
};

TemplateFault fault_at(std::string_view text, std::size_t at, Message message) {
    const std::string_view before = text.substr(0, at);
    TemplateFault fault;
    fault.line = static_cast<std::uint32_t>(1 + std::ranges::count(before, '\n'));
    const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
    fault.column = static_cast<std::uint32_t>(1 + text::count(before.substr(line_begin)));
    fault.message = std::move(message);
    return fault;
}

}  // namespace

TemplateFault check_tags(std::string_view text) {
    Checker checker;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos;) {
        const bool three = text.substr(at + 2, 1) == "{";
        const std::string_view closing = three ? "}}}" : "}}";
        const std::size_t begin = at + closing.size();
        const std::size_t end = text.find(closing, begin);
        if (end == std::string_view::npos)
            return fault_at(text, at,
                            say({"a tag begins here, and no {} closes it",
                                 "thẻ mở ở đây mà không có {} đóng lại"},
                                closing));
        Message wrong = checker.take(tag_of(at, three, text.substr(begin, end - begin)));
        if (!wrong.empty()) return fault_at(text, at, std::move(wrong));
        at = text.find("{{", end + closing.size());
    }
    const Tag* const open = checker.still_open();
    if (open == nullptr) return {};
    return fault_at(text, open->at,
                    say({"no {1} closes {0}", "{0} không có {1} đóng lại"}, open->written(),
                        Tag{0, '/', open->name}.written()));
}

}  // namespace plan::render
