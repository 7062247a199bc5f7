#include "support/mutants.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace plan::test {

namespace {

const std::array<std::string, 48> snippets{
    "[[item]]\n",
    "[item]\n",
    "[plan]\n",
    "[[plan]]\n",
    "[[item.completion]]\n",
    "[item.x]\n",
    "[plan.x]\n",
    "[foo]\n",
    "[[foo]]\n",
    "[foo.bar]\n",
    "[[body]]\n",
    "[[\"item\"]]\n",
    "item = [{a = 1}]\n",
    "plan.title = \"x\"\n",
    "foo.a = 1\n",
    "foo = 1\n",
    "a.b.c = {d = 1}\n",
    "k = 1\n",
    "k = \"\"\"\n",
    "\"\"\"",
    "'''",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    "=",
    ".",
    "#",
    "\\",
    "\\\n",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "1",
    "x",
    "\xEF\xBB\xBF",
    "é",
    "\xC2",
    "\x01",
    "\\u0041",
    "\\u202e",
    "[ [item]]",
    "= [\n",
};

}  // namespace

std::string Mutator::next() {
    std::string text = corpus_[below(corpus_.size())];
    std::size_t edits = 1 + below(3);
    if (below(2) == 0) edits = 1;
    for (std::size_t i = 0; i < edits; ++i)
        edit(text);
    return text;
}

const std::string& Mutator::snippet() {
    return snippets[below(snippets.size())];
}

std::size_t Mutator::line_at(const std::string& text) {
    const std::size_t at = text.rfind('\n', below(text.size()));
    return at == std::string::npos ? 0 : at + 1;
}

std::string Mutator::cut_line(std::string& text) {
    const std::size_t begin = line_at(text);
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const std::string line = text.substr(begin, end - begin);
    text.erase(begin, end - begin);
    return line;
}

void Mutator::edit(std::string& text) {
    if (text.empty()) text = snippet();
    // One random number a statement: compilers differ in the order within one.
    const std::size_t at = below(text.size());
    const std::size_t line = line_at(text);
    switch (below(14)) {
        case 0: text.erase(at, 1); break;
        case 1: text[at] = static_cast<char>(below(256)); break;
        case 2: text[at] = snippet()[0]; break;
        case 3: text.insert(at, snippet()); break;
        case 4:
        case 5: text.insert(line, snippet()); break;
        case 6:
        case 7: cut_line(text); break;
        case 8:
        case 9: {
            const std::string moved = cut_line(text);
            text.insert(line_at(text), moved);
            break;
        }
        case 10: {
            text.insert(line, text.substr(line, text.find('\n', line) - line) + "\n");
            break;
        }
        case 11: text.resize(at); break;
        case 12: {
            const std::string& other = corpus_[below(corpus_.size())];
            const std::size_t from = line_at(other);
            text.insert(line, other.substr(from, below(60)));
            break;
        }
        default: {
            const std::size_t length = below(12);
            const std::string token = text.substr(at, length);
            text.erase(at, length);
            text.insert(below(text.size() + 1), token);
        }
    }
}

std::size_t number_from(const char* variable, std::size_t otherwise) {
    const char* value = std::getenv(variable);
    return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

}  // namespace plan::test
