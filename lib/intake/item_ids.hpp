#pragma once

// Ids of items, each once in its plan.

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace plan::intake {

class ItemIds {
  public:
    /// An id that the list gives: no title makes it.
    void reserve(std::string_view id) { taken_.emplace(id); }

    /// Made from a title, of its first words; another than all before.
    std::string make(std::string_view title);
    /// The id, or where it is taken the next: `x-2`.
    std::string next(const std::string& id);

  private:
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, int> last_number_;
};

}  // namespace plan::intake
