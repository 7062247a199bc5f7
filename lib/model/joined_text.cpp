#include "model/joined_text.hpp"

#include <algorithm>

namespace plan::model {

namespace {

constexpr std::uint32_t stride = 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool continues_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

std::uint32_t as_offset(std::size_t size) {
    return static_cast<std::uint32_t>(size);
}

}  // namespace

JoinedText::JoinedText(std::string_view bytes, std::span<const Span> chunks,
                       const std::vector<Patch>& patches) {
    if (chunks.size() == 1 && patches.empty()) {
        shifts_.push_back({0, chunks[0].begin, false});
        text_ = bytes.substr(chunks[0].begin, chunks[0].end - chunks[0].begin);
    } else {
        for (const Span chunk : chunks)
            join(bytes, chunk, patches);
        text_ = joined_;
    }
    find_lines();
}

void JoinedText::join(std::string_view bytes, Span chunk, const std::vector<Patch>& patches) {
    if (!shifts_.empty()) joined_ += '\n';
    std::uint32_t at = chunk.begin;
    const auto take_to = [&](std::uint32_t end) {
        shifts_.push_back({as_offset(joined_.size()), at, false});
        joined_ += bytes.substr(at, end - at);
    };
    auto patch = std::ranges::lower_bound(patches, chunk.begin, {},
                                          [](const Patch& one) { return one.span.begin; });
    for (; patch != patches.end() && patch->span.begin < chunk.end; ++patch) {
        take_to(patch->span.begin);
        shifts_.push_back({as_offset(joined_.size()), patch->span.begin, true});
        joined_ += patch->text;
        at = patch->span.end;
    }
    take_to(chunk.end);
}

void JoinedText::find_lines() {
    lines_.push_back(text_.starts_with(byte_order_mark) ? as_offset(byte_order_mark.size()) : 0);
    for (std::size_t at = text_.find('\n'); at != std::string_view::npos;
         at = text_.find('\n', at + 1))
        lines_.push_back(as_offset(at + 1));
}

// `columns` code points on from `at`, but not beyond the line.
std::uint32_t JoinedText::walk(std::uint32_t at, std::uint32_t columns) const {
    while (columns > 0 && at < text_.size() && text_[at] != '\n') {
        ++at;
        while (at < text_.size() && continues_code_point(text_[at]))
            ++at;
        --columns;
    }
    return at;
}

const std::vector<std::uint32_t>& JoinedText::marks_of(std::uint32_t line) {
    std::vector<std::uint32_t>& marks = marks_[line];
    if (!marks.empty()) return marks;
    std::uint32_t at = lines_[line];
    do {
        marks.push_back(at);
        at = walk(at, stride);
    } while (at != marks.back());
    return marks;
}

JoinedText::Cursor JoinedText::nearest_before(std::uint32_t line, std::uint32_t column) {
    Cursor found{line, 0, lines_[line]};
    if (cursor_.line == line && cursor_.column <= column && cursor_.at >= found.at) found = cursor_;
    if (column - found.column <= stride) return found;
    const std::vector<std::uint32_t>& marks = marks_of(line);
    const auto index = std::min<std::size_t>(column / stride, marks.size() - 1);
    return {line, as_offset(index) * stride, marks[index]};
}

std::uint32_t JoinedText::offset_at(std::uint32_t line, std::uint32_t column) {
    if (line == 0 || line > lines_.size()) return to_file(as_offset(text_.size()));
    const std::uint32_t wanted = column == 0 ? 0 : column - 1;
    const Cursor from = nearest_before(line - 1, wanted);
    cursor_ = {line - 1, wanted, walk(from.at, wanted - from.column)};
    return to_file(cursor_.at);
}

std::uint32_t JoinedText::to_file(std::uint32_t at) const {
    std::size_t chunk = 0;
    if (shifts_.size() > 1) {
        const auto behind = std::upper_bound(
            shifts_.begin(), shifts_.end(), at,
            [](std::uint32_t offset, const Shift& shift) { return offset < shift.text_begin; });
        chunk = static_cast<std::size_t>(behind - shifts_.begin()) - 1;
    }
    if (shifts_[chunk].patched) return shifts_[chunk].file_begin;
    return shifts_[chunk].file_begin + (at - shifts_[chunk].text_begin);
}

}  // namespace plan::model
