// P407: evidence required and not named, or a file that is not there.

#include <algorithm>

#include "read/paths.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using model::Item;
using model::Record;
using read::EntryKind;
using text::say;

namespace {

Finding not_named(const Facts& facts, const Item& item, const Record& record) {
    const Span span = record.evidence.given() ? record.evidence.span : record.header;
    Finding finding =
        make_finding(Code::no_evidence, Place{item.file, span},
                     say({"the completion does not name its evidence", "chưa nêu minh chứng"}));
    if (item.id.given())
        finding.labels.push_back(
            {place_of(facts, item.file, item.id),
             say({"this item requires it", "nhiệm vụ này phải có minh chứng"})});
    finding.help =
        record.short_form
            ? say({"write [[item.completion]] with `on` and `evidence`",
                   "viết [[item.completion]] có `on` và `evidence`"})
            : say({"add `evidence`: a document's number, a URL, or a file of the workspace "
                   "(\"./…\")",
                   "ghi `evidence`: số hiệu văn bản, địa chỉ mạng, hoặc tệp trong không gian làm "
                   "việc (\"./…\")"});
    return finding;
}

/// A file that evidence names, or the folder that it is in: as it is written from a base that
/// the disk knows.
struct Named {
    std::string base;  ///< "" is the folder that one stands in
    std::string path;  ///< from there
};

/// Nothing where it leads out of the workspace.
std::optional<Named> named_file(const Facts& facts, FileIndex file, std::string_view evidence) {
    const std::string folder(read::folder_of(facts.sources[file].path()));
    if (const auto below = read::path_from("", evidence)) return Named{folder, *below};
    // Upwards: only by real paths is it known where the workspace ends.
    const std::string real = facts.files->real_path(read::for_system(folder));
    std::string root = real;
    if (!facts.root.empty()) root = facts.files->real_path(std::string(facts.root));
    std::string_view inner = real;
    if (!inner.starts_with(root)) return std::nullopt;
    inner.remove_prefix(root.size());
    if (!inner.empty() && !inner.starts_with('/') && !root.ends_with('/')) return std::nullopt;
    const auto path = read::path_from(
        inner.substr(std::min(inner.find_first_not_of('/'), inner.size())), evidence);
    if (!path) return std::nullopt;
    return Named{root, *path};
}

std::vector<std::string> names_in(const Facts& facts, const std::string& folder) {
    return facts.files->list(read::for_system(folder)).names;
}

/// What is there under that name. A disk takes the same name in two Unicode forms for two, a person
/// can't see a difference.
EntryKind look_for(const Facts& facts, const Named& named) {
    const EntryKind kind = facts.files->look(read::join_path(named.base, named.path)).kind;
    if (kind != EntryKind::missing) return kind;
    const auto is_ascii = [](unsigned char byte) { return byte < 0x80; };
    if (std::ranges::all_of(named.path, is_ascii)) return kind;
    std::string at = named.base;
    std::string_view rest = named.path;
    while (!rest.empty()) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string part = text::to_nfc(rest.substr(0, slash));
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        const std::vector<std::string> names = names_in(facts, at);
        const auto same = std::ranges::find_if(
            names, [&](const std::string& name) { return text::to_nfc(name) == part; });
        if (same == names.end()) return EntryKind::missing;
        at = read::join_path(at, *same);
    }
    return facts.files->look(at).kind;
}

text::Message near_name(const Facts& facts, const Named& named) {
    const std::string whole = read::join_path(named.base, named.path);
    const std::vector<std::string> names = names_in(facts, std::string(read::folder_of(whole)));
    std::vector<std::string> sorted = names;
    std::ranges::sort(sorted);
    const std::vector<std::string_view> views(sorted.begin(), sorted.end());
    if (const auto near = text::nearest(read::name_in(whole), views))
        return say({"did you mean \"{}\"?", "có phải là “{}”?"}, sorted[*near]);
    return say({"a file is named from the folder of the file that names it",
                "tệp được nêu tính từ thư mục của tệp đang ghi"});
}

