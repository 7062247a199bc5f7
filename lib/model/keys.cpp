#include "model/keys.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace plan::model {

namespace {

using enum ValueType;
using T = TableName;
using std::string_view;

constexpr std::array<string_view, 2> languages = {"vi", "en"};
constexpr std::array<string_view, 2> before_rules = {"exclusive", "inclusive"};
constexpr std::array<string_view, 3> roll_rules = {"following", "preceding", "none"};
constexpr std::array<string_view, 13> kinds = {
    "resolution", "conclusion", "directive", "plan",     "program", "decision", "regulation",
    "dispatch",   "notice",     "report",    "guidance", "law",     "other",
};
constexpr std::array<string_view, 4> successions = {"renamed", "merged", "split", "function"};
constexpr std::array<string_view, 1> evidence_rules = {"required"};
constexpr std::array<string_view, 7> weekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                 "thursday", "friday", "saturday"};
constexpr std::array<string_view, 4> day_kinds = {"holiday", "substitute", "swapped-off", "worked"};
constexpr std::array<string_view, 2> year_statuses = {"announced", "computed"};
constexpr std::array<string_view, 3> day_statuses = {"announced", "computed", "proposed"};

// In the order of Severity.
constexpr std::array<string_view, 3> severity_names = {"off", "warning", "error"};

constexpr bool required = true;
constexpr bool optional = false;

constexpr text::Words before_help{"What \"before 29/4/2022\" allows last: 28/4 or 29/4",
                                  "“trước ngày 29/4/2022” là muộn nhất ngày 28/4 hay 29/4"};
constexpr text::Words roll_help{
    "Where a counted deadline goes that ends on a day off",
    "Thời hạn tính theo khoảng thời gian mà kết thúc vào ngày nghỉ thì chuyển sang ngày nào"};
constexpr text::Words note_help{"Kept and shown, checked by nobody",
                                "Được giữ nguyên và hiển thị, không kiểm tra"};
constexpr text::Words of_body_help{"The body it is about, or \"*\" for all",
                                   "Ghi nhận cho cơ quan nào; \"*\" là tất cả"};
constexpr text::Words of_occurrence_help{"The occurrence it is about", "Ghi nhận cho kỳ nào"};
constexpr text::Words kind_help{"What kind of document it is", "Loại văn bản"};
constexpr text::Words implements_help{"Numbers of the directives it carries out",
                                      "Số hiệu các văn bản mà văn bản này thực hiện"};
constexpr text::Words reason_help{"Why", "Lý do"};
constexpr text::Words authority_help{"Who allowed it: a document's number",
                                     "Số hiệu văn bản cho phép"};

