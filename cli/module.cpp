#include "module.hpp"

#include <dlfcn.h>
#include <sys/mman.h>

#include <filesystem>
#include <new>
#include <string>
#include <system_error>

namespace plan::cli {

namespace {

namespace fs = std::filesystem;

fs::path folder_of_program() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

/// Below this the libraries behind a module end the whole program where they get no memory.
constexpr std::size_t room_for_modules = std::size_t{64} << 20U;

bool has_room() {
    void* const room = ::mmap(nullptr, room_for_modules, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return room != MAP_FAILED && ::munmap(room, room_for_modules) == 0;
}

}  // namespace

std::variant<void*, text::Message> find_in_module(std::string_view name, const char* symbol) {
    if (!has_room()) throw std::bad_alloc();
    const std::string file = std::string(name) + ".so";
    const fs::path program = folder_of_program();
    std::string reason;
    for (const fs::path& folder : {program / "modules", program / PLAN_MODULES}) {
        const fs::path path = folder / file;
        std::error_code error;
        if (!fs::exists(path, error)) continue;
        void* const module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (module != nullptr) {
            if (void* const found = dlsym(module, symbol)) return found;
        }
        if (const char* const words = dlerror()) reason = words;
    }
    if (reason.empty()) reason = "not found: " + file;
    return text::say({"a part of the program could not be opened ({}): install it again",
                      "không mở được một phần của chương trình ({}): hãy cài đặt lại"},
                     reason);
}

}  // namespace plan::cli
