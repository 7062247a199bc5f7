#pragma once

// A plan file that is being begun: from what has been said of it so far to its text, and what
// `validate` would say of that. Nothing is written.

#include <set>
#include <string>

#include "edit/new_plan.hpp"
#include "new_place.hpp"
#include "questions.hpp"
#include "trial.hpp"

namespace plan::cli {

/// The file that a draft makes.
struct Begun {
    std::string path;
    edit::NewPlan plan;
    edit::PlanText file;
};

class Beginning {
  public:
    Beginning(const Options& options, NewPlace where);

    const NewPlace& place() const { return place_; }
    /// Of the workspace.toml that is made too, where one is.
    const edit::NewSettings& settings() const { return settings_; }
    text::Language language() const { return language_; }

    Begun begin(const edit::PlanDraft& draft) const;

    /// What stands against the draft; of a last item without due or lead they are not missed. Each
    /// remark is made once.
    Verdict judge(const edit::PlanDraft& draft);

  private:
    edit::NewSettings settings_;
    NewPlace place_;
    Trial trial_;
    text::Language language_;
    std::set<std::string> remarked_;
    std::set<std::string> free_;  ///< paths where nothing was

    void add(const Told& told, const Begun& begun, Verdict& verdict);
    void add_near_names(const edit::NewPlan& plan, Verdict& verdict);
    void remark(text::Message message, Verdict& verdict);
};

}  // namespace plan::cli
