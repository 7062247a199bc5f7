// The records that an item has: what they leave to be recorded, and which is the last.

#include <algorithm>

#include "item_texts.hpp"
#include "record_edits.hpp"

namespace plan::cli {

using model::Record;
using model::RecordKind;
using text::Message;
using text::say;
using text::Words;

namespace {

std::vector<const Record*> records_of(const Assessed& assessed, std::uint32_t index) {
    const expand::Obligation& one = assessed.expansion.obligations[index];
    const model::Item& item = assessed.session.model().items[one.item];
    std::vector<const Record*> records;
    for (std::uint32_t r = 0; r < one.records_count; ++r)
        records.push_back(&item.records[assessed.expansion.records[one.records_begin + r]]);
    return records;
}

const Record* first_of(const std::vector<const Record*>& records, RecordKind kind) {
    const auto found =
        std::ranges::find(records, kind, [](const Record* one) { return one->kind; });
    return found == records.end() ? nullptr : *found;
}

Words words_for(RecordKind wanted, RecordKind known) {
    if (wanted == RecordKind::completion)
        return {"{}: already completed on {} ({}); --undo takes the last record back",
                "{}: đã ghi hoàn thành ngày {} ({}); --undo xóa ghi nhận gần nhất"};
    if (known == RecordKind::completion && wanted == RecordKind::waiver)
        return {"{}: completed on {} ({}), so there is nothing to waive",
                "{}: đã hoàn thành ngày {} ({}), không còn gì để miễn"};
    if (known == RecordKind::completion)
        return {"{}: completed on {} ({}); an extension given later changes nothing",
                "{}: đã hoàn thành ngày {} ({}); gia hạn sau ngày đó không có tác dụng"};
    if (wanted == RecordKind::waiver)
        return {"{}: already waived on {} ({}); --undo takes the last record back",
                "{}: đã ghi miễn ngày {} ({}); --undo xóa ghi nhận gần nhất"};
    return {"{}: waived on {} ({}), so there is nothing to extend",
            "{}: đã được miễn ngày {} ({}), không còn gì để gia hạn"};
}

Message nothing_new(const Assessed& assessed, std::uint32_t index, RecordKind wanted,
                    civil::Day on) {
    const auto records = records_of(assessed, index);
    const Record* known = first_of(records, RecordKind::completion);
    // An extension from before the completion decides whether that was in time.
    if (known != nullptr && wanted == RecordKind::extension && known->on.day &&
        *known->on.day >= on)
        return {};
    if (known == nullptr && wanted != RecordKind::completion)
        known = first_of(records, RecordKind::waiver);
    if (known == nullptr) return {};
    const model::Model& model = assessed.session.model();
    const expand::Obligation& one = assessed.expansion.obligations[index];
    return say(words_for(wanted, known->kind), select::key_of(model, one), known->on.text.value,
               place_in_words(assessed.session, model.items[one.item], known->header));
}

Message none_of(RecordKind kind, std::string_view id) {
    switch (kind) {
        case RecordKind::completion:
            return say({"\"{}\": no completion is recorded, so there is none to take back",
                        "“{}”: không có ghi nhận hoàn thành nào để xóa"},
                       id);
        case RecordKind::extension:
            return say({"\"{}\": no extension is recorded, so there is none to take back",
                        "“{}”: không có ghi nhận gia hạn nào để xóa"},
                       id);
        case RecordKind::waiver: break;
    }
    return say({"\"{}\": no waiver is recorded, so there is none to take back",
                "“{}”: không có ghi nhận miễn thực hiện nào để xóa"},
               id);
}

}  // namespace

Message says_nothing_new(const Assessed& assessed, const About& about, RecordKind kind,
                         civil::Day on) {
    Message first;
    for (const std::uint32_t index : about.obligations) {
        Message message = nothing_new(assessed, index, kind, on);
        // A record for everyone is for all that have none of their own.
        if (message.empty() && about.everyone) return {};
        if (first.empty()) first = std::move(message);
    }
    return first;
}

std::vector<std::uint32_t> obligations_of(const Assessed& assessed, const About& about,
                                          const Record& record) {
    std::vector<std::uint32_t> found = about.obligations;
    std::erase_if(found, [&](std::uint32_t index) {
        const auto records = records_of(assessed, index);
        return std::ranges::find(records, &record) == records.end();
    });
    return found;
}

LastRecord last_record(const Assessed& assessed, const About& about, RecordKind kind) {
    const model::Item& item = assessed.session.model().items[about.item];
    std::vector<const Record*> records;
    if (!about.narrowed) {
        for (const Record& record : item.records)
            records.push_back(&record);
    }
    for (const std::uint32_t index :
         about.narrowed ? about.obligations : std::vector<std::uint32_t>())
        std::ranges::copy(records_of(assessed, index), std::back_inserter(records));
    std::erase_if(records, [&](const Record* record) { return record->kind != kind; });
    if (records.empty()) return {nullptr, none_of(kind, item.id.value)};
    // Of one body, or of everyone: what is taken back is theirs alone.
    const bool of_one = about.narrowed && about.obligations.size() == 1 && !about.everyone;
    const bool any_own =
        std::ranges::any_of(records, [](const Record* record) { return !record->everyone; });
    if (of_one && !any_own && records.front()->everyone)
        return {nullptr, say({"\"{}\": it is recorded for all bodies at once ({}); `--body '*'` "
                              "takes that back",
                              "“{}”: đã ghi chung cho mọi cơ quan ({}); `--body '*'` xóa ghi nhận "
                              "đó"},
                             item.id.value,
                             place_in_words(assessed.session, item, records.front()->header))};
    if (of_one || about.everyone)
        std::erase_if(records,
                      [&](const Record* record) { return record->everyone != about.everyone; });
    if (records.empty()) return {nullptr, none_of(kind, item.id.value)};
    return {*std::ranges::max_element(records, {},
                                      [](const Record* record) { return record->header.begin; }),
            {}};
}

}  // namespace plan::cli
