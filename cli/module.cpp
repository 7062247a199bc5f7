#include "module.hpp"

#include <dlfcn.h>

#include <filesystem>
#include <string>
#include <system_error>

namespace plan::cli {

namespace {

namespace fs = std::filesystem;

fs::path folder_of_program() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

}  // namespace

std::variant<void*, text::Message> find_in_module(std::string_view name, const char* symbol) {
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
