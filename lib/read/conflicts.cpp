#include "read/conflicts.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "read/cut.hpp"
#include "read/lexer.hpp"

namespace plan::read {

using text::say;

namespace {

constexpr std::size_t npos = std::string_view::npos;

/// `<<<<<<< HEAD`: seven of one character, then a space or the end.
bool is_mark(std::string_view line, char sign) {
    if (line.size() < 7 || line.find_first_not_of(sign) < 7) return false;
    return line.size() == 7 || line[7] == ' ';
}

class ConflictFinder {
  public:
    ConflictFinder(std::string_view text, FileIndex file) : text_(text), file_(file) {}

    Conflicts find();

  private:
    std::string_view text_;
    FileIndex file_;
    Conflicts result_;
    std::size_t outside_ = 0;  // up to here it is known what lies in a string over lines
    std::set<char> unclosed_;  // quotes of strings over lines that the file never closes

    Span line_at(std::size_t begin) const;
    std::size_t behind(Span line) const {
        return std::min(text_.find('\n', line.end), text_.size() - 1) + 1;
    }
    std::string_view written(Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }
    std::size_t next_mark(std::size_t from);
    bool pass_to(std::size_t line);
    std::size_t behind_string(std::size_t begin);
    std::size_t take_conflict(Span first);
    void blank(std::size_t begin, std::size_t end);
    void blank_second_side(Span first, Span second);
};

// The line without its line break.
Span ConflictFinder::line_at(std::size_t begin) const {
    std::size_t end = std::min(text_.find('\n', begin), text_.size());
    if (end > begin && text_[end - 1] == '\r') --end;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The next line that begins a conflict, or npos.
std::size_t ConflictFinder::next_mark(std::size_t from) {
    for (std::size_t at = text_.find("<<<<<<<", from); at != npos;
         at = text_.find("<<<<<<<", at + 7)) {
        const bool first = at == 0 || text_[at - 1] == '\n';
        if (first && is_mark(written(line_at(at)), '<') && pass_to(at)) return at;
    }
    return npos;
}

// False where a string over lines covers the line. Only strings and comments are looked at.
bool ConflictFinder::pass_to(std::size_t line) {
    while (outside_ < line) {
        const char byte = text_[outside_];
        if (byte == '#') {
            outside_ = std::min(text_.find('\n', outside_), text_.size());
        } else if (byte == '"' || byte == '\'') {
            outside_ = behind_string(outside_);
        } else {
            ++outside_;
        }
    }
    return outside_ == line;
}

std::size_t ConflictFinder::behind_string(std::size_t begin) {
    const char quote = text_[begin];
    const std::string_view tripled = quote == '"' ? "\"\"\"" : "'''";
    const bool over_lines = text_.substr(begin, 3) == tripled && !unclosed_.contains(quote);
    for (std::size_t at = begin + (over_lines ? 3 : 1); at < text_.size();) {
        if (!over_lines && text_[at] == '\n') return at;
        if (text_[at] == '\\' && quote == '"') {
            at += text_.substr(at, 2) == "\\\n" && !over_lines ? 1U : 2U;
        } else if (text_[at] != quote) {
            ++at;
        } else if (!over_lines) {
            return at + 1;
        } else if (text_.substr(at, 3) == tripled) {
            return std::min(text_.find_first_not_of(quote, at), text_.size());
        } else {
            ++at;
        }
    }
    if (!over_lines) return text_.size();
    unclosed_.insert(quote);
    return behind_string(begin);
}

void ConflictFinder::blank(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at)
        if (text_[at] != '\n' && text_[at] != '\r') result_.text[at] = ' ';
}

/// `id = "a"`: what tells whether two sides speak of one thing.
bool is_naming(std::string_view line) {
    const std::size_t end = std::min(line.find_first_of(" \t="), line.size());
    const std::string_view key = line.substr(0, end);
    return key == "id" || key == "number";
}

// Tables that the first side does not have stay; the file is then known as a whole.
void ConflictFinder::blank_second_side(Span first, Span second) {
    std::set<std::string_view> named;
    for (std::size_t at = first.begin; at < first.end;) {
        const Span line = line_at(at);
        if (is_naming(written(line))) named.insert(written(line));
        at = behind(line);
    }
    const bool replaces = written(first).find_first_not_of(" \t\r\n") != npos;
    std::size_t begin = second.begin;
    bool stays = !replaces;
    const auto end_block = [&](std::size_t end) {
        if (!stays) blank(begin, end);
        begin = end;
    };
    for (std::size_t at = second.begin; at < second.end;) {
        const Span line = line_at(at);
        if (is_known_header_line(text_, at)) {
            const bool opens = text_.substr(at, 2) == "[[" && written(line).find('.') == npos;
            if (opens || !replaces) {
                end_block(at);
                stays = true;
            }
        }
        if (is_naming(written(line)) && named.contains(written(line))) stays = false;
        at = behind(line);
    }
    end_block(second.end);
}

// The conflict that begins with the line `first`; where it ends.
std::size_t ConflictFinder::take_conflict(Span first) {
    std::optional<Span> base, middle, last;
    for (std::size_t at = behind(first); at < text_.size() && !last;) {
        const Span line = line_at(at);
        const std::string_view mark = written(line);
        if (is_mark(mark, '<')) break;
        if (is_mark(mark, '|') && !middle) base = line;
        if (is_mark(mark, '=') && !middle) middle = line;
        if (is_mark(mark, '>')) last = line;
        at = behind(line);
    }
    Finding finding = make_finding(Code::not_toml, {file_, first},
                                   say({"git left a conflict here: two versions of these lines",
                                        "git để lại xung đột ở đây: có hai bản của các dòng này"}));
    finding.help = say({"keep one version, or make one of both, and delete the lines of the marks",
                        "giữ một bản, hoặc gộp hai bản làm một, rồi xóa các dòng đánh dấu"});
    blank(first.begin, first.end);
    if (middle) {
        finding.labels.push_back(
            {{file_, *middle}, say({"the other version begins here", "bản kia bắt đầu ở đây"})});
        blank(base ? base->begin : middle->begin, middle->end);
    }
    if (last) {
        finding.labels.push_back({{file_, *last}, say({"and ends here", "và kết thúc ở đây"})});
        blank(last->begin, last->end);
        if (middle) {
            const auto mine = static_cast<std::uint32_t>(behind(first));
            blank_second_side({mine, base ? base->begin : middle->begin},
                              {static_cast<std::uint32_t>(behind(*middle)), last->begin});
        }
    }
    if (result_.findings.size() < most_findings) result_.findings.push_back(std::move(finding));
    const Span end = last ? *last : middle ? *middle : first;
    result_.places.push_back({first.begin, end.end});
    return end.end;
}

Conflicts ConflictFinder::find() {
    std::size_t at = next_mark(0);
    if (at == npos) return {};
    result_.text = text_;
    for (; at != npos; at = next_mark(outside_))
        outside_ = take_conflict(line_at(at));
    return std::move(result_);
}

}  // namespace

Conflicts find_conflicts(std::string_view text, FileIndex file) {
    return ConflictFinder(text, file).find();
}

}  // namespace plan::read
