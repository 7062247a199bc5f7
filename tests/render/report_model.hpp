#pragma once

// A small office in memory for the tests of reports: bodies, a plan, its items and who owes them,
// without files, due expressions or a calendar.

#include <deque>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assess/assess.hpp"
#include "civil/day.hpp"
#include "expand/expand.hpp"
#include "render/output.hpp"
#include "render/report.hpp"

namespace plan::test {

using civil::Day;
using model::Index;

inline Day day(std::string_view text) {
    return civil::parse_day(text).value();
}

class Office {
  public:
    Office() { sources.emplace_back("plans/a.toml", std::string(200, '\n')); }

    /// A text that was given, kept as long as the office.
    model::Text text(std::string words) {
        model::Text text;
        text.value = kept_.emplace_back(std::move(words));
        text.span = {0, 1};
        return text;
    }

    Index body(std::string id, std::string name) {
        model::Body body;
        body.id_text = text(std::move(id));
        body.id = body.id_text.value;
        body.name = text(std::move(name));
        model.bodies.push_back(body);
        return static_cast<Index>(model.bodies.size() - 1);
    }

    Index directive(std::string number, std::string title) {
        model::Directive directive;
        directive.number = text(std::move(number));
        directive.title = text(std::move(title));
        model.directives.push_back(directive);
        return static_cast<Index>(model.directives.size() - 1);
    }

    Index plan(std::string id, std::string number, std::string title) {
        const Index index = directive(std::move(number), std::move(title));
        model.directives[index].id = text(std::move(id)).value;
        model.directives[index].tracked = true;
        if (model.directives[index].number.value.empty()) model.directives[index].number = {};
        return index;
    }

    Index item(Index plan, std::string id, std::string title, std::string due) {
        model::Item item;
        item.plan = plan;
        item.id = text(std::move(id));
        item.title = text(std::move(title));
        if (!due.empty()) item.due.text = text(std::move(due));
        const auto line = static_cast<std::uint32_t>(model.items.size() * 10);
        item.header = {line, line + 1};
        model.items.push_back(item);
        return static_cast<Index>(model.items.size() - 1);
    }

    /// What items hold in lists, and what they seldom give.
    template <class T>
    model::List<T> list(const std::vector<T>& values) {
        return room.list<T>(values);
    }
    model::Seldom<model::Text> seldom(std::string words) {
        return room.seldom(text(std::move(words)));
    }

    model::Reference reference(Index body) {
        return {model.bodies[body].id_text, body, model::none};
    }

    /// The item's obligation for a body; its last day may be none.
    expand::Obligation& owe(Index item, Index body, std::string_view last_day) {
        expand::Obligation obligation;
        obligation.item = item;
        obligation.body = obligation.owner = body;
        if (!last_day.empty()) {
            obligation.last_day = day(last_day);
            obligation.term = expand::Term::dated;
        }
        obligation.records_begin = static_cast<std::uint32_t>(expansion.records.size());
        return expansion.obligations.emplace_back(obligation);
    }

    /// A record of its item about the obligation given last.
    model::Record& record(model::RecordKind kind, std::string_view on) {
        expand::Obligation& obligation = expansion.obligations.back();
        auto& records = model.items[obligation.item].records;
        std::vector<model::Record> all(records.begin(), records.end());
        model::Record& record = all.emplace_back();
        record.kind = kind;
        record.on.day = day(on);
        records = room.list<model::Record>(all);
        expansion.records.push_back(static_cast<std::uint32_t>(records.size() - 1));
        ++obligation.records_count;
        return records[records.size() - 1];
    }

    /// How all stands on a day; all of it is chosen, in its own order.
    void assess(std::string_view on) {
        today = day(on);
        standings = assess::assess(model, expansion, {today, 7});
        selection = {};
        for (std::uint32_t i = 0; i < standings.size(); ++i) {
            selection.chosen.push_back(i);
            selection.summary.add(standings[i].status);
        }
    }

    /// Only what stands so is chosen.
    void choose(const std::vector<assess::Status>& statuses) {
        selection.chosen.clear();
        for (std::uint32_t i = 0; i < standings.size(); ++i)
            for (const assess::Status status : statuses)
                if (standings[i].status == status) selection.chosen.push_back(i);
    }

