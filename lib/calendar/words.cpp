#include "calendar/words.hpp"

#include <array>

namespace plan::calendar {

using text::Words;

Words weekday_in_words(Day day) {
    static constexpr std::array<Words, 7> words = {{{"a Sunday", "Chủ nhật"},
                                                    {"a Monday", "thứ Hai"},
                                                    {"a Tuesday", "thứ Ba"},
                                                    {"a Wednesday", "thứ Tư"},
                                                    {"a Thursday", "thứ Năm"},
                                                    {"a Friday", "thứ Sáu"},
                                                    {"a Saturday", "thứ Bảy"}}};
    return words.at(date::weekday{day}.c_encoding());
}

Words words_of(DayKind kind) {
    switch (kind) {
        case DayKind::holiday: return {"holiday", "nghỉ lễ"};
        case DayKind::substitute: return {"made up", "nghỉ bù"};
        case DayKind::swapped_off: return {"swapped off", "nghỉ hoán đổi"};
        case DayKind::worked: return {"worked", "làm bù"};
    }
    return {};
}

Words words_of(Certainty certainty) {
    switch (certainty) {
        case Certainty::announced: return {"announced", "đã công bố"};
        case Certainty::computed: return {"computed", "tính theo luật"};
        case Certainty::proposed: return {"proposed", "đề xuất"};
    }
    return {};
}

}  // namespace plan::calendar
