#include "mend/mend.hpp"

#include <algorithm>
#include <vector>

namespace plan::mend {

namespace {

using Edits = std::vector<Edit>;  // in order, apart from each other

bool comes_first(const Edit& left, const Edit& right) {
    return left.span.begin < right.span.begin;
}

/// Two insertions at one place touch: which is to stand first nobody said.
bool touch(const Edit& left, const Edit& right) {
    if (left.span.begin == right.span.begin) return true;
    return left.span.begin < right.span.end && right.span.begin < left.span.end;
}

/// Whether the edit fits among those that are made.
bool fits(const Edits& made, const Edit& edit, std::size_t size) {
    if (edit.span.begin > edit.span.end || edit.span.end > size) return false;
    const auto after = std::ranges::upper_bound(made, edit, comes_first);
    if (after != made.end() && touch(*after, edit)) return false;
    return after == made.begin() || !touch(*std::prev(after), edit);
}

/// Adds all edits of a fix, or none.
bool add(Edits& made, const Fix& fix, std::size_t size) {
    Edits own = fix.edits;
    std::ranges::sort(own, comes_first);
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (!fits(made, own[i], size)) return false;
        if (i > 0 && touch(own[i - 1], own[i])) return false;
    }
    for (Edit& edit : own) {
        const auto at = std::ranges::upper_bound(made, edit, comes_first);
        made.insert(at, std::move(edit));
    }
    return !own.empty();
}

}  // namespace

std::vector<const Fix*> fixes_for(FileIndex file, std::span<const Finding> findings,
                                  Wanted wanted) {
    std::vector<const Fix*> fixes;
    for (const Finding& finding : findings)
        if (finding.place.file == file && finding.fix &&
            (finding.fix->safe || wanted == Wanted::all))
            fixes.push_back(&*finding.fix);
    return fixes;
}

Mended mend(std::string_view text, std::span<const Fix* const> fixes) {
    Mended mended;
    Edits made;
    for (const Fix* fix : fixes)
        if (add(made, *fix, text.size())) ++mended.fixes;
    std::size_t at = 0;
    for (const Edit& edit : made) {
        mended.text += text.substr(at, edit.span.begin - at);
        mended.text += edit.text;
        at = edit.span.end;
    }
    mended.text += text.substr(at);
    return mended;
}

}  // namespace plan::mend
