// Any text as a due expression: refused at characters of its own, or read into a day.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "due/last_day.hpp"
#include "due/parse.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace plan;
    const std::string_view words(reinterpret_cast<const char*>(data), size);
    const due::Parsed parsed = due::parse(words);
    if (const auto* refusal = std::get_if<due::Refusal>(&parsed)) {
        if (refusal->span.begin > refusal->span.end || refusal->span.end > size) std::abort();
        if (refusal->message.in(text::Language::vietnamese).empty()) std::abort();
    } else {
        due::last_day(std::get<due::Expression>(parsed), {}, {}, civil::day_of(2024, 1, 31),
                      due::Explain::yes);
    }
    due::parse_written_day(words);
    return 0;
}
