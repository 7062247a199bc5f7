#include "record_edits.hpp"

#include <algorithm>

#include "item_texts.hpp"

namespace plan::cli {

using model::RecordKind;
using text::Message;
using text::say;

namespace {

bool has_completion(const model::Item& item) {
    return std::ranges::any_of(item.records, [](const model::Record& record) {
        return record.kind == RecordKind::completion;
    });
}

class Worker {
  public:
    Worker(const Assessed& assessed, const Options& options)
        : assessed_(assessed),
          options_(options),
          kind_(kind_of(options.command)),
          on_(options.record.on.value_or(assessed.today)),
          texts_(assessed.session) {}

    Worked work_out() {
        if (!options_.record.undo && on_ > assessed_.today)
            return std::vector{
                say({"`--on` {} is after today, {}: record it when that day has come",
                     "`--on`: ngày {} là sau hôm nay ({}): hãy ghi khi đã đến ngày đó"},
                    civil::to_text(on_), civil::to_text(assessed_.today))};
        for (const std::string& id : options_.ids)
            take(id);
        if (!refusals_.empty()) return std::move(refusals_);
        return std::move(edits_);
    }

  private:
    void take(const std::string& id) {
        const bool undo = options_.record.undo;
        auto found = abouts_of(assessed_, options_, id, undo ? Choose::all : Choose::one);
        if (auto* message = std::get_if<Message>(&found)) {
            refusals_.push_back(std::move(*message));
            return;
        }
        for (const About& about : std::get<std::vector<About>>(found)) {
            Message refusal = named_twice(about, id);
            if (refusal.empty()) refusal = undo ? take_back(about) : add(about);
            if (!refusal.empty()) refusals_.push_back(std::move(refusal));
        }
    }

    Message named_twice(const About& about, const std::string& id) {
        for (const std::uint32_t index : about.obligations)
            if (std::ranges::find(taken_, index) != taken_.end())
                return say({"\"{}\" is named twice", "“{}” được nêu hai lần"}, id);
        taken_.insert(taken_.end(), about.obligations.begin(), about.obligations.end());
        return {};
    }

    Message add(const About& about) {
        const model::Item& item = assessed_.session.model().items[about.item];
        if (Message nothing = says_nothing_new(assessed_, about, kind_, on_); !nothing.empty())
            return nothing;
        if (kind_ == RecordKind::completion && item.evidence_required &&
            options_.record.evidence.empty())
            return say({"\"{}\" requires evidence: name it by `--evidence`",
                        "“{}” phải có minh chứng: hãy nêu ở `--evidence`"},
                       item.id.value);
        const ItemTexts::Entry* entry = texts_.of(about.item);
        if (entry == nullptr) return write_by_hand(assessed_.session, item);
        for (const edit::Statement& statement : entry->item.front().statements)
            if (statement.key == edit::key_of(kind_))
                return say({"\"{}\" has its records as `{} = […]` ({}): add this one there by hand",
                            "ghi nhận của “{}” có dạng `{} = […]` ({}): hãy tự ghi thêm vào đó"},
                           item.id.value, statement.key,
                           place_in_words(assessed_.session, item, statement.span));
        const edit::NewRecord record = record_for(about);
        std::optional<edit::Insertion> edit;
        if (record.is_short() && !has_completion(item))
            edit = edit::add_short_form(entry->text, entry->item, entry->style, on_);
        if (!edit) edit = edit::add_record(entry->text, entry->item, entry->style, record);
        edits_.push_back({about.item, {*std::move(edit)}, 1, about.obligations});
        return {};
    }

    edit::NewRecord record_for(const About& about) const {
        const RecordWanted& wanted = options_.record;
        edit::NewRecord record;
        record.kind = kind_;
        record.body = about.body;
        record.occurrence = about.occurrence;
        record.period = about.period;
        record.to = wanted.to;
        record.on = on_;
        record.evidence = wanted.evidence;
        record.authority = wanted.authority;
        record.reason = wanted.reason;
        record.note = wanted.note;
        return record;
    }

    Message take_back(const About& about) {
        const model::Item& item = assessed_.session.model().items[about.item];
        const LastRecord last = last_record(assessed_, about, kind_);
        if (last.record == nullptr) return last.why_none;
        const ItemTexts::Entry* entry = texts_.of(about.item);
        if (entry == nullptr) return write_by_hand(assessed_.session, item);
        auto edits =
            edit::remove_record(entry->text, entry->item, entry->style, last.record->header);
        if (!edits)
            return say(
                {"\"{}\": the record ({}) is written as a list, or holds tables of its own: "
                 "take it out by hand",
                 "“{}”: ghi nhận ({}) viết dưới dạng danh sách, hoặc có bảng con: hãy tự xóa "
                 "trong tệp"},
                item.id.value, place_in_words(assessed_.session, item, last.record->header));
        edits_.push_back(
            {about.item, *std::move(edits), -1, obligations_of(assessed_, about, *last.record)});
        return {};
    }

    const Assessed& assessed_;
    const Options& options_;
    RecordKind kind_;
    civil::Day on_;
    ItemTexts texts_;
    std::vector<std::uint32_t> taken_;  // obligations
    std::vector<ItemEdit> edits_;
    std::vector<Message> refusals_;
};

}  // namespace

RecordKind kind_of(Command command) {
    switch (command) {
        case Command::extend: return RecordKind::extension;
        case Command::waive: return RecordKind::waiver;
        default: return RecordKind::completion;
    }
}

Worked record_edits(const Assessed& assessed, const Options& options) {
    return Worker(assessed, options).work_out();
}

}  // namespace plan::cli
