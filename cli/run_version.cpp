#include <fstream>
#include <map>

#include "calendar/shipped.hpp"
#include "chosen_calendar.hpp"
#include "commands.hpp"
#include "model/build.hpp"
#include "text/utf8.hpp"
#include "time_zone.hpp"

namespace plan::cli {

using text::Message;
using text::say;

namespace {

/// The last year whose days off were announced; 0 where none was.
int last_announced(const calendar::Calendar& calendar) {
    int last = 0;
    for (const auto& [year, facts] : calendar.years)
        if (facts.certainty == calendar::Certainty::announced) last = year;
    return last;
}

Message time_zones() {
    const std::string folder = zones_folder();
    const std::string version = zones_version();
    if (version.empty())
        return say({"tz database: no version found in {}",
                    "dữ liệu múi giờ: không thấy số phiên bản trong {}"},
                   folder);
    return say({"tz database: {}, {}", "dữ liệu múi giờ: {}, {}"}, version, folder);
}

Message shipped(std::string_view name) {
    const int year = last_announced(shipped_calendar(name));
    if (year == 0)
        return say({"calendar {}: no year was announced", "lịch {}: chưa có năm nào được công bố"},
                   name);
    return say(
        {"calendar {}: days off announced up to {}", "lịch {}: ngày nghỉ đã công bố đến năm {}"},
        name, year);
}

/// Which reader the sections of these files went to.
model::Readers count_readers(const read::Workspace& workspace) {
    model::Readers all;
    for (const read::Found& found : workspace.files) {
        if (!found.error.empty() || !found.chosen) continue;
        read::Bytes bytes = read::disk().read(found.path, read::most_bytes);
        if (bytes.too_large || !bytes.error.empty()) continue;
        const read::Source source(found.path, std::move(bytes.bytes), workspace.root);
        const model::Readers readers = model::build(source, 0, found.settings).readers;
        all.plain += readers.plain;
        all.judge += readers.judge;
    }
    return all;
}

}  // namespace

int run_version(const VersionWanted& wanted, Streams& streams) {
    // The version alone is one line in every language: no settings are read for it.
    text::Language language = wanted.language.value_or(text::Language::english);
    if (wanted.verbose && !wanted.language) language = settings_of(wanted.paths).language;
    std::string page = "plan " PLAN_VERSION "\n";
    const auto add = [&](const Message& message) {
        page += text::visible(message.in(language)) + '\n';
    };
    if (wanted.verbose) {
        add(time_zones());
        for (const std::string_view name : calendar::shipped_names())
            add(shipped(name));
    }
    if (!wanted.paths.empty()) {
        const read::Workspace workspace = read::find_workspace(read::disk(), wanted.paths);
        if (!workspace.bad_usage.empty()) {
            tell(streams, language, workspace.bad_usage);
            return could_not;
        }
        const model::Readers readers = count_readers(workspace);
        add(say({"sections: {} read as plain, {} by toml++",
                 "các phần của tệp: {} đọc trực tiếp, {} đọc bằng toml++"},
                readers.plain, readers.judge));
    } else if (wanted.verbose) {
        add(say({"readers: plain sections by plan itself, all others by toml++ (PATHs are counted)",
                 "bộ đọc: phần đơn giản do plan đọc trực tiếp, phần khác do toml++ đọc (nêu PATH "
                 "để đếm)"}));
    }
    streams.output.write(page);
    const Message error = streams.output.error();
    if (error.empty()) return fine;
    tell(streams, language, error);
    return could_not;
}

}  // namespace plan::cli
