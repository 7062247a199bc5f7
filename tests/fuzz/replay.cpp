// The corpus of a fuzzer without libFuzzer: `replay NAME CORPUS`, each line an input
// (tests/fuzz/corpus.py writes them).

#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

int line_number = 0;
const char* corpus = "";

void say_where(int) {
    std::fprintf(stderr, "%s:%d: ended the program\n", corpus, line_number);
    std::signal(SIGABRT, SIG_DFL);
}

unsigned hex(char c) {
    return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
}

/// `\\`, `\n`, `\r`, `\t`, `\x00`.
std::string unescape(const std::string& line) {
    std::string bytes;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '\\' || i + 1 == line.size()) {
            bytes += line[i];
            continue;
        }
        switch (line[++i]) {
            case 'n': bytes += '\n'; break;
            case 'r': bytes += '\r'; break;
            case 't': bytes += '\t'; break;
            case 'x':
                if (i + 2 < line.size())
                    bytes += static_cast<char>(hex(line[i + 1]) * 16 + hex(line[i + 2]));
                i += 2;
                break;
            default: bytes += line[i];
        }
    }
    return bytes;
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) return 2;
    corpus = words[2];
    std::signal(SIGABRT, say_where);
    std::ifstream file(corpus);
    for (std::string line; std::getline(file, line);) {
        ++line_number;
        // Its own memory, so that one byte too far is seen.
        const std::string bytes = unescape(line);
        const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
        LLVMFuzzerTestOneInput(exact.data(), exact.size());
    }
    std::printf("%s: %d passed, 0 failed\n", words[1], line_number);
    return line_number > 0 ? 0 : 1;
}
