#pragma once

// What every command on a workspace begins with: its files read and linked, its language, the day,
// what is owed, and what is wrong. Commands are what they do with it.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "assess/assess.hpp"
#include "expand/expand.hpp"
#include "model/load.hpp"
#include "options.hpp"
#include "read/overlay.hpp"
#include "read/workspace.hpp"
#include "stream.hpp"
#include "validate/rule.hpp"

namespace plan::cli {

/// Exit statuses (README, “Exit statuses”).
inline constexpr int fine = 0;
inline constexpr int found_something = 1;
inline constexpr int could_not = 2;

/// Where a run reads from and writes to.
struct Streams {
    Stream output;
    Stream errors;
    read::Overlay files{read::disk()};  ///< the disk, with standard input as `-`
};

struct Session {
    model::Loaded loaded;
    text::Language language = text::Language::english;
    read::Workspace workspace;
    calendar::Calendar calendar;
    std::optional<Finding> zone_fault;  ///< an unknown time zone: among the findings too
    std::size_t files = 0;              ///< among what the PATHs name
    std::size_t items = 0;              ///< in them

    const model::Model& model() const { return loaded.model; }
};

/// Reads the workspace of the PATHs. What is bad usage, or leaves nothing to read, is told on
/// standard error, and then there is no session.
std::optional<Session> open_session(const Options& options, Streams& streams);

/// The same workspace, its files read again, maybe with other bytes.
Session reopen(const Options& options, const Session& earlier, const read::Files& files);

/// What the rules look at. Views of both.
validate::Facts facts_for(const Session& session, const expand::Expansion& expansion);

/// Findings of the whole workspace, in order, the codes' own severities.
std::vector<Finding> find_all(const Session& session);

/// Equal for one finding before and after a change; lines above it may have moved.
std::string identity_of(const Session& session, const Finding& finding);

/// --today, else the clock's in the workspace's zone; nothing where it can't be known (told).
std::optional<civil::Day> day_of(const Session& session, const Options& options, Streams& streams);

/// The settings of the workspace at hand, and their calendar; of no other file anything is read.
/// Nothing where there is no workspace.toml. `paths`: as for open_session.
std::optional<model::Loaded> load_settings(const std::vector<std::string>& paths);

/// The same without their texts, the defaults where there is none: what help and bad usage go by.
model::Settings settings_of(const std::vector<std::string>& paths);

/// What a command reads where no PATH is named: plans/, else the folder itself where it holds
/// workspace.toml; nothing where there is neither.
std::vector<std::string> default_paths();

/// `plan: …` on standard error.
void tell(Streams& streams, text::Language language, const text::Message& message);

render::Style style_for(const Options& options, text::Language language, const Stream& stream);

/// Where no --format is given: the command's first; of `validate`, workflow commands where GitHub
/// Actions runs it (GITHUB_ACTIONS=true).
Format default_format(Command command);

/// A renderer of one format.
using Renderer = std::function<void(render::Output&, Format, const render::Style&)>;
/// Each --write. False where one was not written; that is told.
bool write_targets(const Options& options, text::Language language, Streams& streams,
                   const Renderer& render);
/// Standard output in the chosen format, then each --write. False where something was not written.
bool write_all(const Options& options, text::Language language, Streams& streams,
               const Renderer& render);

}  // namespace plan::cli
