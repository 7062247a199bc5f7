#pragma once

// A file tried in its workspace before it is written: what would `validate` say?

#include <set>
#include <string>
#include <vector>

#include "session.hpp"

namespace plan::cli {

/// Something that was not wrong before.
struct Told {
    Finding finding;    ///< with the severity of the settings
    bool here;          ///< in the new file; its place is in the text that was tried
    std::string where;  ///< `plans/a.toml:12`: what it is about in another file; may be empty
};

class Trial {
  public:
    /// `settings`, `settings_text`: a workspace.toml that is to be made too; empty where not.
    Trial(const Options& options, read::Workspace workspace, const std::string& settings,
          const std::string& settings_text);

    /// The workspace as it is.
    const model::Model& model() const { return before_.model(); }

    /// What is wrong with that file at that path, or comes of it elsewhere. Errors first.
    std::vector<Told> tell(const std::string& path, const std::string& text) const;

  private:
    const Options& options_;
    read::Workspace workspace_;
    read::Overlay files_{read::disk()};
    Session before_;
    std::set<std::string> known_;
};

}  // namespace plan::cli
