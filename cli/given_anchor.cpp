#include "given_anchor.hpp"

#include <algorithm>

namespace plan::cli {

using text::say;

namespace {

due::Refusal nobody_says(const due::Anchor& anchor, std::string_view name) {
    due::Refusal refusal;
    refusal.code = Code::bad_anchor;
    refusal.span = anchor.span;
    refusal.message =
        say({"the day that it counts from is not said here", "ở đây chưa ghi ngày làm mốc tính"});
    refusal.help = say({"say it by `--anchor {0}=11/1/2024`, or write the day itself: \"30 days "
                        "after 11/1/2024\"",
                        "hãy nêu bằng `--anchor {0}=11/1/2024`, hoặc ghi rõ ngày: “30 ngày kể từ "
                        "ngày 11/1/2024”"},
                       name);
    return refusal;
}

/// As `--anchor` takes it.
std::string name_of(const due::Anchor& anchor) {
    switch (anchor.kind) {
        case due::Anchor::Kind::issued: return "issued";
        case due::Anchor::Kind::received: return "received";
        default: return anchor.reference;
    }
}

}  // namespace

std::variant<FoundAnchor, due::Refusal> find_anchor(const due::Expression& expression,
                                                    std::span<const GivenAnchor> given) {
    const auto of = [given](const due::Anchor& anchor) -> FoundAnchor {
        const auto found = std::ranges::find_if(
            given, [&](const GivenAnchor& one) { return due::same_anchor(one.anchor, anchor); });
        if (found == given.end()) return {};
        return {found->day, &*found};
    };
    if (std::holds_alternative<due::Recurring>(expression)) {
        due::Anchor issued;
        issued.kind = due::Anchor::Kind::issued;
        return of(issued);
    }
    const auto* counted = std::get_if<due::Counted>(&expression);
    if (counted == nullptr) return FoundAnchor{};
    if (counted->anchor.kind == due::Anchor::Kind::day)
        return FoundAnchor{counted->anchor.day, nullptr};
    FoundAnchor found = of(counted->anchor);
    if (!found.day) return nobody_says(counted->anchor, name_of(counted->anchor));
    return found;
}

}  // namespace plan::cli
