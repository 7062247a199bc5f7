#pragma once

// The bodies that a list names: those that the workspace declares, and new ones, each declared
// once.

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/model.hpp"

namespace plan::intake {

struct NewBody {
    std::string id;
    std::string name;
};

struct Named {
    std::string reference;        ///< as the plan file names it: its id
    bool ambiguous = false;       ///< two declared bodies go by it: the reference is the name
    bool is_new = false;          ///< declared by this very call
    std::string other_name = {};  ///< of the body that the workspace declares under the id given
};

class BodyBook {
  public:
    explicit BodyBook(const model::Model& declared) : declared_(declared) {}

    /// A body that the list names for certain; `id` may be empty. Nothing is declared yet.
    void expect(std::string_view id, std::string_view name);

    /// What stands in a cell as one body or several: parts without semicolons and line breaks.
    /// Names that "and" joins may be one.
    void expect_maybe(std::string_view name) { maybe_.emplace_back(name); }
    /// Once all is expected: of what `expect_maybe` was told, what is no list of known names is
    /// one.
    void settle();

    /// The bodies of a cell: parted at semicolons and line breaks, and at commas, slashes and "and"
    /// where all that comes of it are bodies that are known: declared, or named alone elsewhere in
    /// the list. A known name that holds a comma or "and" itself stays whole.
    std::vector<std::string> split(std::string_view cell) const;
    /// The same of a cell of our own CSV, which joins names by "; ".
    std::vector<std::string> split_ours(std::string_view cell) const;

    /// The body of that name, declared where it is not yet. `id`: what the list calls it; may be
    /// empty.
    Named take(std::string_view id, std::string_view name);

    /// Whether the workspace declares a body or group of that id.
    bool is_declared(std::string_view id) const;
    bool is_group(std::string_view reference) const;
    /// The bodies that a group means, by references.
    std::vector<std::string> members_of(std::string_view group) const;

    const std::vector<NewBody>& added() const { return added_; }

  private:
    const model::Body* find(std::string_view name, bool& ambiguous) const;
    bool is_known(std::string_view name) const;
    std::vector<std::string> known_names(std::string_view text) const;
    std::string free_id(std::string_view name);

    const model::Model& declared_;
    /// By folded name the id that the list gives it; empty where it gives none, or several.
    std::unordered_map<std::string, std::string> expected_;
    std::vector<std::string> maybe_;
    std::unordered_set<std::string> given_;                 // ids that the list gives
    std::unordered_map<std::string, std::string> by_name_;  // of the new, by folded name
    std::unordered_map<std::string, std::string> name_of_;  // of the new, by id
    std::unordered_map<std::string, int> last_number_;      // of ids made from one text
    std::vector<NewBody> added_;
};

}  // namespace plan::intake
