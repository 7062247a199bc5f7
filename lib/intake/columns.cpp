#include "intake/columns.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace plan::intake {

using text::Message;
using text::say;

namespace {

using C = Column;

// Only what can mean nothing else: "Đơn vị" alone may be a unit of measure, and "Ngày" any day.
constexpr std::array columns = {
    ColumnFacts{C::ordinal, "ordinal", "Ordinal|STT|TT|Số TT|Số thứ tự|Thứ tự|No|No.|#"},
    ColumnFacts{C::id, "id", "Mã|Mã nhiệm vụ|Mã số|Mã NV|Id|Item|Code|Task code"},
    ColumnFacts{C::title, "title",
                "Nội dung|Nhiệm vụ|Nội dung nhiệm vụ|Tên nhiệm vụ|Nội dung công việc|Công việc|"
                "Nội dung thực hiện|Nhiệm vụ cụ thể|Nội dung, nhiệm vụ|Nội dung/Nhiệm vụ|"
                "Task|Title|Work|Item title|Description"},
    ColumnFacts{C::due, "due",
                "Thời hạn|Hạn xử lý|Hạn|Thời gian hoàn thành|Thời hạn hoàn thành|Hạn hoàn thành|"
                "Thời hạn thực hiện|Thời hạn xử lý|Hạn thực hiện|Hạn cuối|Hạn chót|"
                "Thời gian thực hiện|Due|Deadline|Due date|Time limit"},
    ColumnFacts{C::lead, "lead",
                "Cơ quan chủ trì|Đơn vị chủ trì|Chủ trì|Cơ quan, đơn vị chủ trì|"
                "Cơ quan/đơn vị chủ trì|Cơ quan thực hiện|Đơn vị thực hiện|Lead|Lead body|"
                "Responsible|Owner"},
    ColumnFacts{C::coordinating, "coordinating",
                "Cơ quan phối hợp|Đơn vị phối hợp|Phối hợp|Cơ quan, đơn vị phối hợp|"
                "Cơ quan/đơn vị phối hợp|Coordinating|Coordinating bodies"},
    ColumnFacts{C::supervising, "supervising",
                "Giám sát|Cơ quan giám sát|Đơn vị giám sát|Supervising|Supervising bodies"},
    ColumnFacts{C::follow_up, "follow_up",
                "Theo dõi|Người theo dõi|Cán bộ theo dõi|Chuyên viên theo dõi|Đơn vị theo dõi|"
                "Follow up|Follow-up|Followed up by"},
    ColumnFacts{C::clause, "clause", "Điều khoản|Mục|Điều, mục|Clause"},
    ColumnFacts{C::quote, "quote", "Trích dẫn|Trích văn bản|Quote"},
    ColumnFacts{C::output, "output",
                "Sản phẩm|Sản phẩm đầu ra|Kết quả đầu ra|Kết quả, sản phẩm|Kết quả/sản phẩm|"
                "Sản phẩm hoàn thành|Output|Product"},
    ColumnFacts{C::tags, "tags", "Nhãn|Tags|Tag"},
    ColumnFacts{C::repeat, "repeat", "Định kỳ|Lặp lại|Chu kỳ|Repeat"},
    ColumnFacts{C::until, "until", "Lặp đến|Until"},
    ColumnFacts{C::completed_on, "completed_on",
                "Ngày hoàn thành|Hoàn thành ngày|Ngày hoàn thành thực tế|Completed on|Completed|"
                "Done|Done on|Completion date"},
    ColumnFacts{C::evidence, "evidence",
                "Minh chứng|Số văn bản|Văn bản báo cáo|Số văn bản báo cáo|Evidence"},
    ColumnFacts{C::result, "result",
                "Kết quả|Kết quả thực hiện|Tình hình thực hiện|Tiến độ|Tiến độ thực hiện|Result|"
                "Progress"},
    ColumnFacts{C::extended_to, "extended_to", "Gia hạn đến|Hạn mới|Extended to"},
    ColumnFacts{C::extended_on, "extended_on", "Ngày gia hạn|Extended on"},
    ColumnFacts{C::extended_by, "extended_by", "Văn bản gia hạn|Gia hạn theo|Extended by"},
    ColumnFacts{C::waived_on, "waived_on", "Ngày miễn|Waived on"},
    ColumnFacts{C::waived_by, "waived_by", "Văn bản miễn|Miễn theo|Waived by"},
    ColumnFacts{C::note, "note", "Ghi chú|Note|Notes|Remarks"},
    ColumnFacts{C::key, "key", "Key"},
    ColumnFacts{C::plan, "plan", "Plan|Mã kế hoạch"},
    ColumnFacts{C::occurrence, "occurrence", "Occurrence|Kỳ"},
    ColumnFacts{C::body_id, "body_id", "Body id"},
    ColumnFacts{C::body_name, "body_name", "Body name"},
    ColumnFacts{C::directive, "directive", "Directive"},
    ColumnFacts{C::last_day, "last_day", "Last day"},
    ColumnFacts{C::original_last_day, "original_last_day", "Original last day"},
    ColumnFacts{C::status, "status", "Status"},
    ColumnFacts{C::derived, "", "Hour|Days late|Days left|Doubts|File|Line"},
};

/// How a column's name is compared: loosely folded, without the signs that tables put to it.
std::string folded_name(std::string_view name) {
    std::string folded = text::fold_loosely(name);
    std::ranges::replace(folded, '_', ' ');
    while (!folded.empty() && std::string_view(" :*.").find(folded.back()) != std::string::npos)
        folded.pop_back();
    return folded.empty() ? std::string(name) : folded;
}

std::vector<KnownName> known_names() {
    std::vector<KnownName> names;
    for (const ColumnFacts& facts : columns) {
        std::string_view left = facts.known;
        while (true) {
            const std::size_t end = std::min(left.find('|'), left.size());
            names.push_back({facts.column, left.substr(0, end)});
            if (end == left.size()) break;
            left.remove_prefix(end + 1);
        }
    }
    return names;
}

std::optional<Column> column_named(std::string_view name) {
    for (const ColumnFacts& facts : columns)
        if (!facts.name.empty() && facts.name == name) return facts.column;
    return std::nullopt;
}

/// The column's place where it is given by its number, from 0.
std::optional<std::size_t> place_of(std::string_view name) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc() || end != name.data() + name.size() || number == 0)
        return std::nullopt;
    return number - 1;
}

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) {
        if (name.empty()) continue;
        if (!all.empty()) all += ", ";
        all += '"' + name + '"';
    }
    return all;
}

