// P203: found where the words are read (due/refusals.cpp, model/values.cpp), and for a date without
// quotes by toml++ (model/slips*.cpp): a due that is refused never gets into the model.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::misordered_date = {
    .code = Code::misordered_date,
    .title = {"A date out of order, cut short or unquoted",
              "Ngày sai thứ tự, thiếu số hoặc thiếu dấu nháy"},
    .what = {"A date is day/month/year, the year in four digits, and stands in quotes; 4/29/2024, "
             "29/4/24 and 29/4/2024 without quotes are none. Write it so, or take the mend where "
             "it says what is meant.",
             "Ngày ghi theo thứ tự ngày/tháng/năm, năm đủ bốn chữ số, và đặt trong dấu nháy; "
             "4/29/2024, 29/4/24 hay 29/4/2024 không có dấu nháy đều không được. Hãy ghi lại cho "
             "đúng, hoặc theo cách sửa nếu đúng ý."},
    .why = {"4/5/2024 is the 4th of May here and the 5th of April elsewhere. Where one date is in "
            "the other order, so may be its neighbors, and a deadline that is a month wrong looks "
            "like any other.",
            "4/5/2024 ở đây là ngày 4 tháng 5, ở nơi khác là ngày 5 tháng 4. Một ngày ghi ngược "
            "thì các ngày bên cạnh cũng có thể ghi ngược, mà thời hạn lệch cả tháng nhìn qua không "
            "thấy gì lạ."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "4/29/2024"
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
due   = "29/4/2024"
lead  = "records"
)"},
    .check = nullptr,
};

}  // namespace plan::validate