    render::Report report(render::Subject subject,
                          std::optional<render::GroupBy> by = std::nullopt) const {
        return {model, sources, expansion, standings, selection, subject, today, by};
    }

    model::Model model;
    model::Room room;
    read::Sources sources;
    expand::Expansion expansion;
    std::vector<assess::Standing> standings;
    select::Selection selection;
    Day today;

  private:
    std::deque<std::string> kept_;
};

/// What a renderer puts out.
template <class Render, class... Rest>
std::string rendered(Render render, const Rest&... rest) {
    std::string bytes;
    render::Output output([&](std::string_view more) { bytes += more; });
    render(output, rest...);
    output.flush();
    return bytes;
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// A plan as offices have them, a bit of everything in it.
inline Office sample_office() {
    using model::RecordKind;
    Office office;
    const Index ba_dinh = office.body("quan-uy-ba-dinh", "Quận ủy Ba Đình");
    const Index tu_liem = office.body("quan-uy-bac-tu-liem", "Quận ủy Bắc Từ Liêm");
    const Index propaganda = office.body("ban-tuyen-giao", "Ban Tuyên giáo Thành ủy Hà Nội");
    const Index science = office.body("so-khcn", "Sở Khoa học và Công nghệ Hà Nội");
    const Index resolution = office.directive("20-NQ/TW", "Phát triển khoa học và công nghệ");
    const Index plan = office.plan("ha-noi-70-kh-tu", "70-KH/TU", "Tổng kết 10 năm");
    office.model.directives[plan].implements = {
        {office.model.directives[resolution].number, resolution, model::none}};

    const Index report = office.item(
        plan, "bao-cao-quan-huyen",
        "Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết 20-NQ/TW và làm báo cáo",
        "trước ngày 29/4/2022");
    office.model.items[report].tags =
        office.list<model::Text>({office.text("tổng kết"), office.text("báo cáo")});
    office.owe(report, ba_dinh, "28/4/2022");
    office.owe(report, tu_liem, "28/4/2022");
    office.owe(report, science, "28/4/2022");
    office.record(RecordKind::completion, "27/4/2022").evidence = office.text("123-BC/SKHCN");

    const Index whole = office.item(plan, "bao-cao-thanh-uy", "Báo cáo tổng kết của Thành ủy",
                                    "trước 17 giờ ngày 10/5/2022");
    office.model.items[whole].coordinating = office.list<model::Reference>(
        {office.reference(science), {office.text("UBND thành phố"), model::none, model::none}});
    office.model.items[whole].supervising =
        office.list<model::Reference>({office.reference(ba_dinh)});
    office.owe(whole, propaganda, "9/5/2022").hour = due::Hour{17 * 60};

    const Index survey = office.item(plan, "khao-sat", "Khảo sát", "1/5/2022");
    office.owe(survey, science, "1/5/2022");
    model::Record& extension = office.record(RecordKind::extension, "28/4/2022");
    extension.to = office.room.seldom(model::WrittenDay{{}, day("15/6/2022")});
    extension.authority = office.seldom("210-CV/TU");
    office.owe(survey, ba_dinh, "1/5/2022");
    office.record(RecordKind::completion, "3/5/2022");

    const Index talk = office.item(plan, "tuyen-truyen", "Tuyên truyền", "thường xuyên");
    office.owe(talk, propaganda, "").term = expand::Term::ongoing;
    office.owe(talk, tu_liem, "").term = expand::Term::ongoing;
    office.record(RecordKind::waiver, "1/4/2022").authority = office.seldom("99-QĐ/TU");

    const Index quarterly = office.item(plan, "hang-quy", "Báo cáo quý", "quý I/2027");
    auto& next = office.owe(quarterly, tu_liem, "31/3/2027");
    next.occurrence = day("31/3/2027");
    next.uncertain = next.orphaned = true;
    const Index open = office.item(plan, "chua-giao", "Việc chưa giao", "");
    office.owe(open, model::none, "");
    office.assess("5/5/2022");
    return office;
}

}  // namespace plan::test
