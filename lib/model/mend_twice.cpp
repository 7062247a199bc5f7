// What is given twice in one section: told with its first place, which is the one that holds.

#include <algorithm>

#include "model/mend_section.hpp"
#include "read/lexer.hpp"
#include "text/utf8.hpp"

namespace plan::model {

using read::Entry;
using text::say;

namespace {

Span key_of(const Entry& entry) {
    if (entry.parts == 0) return entry.span;
    const auto last = std::min<std::uint32_t>(entry.parts, read::most_key_parts) - 1;
    return {entry.part[0].begin, entry.part[last].end};
}

/// A header or statement, by what it defines.
struct Given {
    std::string path;  // the parts of its key decoded, each closed by a NUL, behind its table's
    Span place;        // a header, or a statement's key
    Span whole;
    bool header = false;
};

class TwiceFinder {
  public:
    TwiceFinder(const read::Section& section, const Mended& mended, std::uint32_t at)
        : section_(section), mended_(mended), at_(at) {}

    /// The last that begins at or before the place, and all before it.
    bool find() {
        for (const Span chunk : section_.chunks) {
            if (!find_in(chunk)) continue;
            return !given_.empty();
        }
        return !given_.empty();
    }

    const Given& second() const { return given_.back(); }
    std::uint32_t next_header() const { return next_header_; }

    const Given* first() const {
        const auto inside = [](std::string_view path, std::string_view whole) {
            return path.starts_with(whole);
        };
        // The last that fits: in a list of tables the one before lies in the same table.
        if (second().header)
            for (auto at = given_.rbegin() + 1; at != given_.rend(); ++at)
                if (at->header && at->path == second().path) return &*at;
        for (auto at = given_.rbegin() + 1; at != given_.rend(); ++at) {
            const bool same = at->path == second().path;
            if (same || inside(at->path, second().path) ||
                (!at->header && inside(second().path, at->path)))
                return &*at;
        }
        return nullptr;
    }

  private:
    const read::Section& section_;
    const Mended& mended_;
    std::uint32_t at_;
    std::vector<Given> given_;
    std::uint32_t next_header_ = 0;  // behind the second; its chunk's end where there is none

    // True where what is looked for lies in or before this chunk.
    bool find_in(Span chunk) {
        const std::string_view text = section_.text;
        const bool mark = chunk.begin == 0 && text.starts_with("\xEF\xBB\xBF");
        read::Lexer lexer(text, chunk.begin + (mark ? 3 : 0), chunk.end);
        std::string table;
        bool found = false;
        next_header_ = chunk.end;
        for (Entry entry; lexer.next(entry);) {
            found |= entry.span.begin > at_;
            if (found && !entry.header) continue;
            if (found) {
                next_header_ = entry.span.begin;
                return true;
            }
            std::string path = path_of(entry);
            if (entry.header) table = path;
            if (!entry.header && is_patched(entry.span)) continue;
            if (!entry.header) path.insert(0, table);
            given_.push_back({std::move(path), entry.header ? entry.span : key_of(entry),
                              entry.span, entry.header});
        }
        return at_ < chunk.end;
    }

    bool is_patched(Span span) const {
        const auto patch = std::ranges::lower_bound(
            mended_.patches, span.begin, {}, [](const Patch& one) { return one.span.begin; });
        return (patch != mended_.patches.end() && patch->span.begin < span.end) ||
               (patch != mended_.patches.begin() && std::prev(patch)->span.end > span.begin);
    }

    std::string path_of(const Entry& entry) const {
        std::string path;
        const std::uint32_t kept = std::min<std::uint32_t>(entry.parts, read::most_key_parts);
        for (std::uint32_t i = 0; i < kept; ++i) {
            const Span part = entry.part[i];
            (path += read::decode_part(section_.text.substr(part.begin, part.end - part.begin))) +=
                '\0';
        }
        return path;
    }
};

}  // namespace

bool mend_twice(const read::Section& section, FileIndex file, const Refusal& refusal,
                std::uint32_t at, Mended& mended, std::vector<Finding>& findings) {
    const std::string_view said = refusal.description;
    if (said.find("cannot redefine") == said.npos && said.find("cannot insert") == said.npos)
        return false;
    TwiceFinder finder(section, mended, at);
    if (!finder.find()) return false;
    const Given& second = finder.second();
    const std::string_view name =
        section.text.substr(second.place.begin, second.place.end - second.place.begin);
    const std::size_t inner = name.find_first_not_of("[ \t");
    const std::size_t end = name.find_last_not_of("] \t");
    Finding finding = make_finding(
        second.header ? Code::given_twice : Code::not_toml, {file, second.place},
        say({"`{}` is given twice", "`{}` được ghi hai lần"},
            text::visible(second.header ? name.substr(inner, end - inner + 1) : name)));
    if (const Given* first = finder.first())
        finding.labels.push_back(
            {{file, first->place}, say({"first given here", "lần đầu ghi ở đây"})});
    findings.push_back(std::move(finding));
    ++mended.told;
    const Span out{second.whole.begin, second.header ? finder.next_header() : second.whole.end};
    std::erase_if(mended.patches, [out](const Patch& patch) {
        return patch.span.begin >= out.begin && patch.span.end <= out.end;
    });
    const auto behind = std::ranges::upper_bound(
        mended.patches, out.begin, {}, [](const Patch& patch) { return patch.span.begin; });
    mended.patches.insert(behind, {out, ""});
    return true;
}

}  // namespace plan::model
