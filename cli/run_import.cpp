// A list from a spreadsheet, taken in: `plan import FILE [--output PLAN.toml]`.

#include <algorithm>
#include <filesystem>
#include <map>

#include "checked.hpp"
#include "commands.hpp"
#include "intake/opened.hpp"
#include "intake/plan_text.hpp"
#include "intake/take_in.hpp"
#include "model/link.hpp"
#include "read/cut.hpp"
#include "read/given.hpp"
#include "read/paths.hpp"
#include "replace_file.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace plan::cli {

using text::Language;
using text::Message;
using text::say;

namespace {

/// On standard error at most; all of them stand in the file.
constexpr std::size_t most_told = 100;

/// The nearest folder above a file that is there.
std::string folder_there(const read::Files& files, const std::string& file) {
    std::string folder(read::folder_of(read::tidy_path(file)));
    while (!folder.empty() && files.look(folder).kind == read::EntryKind::missing)
        folder = read::folder_of(folder);
    return read::for_system(folder);
}

/// What the new file will stand beside: a workspace that holds its folder, or the folder plans/.
/// Other folders are not looked through.
std::vector<std::string> places_around(const Options& options, const read::Files& files) {
    if (!options.output) return default_paths();
    const std::string folder = folder_there(files, *options.output);
    const read::Givens givens = read::look_at_paths(files, {folder});
    if (!givens.list.empty() && !givens.list.front().real_root.empty()) return {folder};
    const std::string tidy = read::tidy_path(folder);
    if (tidy == "plans" || tidy.starts_with("plans/")) return {"plans"};
    return {};
}

/// A file's name without its folder and ending.
std::string stem_of(const std::string& path) {
    const std::filesystem::path name = std::filesystem::path(path).filename();
    return name.stem().string();
}

/// A name that may stand in a plan file; empty where it may not.
std::string as_title(const std::string& stem) {
    if (text::find_invalid(stem) != std::string::npos) return {};
    if (text::find_forbidden(stem) != std::string::npos) return {};
    return text::to_nfc(stem);
}

class Import {
  public:
    Import(const Options& options, Streams& streams) : options_(options), streams_(streams) {}

    int run() {
        open_surroundings();
        if (!check_output()) return could_not;
        const read::Bytes bytes = streams_.files.read(options_.subject, read::most_bytes);
        if (!check_readable(bytes)) return could_not;
        const intake::Opened opened = intake::open_list(bytes.bytes);
        if (!opened.refused.empty()) return refuse({opened.refused, opened.help});
        const auto table = intake::find_table(opened.text, options_.maps);
        if (const auto* refused = std::get_if<intake::Refused>(&table)) return refuse(*refused);
        auto taken = take_in(std::get<intake::Table>(table), {});
        if (const auto* refused = std::get_if<intake::Refused>(&taken)) return refuse(*refused);
        list_ = std::get<intake::Table>(table).list;
        table_ = &std::get<intake::Table>(table);
        taken_ = std::get<intake::Taken>(std::move(taken));
        return write();
    }

  private:
    std::variant<intake::Taken, intake::Refused> take_in(const intake::Table& table,
                                                         const intake::RowFaults& left) {
        const auto& plans = options_.query.plans;
        return intake::take_in(table, {around_.model(), around_.calendar},
                               plans.empty() ? std::nullopt : std::optional(plans.front()), left);
    }

    void say_it(const Message& message) { tell(streams_, language(), message); }
    Language language() const { return around_.language; }

    int refuse(const intake::Refused& refused) {
        say_it(say({"{}: {}", "{}: {}"}, shown_name(), refused.message));
        if (!refused.help.empty()) say_it(refused.help);
        return could_not;
    }

    Message shown_name() const {
        if (options_.subject == "-") return say({"standard input", "đầu vào chuẩn"});
        return say({"{}", "{}"}, options_.subject);
    }

    void open_surroundings() {
        const auto places = places_around(options_, streams_.files);
        Session seed;
        if (!places.empty()) seed.workspace = read::find_workspace(streams_.files, places);
        for (read::Found& found : seed.workspace.files)
            found.chosen = false;
        around_ = reopen(options_, seed, streams_.files);
    }

