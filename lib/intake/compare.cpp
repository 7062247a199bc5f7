#include "intake/compare.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "expand/expand.hpp"

namespace plan::intake {

using civil::Day;
using expand::Obligation;
using model::Index;
using model::Item;
using text::Message;
using text::say;

namespace {

std::string key_of(std::string_view item, std::string_view body, std::optional<Day> occurrence) {
    std::string key(item);
    key.append("@").append(body);
    if (occurrence) key.append("#").append(civil::to_iso(*occurrence));
    return key;
}

class Comparer {
  public:
    Comparer(const Taken& taken, const Header& header, const model::Model& model, FileIndex file,
             const calendar::Calendar& calendar)
        : taken_(taken), header_(header), model_(model), file_(file) {
        expansion_ = expand::expand(model, calendar, {last_listed(), {}, Day::max()});
        for (const Obligation& one : expansion_.obligations) {
            if (!is_new(one)) continue;
            due_.emplace(key_of(item_of(one).id.value, name_of(one.body), one.occurrence), &one);
            reckoned_.emplace(item_of(one).id.value);
        }
        for (const Item& item : model.items)
            if (item.file == file_) items_.emplace(item.id.value, &item);
    }

    Comparison compare() {
        for (const Owed& owed : taken_.owed)
            compare(owed);
        for (const Obligation& one : expansion_.obligations)
            if (is_new(one)) tell_unlisted(one);
        return std::move(result_);
    }

  private:
    /// Occurrences are looked at as far as the list does.
    Day last_listed() const {
        std::optional<Day> last;
        for (const Owed& owed : taken_.owed)
            for (const auto& day : {owed.occurrence, owed.last_day})
                if (day) last = std::max(last.value_or(*day), *day);
        return last.value_or(Day{});
    }

    bool is_new(const Obligation& one) const { return item_of(one).file == file_; }
    const Item& item_of(const Obligation& one) const { return model_.items[one.item]; }
    std::string_view name_of(Index body) const {
        if (body == model::none) return {};
        const model::Body& one = model_.bodies[body];
        return one.declared ? std::string_view(one.id) : model::name_of(one);
    }

    void compare(const Owed& owed) {
        const std::string key = key_of(owed.item, owed.body, owed.occurrence);
        listed_.insert(key);
        auto& last = last_of_[owed.item];
        last = std::max(last.value_or(Day::min()), owed.last_day.value_or(Day::min()));
        first_row_.try_emplace(owed.item, owed.row);
        const auto found = due_.find(key);
        if (found != due_.end()) return compare_days(owed, *found->second);
        if (!reckoned_.contains(owed.item)) return tell_no_day(owed);
        const auto column = header_.at(owed.occurrence ? Column::occurrence : Column::key);
        Message what = say({"the deadline and the bodies of \"{}\" do not come to this row",
                            "theo thời hạn và cơ quan của “{}” thì không có dòng này"},
                           owed.item);
        if (owed.occurrence)
            what = say({"the words \"{}\" have no occurrence {}", "thời hạn “{}” không có kỳ {}"},
                       words_of(owed.item), civil::to_text(*owed.occurrence));
        result_.missing.try_emplace(owed.row, Remark{owed.row, column, std::move(what), true});
    }

    void compare_days(const Owed& owed, const Obligation& one) {
        const auto column = header_.at(Column::original_last_day);
        if (!column || owed.last_day == one.last_day) return;
        const auto in_words = [](std::optional<Day> day) {
            return day ? say({"{}", "{}"}, civil::to_text(*day))
                       : say({"no day", "không có ngày nào"});
        };
        tell(owed.row, column,
             say({"the list says {}, and the words \"{}\" say {}: the words stand",
                  "danh sách: {}; theo thời hạn “{}”: {}; giữ theo thời hạn này"},
                 in_words(owed.last_day), words_of(owed.item), in_words(one.last_day)),
             true);
    }

    /// Once an item: its deadline rests on what the list does not say.
    void tell_no_day(const Owed& owed) {
        if (!told_.insert(owed.item).second) return;
        const auto item = items_.find(owed.item);
        const bool from_issue = item != items_.end() && item->second->due.expression &&
                                counts_from_issue(*item->second->due.expression) &&
                                !model_.directives[item->second->plan].issued.day;
        const auto column = header_.at(Column::due);
        if (from_issue)
            return tell(owed.row, column,
                        say({"\"{}\" counts from the day of issue, which the list does not hold: "
                             "name it by `--issued`",
                             "“{}” tính từ ngày ban hành, mà danh sách không ghi: hãy nêu bằng "
                             "`--issued`"},
                            words_of(owed.item)),
                        true);
        tell(owed.row, column,
             say({"the words \"{}\" come to no day here; `plan validate` tells why",
                  "chưa tính được ngày theo thời hạn “{}”; xem lý do bằng `plan validate`"},
                 words_of(owed.item)),
             true);
    }

    static bool counts_from_issue(const due::Expression& due) {
        const auto* counted = std::get_if<due::Counted>(&due);
        return std::holds_alternative<due::Recurring>(due) ||
               (counted != nullptr && counted->anchor.kind == due::Anchor::Kind::issued);
    }

    /// The list may be a part of what is owed; what it leaves out between is told once an item.
    void tell_unlisted(const Obligation& one) {
        if (!one.occurrence || !one.last_day) return;
        const std::string id(item_of(one).id.value);
        const auto last = last_of_.find(id);
        if (last == last_of_.end() || *one.last_day > last->second) return;
        if (listed_.contains(key_of(id, name_of(one.body), one.occurrence))) return;
        if (!told_.insert(id).second) return;
        tell(first_row_.at(id), header_.at(Column::occurrence),
             say({"the words \"{}\" have an occurrence {} too, which the list leaves out",
                  "thời hạn “{}” còn có kỳ {}, mà danh sách không có"},
                 words_of(id), civil::to_text(*one.occurrence)),
             false);
    }

    std::string words_of(const std::string& id) const {
        const auto item = items_.find(id);
        return item == items_.end() ? std::string() : std::string(item->second->due.text.value);
    }

    void tell(std::uint32_t row, std::optional<std::size_t> column, Message what, bool undone) {
        result_.others.push_back({row, column, std::move(what), undone});
    }

    const Taken& taken_;
    const Header& header_;
    const model::Model& model_;
    FileIndex file_;
    expand::Expansion expansion_;
    std::unordered_map<std::string, const Obligation*> due_;
    std::unordered_map<std::string, const Item*> items_;
    std::unordered_set<std::string> reckoned_;  // items that come to obligations
    std::unordered_set<std::string> listed_, told_;
    std::unordered_map<std::string, std::optional<Day>> last_of_;
    std::unordered_map<std::string, std::uint32_t> first_row_;
    Comparison result_;
};

}  // namespace

Comparison compare(const Taken& taken, const Header& header, const model::Model& model,
                   FileIndex file, const calendar::Calendar& calendar) {
    return Comparer(taken, header, model, file, calendar).compare();
}

}  // namespace plan::intake
