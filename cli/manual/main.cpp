// Writes the manual pages below a folder, as they are installed: man1/plan-check.1, vi/man5/plan.5.
//
//     plan-manuals FOLDER VERSION DAY EXAMPLE

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "manual/pages.hpp"

namespace {

using namespace plan;
namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << text;
    if (!file.flush()) throw std::runtime_error("can't write " + path.string());
}

std::string text_of(const char* path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error(std::string("can't read ") + path);
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

void write_all(const fs::path& folder, const cli::manual::Edition& edition,
               text::Language language) {
    write(folder / "man1/plan.1", cli::manual::main_page(edition, language));
    write(folder / "man5/plan.5", cli::manual::files_page(edition, language));
    for (const cli::CommandFacts& facts : cli::all_commands())
        write(folder / "man1" / ("plan-" + std::string(facts.name) + ".1"),
              cli::manual::command_page(facts, edition, language));
}

}  // namespace

int main(int count, char** words) {
    try {
        if (count != 5) throw std::runtime_error("FOLDER VERSION DAY EXAMPLE");
        const std::string example = text_of(words[4]);
        const cli::manual::Edition edition{words[2], words[3], example};
        write_all(words[1], edition, text::Language::english);
        write_all(fs::path(words[1]) / "vi", edition, text::Language::vietnamese);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "plan-manuals: %s\n", error.what());
        return 1;
    }
}
