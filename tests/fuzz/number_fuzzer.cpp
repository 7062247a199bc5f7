// Any text as a document's number: its key and its canonical form are stable, every way in which an
// office writes it is the same number, and a workspace that declares it finds it by each of them.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "holds.hpp"
#include "model/link.hpp"
#include "model/load.hpp"
#include "read/memory.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace {

using namespace plan;
using fuzz::holds;
using text::canonical_number, text::fold_number;

/// Other dashes, with spaces about them; capitals.
std::string written_otherwise(std::string_view number) {
    std::string other;
    for (const char c : number) {
        if (c == '-') {
            other += " \u2013 ";
        } else if (c == '/') {
            other += " /";
        } else {
            other += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
    }
    return other;
}

std::string toml_string(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') quoted += '\\';
        if (byte >= 0x20 && byte != 0x7f) {
            quoted += c;
        } else {
            quoted += "\\u00";
            quoted += digits[byte >> 4U];
            quoted += digits[byte & 15U];
        }
    }
    return quoted + '"';
}

void check_forms(std::string_view number) {
    const std::string canonical = canonical_number(number), key = fold_number(number);
    holds(fold_number(canonical) == key, "the canonical form is the same number");
    holds(canonical_number(canonical) == canonical, "it is its own canonical form");
    holds(fold_number(text::fold(number)) == key, "a folded name is the same number");
    if (text::find_invalid(number) != std::string_view::npos) return;
    holds(text::find_invalid(canonical) == std::string_view::npos, "it stays text");
    holds(text::is_nfc(canonical), "it is in NFC");
    holds(fold_number(written_otherwise(number)) == key, "dashes, spaces and capitals are free");
    // A colon would be the one behind the word.
    if (!key.empty() && !key.starts_with(':'))
        holds(fold_number("S\u1ed1 " + std::string(number)) == key, "so is the word before it");
}

void check_declared(std::string_view number) {
    if (text::find_invalid(number) != std::string_view::npos || fold_number(number).empty()) return;
    read::MemoryFiles files;
    files.add("plans/a.toml", "[plan]\ntitle = \"A\"\n\n[[directive]]\nnumber = " +
                                  toml_string(number) + "\nissued = \"12/3/2016\"\n");
    const auto loaded = model::load(files, read::find_workspace(files, {"plans"}));
    const auto& directives = loaded.model.directives;
    const auto declared = std::ranges::find_if(
        directives, [](const model::Directive& one) { return one.number.given(); });
    if (declared == directives.end()) return;  // control characters: a finding
    holds(declared->number.value == number, "it is read as written");
    const auto index = static_cast<model::Index>(declared - directives.begin());
    for (const std::string& way :
         {std::string(number), canonical_number(number), written_otherwise(number)}) {
        const auto found = model::find_directives(loaded.model, way);
        holds(std::ranges::find(found, index) != found.end(), "it is found however written");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view number = fuzz::text_of(data, size);
    check_forms(number);
    check_declared(number);
    return 0;
}