text::Nearest written_in(const std::vector<KnownName>& known) {
    std::vector<std::string_view> names;
    names.reserve(known.size());
    for (const KnownName& one : known)
        names.push_back(one.written);
    return text::Nearest(names);
}

class HeaderReader {
  public:
    explicit HeaderReader(const std::vector<std::string>& names) {
        header_.names = names;
        header_.columns.resize(names.size());
        for (const std::string& name : names)
            folded_.push_back(name.empty() ? std::string() : folded_name(name));
        for (const KnownName& name : known_names())
            known_.emplace(folded_name(name.written), name.column);
    }

    Header read(std::span<const Mapping> mappings) {
        for (const Mapping& mapping : mappings)
            if (!map(mapping)) return std::move(header_);
        const bool ours = has("key") && has("body name");
        for (std::size_t i = 0; i < folded_.size(); ++i) {
            if (header_.columns[i] || folded_[i].empty()) continue;
            auto column = find_column(folded_[i]);
            if (column && is_of_ours(*column) && !ours) column.reset();
            // What --map says of another column holds: this one is then not known.
            if (!column || is_mapped(*column, mappings)) continue;
            if (const auto first = header_.at(*column); first && may_not_be_twice(*column)) {
                refuse_twice(*column, *first, i);
                return std::move(header_);
            }
            header_.set(i, *column);
        }
        return std::move(header_);
    }

  private:
    bool has(std::string_view folded) const {
        return std::ranges::find(folded_, folded) != folded_.end();
    }
    /// What an office calls "Status" or "File" is no column of `plan list`.
    static bool is_of_ours(Column column) {
        return column >= C::key && column != C::plan && column != C::occurrence;
    }
    static bool may_not_be_twice(Column column) {
        return column != C::derived && column != C::ordinal;
    }
    static bool is_mapped(Column column, std::span<const Mapping> mappings) {
        return std::ranges::find(mappings, column, &Mapping::column) != mappings.end();
    }

    std::optional<Column> find_column(const std::string& folded) const {
        const auto found = known_.find(folded);
        return found == known_.end() ? std::nullopt : std::optional(found->second);
    }

