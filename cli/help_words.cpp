#include "help_words.hpp"

namespace plan::cli {

using text::Language;
using text::Words;

namespace {

constexpr std::array<std::pair<Heading, Words>, 9> all_headings = {{
    {Heading::recording, {"What is recorded", "Nội dung ghi nhận"}},
    {Heading::choosing, {"What is chosen", "Chọn lọc"}},
    {Heading::content, {"What the plan says", "Nội dung kế hoạch"}},
    {Heading::mending, {"What is mended", "Sửa lỗi"}},
    {Heading::writing, {"What is written", "Nội dung ghi"}},
    {Heading::looks, {"How it is written", "Trình bày"}},
    {Heading::day, {"The day", "Ngày tính"}},
    {Heading::reading, {"How words are read", "Cách đọc thời hạn"}},
    {Heading::outcome, {"What comes of it", "Kết quả chạy lệnh"}},
}};

}  // namespace

std::span<const std::pair<Heading, Words>> headings() {
    return all_headings;
}

std::string formats_of(const CommandFacts& facts) {
    std::string all;
    for (const Format format : facts.formats) {
        if (!all.empty()) all += ", ";
        all += name_of(format);
    }
    return all;
}

std::string summary_of(const OptionFacts& option, const CommandFacts& command, Language language) {
    if (option.option != Option::format) return std::string(option.summary.in(language));
    return fmt::format(fmt::runtime(option.summary.in(language)), formats_of(command));
}

Words about_ids() {
    return {
        "An ID is an item's, plan-id/item-id, or the key of one obligation as reports print it "
        "(plan/item@body). The first word is an ID; of the others what is a file or folder is "
        "a PATH.",
        "ID là mã nhiệm vụ, mã-kế-hoạch/mã-nhiệm-vụ, hoặc khóa của một nhiệm vụ như trong báo "
        "cáo (kế-hoạch/nhiệm-vụ@cơ-quan). Từ đầu tiên là ID; các từ sau, từ nào là tệp hoặc "
        "thư mục thì là PATH."};
}

Words about_paths() {
    return {
        "PATHs are files or folders of plans, - is standard input; default: plans/, else the "
        "folder itself where it holds workspace.toml.",
        "PATH là tệp hoặc thư mục kế hoạch, - là đầu vào chuẩn; mặc định là plans/, nếu không "
        "có thì là thư mục hiện tại, khi trong đó có workspace.toml."};
}

}  // namespace plan::cli
