#include "intake/take_in.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "intake/cells.hpp"
#include "intake/item_ids.hpp"
#include "intake/row.hpp"
#include "intake/row_records.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace plan::intake {

using text::Message;
using text::say;

namespace {

/// A column that is not known: its cells are kept under this key.
struct ExtraColumn {
    std::size_t column = 0;
    std::string key;
};

std::string key_part(std::string id) {
    constexpr std::size_t longest = 40;
    std::ranges::replace(id, '.', '-');  // it would part a key
    return id.substr(0, longest);
}

/// The body that a key of ours names: between its last @ and its occurrence.
std::string_view body_in_key(std::string_view key) {
    const std::size_t at = key.rfind('@');
    if (at == key.npos) return {};
    key.remove_prefix(at + 1);
    return key.substr(0, key.find('#'));
}

bool is_plain_number(std::string_view text) {
    while (text.ends_with('.') || text.ends_with(')'))
        text.remove_suffix(1);
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// One name, or several that are joined: a comma does not stand here.
bool may_be_several(std::string_view name) {
    return name.find(" và ") != name.npos || name.find(" and ") != name.npos ||
           name.find('/') != name.npos;
}

constexpr std::array columns_of_bodies = {Column::lead, Column::coordinating, Column::supervising};

/// The day that a deadline ends before, by its words: of work that repeats its time's.
std::optional<civil::Day> day_before_which(const Row& row) {
    if (!row.due) return std::nullopt;
    if (const auto* dated = std::get_if<due::Dated>(&*row.due)) {
        // An hour is before its own day's end.
        if (dated->bound != due::Bound::before || dated->extent != due::Extent::day || dated->hour)
            return std::nullopt;
        return row.repeat ? row.occurrence : dated->first;
    }
    const auto* recurring = std::get_if<due::Recurring>(&*row.due);
    if (recurring == nullptr || recurring->bound != due::Bound::before || recurring->day == 0 ||
        recurring->hour)
        return std::nullopt;
    return row.occurrence;
}

class Taker {
  public:
    Taker(const Table& table, const Surroundings& around, const std::optional<std::string>& plan,
          const RowFaults& left)
        : table_(table),
          around_(around),
          plan_(plan),
          left_(left),
          bodies_(around.model),
          ours_(table.header.is_ours()) {}

    std::variant<Taken, Refused> take() {
        if (auto refused = choose_plan()) return *std::move(refused);
        find_extra_columns();
        look_ahead();
        each_row([this](const SheetRow& row) { take_row(row); });
        if (taken_.entries.empty())
            return Refused{say({"the rows below the names of the columns are empty",
                                "các dòng dưới dòng tên cột đều trống"}),
                           {}};
        taken_.bodies = bodies_.added();
        return std::move(taken_);
    }

  private:
    template <class Take>
    void each_row(const Take& take) {
        const auto& rows = table_.sheet.rows();
        for (std::size_t i = table_.header_row + 1; i < rows.size(); ++i)
            take(rows[i]);
    }

    std::string cell(const SheetRow& row, Column column) const {
        const auto at = table_.header.at(column);
        return at ? table_.text(row, *at) : std::string();
    }

    // ---- before the rows are taken ----

    std::optional<Refused> choose_plan();
    void find_extra_columns();
    void look_ahead();

    // ---- rows ----

    void take_row(const SheetRow& row);
    void keep(const SheetRow& row, Remark why);
    void take(const Row& row);
    TakenItem& item_for(const Row& row);
    TakenItem& add_item(const Row& row, std::string id);
    std::string given_id(const Row& row);
    std::vector<std::string> take_bodies(const Row& row, Column column);
    std::string take_body(const Row& row, std::optional<std::size_t> column, std::string_view id,
                          const std::string& name);
    std::vector<std::string> take_leads(const Row& row, TakenItem& item);
    void check_reading(const Row& row, TakenItem& item);
    void check_heading(const Row& row);
    void take_rest(const Row& row, TakenItem& item);

    void tell(const Row& row, std::optional<std::size_t> column, Message what, bool undone) {
        taken_.remarks.push_back({row.number, column, std::move(what), undone});
    }

    const Table& table_;
    const Surroundings& around_;
    const std::optional<std::string>& plan_;
    const RowFaults& left_;
    BodyBook bodies_;
    bool ours_;  ///< our own CSV: it names each obligation, with its body as it is owed

    std::vector<std::string> parts_of(std::string_view cell) const {
        return ours_ ? joined_parts(cell) : list_parts(cell);
    }
    ItemIds ids_;
    std::vector<ExtraColumn> extra_;
    std::unordered_map<std::string, std::size_t> by_given_id_;  // entries
    std::unordered_set<std::string> told_apart_;
    std::array<std::string, columns_of_bodies.size()> above_;  ///< what `như trên` means
    std::array<bool, static_cast<std::size_t>(Column::derived) + 1> told_midnight_{};
    Taken taken_;
};

/// The plans that the list names, in its order.
std::optional<Refused> Taker::choose_plan() {
    Distinct found;
    each_row([&](const SheetRow& row) {
        if (const std::string plan = cell(row, Column::plan); !plan.empty()) found.add(plan);
    });
    const std::vector<std::string>& plans = found.all();
    std::string all;
    for (std::size_t i = 0; i < std::min<std::size_t>(plans.size(), 10); ++i)
        all += (i == 0 ? "" : ", ") + plans[i];
    if (plan_ && std::ranges::find(plans, *plan_) == plans.end()) {
        const std::vector<std::string_view> names(plans.begin(), plans.end());
        const auto near = text::nearest(*plan_, names);
        Message help = say({"it has {}", "danh sách có: {}"}, all);
        if (near) help = say({"did you mean {}?", "có phải là {}?"}, names[*near]);
        if (plans.empty()) help = say({"it has no column `plan`", "danh sách không có cột `plan`"});
        return Refused{
            say({"the list has no plan \"{}\"", "danh sách không có kế hoạch “{}”"}, *plan_),
            std::move(help)};
    }
    if (!plan_ && plans.size() > 1)
        return Refused{
            say({"the list holds {} plans, and a file holds one: {}",
                 "danh sách có {} kế hoạch, mà mỗi tệp chỉ chứa một: {}"},
                plans.size(), all),
            say({"take them in one at a time: `--plan {}`", "hãy nhập từng kế hoạch: `--plan {}`"},
                plans.front())};
    if (plan_ || !plans.empty()) taken_.plan_id = plan_ ? *plan_ : plans.front();
    return std::nullopt;
}

void Taker::find_extra_columns() {
    const Header& header = table_.header;
    const NearestColumn nearest;
    ItemIds keys;
    const std::uint32_t header_row = table_.sheet.rows()[table_.header_row].number;
    for (std::size_t i = 0; i < header.columns.size(); ++i) {
        if (header.columns[i] && *header.columns[i] != Column::ordinal) continue;
        const std::string& name = header.names[i];
        std::string made = key_part(text::make_id(name));
        if (made.empty()) made = "column-" + std::to_string(i + 1);
        const ExtraColumn extra{i, "x-" + keys.next(made)};
        extra_.push_back(extra);
        if (header.columns[i] || name.empty()) continue;
        const auto near = nearest.find(name);
        Message help =
            say({"`--map KEY={}` says what it is", "có thể cho biết bằng `--map KEY={}`"}, i + 1);
        if (near && header.at(near->first)) {
            help = say({"the column for {} is another one", "đã có cột khác là {}"},
                       name_of(near->first));
        } else if (near && text::fold(near->second) != text::fold(name)) {
            // The same name is that of a column of our own lists, and none in an office's.
            help = say({"did you mean \"{0}\"? then `--map {1}={2}`",
                        "có phải là “{0}”? nếu phải: `--map {1}={2}`"},
                       near->second, name_of(near->first), i + 1);
        }
        taken_.remarks.push_back({header_row, i,
                                  say({"this column is not taken for any: kept as `{}`; {}",
                                       "chưa rõ cột này là gì: giữ lại thành `{}`; {}"},
                                      extra.key, help),
                                  false});
    }
}

/// Bodies that stand alone in a cell are known when lists are parted; ids that are given are not
/// made.
void Taker::look_ahead() {
    each_row([this](const SheetRow& row) {
        // Rows of other plans may say the id of a body that only helps in this one.
        bodies_.expect(cell(row, Column::body_id), cell(row, Column::body_name));
        if (plan_ && cell(row, Column::plan) != *plan_) return;
        for (const Column column : columns_of_bodies)
            for (const std::string& name : parts_of(cell(row, column))) {
                // Names with a comma may be several; of "and" the others tell.
                if (name.find(',') != name.npos || says_as_above(name)) continue;
                if (may_be_several(name)) {
                    bodies_.expect_maybe(name);
                } else {
                    bodies_.expect({}, name);
                }
            }
        if (const std::string id = cell(row, Column::id); !id.empty())
            ids_.reserve(text::is_id(id) ? id : text::make_id(id));
    });
    bodies_.settle();
}

void Taker::take_row(const SheetRow& row) {
    if (plan_ && cell(row, Column::plan) != *plan_) return;
    for (std::size_t i = 0; i < columns_of_bodies.size() && !ours_; ++i)
        if (std::string above = cell(row, columns_of_bodies[i]);
            !above.empty() && !says_as_above(above))
            above_[i] = std::move(above);
    ReadRow read = read_row(table_, row);
    if (auto* why = std::get_if<Remark>(&read)) return keep(row, std::move(*why));
    const auto* whole = std::get_if<Row>(&read);
    if (whole == nullptr) return;
    if (const auto left = left_.find(row.number); left != left_.end())
        return keep(row, left->second);
    take(*whole);
}

void Taker::keep(const SheetRow& row, Remark why) {
    taken_.entries.emplace_back(KeptRow{row.span, taken_.remarks.size()});
    taken_.remarks.push_back(std::move(why));
    ++taken_.kept;
}

std::string Taker::given_id(const Row& row) {
    const std::string& id = row.text(Column::id);
    if (id.empty() || text::is_id(id)) return id;
    return text::make_id(id);
}

TakenItem& Taker::add_item(const Row& row, std::string id) {
    TakenItem item;
    item.row = row.number;
    item.id = std::move(id);
    item.title = row.text(Column::title);
    item.due = row.due_text();
    taken_.entries.emplace_back(std::move(item));
    ++taken_.items;
    return std::get<TakenItem>(taken_.entries.back());
}

/// The day that a time falls on, with what the words say of it.
std::string words_of_time(const Row& row) {
    const std::string day = civil::to_text(*row.occurrence);
    const auto* dated = row.due ? std::get_if<due::Dated>(&*row.due) : nullptr;
    const bool before =
        dated != nullptr && dated->extent == due::Extent::day && dated->bound == due::Bound::before;
    return before ? "trước ngày " + day : day;
}

/// The item that a row is about: one that stands there already where the list gives its id again
/// with the same title and deadline.
TakenItem& Taker::item_for(const Row& row) {
    const std::string given = given_id(row);
    if (given.empty()) return add_item(row, ids_.make(row.text(Column::title)));
    // A time of work whose repetition the list does not tell is an item of its own.
    const bool apart = row.occurrence && !row.recurs();
    std::string id = given;
    if (apart) {
        if (told_apart_.insert(given).second)
            tell(row, row.header->at(Column::occurrence),
                 say({"the list does not say how \"{0}\" repeats: each of its times is an item of "
                      "its own, {0}-…",
                      "danh sách không ghi “{0}” lặp lại thế nào: mỗi kỳ thành một nhiệm vụ riêng, "
                      "{0}-…"},
                     given),
                 true);
        id += '-' + civil::to_iso(*row.occurrence);
    }
    const auto [at, fresh] = by_given_id_.try_emplace(id, taken_.entries.size());
    if (!fresh) {
        auto& item = std::get<TakenItem>(taken_.entries[at->second]);
        if (item.title == row.text(Column::title) && (apart || item.due == row.due_text()))
            return item;
        std::string next = ids_.next(id);
        tell(row, row.header->at(Column::id),
             say({"the id \"{}\" stands in row {} with another title or deadline: this one is {}",
                  "mã “{}” đã có ở dòng {} với nội dung hoặc thời hạn khác: nhiệm vụ này mang mã "
                  "{}"},
                 given, item.row, next),
             true);
        return add_item(row, std::move(next));
    }
    if (apart) {
        TakenItem& item = add_item(row, ids_.next(id));
        item.quote = item.due;
        item.due =
            row.original_last_day ? civil::to_text(*row.original_last_day) : words_of_time(row);
        return item;
    }
    if (given != row.text(Column::id))
        tell(row, row.header->at(Column::id),
             say({"an id has letters without marks, digits, `-`, `_` and `.` only: {}",
                  "mã chỉ gồm chữ cái không dấu, chữ số, `-`, `_` và `.`: đặt thành {}"},
                 given),
             false);
    return add_item(row, id);
}

std::string Taker::take_body(const Row& row, std::optional<std::size_t> column, std::string_view id,
                             const std::string& name) {
    const Named named = bodies_.take(id, name);
    if (named.ambiguous)
        tell(row, column,
             say({"two bodies go by the name \"{}\": write the id of the one that is meant",
                  "có hai cơ quan cùng mang tên “{}”: hãy ghi mã của cơ quan được nói đến"},
                 name),
             true);
    if (!named.other_name.empty())
        tell(row, column,
             say({"the body {} is called \"{}\" here, and \"{}\" in the list",
                  "cơ quan {} ở đây tên là “{}”, trong danh sách là “{}”"},
                 named.reference, named.other_name, name),
             true);
    if (named.is_new && name.find(',') != name.npos)
        tell(row, column,
             say({"\"{}\" is taken for one body; several are parted by `;`",
                  "coi “{}” là một cơ quan; nếu là nhiều cơ quan thì ngăn cách bằng `;`"},
                 name),
             false);
    return named.reference;
}

std::vector<std::string> Taker::take_bodies(const Row& row, Column column) {
    Distinct references;
    std::string_view cell = row.text(column);
    if (!ours_ && says_as_above(cell)) {
        const auto at = std::ranges::find(columns_of_bodies, column) - columns_of_bodies.begin();
        if (const std::string& above = above_[static_cast<std::size_t>(at)]; !above.empty())
            cell = above;
    }
    for (const std::string& name : ours_ ? bodies_.split_ours(cell) : bodies_.split(cell))
        references.add(take_body(row, row.header->at(column), {}, name));
    return references.all();
}

/// Whoever the row says answers for it; of ours the body that the plan names, where it is known.
std::vector<std::string> Taker::take_leads(const Row& row, TakenItem& item) {
    std::vector<std::string> leads = take_bodies(row, Column::lead);
    const std::string& name = row.text(Column::body_name);
    std::string id = row.text(Column::body_id);
    if (!text::is_id(id)) id.clear();
    const std::string_view named = body_in_key(row.text(Column::key));
    if (name.empty() && id.empty()) return leads;
    const auto add = [&leads](std::string lead) {
        if (std::ranges::find(leads, lead) == leads.end()) leads.push_back(std::move(lead));
    };
    if (named != id && bodies_.is_declared(named)) {
        add(std::string(named));
    } else {
        add(take_body(row, row.header->at(Column::body_name), id, name.empty() ? id : name));
    }
    // Where its members owe it, each has a row of its own.
    item.as_one = item.as_one || (ours_ && bodies_.is_group(leads.back()));
    return leads;
}

/// "Before" a day may be read in two ways: where the list says which day came of it, that holds.
void Taker::check_reading(const Row& row, TakenItem& item) {
    const auto day = day_before_which(row);
    if (!day || !row.original_last_day || item.due.empty()) return;
    using due::BeforeRule;
    const auto said =
        *row.original_last_day == *day ? BeforeRule::inclusive : BeforeRule::exclusive;
    const civil::Day eve = *day - civil::days{1};
    if (said == BeforeRule::exclusive && *row.original_last_day != eve) return;
    if (said != around_.model.settings.rules.before) item.before = said;
}

/// Lists part their rows by headings, which can't be told from work that says nothing more.
void Taker::check_heading(const Row& row) {
    const auto title = row.header->at(Column::title), ordinal = row.header->at(Column::ordinal);
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (i != title && i != ordinal && !row.cells[i].empty()) return;
    tell(row, title,
         say({"there is a title and nothing else: where it is a heading, take its [[item]] out",
              "dòng chỉ có nội dung: nếu đây là đề mục thì hãy bỏ [[item]] này"}),
         false);
}

void Taker::take_rest(const Row& row, TakenItem& item) {
    for (const ExtraColumn& extra : extra_) {
        if (extra.column >= row.cells.size()) break;
        const std::string& cell = row.cells[extra.column];
        if (cell.empty()) continue;
        if (table_.header.columns[extra.column] && is_plain_number(cell)) continue;
        auto at = std::ranges::find(item.rest, extra.key, &std::pair<std::string, Distinct>::first);
        if (at == item.rest.end()) at = item.rest.insert(at, {extra.key, {}});
        at->second.add(cell);
    }
}

void Taker::take(const Row& row) {
    const std::size_t before = taken_.items;
    TakenItem& item = item_for(row);
    const bool fresh = taken_.items != before;
    const auto fill = [&](std::string& text, Column column) {
        const std::string& cell = row.text(column);
        if (cell.empty() || cell == text) return;
        if (text.empty()) {
            text = cell;
        } else {
            item.notes.add(row.header->names[*row.header->at(column)] + ": " + cell);
        }
    };
    fill(item.follow_up, Column::follow_up);
    fill(item.clause, Column::clause);
    fill(item.quote, Column::quote);
    fill(item.output, Column::output);
    fill(item.repeat, Column::repeat);
    fill(item.until, Column::until);
    item.tags.add(parts_of(row.text(Column::tags)));
    const std::vector<std::string> leads = take_leads(row, item);
    item.leads.add(leads);
    for (const std::string& lead : leads)
        if (bodies_.is_group(lead)) taken_.groups.try_emplace(lead, bodies_.members_of(lead));
    item.coordinating.add(take_bodies(row, Column::coordinating));
    item.supervising.add(take_bodies(row, Column::supervising));
    if (!row.text(Column::note).empty()) item.notes.add(row.text(Column::note));
    if (fresh) {
        check_reading(row, item);
        check_heading(row);
    }

    for (const Column column : row.midnights)
        if (!std::exchange(told_midnight_[static_cast<std::size_t>(column)], true))
            tell(row, row.header->at(column),
                 say({"0:00 behind a day is how a spreadsheet writes it: here and below it is left "
                      "out",
                      "0:00 sau ngày là do bảng tính tự thêm: ở đây và các dòng dưới đều bỏ "
                      "phần giờ"}),
                 false);
    if (ours_)
        taken_.owed.push_back({row.number, item.id, leads.empty() ? std::string() : leads.back(),
                               row.recurs() ? row.occurrence : std::nullopt,
                               row.original_last_day});

    RowRecords records = records_of(row);
    item.notes.add(records.notes);
    for (TakenRecord& record : records.records) {
        record.bodies = leads;
        if (!row.recurs()) record.occurrence.reset();
        item.records.push_back(std::move(record));
    }
    std::ranges::move(records.remarks, std::back_inserter(taken_.remarks));
    if (taken_.number.empty()) taken_.number = row.text(Column::directive);
    take_rest(row, item);
}

}  // namespace

std::variant<Taken, Refused> take_in(const Table& table, const Surroundings& around,
                                     const std::optional<std::string>& plan,
                                     const RowFaults& left) {
    return Taker(table, around, plan, left).take();
}

}  // namespace plan::intake
