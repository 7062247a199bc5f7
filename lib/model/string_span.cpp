// From the bytes of a decoded text back to the file's.

#include "model/fields.hpp"
#include "read/literal.hpp"

namespace plan::model {

namespace {

/// Finds the written bytes of decoded bytes [begin, end), offsets into the literal.
Span written_bytes(std::string_view literal, std::size_t begin, std::size_t end) {
    Span found;
    bool begun = false;
    std::size_t decoded = 0;
    read::LiteralWalk walk(literal);
    std::size_t behind = walk.at();  // the last byte walked over, for what lies at the text's end
    for (read::Piece piece; walk.next(piece);) {
        const std::size_t size = piece.verbatim ? piece.end - piece.begin : piece.text.size();
        const auto written = [&](std::size_t at) { return piece.begin + (at - decoded); };
        behind = piece.end;
        if (!begun && begin < decoded + size) {
            begun = true;
            found.begin = static_cast<std::uint32_t>(piece.verbatim ? written(begin) : piece.begin);
            found.end = found.begin;
        }
        if (begun && end > decoded)
            found.end = static_cast<std::uint32_t>(
                piece.verbatim && end < decoded + size ? written(end) : piece.end);
        decoded += size;
        if (begun && end <= decoded) return found;
    }
    if (!begun) found.begin = static_cast<std::uint32_t>(behind);
    found.end = static_cast<std::uint32_t>(behind);
    return found;
}

}  // namespace

Span span_within(const read::Source& source, Span value, std::uint32_t begin, std::uint32_t end) {
    const std::string_view written = source.bytes().substr(value.begin, value.end - value.begin);
    const bool quoted = written.size() >= 2 && (written[0] == '"' || written[0] == '\'');
    const Span inside = quoted ? written_bytes(written, begin, end) : Span{begin, end};
    return Span{value.begin + inside.begin, value.begin + inside.end};
}

Span span_within(const read::Source& source, const Field& field, std::uint32_t begin,
                 std::uint32_t end) {
    return span_within(source, field.span, begin, end);
}

}  // namespace plan::model
