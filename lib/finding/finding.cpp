#include "finding/finding.hpp"

#include <tuple>
#include <utility>

namespace plan {

Finding make_finding(Code code, Place place, text::Message message) {
    return Finding{code, facts_of(code).severity, place, std::move(message), {}, {}, {}};
}

bool comes_before(const Finding& left, const Finding& right) {
    const auto key = [](const Finding& finding) {
        return std::tuple(finding.place.file, finding.place.span.begin, finding.place.span.end,
                          finding.code, finding.message.in(text::Language::english));
    };
    return key(left) < key(right);
}

}  // namespace plan
