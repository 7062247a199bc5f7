#include "manual/pages.hpp"
#include "manual/words.hpp"

namespace plan::cli::manual {

using text::Language;
using text::Words;

namespace {

void put_commands(Page& page) {
    page.section({"COMMANDS", "CÁC LỆNH"});
    page.begin_list();
    for (const CommandFacts& facts : all_commands()) {
        page.term("Xr plan-" + std::string(facts.name) + " 1");
        page.line(std::string(facts.summary.in(page.language())) + '.');
    }
    page.end_list();
}

struct Entry {
    std::string_view term;
    Words words;
};

void put_entries(Page& page, Words title, std::initializer_list<Entry> entries) {
    page.section(title);
    page.begin_list();
    for (const Entry& entry : entries) {
        page.term(entry.term);
        page.line(entry.words.in(page.language()));
    }
    page.end_list();
}

}  // namespace

std::string main_page(const Edition& edition, Language language) {
    Page page(language);
    begin(page, "plan", '1', edition);
    page.section({"NAME", "TÊN"});
    page.macro("Nm", {"plan"});
    page.macro("Nd", {as_arguments(Words{"keep watch over deadlines that documents order",
                                         "theo dõi thời hạn mà văn bản giao"}
                                       .in(language))});
    page.section({"SYNOPSIS", "CÁCH DÙNG"});
    page.macro("Nm", {"plan"});
    page.macro("Ar", {"COMMAND"});
    page.macro("Op", {"Ar", "PATH", "..."});
    page.macro("Op", {"Ar", "OPTION", "..."});
    for (const std::string_view flag : {"-help", "-version"}) {
        // A line of its own goes by itself under the English title alone.
        if (language != Language::english) page.macro("br");
        page.macro("Nm", {"plan"});
        page.macro("Fl", {flag});
    }
    page.section({"DESCRIPTION", "MÔ TẢ"});
    page.paragraphs(
        {"An office writes down in TOML files what a directive asks for: which work, who answers "
         "for it, by which day, in the document's own words. `plan` tells what is overdue, what "
         "comes next, what was completed in time or late, and why a last day is that day.\n\n"
         "Two questions are never mixed. Is the file right? `plan validate` answers from the files "
         "alone, the same every day. Is the work in time? `plan check` and the reports answer as "
         "of a day: `--today`, else today in the time zone of the workspace.\n\n"
         "The result goes to standard output, all else to standard error. The same files, day and "
         "options give the same bytes, whatever the locale, the machine's time zone, the number of "
         "cores.",
         "Cơ quan ghi vào tệp TOML những gì văn bản chỉ đạo giao: việc gì, ai chủ trì, hạn ngày "
         "nào, đúng câu chữ của văn bản. `plan` cho biết việc nào đã quá hạn, việc nào sắp đến "
         "hạn, việc nào hoàn thành đúng hạn hay quá hạn, và vì sao hạn cuối là ngày đó.\n\n"
         "Hai câu hỏi không bao giờ lẫn vào nhau. Tệp có đúng không? `plan validate` trả lời chỉ "
         "dựa vào tệp, ngày nào cũng như nhau. Việc có kịp hạn không? `plan check` và các báo cáo "
         "trả lời tính đến một ngày: `--today`, nếu không nêu thì hôm nay theo múi giờ của không "
         "gian làm việc.\n\n"
         "Kết quả ghi ra đầu ra chuẩn, mọi thứ khác ra đầu ra lỗi chuẩn. Cùng tệp, cùng ngày, cùng "
         "tùy chọn thì cho cùng kết quả đến từng byte, trên mọi máy."});
    put_commands(page);
    put_entries(
        page, {"ENVIRONMENT", "BIẾN MÔI TRƯỜNG"},
        {{"Ev TZ",
          {"The time zone, where the workspace names none.",
           "Múi giờ, khi không gian làm việc không đặt."}},
         {"Ev NO_COLOR",
          {"Where it is set, nothing is colored unless `--color always` says so.",
           "Nếu được đặt thì không tô màu, trừ khi có `--color always`."}},
         {"Ev GITHUB_ACTIONS",
          {"Where it is `true`, `plan validate` writes workflow commands unless `--format` says "
           "otherwise.",
           "Nếu là `true` thì `plan validate` ghi lệnh của GitHub, trừ khi có `--format`."}}});
    put_entries(page, {"FILES", "CÁC TỆP"},
                {{"Pa plans/",
                  {"What is read where no PATH is named and it is there.",
                   "Được đọc khi không nêu PATH và thư mục này có."}},
                 {"Pa workspace.toml",
                  {"The settings of the workspace; see `plan(5)`.",
                   "Thiết lập của không gian làm việc; xem `plan(5)`."}}});
    put_entries(
        page, {"EXIT STATUS", "MÃ THOÁT"},
        {{"0", {"It did its work and found nothing that needs a hand.", "Không có vấn đề gì."}},
         {"1",
          {"It found something: overdue work (`check`), errors in files (`validate`), a file not "
           "in form (`fmt --check`).",
           "Có vấn đề: nhiệm vụ quá hạn (`check`), lỗi trong tệp (`validate`), tệp chưa ở dạng "
           "chuẩn (`fmt --check`)."}},
         {"2",
          {"It could not do its work whole, whatever else it found.",
           "Không thực hiện được trọn vẹn, dù có vấn đề nào khác hay không."}}});
    page.section({"EXAMPLES", "VÍ DỤ"});
    bool first = true;
    for (const Command command :
         {Command::check, Command::show, Command::validate, Command::date}) {
        const Example& example = words_of(command).examples.front();
        if (!first) page.macro("Pp");
        first = false;
        page.line(example.what.in(language));
        page.literal(example.command);
    }
    see_also(page, "plan", '1');
    return page.text();
}

}  // namespace plan::cli::manual
