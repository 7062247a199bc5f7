// Bare toml++: `bare-tomlplusplus FOLDER` reads and parses the folder's files one after the other.
// Beside `plan` on the same bytes it says what its reader costs and saves.

#include <cstdio>
#include <filesystem>

#include <toml++/toml.h>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: bare-tomlplusplus FOLDER\n", stderr);
        return 2;
    }
    std::size_t items = 0;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        const toml::table table = toml::parse_file(entry.path().string());
        if (const auto* list = table["item"].as_array()) items += list->size();
    }
    std::printf("%zu\n", items);
    return 0;
}
