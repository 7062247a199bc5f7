#pragma once

// A plan file begun: from what a person says of it to the file's text, with comments that say what
// else may be written. What is named and not declared in the workspace is declared here, once.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "edit/plan_draft.hpp"
#include "model/model.hpp"

namespace plan::edit {

struct NewBody {
    std::string id, name;
};

struct NewDirective {
    std::string number, issued;  ///< issued: may be empty
};

struct NewItem {
    std::string id;
    ItemDraft draft;
    std::vector<std::string> leads;  ///< ids of bodies
};

/// A draft whose names have been looked up.
struct NewPlan {
    std::string id;
    PlanDraft draft;
    std::vector<NewDirective> directives;  ///< not declared in the workspace
    std::vector<NewBody> bodies;           ///< the same
    std::vector<NewItem> items;
};

/// A short id from words: of a sentence its first words.
std::string short_id(std::string_view words);

/// `id`: of the plan, made unique in the workspace, as are those of bodies. A name that fits
/// several bodies stays as it is: it is for `validate` to tell (P301).
NewPlan look_up(const PlanDraft& draft, std::string_view id, const model::Model& workspace);

struct PlanText {
    std::string text;
    std::vector<std::uint32_t> items;  ///< where each [[item]] begins
};

/// The file. Comments in that language; what has not been said stands there as a comment.
PlanText plan_text(const NewPlan& plan, text::Language language);

/// What workspace.toml is begun with; empty where not known, which is left as a comment.
struct NewSettings {
    std::string timezone;  ///< IANA name
    text::Language language = text::Language::english;
    std::string calendar;
};

/// The text of workspace.toml.
std::string settings_text(const NewSettings& settings);

}  // namespace plan::edit
