#include "render/tree_words.hpp"

#include <fmt/format.h>

#include "civil/day.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

using text::Words;

std::string headline_of(const select::TreeNode& node, const model::Directive& directive,
                        Language language) {
    std::string words(model::name_of(directive));
    if (directive.number.given() && directive.title.given()) {
        words.append(" · ").append(directive.title.value);
    }
    if (!directive.declared && !directive.tracked) {
        words += Words{" (not declared)", " (chưa khai báo)"}.in(language);
    }
    if (node.repeated) words += Words{" (above)", " (ở trên)"}.in(language);
    return words;
}

namespace {

void add(std::string& list, std::string_view words) {
    if (words.empty()) return;
    if (!list.empty()) list += " · ";
    list += words;
}

std::string origin_of(const model::Directive& directive, Language language) {
    std::string words;
    if (directive.tracked) {
        words = in_words(language, {"plan {}", "kế hoạch {}"}, directive.id);
    }
    add(words, directive.issuer.value);
    const auto& issued = directive.issued;
    add(words, issued.day ? civil::to_text(*issued.day) : std::string(issued.text.value));
    return words;
}

Ink ink_of(const assess::Tally& tally) {
    return tally.overdue() ? Ink::overdue : Ink::plain;
}

}  // namespace

std::vector<TreeLine> details_of(const select::TreeNode& node, const model::Directive& directive,
                                 Language language) {
    std::vector<TreeLine> lines;
    if (std::string origin = origin_of(directive, language); !origin.empty()) {
        lines.push_back({std::move(origin), Ink::dim});
    }
    const auto put = [&](Words words, const assess::Tally& tally) {
        const std::string cells = cells_in_words(tally, Zeros::left_out, language);
        const std::string all = obligations_in_words(tally.all(), language);
        lines.push_back({in_words(language, words, all, cells), ink_of(tally)});
    };
    if (node.own.all() != 0) {
        put({"{}: {}", "{}: {}"}, node.own);
    } else if (directive.tracked) {
        lines.push_back({obligations_in_words(0, language), Ink::plain});
    }
    if (!node.children.empty() && node.all.all() != 0) {
        put({"{} in all: {}", "tổng cộng {}: {}"}, node.all);
    }
    return lines;
}

}  // namespace plan::render
