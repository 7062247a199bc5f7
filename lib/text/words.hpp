#pragma once

// The human words of the program, each in both languages side by side.
//
// A place that has something to say writes `Words{"…", "…"}`, English first, and keeps the facts
// apart as arguments; the language is chosen only where the message is printed.

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace plan::text {

enum class Language { english, vietnamese };

/// One text in both languages. Placeholders are `{}` in order, or `{0}` `{1}` where the languages
/// order their facts differently. Both must take the same number of facts: checked when compiled.
struct Words {
    std::string_view english;
    std::string_view vietnamese;

    constexpr Words() = default;
    consteval Words(const char* en, const char* vi) : english(en), vietnamese(vi) {
        if (facts_of(english) != facts_of(vietnamese)) throw "the languages take different facts";
    }

    constexpr std::string_view in(Language language) const {
        return language == Language::vietnamese ? vietnamese : english;
    }

  private:
    static constexpr int facts_of(std::string_view words) {
        int automatic = 0, numbered = 0;
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            if (words[i] != '{') continue;
            if (words[i + 1] == '{') {
                ++i;
            } else if (words[i + 1] == '}' || words[i + 1] == ':') {
                ++automatic;
            } else if (words[i + 1] - '0' + 1 > numbered) {
                numbered = words[i + 1] - '0' + 1;
            }
        }
        return automatic > numbered ? automatic : numbered;
    }
};

/// What fills a placeholder: one text, or one for each language.
struct Fact {
    std::string english;
    std::string vietnamese;  ///< empty: the same

    std::string_view in(Language language) const {
        return language == Language::vietnamese && !vietnamese.empty() ? vietnamese : english;
    }
};

/// Words and the facts that fill them.
struct Message {
    Words words;
    std::vector<Fact> facts;

    bool empty() const { return words.english.empty(); }
    /// The message in one language, its facts in place.
    std::string in(Language language) const;
};

inline Fact as_fact(std::string fact) {
    return {std::move(fact), {}};
}
inline Fact as_fact(std::string_view fact) {
    return {std::string(fact), {}};
}
inline Fact as_fact(const char* fact) {
    return {fact, {}};
}
inline Fact as_fact(const Words& words) {
    return {std::string(words.english), std::string(words.vietnamese)};
}
inline Fact as_fact(const Message& message) {
    return {message.in(Language::english), message.in(Language::vietnamese)};
}
template <class Number>
requires std::is_arithmetic_v<Number> Fact as_fact(Number number) {
    return {fmt::format("{}", number), {}};
}

/// `say({"no such day: {}", "không có ngày {}"}, text)`.
template <class... Facts>
Message say(Words words, const Facts&... facts) {
    return Message{words, {as_fact(facts)...}};
}

}  // namespace plan::text
