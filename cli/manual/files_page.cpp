#include <array>

#include "manual/pages.hpp"
#include "model/keys.hpp"

namespace plan::cli::manual {

using model::KeyFacts;
using model::TableName;
using model::ValueType;
using text::Language;
using text::Words;

namespace {

Words name_of(ValueType type) {
    switch (type) {
        case ValueType::text:
        case ValueType::full_text: return {"text", "chuỗi"};
        case ValueType::id:
            return {"id: letters without marks, digits, `-`, `_`, `.`",
                    "mã: chữ không dấu, chữ số, `-`, `_`, `.`"};
        case ValueType::day:
            return {"day: \"1/3/2024\" or 2024-03-01", "ngày: \"1/3/2024\" hoặc 2024-03-01"};
        case ValueType::due: return {"due expression", "thời hạn"};
        case ValueType::texts: return {"list of texts", "danh sách chuỗi"};
        case ValueType::text_or_texts:
            return {"text, or a list of texts", "chuỗi, hoặc danh sách chuỗi"};
        case ValueType::boolean: return {"true or false", "true hoặc false"};
        case ValueType::whole_number: return {"whole number", "số nguyên"};
        case ValueType::year: return {"year", "năm"};
        case ValueType::one_of: return {"one of", "một trong"};
        case ValueType::tables: return {"tables", "các bảng"};
    }
    return {};
}

/// `Text; required.` or `One of vi, en.`
std::string about(const KeyFacts& key, Language language) {
    std::string words = "(" + std::string(name_of(key.type).in(language));
    bool first = true;
    for (const std::string_view allowed : key.allowed) {
        words += first ? (key.type == ValueType::one_of ? " `" : ": `") : ", `";
        words += std::string(allowed) + '`';
        first = false;
    }
    if (key.type == ValueType::whole_number) {
        const model::Range range = model::range_of(key.type);
        words += fmt::format(", {}-{}", range.first, range.last);
    }
    if (key.required) words += Words{"; required", "; bắt buộc"}.in(language);
    return words + ")";
}

void put_table(Page& page, TableName table) {
    const std::string name(model::name_of(table));
    page.heading(model::is_repeated(table) ? "[[" + name + "]]" : '[' + name + ']');
    page.line(std::string(model::help_of(table).in(page.language())) + '.');
    const auto keys = model::keys_of(table);
    if (table == TableName::validate) {
        page.line(
            Words{"The keys are codes of findings (see `plan-explain(1)`), the values "
                  "`error`, `warning` or `off`.",
                  "Khóa là mã lỗi (xem `plan-explain(1)`), giá trị là `error` (lỗi), "
                  "`warning` (cảnh báo) hoặc `off` (bỏ qua)."}
                .in(page.language()));
    }
    if (keys.empty()) return;
    page.begin_list();
    for (const KeyFacts& key : keys) {
        if (key.key == model::Key::note) continue;  // of every table, said once
        page.term("Cm " + as_argument(key.name));
        page.line(std::string(key.help.in(page.language())) + ' ' + about(key, page.language()));
    }
    page.end_list();
}

void put_tables(Page& page, Words title, bool of_calendars) {
    page.section(title);
    for (const TableName table : model::all_tables())
        if (model::is_of_calendars(table) == of_calendars) put_table(page, table);
}

struct Form {
    std::string_view written;
    Words words;
};

// tests/program/manuals.py has `plan date` read every one.
constexpr std::array forms = {
    Form{"29/4/2022", {"That day.", "Chính ngày đó."}},
    Form{"ngày 29 tháng 4 năm 2022", {"That day.", "Chính ngày đó."}},
    Form{"29 April 2022", {"That day.", "Chính ngày đó."}},
    Form{"trước ngày 29/4/2022",
         {"The day before, unless `before` says `inclusive`.",
          "Ngày liền trước, trừ khi `before` là `inclusive`."}},
    Form{"before 29/4/2022", {"The same.", "Như trên."}},
    Form{"chậm nhất là ngày 29/4/2022", {"That day.", "Chính ngày đó."}},
    Form{"no later than 29/4/2022", {"That day.", "Chính ngày đó."}},
    Form{"trước 17 giờ ngày 29/4/2022",
         {"That day; the hour is kept and shown.", "Chính ngày đó; giờ được giữ và hiển thị."}},
    Form{"trong tháng 4/2022", {"The end of the month.", "Ngày cuối tháng."}},
    Form{"trước tháng 7/2022", {"The day before it begins.", "Ngày liền trước khi tháng bắt đầu."}},
    Form{"quý II/2024", {"The end of the quarter.", "Ngày cuối quý."}},
    Form{"6 tháng đầu năm 2024", {"30 June.", "Ngày 30/6."}},
    Form{"giai đoạn 2021-2025", {"The end of the period.", "Ngày cuối giai đoạn."}},
    Form{"giữa tháng 6/2022",
         {"The 15th; the beginning is the 1st.", "Ngày 15; đầu tháng là ngày 1."}},
    Form{"thượng tuần tháng 6/2022",
         {"The 10th; trung tuần the 20th.", "Ngày 10; trung tuần là ngày 20."}},
    Form{"30 ngày kể từ ngày 11/1/2024",
         {"The first day is not counted; a last day off rolls by `roll`.",
          "Không tính ngày đầu; kết thúc vào ngày nghỉ thì chuyển theo `roll`."}},
    Form{"15 working days after 11/1/2024",
         {"By the calendar of the workspace.", "Theo lịch của không gian làm việc."}},
    Form{"trước ngày 25 hằng tháng",
         {"It repeats by itself; other items repeat by `repeat`.",
          "Tự lặp lại; nhiệm vụ khác lặp lại theo `repeat`."}},
    Form{"thường xuyên",
         {"No last day. `ongoing` is the same.", "Không có hạn. Cũng là `ongoing`."}},
    Form{"chờ quyết định",
         {"A decision will set it. `pending` is the same.",
          "Một quyết định sẽ ấn định. Cũng là `pending`."}},
};

void put_forms(Page& page) {
    page.section({"DUE EXPRESSIONS", "CÁCH GHI THỜI HẠN"});
    page.paragraphs(
        {"A deadline stands as the document words it, in Vietnamese or English; case, tone "
         "placement and leading zeros make no difference. Dates are day/month/year. What is not "
         "certain is refused. `plan date` tells what an expression means. Counted deadlines also "
         "start from `issued` (ngày ban hành, ngày ký), `received` (ngày nhận), a directive's "
         "number, or an item's id.",
         "Thời hạn ghi đúng như văn bản, bằng tiếng Việt hoặc tiếng Anh; không phân biệt chữ hoa, "
         "chữ thường, cách đặt dấu thanh, số 0 ở đầu. Ngày ghi theo thứ tự ngày/tháng/năm. Điều "
         "không chắc chắn thì không nhận. `plan date` cho biết một thời hạn nghĩa là ngày nào. "
         "Thời hạn tính theo khoảng thời gian còn có thể tính từ `issued` (ngày ban hành, ngày "
         "ký), `received` (ngày nhận), số hiệu một văn bản, hoặc mã một nhiệm vụ."});
    page.begin_list();
    for (const Form& form : forms) {
        page.term("Ql " + as_argument(form.written));
        page.line(form.words.in(page.language()));
    }
    page.end_list();
}

}  // namespace

std::string files_page(const Edition& edition, Language language) {
    Page page(language);
    begin(page, "plan", '5', edition);
    page.section({"NAME", "TÊN"});
    page.macro("Nm", {"plan"});
    page.macro("Nd", {as_arguments(Words{"files of plans, settings and calendars",
                                         "tệp kế hoạch, thiết lập và lịch nghỉ"}
                                       .in(language))});
    page.section({"DESCRIPTION", "MÔ TẢ"});
    page.paragraphs(
        {"A workspace is a folder of `*.toml` files, read with the folders below it, hidden ones "
         "left out. Any file may hold any of the tables, and names are looked up in all of them; "
         "only the settings stand in `workspace.toml` alone, which is looked for in the folder and "
         "then upwards to the one that holds `.git`. Items belong to the `[plan]` of their own "
         "file.\n\n"
         "A body is named by id, name or alias; a directive by number, and its day where that is "
         "not enough (`05-NQ/TU 12/3/2016`); an item by id, or `plan-id/item-id` across plans. "
         "Names and numbers are compared after folding the ways in which the same one is written. "
         "`note`, and any key that begins with `x-`, may stand in every table: it is kept and "
         "shown, and checked by nobody.",
         "Không gian làm việc là một thư mục chứa các tệp `*.toml`, đọc cả thư mục con, trừ tệp và "
         "thư mục ẩn. Tệp nào cũng có thể chứa mọi bảng, và tên được tra trong tất cả các tệp; "
         "riêng thiết lập chỉ đặt trong `workspace.toml`, được tìm trong thư mục rồi lên các thư "
         "mục cha cho đến thư mục có `.git`. Nhiệm vụ thuộc về `[plan]` của chính tệp đó.\n\n"
         "Cơ quan được nêu bằng mã, tên hoặc tên gọi khác; văn bản bằng số hiệu, thêm ngày khi số "
         "hiệu chưa đủ phân biệt (`05-NQ/TU 12/3/2016`); nhiệm vụ bằng mã, hoặc "
         "`mã-kế-hoạch/mã-nhiệm-vụ` khi thuộc kế hoạch khác. Tên và số hiệu được so sánh sau khi "
         "quy về một cách viết. `note`, và mọi khóa bắt đầu bằng `x-`, được đặt trong mọi bảng: "
         "giữ nguyên, hiển thị, không kiểm tra."});
    put_tables(page, {"TABLES", "CÁC BẢNG"}, false);
    put_forms(page);
    put_tables(page, {"CALENDAR FILES", "TỆP LỊCH NGHỈ"}, true);
    page.section({"EXAMPLES", "VÍ DỤ"});
    page.line(
        Words{"A plan under a resolution:", "Một kế hoạch thực hiện nghị quyết:"}.in(language));
    page.literal(edition.example);
    see_also(page, "plan", '5');
    return page.text();
}

}  // namespace plan::cli::manual