    bool check_output() {
        if (options_.query.plans.size() > 1) {
            say_it(say({"a file holds one plan: name one by `--plan`",
                        "mỗi tệp chỉ chứa một kế hoạch: chỉ nêu một `--plan`"}));
            return false;
        }
        if (!options_.output) return true;
        if (!options_.output->ends_with(".toml")) {
            say_it(say({"`--output {0}`: a plan file is named *.toml: {0}.toml",
                        "`--output {0}`: tệp kế hoạch phải có đuôi .toml: {0}.toml"},
                       *options_.output));
            return false;
        }
        const std::filesystem::path path(*options_.output);
        if (path.filename() == "workspace.toml") {
            say_it(say({"`--output {}`: workspace.toml holds settings, no plan; name another file",
                        "`--output {}`: workspace.toml chứa thiết lập, không chứa kế hoạch; hãy "
                        "nêu tên tệp khác"},
                       *options_.output));
            return false;
        }
        if (path.filename().string().starts_with('.')) {
            say_it(say({"`--output {}`: a hidden file is read by no command; name another file",
                        "`--output {}`: không lệnh nào đọc tệp ẩn; hãy nêu tên tệp khác"},
                       *options_.output));
            return false;
        }
        if (streams_.files.look(*options_.output).kind == read::EntryKind::missing) return true;
        say_it(say({"{} is there already: nothing was written; name another file",
                    "đã có {}: chưa ghi gì; hãy nêu tên tệp khác"},
                   *options_.output));
        return false;
    }

    bool check_readable(const read::Bytes& bytes) {
        if (bytes.too_large) {
            say_it(say({"{} is larger than {} MiB: take it in in parts",
                        "{} lớn hơn {} MiB: hãy chia nhỏ danh sách"},
                       shown_name(), read::most_bytes >> 20));
            return false;
        }
        if (bytes.error.empty()) return true;
        say_it(say({"{} can't be read: {}", "không đọc được {}: {}"}, shown_name(), bytes.error));
        return false;
    }

    /// Another than those of the workspace.
    std::string free_plan_id(const std::string& wanted) {
        const auto is_taken = [this](const std::string& id) {
            return std::ranges::any_of(around_.model().directives, [&](const auto& directive) {
                return directive.tracked && directive.id == id;
            });
        };
        std::string id = wanted;
        for (int n = 2; is_taken(id); ++n)
            id = wanted + '-' + std::to_string(n);
        if (id != wanted)
            say_it(say({"there is a plan {} already: this one is {}",
                        "đã có kế hoạch {}: kế hoạch này mang mã {}"},
                       wanted, id));
        return id;
    }

    intake::PlanHead head_of(const intake::Taken& taken) {
        intake::PlanHead head;
        const bool named = options_.subject != "-";
        if (named) head.source = std::filesystem::path(options_.subject).filename().string();
        const std::string stem =
            as_title(options_.output ? stem_of(*options_.output) : stem_of(options_.subject));
        std::string id = text::is_id(taken.plan_id) ? taken.plan_id : text::make_id(stem);
        head.id = free_plan_id(id.empty() ? "plan" : id);
        head.title = options_.title;
        if (head.title.empty()) head.title = named ? as_title(stem_of(options_.subject)) : stem;
        if (head.title.empty() || head.title == "-") head.title = head.id;
        // A list of ours alone gives one: as the plan wrote it.
        head.number =
            options_.number.empty() ? taken.number : text::canonical_number(options_.number);
        head.issuer = options_.issuer;
        head.issued = options_.issued;
        for (const std::string& number : options_.implements) {
            head.implements.push_back(text::canonical_number(number));
            const auto found = model::find_directives(around_.model(), number);
            const bool declared = std::ranges::any_of(found, [this](model::Index index) {
                return around_.model().directives[index].declared;
            });
            // A number with its day is no number to declare.
            if (!declared && head.implements.back().find(' ') == std::string::npos)
                head.undeclared.push_back(head.implements.back());
        }
        return head;
    }

    std::string plan_text(const intake::PlanHead& head) const {
        return intake::plan_text(head, taken_, *table_, list_, language());
    }

