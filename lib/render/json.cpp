#include "render/json.hpp"

#include "render/harmless.hpp"
#include "text/utf8.hpp"

namespace plan::render {

namespace {

/// The letter behind the backslash, where JSON has one.
char short_escape(char32_t character) {
    switch (character) {
        case '"': return '"';
        case '\\': return '\\';
        case '\b': return 'b';
        case '\f': return 'f';
        case '\n': return 'n';
        case '\r': return 'r';
        case '\t': return 't';
        default: return 0;
    }
}

bool goes_as_it_is(const text::CodePoint& point) {
    if (!point.valid) return false;
    if (point.value < 0x20 || point.value == '"' || point.value == '\\') return false;
    if (point.value < 0x7F) return true;
    return point.value > 0x9F && !text::is_direction_changing(point.value);
}

void put_escaped(Output& output, const text::CodePoint& point) {
    if (!point.valid) {
        output.put("\uFFFD");
    } else if (const char letter = short_escape(point.value)) {
        const char escape[] = {'\\', letter};
        output.put(std::string_view(escape, 2));
    } else {
        output.format("\\u{:04x}", static_cast<std::uint32_t>(point.value));
    }
}

}  // namespace

void put_json_string(Output& output, std::string_view text) {
    output.put('"');
    std::size_t begin = 0;  // of what is still to be put
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t harmless = harmless_size(text, at);
        if (harmless != 0 && text[at] != '"' && text[at] != '\\') {
            at += harmless;
            continue;
        }
        const text::CodePoint point = text::decode(text, at);
        if (!goes_as_it_is(point)) {
            output.put(text.substr(begin, at - begin));
            put_escaped(output, point);
            begin = at + point.size;
        }
        at += point.size;
    }
    output.put(text.substr(begin));
    output.put('"');
}

void JsonWriter::separate() {
    const bool inside = !levels_.empty();
    const bool first = !inside || levels_.back().empty;
    const bool line = new_line_ || (inside && levels_.back().layout == Layout::lines);
    if (!first) output_.put(line ? "," : ", ");
    if (line) {
        output_.put('\n');
        for (std::size_t i = 0; i < levels_.size(); ++i)
            output_.put(' ');
    }
    if (inside) levels_.back().empty = false;
    new_line_ = false;
}

void JsonWriter::before_value() {
    if (!after_key_) separate();
    after_key_ = false;
}

void JsonWriter::key(std::string_view name) {
    separate();
    put_json_string(output_, name);
    output_.put(": ");
    after_key_ = true;
}

void JsonWriter::begin(char bracket, Layout layout) {
    before_value();
    output_.put(bracket);
    levels_.push_back({layout, true});
}

void JsonWriter::close(char bracket) {
    levels_.pop_back();
    output_.put(bracket);
}

void JsonWriter::null() {
    before_value();
    output_.put("null");
}

void JsonWriter::value(std::string_view text) {
    before_value();
    put_json_string(output_, text);
}

void JsonWriter::value(civil::Day day) {
    value(std::string_view(civil::to_iso(day)));
}

void JsonWriter::value(bool truth) {
    before_value();
    output_.put(truth ? "true" : "false");
}

void JsonWriter::value(double number) {
    before_value();
    output_.format("{}", number);
}

}  // namespace plan::render
