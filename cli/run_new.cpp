#include <unistd.h>

#include <cerrno>

#include "beginning.hpp"
#include "commands.hpp"
#include "read/paths.hpp"
#include "replace_file.hpp"

namespace plan::cli {

using edit::Fault;
using edit::PlanDraft;
using text::Language;
using text::Message;
using text::say;

namespace {

// ---- the draft from the options ----

bool says_anything(const Options& options) {
    const PlanDraft& draft = options.draft;
    return !(draft.title.empty() && draft.number.empty() && draft.kind.empty() &&
             draft.issuer.empty() && draft.issued.empty() && draft.received.empty() &&
             draft.implements.empty() && options.items.empty());
}

/// Clean, each value looked at by itself; the faults name their options.
PlanDraft draft_of(const Options& options, std::vector<Fault>& faults) {
    const auto check = [&](std::string_view option, Fault fault) {
        if (fault.empty()) return;
        fault.message = say({"`{}`: {}", "`{}`: {}"}, option, fault.message);
        faults.push_back(std::move(fault));
    };
    PlanDraft draft;
    draft.title = edit::clean(options.draft.title);
    draft.number = edit::clean_number(options.draft.number);
    draft.kind = edit::clean(options.draft.kind);
    draft.issuer = edit::clean(options.draft.issuer);
    draft.issued = edit::clean(options.draft.issued);
    draft.received = edit::clean(options.draft.received);
    check("--title", edit::fault_of_title(draft.title));
    check("--number", edit::fault_of_text(draft.number));
    if (!draft.kind.empty()) check("--kind", edit::fault_of_kind(draft.kind));
    check("--issuer", edit::fault_of_text(draft.issuer));
    if (!draft.issued.empty()) check("--issued", edit::fault_of_day(draft.issued));
    if (!draft.received.empty()) check("--received", edit::fault_of_day(draft.received));
    for (const std::string& number : options.draft.implements) {
        draft.implements.push_back(edit::clean_number(number));
        check("--implements", edit::fault_of_title(draft.implements.back()));
    }
    for (const std::string& text : options.items) {
        auto item = edit::parse_item(text);
        if (auto* fault = std::get_if<Fault>(&item)) {
            check("--item \"" + text + '"', std::move(*fault));
        } else {
            draft.items.push_back(std::get<edit::ItemDraft>(std::move(item)));
        }
    }
    return draft;
}

void tell_faults(Streams& streams, Language language, const std::vector<Fault>& faults) {
    for (const Fault& fault : faults) {
        tell(streams, language, fault.message);
        if (!fault.help.empty()) tell(streams, language, fault.help);
    }
}

std::optional<PlanDraft> draft_from_options(const Options& options, Beginning& beginning,
                                            Streams& streams) {
    std::vector<Fault> faults;
    PlanDraft draft = draft_of(options, faults);
    if (faults.empty()) {
        const Verdict verdict = beginning.judge(draft);
        faults = verdict.refusals;
        for (const Message& remark : verdict.remarks)
            tell(streams, beginning.language(), remark);
    }
    if (faults.empty()) return draft;
    tell_faults(streams, beginning.language(), faults);
    return std::nullopt;
}

// ---- writing ----

/// The folders that a file needs and that are not there, the deepest first.
std::vector<std::string> missing_folders(const std::string& path) {
    std::vector<std::string> missing;
    for (std::string_view folder = read::folder_of(path); !folder.empty() && folder != "/";
         folder = read::folder_of(folder)) {
        if (read::disk().look(std::string(folder)).kind != read::EntryKind::missing) break;
        missing.emplace_back(folder);
    }
    return missing;
}

/// What was written, and why not all where there is an error.
struct Made {
    Message error;
    bool settings = false;  ///< by this run, no other
};

/// The settings first: a plan without them would count other days, and beside a plan they would not
/// be made any more. Killed in between, the same command makes the rest.
Made put_both(const Begun& begun, const std::string& settings, const std::string& text) {
    auto plan = prepare_new(begun.path, begun.file.text);
    if (auto* message = std::get_if<Message>(&plan)) return {std::move(*message)};
    // Somebody else's plan gets no settings that it did not ask for.
    if (::access(begun.path.c_str(), F_OK) == 0) return {already_there(begun.path)};
    Made made;
    if (!settings.empty()) {
        auto prepared = prepare_new(settings, text);
        if (auto* message = std::get_if<Message>(&prepared)) return {std::move(*message)};
        const int failed = std::get<Beside>(prepared).put_new();
        // Where it is there by now, somebody else began a plan here at the same time.
        if (failed != 0 && failed != EEXIST) return {not_written(settings, failed)};
        made.settings = failed == 0;
    }
    const int failed = std::get<Beside>(plan).put_new();
    if (failed == 0) return made;
    if (failed == EEXIST) return {already_there(begun.path)};  // whose maker needs the settings
    if (made.settings) ::unlink(settings.c_str());
    return {not_written(begun.path, failed)};
}

/// Both files; or none, but for the settings where somebody else made that plan meanwhile.
Made write_files(const Begun& begun, const Beginning& beginning) {
    const std::vector<std::string> folders = missing_folders(begun.path);
    Made made =
        put_both(begun, beginning.place().settings, edit::settings_text(beginning.settings()));
    if (!made.error.empty())
        for (const std::string& folder : folders)
            ::rmdir(folder.c_str());
    return made;
}

/// As a shell takes it.
std::string as_argument(const std::string& path) {
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-";
    if (path.find_first_not_of(plain) == path.npos && !path.starts_with('-')) return path;
    std::string quoted = "'";
    for (const char c : path)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + '\'';
}

std::string settings_in_words(const Beginning& beginning) {
    const edit::NewSettings& settings = beginning.settings();
    return say({"Made {}: timezone {}; language {}; calendar {}.\n",
                "Đã lập {}: múi giờ {}; ngôn ngữ {}; lịch nghỉ {}.\n"},
               beginning.place().settings,
               settings.timezone.empty()
                   ? say({"not known (write it there)", "chưa rõ (hãy ghi vào tệp)"})
                   : say({"{}", "{}"}, settings.timezone),
               settings.language == Language::vietnamese ? "vi" : "en",
               settings.calendar.empty() ? say({"none", "chưa có"})
                                         : say({"{}", "{}"}, settings.calendar))
        .in(beginning.language());
}

std::string report(const Begun& begun, const Beginning& beginning, const Made& made) {
    const Language language = beginning.language();
    std::string text = say({"Made {}. Items: {}; new bodies: {}, directives: {}.\n",
                            "Đã lập {}. Số nhiệm vụ: {}; khai báo mới: {} cơ quan, {} văn bản chỉ "
                            "đạo.\n"},
                           begun.path, begun.plan.items.size(), begun.plan.bodies.size(),
                           begun.plan.directives.size())
                           .in(language);
    if (made.settings) text += settings_in_words(beginning);
    const std::string path =
        is_read_by_default(begun.path, read::disk()) ? "" : ' ' + as_argument(begun.path);
    text +=
        (begun.plan.items.empty()
             ? say({"Next: write its items into it, then `plan validate{0}` and `plan check{0}`.\n",
                    "Tiếp theo: ghi các nhiệm vụ vào tệp, rồi chạy `plan validate{0}` và `plan "
                    "check{0}`.\n"},
                   path)
             : say({"Next: look through it, then `plan validate{0}` and `plan check{0}`.\n",
                    "Tiếp theo: xem lại tệp, rồi chạy `plan validate{0}` và `plan check{0}`.\n"},
                   path))
            .in(language);
    return text;
}

int finish(Streams& streams, Language language) {
    const Message error = streams.output.error();
    if (error.empty()) return fine;
    tell(streams, language, error);
    return could_not;
}

int show_only(const Begun& begun, const Beginning& beginning, Streams& streams) {
    streams.output.write(begun.file.text);
    tell(streams, beginning.language(),
         beginning.place().settings.empty()
             ? say({"nothing was written; this is for {}", "chưa ghi gì; nội dung này dành cho {}"},
                   begun.path)
             : say({"nothing was written; this is for {}, and {} would be made too",
                    "chưa ghi gì; nội dung này dành cho {}, và sẽ lập thêm {}"},
                   begun.path, beginning.place().settings));
    return finish(streams, beginning.language());
}

}  // namespace

int run_new(const Options& options, Streams& streams) {
    auto place = find_place(options.subject, read::disk());
    if (const auto* message = std::get_if<Message>(&place)) {
        tell(streams, options.language.value_or(settings_of({}).language), *message);
        return could_not;
    }
    Beginning beginning(options, std::get<NewPlace>(std::move(place)));
    const Language language = beginning.language();
    std::optional<PlanDraft> draft;
    const bool asked = !says_anything(options);
    if (!asked) {
        draft = draft_from_options(options, beginning, streams);
    } else if (can_ask(streams)) {
        draft = ask_for_plan([&](const PlanDraft& said) { return beginning.judge(said); }, language,
                             streams);
        if (!draft)
            tell(streams, language, say({"stopped: nothing was written", "đã dừng: chưa ghi gì"}));
    } else {
        tell(streams, language,
             say({"there is no terminal to ask questions at: say what the plan is with `--title`, "
                  "`--number`, `--issuer`, `--issued`, `--implements`, `--item \"title|due|lead\"`",
                  "không có cửa sổ lệnh nên không hỏi được: hãy nêu nội dung kế hoạch bằng "
                  "`--title`, `--number`, `--issuer`, `--issued`, `--implements`, "
                  "`--item \"nội dung|thời hạn|chủ trì\"`"}));
    }
    if (!draft) return could_not;

    const Begun begun = beginning.begin(*draft);
    if (options.dry_run) return show_only(begun, beginning, streams);
    const Made made = write_files(begun, beginning);
    if (!made.error.empty()) {
        tell(streams, language, made.error);
        if (asked) {
            tell(streams, language,
                 say({"so that your answers are not lost, here is the file:",
                      "để không mất những gì đã trả lời, nội dung tệp được in ra đây:"}));
            streams.output.write(begun.file.text);
        }
        return could_not;
    }
    streams.output.write(report(begun, beginning, made));
    return finish(streams, language);
}

}  // namespace plan::cli
