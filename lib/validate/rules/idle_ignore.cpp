// P504: told where comments are applied to all findings (validate/ignores.cpp).

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::idle_ignore = {
    .code = Code::idle_ignore,
    .title = {"A comment that ignores nothing", "Chú thích bỏ qua không có tác dụng"},
    .what =
        {"A comment `# plan: ignore P207` ignores the findings of that code on its own line; "
         "several codes stand with commas between them, and the reason may follow. This one names "
         "a code that is not found on its line, or that there is not. Take it out, or put it at "
         "the end of the line that the finding points at.",
         "Chú thích `# plan: ignore P207` bỏ qua các lỗi có mã đó trên chính dòng của nó; nhiều mã "
         "thì cách nhau bằng dấu phẩy, sau đó có thể ghi lý do. Chú thích này nêu mã lỗi không có "
         "trên dòng, hoặc mã không tồn tại. Hãy bỏ đi, hoặc chuyển xuống cuối dòng mà lỗi được chỉ "
         "ra."},
    .why = {"What it was written for is mended or gone, or it never did what was meant. Left "
            "there, it will hide the next mistake of its kind on that line.",
            "Lỗi cần bỏ qua đã được sửa hoặc không còn, hoặc chú thích chưa bao giờ có tác dụng "
            "như ý. Nếu để lại, nó sẽ che lỗi cùng loại phát sinh sau này trên dòng đó."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"  # plan: ignore P207
lead  = "records"
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "31/3/2024"  # plan: ignore P207, the town has agreed to it
lead  = "records"
)"},
    .check = nullptr,
};

}  // namespace plan::validate
