#include "model/load.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <iterator>
#include <thread>

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
    return build(source, file, found.settings);
}

/// Runs work(i) for each i, on as many threads as this process may use.
template <class Work>
void for_each_index(std::size_t count, const Work& work) {
    const std::size_t threads = std::min<std::size_t>(std::thread::hardware_concurrency(), count);
    std::atomic<std::size_t> next = 0;
    std::vector<std::exception_ptr> failures(std::max<std::size_t>(threads, 1));
    const auto run = [&](std::size_t thread) {
        try {
            for (std::size_t i = next++; i < count; i = next++)
                work(i);
        } catch (...) {
            failures[thread] = std::current_exception();  // no memory: main tells it
            next = count;
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i)
            others.emplace_back(run, i);
        run(0);
    }
    for (const std::exception_ptr& failure : failures)
        if (failure) std::rethrow_exception(failure);
}

}  // namespace

Loaded load(const read::Files& files, const read::Workspace& workspace) {
    Loaded loaded;
    const std::size_t count = workspace.files.size();
    loaded.sources.resize(count);  // never again: models point into them
    std::vector<FileModel> parts(count);
    for_each_index(count, [&](std::size_t i) {
        parts[i] = load_file(files, workspace, static_cast<FileIndex>(i), loaded.sources[i]);
    });
    for (std::size_t i = 0; i < count; ++i) {
        loaded.chosen.push_back(workspace.files[i].chosen);
        std::ranges::move(parts[i].findings, std::back_inserter(loaded.findings));
    }
    loaded.model = link(parts);
    return loaded;
}

}  // namespace plan::model