constexpr std::array table = {
    KeyFacts{T::workspace,
             Key::timezone,
             "timezone",
             full_text,
             optional,
             {},
             {"Where today is decided: an IANA zone such as Asia/Ho_Chi_Minh",
              "Múi giờ để xác định ngày hôm nay, ghi tên IANA, ví dụ Asia/Ho_Chi_Minh"}},
    KeyFacts{T::workspace,
             Key::language,
             "language",
             one_of,
             optional,
             languages,
             {"Language of reports, letters and findings",
              "Ngôn ngữ của báo cáo, văn bản đôn đốc, thông báo lỗi"}},
    KeyFacts{T::workspace,
             Key::calendar,
             "calendar",
             full_text,
             optional,
             {},
             {"A shipped calendar's name or a calendar file's path",
              "Tên lịch có sẵn hoặc đường dẫn tệp lịch"}},
    KeyFacts{T::workspace,
             Key::soon,
             "soon",
             whole_number,
             optional,
             {},
             {"Days ahead that count as due soon", "Còn bao nhiêu ngày thì coi là sắp đến hạn"}},
    KeyFacts{T::workspace, Key::before, "before", one_of, optional, before_rules, before_help},
    KeyFacts{T::workspace, Key::roll, "roll", one_of, optional, roll_rules, roll_help},
    KeyFacts{T::workspace, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{T::remind,
             Key::sender,
             "sender",
             text,
             optional,
             {},
             {"Who sends the reminder letters", "Cơ quan gửi văn bản đôn đốc"}},
    KeyFacts{T::remind,
             Key::reply_by,
             "reply_by",
             text,
             optional,
             {},
             {"By when a reply is asked for", "Thời hạn trả lời"}},
    KeyFacts{T::remind,
             Key::reply_to,
             "reply_to",
             text,
             optional,
             {},
             {"Where the reply goes", "Nơi nhận trả lời"}},
    KeyFacts{T::remind, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{T::plan,
             Key::id,
             "id",
             id,
             optional,
             {},
             {"Short name for keys and options; default: the file's name",
              "Mã kế hoạch, dùng để dẫn chiếu và lọc; mặc định đặt theo tên tệp"}},
    KeyFacts{T::plan,
             Key::number,
             "number",
             full_text,
             optional,
             {},
             {"The plan's own number", "Số hiệu của kế hoạch"}},
    KeyFacts{T::plan, Key::kind, "kind", one_of, optional, kinds, kind_help},
    KeyFacts{T::plan, Key::title, "title", full_text, required, {}, {"Its title", "Trích yếu"}},
    KeyFacts{
        T::plan, Key::issuer, "issuer", text, optional, {}, {"Who issued it", "Cơ quan ban hành"}},
    KeyFacts{T::plan,
             Key::issued,
             "issued",
             day,
             optional,
             {},
             {"The day it was issued", "Ngày ban hành"}},
    KeyFacts{T::plan,
             Key::received,
             "received",
             day,
             optional,
             {},
             {"The day it was received", "Ngày nhận được"}},
    KeyFacts{T::plan, Key::implements, "implements", texts, optional, {}, implements_help},
    KeyFacts{T::plan, Key::before, "before", one_of, optional, before_rules, before_help},
    KeyFacts{T::plan, Key::roll, "roll", one_of, optional, roll_rules, roll_help},
    KeyFacts{T::plan,
             Key::source,
             "source",
             text,
             optional,
             {},
             {"Where it can be read", "Nơi đăng văn bản"}},
    KeyFacts{T::plan, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{
        T::directive, Key::number, "number", full_text, required, {}, {"Its number", "Số hiệu"}},
    KeyFacts{T::directive, Key::kind, "kind", one_of, optional, kinds, kind_help},
    KeyFacts{T::directive, Key::title, "title", text, optional, {}, {"Its title", "Trích yếu"}},
    KeyFacts{T::directive,
             Key::issuer,
             "issuer",
             text,
             optional,
             {},
             {"Who issued it", "Cơ quan ban hành"}},
    KeyFacts{T::directive,
             Key::issued,
             "issued",
             day,
             optional,
             {},
             {"The day it was issued", "Ngày ban hành"}},
    KeyFacts{T::directive, Key::implements, "implements", texts, optional, {}, implements_help},
    KeyFacts{T::directive,
             Key::due,
             "due",
             due,
             optional,
             {},
             {"What it sets for itself", "Thời hạn mà văn bản tự đặt ra"}},
    KeyFacts{T::directive,
             Key::source,
             "source",
             text,
             optional,
             {},
             {"Where it can be read", "Nơi đăng văn bản"}},
    KeyFacts{T::directive, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{T::body,
             Key::id,
             "id",
             id,
             required,
             {},
             {"Short name for references", "Mã cơ quan, dùng để dẫn chiếu"}},
    KeyFacts{T::body, Key::name, "name", full_text, required, {}, {"Its name", "Tên cơ quan"}},
    KeyFacts{T::body,
             Key::aliases,
             "aliases",
             texts,
             optional,
             {},
             {"Other names that it goes by", "Các tên gọi khác"}},
    KeyFacts{T::body,
             Key::parent,
             "parent",
             full_text,
             optional,
             {},
             {"The body under which it is shown", "Cơ quan cấp trên khi hiển thị"}},
    KeyFacts{T::body,
             Key::members,
             "members",
             texts,
             optional,
             {},
             {"A body with members is a group", "Cơ quan có thành viên là một nhóm"}},
    KeyFacts{T::body,
             Key::contact,
             "contact",
             text,
             optional,
             {},
             {"Where letters go", "Địa chỉ nhận văn bản đôn đốc"}},
    KeyFacts{T::body,
             Key::until,
             "until",
             day,
             optional,
             {},
             {"The last day that it exists", "Ngày cuối cùng cơ quan còn tồn tại"}},
    KeyFacts{T::body,
             Key::successor,
             "successor",
             tables,
             optional,
             {},
             {"Who takes over", "Cơ quan tiếp nhận"}},
    KeyFacts{T::body, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{T::successor,
             Key::body,
             "body",
             full_text,
             required,
             {},
             {"The body that takes over", "Cơ quan tiếp nhận"}},
    KeyFacts{T::successor, Key::from, "from", day, required, {}, {"From which day", "Kể từ ngày"}},
    KeyFacts{T::successor,
             Key::how,
             "how",
             one_of,
             optional,
             successions,
             {"In which way", "Hình thức tiếp nhận"}},
    KeyFacts{T::successor, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{T::item,
             Key::id,
             "id",
             id,
             required,
             {},
             {"Short name, unique in the plan", "Mã nhiệm vụ, không trùng trong kế hoạch"}},
    KeyFacts{T::item,
             Key::title,
             "title",
             full_text,
             required,
             {},
             {"What is to be done", "Nội dung nhiệm vụ"}},
    KeyFacts{T::item,
             Key::due,
             "due",
             due,
             optional,
             {},
             {"The deadline as the document words it", "Thời hạn đúng như văn bản ghi"}},
    KeyFacts{T::item,
             Key::lead,
             "lead",
             text_or_texts,
             optional,
             {},
             {"Who answers for it", "Cơ quan chủ trì"}},
    KeyFacts{T::item,
             Key::coordinating,
             "coordinating",
             texts,
             optional,
             {},
             {"Who helps", "Cơ quan phối hợp"}},
    KeyFacts{T::item,
             Key::supervising,
             "supervising",
             texts,
             optional,
             {},
             {"Who oversees", "Cơ quan giám sát"}},
    KeyFacts{T::item,
             Key::follow_up,
             "follow_up",
             text,
             optional,
             {},
             {"The officer or office that follows it up", "Người hoặc đơn vị theo dõi"}},
    KeyFacts{T::item,
             Key::each,
             "each",
             boolean,
             optional,
             {},
             {"false: a group owes it once, as one", "false: cả nhóm thực hiện chung một lần"}},
    KeyFacts{T::item,
             Key::after,
             "after",
             texts,
             optional,
             {},
             {"Items that come first", "Các nhiệm vụ phải hoàn thành trước"}},
    KeyFacts{T::item,
             Key::clause,
             "clause",
             text,
             optional,
             {},
             {"Where in the plan it stands", "Điều, mục trong văn bản"}},
    KeyFacts{T::item,
             Key::quote,
             "quote",
             text,
             optional,
             {},
             {"The plan's own words for the deadline", "Nguyên văn về thời hạn"}},
    KeyFacts{
        T::item, Key::output, "output", text, optional, {}, {"What it must produce", "Sản phẩm"}},
    KeyFacts{T::item,
             Key::evidence,
             "evidence",
             one_of,
             optional,
             evidence_rules,
             {"\"required\": a completion must name its evidence",
              "\"required\": ghi nhận hoàn thành phải nêu minh chứng"}},
    KeyFacts{
        T::item, Key::tags, "tags", texts, optional, {}, {"Words to select by", "Nhãn để lọc"}},
    KeyFacts{T::item, Key::before, "before", one_of, optional, before_rules, before_help},
    KeyFacts{T::item, Key::roll, "roll", one_of, optional, roll_rules, roll_help},
    KeyFacts{T::item,
             Key::completed,
             "completed",
             day,
             optional,
             {},
             {"The day it was completed, where one body owes it once",
              "Ngày hoàn thành, khi chỉ một cơ quan thực hiện một lần"}},
    KeyFacts{T::item,
             Key::repeat,
             "repeat",
             full_text,
             optional,
             {},
             {"weekly, monthly, quarterly, half-yearly, yearly, \"every 2 weeks\" or an RRULE",
              "hằng tuần, hằng tháng, hằng quý, 6 tháng một lần, hằng năm, \"2 tuần một lần\" hoặc "
              "RRULE"}},
    KeyFacts{T::item,
             Key::until,
             "until",
             due,
             optional,
             {},
             {"Where repeating ends", "Lặp lại đến khi nào"}},
    KeyFacts{
        T::item,
        Key::completion,
        "completion",
        tables,
        optional,
        {},
        {"Who completed it, when, with which evidence", "Cơ quan, ngày hoàn thành, minh chứng"}},
    KeyFacts{T::item,
             Key::extension,
             "extension",
             tables,
             optional,
             {},
             {"The last day moved", "Gia hạn"}},
    KeyFacts{T::item,
             Key::waiver,
             "waiver",
             tables,
             optional,
             {},
             {"The obligation lifted", "Miễn thực hiện"}},
    KeyFacts{T::item, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{T::completion, Key::body, "body", full_text, optional, {}, of_body_help},
    KeyFacts{T::completion, Key::occurrence, "for", due, optional, {}, of_occurrence_help},
    KeyFacts{T::completion,
             Key::on,
             "on",
             day,
             required,
             {},
             {"The day it was finished", "Ngày hoàn thành"}},
    KeyFacts{T::completion,
             Key::evidence,
             "evidence",
             text,
             optional,
             {},
             {"A document's number, a URL or a file of the workspace",
              "Số hiệu văn bản, địa chỉ mạng hoặc tệp trong không gian làm việc"}},
    KeyFacts{T::completion, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{T::extension, Key::body, "body", full_text, optional, {}, of_body_help},
    KeyFacts{T::extension, Key::occurrence, "for", due, optional, {}, of_occurrence_help},
    KeyFacts{T::extension, Key::to, "to", day, required, {}, {"The new last day", "Hạn cuối mới"}},
    KeyFacts{T::extension, Key::authority, "authority", text, optional, {}, authority_help},
    KeyFacts{T::extension,
             Key::on,
             "on",
             day,
             required,
             {},
             {"The day it was granted", "Ngày cho phép gia hạn"}},
    KeyFacts{T::extension, Key::reason, "reason", text, optional, {}, reason_help},
    KeyFacts{T::extension, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{T::waiver, Key::body, "body", full_text, optional, {}, of_body_help},
    KeyFacts{T::waiver, Key::occurrence, "for", due, optional, {}, of_occurrence_help},
    KeyFacts{T::waiver, Key::authority, "authority", text, optional, {}, authority_help},
    KeyFacts{T::waiver,
             Key::on,
             "on",
             day,
             required,
             {},
             {"The day it was granted", "Ngày cho phép miễn thực hiện"}},
    KeyFacts{T::waiver, Key::reason, "reason", text, optional, {}, reason_help},
    KeyFacts{T::waiver, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{T::calendar,
             Key::name,
             "name",
             full_text,
             optional,
             {},
             {"What it is called; default: the file's name", "Tên lịch; mặc định là tên tệp"}},
    KeyFacts{T::calendar,
             Key::weekend,
             "weekend",
             texts,
             optional,
             weekdays,
             {"Days of the week that are off", "Các ngày nghỉ hằng tuần"}},
    KeyFacts{T::calendar,
             Key::extends,
             "extends",
             full_text,
             optional,
             {},
             {"The calendar it adds to: a shipped one's name or a file's path",
              "Lịch được bổ sung: tên lịch có sẵn hoặc đường dẫn tệp"}},
    KeyFacts{T::calendar, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{T::year,
             Key::year,
             "year",
             ValueType::year,
             required,
             {},
             {"The year that the days below are of", "Năm của các ngày ghi bên dưới"}},
    KeyFacts{T::year,
             Key::status,
             "status",
             one_of,
             optional,
             year_statuses,
             {"Whether its days off were announced, or computed from the law",
              "Lịch nghỉ của năm đã được công bố hay mới tính theo luật"}},
    KeyFacts{T::year,
             Key::source,
             "source",
             text,
             optional,
             {},
             {"Where they were read", "Nguồn của lịch nghỉ"}},
    KeyFacts{T::year,
             Key::day,
             "day",
             tables,
             optional,
             {},
             {"A day off, or a weekend that is worked", "Một ngày nghỉ, hoặc ngày làm bù"}},
    KeyFacts{T::year, Key::note, "note", text, optional, {}, note_help},

    KeyFacts{T::day, Key::date, "date", day, required, {}, {"The day", "Ngày"}},
    KeyFacts{T::day,
             Key::kind,
             "kind",
             one_of,
             required,
             day_kinds,
             {"holiday, substitute (made up for one on a weekend), swapped-off, worked",
              "holiday (nghỉ lễ), substitute (nghỉ bù), swapped-off (hoán đổi), worked (làm bù)"}},
    KeyFacts{T::day, Key::name, "name", text, optional, {}, {"What it is called", "Tên ngày nghỉ"}},
    KeyFacts{T::day,
             Key::status,
             "status",
             one_of,
             optional,
             day_statuses,
             {"Where it differs from its year's; \"proposed\" days do not count",
              "Khi khác với cả năm; ngày \"proposed\" (đề xuất) chưa được tính"}},
    KeyFacts{
        T::day,
        Key::source,
        "source",
        text,
        optional,
        {},
        {"Where it was read, where that differs from its year's", "Nguồn, khi khác với cả năm"}},
    KeyFacts{T::day, Key::note, "note", text, optional, {}, note_help},
};

static_assert(std::ranges::is_sorted(table, {}, &KeyFacts::table));

struct TableFacts {
    string_view name;
    bool repeated;
    text::Words help;
};

constexpr bool repeated = true;
constexpr bool single = false;

// In the order of TableName.
constexpr std::array<TableFacts, 14> tables_facts = {{
    {"workspace",
     single,
     {"Settings of the workspace, in workspace.toml alone",
      "Thiết lập của không gian làm việc, chỉ đặt trong workspace.toml"}},
    {"remind",
     single,
     {"What the reminder letters say of their sender, in workspace.toml alone",
      "Thông tin về cơ quan gửi trong văn bản đôn đốc, chỉ đặt trong workspace.toml"}},
    {"validate",
     single,
     {"Severity by code of finding, in workspace.toml alone",
      "Mức độ của từng mã lỗi, chỉ đặt trong workspace.toml"}},
    {"plan",
     single,
     {"The plan whose items this file tracks", "Kế hoạch có các nhiệm vụ ghi trong tệp này"}},
    {"directive",
     repeated,
     {"A numbered document that plans rest on", "Văn bản chỉ đạo làm căn cứ của kế hoạch"}},
    {"body",
     repeated,
     {"An organization that answers for work; with members, a group",
      "Cơ quan, đơn vị thực hiện nhiệm vụ; có thành viên thì là một nhóm"}},
    {"body.successor",
     repeated,
     {"Who takes over from the body", "Cơ quan tiếp nhận nhiệm vụ của cơ quan này"}},
    {"item",
     repeated,
     {"One piece of work that the plan asks for", "Một nhiệm vụ mà kế hoạch giao"}},
    {"item.completion",
     repeated,
     {"The record that a body finished the work", "Ghi nhận một cơ quan đã hoàn thành nhiệm vụ"}},
    {"item.extension",
     repeated,
     {"The record that the last day was moved", "Ghi nhận việc gia hạn"}},
    {"item.waiver",
     repeated,
     {"The record that the obligation was lifted", "Ghi nhận việc miễn thực hiện nhiệm vụ"}},
    {"calendar", single, {"What the calendar is", "Thông tin chung của lịch nghỉ"}},
    {"year", repeated, {"A year whose days off are known", "Một năm đã biết lịch nghỉ"}},
    {"year.day",
     repeated,
     {"A day off, or a weekend that is worked", "Một ngày nghỉ, hoặc ngày làm bù"}},
}};

constexpr auto table_names = [] {
    std::array<TableName, tables_facts.size()> names{};
    for (std::size_t i = 0; i != names.size(); ++i)
        names[i] = static_cast<TableName>(i);
    return names;
}();

const TableFacts& facts_of(TableName name) {
    return tables_facts.at(static_cast<std::size_t>(name));
}

}  // namespace

std::span<const KeyFacts> all_keys() {
    return table;
}

std::span<const KeyFacts> keys_of(TableName name) {
    // Asked for once for every table of every file.
    static const auto by_name = [] {
        std::array<std::span<const KeyFacts>, tables_facts.size()> keys;
        for (const TableName one : all_tables()) {
            const auto* const first = std::ranges::lower_bound(table, one, {}, &KeyFacts::table);
            const auto* const last = std::ranges::upper_bound(table, one, {}, &KeyFacts::table);
            keys.at(static_cast<std::size_t>(one)) = {first, last};
        }
        return keys;
    }();
    return by_name.at(static_cast<std::size_t>(name));
}

const KeyFacts* find_key(TableName of, std::string_view name) {
    for (const KeyFacts& facts : keys_of(of))
        if (facts.name == name) return &facts;
    return nullptr;
}

std::optional<TableName> table_below(const KeyFacts& facts) {
    const std::string name = std::string(name_of(facts.table)) + '.' + std::string(facts.name);
    for (const TableName one : all_tables())
        if (name_of(one) == name) return one;
    return std::nullopt;
}

Range range_of(ValueType number) {
    if (number == ValueType::year) return {1000, 9999};  // as days are written: four digits
    return {0, 36500};                                   // a hundred years of days
}

std::span<const string_view> severities() {
    return severity_names;
}

std::span<const TableName> all_tables() {
    return table_names;
}

std::string_view name_of(TableName name) {
    return facts_of(name).name;
}

bool is_repeated(TableName name) {
    return facts_of(name).repeated;
}

bool is_top(TableName name) {
    return name_of(name).find('.') == string_view::npos;
}

text::Words help_of(TableName name) {
    return facts_of(name).help;
}

text::Words help_of_note() {
    return note_help;
}

bool is_of_calendars(TableName name) {
    return name >= T::calendar;
}

bool is_free_key(std::string_view name) {
    return name == "note" || name.starts_with("x-");
}

}  // namespace plan::model
