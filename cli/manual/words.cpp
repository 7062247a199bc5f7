#include "manual/words.hpp"

#include <algorithm>
#include <array>

namespace plan::cli::manual {

namespace {

using C = Command;

constexpr std::array check_examples = {
    Example{{"What cron runs each morning, with the mail where there is anything to say:",
             "Lệnh để cron chạy mỗi sáng; có việc thì cron gửi thư:"},
            "plan check"},
    Example{
        {"As if today were 15/5/2024, for one body:", "Tính đến ngày 15/5/2024, chỉ một cơ quan:"},
        "plan check --today 15/5/2024 --body north-ward"},
    Example{{"As the plugin of a monitoring system:", "Làm phần bổ trợ cho hệ thống giám sát:"},
            "plan check --format nagios --warn 3 --crit 1"},
};
constexpr std::array overdue_examples = {
    Example{{"Grouped by the body that is late:", "Nhóm theo cơ quan để quá hạn:"},
            "plan overdue --by body"},
    Example{{"For a spreadsheet:", "Dùng cho bảng tính:"}, "plan overdue --write csv=overdue.csv"},
};
constexpr std::array upcoming_examples = {
    Example{{"The next thirty days:", "Trong ba mươi ngày tới:"}, "plan upcoming --within 30"},
};
constexpr std::array completed_examples = {
    Example{{"What was completed late of what fell due in 2024:",
             "Nhiệm vụ có hạn trong năm 2024 mà hoàn thành quá hạn:"},
            "plan completed --from 1/1/2024 --to 31/12/2024 --status done-late"},
};
constexpr std::array list_examples = {
    Example{{"All that carries out a directive, however far down:",
             "Mọi nhiệm vụ thực hiện một văn bản chỉ đạo, trực tiếp hoặc qua văn bản khác:"},
            "plan list --directive 03/NQ-LB"},
    Example{{"A calendar for a telephone, with a reminder a week and a day ahead:",
             "Lịch cho điện thoại, nhắc trước một tuần và một ngày:"},
            "plan list --write ics=plans.ics --alarm 7d,1d"},
    Example{{"A line of JSON for each obligation:", "Mỗi nhiệm vụ một dòng JSON:"},
            "plan list --format ndjson"},
};
constexpr std::array show_examples = {
    Example{{"Why its last day is that day:", "Vì sao hạn cuối là ngày đó:"},
            "plan show access-rules"},
    Example{{"What one body owes of it:", "Phần của một cơ quan:"},
            "plan show digital-records/ward-boxes@north-ward"},
};
constexpr std::array tree_examples = {
    Example{{"All directives and plans:", "Tất cả văn bản chỉ đạo và kế hoạch:"}, "plan tree"},
};
constexpr std::array report_examples = {
    Example{{"A page for a browser, a phone or paper:",
             "Trang để mở bằng trình duyệt, điện thoại hoặc để in:"},
            "plan report --write html=board.html"},
    Example{{"How each body does:", "Kết quả của từng cơ quan:"}, "plan report --by body"},
};
constexpr std::array remind_examples = {
    Example{{"The letters of this week, to read:", "Thư của tuần này, để đọc:"}, "plan remind"},
    Example{{"As mail, ready to be sent:", "Dưới dạng thư điện tử, sẵn sàng gửi:"},
            "plan remind --format mbox --week 13/5/2024"},
};
constexpr std::array validate_examples = {
    Example{{"Every mistake at its place:", "Từng lỗi tại vị trí của nó:"}, "plan validate"},
    Example{{"What the safe mends would change, nothing written:",
             "Xem những sửa đổi an toàn, không ghi tệp:"},
            "plan validate --fix --diff"},
    Example{{"For a pipeline that shows findings on the changed lines:",
             "Cho hệ thống tích hợp hiển thị lỗi ngay trên dòng thay đổi:"},
            "plan validate --strict --write sarif=plan.sarif"},
};
constexpr std::array explain_examples = {
    Example{{"One code:", "Một mã lỗi:"}, "plan explain P301"},
    Example{{"All codes:", "Tất cả các mã lỗi:"}, "plan explain"},
};
constexpr std::array date_examples = {
    Example{{"A wording from a document:", "Một thời hạn trong văn bản:"},
            "plan date \"trước ngày 29/4/2022\""},
    Example{{"A deadline that is counted:", "Thời hạn tính theo số ngày:"},
            "plan date \"15 working days after issued\" --anchor issued=11/1/2024 --calendar vn"},
};
constexpr std::array calendar_examples = {
    Example{{"The days off of Viet Nam in 2024:", "Ngày nghỉ của Việt Nam năm 2024:"},
            "plan calendar 2024 --calendar vn"},
};
constexpr std::array new_examples = {
    Example{{"From options; without any it asks at the terminal:",
             "Từ các tùy chọn; không nêu thì lệnh hỏi ở cửa sổ dòng lệnh:"},
            "plan new spring.toml --title \"Spring cleaning\" --issued 1/3/2024 "
            "--item \"List every record|before 29/3/2024|records-desk\""},
};
constexpr std::array import_examples = {
    Example{{"A list from a spreadsheet, on standard input:",
             "Danh sách từ bảng tính, qua đầu vào chuẩn:"},
            "printf 'title,due,lead\\nReport,29/4/2022,records-desk\\n' | "
            "plan import - --title Reports --output plans/reports.toml"},
};
constexpr std::array schema_examples = {
    Example{{"For an editor that reads JSON Schema:", "Cho trình soạn thảo đọc JSON Schema:"},
            "plan schema > plan.schema.json"},
};
constexpr std::array completion_examples = {
    Example{{"In ~/.bashrc, where the package did not install it:",
             "Trong ~/.bashrc, khi gói cài đặt chưa có sẵn:"},
            "source <(plan completion bash)"},
};
constexpr std::array done_examples = {
    Example{{"With the day and the evidence:", "Kèm ngày hoàn thành và minh chứng:"},
            "plan done ward-boxes@north-ward --on 14/5/2024 --evidence 9/BC-NW --today 15/5/2024"},
    Example{{"Taken back:", "Xóa ghi nhận đó:"},
            "plan done ward-boxes@north-ward --undo --today 15/5/2024"},
};
constexpr std::array extend_examples = {
    Example{{"Only to see the change:", "Chỉ xem thay đổi:"},
            "plan extend access-rules --to 31/5/2024 --authority 23/TB-LB --today 15/5/2024 "
            "--dry-run"},
};
constexpr std::array waive_examples = {
    Example{{"By a decision, with the reason:", "Theo một quyết định, nêu lý do:"},
            "plan waive second-copy --authority 24/QĐ-LB --reason \"One copy is enough\" "
            "--on 14/5/2024 --today 15/5/2024"},
};
constexpr std::array fmt_examples = {
    Example{{"All files of the workspace:", "Mọi tệp của không gian làm việc:"}, "plan fmt"},
    Example{{"In a pipeline: which files are not in form?",
             "Trong hệ thống tích hợp: tệp nào chưa ở dạng chuẩn?"},
            "plan fmt --check"},
};

constexpr std::array table = {
    CommandWords{
        C::check,
        {"Prints what is overdue and what falls due soon, then the tally. It is made for cron: in "
         "text and markdown it prints nothing when nothing is overdue or due soon, and its exit "
         "status is the alarm. A day is judged in the time zone that the workspace names.\n\n"
         "Of a finding without which no report can be whole, such as a deadline that can't be "
         "understood, it tells on standard error, reports the rest and exits with 2.\n\n"
         "With `--format nagios` it keeps to the statuses of a monitoring plugin: 0 OK, 1 "
         "WARNING, 2 CRITICAL, 3 UNKNOWN.",
         "In nhiệm vụ quá hạn và sắp đến hạn, sau đó là tổng hợp. Lệnh này dành cho cron: ở dạng "
         "text và markdown, không có nhiệm vụ quá hạn hay sắp đến hạn thì không in gì; mã thoát là "
         "báo động. Ngày được tính theo múi giờ của không gian làm việc.\n\n"
         "Nếu có lỗi khiến báo cáo không thể đầy đủ, ví dụ thời hạn không hiểu được, lệnh báo ra "
         "đầu ra lỗi chuẩn, vẫn báo cáo phần còn lại và trả mã thoát 2.\n\n"
         "Với `--format nagios`, mã thoát theo quy ước của phần bổ trợ giám sát: 0 OK, 1 WARNING, "
         "2 CRITICAL, 3 UNKNOWN."},
        {"work is overdue; `--fail-on` moves that line",
         "có nhiệm vụ quá hạn; đổi bằng `--fail-on`"},
        check_examples},
    CommandWords{
        C::overdue,
        {"Lists each obligation that is not completed and whose last day is past, with the days "
         "that it is late. An extension moves the last day; what was waived is not overdue.",
         "Liệt kê nhiệm vụ chưa hoàn thành mà đã qua hạn cuối, kèm số ngày quá hạn. Gia hạn thì "
         "hạn cuối tính theo ngày mới; nhiệm vụ được miễn không coi là quá hạn."},
        {},
        overdue_examples},
    CommandWords{
        C::upcoming,
        {"Lists what is not completed and falls due within the days that count as due soon, which "
         "the workspace or `--soon` sets; `--within` looks further. Of what repeats it then shows "
         "every time that falls into those days.",
         "Liệt kê nhiệm vụ chưa hoàn thành và sắp đến hạn, theo số ngày đặt trong workspace.toml "
         "hoặc bằng `--soon`; muốn xem xa hơn thì dùng `--within`, khi đó nhiệm vụ định kỳ có đủ "
         "các kỳ đến hạn trong những ngày ấy."},
        {},
        upcoming_examples},
    CommandWords{
        C::completed,
        {"Lists what was completed, in time or late, with the day and the evidence. What was "
         "completed after its last day stays late for ever.",
         "Liệt kê nhiệm vụ đã hoàn thành, đúng hạn hay quá hạn, kèm ngày hoàn thành và minh chứng. "
         "Nhiệm vụ hoàn thành sau hạn cuối thì mãi là hoàn thành quá hạn."},
        {},
        completed_examples},
    CommandWords{
        C::list,
        {"Lists every obligation: one item, owed by one body, for one occurrence. All reports are "
         "a selection and a rendering, which are free of each other; this one selects nothing of "
         "its own, so that with the options it can be any of the others.",
         "Liệt kê mọi nhiệm vụ của từng cơ quan, từng kỳ. Mỗi báo cáo gồm hai phần độc lập là chọn "
         "lọc và trình bày; lệnh này không tự chọn lọc, nên cùng với các tùy chọn có thể cho ra "
         "mọi báo cáo khác."},
        {},
        list_examples},
    CommandWords{
        C::show,
        {"Shows one item whole: the plan and the directives that it carries out, who answers for "
         "it, what is owed and how that stands, and the steps that lead from the document's words "
         "to the last day. ID is the item's id, `plan-id/item-id` where plans share it, or the key "
         "of one obligation as reports print it.",
         "Hiển thị toàn bộ thông tin về một nhiệm vụ: kế hoạch và các văn bản chỉ đạo mà nhiệm vụ "
         "thực hiện, cơ quan chủ trì, tình trạng, và từng bước đi từ câu chữ của văn bản đến hạn "
         "cuối. ID là mã nhiệm vụ, `mã-kế-hoạch/mã-nhiệm-vụ` khi mã trùng giữa các kế hoạch, hoặc "
         "khóa của một nhiệm vụ như trong báo cáo."},
        {},
        show_examples},
    CommandWords{
        C::tree,
        {"Draws the directives and the plans, each under what it carries out, with the tally of "
         "everything below it. A plan that carries out two directives stands under both and is "
         "counted once.",
         "Vẽ sơ đồ văn bản chỉ đạo và kế hoạch, mỗi văn bản đặt dưới văn bản mà nó thực hiện, kèm "
         "tổng hợp của mọi nhiệm vụ bên dưới. Kế hoạch thực hiện hai văn bản thì xuất hiện ở cả "
         "hai nơi và chỉ được tính một lần."},
        {},
        tree_examples},
    CommandWords{
        C::report,
        {"The scoreboard: for each body, plan, directive and month the official tally (done on "
         "time, done late, open in time, overdue, no deadline), the share done in time with what "
         "it is a share of, and how late. The worst stands first. In HTML it is one file in which "
         "nothing is loaded from elsewhere and no script runs.",
         "Bảng tổng hợp: theo từng cơ quan, kế hoạch, văn bản chỉ đạo, tháng, có số hoàn thành "
         "đúng hạn, hoàn thành quá hạn, đang thực hiện trong hạn, quá hạn, không có thời hạn; tỷ "
         "lệ hoàn thành đúng hạn kèm mẫu số; số ngày quá hạn. Nơi chậm nhất đứng đầu. Ở dạng HTML, "
         "đó là một tệp duy nhất, không tải gì từ nơi khác và không chạy mã lệnh."},
        {},
        report_examples},
    CommandWords{
        C::remind,
        {"Writes the reminder letters of a week, one for each body that has something overdue or "
         "falling due: what is asked for, by which document, by which day. The settings under "
         "`[remind]` say who sends them; a body's `contact` says where they go. With `--format "
         "mbox` they are a mailbox, one message each; nothing is sent.",
         "Soạn thư đôn đốc của một tuần, mỗi cơ quan có nhiệm vụ quá hạn hoặc sắp đến hạn một thư: "
         "việc gì, theo văn bản nào, hạn ngày nào. Cơ quan gửi lấy từ `[remind]` trong "
         "workspace.toml, nơi nhận lấy từ `contact` của cơ quan. Với `--format mbox`, kết quả là "
         "một hộp thư, mỗi thư một bức; lệnh không tự gửi."},
        {},
        remind_examples},
    CommandWords{
        C::validate,
        {"Reads the files and tells every mistake in one run, each at its line and column, with "
         "its mend where there is one. The answer depends on the files alone, never on the day. "
         "Severities can be set by code under `[validate]` in workspace.toml; a comment `# plan: "
         "ignore P207, why` at the end of a line lets that finding be there.\n\n"
         "`--fix` mends what has one safe mend, `--fix-all` also what needs a look; "
         "`plan explain CODE` tells what a finding means.",
         "Đọc các tệp và báo mọi lỗi trong một lần chạy, chỉ rõ dòng, cột, kèm cách sửa nếu có. "
         "Kết quả chỉ phụ thuộc vào nội dung tệp, không phụ thuộc ngày chạy. Mức độ của từng mã "
         "lỗi đặt trong `[validate]` của workspace.toml; chú thích `# plan: ignore P207, lý do` ở "
         "cuối dòng thì bỏ qua lỗi đó tại dòng ấy.\n\n"
         "`--fix` sửa lỗi có cách sửa an toàn, `--fix-all` sửa cả lỗi cần người xem lại; "
         "`plan explain CODE` giải thích từng mã lỗi."},
        {"there are errors; with `--strict` warnings too",
         "có lỗi; với `--strict` thì cả cảnh báo"},
        validate_examples},
    CommandWords{
        C::explain,
        {"Tells what a finding means, why it matters, and what a wrong and a right file look like. "
         "Codes are stable: one keeps its meaning for ever.",
         "Giải thích một mã lỗi: lỗi gì, vì sao cần sửa, tệp sai và tệp đúng ra sao. Mã lỗi không "
         "bao giờ đổi nghĩa."},
        {},
        explain_examples},
    CommandWords{
        C::date,
        {"Reads a due expression as plan files have it, in Vietnamese or English, and prints the "
         "last day with the steps that lead there. What is refused is told in the words of "
         "`plan validate`. The forms are listed in `plan(5)`.",
         "Đọc thời hạn ghi bằng lời như trong tệp kế hoạch, tiếng Việt hoặc tiếng Anh, in hạn cuối "
         "và từng bước tính. Thời hạn không hiểu được thì báo như `plan validate`. Các cách ghi "
         "được liệt kê trong `plan(5)`."},
        {},
        date_examples},
    CommandWords{
        C::calendar,
        {"Prints the days of a year that are off besides weekends, and the weekends that are "
         "worked, each with what it is and whether it was announced, computed from the law, or is "
         "only proposed.",
         "In các ngày nghỉ trong năm ngoài ngày nghỉ hằng tuần, và những ngày nghỉ hằng tuần phải "
         "làm bù, kèm tên và cho biết đã công bố, tính theo luật hay mới đề xuất."},
        {},
        calendar_examples},
    CommandWords{
        C::new_plan,
        {"Begins a plan file, with comments that say what else it may hold; in an empty folder it "
         "makes workspace.toml too. FILE is a name in plans/, or a path; what is there is never "
         "written over. Without options it asks at the terminal, and asks again for what `plan "
         "validate` would refuse.",
         "Lập tệp kế hoạch mới, có chú thích cho biết tệp còn có thể chứa gì; trong thư mục trống "
         "thì lập cả workspace.toml. FILE là tên tệp trong plans/, hoặc đường dẫn; tệp đã có không "
         "bao giờ bị ghi đè. Không nêu tùy chọn thì lệnh hỏi ở cửa sổ dòng lệnh, và hỏi lại nếu "
         "câu trả lời là điều mà `plan validate` sẽ báo lỗi."},
        {},
        new_examples},
    CommandWords{
        C::import_list,
        {"Makes a plan file of a list as offices keep it in a spreadsheet, saved as CSV. It finds "
         "the line of headings and what each column holds, in Vietnamese or English; `--map` says "
         "it where it can't. What it is not sure of stands in a comment and is told. Without "
         "`--output` the file goes to standard output.",
         "Lập tệp kế hoạch từ danh sách nhiệm vụ trên bảng tính, lưu dạng CSV. Lệnh tự tìm dòng "
         "tiêu đề và nội dung từng cột, tiếng Việt hoặc tiếng Anh; không tự tìm được thì chỉ rõ "
         "bằng `--map`. Điều gì chưa chắc chắn thì ghi vào chú thích và báo lại. Không có "
         "`--output` thì in ra đầu ra chuẩn."},
        {},
        import_examples},
    CommandWords{
        C::schema,
        {"Prints the JSON Schema of the files, by which an editor completes keys and shows what "
         "they mean. It is made from the table by which the files are read, as `plan(5)` is.",
         "In JSON Schema của các tệp, nhờ đó trình soạn thảo gợi ý khóa và giải thích ý nghĩa. "
         "Lược đồ được lập từ chính bảng khóa mà chương trình dùng để đọc tệp, cũng như "
         "`plan(5)`."},
        {},
        schema_examples},
    CommandWords{
        C::completion,
        {"Prints the script by which a shell completes command lines: commands, options and their "
         "values, codes of findings, and the ids of the workspace, which the program is asked for "
         "each time. SHELL is `bash`, `zsh` or `fish`. An installed `plan` has them in place.",
         "In tệp lệnh giúp trình lệnh gợi ý khi gõ: lệnh, tùy chọn và giá trị, mã lỗi, các mã của "
         "không gian làm việc (mỗi lần đều hỏi chương trình). SHELL là `bash`, `zsh` hoặc `fish`. "
         "Bản `plan` đã cài đặt có sẵn các tệp này."},
        {},
        completion_examples},
    CommandWords{
        C::done,
        {"Writes into the plan file that work was completed: a day where that is enough, else a "
         "table behind the item, in the style of the file. Every comment and every other byte "
         "stay. Several IDs are written together or not at all, and what `plan validate` would "
         "call wrong is refused. It tells what follows from it.",
         "Ghi vào tệp kế hoạch rằng nhiệm vụ đã hoàn thành: chỉ một ngày nếu như vậy là đủ, nếu "
         "không thì một bảng đặt sau nhiệm vụ, theo đúng cách trình bày của tệp. Mọi chú thích và "
         "phần còn lại của tệp giữ nguyên. Nhiều ID thì ghi tất cả hoặc không ghi gì; điều mà "
         "`plan validate` sẽ báo lỗi thì không ghi. Lệnh cho biết tình trạng thay đổi ra sao."},
        {},
        done_examples},
    CommandWords{
        C::extend,
        {"Writes into the plan file that the last day was moved, with the authority that moved it, "
         "as `plan done` writes. Of several extensions the one with the latest day holds; one "
         "granted after the completion changes nothing.",
         "Ghi vào tệp kế hoạch rằng nhiệm vụ được gia hạn, kèm thẩm quyền cho gia hạn; cách ghi "
         "như `plan done`. Nhiều lần gia hạn thì lần có ngày cho phép muộn nhất có hiệu lực; gia "
         "hạn sau khi hoàn thành thì không làm thay đổi gì."},
        {},
        extend_examples},
    CommandWords{
        C::waive,
        {"Writes into the plan file that a body need not do the work any more, with the authority "
         "that says so, as `plan done` writes. What is waived stands beside the tally, not in it.",
         "Ghi vào tệp kế hoạch rằng cơ quan được miễn thực hiện nhiệm vụ, kèm thẩm quyền cho miễn; "
         "cách ghi như `plan done`. Nhiệm vụ được miễn đứng riêng, không tính vào tổng hợp."},
        {},
        waive_examples},
    CommandWords{
        C::fmt,
        {"Puts files in their canonical form: keys in the order of `plan(5)`, their signs of "
         "equality in a column, one empty line between tables. Comments and values stay as they "
         "are written, so the meaning can't change. A file is replaced whole or not at all.",
         "Đưa tệp về dạng chuẩn: khóa theo thứ tự trong `plan(5)`, dấu bằng thẳng cột, giữa các "
         "bảng có một dòng trống. Chú thích và giá trị giữ nguyên, nên nội dung không đổi. Tệp "
         "được thay trọn vẹn hoặc không thay."},
        {"with `--check`: a file is not in form", "với `--check`: có tệp chưa ở dạng chuẩn"},
        fmt_examples},
};

}  // namespace

const CommandWords& words_of(Command command) {
    // A command without words has no page: the generator stops there.
    return table.at(static_cast<std::size_t>(
        std::ranges::find(table, command, &CommandWords::command) - table.begin()));
}

}  // namespace plan::cli::manual
