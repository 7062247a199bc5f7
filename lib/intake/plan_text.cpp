#include "intake/plan_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "edit/record.hpp"
#include "edit/style.hpp"
#include "render/harmless.hpp"

namespace plan::intake {

using edit::Values;
using model::RecordKind;
using text::Message;
using text::say;

namespace {

const edit::Style& plain_style() {
    static const edit::Style plain = [] {
        edit::Style style;
        style.aligned = style.below_aligned = true;
        return style;
    }();
    return plain;
}

std::string quoted(std::string_view text) {
    return edit::quoted(text, plain_style());
}

std::string quoted(civil::Day day) {
    return quoted(civil::to_text(day));
}

std::string listed(const std::vector<std::string>& texts) {
    return edit::quoted_list(texts, plain_style());
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) {
        if (!all.empty()) all += '\n';
        all += line;
    }
    return all;
}

/// A line of a comment. A list can't make it one that ignores findings.
std::string comment(std::string_view line) {
    std::string harmless = render::visible_over_lines(line);
    std::ranges::replace(harmless, '\n', ' ');
    std::ranges::replace(harmless, '\r', ' ');
    for (std::size_t at = harmless.find('#'); at != std::string::npos;
         at = harmless.find('#', at + 1)) {
        const std::size_t word = harmless.find_first_not_of(" \t", at + 1);
        if (word != std::string::npos &&
            std::string_view(harmless).substr(word).starts_with("plan"))
            harmless.replace(at, 1, "\\x23");
    }
    // Cells that are empty at a row's end are no loss, and blanks at a line's end no good form.
    harmless.erase(harmless.find_last_not_of(" \t") + 1);
    return "# " + harmless + '\n';
}

/// The lines of a row that is kept, each behind a bar.
std::string commented_row(std::string_view row) {
    std::string lines;
    for (std::size_t begin = 0; begin <= row.size();) {
        const std::size_t end = std::min(row.find_first_of("\r\n", begin), row.size());
        lines += comment("| " + std::string(row.substr(begin, end - begin)));
        begin = end + (row.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return lines;
}

class PlanWriter {
  public:
    PlanWriter(const Taken& taken, const Table& table, std::string_view list,
               text::Language language)
        : taken_(taken), table_(table), list_(list), language_(language) {}

    std::string write(const PlanHead& head) {
        put_head(head);
        put_rows_above();
        for (const NewBody& body : taken_.bodies)
            put_table("[[body]]", {{"id", quoted(body.id)}, {"name", quoted(body.name)}});
        for (const auto& entry : taken_.entries) {
            if (const auto* item = std::get_if<TakenItem>(&entry)) {
                put_item(*item);
            } else {
                put_kept(std::get<KeptRow>(entry));
            }
        }
        return std::move(text_);
    }

  private:
    void put_table(std::string_view header, const Values& values) {
        if (!text_.empty()) text_ += '\n';
        text_.append(header) += '\n';
        text_ += edit::lines_of(values, {}, plain_style());
    }

    void put_head(const PlanHead& head) {
        if (!head.source.empty())
            text_ += comment(say({"Taken in from {} by `plan import`.",
                                  "Lập từ danh sách {} bằng `plan import`."},
                                 head.source)
                                 .in(language_));
        Values values{{"id", quoted(head.id)}};
        if (!head.number.empty()) values.emplace_back("number", quoted(head.number));
        values.emplace_back("title", quoted(head.title));
        if (!head.issuer.empty()) values.emplace_back("issuer", quoted(head.issuer));
        if (head.issued) values.emplace_back("issued", quoted(*head.issued));
        if (!head.implements.empty()) values.emplace_back("implements", listed(head.implements));
        put_table("[plan]", values);
        for (const std::string& number : head.undeclared)
            put_table("[[directive]]", {{"number", quoted(number)}});
    }

    /// What stands above the names of the columns: a heading, a date.
    void put_rows_above() {
        if (table_.header_row == 0) return;
        text_ += '\n' +
                 comment(text::Words{"Above the table stood:", "Phía trên bảng có:"}.in(language_));
        for (std::size_t i = 0; i < table_.header_row; ++i)
            text_ += commented_row(row_text(table_.sheet.rows()[i].span));
    }

    std::string_view row_text(Span span) const {
        return list_.substr(span.begin, span.end - span.begin);
    }

    void put_kept(const KeptRow& kept) {
        const Remark& why = taken_.remarks[kept.remark];
        text_ += '\n' + comment(say({"Not taken in: {}: {}.", "Chưa nhập được: {}: {}."},
                                    place_of(why, table_.header), why.what)
                                    .in(language_));
        text_ += commented_row(row_text(kept.span));
    }

    void put_item(const TakenItem& item) {
        const std::vector<TakenRecord> records = records_of(item);
        Values values{{"id", quoted(item.id)}, {"title", quoted(item.title)}};
        const auto add = [&](const char* key, const std::string& text) {
            if (!text.empty()) values.emplace_back(key, quoted(text));
        };
        const auto add_list = [&](const char* key, const Distinct& texts) {
            if (!texts.empty()) values.emplace_back(key, listed(texts.all()));
        };
        add("due", item.due);
        if (item.leads.size() == 1) {
            add("lead", item.leads.all().front());
        } else {
            add_list("lead", item.leads);
        }
        add_list("coordinating", item.coordinating);
        add_list("supervising", item.supervising);
        add("follow_up", item.follow_up);
        if (item.as_one) values.emplace_back("each", "false");
        add("clause", item.clause);
        add("quote", item.quote);
        add("output", item.output);
        add_list("tags", item.tags);
        if (item.before)
            add("before", *item.before == due::BeforeRule::inclusive ? "inclusive" : "exclusive");
        add("repeat", item.repeat);
        add("until", item.until);
        const bool is_short = records.size() == 1 && may_be_short(records.front());
        if (is_short) values.emplace_back("completed", quoted(*records.front().on));
        add("note", joined(item.notes.all()));
        for (const auto& [key, lines] : item.rest)
            add(key.c_str(), joined(lines.all()));
        put_table("[[item]]", values);
        if (is_short) return;
        for (const TakenRecord& record : records)
            put_record(record);
    }

    static bool may_be_short(const TakenRecord& record) {
        return record.kind == RecordKind::completion && record.bodies.empty() &&
               !record.occurrence && record.evidence.empty();
    }

    /// Each for one body, for all, or for the one that there is.
    std::vector<TakenRecord> records_of(const TakenItem& item) const {
        std::vector<TakenRecord> records;
        const bool one = item.leads.size() == 1 &&
                         (item.as_one || !taken_.groups.contains(item.leads.all().front()));
        for (const TakenRecord& record : item.records) {
            TakenRecord single = record;
            if (one || record.bodies.empty()) {
                single.bodies.clear();
                records.push_back(single);
            } else if (record.bodies.size() == item.leads.size()) {
                single.bodies = {"*"};
                records.push_back(single);
            } else {
                const Distinct bodies = owing(item, record.bodies);
                for (const std::string& body : bodies.all()) {
                    single.bodies = {body};
                    records.push_back(single);
                }
            }
        }
        return records;
    }

    /// A record is about each member of a group that owes.
    Distinct owing(const TakenItem& item, const std::vector<std::string>& leads) const {
        Distinct bodies;
        for (const std::string& lead : leads) {
            const auto group = taken_.groups.find(lead);
            if (item.as_one || group == taken_.groups.end()) {
                bodies.add(lead);
            } else {
                bodies.add(group->second);
            }
        }
        return bodies;
    }

    void put_record(const TakenRecord& record) {
        Values values;
        if (!record.bodies.empty()) values.emplace_back("body", quoted(record.bodies.front()));
        if (record.occurrence) values.emplace_back("for", quoted(*record.occurrence));
        if (record.to) values.emplace_back("to", quoted(*record.to));
        if (!record.authority.empty()) values.emplace_back("authority", quoted(record.authority));
        values.emplace_back("on", record.on ? quoted(*record.on) : "\"\"");
        if (!record.evidence.empty()) values.emplace_back("evidence", quoted(record.evidence));
        const std::string header = fmt::format("[[item.{}]]", edit::key_of(record.kind));
        if (record.on) return put_table(header, values);
        // Without its day it counts for nothing: a person fills it in and takes the # away.
        text_ += '\n' + comment(text::Words{"Fill in the day on which it was given:",
                                            "Hãy điền ngày cho phép gia hạn hoặc miễn:"}
                                    .in(language_));
        const std::string lines = header + '\n' + edit::lines_of(values, {}, plain_style());
        for (std::size_t begin = 0; begin < lines.size();) {
            const std::size_t end = lines.find('\n', begin);
            text_ += comment(lines.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    const Taken& taken_;
    const Table& table_;
    std::string_view list_;
    text::Language language_;
    std::string text_;
};

}  // namespace

Message place_of(const Remark& remark, const Header& header) {
    if (!remark.column) return say({"row {}", "dòng {}"}, remark.row);
    const std::string name =
        *remark.column < header.names.size() ? header.names[*remark.column] : std::string();
    return say({"row {}, column {} (\"{}\")", "dòng {}, cột {} (“{}”)"}, remark.row,
               column_letters(*remark.column), name);
}

std::string plan_text(const PlanHead& head, const Taken& taken, const Table& table,
                      std::string_view list, text::Language language) {
    return PlanWriter(taken, table, list, language).write(head);
}

}  // namespace plan::intake
