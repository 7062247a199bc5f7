#pragma once

// Items as they stand in their files, each taken apart once.

#include <map>
#include <optional>
#include <string_view>

#include "edit/record.hpp"
#include "session.hpp"

namespace plan::cli {

class ItemTexts {
  public:
    explicit ItemTexts(const Session& session) : session_(session) {}

    struct Entry {
        std::string_view text;  ///< of the file
        edit::ItemText item;
        edit::Style style;
    };
    /// Null where it can't be edited (edit/statements.hpp).
    const Entry* of(model::Index index);

  private:
    const Session& session_;
    std::map<model::Index, Entry> entries_;
};

/// What is said of an item that can't be edited.
text::Message write_by_hand(const Session& session, const model::Item& item);

/// `plans/a.toml:12`: where something of an item stands.
std::string place_in_words(const Session& session, const model::Item& item, Span span);

}  // namespace plan::cli
