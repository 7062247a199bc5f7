#include "render/show_card.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "civil/day.hpp"
#include "render/phrases.hpp"
#include "render/way.hpp"

namespace plan::render {

using text::Words;

std::string directive_in_words(const model::Directive& directive, Language language) {
    std::string words(model::name_of(directive));
    const bool titled = directive.title.given() && directive.number.given();
    if (titled) words.append(" · ").append(directive.title.value);
    std::string from(directive.issuer.value);
    if (directive.issued.text.given()) {
        if (!from.empty()) from += ", ";
        const auto& issued = directive.issued;
        from += issued.day ? civil::to_text(*issued.day) : std::string(issued.text.value);
    }
    if (!directive.declared && !directive.tracked) {
        from = Words{"not declared", "chưa khai báo"}.in(language);
    }
    return from.empty() ? words : fmt::format("{} ({})", words, from);
}

namespace {

bool same_way(const due::LastDay& left, const due::LastDay& right) {
    const auto same_step = [](const due::Step& one, const due::Step& other) {
        return one.rule == other.rule && one.day == other.day && one.source == other.source &&
               one.what.in(Language::english) == other.what.in(Language::english);
    };
    return left.day == right.day && left.hour == right.hour && left.uncertain == right.uncertain &&
           std::ranges::equal(left.steps, right.steps, same_step);
}

}  // namespace

std::vector<SameWay> ways_of(const Shown& shown) {
    std::vector<SameWay> ways;
    std::map<std::optional<Day>, std::vector<std::size_t>> by_day;
    for (const ShownObligation& one : shown.obligations) {
        auto& met = by_day[one.way.day];
        const auto same = std::ranges::find_if(
            met, [&](std::size_t way) { return same_way(*ways[way].how, one.way); });
        if (same != met.end()) {
            ways[*same].obligations.push_back(one.obligation);
            continue;
        }
        met.push_back(ways.size());
        ways.push_back({&one.way, {one.obligation}});
    }
    return ways;
}

namespace {

/// The facts of an item, as far as they were given.
class Facts {
  public:
    Facts(const Report& report, const Shown& shown, Language language)
        : model_(report.model),
          report_(report),
          item_(report.model.items[shown.item]),
          language_(language) {
        add_plan(shown.chain);
        add_bodies();
        add({"Follow-up", "Theo dõi"}, item_.follow_up);
        add({"Clause", "Mục"}, item_.clause);
        add({"Quote", "Trích văn bản"}, item_.quote);
        add({"Output", "Sản phẩm"}, item_.output);
        if (item_.evidence_required) {
            add({"Evidence", "Minh chứng"}, in({"required", "bắt buộc"}));
        }
        add_lists();
        add_due();
        for (const model::Note& note : item_.notes)
            add_note(note);
    }

    std::vector<Entry> take() { return std::move(facts_); }

  private:
    std::string in(Words words) const { return std::string(words.in(language_)); }

    void add(Words label, std::vector<std::string> values) {
        if (!values.empty()) facts_.push_back({in(label), std::move(values)});
    }
    void add(Words label, std::string value) {
        if (!value.empty()) facts_.push_back({in(label), {std::move(value)}});
    }
    void add(Words label, const model::Text& text) {
        if (text.given()) add(label, std::string(text.value));
    }

    void add_plan(const std::vector<model::Index>& chain) {
        add({"Plan", "Kế hoạch"}, directive_in_words(model_.directives[item_.plan], language_));
        std::vector<std::string> above;
        for (const model::Index directive : chain) {
            if (directive == item_.plan) continue;
            above.push_back(directive_in_words(model_.directives[directive], language_));
        }
        add({"Carries out", "Thực hiện"}, std::move(above));
    }

    std::string body_in_words(const model::Reference& reference, bool leads) const {
        std::string name(party_of(report_, reference).name);
        if (reference.target == model::none) return name;
        const model::Body& body = model_.bodies[reference.target];
        if (!body.declared) return name + in({" (not declared)", " (chưa khai báo)"});
        if (!leads || body.members.empty()) return name;
        return name + (item_.each ? in({" (each of its members)", " (từng thành viên)"})
                                  : in({" (as one)", " (thực hiện chung)"}));
    }

