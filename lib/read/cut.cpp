#include "read/cut.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "memory/large.hpp"
#include "read/conflicts.hpp"
#include "read/header_slips.hpp"
#include "read/lexer.hpp"

namespace plan::read {

using text::Message;
using text::say;

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// What the file has said so far of one name in its first level.
struct Named {
    std::size_t section = none;  // where its sub-tables go
    bool list = false;           // the section was opened by [[ ]]
    bool opened = false;         // by a header of its own, not only by a sub-table's
    Span first;                  // the header, or the key in the root
    enum class InRoot : std::uint8_t { no, value, dotted } in_root = InRoot::no;
};

class Cutter {
  public:
    Cutter(const Source& source, FileIndex file) : text_(source.bytes()), file_(file) {}
    Cut run();

  private:
    std::string_view text_;
    FileIndex file_;
    Cut result_;
    std::array<Named, static_cast<std::size_t>(Table::unknown)> known_;
    std::map<std::string, Named, std::less<>> others_;
    std::vector<std::uint32_t> dotted_;  // of each section
    std::size_t current_ = none;
    std::uint32_t chunk_begin_ = 0;
    bool header_seen_ = false;
    std::vector<Span> conflicts_;
    std::size_t conflict_ = 0;  // the first that does not lie behind

    std::string_view written(Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }
    Finding* tell(Code code, Span span, Message message);
    void take(const Entry& entry);
    void note_conflict(const Entry& entry);
    void take_statement(const Entry& entry);
    void take_header(const Entry& entry);
    void take_table(const Entry& entry, Table table, Named& named);
    void take_sub_table(const Entry& entry, Table table, Named& named);
    void take_unknown(const Entry& entry, Named& named);
    bool is_malformed_inside(const Entry& entry, Table table) const;
    void note_root_name(const Entry& entry);
    void tell_repeated(Span span, Span first, std::string_view name);
    void tell_wrong_brackets(const Entry& entry, Table table);
    void tell_fault(const Entry& entry);
    void count_dotted(const Entry& entry);
    void open(const Entry& entry, Table table);
    void continue_section(std::size_t section, std::uint32_t at);
    void close_chunk(std::uint32_t at);
    void give_up_section();
    Named& named(Table table, std::string_view name);
};

Named& Cutter::named(Table table, std::string_view name) {
    if (table != Table::unknown) return known_[static_cast<std::size_t>(table)];
    const auto found = others_.find(name);
    return found != others_.end() ? found->second : others_.emplace(name, Named{}).first->second;
}

Cut Cutter::run() {
    Conflicts conflicts = find_conflicts(text_, file_);
    if (!conflicts.text.empty()) {
        result_.findings = std::move(conflicts.findings);
        result_.without_conflicts = std::make_unique<const std::string>(std::move(conflicts.text));
        conflicts_ = std::move(conflicts.places);
        text_ = *result_.without_conflicts;
    }
    const auto size = static_cast<std::uint32_t>(text_.size());
    const std::uint32_t begin = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    Lexer lexer(text_, begin, size);
    for (Entry entry; lexer.next(entry);)
        take(entry);
    close_chunk(size);
    return std::move(result_);
}

void Cutter::take(const Entry& entry) {
    if (entry.header)
        take_header(entry);
    else
        take_statement(entry);
    note_conflict(entry);
    if (entry.fault != Fault::none) tell_fault(entry);
    count_dotted(entry);
}

// Whoever holds a statement from within a conflict, or the first behind it, may be another without.
void Cutter::note_conflict(const Entry& entry) {
    while (conflict_ < conflicts_.size() && conflicts_[conflict_].begin < entry.span.end) {
        const bool inside = entry.span.begin < conflicts_[conflict_].end;
        if (inside || !entry.header) result_.sections[current_].in_conflict = true;
        if (inside) return;
        ++conflict_;
    }
}

// ---- chunks ----

void Cutter::close_chunk(std::uint32_t at) {
    if (current_ != none) result_.sections[current_].chunks.push_back({chunk_begin_, at});
}

void Cutter::give_up_section() {
    result_.sections[current_].broken = result_.sections[current_].unreadable = true;
}

void Cutter::continue_section(std::size_t section, std::uint32_t at) {
    if (section == current_) return;
    close_chunk(at);
    current_ = section;
    chunk_begin_ = at;
}

void Cutter::open(const Entry& entry, Table table) {
    memory::grow_large(result_.sections);
    Section& section = result_.sections.emplace_back();
    dotted_.push_back(0);
    section.table = table;
    section.text = text_;
    if (table != Table::root) section.header = entry.span;
    if (table != Table::root && entry.parts > 0) section.name = entry.part[0];
    // The root begins with the file: with its byte order mark, and the comments before.
    continue_section(result_.sections.size() - 1, table == Table::root ? 0 : entry.span.begin);
}

// ---- statements ----

void Cutter::take_statement(const Entry& entry) {
    if (current_ == none) open(entry, Table::root);
    if (!header_seen_) note_root_name(entry);
}

void Cutter::note_root_name(const Entry& entry) {
    if (entry.parts == 0) return;
    const std::string name = decode_part(written(entry.part[0]));
    Named& made = named(table_named(name), name);
    if (made.in_root != Named::InRoot::no) return;
    made.in_root = entry.parts > 1 ? Named::InRoot::dotted : Named::InRoot::value;
    made.first = entry.part[0];
    made.section = current_;
}

// ---- headers ----

// A broken header opens a section only where it is clear which; else it spoils the one it stands
// in.
bool Cutter::is_malformed_inside(const Entry& entry, Table table) const {
    return entry.fault == Fault::bad_header && table == Table::unknown;
}

void Cutter::take_header(const Entry& entry) {
    std::string decoded;
    std::string_view name;
    if (entry.parts > 0) {
        name = written(entry.part[0]);
        if (name[0] == '"' || name[0] == '\'') name = decoded = decode_part(name);
    }
    const Table table = table_named(name);
    if (is_malformed_inside(entry, table)) {
        if (current_ == none) open(entry, Table::root);
        return;
    }
    header_seen_ = true;
    Named& before = named(table, name);
    if (before.in_root != Named::InRoot::no && !before.opened) {
        // TOML lets a header add sub-tables to what a dotted key made.
        if (before.in_root == Named::InRoot::dotted && entry.parts > 1)
            return continue_section(before.section, entry.span.begin);
        tell_repeated(entry.span, before.first, name);
    }
    if (table == Table::unknown)
        take_unknown(entry, before);
    else if (entry.parts == 1)
        take_table(entry, table, before);
    else
        take_sub_table(entry, table, before);
}

void Cutter::take_table(const Entry& entry, Table table, Named& named) {
    const bool list = is_list(table);
    // [plan.x] first and [plan] then is TOML: one section.
    const bool promoted = !list && !entry.array && !named.opened && named.section != none &&
                          named.in_root == Named::InRoot::no;
    if (promoted) {
        continue_section(named.section, entry.span.begin);
        result_.sections[named.section].header = entry.span;
        result_.sections[named.section].name = entry.part[0];
    } else {
        open(entry, table);
    }
    Section& section = result_.sections[current_];
    section.wrong_brackets = entry.array != list;
    if (!list && (named.opened || named.in_root != Named::InRoot::no)) {
        section.repeated = true;
        if (named.opened) tell_repeated(entry.span, named.first, name_of(table));
    } else if (section.wrong_brackets && entry.fault != Fault::bad_header) {
        tell_wrong_brackets(entry, table);
    }
    if (!named.opened && named.in_root == Named::InRoot::no) named.first = entry.span;
    named.opened = true;
    named.list = entry.array;
    named.section = current_;
}

void Cutter::take_sub_table(const Entry& entry, Table table, Named& named) {
    if (named.section != none && (named.opened || named.in_root == Named::InRoot::no)) {
        continue_section(named.section, entry.span.begin);
        return;
    }
    open(entry, table);
    if (named.in_root != Named::InRoot::no) {  // told as given twice
        give_up_section();
        named.opened = true;
    } else if (is_list(table)) {
        give_up_section();
        Finding* finding =
            tell(Code::not_toml, entry.span,
                 say({"there is no [[{}]] before this table", "trước bảng này không có [[{}]]"},
                     name_of(table)));
        if (finding != nullptr)
            finding->help = say({"put it below the [[{}]] that it belongs to",
                                 "hãy đặt bảng này dưới [[{}]] tương ứng"},
                                name_of(table));
    } else {
        named.first = entry.span;
    }
    named.section = current_;
}

// All that a name gathers goes together, so that toml++ judges it; but [[x]] after [[x]] is new.
void Cutter::take_unknown(const Entry& entry, Named& named) {
    const bool begins = named.section == none ||
                        (named.in_root != Named::InRoot::no && !named.opened) ||
                        (entry.array && named.list && entry.parts == 1);
    if (!begins) {
        continue_section(named.section, entry.span.begin);
        return;
    }
    open(entry, Table::unknown);
    if (named.in_root != Named::InRoot::no) give_up_section();
    named.section = current_;
    named.opened = true;
    named.list = entry.array && entry.parts == 1;
    named.first = entry.span;
}

// ---- findings ----

Finding* Cutter::tell(Code code, Span span, Message message) {
    if (result_.findings.size() >= most_findings) return nullptr;
    result_.findings.push_back(make_finding(code, {file_, span}, std::move(message)));
    return &result_.findings.back();
}

void Cutter::tell_repeated(Span span, Span first, std::string_view name) {
    Finding* finding =
        tell(Code::given_twice, span,
             say({"the table `{}` is given twice", "bảng `{}` được ghi hai lần"}, name));
    if (finding == nullptr) return;
    finding->labels.push_back({{file_, first}, say({"first given here", "lần đầu ghi ở đây"})});
}

void Cutter::tell_wrong_brackets(const Entry& entry, Table table) {
    const bool list = is_list(table);
    const std::string_view name = name_of(table);
    Finding* finding =
        list
            ? tell(Code::wrong_value, entry.span,
                   say({"[{0}] needs two brackets: [[{0}]]", "[{0}] cần hai cặp ngoặc: [[{0}]]"},
                       name))
            : tell(Code::wrong_value, entry.span,
                   say({"[[{0}]] needs one bracket: [{0}]", "[[{0}]] chỉ cần một cặp ngoặc: [{0}]"},
                       name));
    if (finding == nullptr) return;
    const auto [begin, end] = entry.span;
    if (list)
        finding->fix = Fix{false, {{{begin, begin}, "["}, {{end, end}, "]"}}};
    else
        finding->fix = Fix{false, {{{begin, begin + 1}, ""}, {{end - 1, end}, ""}}};
}

Message words_of(Fault fault) {
    switch (fault) {
        case Fault::open_string:
        case Fault::open_quote:
            return say({"this string is not closed", "chuỗi này thiếu dấu nháy đóng"});
        case Fault::open_bracket:
            return say({"this bracket is not closed", "ngoặc này thiếu dấu đóng"});
        case Fault::braces_over_lines:
            return say({"`{{…}}` must stand on one line, as {{key = value, key = value}}",
                        "`{{…}}` phải nằm trên một dòng, dạng {{khóa = giá trị, khóa = giá trị}}"});
        case Fault::too_deep:
            return say({"more than {} brackets inside each other", "quá {} lớp ngoặc lồng nhau"},
                       most_nesting);
        case Fault::too_many_parts:
            return say({"a key of more than {} parts", "khóa có quá {} phần"}, most_key_parts);
        default: return {};
    }
}

void Cutter::tell_fault(const Entry& entry) {
    Section& section = result_.sections[current_];
    section.broken = true;
    if (section.unreadable || section.told >= most_told) return;
    ++section.told;
    if (result_.findings.size() >= most_findings) return;
    if (entry.fault == Fault::bad_header) {
        result_.findings.push_back(explain_header(text_, file_, entry));
        return;
    }
    const bool limit = entry.fault == Fault::too_deep || entry.fault == Fault::too_many_parts;
    Finding* finding =
        tell(limit ? Code::over_limit : Code::not_toml, entry.fault_at, words_of(entry.fault));
    if (limit || entry.ended_by == 0) return;
    const std::uint32_t begin = entry.ended_by;
    const auto end =
        static_cast<std::uint32_t>(std::min(text_.find_first_of("\r\n", begin), text_.size()));
    finding->labels.push_back(
        {{file_, {begin, end}},
         text_[begin] == '[' ? say({"the next table begins here", "bảng kế tiếp bắt đầu ở đây"})
                             : say({"the next key begins here", "khóa kế tiếp bắt đầu ở đây"})});
}

// Headers of the usual sub-tables cost toml++ nothing, however many; others are looked up.
void Cutter::count_dotted(const Entry& entry) {
    std::uint32_t count = entry.dotted;
    if (entry.header && entry.parts == 2) {
        const std::string_view part = written(entry.part[1]);
        if (part == "completion" || part == "extension" || part == "waiver" ||
            part == "successor" || part == "day")
            count = 0;
    }
    if (count == 0) return;
    dotted_[current_] += count;
    if (dotted_[current_] <= most_dotted) return;
    if (result_.sections[current_].unreadable) return;
    give_up_section();
    tell(Code::over_limit, entry.span,
         say({"more than {} keys with dots in one table", "quá {} khóa có dấu chấm trong một bảng"},
             most_dotted));
}

}  // namespace

Cut cut(const Source& source, FileIndex file) {
    if (source.bytes().size() > most_bytes) {
        Cut refused;
        refused.findings.push_back(
            make_finding(Code::over_limit, {file, {}},
                         say({"the file is over {} MiB; cut it into several",
                              "tệp vượt quá {} MiB; hãy chia thành nhiều tệp"},
                             most_bytes >> 20)));
        return refused;
    }
    return Cutter(source, file).run();
}

std::string_view name_of(Table table) {
    switch (table) {
        case Table::root: return "";
        case Table::workspace: return "workspace";
        case Table::remind: return "remind";
        case Table::validate: return "validate";
        case Table::plan: return "plan";
        case Table::directive: return "directive";
        case Table::body: return "body";
        case Table::item: return "item";
        case Table::calendar: return "calendar";
        case Table::year: return "year";
        case Table::unknown: return "";
    }
    return "";
}

}  // namespace plan::read
