#include "letter_words.hpp"

#include <algorithm>
#include <variant>

#include "text/utf8.hpp"

namespace plan::cli {

using text::Message;
using text::say;

namespace {

constexpr std::size_t most_bytes = 1 << 20;  // a template is a page or two

/// The file's text; else why there is none.
std::variant<std::string, Message> text_of(const std::string& path, const Streams& streams) {
    const read::EntryKind kind = streams.files.look(path).kind;
    if (kind == read::EntryKind::missing)
        return say({"{}: there is no such file", "{}: không có tệp này"}, path);
    if (Message why = read::why_not_read(kind); !why.empty())
        return say({"{}: {}", "{}: {}"}, path, why);
    read::Bytes read = streams.files.read(path, most_bytes);
    if (read.too_large) return say({"{}: larger than 1 MiB", "{}: lớn hơn 1 MiB"}, path);
    if (!read.error.empty()) return say({"{}: {}", "{}: {}"}, path, read.error);
    if (const std::size_t at = text::find_invalid(read.bytes); at != std::string::npos) {
        const auto line =
            1 + std::count(read.bytes.begin(), read.bytes.begin() + static_cast<std::ptrdiff_t>(at),
                           '\n');
        return say({"{}:{}: not UTF-8", "{}:{}: không phải UTF-8"}, path, line);
    }
    constexpr std::string_view mark = "\xEF\xBB\xBF";  // byte order mark
    if (read.bytes.starts_with(mark)) read.bytes.erase(0, mark.size());
    return std::move(read.bytes);
}

}  // namespace

std::optional<render::LetterTemplate> letter_words(const Options& options, text::Language language,
                                                   Streams& streams) {
    const auto& path = options.remind.words;
    std::string words(render::shipped_letter(language));
    if (path) {
        auto text = text_of(*path, streams);
        if (const auto* why = std::get_if<Message>(&text)) {
            tell(streams, language, *why);
            return std::nullopt;
        }
        words = std::move(std::get<std::string>(text));
    }
    auto made = render::read_template(words);
    if (const auto* fault = std::get_if<render::TemplateFault>(&made)) {
        tell(streams, language,
             say({"{}:{}:{}: {}", "{}:{}:{}: {}"}, path.value_or("letter"), fault->line,
                 fault->column, fault->message));
        return std::nullopt;
    }
    return std::get<render::LetterTemplate>(std::move(made));
}

}  // namespace plan::cli
