#include "item_texts.hpp"

namespace plan::cli {

const ItemTexts::Entry* ItemTexts::of(model::Index index) {
    const auto known = entries_.find(index);
    if (known != entries_.end()) return &known->second;
    const model::Item& item = session_.model().items[index];
    const std::string_view text = session_.loaded.sources[item.file].bytes();
    auto parts = edit::item_text(text, item.header);
    if (!parts) return nullptr;
    edit::Style style = edit::style_of(text, *parts);
    return &entries_.emplace(index, Entry{text, *std::move(parts), std::move(style)}).first->second;
}

std::string place_in_words(const Session& session, const model::Item& item, Span span) {
    const read::Source& source = session.loaded.sources[item.file];
    return fmt::format("{}:{}", source.path(), source.position(span.begin).line);
}

text::Message write_by_hand(const Session& session, const model::Item& item) {
    return text::say({"\"{}\" ({}) is not written as [[item]], or not whole: write the record by "
                      "hand, or the item as [[item]]",
                      "“{}” ({}) không viết dưới dạng [[item]], hoặc viết chưa trọn vẹn: hãy tự "
                      "ghi vào tệp, hoặc viết lại thành [[item]]"},
                     item.id.value, place_in_words(session, item, item.header));
}

}  // namespace plan::cli
