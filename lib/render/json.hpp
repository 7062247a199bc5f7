#pragma once

// JSON, written straight to an Output: escapes, commas, and the layout of all our JSON, where
// a long list has one element a line, so that two reports compare line by line.
//
//     JsonWriter json(output);
//     json.begin_object();
//     json.member("schema", "plan/report/1");
//     json.member("today", report.today);
//     json.new_line();                          // what comes next begins a line
//     json.key("obligations");
//     json.begin_array(JsonWriter::Layout::lines);
//     …
//     json.end_array();
//     json.end_object();
//     json.end();                               // the last line break
//
// gives {"schema": "plan/report/1", "today": "2022-04-30",
//        "obligations": [
//         {…},
//         {…}]}

#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "civil/day.hpp"
#include "render/output.hpp"

namespace plan::render {

/// A JSON string (RFC 8259) with its quotes. Bytes that are not UTF-8 become U+FFFD; control
/// characters and direction-changing ones are escaped, so that nothing acts on a terminal.
void put_json_string(Output& output, std::string_view text);

class JsonWriter {
  public:
    enum class Layout : std::uint8_t {
        line,   ///< all on the same line
        lines,  ///< each element begins a line, indented by its depth
    };

    explicit JsonWriter(Output& output) : output_(output) {}

    void begin_object(Layout layout = Layout::line) { begin('{', layout); }
    void end_object() { close('}'); }
    void begin_array(Layout layout = Layout::line) { begin('[', layout); }
    void end_array() { close(']'); }

    /// The key of the value that is written next.
    void key(std::string_view name);
    /// The next key or element begins a line, whatever the layout of what it stands in.
    void new_line() { new_line_ = true; }
    /// The line break after the last value.
    void end() { output_.put('\n'); }

    void null();
    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(civil::Day day);
    void value(bool truth);
    void value(double number);  ///< the shortest digits that read back the same
    template <std::integral Number>
    requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) void value(Number number) {
        before_value();
        output_.format("{}", number);
    }
    /// Null where there is none.
    template <class Value>
    void value(const std::optional<Value>& given) {
        if (given) {
            value(*given);
        } else {
            null();
        }
    }

    template <class Value>
    void member(std::string_view name, const Value& given) {
        key(name);
        value(given);
    }

  private:
    struct Level {
        Layout layout = Layout::line;
        bool empty = true;
    };

    void begin(char bracket, Layout layout);
    void close(char bracket);
    void before_value();
    void separate();

    Output& output_;
    std::vector<Level> levels_;
    bool after_key_ = false;
    bool new_line_ = false;
};

}  // namespace plan::render
