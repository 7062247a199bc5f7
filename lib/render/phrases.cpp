#include "render/phrases.hpp"

#include "civil/day.hpp"
#include "render/section.hpp"

namespace plan::render {

using text::Words;

std::string_view title_of(const model::Item& item) {
    return item.title.value.empty() ? item.id.value : item.title.value;
}

std::string source_in_words(const Row& row, Language language) {
    std::string words;
    if (const auto number = number_of(row)) words.append(*number).append(" · ");
    words += model::path_of(row.report->model, *row.item);
    if (const auto& occurrence = row.obligation->occurrence) {
        words += " · ";
        words += in_words(language, {"for {}", "kỳ {}"}, civil::to_text(*occurrence));
    }
    return words;
}

std::string succession_in_words(const Row& row, Language language) {
    if (!row.named || row.named == row.owner) return {};
    return in_words(language, {"taken over from {}", "tiếp nhận từ {}"},
                    model::name_of(*row.named));
}

std::string owner_in_words(const Row& row, Language language) {
    if (!row.owner) {
        constexpr Words nobody{"nobody answers for it (P401)", "chưa giao cơ quan chủ trì (P401)"};
        return std::string(nobody.in(language));
    }
    std::string words(model::name_of(*row.owner));
    const std::string succession = succession_in_words(row, language);
    if (!succession.empty()) words.append(" (").append(succession).append(")");
    return words;
}

namespace {

std::string extension_in_words(const Row& row, Language language) {
    if (!row.obligation->last_day)
        return std::string(Words{"extended", "được gia hạn"}.in(language));
    return in_words(language, {"extended (was {})", "gia hạn (hạn cũ {})"},
                    civil::to_text(*row.obligation->last_day));
}

/// `extended (was 1/5/2022)`, and by whom where that was written.
std::string with_authority(std::string words, std::optional<std::string_view> authority,
                           Language language) {
    if (authority) words += in_words(language, {" by {}", " theo {}"}, *authority);
    return words;
}

}  // namespace

std::vector<std::string> notes_of(const Row& row, Language language) {
    std::vector<std::string> notes;
    const auto note = [&](Words words) { notes.emplace_back(words.in(language)); };
    if (row.extension) {
        notes.push_back(
            with_authority(extension_in_words(row, language), extended_by(row), language));
    }
    if (const auto evidence = evidence_of(row))
        notes.push_back(in_words(language, {"evidence: {}", "minh chứng: {}"}, *evidence));
    if (const auto authority = waived_by(row))
        notes.push_back(in_words(language, {"waived by {}", "miễn theo {}"}, *authority));
    if (row.obligation->uncertain) {
        note({"the last day may still move: the days off on its way are not all announced (P208)",
              "hạn cuối còn có thể thay đổi: lịch nghỉ liên quan chưa được công bố đủ (P208)"});
    }
    if (row.obligation->orphaned) {
        note({"the body ends and nobody, or more than one, takes over (P304)",
              "cơ quan kết thúc hoạt động mà chưa rõ cơ quan tiếp nhận (P304)"});
    }
    return notes;
}

std::string chosen_in_words(const Report& report, Language language) {
    assess::Tally tally;
    for (const std::uint32_t index : report.selection.chosen)
        tally.add(report.standings[index].status);
    return statuses_in_words(tally, language);
}

std::string statuses_in_words(const assess::Tally& tally, Language language) {
    std::string words;
    for (const assess::Status status : statuses_as_shown) {
        if (tally.of(status) == 0) continue;
        if (!words.empty()) words += ", ";
        words += in_words(language, {"{} {}", "{} nhiệm vụ {}"}, tally.of(status),
                          words_of(status).in(language));
    }
    return words;
}

namespace {

Words titles_of(Subject subject) {
    switch (subject) {
        case Subject::check: return {"Plans as of {}: {}", "Tình hình thực hiện đến ngày {}: {}"};
        case Subject::overdue:
            return {"Overdue as of {} · {}", "Nhiệm vụ quá hạn tính đến ngày {} · {}"};
        case Subject::upcoming:
            return {"Coming due as of {} · {}", "Nhiệm vụ sắp đến hạn tính đến ngày {} · {}"};
        case Subject::completed:
            return {"Completed as of {} · {}", "Nhiệm vụ đã hoàn thành tính đến ngày {} · {}"};
        case Subject::list:
            return {"Obligations as of {} · {}", "Các nhiệm vụ tính đến ngày {} · {}"};
    }
    return {};
}

Words nothings_of(Subject subject) {
    switch (subject) {
        case Subject::check:
            return {"As of {} nothing is overdue or due soon.",
                    "Tính đến ngày {}, không có nhiệm vụ nào quá hạn hoặc sắp đến hạn."};
        case Subject::overdue:
            return {"As of {} nothing is overdue.",
                    "Tính đến ngày {}, không có nhiệm vụ nào quá hạn."};
        case Subject::upcoming:
            return {"As of {} nothing is coming due.",
                    "Tính đến ngày {}, không có nhiệm vụ nào sắp đến hạn."};
        case Subject::completed:
            return {"As of {} nothing is completed.",
                    "Tính đến ngày {}, chưa có nhiệm vụ nào hoàn thành."};
        case Subject::list:
            return {"As of {} there is no obligation to list.",
                    "Tính đến ngày {}, không có nhiệm vụ nào để liệt kê."};
    }
    return {};
}

/// Whether the tally counts what the report is about, and yet nothing of it was chosen.
bool hides_some(const Report& report) {
    const assess::Tally& tally = report.selection.summary;
    switch (report.subject) {
        case Subject::check: return tally.overdue() + tally.of(assess::Status::due_soon) > 0;
        case Subject::overdue: return tally.overdue() > 0;
        case Subject::upcoming: return tally.of(assess::Status::due_soon) > 0;
        case Subject::completed: return tally.done_on_time() + tally.done_late() > 0;
        case Subject::list: return tally.all() > 0;
    }
    return false;
}

}  // namespace

std::string title_in_words(const Report& report, Language language) {
    const std::string count = report.subject == Subject::check
                                  ? chosen_in_words(report, language)
                                  : std::to_string(report.selection.chosen.size());
    return in_words(language, titles_of(report.subject), civil::to_text(report.today), count);
}

std::string nothing_in_words(const Report& report, Language language) {
    // The tally below counts some: what was asked for holds none of them.
    if (report.selection.summary.all() > 0 && hides_some(report))
        return in_words(language,
                        {"As of {} there is none of these in what was asked for.",
                         "Tính đến ngày {}, không có nhiệm vụ nào như vậy khớp với điều kiện lọc."},
                        civil::to_text(report.today));
    return in_words(language, nothings_of(report.subject), civil::to_text(report.today));
}

}  // namespace plan::render
