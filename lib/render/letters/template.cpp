// The only file that knows the Mustache library.

#include "render/letters/template.hpp"

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <deque>
#include <functional>
#include <optional>
#include <unordered_map>

#include "render/harmless.hpp"
#include "render/markdown.hpp"

namespace plan::render {

namespace km = kainjow::mustache;

namespace {

/// A value as the characters that it is, wherever on a line it comes to stand: at its beginning a
/// dash or a number would make a list.
std::string escape(const std::string& text) {
    std::string escaped = markdown(text);
    std::size_t digits = 0;
    while (digits < escaped.size() && escaped[digits] >= '0' && escaped[digits] <= '9')
        ++digits;
    if (digits == escaped.size()) return escaped;
    const char next = escaped[digits];
    const bool list =
        digits == 0 ? next == '-' || next == '+' || next == '=' : next == '.' || next == ')';
    if (list) escaped.insert(digits, 1, '\\');
    return escaped;
}

/// Where a template stands among the parts. The library asks for names and walks lists of its own
/// values; these are made when they are asked for, and gone with the part.
class Place : public km::basic_context<std::string> {
  public:
    explicit Place(const Part& part) { frames_.emplace_back().part = part; }

    void push(const km::data* data) override {
        Frame frame;
        frame.self = data;
        for (auto above = frames_.rbegin(); above != frames_.rend() && !frame.part; ++above)
            frame.part = above->part_at(data);
        frames_.push_back(std::move(frame));
    }
    void pop() override { frames_.pop_back(); }

    const km::data* get(const std::string& name) const override {
        for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame)
            if (const km::data* found = frame->find(name)) return found;
        return nullptr;
    }
    // No text is a template.
    const km::data* get_partial(const std::string&) const override { return nullptr; }

  private:
    struct Walked {
        const List* list = nullptr;
        const km::data* first = nullptr;
    };

    struct Frame {
        const km::data* self = nullptr;
        std::optional<Part> part;
        mutable std::unordered_map<std::string, km::data> made;
        mutable std::vector<Walked> walked;

        std::optional<Part> part_at(const km::data* element) const {
            const std::less<> before;  // of pointers into other lists too
            for (const Walked& one : walked)
                if (!before(element, one.first) && before(element, one.first + one.list->size))
                    return one.list->at(static_cast<std::size_t>(element - one.first));
            return std::nullopt;
        }

        const km::data* find(const std::string& name) const {
            if (const auto known = made.find(name); known != made.end()) return &known->second;
            if (!part) return nullptr;
            const auto field = std::ranges::find(part->fields, std::string_view(name),
                                                 &std::pair<std::string_view, Value>::first);
            if (field == part->fields.end()) return nullptr;
            const km::data& data = made.emplace(name, data_of(field->second)).first->second;
            if (const auto* list = std::get_if<List>(&field->second); list && list->size > 0)
                walked.push_back({list, data.list_value().data()});
            return &data;
        }

        static km::data data_of(const Value& value) {
            if (const auto* text = std::get_if<std::string>(&value))
                return text->empty() ? km::data(false) : km::data(*text);
            if (const auto* list = std::get_if<List>(&value))
                return km::data(km::list(list->size, km::data(true)));
            return km::data(std::get<bool>(value));
        }
    };

    std::deque<Frame> frames_;  // lists are pointed into: a frame stays where it is
};

/// What the line of a tag that stands alone ends in. The library leaves an empty line behind where
/// such a section is nothing. No text holds it: templates and values are made harmless before.
constexpr char alone = '\x01';

bool is_tag_alone(std::string_view line) {
    constexpr std::string_view white = " \t\r";
    const std::size_t begin = line.find_first_not_of(white);
    if (begin == std::string_view::npos) return false;
    line = line.substr(begin, line.find_last_not_of(white) + 1 - begin);
    return line.size() > 4 && line.starts_with("{{") &&
           std::string_view("#^/!").find(line[2]) != std::string_view::npos &&
           line.find("}}") == line.size() - 2;
}

std::string with_marks(std::string_view text) {
    std::string marked;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        marked += line;
        if (is_tag_alone(line)) marked += alone;
        if (end < text.size()) marked += '\n';
        begin = end + 1;
    }
    return marked;
}

/// Lines as the library gives them, without those of tags alone, at most one empty line in a row
/// and none at the ends.
class Lines {
  public:
    Lines& operator<<(const std::string& piece) {
        for (const char c : piece) {
            if (c == '\r') continue;
            if (c != '\n') {
                line_ += c;
                continue;
            }
            end_line();
        }
        return *this;
    }
    std::string take() {
        if (!line_.empty()) end_line();
        return std::move(text_);
    }

  private:
    void end_line() {
        const bool tag = std::erase(line_, alone) > 0;
        if (line_.find_first_not_of(" \t") == std::string::npos) {
            gap_ = gap_ || (!tag && !text_.empty());
        } else {
            if (gap_) text_ += '\n';
            gap_ = false;
            text_.append(line_).append("\n");
        }
        line_.clear();
    }

    std::string text_, line_;
    bool gap_ = false;
};

}  // namespace

struct LetterTemplate::Parsed {
    explicit Parsed(std::string words) : mustache(words), text(std::move(words)) {
        mustache.set_custom_escape(escape);
    }
    km::mustache mustache;
    std::string text;
};

std::string LetterTemplate::fill(const Part& part) const {
    Place place(part);
    Lines lines;
    parsed_->mustache.render(place, lines);
    return lines.take();
}

bool LetterTemplate::names(std::string_view field) const {
    constexpr std::string_view white = " \t\r\n", opening = "{#&^";
    const std::string_view text = parsed_->text;
    for (std::size_t at = text.find(field); at != text.npos; at = text.find(field, at + 1)) {
        const std::size_t before = text.substr(0, at).find_last_not_of(white);
        const std::size_t after = text.find_first_not_of(white, at + field.size());
        if (before != text.npos && opening.find(text[before]) != opening.npos &&
            after != text.npos && text[after] == '}')
            return true;
    }
    return false;
}

std::variant<LetterTemplate, TemplateFault> read_template(std::string_view text) {
    if (TemplateFault fault = check_tags(text); !fault.message.empty()) return fault;
    LetterTemplate made;
    made.parsed_ = std::make_shared<LetterTemplate::Parsed>(with_marks(visible_over_lines(text)));
    if (made.parsed_->mustache.is_valid()) return made;
    return TemplateFault{1, 1, text::say({"{}", "{}"}, made.parsed_->mustache.error_message())};
}

}  // namespace plan::render
