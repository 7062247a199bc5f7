// P103: found where values are built (model/values.cpp, model/build.cpp): the model has a type for
// each key, and no place for a value of another.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::wrong_value = {
    .code = Code::wrong_value,
    .title = {"A value that the key does not take", "Giá trị không hợp với khóa"},
    .what =
        {"The value is of another type than the key takes, or it is none of those allowed: "
         "`completed = true` where a day is meant. Write a value of the kind that the message asks "
         "for.",
         "Giá trị không đúng kiểu của khóa, hoặc không thuộc các giá trị cho phép, như `completed "
         "= true` ở chỗ phải ghi ngày. Hãy ghi giá trị theo kiểu mà thông báo yêu cầu."},
    .why = {"Nothing is guessed from a wrong value: work that was done would be told as overdue, "
            "or a setting would not hold.",
            "Chương trình không đoán ý của giá trị sai: việc đã làm xong vẫn bị báo quá hạn, hoặc "
            "thiết lập không có hiệu lực."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
completed = true
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
completed = "27/3/2024"
)"},
    .check = nullptr,
};

}  // namespace plan::validate
