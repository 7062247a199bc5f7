#include <algorithm>

#include "commands.hpp"
#include "editing.hpp"
#include "named.hpp"
#include "record_about.hpp"
#include "record_edits.hpp"

namespace plan::cli {

int run_record(const Options& options, Streams& streams) {
    Editor editor;
    editor.look_to = [&](const Session& session) { return look_to(session, options); };
    editor.work_out = [&](const Assessed& assessed) -> Worked {
        // `plan done a b` where b is an item and a folder here: which is meant nobody can tell.
        for (const std::string& path : options.paths)
            if (!items_named(assessed.session.model(), path).empty())
                return std::vector{text::say(
                    {"\"{0}\" is an item, and a file or folder here: write ./{0} for the PATH, or "
                     "{1} for the item",
                     "“{0}” vừa là mã nhiệm vụ, vừa là tên tệp hoặc thư mục ở đây: hãy ghi ./{0} "
                     "nếu là đường dẫn, {1} nếu là nhiệm vụ"},
                    path,
                    path_of(assessed.session.model(),
                            assessed.session.model()
                                .items[items_named(assessed.session.model(), path).front()]))};
        return record_edits(assessed, options);
    };
    return edit_files(options, streams, editor);
}

}  // namespace plan::cli
