#pragma once

// From the files of a workspace to its model: reads and builds each file, over all cores, and links
// them. The same files give the same model on one core or many. The calendar that the settings name
// is read beside them, and is no part of the model.

#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "model/link.hpp"
#include "read/workspace.hpp"

namespace plan::model {

struct Loaded {
    read::Sources sources;          ///< by FileIndex; the calendar's behind the workspace's own
    std::vector<bool> chosen;       ///< by FileIndex: among what the PATHs name
    std::string root;               ///< of the workspace, as Workspace::root
    Model model;                    ///< views into `sources` and its own stores
    calendar::Calendar calendar;    ///< weekends only where none is named
    std::vector<Finding> findings;  ///< P101 to P108, P201 to P203, P210
};

/// `workspace`: as read::find_workspace gave it, its `bad_usage` empty. What is wrong with a file,
/// or with reading it, is a finding; nothing is thrown for it.
Loaded load(const read::Files& files, const read::Workspace& workspace);

}  // namespace plan::model
