#include "validate/rule.hpp"

#include "model/fields.hpp"

namespace plan::validate {

using text::say;

Place place_of(const Facts& facts, FileIndex file, const model::Text& text) {
    return {file, model::span_within(facts.sources[file], text.span, 0,
                                     static_cast<std::uint32_t>(text.value.size()))};
}

void suggest(Finding& finding, std::string_view near) {
    if (near.empty()) return;
    finding.help = say({"did you mean \"{}\"?", "có phải là “{}”?"}, near);
    // What would need an escape is left to the person.
    if (near.find_first_of("\"'\\\n") == std::string_view::npos)
        finding.fix = Fix{false, {Edit{finding.place.span, std::string(near)}}};
}

}  // namespace plan::validate