    void add_bodies(Words label, std::span<const model::Reference> bodies, bool leads) {
        std::vector<std::string> names;
        for (const model::Reference& body : bodies)
            names.push_back(body_in_words(body, leads));
        add(label, std::move(names));
    }

    void add_bodies() {
        add_bodies({"Lead", "Chủ trì"}, item_.leads, true);
        add_bodies({"Coordinating", "Phối hợp"}, item_.coordinating, false);
        add_bodies({"Supervising", "Giám sát"}, item_.supervising, false);
    }

    void add_lists() {
        std::string tags;
        for (const model::Text& tag : item_.tags) {
            if (!tags.empty()) tags += ", ";
            tags += tag.value;
        }
        add({"Tags", "Nhãn"}, std::move(tags));
        std::vector<std::string> after;
        for (const model::Reference& one : item_.after) {
            if (one.target == model::none) {
                after.emplace_back(one.text.value);
                continue;
            }
            const model::Item& first = model_.items[one.target];
            after.push_back(fmt::format("{} ({})", title_of(first), path_of(model_, first)));
        }
        add({"After", "Sau nhiệm vụ"}, std::move(after));
    }

    void add_due() {
        add({"Due", "Thời hạn"}, item_.due.text);
        add({"Repeats", "Lặp lại"}, item_.repeat->text);
        add({"Until", "Lặp lại đến"}, item_.until->text);
    }

    void add_note(const model::Note& note) {
        const bool plain = note.key == "note";
        facts_.push_back({plain ? in({"Note", "Ghi chú"}) : std::string(note.key),
                          {std::string(note.text.value)}});
    }

    const model::Model& model_;
    const Report& report_;
    const model::Item& item_;
    Language language_;
    std::vector<Entry> facts_;
};

/// What is written about an obligation, record by record, and what is doubtful.
class Notes {
  public:
    Notes(const Row& row, Language language) : row_(row), language_(language) {
        const expand::Expansion& expansion = row.report->expansion;
        const expand::Obligation& one = *row.obligation;
        for (std::uint32_t i = 0; i < one.records_count; ++i)
            add(row.item->records[expansion.records[one.records_begin + i]]);
        if (one.uncertain) lines_.emplace_back(uncertain_in_words().in(language));
        if (one.orphaned) {
            lines_.push_back(
                in({"The body ends, and who takes over is not settled (P304).",
                    "Cơ quan kết thúc hoạt động mà chưa rõ cơ quan tiếp nhận (P304)."}));
        }
    }

    std::vector<std::string> take() { return std::move(lines_); }

  private:
    std::string in(Words words) const { return std::string(words.in(language_)); }

    void add(const model::Record& record) {
        std::string line = what(record);
        add_part(line, {"evidence: {}", "minh chứng: {}"}, record.evidence);
        add_part(line, {"reason: {}", "lý do: {}"}, record.reason);
        for (const model::Note& note : record.notes)
            line += fmt::format("; {}: {}", note.key, note.text.value);
        const bool counts =
            &record == row_.completion || &record == row_.extension || &record == row_.waiver;
        const bool later = record.on.day && *record.on.day > row_.report->today;
        if (later) {
            line += in({" (does not count before that day)", " (chỉ tính kể từ ngày đó)"});
        } else if (!counts) {
            line += in({" (does not count: another record holds)",
                        " (không tính: ghi nhận khác có hiệu lực)"});
        }
        lines_.push_back(std::move(line));
    }

    std::string what(const model::Record& record) const {
        std::string line;
        switch (record.kind) {
            case model::RecordKind::completion:
                return in_words(language_, {"Completed on {}", "Hoàn thành ngày {}"},
                                written(record.on));
            case model::RecordKind::extension: line = extension(record); break;
            case model::RecordKind::waiver: line = in({"Waived", "Được miễn"}); break;
        }
        if (record.authority->given()) {
            line += in_words(language_, {" by {}", " theo {}"}, record.authority->value);
        }
        if (record.on.day || record.on.text.given()) {
            line += in_words(language_, {" on {}", " ngày {}"}, written(record.on));
        }
        return line;
    }

