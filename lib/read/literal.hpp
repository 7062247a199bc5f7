#pragma once

// A TOML string as written, quotes included, walked piece by piece: what each character means, and
// which bytes say it. The four kinds: "basic", 'literal', and both over several lines.

#include <cstddef>
#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace plan::read {

/// Bytes [begin, end) as written mean `text`. An escape is one piece; so is a run without any.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;  ///< of an escape or a line break; a run stands for itself
    bool verbatim = false;
};

class LiteralWalk {
  public:
    /// `literal` is right TOML; where it is not, the walk ends early.
    explicit LiteralWalk(std::string_view literal);

    /// The next piece, or false at the end. What means nothing (a continued line) is passed over.
    bool next(Piece& piece);
    /// Where the walk stands: at first, behind the opening quotes.
    std::size_t at() const { return at_; }

  private:
    std::string_view literal_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    bool basic_ = false;
    bool over_lines_ = false;

    void take_run(Piece& piece);
    bool take_escape(Piece& piece);
    bool take_code_point(Piece& piece, std::size_t digits);
    void pass_continued_line();
};

/// What the string says. `literal` as for LiteralWalk.
std::string decode_literal(std::string_view literal);

}  // namespace plan::read
