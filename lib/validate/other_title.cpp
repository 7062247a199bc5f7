#include "validate/other_title.hpp"

#include "text/fold.hpp"

namespace plan::validate {

bool has_other_title(const model::Directive& directive, const model::Directive& first) {
    if (directive.tracked && first.tracked) return false;
    if (!directive.title.given() || !first.title.given()) return false;
    return text::fold(directive.title.value) != text::fold(first.title.value);
}

}  // namespace plan::validate
