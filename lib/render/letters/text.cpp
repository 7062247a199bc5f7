// Letters as plain text, for a terminal and for mail.

#include <algorithm>
#include <iterator>

#include "render/letters.hpp"
#include "render/letters/document.hpp"
#include "text/width.hpp"

namespace plan::render {

namespace {

constexpr std::size_t line_cells = 72;
constexpr std::size_t least_cells = 20;  // however deep a list is nested

std::string times(std::size_t count, std::string_view piece) {
    std::string text;
    for (; count > 0; --count)
        text += piece;
    return text;
}

/// Lines of at most so many cells; a link or an address that is longer stands whole on a line of
/// its own: cut, it leads nowhere.
std::vector<std::string> lines_of(std::string_view words, std::size_t cells) {
    const auto stays_whole = [&](std::string_view word) {
        return (word.find("://") != word.npos || word.find('@') != word.npos) &&
               text::width(word) > cells;
    };
    std::vector<std::string> lines;
    const auto wrap = [&](std::string_view piece) {
        const std::size_t last = piece.find_last_not_of(" \n");
        if (last == piece.npos) return;
        std::vector<std::string> more = text::wrap(piece.substr(0, last + 1), cells);
        std::ranges::move(more, std::back_inserter(lines));
    };
    std::size_t rest = 0;  // what is not yet in lines
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find_first_of(" \n", begin), words.size());
        if (const std::string_view word = words.substr(begin, end - begin); stays_whole(word)) {
            wrap(words.substr(rest, begin - rest));
            lines.emplace_back(word);
            rest = std::min(end + 1, words.size());
        }
        begin = end + 1;
    }
    if (rest == 0) return text::wrap(words, cells);
    wrap(words.substr(rest));
    return lines;
}

class Page : public DocumentReader {
  public:
    void open(Markup mark, const MarkupFacts& facts) override {
        switch (mark) {
            case Markup::heading:
                put_block();
                gap_ = true;
                level_ = facts.number;
                break;
            case Markup::paragraph: put_block(); break;
            case Markup::bullets:
            case Markup::numbers:
                put_block();
                lists_.push_back({mark == Markup::numbers, facts.number, facts.tight});
                break;
            case Markup::entry: begin_entry(); break;
            case Markup::quote:
                put_block();
                indents_.push_back({"> ", "> ", false});
                break;
            case Markup::code_block: put_block(); break;
            case Markup::rule:
                put_block();
                put_line(times(line_cells, "─"));
                break;
            case Markup::link:
                targets_.push_back({std::string(facts.target), words_.size()});
                break;
            case Markup::emphasis:
            case Markup::strong:
            case Markup::code:
            case Markup::image: break;
        }
    }

    void close(Markup mark) override {
        switch (mark) {
            case Markup::heading: put_heading(); break;
            case Markup::paragraph:
                put_block();
                gap_ = true;
                break;
            case Markup::bullets:
            case Markup::numbers:
                lists_.pop_back();
                if (lists_.empty()) gap_ = true;
                break;
            case Markup::entry:
                put_block();
                indents_.pop_back();
                if (!lists_.back().tight) gap_ = true;
                break;
            case Markup::quote:
                put_block();
                indents_.pop_back();
                gap_ = true;
                break;
            case Markup::code_block:
                put_code();
                gap_ = true;
                break;
            case Markup::rule: gap_ = true; break;
            case Markup::link: close_link(); break;
            case Markup::emphasis:
            case Markup::strong:
            case Markup::code:
            case Markup::image: break;
        }
    }

    void text(std::string_view text) override { words_ += text; }
    void line_break() override { words_ += '\n'; }

    std::string take() {
        put_block();
        return std::move(page_);
    }

  private:
    struct OneList {
        bool numbered = false;
        unsigned next = 1;
        bool tight = false;
    };
    struct Indent {
        std::string first, further;
        bool begun = false;
    };
    struct Target {
        std::string where;
        std::size_t begin = 0;
    };

    void begin_entry() {
        put_block();
        OneList& list = lists_.back();
        const std::string marker = list.numbered ? std::to_string(list.next++) + ". " : "- ";
        indents_.push_back({marker, std::string(marker.size(), ' '), false});
    }

    void close_link() {
        const Target target = std::move(targets_.back());
        targets_.pop_back();
        if (target.where != words_.substr(target.begin)) words_ += " (" + target.where + ")";
    }

    void put_heading() {
        const unsigned level = level_;
        level_ = 0;
        if (words_.empty()) return;
        std::size_t cells = 0;
        for (const std::string& line : lines_of(words_, cells_left())) {
            put_line(line);
            cells = std::max(cells, text::width(line));
        }
        words_.clear();
        if (level <= 2) put_line(times(cells, level == 1 ? "=" : "-"));
        gap_ = true;
    }

    void put_block() {
        if (words_.empty()) return;
        for (const std::string& line : lines_of(words_, cells_left()))
            put_line(line);
        words_.clear();
    }

    void put_code() {
        std::string_view rest = words_;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            put_line(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        words_.clear();
    }

    std::size_t cells_left() const {
        std::size_t taken = 0;
        for (const Indent& indent : indents_)
            taken += text::width(indent.first);
        return std::max(line_cells - std::min(taken, line_cells), least_cells);
    }

    void put_line(std::string_view line) {
        if (gap_ && !page_.empty()) put_gap();
        gap_ = false;
        const std::size_t begin = page_.size();
        for (Indent& indent : indents_) {
            page_ += indent.begun ? indent.further : indent.first;
            indent.begun = true;
        }
        page_ += line;
        end_line(begin);
    }

    /// An empty line, but for the marks of a quotation that goes on.
    void put_gap() {
        const std::size_t begin = page_.size();
        for (const Indent& indent : indents_)
            if (indent.begun) page_ += indent.further;
        end_line(begin);
    }

    void end_line(std::size_t begin) {
        while (page_.size() > begin && page_.back() == ' ')
            page_.pop_back();
        page_ += '\n';
    }

    std::string page_;
    std::string words_;  // of the block at hand
    std::vector<OneList> lists_;
    std::vector<Indent> indents_;
    std::vector<Target> targets_;
    unsigned level_ = 0;
    bool gap_ = false;  // an empty line before the next one
};

/// Takes the words of the first heading alone.
class FirstHeading : public DocumentReader {
  public:
    void open(Markup mark, const MarkupFacts&) override {
        if (mark == Markup::heading && !done_) inside_ = true;
    }
    void close(Markup mark) override {
        if (mark == Markup::heading && inside_) inside_ = false, done_ = true;
    }
    void text(std::string_view text) override {
        if (inside_) words_ += text;
    }
    void line_break() override { text(" "); }
    std::string take() { return std::move(words_); }

  private:
    std::string words_;
    bool inside_ = false, done_ = false;
};

}  // namespace

std::string letter_text(std::string_view markdown) {
    Page page;
    read_document(markdown, page);
    return page.take();
}

std::string letter_title(std::string_view markdown) {
    FirstHeading heading;
    read_document(markdown, heading);
    return heading.take();
}

void letters_text(Output& output, const Correspondence& letters) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (i > 0) output.format("\n{}\n\n", times(line_cells, "─"));
        output.put(letter_text(letters.letter(i)));
    }
}

void letters_markdown(Output& output, const Correspondence& letters) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (i > 0) output.put("\n---\n\n");
        output.put(letters.letter(i));
    }
}

}  // namespace plan::render
