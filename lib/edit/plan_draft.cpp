#include "edit/plan_draft.hpp"

#include <algorithm>

#include "due/parse.hpp"
#include "model/keys.hpp"
#include "read/cut.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace plan::edit {

using text::say;

namespace {

bool is_plain_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string with_single_spaces(std::string_view text) {
    std::string single;
    for (const char c : text) {
        if (!is_plain_space(c)) {
            single += c;
        } else if (!single.ends_with(' ')) {
            single += ' ';
        }
    }
    return single;
}

Fault as_fault(const due::Refusal& refusal) {
    return {refusal.message, refusal.help};
}

Fault no_due() {
    return {say({"the deadline is missing", "thiếu thời hạn"}),
            say({"write it as the document words it, and pending where it is still to be decided",
                 "ghi đúng như văn bản; còn chờ cấp trên quyết định thì ghi: chờ quyết định"})};
}

/// The parts between bars; `\|` is a bar of the text.
std::vector<std::string> item_parts(std::string_view text) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("\\|")) {
            parts.back() += text[++i];
        } else if (text[i] == '|') {
            parts.emplace_back();
        } else {
            parts.back() += text[i];
        }
    }
    return parts;
}

}  // namespace

std::string clean(std::string_view text) {
    return text::to_nfc(text::trimmed(with_single_spaces(text)));
}

std::string clean_number(std::string_view text) {
    return text::canonical_number(clean(text));
}

std::vector<std::string> split(std::string_view text, std::string_view signs) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(signs, begin), text.size());
        std::string part = clean(text.substr(begin, end - begin));
        if (!part.empty()) parts.push_back(std::move(part));
        begin = end + 1;
    }
    return parts;
}

Fault fault_of_text(std::string_view text) {
    if (text::find_invalid(text) != text.npos)
        return {say({"this text is not UTF-8", "nội dung này không dùng bảng mã UTF-8"}), {}};
    const std::size_t bad = text::find_forbidden(text);
    if (bad == text.npos) return {};
    const Finding finding = read::bad_character(0, {}, text::decode(text, bad).value);
    return {finding.message, finding.help};
}

Fault fault_of_title(std::string_view title) {
    if (title.empty())
        return {say({"this can't be left empty", "mục này không được để trống"}), {}};
    return fault_of_text(title);
}

Fault fault_of_day(std::string_view day) {
    if (Fault fault = fault_of_text(day); !fault.empty()) return fault;
    const auto parsed = due::parse_written_day(day);
    const auto* refusal = std::get_if<due::Refusal>(&parsed);
    return refusal == nullptr ? Fault() : as_fault(*refusal);
}

Fault fault_of_due(std::string_view due) {
    if (due.empty()) return no_due();
    if (Fault fault = fault_of_text(due); !fault.empty()) return fault;
    const auto parsed = due::parse(due);
    const auto* refusal = std::get_if<due::Refusal>(&parsed);
    return refusal == nullptr ? Fault() : as_fault(*refusal);
}

Fault no_lead() {
    return {say({"nobody answers for it: the lead is missing", "thiếu cơ quan chủ trì"}), {}};
}

Fault fault_of_kind(std::string_view kind) {
    const auto& allowed = model::find_key(model::TableName::plan, "kind")->allowed;
    if (std::ranges::find(allowed, kind) != allowed.end()) return {};
    std::string all;
    for (const std::string_view name : allowed) {
        if (!all.empty()) all += ", ";
        all += name;
    }
    return {say({"there is no kind of document \"{}\"", "không có loại văn bản “{}”"}, kind),
            say({"one of: {}", "chọn một trong: {}"}, all)};
}

std::variant<ItemDraft, Fault> parse_item(std::string_view text) {
    const std::vector<std::string> parts = item_parts(text);
    if (parts.size() > 3)
        return Fault{
            say({"{} parts where three are meant: title|due|lead",
                 "có {} phần, trong khi chỉ cần ba phần: nội dung|thời hạn|chủ trì"},
                parts.size()),
            say({"write a bar within a text as \\|, and several leads with ; between them",
                 "dấu | trong nội dung ghi là \\|; nhiều cơ quan chủ trì thì cách nhau bằng "
                 "dấu ;"})};
    ItemDraft item;
    item.title = clean(parts[0]);
    if (parts.size() > 1) item.due = clean(parts[1]);
    if (parts.size() > 2) item.leads = split(parts[2], ";");
    if (Fault fault = fault_of_title(item.title); !fault.empty()) return fault;
    if (Fault fault = fault_of_due(item.due); !fault.empty()) return fault;
    if (item.leads.empty()) {
        Fault fault = no_lead();
        fault.help = say({"write it after the deadline: title|due|lead",
                          "ghi sau thời hạn: nội dung|thời hạn|chủ trì"});
        return fault;
    }
    for (const std::string& lead : item.leads)
        if (Fault fault = fault_of_text(lead); !fault.empty()) return fault;
    return item;
}

}  // namespace plan::edit
