#include "questions.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>

#include "text/utf8.hpp"
#include "text/width.hpp"

namespace plan::cli {

using edit::Fault;
using edit::PlanDraft;
using text::Message;
using text::Words;

namespace {

/// A whole line; nothing at the end of input, even behind words without an Enter.
std::optional<std::string> read_line() {
    std::string line;
    for (char c = 0;;) {
        const ssize_t count = ::read(STDIN_FILENO, &c, 1);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return std::nullopt;
        if (c == '\n') return line;
        line += c;
    }
}

class Questions {
  public:
    Questions(const Judge& judge, text::Language language, Streams& streams)
        : judge_(judge), language_(language), streams_(streams) {}

    std::optional<PlanDraft> ask() {
        say_words(
            {"A new plan. Enter alone passes over what may be left out; Ctrl-D stops, and "
             "nothing is written.",
             "Lập kế hoạch mới. Mục nào không bắt buộc thì có thể nhấn Enter để bỏ qua; nhấn "
             "Ctrl-D để dừng, khi đó không ghi gì."});
        if (!ask_head() || !ask_items()) return std::nullopt;
        return draft_;
    }

  private:
    const Judge& judge_;
    text::Language language_;
    Streams& streams_;
    PlanDraft draft_;

    void say_lines(const std::string& text, std::string_view first, std::string_view rest) {
        const std::size_t columns =
            std::max<std::size_t>(streams_.errors.columns().value_or(80), 40);
        std::string_view lead = first;
        for (const std::string& line : text::wrap(text::visible(text), columns - first.size())) {
            streams_.errors.write(std::string(lead) + line + '\n');
            lead = rest;
        }
    }
    void say_words(const Words& words) { say_lines(std::string(words.in(language_)), "", ""); }
    void say_fault(const Fault& fault) {
        say_lines(fault.message.in(language_), "  ! ", "    ");
        if (!fault.help.empty()) say_lines(fault.help.in(language_), "    ", "    ");
    }

    /// Asks until `take` has taken the answer into the draft and the draft stands. What it returns
    /// is why it did not. False at the end of input.
    template <class Take>
    bool ask_for(const Message& question, const Take& take) {
        while (true) {
            streams_.errors.write(question.in(language_) + ": ");
            const auto line = read_line();
            if (!line) {
                streams_.errors.write("\n");
                return false;
            }
            const PlanDraft before = draft_;
            const Fault fault = take(edit::clean(*line));
            const Verdict verdict = fault.empty() ? judge_(draft_) : Verdict{{fault}, {}};
            for (const Fault& refusal : verdict.refusals)
                say_fault(refusal);
            if (verdict.refusals.empty()) {
                for (const Message& remark : verdict.remarks)
                    say_lines(remark.in(language_), "  - ", "    ");
                return true;
            }
            draft_ = before;
        }
    }
    template <class Take>
    bool ask_for(const Words& question, const Take& take) {
        return ask_for(Message{question, {}}, take);
    }

    bool ask_head();
    bool ask_items();
};

bool Questions::ask_head() {
    return ask_for({"Title", "Trích yếu (tên kế hoạch)"},
                   [&](const std::string& answer) {
                       draft_.title = answer;
                       return edit::fault_of_title(answer);
                   }) &&
           ask_for({"Number, such as 12-KH/TU (may be left out)",
                    "Số hiệu, ví dụ 12-KH/TU (không bắt buộc)"},
                   [&](const std::string& answer) {
                       draft_.number = edit::clean_number(answer);
                       return edit::fault_of_text(answer);
                   }) &&
           ask_for({"Issued by (may be left out)", "Cơ quan ban hành (không bắt buộc)"},
                   [&](const std::string& answer) {
                       draft_.issuer = answer;
                       return edit::fault_of_text(answer);
                   }) &&
           ask_for({"Day of issue, such as 1/3/2024 (may be left out)",
                    "Ngày ban hành, ví dụ 1/3/2024 (không bắt buộc)"},
                   [&](const std::string& answer) {
                       draft_.issued = answer;
                       return answer.empty() ? Fault() : edit::fault_of_day(answer);
                   }) &&
           ask_for({"Carries out, such as 69-KL/TW (may be left out)",
                    "Thực hiện văn bản số, ví dụ 69-KL/TW (không bắt buộc)"},
                   [&](const std::string& answer) {
                       draft_.implements.clear();
                       for (const std::string& number : edit::split(answer, ";,"))
                           draft_.implements.push_back(edit::clean_number(number));
                       return edit::fault_of_text(answer);
                   });
}

bool Questions::ask_items() {
    streams_.errors.write("\n");
    say_words({"Now the items. An empty title ends them.",
               "Tiếp theo là các nhiệm vụ. Để trống nội dung là kết thúc."});
    while (true) {
        bool last = false;
        const auto number = draft_.items.size() + 1;
        if (!ask_for(text::say({"Item {}, what is to be done", "Nhiệm vụ {}, nội dung"}, number),
                     [&](const std::string& answer) {
                         last = answer.empty();
                         if (last) return Fault();
                         draft_.items.push_back({answer, {}, {}});
                         return edit::fault_of_title(answer);
                     }))
            return false;
        if (last) return true;
        if (!ask_for({"  Due, as the document words it (to be decided: pending)",
                      "  Thời hạn, ghi đúng như văn bản (chưa ấn định thì ghi: chờ quyết định)"},
                     [&](const std::string& answer) {
                         draft_.items.back().due = answer;
                         return edit::fault_of_due(answer);
                     }) ||
            !ask_for({"  Lead: who answers for it (several: with ; between them)",
                      "  Cơ quan chủ trì (nhiều cơ quan thì ngăn cách bằng dấu ;)"},
                     [&](const std::string& answer) {
                         draft_.items.back().leads = edit::split(answer, ";");
                         return draft_.items.back().leads.empty() ? edit::no_lead()
                                                                  : edit::fault_of_text(answer);
                     }))
            return false;
    }
}

}  // namespace

bool can_ask(const Streams& streams) {
    return ::isatty(STDIN_FILENO) == 1 && streams.errors.is_terminal();
}

std::optional<PlanDraft> ask_for_plan(const Judge& judge, text::Language language,
                                      Streams& streams) {
    return Questions(judge, language, streams).ask();
}

}  // namespace plan::cli
