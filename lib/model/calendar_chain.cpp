#include "model/calendar_chain.hpp"

#include <algorithm>
#include <optional>

#include "calendar/shipped.hpp"
#include "model/values.hpp"
#include "read/cut.hpp"
#include "read/paths.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace plan::model {

using text::Message;
using text::say;

namespace {

/// One calendar on the way: a file, or a shipped text.
struct Link {
    std::string shown;     ///< its path or shipped name
    std::string identity;  ///< equal for two ways to one file
    bool shipped = false;
    read::Source text;  ///< of a shipped one
    CalendarFile file;
};

class Chain {
  public:
    Chain(const read::Files& files, read::Sources& sources, FileIndex first)
        : files_(files), sources_(sources), first_(first) {
        links_.reserve(most_calendars + 1);  // files point into their texts
    }

    CalendarChain load(std::string_view name, std::string_view folder) {
        std::string next(name), from(folder);
        while (open(next, from)) {
            const Link& link = links_.back();
            if (!link.file.extends.given()) break;
            next = link.file.extends.value;
            from = link.shipped ? std::string() : std::string(read::folder_of(link.shown));
        }
        for (std::size_t i = links_.size(); i-- > 0;)
            join(links_[i]);
        result_.calendar.unread = result_.calendar.unread || !result_.findings.empty();
        return std::move(result_);
    }

  private:
    /// False where there is nothing more to read.
    bool open(const std::string& name, const std::string& folder) {
        if (const auto text = calendar::shipped_text(name)) {
            Link& link = links_.emplace_back();
            link.shown = name;
            link.shipped = true;
            link.text = read::Source(name, std::string(*text));
            link.file = read_calendar_file(link.text, first_);
            return true;
        }
        const std::string path =
            read::tidy_path(name.starts_with('/') ? name : read::join_path(folder, name));
        const read::PathEntry entry = files_.look(read::for_system(path));
        if (entry.kind == read::EntryKind::missing) {
            tell_not_found(name,
                           say({"there is no calendar \"{}\": no shipped one has that name, and no "
                                "file is there",
                                "không có lịch “{}”: không phải lịch có sẵn, cũng không có tệp ở "
                                "đường dẫn này"},
                               text::visible(name)));
            return false;
        }
        if (entry.kind == read::EntryKind::folder ||
            entry.kind == read::EntryKind::link_to_folder) {
            tell_not_found(name, say({"\"{}\" is a folder, not a calendar file",
                                      "“{}” là một thư mục, không phải tệp lịch"},
                                     text::visible(name)));
            return false;
        }
        const std::string identity = files_.real_path(read::for_system(path));
        if (std::ranges::find(links_, identity, &Link::identity) != links_.end()) {
            tell_circle(identity);
            return false;
        }
        if (result_.files == most_calendars) {
            tell(Code::over_limit,
                 say({"more than {} calendars extend each other", "quá {} lịch bổ sung cho nhau"},
                     most_calendars));
            return false;
        }
        return read_file(path, identity);
    }

    bool read_file(const std::string& path, const std::string& identity) {
        const auto index = static_cast<FileIndex>(first_ + result_.files++);
        read::Source& source = sources_[index];
        source = read::Source(read::for_system(path), {});
        read::Bytes bytes = files_.read(read::for_system(path), read::most_bytes);
        const auto refuse = [&](Code code, Message why) {
            result_.findings.push_back(make_finding(code, Place{index, {}}, std::move(why)));
            return false;
        };
        if (bytes.too_large)
            return refuse(Code::over_limit, say({"the file is over {} MiB", "tệp vượt quá {} MiB"},
                                                read::most_bytes >> 20));
        if (!bytes.error.empty()) return refuse(Code::unreadable_file, std::move(bytes.error));
        source = read::Source(path, std::move(bytes.bytes));
        Link& link = links_.emplace_back();
        link.shown = path;
        link.identity = identity;
        link.file = read_calendar_file(source, index);
        return true;
    }

    void join(const Link& link) {
        calendar::Calendar& calendar = result_.calendar;
        if (link.shipped) {
            std::vector<Finding> none_expected;  // a test reads every shipped calendar
            join_calendar(calendar, link.file, link.text, none_expected);
            return;
        }
        std::ranges::copy(link.file.findings, std::back_inserter(result_.findings));
        join_calendar(calendar, link.file, sources_[link.file.file], result_.findings);
        if (link.file.name.given()) return;
        std::string_view name = read::name_in(link.shown);
        if (name.ends_with(".toml")) name.remove_suffix(5);
        calendar.name = name;
    }

    /// At the `extends` that was followed last; there is none where the first name is followed.
    Finding* tell(Code code, Message message) {
        if (links_.empty()) return nullptr;
        const Link& link = links_.back();
        const Text& extends = link.file.extends;
        const Span span = span_within(sources_[link.file.file], extends.span, 0,
                                      static_cast<std::uint32_t>(extends.value.size()));
        result_.findings.push_back(
            make_finding(code, Place{link.file.file, span}, std::move(message)));
        return &result_.findings.back();
    }

    void tell_not_found(const std::string& name, const Message& message) {
        std::string all;
        for (const std::string_view shipped : calendar::shipped_names()) {
            if (!all.empty()) all += ", ";
            all += shipped;
        }
        const auto near = text::nearest(name, calendar::shipped_names());
        const Message help =
            near ? say({"did you mean \"{}\"?", "có phải là “{}”?"},
                       calendar::shipped_names()[*near])
                 : say({"shipped: {}; a path is seen from the file that names it",
                        "lịch có sẵn: {}; đường dẫn tính từ thư mục của tệp nêu lịch"},
                       all);
        if (Finding* finding = tell(Code::bad_calendar, message)) {
            finding->help = help;
            return;
        }
        result_.calendar.unread = true;
        result_.not_found = message;
        result_.not_found_help = help;
    }

    void tell_circle(const std::string& identity) {
        std::string way;
        bool within = false;
        for (const Link& link : links_) {
            within = within || link.identity == identity;
            if (within) way += text::visible(link.shown) + " → ";
        }
        const auto begin = std::ranges::find(links_, identity, &Link::identity);
        tell(Code::bad_calendar, say({"these calendars extend each other in a circle: {}",
                                      "các lịch bổ sung cho nhau thành vòng tròn: {}"},
                                     way + text::visible(begin->shown)));
    }

    const read::Files& files_;
    read::Sources& sources_;
    FileIndex first_;
    std::vector<Link> links_;  // the outermost first
    CalendarChain result_;
};

}  // namespace

CalendarChain load_calendar(const read::Files& files, std::string_view name,
                            std::string_view folder, read::Sources& sources, FileIndex first) {
    return Chain(files, sources, first).load(name, folder);
}

}  // namespace plan::model
