#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "text/characters.hpp"

namespace plan::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::uint32_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

// A validator that takes one shift a byte, whatever the text: the rows hold, for each state (a bit
// offset), the offset of the next. Branches on the kind of byte would be guessed wrong all the time
// in Vietnamese, which mixes one, two and three bytes.
enum State : std::uint32_t {
    accept = 0,
    reject = 6,
    one_more = 12,
    two_more = 18,
    three_more = 24,
    after_e0 = 30,
    after_ed = 36,
    after_f0 = 42,
    after_f4 = 48,
};
constexpr std::array states{accept,   reject,   one_more, two_more, three_more,
                            after_e0, after_ed, after_f0, after_f4};

constexpr State after_lead(std::uint32_t byte) {
    if (byte < 0x80) return accept;
    if (byte < 0xC2 || byte > 0xF4) return reject;
    if (byte < 0xE0) return one_more;
    if (byte == 0xE0) return after_e0;
    if (byte == 0xED) return after_ed;
    if (byte < 0xF0) return two_more;
    if (byte == 0xF0) return after_f0;
    return byte == 0xF4 ? after_f4 : three_more;
}

constexpr State next(State state, std::uint32_t byte) {
    const auto within = [byte](std::uint32_t first, std::uint32_t last, State then) {
        return byte >= first && byte <= last ? then : reject;
    };
    switch (state) {
        case accept: return after_lead(byte);
        case reject: return reject;
        case one_more: return within(0x80, 0xBF, accept);
        case two_more: return within(0x80, 0xBF, one_more);
        case three_more: return within(0x80, 0xBF, two_more);
        case after_e0: return within(0xA0, 0xBF, one_more);
        case after_ed: return within(0x80, 0x9F, one_more);
        case after_f0: return within(0x90, 0xBF, two_more);
        case after_f4: return within(0x80, 0x8F, two_more);
    }
    return reject;
}

constexpr std::array<std::uint64_t, 256> make_rows() {
    std::array<std::uint64_t, 256> rows{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        for (const State state : states) {
            rows[byte] |= static_cast<std::uint64_t>(next(state, byte)) << state;
        }
    }
    return rows;
}

constexpr std::array<std::uint64_t, 256> rows = make_rows();

// The state is in the low six bits of the result: processors look at no more of a shift.
std::uint64_t step(std::uint64_t state, std::uint32_t byte) {
    return rows[byte] >> (state & 63);
}

constexpr std::size_t block = 64;

bool is_ascii(const char* bytes) {
    unsigned char all = 0;
    for (std::size_t i = 0; i < block; ++i)
        all |= static_cast<unsigned char>(bytes[i]);
    return all < 0x80;
}

std::size_t find_invalid_slowly(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const CodePoint point = decode(text, at);
        if (!point.valid) return at;
        at += point.size;
    }
    return npos;
}

// Without branches, so that compilers make it vector code. C2, D8, E2 lead all that is forbidden
// outside ASCII, and little else.
bool is_plain(const char* bytes) {
    unsigned char suspicious = 0;
    for (std::size_t i = 0; i < block; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        suspicious |= static_cast<unsigned char>((byte < 0x20) & (byte != '\n') & (byte != '\t'));
        suspicious |= static_cast<unsigned char>((byte == 0x7F) | (byte == 0xC2) | (byte == 0xD8) |
                                                 (byte == 0xE2));
    }
    return suspicious == 0;
}

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool is_forbidden(std::string_view text, std::size_t at, char32_t c) {
    if (c == '\t' || c == '\n') return false;
    if (c == '\r') return at + 1 == text.size() || text[at + 1] != '\n';
    return is_control(c) || is_direction_changing(c);
}

void append_visible(std::string& shown, const CodePoint& point, char byte) {
    const auto value = static_cast<std::uint32_t>(point.value);
    if (value == '\t') {
        shown += "\\t";
    } else if (value == '\n') {
        shown += "\\n";
    } else if (value == '\r') {
        shown += "\\r";
    } else if (!point.valid || value < 0x80) {
        fmt::format_to(std::back_inserter(shown), "\\x{:02x}", static_cast<unsigned char>(byte));
    } else {
        fmt::format_to(std::back_inserter(shown), "\\u{:04x}", value);
    }
}

}  // namespace

void append(std::string& text, char32_t c) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

std::size_t count(std::string_view text) {
    std::size_t points = 0;
    for (std::size_t at = 0; at < text.size(); ++points)
        at += decode(text, at).size;
    return points;
}

std::size_t find_invalid(std::string_view text) {
    std::size_t good = 0;  // a boundary up to which all is valid
    std::uint64_t state = accept;
    std::size_t at = 0;
    for (; at + block <= text.size(); at += block) {
        if (state == accept && is_ascii(text.data() + at)) {
            good = at + block;
            continue;
        }
        for (std::size_t i = 0; i < block; ++i) {
            state = step(state, byte_at(text, at + i));
        }
        state &= 63;
        if (state == reject) return find_invalid_slowly(text, good);
        if (state == accept) good = at + block;
    }
    for (; at < text.size(); ++at)
        state = step(state, byte_at(text, at));
    return (state & 63) == accept ? npos : find_invalid_slowly(text, good);
}

std::size_t find_forbidden(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + block <= text.size() && is_plain(text.data() + at)) {
            at += block;
            continue;
        }
        // The blocks need not begin at a code point: what a block began within was seen to be plain
        // by its lead byte, and a byte that continues is passed over here.
        const std::size_t end = std::min(at + block, text.size());
        while (at < end) {
            const CodePoint point = decode(text, at);
            if (point.valid && is_forbidden(text, at, point.value)) return at;
            at += point.size;
        }
    }
    return npos;
}

bool is_direction_changing(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

std::string_view trimmed(std::string_view text) {
    std::size_t begin = text.size(), end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (!is_white_space(point.value)) {
            begin = std::min(begin, at);
            end = at + point.size;
        }
        at += point.size;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::string name_of(char32_t code_point) {
    return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
}

std::string visible(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    std::size_t taken = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        const std::size_t end = at + point.size;
        if (!point.valid || is_control(point.value) || is_direction_changing(point.value)) {
            shown.append(text, taken, at - taken);
            append_visible(shown, point, text[at]);
            taken = end;
        }
        at = end;
    }
    return shown.append(text, taken);
}

}  // namespace plan::text
