#include "session.hpp"

#include <algorithm>
#include <cstdlib>

#include "model/fields.hpp"
#include "option_table.hpp"
#include "render/findings.hpp"
#include "replace_file.hpp"
#include "text/utf8.hpp"
#include "time_zone.hpp"
#include "today.hpp"
#include "validate/validate.hpp"

namespace plan::cli {

using text::Language;
using text::Message;
using text::say;

namespace {

constexpr std::size_t width_without_terminal = 80;  // fits a mail
constexpr std::size_t narrowest = 40;

Message no_path(const Options& options) {
    return say(
        {"no PATH is given, and there is neither a folder plans nor a workspace.toml here: "
         "name a file or folder, such as `plan {} my-plans`",
         "chưa nêu đường dẫn, mà ở đây không có thư mục plans, cũng không có workspace.toml: "
         "hãy nêu một tệp hoặc thư mục, ví dụ `plan {} ke-hoach`"},
        options.subject.empty()
            ? std::string(facts_of(options.command).name)
            : std::string(facts_of(options.command).name) + ' ' + options.subject);
}

std::string joined(const std::vector<std::string>& paths) {
    std::string all;
    for (const std::string& path : paths) {
        if (!all.empty()) all += ", ";
        all += path;
    }
    return all;
}

void count_chosen(Session& session) {
    const std::vector<bool>& chosen = session.loaded.chosen;
    session.files = static_cast<std::size_t>(std::ranges::count(chosen, true));
    session.items = static_cast<std::size_t>(std::ranges::count_if(
        session.model().items, [&](const model::Item& item) { return chosen[item.file]; }));
}

/// At the files themselves, whatever they hold; the others report on items.
bool looks_at_files(Command command) {
    return command == Command::validate || command == Command::fmt;
}

/// Why there is nothing to do; empty where there is.
Message nothing_to_read(const Session& session, const Options& options,
                        const std::vector<std::string>& paths) {
    if (options.allow_empty) return {};
    if (session.files == 0)
        return say(
            {"there is no plan file (*.toml) in {}", "không có tệp kế hoạch (*.toml) trong {}"},
            joined(paths));
    // A file that can't be read is told as such.
    const bool told = std::ranges::any_of(session.loaded.findings, [](const Finding& finding) {
        return facts_of(finding.code).spoils_report;
    });
    if (session.items == 0 && !looks_at_files(options.command) && !told)
        return say({"there is no item in {}", "không có nhiệm vụ nào trong {}"}, joined(paths));
    return {};
}

/// An unknown zone is a mistake in the settings (P210), whether or not today is asked for. Without
/// a database nobody can tell.
std::optional<Finding> check_zone(const model::Loaded& loaded) {
    const model::Settings& settings = loaded.model.settings;
    if (!settings.timezone.given()) return std::nullopt;
    const auto file = zone_file(settings.timezone.value);
    const auto* fault = std::get_if<ZoneFault>(&file);
    if (fault == nullptr || !fault->of_name) return std::nullopt;
    const Span span =
        model::span_within(loaded.sources[settings.file], settings.timezone.span, 0,
                           static_cast<std::uint32_t>(settings.timezone.value.size()));
    Finding finding = make_finding(Code::bad_calendar, {settings.file, span}, fault->message);
    finding.help = fault->help;
    if (!fault->meant.empty()) finding.fix = Fix{false, {{span, fault->meant}}};
    return finding;
}

bool wants_color(const Options& options, const Stream& stream) {
    if (options.color != Color::automatic) return options.color == Color::always;
    const char* const no_color = std::getenv("NO_COLOR");
    if (no_color != nullptr && *no_color != '\0') return false;
    const char* const terminal = std::getenv("TERM");
    return stream.is_terminal() && terminal != nullptr && std::string_view(terminal) != "dumb";
}

}  // namespace

std::vector<std::string> default_paths() {
    const read::Files& files = read::disk();
    if (files.look("plans").kind == read::EntryKind::folder ||
        files.look("plans").kind == read::EntryKind::link_to_folder)
        return {"plans"};
    if (files.look("workspace.toml").kind != read::EntryKind::missing) return {"."};
    return {};
}

void tell(Streams& streams, Language language, const Message& message) {
    // Names come from disks and command lines: nothing of them acts on a terminal.
    streams.errors.write("plan: " + text::visible(message.in(language)) + '\n');
}

namespace {

Session make_session(const Options& options, const read::Files& files, read::Workspace workspace) {
    Session session;
    session.loaded = model::load(files, workspace);
    session.calendar = std::move(session.loaded.calendar);
    session.language = options.language.value_or(session.model().settings.language);
    session.zone_fault = check_zone(session.loaded);
    if (session.zone_fault) session.loaded.findings.push_back(*session.zone_fault);
    session.workspace = std::move(workspace);
    count_chosen(session);
    return session;
}

}  // namespace

Session reopen(const Options& options, const Session& earlier, const read::Files& files) {
    return make_session(options, files, earlier.workspace);
}

std::optional<Session> open_session(const Options& options, Streams& streams) {
    const auto paths = options.paths.empty() ? default_paths() : options.paths;
    if (paths.empty()) {
        tell(streams, options.language.value_or(Language::english), no_path(options));
        return std::nullopt;
    }
    read::Workspace workspace = read::find_workspace(streams.files, paths);
    // Where nothing is named everything is meant: what is wrong with the settings too.
    if (looks_at_files(options.command) && options.paths.empty())
        for (read::Found& found : workspace.files)
            if (found.settings) found.chosen = true;
    if (!workspace.bad_usage.empty()) {
        const Language language = settings_of(options.paths).language;
        tell(streams, options.language.value_or(language), workspace.bad_usage);
        return std::nullopt;
    }
    Session session = make_session(options, streams.files, std::move(workspace));
    for (const std::string& folder : session.workspace.left_out)
        tell(streams, session.language,
             say({"{} is a workspace of its own: left out",
                  "{} là một không gian làm việc riêng: bỏ qua"},
                 folder));
    if (const Message nothing = nothing_to_read(session, options, paths); !nothing.empty()) {
        tell(streams, session.language, nothing);
        return std::nullopt;
    }
    return session;
}

validate::Facts facts_for(const Session& session, const expand::Expansion& expansion) {
    return {session.model(),  session.loaded.sources, expansion,
            session.calendar, &read::disk(),          session.loaded.root};
}

std::vector<Finding> find_all(const Session& session) {
    // Which occurrences are looked at is of no matter here: the day is any, and always the same.
    const expand::Expansion expansion =
        expand::expand(session.model(), session.calendar, {civil::Day{}, {}, civil::Day::max()});
    return validate::validate(facts_for(session, expansion), session.loaded.findings);
}

std::string identity_of(const Session& session, const Finding& finding) {
    return session.loaded.sources[finding.place.file].path() + '\n' + to_text(finding.code) + '\n' +
           finding.message.in(Language::english);
}

std::optional<civil::Day> day_of(const Session& session, const Options& options, Streams& streams) {
    if (options.today) return options.today;
    if (session.zone_fault) {
        render::Output output([&](std::string_view bytes) { streams.errors.write(bytes); });
        render::finding_text(output, session.loaded.sources, *session.zone_fault,
                             style_for(options, session.language, streams.errors));
        output.flush();
        return std::nullopt;
    }
    const auto today = today_in(session.model().settings.timezone.value);
    if (const auto* day = std::get_if<civil::Day>(&today)) return *day;
    tell(streams, session.language, std::get<Message>(today));
    return std::nullopt;
}

std::optional<model::Loaded> load_settings(const std::vector<std::string>& paths) {
    const auto places = paths.empty() ? default_paths() : paths;
    if (places.empty()) return std::nullopt;
    read::Workspace workspace = read::find_workspace(read::disk(), places);
    std::erase_if(workspace.files, [](const read::Found& found) { return !found.settings; });
    if (workspace.files.empty()) return std::nullopt;
    return model::load(read::disk(), workspace);
}

model::Settings settings_of(const std::vector<std::string>& paths) {
    const auto loaded = load_settings(paths);
    if (!loaded) return {};
    // Its texts are views of a source that goes; what is no text stays.
    model::Settings settings;
    settings.language = loaded->model.settings.language;
    settings.soon = loaded->model.settings.soon;
    settings.rules = loaded->model.settings.rules;
    return settings;
}

render::Style style_for(const Options& options, Language language, const Stream& stream) {
    const std::size_t columns = stream.columns().value_or(width_without_terminal);
    return {language, std::max(columns, narrowest), wants_color(options, stream)};
}

Format default_format(Command command) {
    const char* const actions = std::getenv("GITHUB_ACTIONS");
    if (command == Command::validate && actions != nullptr && std::string_view(actions) == "true")
        return Format::github;
    return facts_of(command).formats.front();
}

bool write_targets(const Options& options, Language language, Streams& streams,
                   const Renderer& render) {
    bool written = true;
    for (const Target& target : options.writes) {
        std::string bytes;
        render::Output file([&](std::string_view part) { bytes += part; });
        render(file, target.format, {language, width_without_terminal, false});
        file.flush();
        if (const Message error = replace_file(target.file, bytes); !error.empty()) {
            tell(streams, language, error);
            written = false;
        }
    }
    return written;
}

bool write_all(const Options& options, Language language, Streams& streams,
               const Renderer& render) {
    render::Output output([&](std::string_view bytes) { streams.output.write(bytes); });
    const Format format = options.format.value_or(default_format(options.command));
    render(output, format, style_for(options, language, streams.output));
    output.flush();

    bool written = true;
    if (const Message error = streams.output.error(); !error.empty()) {
        tell(streams, language, error);
        written = false;
    }
    return write_targets(options, language, streams, render) && written;
}

}  // namespace plan::cli
