#pragma once

// The comments of files that are begun, in both languages. Lines of a comment end in line breaks;
// nothing here may look like `# plan: ignore`.

#include <array>
#include <span>
#include <string_view>

#include "text/words.hpp"

namespace plan::edit::words {

using text::Words;

/// A key that may be there: an example of its value in each language, and what it is.
struct Optional {
    std::string_view key;
    Words example;  ///< TOML
    Words what;
};

inline constexpr Words head = {
    "A plan: what a document orders, who answers for it, and by which day.\n"
    "Lines that begin with # are comments; to fill in one that holds a key, take its # away.\n"
    "`plan validate` checks the file; `plan check` tells what is overdue and due soon.\n",
    "Tệp kế hoạch: văn bản giao những nhiệm vụ gì, cơ quan nào chủ trì, thời hạn đến ngày nào.\n"
    "Dòng bắt đầu bằng # là chú thích; muốn điền mục ghi sẵn ở dòng nào thì bỏ dấu # đầu dòng đó.\n"
    "`plan validate` kiểm tra tệp; `plan check` cho biết việc quá hạn và sắp đến hạn.\n"};

inline constexpr Words directives = {
    "What the plan carries out. Other files may refer to it by its number.\n",
    "Văn bản chỉ đạo mà kế hoạch này thực hiện. Các tệp khác dẫn chiếu bằng số hiệu.\n"};

inline constexpr Words bodies = {
    "Who answers for work. Items name a body by its id; declare each body once.\n",
    "Các cơ quan thực hiện nhiệm vụ. Nhiệm vụ dẫn chiếu bằng mã (id); mỗi cơ quan khai báo một "
    "lần.\n"};

inline constexpr Words items = {
    "The work: one [[item]] for each piece. `due` is worded as in the document: 29/4/2024,\n"
    "before 29/4/2024, in April 2024, Q2/2024, 30 days after issued, ongoing, pending.\n"
    "Several leads: lead = [\"a\", \"b\"]. When it is done: `plan done ID`.\n",
    "Các nhiệm vụ, mỗi nhiệm vụ một bảng [[item]]. `due` là thời hạn, ghi đúng như văn bản:\n"
    "29/4/2024, trước ngày 29/4/2024, tháng 4/2024, quý II/2024, 30 ngày kể từ ngày ban hành,\n"
    "thường xuyên, chờ quyết định. Nhiều cơ quan chủ trì: lead = [\"a\", \"b\"].\n"
    "Khi đã hoàn thành: `plan done ID`.\n"};

inline constexpr Words settings = {
    "Settings for all plan files in this folder and below it.\n",
    "Thiết lập chung cho các tệp kế hoạch trong thư mục này và các thư mục con.\n"};

inline constexpr std::array plan_keys = {
    Optional{"number", {R"("12-KH/TU")", R"("12-KH/TU")"}, {"its number", "số hiệu"}},
    Optional{"kind",
             {R"("plan")", R"("plan")"},
             {"plan, program, decision, dispatch, notice, other …",
              "plan (kế hoạch), program (chương trình), decision (quyết định) …"}},
    Optional{
        "issuer", {R"("Town Council")", R"("Thành ủy")"}, {"who issued it", "cơ quan ban hành"}},
    Optional{"issued",
             {R"("1/3/2024")", R"("1/3/2024")"},
             {"the day of issue, day/month/year", "ngày ban hành, ghi ngày/tháng/năm"}},
    Optional{"received",
             {R"("4/3/2024")", R"("4/3/2024")"},
             {"where deadlines run from its receipt", "ngày nhận, khi thời hạn tính từ ngày nhận"}},
    Optional{"implements",
             {R"(["69-KL/TW"])", R"(["69-KL/TW"])"},
             {"numbers of what it carries out", "số hiệu các văn bản mà kế hoạch này thực hiện"}},
    Optional{"source",
             {R"("https://…")", R"("https://…")"},
             {"where it can be read", "nơi đăng văn bản"}},
    Optional{"before",
             {R"("inclusive")", R"("inclusive")"},
             {"\"before 29/4\" allows 29/4 itself", "“trước ngày 29/4” tính cả ngày 29/4"}},
};

inline constexpr std::array directive_keys = {
    Optional{"kind",
             {R"("conclusion")", R"("conclusion")"},
             {"resolution, conclusion, directive …",
              "resolution (nghị quyết), conclusion (kết luận), directive (chỉ thị) …"}},
    Optional{"title", {R"("…")", R"("…")"}, {"its title", "trích yếu"}},
    Optional{"issuer", {R"("…")", R"("…")"}, {"who issued it", "cơ quan ban hành"}},
    Optional{"issued", {R"("11/1/2024")", R"("11/1/2024")"}, {"the day of issue", "ngày ban hành"}},
    Optional{"due",
             {R"("2030")", R"("năm 2030")"},
             {"what carries it out may not be due later",
              "nhiệm vụ thực hiện văn bản này không được có hạn cuối muộn hơn"}},
};

inline constexpr std::array body_keys = {
    Optional{"aliases",
             {R"(["…"])", R"(["…"])"},
             {"other names that it goes by", "các tên gọi khác, tên viết tắt"}},
    Optional{"contact",
             {R"("office@example.org")", R"("vanphong@example.org")"},
             {"where reminders go", "nơi nhận văn bản đôn đốc"}},
};

inline constexpr std::array item_keys = {
    Optional{
        "coordinating", {R"(["…"])", R"(["…"])"}, {"bodies that help", "các cơ quan phối hợp"}},
    Optional{
        "supervising", {R"(["…"])", R"(["…"])"}, {"bodies that oversee", "các cơ quan giám sát"}},
    Optional{"follow_up",
             {R"("…")", R"("…")"},
             {"the officer who follows it up", "người hoặc đơn vị theo dõi"}},
    Optional{"clause",
             {R"("III.2")", R"("III.2")"},
             {"where in the plan it stands", "mục, điểm trong kế hoạch"}},
    Optional{
        "output", {R"("report")", R"("báo cáo")"}, {"what it must produce", "sản phẩm phải có"}},
    Optional{"evidence",
             {R"("required")", R"("required")"},
             {"done only with its evidence", "hoàn thành phải nêu minh chứng"}},
    Optional{"repeat",
             {R"("quarterly")", R"("hằng quý")"},
             {"it comes again from that deadline on", "lặp lại, kể từ thời hạn đã ghi"}},
    Optional{"tags", {R"(["…"])", R"(["…"])"}, {"words to select by", "nhãn để lọc"}},
};

inline constexpr std::array new_directive = {
    Optional{"number", {R"("69-KL/TW")", R"("69-KL/TW")"}, {"its number", "số hiệu"}},
};
inline constexpr std::array new_body = {
    Optional{"id",
             {R"("records-desk")", R"("so-noi-vu")"},
             {"letters without marks, digits, -", "chữ không dấu, chữ số, dấu -"}},
    Optional{"name", {R"("Records Desk")", R"("Sở Nội vụ")"}, {"its name", "tên đầy đủ"}},
};
inline constexpr std::array new_item = {
    Optional{"id",
             {R"("inventory")", R"("ra-soat")"},
             {"short, unique in the plan", "ngắn gọn, không trùng trong kế hoạch"}},
    Optional{"title",
             {R"("List the old records")", R"("Rà soát hồ sơ cũ")"},
             {"what is to be done", "nội dung nhiệm vụ"}},
    Optional{"due",
             {R"("before 29/3/2024")", R"("trước ngày 29/3/2024")"},
             {"as the document words it", "thời hạn, ghi đúng như văn bản"}},
    Optional{"lead",
             {R"("records-desk")", R"("so-noi-vu")"},
             {"the body that answers for it", "mã cơ quan chủ trì"}},
};

inline constexpr std::array settings_keys = {
    Optional{"timezone",
             {R"("Asia/Ho_Chi_Minh")", R"("Asia/Ho_Chi_Minh")"},
             {"where today is decided: an IANA name", "múi giờ để xác định hôm nay, ghi tên IANA"}},
    Optional{"language",
             {R"("en")", R"("vi")"},
             {"en or vi: reports, letters, messages",
              "vi hoặc en: báo cáo, văn bản đôn đốc, thông báo"}},
    Optional{"calendar",
             {R"("vn")", R"("vn")"},
             {"Vietnam's days off; else weekends only",
              "lịch nghỉ của Việt Nam; không ghi thì chỉ nghỉ cuối tuần"}},
    Optional{"soon",
             {"7", "7"},
             {"days ahead that count as due soon", "còn bao nhiêu ngày thì coi là sắp đến hạn"}},
    Optional{"before",
             {R"("inclusive")", R"("inclusive")"},
             {"\"before 29/4\" allows 29/4 itself", "“trước ngày 29/4” tính cả ngày 29/4"}},
};

inline constexpr Words remind = {"What the reminder letters say of their sender.\n",
                                 "Thông tin về cơ quan gửi trong văn bản đôn đốc.\n"};
inline constexpr std::array remind_keys = {
    Optional{"sender", {R"("…")", R"("…")"}, {"who sends them", "cơ quan gửi"}},
    Optional{"reply_by",
             {R"("friday 10:00")", R"("friday 10:00")"},
             {"by when to reply", "thời hạn trả lời, ở đây là 10 giờ thứ Sáu"}},
    Optional{"reply_to", {R"("…")", R"("…")"}, {"where to reply", "nơi nhận trả lời"}},
};

}  // namespace plan::edit::words
