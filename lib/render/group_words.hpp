#pragma once

// What the groups of a report are called: bodies, plans, directives and months, and what belongs to
// none of them. As written in the files: whoever puts it out makes it harmless for its format.

#include <optional>
#include <string>

#include "render/report.hpp"

namespace plan::render {

/// `April 2024` · `Tháng 4/2024`; `Without a last day` where there is no month.
std::string month_in_words(const std::optional<date::year_month>& month, text::Language language);

/// The name of the body, plan or directive of that index; of model::none what is said of nobody's.
/// by: not month, not status.
std::string subject_in_words(const model::Model& model, GroupBy by, model::Index subject,
                             text::Language language);

/// `20-NQ/TW: Phát triển khoa học và công nghệ …`
std::string directive_in_words(const model::Directive& directive);

}  // namespace plan::render
