#include "option_table.hpp"

#include <algorithm>
#include <array>

namespace plan::cli {

namespace {

using C = Command;
using F = Format;
using H = Heading;
using O = Option;

constexpr std::array report_formats = {F::text, F::markdown, F::csv, F::json, F::ndjson};
constexpr std::array check_formats = {F::text,   F::markdown, F::csv,       F::json,
                                      F::ndjson, F::nagios,   F::prometheus};
constexpr std::array finding_formats = {F::text,   F::one_line, F::json, F::github,
                                        F::gitlab, F::sarif,    F::junit};
constexpr std::array prose_formats = {F::text, F::markdown, F::json};
constexpr std::array schema_formats = {F::json};
constexpr std::array year_formats = {F::text, F::markdown, F::csv, F::json, F::ics};

constexpr std::array commands = {
    CommandFacts{C::check,
                 "check",
                 "",
                 true,
                 check_formats,
                 {"What is overdue and due soon; silent when nothing is",
                  "Nhiệm vụ quá hạn và sắp đến hạn; không có thì không in gì"}},
    CommandFacts{C::overdue,
                 "overdue",
                 "",
                 true,
                 report_formats,
                 {"What is not done and past its last day", "Nhiệm vụ quá hạn, chưa hoàn thành"}},
    CommandFacts{C::upcoming,
                 "upcoming",
                 "",
                 true,
                 report_formats,
                 {"What falls due soon", "Nhiệm vụ sắp đến hạn"}},
    CommandFacts{
        C::completed,
        "completed",
        "",
        true,
        report_formats,
        {"What was completed, in time or late", "Nhiệm vụ đã hoàn thành, đúng hạn hay quá hạn"}},
    CommandFacts{C::list,
                 "list",
                 "",
                 true,
                 report_formats,
                 {"Everything, by status", "Tất cả các nhiệm vụ, xếp theo trạng thái"}},
    CommandFacts{C::show,
                 "show",
                 "ID",
                 true,
                 report_formats,
                 {"One item whole, and why its last day is that day",
                  "Toàn bộ thông tin về một nhiệm vụ và căn cứ tính hạn cuối"}},
    CommandFacts{C::tree,
                 "tree",
                 "",
                 true,
                 report_formats,
                 {"Directives and plans, each under what it carries out",
                  "Sơ đồ văn bản chỉ đạo và kế hoạch: văn bản nào thực hiện văn bản nào"}},
    CommandFacts{C::report,
                 "report",
                 "",
                 true,
                 report_formats,
                 {"How each body, plan, directive and month does, the worst first",
                  "Tổng hợp kết quả theo cơ quan, kế hoạch, văn bản chỉ đạo, tháng"}},
    CommandFacts{C::validate,
                 "validate",
                 "",
                 true,
                 finding_formats,
                 {"What is wrong with the files, each mistake at its place",
                  "Lỗi trong các tệp, chỉ rõ vị trí từng lỗi"}},
    CommandFacts{C::explain,
                 "explain",
                 "[CODE]",
                 false,
                 prose_formats,
                 {"What a finding means, with a bad and a good example; without CODE, all codes",
                  "Giải thích một mã lỗi, kèm ví dụ sai và ví dụ đúng; không nêu CODE thì liệt kê "
                  "các mã"}},
    CommandFacts{C::date,
                 "date",
                 "EXPR",
                 false,
                 prose_formats,
                 {"What a due expression means, step by step",
                  "Cho biết thời hạn ghi bằng lời là ngày nào, giải thích từng bước"}},
    CommandFacts{C::calendar,
                 "calendar",
                 "YEAR",
                 false,
                 year_formats,
                 {"A year's days off and the weekends that are worked",
                  "Ngày nghỉ và ngày làm bù của một năm"}},
    CommandFacts{
        C::schema,
        "schema",
        "[KIND]",
        false,
        schema_formats,
        {"The JSON Schema of the files, for editors; KIND is plan (with settings) or calendar "
         "[plan]",
         "JSON Schema của các tệp, dùng trong trình soạn thảo; KIND là plan (kế hoạch, thiết lập) "
         "hoặc calendar (lịch nghỉ) [plan]"}},
};

constexpr std::uint32_t bit(Command command) {
    return 1u << static_cast<unsigned>(command);
}
constexpr std::uint32_t lists =
    bit(C::check) | bit(C::overdue) | bit(C::upcoming) | bit(C::completed) | bit(C::list);
constexpr std::uint32_t reports = lists | bit(C::show) | bit(C::tree) | bit(C::report);
constexpr std::uint32_t everywhere =
    reports | bit(C::validate) | bit(C::explain) | bit(C::date) | bit(C::calendar) | bit(C::schema);
constexpr bool many = true;
constexpr bool one = false;

constexpr std::array options = {
    OptionFacts{O::plan,
                "--plan",
                "ID",
                many,
                H::choosing,
                reports,
                {"Only this plan", "Chỉ kế hoạch này"}},
    OptionFacts{
        O::body,
        "--body",
        "REF",
        many,
        H::choosing,
        reports,
        {"Only this body: its id, name, alias or first words, marks may be left out",
         "Chỉ cơ quan này: mã, tên, tên gọi khác hoặc những chữ đầu của tên; có thể bỏ dấu"}},
    OptionFacts{
        O::role,
        "--role",
        "ROLE",
        one,
        H::choosing,
        reports,
        {"What the body is to the work: lead, coordinating or any [lead]",
         "Vai trò của cơ quan: lead (chủ trì), coordinating (phối hợp) hoặc any (vai trò bất "
         "kỳ) [lead]"}},
    OptionFacts{O::directive,
                "--directive",
                "NUMBER",
                many,
                H::choosing,
                reports,
                {"Only what carries out this directive, however far down",
                 "Chỉ nhiệm vụ thực hiện văn bản chỉ đạo này, trực tiếp hoặc qua văn bản khác"}},
    OptionFacts{O::status,
                "--status",
                "TOKEN,…",
                many,
                H::choosing,
                reports,
                {"Only these: done-on-time, done-late, overdue, due-soon, open, ongoing, pending, "
                 "waived",
                 "Chỉ các trạng thái: done-on-time, done-late, overdue, due-soon, open, ongoing, "
                 "pending, waived"}},
    OptionFacts{O::tag,
                "--tag",
                "TAG",
                many,
                H::choosing,
                reports,
                {"Only items with this tag", "Chỉ nhiệm vụ có nhãn này"}},
    OptionFacts{O::from,
                "--from",
                "DAY",
                one,
                H::choosing,
                reports,
                {"Only last days from this day on", "Chỉ nhiệm vụ có hạn cuối từ ngày này trở đi"}},
    OptionFacts{O::to,
                "--to",
                "DAY",
                one,
                H::choosing,
                reports,
                {"Only last days up to this day", "Chỉ nhiệm vụ có hạn cuối đến hết ngày này"}},
    OptionFacts{O::search,
                "--search",
                "TEXT",
                one,
                H::choosing,
                reports,
                {"Only what holds this text, marks may be left out",
                 "Chỉ nhiệm vụ có cụm từ này; có thể bỏ dấu"}},
    OptionFacts{O::within,
                "--within",
                "DAYS",
                one,
                H::choosing,
                bit(C::upcoming),
                {"Look this many days ahead", "Xem nhiệm vụ đến hạn trong bấy nhiêu ngày tới"}},
    OptionFacts{O::sort,
                "--sort",
                "ORDER",
                one,
                H::looks,
                lists,
                {"Order: due, body or plan [due]", "Thứ tự: due, body hoặc plan [due]"}},
    OptionFacts{O::by,
                "--by",
                "GROUP",
                one,
                H::looks,
                lists | bit(C::report),
                {"Group by body, plan, directive, status or month",
                 "Nhóm theo body, plan, directive, status hoặc month"}},
    OptionFacts{O::format,
                "--format",
                "FORMAT",
                one,
                H::looks,
                everywhere,
                {"How it is written: {}", "Định dạng: {}"}},
    OptionFacts{O::write,
                "--write",
                "FORMAT=FILE",
                many,
                H::looks,
                everywhere,
                {"Write it to a file too, whole or not at all",
                 "Ghi thêm ra tệp: ghi trọn vẹn hoặc không ghi"}},
    OptionFacts{
        O::lang,
        "--lang",
        "LANG",
        one,
        H::looks,
        everywhere,
        {"Language: vi or en [the workspace's]", "Ngôn ngữ: vi hoặc en [theo workspace.toml]"}},
    OptionFacts{O::color,
                "--color",
                "WHEN",
                one,
                H::looks,
                everywhere,
                {"Color: auto, always or never [auto]", "Màu: auto, always hoặc never [auto]"}},
    OptionFacts{O::today,
                "--today",
                "DAY",
                one,
                H::day,
                reports,
                {"The day to judge by, 29/4/2022 or 2022-04-29 [today]",
                 "Tính đến ngày này, ghi 29/4/2022 hoặc 2022-04-29 [hôm nay]"}},
    OptionFacts{
        O::soon,
        "--soon",
        "DAYS",
        one,
        H::day,
        reports,
        {"How many days ahead count as due soon [the workspace's, else 7]",
         "Còn bao nhiêu ngày thì coi là sắp đến hạn [theo workspace.toml, không có thì 7]"}},
    OptionFacts{O::before,
                "--before",
                "RULE",
                one,
                H::reading,
                bit(C::date),
                {"What \"before\" a day allows last: exclusive or inclusive [exclusive]",
                 "“Trước ngày”: exclusive (không kể ngày đó) hoặc inclusive (kể cả ngày đó) "
                 "[exclusive]"}},
    OptionFacts{
        O::roll,
        "--roll",
        "RULE",
        one,
        H::reading,
        bit(C::date),
        {"Where a counted deadline on a day off goes: following, preceding or none "
         "[following]",
         "Thời hạn tính theo khoảng thời gian mà kết thúc vào ngày nghỉ thì chuyển sang ngày "
         "làm việc sau (following), trước (preceding) hoặc giữ nguyên (none) "
         "[following]"}},
    OptionFacts{O::calendar,
                "--calendar",
                "NAME|PATH",
                one,
                H::reading,
                bit(C::date) | bit(C::calendar),
                {"The days off: a shipped calendar (vn) or a file [the workspace's]",
                 "Lịch nghỉ: lịch có sẵn (vn) hoặc một tệp [theo workspace.toml]"}},
    OptionFacts{O::anchor,
                "--anchor",
                "NAME=DAY",
                many,
                H::reading,
                bit(C::date),
                {"The day that a count starts from: issued=11/1/2024, received=…, 69-KL/TW=…",
                 "Ngày làm mốc tính: issued=11/1/2024 (ngày ban hành), received=… (ngày nhận), "
                 "69-KL/TW=…"}},
    OptionFacts{O::fail_on,
                "--fail-on",
                "STATUS",
                one,
                H::outcome,
                bit(C::check),
                {"When to exit with 1: overdue, due-soon or never [overdue]",
                 "Khi nào trả mã thoát 1: overdue, due-soon hoặc never [overdue]"}},
    OptionFacts{O::warn,
                "--warn",
                "N",
                one,
                H::outcome,
                bit(C::check),
                {"With nagios: WARNING from N overdue and due soon together on [1]",
                 "Với nagios: WARNING khi tổng số quá hạn và sắp đến hạn từ N trở lên [1]"}},
    OptionFacts{O::crit,
                "--crit",
                "N",
                one,
                H::outcome,
                bit(C::check),
                {"With nagios: CRITICAL from N overdue on [1]",
                 "Với nagios: CRITICAL khi số quá hạn từ N trở lên [1]"}},
    OptionFacts{O::timestamp,
                "--timestamp",
                "",
                one,
                H::looks,
                bit(C::check),
                {"With prometheus: add the time of this run, so that no two are alike",
                 "Với prometheus: ghi thêm thời điểm chạy; mỗi lần chạy sẽ cho kết quả khác nhau"}},
    OptionFacts{O::strict,
                "--strict",
                "",
                one,
                H::outcome,
                bit(C::validate),
                {"Exit with 1 for warnings too", "Trả mã thoát 1 cả khi chỉ có cảnh báo"}},
    OptionFacts{O::fix,
                "--fix",
                "",
                one,
                H::mending,
                bit(C::validate),
                {"Mend in the files what has a safe mend: one that can't change what they mean",
                 "Sửa ngay trong tệp những lỗi có cách sửa an toàn, không làm đổi nội dung"}},
    OptionFacts{O::fix_all,
                "--fix-all",
                "",
                one,
                H::mending,
                bit(C::validate),
                {"Mend what has an unsafe mend too: look at the change afterwards",
                 "Sửa cả những lỗi mà cách sửa cần người xem lại"}},
    OptionFacts{O::diff,
                "--diff",
                "",
                one,
                H::mending,
                bit(C::validate),
                {"With --fix or --fix-all: show the change and write nothing",
                 "Đi cùng --fix hoặc --fix-all: chỉ cho xem thay đổi, không ghi tệp"}},
    OptionFacts{O::baseline,
                "--baseline",
                "FILE",
                one,
                H::choosing,
                bit(C::validate),
                {"Only findings that FILE does not know", "Chỉ những lỗi chưa có trong FILE"}},
    OptionFacts{O::write_baseline,
                "--write-baseline",
                "",
                one,
                H::outcome,
                bit(C::validate),
                {"Make FILE of --baseline know what is found now",
                 "Ghi những lỗi hiện có vào FILE của --baseline"}},
    OptionFacts{O::allow_empty,
                "--allow-empty",
                "",
                one,
                H::outcome,
                reports | bit(C::validate),
                {"Nothing to read is no failure", "Không có gì để đọc thì không coi là lỗi"}},
    OptionFacts{O::help,
                "--help",
                "",
                one,
                H::outcome,
                everywhere,
                {"Print this help", "In hướng dẫn này"}},
};

// In the order of the enumeration.
constexpr std::array<std::string_view, 15> format_names = {
    "text",   "markdown", "csv",   "json", "ndjson", "ics",    "short",     "github",
    "gitlab", "sarif",    "junit", "html", "mbox",   "nagios", "prometheus"};

}  // namespace

std::span<const CommandFacts> all_commands() {
    return commands;
}

const CommandFacts& facts_of(Command command) {
    return *std::ranges::find(commands, command, &CommandFacts::command);
}

const CommandFacts* find_command(std::string_view name) {
    const auto* found = std::ranges::find(commands, name, &CommandFacts::name);
    return found == commands.end() ? nullptr : found;
}

std::span<const OptionFacts> all_options() {
    return options;
}

std::vector<const OptionFacts*> options_of(Command command) {
    std::vector<const OptionFacts*> taken;
    for (const OptionFacts& facts : options)
        if (facts.is_for(command)) taken.push_back(&facts);
    return taken;
}

std::string_view name_of(Format format) {
    return format_names.at(static_cast<std::size_t>(format));
}

}  // namespace plan::cli
