#include "failure.hpp"

#include <unistd.h>

#include <cstdlib>
#include <new>
#include <string_view>

#include "commands.hpp"

namespace plan::cli {

namespace {

using text::Language;

constexpr text::Words no_memory{
    "not enough memory: the result is not whole; allow more of it (`ulimit -v`), or name fewer "
    "files at a time",
    "không đủ bộ nhớ: kết quả chưa đầy đủ; hãy cho dùng thêm bộ nhớ (`ulimit -v`), hoặc chạy với "
    "ít tệp hơn"};

/// The settings are gone: where the command line names no language it is said in both.
bool may_say(Language language, std::span<char* const> arguments) {
    const std::string_view other = language == Language::english ? "vi" : "en";
    std::string_view before;
    for (const std::string_view word : arguments) {
        if (word.starts_with("--lang=") && word.substr(7) == other) return false;
        if (before == "--lang" && word == other) return false;
        before = word;
    }
    return true;
}

void tell_line(Stream& errors, std::string_view words) {
    errors.write("plan: ");
    errors.write(words);
    errors.write("\n");
}

void tell_no_memory(Stream& errors, std::span<char* const> arguments) {
    for (const Language language : {Language::english, Language::vietnamese})
        if (may_say(language, arguments)) tell_line(errors, no_memory.in(language));
}

constinit std::span<char* const> arguments_of_main;  // set before anything else

/// Where no exception is caught: within what may not throw, and before main.
[[noreturn]] void end_without_catch() {
    try {
        if (const auto thrown = std::current_exception()) std::rethrow_exception(thrown);
    } catch (const std::bad_alloc& error) {
        Streams streams{Stream(STDOUT_FILENO), Stream(STDERR_FILENO)};
        ::_exit(run_failure(arguments_of_main, error, streams));
    } catch (...) {
        // A bug.
    }
    std::abort();
}

/// Before all that begins before main. The C library gives it what it gives main.
[[gnu::constructor(101)]] void set_end(int count, char** words) {
    arguments_of_main = {words, static_cast<std::size_t>(count)};
    std::set_terminate(end_without_catch);
}

}  // namespace

int run_failure(std::span<char* const> arguments, const std::exception& error,
                Streams& streams) noexcept {
    const bool memory = dynamic_cast<const std::bad_alloc*>(&error) != nullptr;
    const std::string_view why =
        memory ? no_memory.in(Language::english) : std::string_view(error.what());
    if (const auto status = run_failed_plugin(arguments, why, streams)) return *status;
    if (memory) {
        tell_no_memory(streams.errors, arguments);
    } else {
        tell_line(streams.errors, why);
    }
    return could_not;
}

}  // namespace plan::cli
