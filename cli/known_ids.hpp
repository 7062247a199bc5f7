#pragma once

// The ids and names that the files of a workspace know, for who completes a command line.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::cli {

enum class IdsOf { items, plans, bodies, directives, tags };

/// Called with each and with what it is: a title, a name.
using TakeId = std::function<void(std::string_view id, std::string_view about)>;

/// Of the workspace of the PATHs, of the one at hand where there are none; nothing where it can't
/// be read. `begun` is what is typed of an item's: behind its @ the bodies that answer for it.
void known_ids(IdsOf kind, const std::vector<std::string>& paths, std::string_view begun,
               const TakeId& take);

}  // namespace plan::cli
