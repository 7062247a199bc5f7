#include "render/vocabulary.hpp"

#include <algorithm>

#include "civil/day.hpp"
#include "render/harmless.hpp"
#include "text/utf8.hpp"

namespace plan::render {

using assess::Status;
using text::Words;

Words heading_of(Status status) {
    switch (status) {
        case Status::done_on_time: return {"Done on time", "Hoàn thành đúng hạn"};
        case Status::done_late: return {"Done late", "Hoàn thành quá hạn"};
        case Status::overdue: return {"Overdue", "Quá hạn"};
        case Status::due_soon: return {"Due soon", "Sắp đến hạn"};
        case Status::open: return {"Open", "Trong hạn"};
        case Status::ongoing: return {"Ongoing", "Thường xuyên"};
        case Status::pending: return {"Pending", "Chờ quyết định"};
        case Status::waived: return {"Waived", "Được miễn"};
    }
    return {};
}

Words words_of(Status status) {
    switch (status) {
        case Status::done_on_time: return {"done on time", "hoàn thành đúng hạn"};
        case Status::done_late: return {"done late", "hoàn thành quá hạn"};
        case Status::overdue: return {"overdue", "quá hạn"};
        case Status::due_soon: return {"due soon", "sắp đến hạn"};
        case Status::open: return {"open", "trong hạn"};
        case Status::ongoing: return {"ongoing", "thường xuyên"};
        case Status::pending: return {"pending", "chờ quyết định"};
        case Status::waived: return {"waived", "được miễn"};
    }
    return {};
}

std::string days_in_words(int count, Language language) {
    return in_words(language, count == 1 ? Words{"{} day", "{} ngày"} : Words{"{} days", "{} ngày"},
                    count);
}

std::string bodies_in_words(std::size_t count, Language language) {
    return in_words(language,
                    count == 1 ? Words{"{} body", "{} cơ quan"} : Words{"{} bodies", "{} cơ quan"},
                    count);
}

std::string obligations_in_words(std::size_t count, Language language) {
    return in_words(
        language,
        count == 1 ? Words{"{} obligation", "{} nhiệm vụ"} : Words{"{} obligations", "{} nhiệm vụ"},
        count);
}

std::string late_in_words(int days, Language language) {
    return in_words(language, {"{} late", "quá hạn {}"}, days_in_words(days, language));
}

std::string left_in_words(int days, Language language) {
    if (days == 0) return std::string(Words{"due today", "đến hạn hôm nay"}.in(language));
    return in_words(language, {"{} left", "còn {}"}, days_in_words(days, language));
}

namespace {

State done_in_words(const assess::Standing& standing, Language language) {
    State state;
    if (standing.completed_on) {
        state.first =
            in_words(language, {"done {}", "xong {}"}, civil::to_text(*standing.completed_on));
    } else {
        state.first = Words{"done", "hoàn thành"}.in(language);
    }
    if (standing.status == Status::done_late && standing.days_late) {
        state.second = late_in_words(*standing.days_late, language);
    } else if (standing.last_day) {
        state.second = Words{"on time", "đúng hạn"}.in(language);
    }
    if (!state.second.empty()) state.first += ',';
    return state;
}

}  // namespace

State state_in_words(const assess::Standing& standing, Language language) {
    switch (standing.status) {
        case Status::done_on_time:
        case Status::done_late: return done_in_words(standing, language);
        case Status::overdue:
            if (standing.days_late) return {late_in_words(*standing.days_late, language), {}};
            break;
        case Status::due_soon:
        case Status::open:
            if (standing.days_left) return {left_in_words(*standing.days_left, language), {}};
            break;
        case Status::ongoing:
        case Status::pending:
        case Status::waived: break;
    }
    return {std::string(words_of(standing.status).in(language)), {}};
}

std::string cells_in_words(const assess::Tally& tally, Zeros zeros, Language language) {
    const struct {
        std::size_t count;
        Words words;
    } cells[] = {
        {tally.done_on_time(), {"{} done on time", "{} hoàn thành đúng hạn"}},
        {tally.done_late(), {"{} done late", "{} hoàn thành quá hạn"}},
        {tally.open_in_time(), {"{} open in time", "{} đang thực hiện trong hạn"}},
        {tally.overdue(), {"{} overdue", "{} quá hạn"}},
        {tally.without_deadline(), {"{} without a deadline", "{} không có thời hạn"}},
    };
    std::string words;
    for (const auto& cell : cells) {
        if (cell.count == 0 && zeros == Zeros::left_out) continue;
        if (!words.empty()) words += ", ";
        words += in_words(language, cell.words, cell.count);
    }
    if (const std::size_t waived = tally.of(Status::waived)) {
        if (!words.empty()) words += "; ";
        words += in_words(language, {"{} waived", "{} được miễn"}, waived);
    }
    return words;
}

std::string tally_in_words(const assess::Tally& tally, Language language) {
    return obligations_in_words(tally.all(), language) + ": " +
           cells_in_words(tally, Zeros::told, language);
}

std::size_t percent_in_time(const assess::Tally& tally) {
    const std::size_t in_time = tally.done_on_time(), done = in_time + tally.done_late();
    const std::size_t percent = (in_time * 200 + done) / (done * 2);
    return in_time == 0 || in_time == done ? percent : std::clamp<std::size_t>(percent, 1, 99);
}

std::string share_in_words(const assess::Tally& tally, Language language) {
    const std::size_t in_time = tally.done_on_time(), done = in_time + tally.done_late();
    if (done == 0) return {};
    return in_words(language,
                    {"Done in time: {} of {} ({}%)", "Tỷ lệ hoàn thành đúng hạn: {}/{} ({}%)"},
                    in_time, done, percent_in_time(tally));
}

std::string on_one_line(std::string_view text) {
    if (is_harmless(text)) return std::string(text);
    const auto is_break = [](char c) { return c == '\n' || c == '\r' || c == '\t'; };
    if (std::none_of(text.begin(), text.end(), is_break)) return text::visible(text);
    std::string line;
    bool folding = false;  // behind a break: more breaks and spaces go with it
    for (const char c : text) {
        folding = is_break(c) || (folding && c == ' ');
        if (!folding) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return text::visible(line);
}

}  // namespace plan::render
