// P105: found before anything is parsed (read/characters.cpp), and for an escape where its text is
// built; for nothing else of such a text can be trusted.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::bad_characters = {
    .code = Code::bad_characters,
    .title = {"Characters that may not stand in a file", "Ký tự không được phép trong tệp"},
    .what = {"The file is not UTF-8, or it holds a control character or one that changes the "
             "direction of the text; such characters come with what is pasted from a web page or a "
             "PDF. Delete the character, or save the file as UTF-8.",
             "Tệp không phải UTF-8, hoặc chứa ký tự điều khiển hay ký tự đổi chiều chữ; những ký "
             "tự này thường lẫn vào khi dán nội dung từ trang web hoặc tệp PDF. Hãy xóa ký tự đó, "
             "hoặc lưu tệp dưới dạng UTF-8."},
    .why = {"Nobody sees such a character. With it a body's name is no longer the same name, so "
            "its work is counted apart; and a text can read otherwise than it says.",
            "Không ai nhìn thấy ký tự này. Có nó thì tên cơ quan không còn là tên cũ, nhiệm vụ bị "
            "tính riêng ra; và chữ nhìn thấy có thể khác với chữ được ghi."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records\u200e"
due   = "29/3/2024"
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
due   = "29/3/2024"
lead  = "records"
)"},
    .check = nullptr,
};

}  // namespace plan::validate