    std::string extension(const model::Record& record) const {
        const auto& from = row_.obligation->last_day;
        const std::string to = written(record.to);
        if (!from) return in_words(language_, {"Extended to {}", "Gia hạn đến {}"}, to);
        return in_words(language_, {"Extended from {} to {}", "Gia hạn từ {} đến {}"},
                        civil::to_text(*from), to);
    }

    static std::string written(const model::WrittenDay& day) {
        return day.day ? civil::to_text(*day.day) : std::string(day.text.value);
    }

    void add_part(std::string& line, Words words, const model::Text& text) const {
        if (!text.given()) return;
        line += "; ";
        line += in_words(language_, words, text.value);
    }

    const Row& row_;
    Language language_;
    std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> records_in_words(const Row& row, Language language) {
    return Notes(row, language).take();
}

namespace {

std::string standing_in_words(const Row& row, Language language) {
    const assess::Standing& standing = *row.standing;
    std::string words(heading_of(standing.status).in(language));
    if (standing.days_late) {
        words += in_words(language, {", {} late", ", chậm {}"},
                          days_in_words(*standing.days_late, language));
    } else if (standing.days_left) {
        words += ", " + left_in_words(*standing.days_left, language);
    }
    if (standing.last_day && standing.last_day != row.obligation->last_day) {
        words += in_words(language, {", last day now {}", ", hạn cuối nay là {}"},
                          with_weekday(*standing.last_day, language));
    }
    if (row.obligation->occurrence) {
        words += in_words(language, {" · for {}", " · kỳ {}"},
                          civil::to_text(*row.obligation->occurrence));
    }
    return words;
}

std::string heading_of(const model::Item& item, const due::LastDay& how, Language language) {
    if (how.day) {
        return in_words(language, {"Why {}", "Vì sao hạn cuối là {}"},
                        last_day_in_words(*how.day, how.hour, language));
    }
    if (item.due.expression) {
        return std::string(no_last_day_in_words(*item.due.expression).in(language));
    }
    constexpr Words nothing{"No last day: no deadline is written.",
                            "Không có hạn cuối: chưa ghi thời hạn."};
    return std::string(nothing.in(language));
}

/// By how they stand and what is recorded about them, as they come.
std::vector<Alike> alike_of(const Report& report, const std::vector<std::uint32_t>& obligations,
                            Language language) {
    std::vector<Alike> alike;
    std::map<std::vector<std::string>, std::size_t> by_words;
    for (const std::uint32_t obligation : obligations) {
        const Row row = row_of(report, obligation);
        Alike one{standing_in_words(row, language),
                  ink_of(row.standing->status),
                  row.standing->status,
                  {},
                  records_in_words(row, language)};
        std::vector<std::string> words = one.notes;
        words.push_back(one.standing);
        const auto [found, added] = by_words.try_emplace(std::move(words), alike.size());
        if (added) alike.push_back(std::move(one));
        alike[found->second].bodies.push_back(owner_in_words(row, language));
    }
    return alike;
}

std::vector<Way> told(const Report& report, const Shown& shown, Language language) {
    const model::Item& item = report.model.items[shown.item];
    std::vector<Way> ways;
    for (const SameWay& way : ways_of(shown)) {
        ways.push_back({heading_of(item, *way.how, language), way.how,
                        alike_of(report, way.obligations, language)});
    }
    return ways;
}

}  // namespace

Card card_of(const Report& report, const Shown& shown, Language language) {
    const model::Item& item = report.model.items[shown.item];
    const read::Source& source = report.sources[item.file];
    return {std::string(title_of(item)), path_of(report.model, item),
            Facts(report, shown, language).take(), told(report, shown, language),
            fmt::format("{}:{}", source.path(), source.position(item.header.begin).line)};
}

}  // namespace plan::render
