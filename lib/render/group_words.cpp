#include "render/group_words.hpp"

#include "render/vocabulary.hpp"

namespace plan::render {

using text::Words;

namespace {

Words without(GroupBy by) {
    switch (by) {
        case GroupBy::body: return {"Nobody answers", "Chưa giao cơ quan chủ trì"};
        case GroupBy::plan: return {"No plan", "Không thuộc kế hoạch nào"};
        case GroupBy::directive: return {"No directive named", "Không nêu văn bản chỉ đạo"};
        case GroupBy::month: return {"Without a last day", "Không có thời hạn"};
        case GroupBy::status: break;
    }
    return {};
}

}  // namespace

std::string month_in_words(const std::optional<date::year_month>& month, Language language) {
    if (!month) return std::string(without(GroupBy::month).in(language));
    constexpr Words months[] = {
        {"January {}", "Tháng 1/{}"},   {"February {}", "Tháng 2/{}"},
        {"March {}", "Tháng 3/{}"},     {"April {}", "Tháng 4/{}"},
        {"May {}", "Tháng 5/{}"},       {"June {}", "Tháng 6/{}"},
        {"July {}", "Tháng 7/{}"},      {"August {}", "Tháng 8/{}"},
        {"September {}", "Tháng 9/{}"}, {"October {}", "Tháng 10/{}"},
        {"November {}", "Tháng 11/{}"}, {"December {}", "Tháng 12/{}"},
    };
    return in_words(language, months[static_cast<unsigned>(month->month()) - 1],
                    static_cast<int>(month->year()));
}

std::string directive_in_words(const model::Directive& directive) {
    std::string words(model::name_of(directive));
    if (directive.number.given() && directive.title.given())
        words.append(": ").append(directive.title.value);
    return words;
}

std::string subject_in_words(const model::Model& model, GroupBy by, model::Index subject,
                             Language language) {
    if (subject == model::none) return std::string(without(by).in(language));
    if (by == GroupBy::body) return std::string(model::name_of(model.bodies[subject]));
    return directive_in_words(model.directives[subject]);
}

}  // namespace plan::render