void check_file(const Facts& facts, Findings& findings, const Item& item, const Record& record) {
    const std::string_view evidence = record.evidence.value;
    const auto tell = [&](text::Message message, text::Message help) {
        Finding& finding = findings.emplace_back(make_finding(
            Code::no_evidence, place_of(facts, item.file, record.evidence), std::move(message)));
        finding.help = std::move(help);
    };
    const auto named = named_file(facts, item.file, evidence);
    if (!named)
        return tell(
            say({"\"{}\" lies outside of the workspace", "“{}” nằm ngoài không gian làm việc"},
                evidence),
            say({"put the file into the workspace, or name the document's number",
                 "đưa tệp vào không gian làm việc, hoặc nêu số hiệu văn bản"}));
    switch (look_for(facts, *named)) {
        case EntryKind::file: return;
        case EntryKind::missing:
            return tell(say({"there is no file \"{}\"", "không có tệp “{}”"}, evidence),
                        near_name(facts, *named));
        case EntryKind::folder:
        case EntryKind::link_to_folder:
            return tell(say({"\"{}\" is a folder, not a file", "“{}” là thư mục, không phải tệp"},
                            evidence),
                        say({"name the file in it", "nêu tệp trong thư mục đó"}));
        case EntryKind::other:
            return tell(
                say({"\"{}\" is no regular file", "“{}” không phải là tệp thường"}, evidence), {});
    }
}

void check_record(const Facts& facts, Findings& findings, const Item& item, const Record& record) {
    if (record.evidence_refused) return;
    const std::string_view evidence = record.evidence.value;
    if (text::fold(evidence).empty()) {
        if (item.evidence_required) findings.push_back(not_named(facts, item, record));
        return;
    }
    if (facts.files != nullptr && (evidence.starts_with("./") || evidence.starts_with("../")))
        check_file(facts, findings, item, record);
}

void check(const Facts& facts, Findings& findings) {
    for (const Item& item : facts.model.items)
        for (const Record& record : item.records)
            if (record.kind == model::RecordKind::completion)
                check_record(facts, findings, item, record);
}

}  // namespace

const Rule rules::no_evidence = {
    .code = Code::no_evidence,
    .title = {"Evidence that is not named, or not there", "Minh chứng chưa nêu, hoặc tệp không có"},
    .what = {"An item has `evidence = \"required\"` and a completion names none; or the evidence "
             "is a file (\"./…\", from the folder of the file that names it) that is not there, "
             "or lies outside of the workspace. Name the document's number, a URL or the file.",
             "Nhiệm vụ có `evidence = \"required\"` mà kết quả chưa nêu minh chứng; hoặc minh "
             "chứng là tệp (\"./…\", tính từ thư mục của tệp đang ghi) nhưng không có tệp đó, hoặc "
             "tệp nằm ngoài không gian làm việc. Hãy nêu số hiệu văn bản, địa chỉ mạng hoặc tệp."},
    .why = {"What counts as done can be checked by its evidence alone: without it, nobody can tell "
            "work from a word.",
            "Chỉ có minh chứng mới kiểm tra được việc đã hoàn thành: không có thì chỉ là lời báo "
            "cáo."},
    .bad = {R"([plan]
title  = "Digital records"
issued = "1/3/2024"

[[body]]
id   = "records-desk"
name = "Records Desk"

[[item]]
id        = "list"
title     = "List the paper records"
due       = "29/3/2024"
lead      = "records-desk"
evidence  = "required"
completed = "27/3/2024"
)"},
    .good = {R"([plan]
title  = "Digital records"
issued = "1/3/2024"

[[body]]
id   = "records-desk"
name = "Records Desk"

[[item]]
id       = "list"
title    = "List the paper records"
due      = "29/3/2024"
lead     = "records-desk"
evidence = "required"

[[item.completion]]
on       = "27/3/2024"
evidence = "44/BC-LB"
)"},
    .check = check,
};

}  // namespace plan::validate
