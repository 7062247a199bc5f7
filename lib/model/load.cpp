#include "model/load.hpp"

#include <algorithm>
#include <iterator>

#include "model/calendar_chain.hpp"
#include "model/fields.hpp"
#include "read/paths.hpp"
#include "threads/over_cores.hpp"

namespace plan::model {

using text::say;

namespace {

Finding unreadable(FileIndex file, text::Message why) {
    return make_finding(Code::unreadable_file, Place{file, {}}, std::move(why));
}

FileModel load_file(const read::Files& files, const read::Workspace& workspace, FileIndex file,
                    read::Source& source) {
    const read::Found& found = workspace.files[file];
    FileModel nothing;
    nothing.file = file;
    source = read::Source(found.path, {}, workspace.root);
    if (!found.error.empty()) {
        nothing.findings.push_back(unreadable(file, found.error));
        return nothing;
    }
    read::Bytes bytes = files.read(found.path, read::most_bytes);
    if (bytes.too_large) {
        nothing.findings.push_back(make_finding(
            Code::over_limit, Place{file, {}},
            say({"the file is over {} MiB", "tệp vượt quá {} MiB"}, read::most_bytes >> 20)));
        return nothing;
    }
    if (!bytes.error.empty()) {
        nothing.findings.push_back(unreadable(file, std::move(bytes.error)));
        return nothing;
    }
    source = read::Source(found.path, std::move(bytes.bytes), workspace.root);
    return build(source, file, found.settings, threads::cores());
}

/// The calendar that the settings name; its files become the sources from `first` on.
std::size_t load_calendar_of(const read::Files& files, const FileModel& settings,
                             const read::Workspace& workspace, FileIndex first, Loaded& loaded) {
    const Text& named = settings.settings.calendar;
    if (!settings.holds_settings || !named.given()) return 0;
    const read::Source& source = loaded.sources[settings.file];
    CalendarChain chain =
        load_calendar(files, named.value, read::folder_of(source.path()), loaded.sources, first);
    if (!chain.not_found.empty()) {
        const Span span =
            span_within(source, named.span, 0, static_cast<std::uint32_t>(named.value.size()));
        Finding& finding = loaded.findings.emplace_back(
            make_finding(Code::bad_calendar, Place{settings.file, span}, chain.not_found));
        finding.help = chain.not_found_help;
    }
    loaded.calendar = std::move(chain.calendar);
    std::ranges::move(chain.findings, std::back_inserter(loaded.findings));
    // A calendar belongs to the settings: who looks at these looks at it.
    for (std::size_t i = 0; i < chain.files; ++i)
        loaded.chosen[first + i] = workspace.files[settings.file].chosen;
    return chain.files;
}

/// Leaves the calendar's files out of the workspace's own.
void leave_out_calendar(const read::Files& files, const read::Workspace& workspace,
                        std::size_t calendars, Loaded& loaded, std::vector<bool>& left_out) {
    const std::size_t count = workspace.files.size();
    for (std::size_t calendar = count; calendar < count + calendars; ++calendar) {
        read::Source& source = loaded.sources[calendar];
        for (std::size_t i = 0; i < count; ++i) {
            const std::string& path = workspace.files[i].path;
            if (left_out[i] || workspace.files[i].settings ||
                read::name_in(path) != read::name_in(source.path()) ||
                !read::same_file(files, path, source.path()))
                continue;
            left_out[i] = true;
            loaded.chosen[calendar] = loaded.chosen[calendar] || loaded.chosen[i];
            loaded.chosen[i] = false;
        }
    }
}

}  // namespace

Loaded load(const read::Files& files, const read::Workspace& workspace) {
    Loaded loaded;
    loaded.root = workspace.root;
    const std::size_t count = workspace.files.size();
    // Never moved again, and only made shorter: models point into them.
    loaded.sources.resize(count + most_calendars);
    loaded.chosen.resize(count + most_calendars);
    std::vector<FileModel> parts(count);
    std::vector<bool> left_out(count);
    const auto load_part = [&](std::size_t i) {
        parts[i] = load_file(files, workspace, static_cast<FileIndex>(i), loaded.sources[i]);
    };
    for (std::size_t i = 0; i < count; ++i)
        loaded.chosen[i] = workspace.files[i].chosen;

    // The settings come first: they say which files are a calendar's.
    const std::size_t settings = count > 0 && workspace.files.front().settings ? 1 : 0;
    std::size_t calendars = 0;
    if (settings == 1) {
        load_part(0);
        calendars =
            load_calendar_of(files, parts[0], workspace, static_cast<FileIndex>(count), loaded);
        leave_out_calendar(files, workspace, calendars, loaded, left_out);
    }
    threads::for_each_index(count - settings, threads::cores(), [&](std::size_t i, std::size_t) {
        if (left_out[i + settings]) {
            parts[i + settings].file = static_cast<FileIndex>(i + settings);
        } else {
            load_part(i + settings);
        }
    });
    loaded.sources.resize(count + calendars);
    loaded.chosen.resize(count + calendars);
    for (FileModel& part : parts)
        std::ranges::move(part.findings, std::back_inserter(loaded.findings));
    loaded.model = link(parts);
    return loaded;
}

}  // namespace plan::model
