#include "render/letters.hpp"

#include "render/letters/fields.hpp"
#include "render/markdown.hpp"

namespace plan::render {

// Each is the file NAME.mustache in this folder, made into a source when the program is built.
extern const char letter_vi[];
extern const char letter_en[];

std::string_view shipped_letter(text::Language language) {
    return language == text::Language::vietnamese ? letter_vi : letter_en;
}

std::size_t Correspondence::size() const {
    if (!all) return letters.letters.size();
    return letters.letters.empty() && !letters.nobodys.says_something() ? 0 : 1;
}

std::string Correspondence::letter(std::size_t index) const {
    const Part part = all ? consolidated_part(*this) : letter_part(*this, letters.letters[index]);
    std::string markdown = words.fill(part);
    // Words of one's own may not know of it; on top nothing of theirs can swallow it.
    if (!whole && !words.names("not_whole"))
        markdown.insert(0, "**" + render::markdown(not_whole_in_words(language)) + "**\n\n");
    return markdown;
}

std::string Correspondence::name(std::size_t index) const {
    if (all) return {};
    return line_of(model::name_of(report.model.bodies[letters.letters[index].body]));
}

}  // namespace plan::render