    /// A list of ours is held against what the new file comes to. Rows that it never comes to are
    /// left as comments.
    void compare(const intake::PlanHead& head, std::string& plan) {
        if (taken_.owed.empty()) return;
        const Session made = with_plan(plan);
        const auto& sources = made.loaded.sources;
        const auto file = std::ranges::find(sources, new_path(), &read::Source::path);
        if (file == sources.end()) return;
        intake::Comparison compared =
            intake::compare(taken_, table_->header, made.model(),
                            static_cast<FileIndex>(file - sources.begin()), made.calendar);
        if (!compared.missing.empty()) {
            taken_ = std::get<intake::Taken>(take_in(*table_, compared.missing));
            plan = plan_text(head);
        }
        std::ranges::move(compared.others, std::back_inserter(taken_.remarks));
    }

    int write() {
        const intake::PlanHead head = head_of(taken_);
        std::string plan = plan_text(head);
        compare(head, plan);
        std::ranges::stable_sort(taken_.remarks, {}, &intake::Remark::row);
        if (options_.output) {
            if (const Message error = create_file(*options_.output, plan); !error.empty()) {
                say_it(error);
                return could_not;
            }
        } else {
            streams_.output.write(plan);
            if (const Message error = streams_.output.error(); !error.empty()) {
                say_it(error);
                return could_not;
            }
        }
        tell_remarks(taken_, table_->header);
        tell_sum(taken_, plan);
        const bool whole = std::ranges::none_of(taken_.remarks, &intake::Remark::undone);
        return whole ? fine : could_not;
    }

    void tell_remarks(const intake::Taken& taken, const intake::Header& header) {
        std::size_t told = 0;
        for (const intake::Remark& remark : taken.remarks) {
            if (++told > most_told) break;
            say_it(say({"{}, {}: {}", "{}, {}: {}"}, shown_name(), intake::place_of(remark, header),
                       remark.what));
        }
        if (taken.remarks.size() > most_told)
            say_it(say({"and {} more of such", "còn {} chỗ tương tự"},
                       taken.remarks.size() - most_told));
    }

    void tell_sum(const intake::Taken& taken, const std::string& plan) {
        const Message where = options_.output ? say({"{}", "{}"}, *options_.output) : shown_name();
        say_it(say({"{}: {} taken in, {} declared", "{}: nhập {}, khai báo {}"}, where,
                   counted(taken.items, {"{} item", "{} nhiệm vụ"}, {"{} items", "{} nhiệm vụ"}),
                   counted(taken.bodies.size(), {"{} new body", "{} cơ quan mới"},
                           {"{} new bodies", "{} cơ quan mới"})));
        if (taken.kept > 0)
            say_it(say({"{} in the new file as comments: mend them there or in the list",
                        "{} trong tệp mới dưới dạng chú thích: hãy sửa ở đó hoặc trong danh sách"},
                       counted(taken.kept, {"{} row stands", "{} dòng nằm"},
                               {"{} rows stand", "{} dòng nằm"})));
        tell_findings(plan);
    }

    static Message counted(std::size_t count, text::Words one, text::Words many) {
        return say(count == 1 ? one : many, count);
    }

    std::string new_path() const { return options_.output.value_or("import.toml"); }

    /// The workspace with the new file in it.
    Session with_plan(const std::string& plan) {
        const std::string path = new_path();
        read::Overlay files(streams_.files);
        files.put(path, plan);
        Session seed;
        seed.workspace = around_.workspace;
        std::erase_if(seed.workspace.files,
                      [&](const read::Found& found) { return found.path == path; });
        seed.workspace.files.push_back({path, true, false, {}});
        return reopen(options_, seed, files);
    }

    /// What `plan validate` will say of the new file.
    void tell_findings(const std::string& plan) {
        const Checked checked = check_files(with_plan(plan), {});
        if (checked.findings.empty()) return;
        std::map<std::string, std::size_t> counts;
        for (const Finding& finding : checked.findings)
            ++counts[to_text(finding.code)];
        std::string codes;
        for (const auto& [code, count] : counts)
            codes += fmt::format("{}{} ({})", codes.empty() ? "" : ", ", code, count);
        say_it(say({"`plan validate` will ask for more: {}", "`plan validate` sẽ còn báo: {}"},
                   codes));
    }

    const Options& options_;
    Streams& streams_;
    Session around_;
    std::string_view list_;
    const intake::Table* table_ = nullptr;
    intake::Taken taken_;
};

}  // namespace

int run_import(const Options& options, Streams& streams) {
    return Import(options, streams).run();
}

}  // namespace plan::cli