    bool map(const Mapping& mapping) {
        const std::string folded = folded_name(mapping.name);
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < folded_.size(); ++i)
            if (folded_[i] == folded) found.push_back(i);
        if (const auto place = place_of(mapping.name); found.empty() && place)
            if (*place < folded_.size()) found.push_back(*place);
        if (found.size() != 1) {
            found.empty() ? refuse_missing(mapping) : refuse_unclear(mapping, found);
            return false;
        }
        if (header_.columns[found.front()]) {
            header_.refused =
                say({"`--map` gives the column \"{}\" to {} and to {}",
                     "`--map` nêu cột “{}” cho cả {} và {}"},
                    header_.names[found.front()], name_of(*header_.columns[found.front()]),
                    name_of(mapping.column));
            return false;
        }
        header_.set(found.front(), mapping.column);
        return true;
    }

    void refuse_missing(const Mapping& mapping) {
        header_.refused = say({"`--map {}`: the list has no column \"{}\"",
                               "`--map {}`: danh sách không có cột “{}”"},
                              name_of(mapping.column), mapping.name);
        const std::vector<std::string_view> names(header_.names.begin(), header_.names.end());
        const auto near = text::nearest(mapping.name, names);
        header_.help =
            near ? say({"did you mean \"{}\"?", "có phải là “{}”?"}, names[*near])
                 : say({"its columns are {}", "các cột hiện có: {}"}, listed(header_.names));
    }

    void refuse_unclear(const Mapping& mapping, const std::vector<std::size_t>& found) {
        header_.refused = say(
            {"`--map {}`: the list has {} columns \"{}\"", "`--map {}`: danh sách có {} cột “{}”"},
            name_of(mapping.column), found.size(), mapping.name);
        header_.help =
            say({"say which by its place: `--map {}={}`", "hãy nêu theo thứ tự cột: `--map {}={}`"},
                name_of(mapping.column), found.front() + 1);
    }

    void refuse_twice(Column column, std::size_t first, std::size_t second) {
        const std::string& one = header_.names[first];
        const std::string& other = header_.names[second];
        header_.refused = say({"the columns {} \"{}\" and {} \"{}\" would both be {}",
                               "cột {} “{}” và cột {} “{}” đều là {}"},
                              first + 1, one, second + 1, other, name_of(column));
        header_.help = say({"say which: `--map {0}={1}` or `--map {0}={2}`; the other is kept "
                            "under a key x-…",
                            "hãy nêu cột nào: `--map {0}={1}` hoặc `--map {0}={2}`; cột còn lại "
                            "được giữ dưới khóa x-…"},
                           name_of(column), first + 1, second + 1);
    }

    Header header_;
    std::vector<std::string> folded_;
    std::unordered_map<std::string, Column> known_;  // by its folded name
};

/// The next `key=name` of a --map, its name maybe in quotes; nothing where it is of no such form.
std::optional<std::pair<std::string, std::string>> take_pair(std::string_view& left) {
    const std::size_t equals = left.find('=');
    if (equals == 0 || equals == left.npos) return std::nullopt;
    std::string key(left.substr(0, equals)), name;
    left.remove_prefix(equals + 1);
    if (left.starts_with('"')) {
        const std::size_t end = left.find('"', 1);
        if (end == left.npos) return std::nullopt;
        name = left.substr(1, end - 1);
        left.remove_prefix(end + 1);
        if (!left.empty() && left.front() != ',') return std::nullopt;
    } else {
        const std::size_t end = std::min(left.find(','), left.size());
        name = left.substr(0, end);
        left.remove_prefix(end);
    }
    if (name.empty()) return std::nullopt;
    if (!left.empty()) left.remove_prefix(1);
    return std::pair(std::move(key), std::move(name));
}

Message unknown_key(std::string_view key) {
    std::vector<std::string_view> names;
    std::string all;
    for (const ColumnFacts& facts : columns) {
        if (facts.name.empty()) continue;
        names.push_back(facts.name);
        if (facts.column >= C::key) continue;
        if (!all.empty()) all += ", ";
        all += facts.name;
    }
    if (const auto near = text::nearest(key, names))
        return say({"`--map`: \"{}\" is nothing that a column holds; did you mean {}?",
                    "`--map`: không có loại cột “{}”; có phải là {}?"},
                   key, names[*near]);
    return say({"`--map`: \"{}\" is nothing that a column holds: one of {}",
                "`--map`: không có loại cột “{}”: chọn trong {}"},
               key, all);
}

}  // namespace

std::span<const ColumnFacts> all_columns() {
    return columns;
}

std::string_view name_of(Column column) {
    return std::ranges::find(columns, column, &ColumnFacts::column)->name;
}

void Header::set(std::size_t place, Column column) {
    columns[place] = column;
    ++matched;
    auto& first = places[static_cast<std::size_t>(column)];
    if (!first) first = place;
}

Message read_mappings(std::string_view text, std::vector<Mapping>& mappings) {
    for (std::string_view left = text; !left.empty() || text.empty();) {
        const auto pair = take_pair(left);
        if (!pair)
            return say({"`--map` takes KEY=COLUMN,…, such as due=Hạn,lead=\"Đơn vị\", not \"{}\"",
                        "`--map` phải ghi theo dạng KEY=CỘT,…, ví dụ due=Hạn,lead=\"Đơn vị\", "
                        "không phải “{}”"},
                       text);
        const auto column = column_named(pair->first);
        if (!column) return unknown_key(pair->first);
        if (std::ranges::find(mappings, *column, &Mapping::column) != mappings.end())
            return say({"`--map` gives {} twice", "`--map` nêu {} hai lần"}, pair->first);
        mappings.push_back({*column, pair->second});
    }
    return {};
}

Header read_header(const std::vector<std::string>& names, std::span<const Mapping> mappings) {
    return HeaderReader(names).read(mappings);
}

NearestColumn::NearestColumn() : known_(known_names()), nearest_(written_in(known_)) {}

std::optional<std::pair<Column, std::string_view>> NearestColumn::find(
    std::string_view name) const {
    const auto near = nearest_.find(name);
    if (!near || known_[*near].column == C::derived) return std::nullopt;
    return std::pair(known_[*near].column, known_[*near].written);
}

}  // namespace plan::intake
