#pragma once

// Texts in the order in which they were first met, each once. One item may gather those of 100,000
// rows.

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace plan::intake {

class Distinct {
  public:
    void add(const std::string& text) {
        if (contains(text)) return;
        if (all_.size() == looked_through) known_.insert(all_.begin(), all_.end());
        if (all_.size() >= looked_through) known_.insert(text);
        all_.push_back(text);
    }
    void add(const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            add(text);
    }

    const std::vector<std::string>& all() const { return all_; }
    std::size_t size() const { return all_.size(); }
    bool empty() const { return all_.empty(); }

  private:
    /// A few are found sooner without a table.
    static constexpr std::size_t looked_through = 16;

    bool contains(const std::string& text) const {
        return all_.size() > looked_through ? known_.contains(text)
                                            : std::ranges::find(all_, text) != all_.end();
    }

    std::vector<std::string> all_;
    std::unordered_set<std::string> known_;
};

}  // namespace plan::intake
