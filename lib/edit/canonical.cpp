#include "edit/canonical.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "edit/canonical_gap.hpp"
#include "edit/canonical_row.hpp"
#include "edit/key_order.hpp"
#include "edit/statements.hpp"

namespace plan::edit {

namespace {

/// Lines one after another, and blank lines between them where they were asked for.
class Lines {
  public:
    Lines(std::string_view text, std::string_view line_break) : line_break_(line_break) {
        out_.reserve(text.size() + text.size() / 8);
    }

    /// Before the next line, if there is one, and one before it.
    void want_blank() { blank_ = true; }

    template <class Write>
    void add(std::string_view line_break, const Write& write) {
        if (blank_ && any_) out_ += line_break_;
        blank_ = false;
        any_ = true;
        write(out_);
        if (!line_break.empty()) line_break_ = line_break;
        out_ += line_break_;
    }
    void add(const CommentBlock& block) {
        for (const CommentLine& line : block.lines)
            add(line.line_break, [&](std::string& out) { out += line.text; });
    }
    /// Comments that stand for themselves.
    void add_free(const std::vector<CommentBlock>& blocks) {
        for (const CommentBlock& block : blocks) {
            if (block.behind_blank) want_blank();
            add(block);
            want_blank();
        }
    }
    void add(const Row& row) {
        add(row.line_break, [&](std::string& out) { write_row(row, out); });
    }

    std::string take(std::string_view before) { return std::string(before) + std::move(out_); }

  private:
    std::string out_;
    std::string_view line_break_;  // of the line before; at first of the file's first
    bool blank_ = false;
    bool any_ = false;
};

/// A statement with the comment lines that go with it.
struct Keyed {
    const Statement* statement = nullptr;
    CommentBlock above;
    std::size_t rank = 0;
    std::uint32_t group = 0;  ///< how many blank lines part it from the first
};

class Former {
  public:
    Former(std::string_view text, std::string_view line_break)
        : text_(text), lines_(text, line_break) {}

    std::string form(const FileText& tables, std::uint32_t begin) {
        at_ = begin;
        for (std::size_t i = 0; i < tables.size(); ++i)
            add_table(tables[i], i > 0, i + 1 == tables.size() ? nullptr : &tables[i + 1]);
        return lines_.take(text_.substr(0, begin));
    }

  private:
    std::string_view text_;
    Lines lines_;
    std::uint32_t at_ = 0;       // all before it is written
    CommentBlock above_header_;  // of the next table

    Gap gap_until(std::uint32_t end) { return gap_of(text_, {std::exchange(at_, end), end}); }

    void add_table(const TableText& table, bool has_header, const TableText* next) {
        if (has_header) at_ = table.header.lines.end;
        std::vector<Keyed> keyed;
        std::vector<Gap> gaps;  // the free comments before the first, the second, …
        read_statements(table, has_header, keyed, gaps);
        std::vector<bool> blanks = blanks_before(keyed, gaps);
        const std::vector<Row> rows = rows_of(table, has_header, keyed, blanks);

        if (has_header) {
            lines_.want_blank();
            lines_.add(std::exchange(above_header_, {}));
            lines_.add(rows.front());
        }
        for (std::size_t i = 0; i < keyed.size(); ++i) {
            lines_.add_free(gaps[i].blocks);
            if (blanks[i]) lines_.want_blank();
            lines_.add(keyed[i].above);
            lines_.add(rows[i + (has_header ? 1 : 0)]);
        }
        Gap end = gap_until(next != nullptr ? next->header.lines.begin
                                            : static_cast<std::uint32_t>(text_.size()));
        if (next != nullptr) above_header_ = end.take_attached();
        lines_.add_free(end.blocks);
    }

    /// In their order, with what stands before each.
    void read_statements(const TableText& table, bool has_header, std::vector<Keyed>& keyed,
                         std::vector<Gap>& gaps) {
        const auto name = has_header ? table_named(table.header.key) : std::nullopt;
        std::uint32_t group = 0;
        for (const Statement& statement : table.statements) {
            Gap gap = gap_until(statement.lines.begin);
            at_ = statement.lines.end;
            CommentBlock above = gap.take_attached();
            const bool parted = above.lines.empty() ? gap.ends_blank : above.behind_blank;
            if (parted && !keyed.empty()) ++group;
            keyed.push_back({&statement, std::move(above), rank_of(name, statement.key), group});
            gaps.push_back(std::move(gap));
        }
        std::ranges::stable_sort(keyed, {}, &Keyed::rank);
    }

    /// Whether a blank line comes before the first, the second, …: behind comments that stand for
    /// themselves, and where a group begins of which no statement came yet.
    static std::vector<bool> blanks_before(const std::vector<Keyed>& keyed,
                                           const std::vector<Gap>& gaps) {
        std::vector<bool> blanks;
        std::uint32_t latest = keyed.empty() ? 0 : keyed.front().group;
        for (std::size_t i = 0; i < keyed.size(); ++i) {
            blanks.push_back(!gaps[i].blocks.empty() || keyed[i].group > latest);
            latest = std::max(latest, keyed[i].group);
        }
        return blanks;
    }

    /// The header's first, then the statements'.
    std::vector<Row> rows_of(const TableText& table, bool has_header,
                             const std::vector<Keyed>& keyed,
                             const std::vector<bool>& blanks) const {
        std::vector<Row> rows;
        rows.reserve(keyed.size() + 1);
        if (has_header) rows.push_back(row_of(text_, table.header));
        std::size_t first = rows.size();
        std::size_t widest = 0;
        const auto align = [&] {
            for (; first < rows.size(); ++first)
                rows[first].key_width = widest;
            widest = 0;
        };
        for (std::size_t i = 0; i < keyed.size(); ++i) {
            if (blanks[i]) align();
            rows.push_back(row_of(text_, *keyed[i].statement));
            widest = std::max(widest, rows.back().key_width);
        }
        align();
        align_comments(rows);
        return rows;
    }
};

std::string_view first_line_break(std::string_view text) {
    const std::size_t found = text.find('\n');
    return found == text.npos ? std::string_view("\n")
                              : line_break_before(text, static_cast<std::uint32_t>(found + 1));
}

}  // namespace

std::optional<std::string> canonical(std::string_view text) {
    const auto tables = file_text(text);
    if (!tables) return std::nullopt;
    const std::uint32_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    return Former(text, first_line_break(text)).form(*tables, begin);
}

}  // namespace plan::edit
