// What formatting leaves: every field with its kind and its value as written, every comment beside
// what it stood beside; and what it makes: keys in order, blank lines, idempotent. Texts are the
// repository's own files and a few hostile ones, spoilt by a seeded generator; another count or
// seed by hand: MUTANTS=1000000 SEED=2.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "edit/canonical.hpp"
#include "edit/statements.hpp"
#include "model/comments.hpp"
#include "model/fields.hpp"
#include "model/keys.hpp"
#include "model/toml_judge.hpp"
#include "support/workspace.hpp"
#include "text/utf8.hpp"

using namespace plan;

namespace {

namespace fs = std::filesystem;

const fs::path root = fs::path(PLAN_TESTS).parent_path();

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    REQUIRE(file);
    return bytes.str();
}

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder))
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    std::ranges::sort(files);
    REQUIRE_FALSE(files.empty());
    return files;
}

const std::vector<std::string> hostile{
    "x-r.a = 1 # root\nitem = [{id = 'a', title = \"#\"}] # list\n[plan]\n\"ti\\u0074le\" = "
    "'''\n# no comment\n  '''   # behind\n'x-a'.b = \"\"\"\\\n   x\"\"\"\nid='p'\n",
    "[[item]]\ntitle = \"\"\"\"two\"\" quotes\"\"\"\"\" # c\nlead = [ # a\n  'x', # b\n\n  # d\n  "
    "\"y#\", ] # e\nid = 'i' # f\n\n# g\n\n# h\n  [[item.completion]] # i\n  on = 2024-01-02 # "
    "j\n  body = '*'\n",
    "# one\n\n# two\n[x-own]\nb = 1979-05-27T07:32:00Z\na = {k = [1, {l = 2}], 'm' = nan}\n[x-own."
    "sub]\n\n\n[[year]]\nday = [\n  {date = '1/1/2024', kind = 'holiday'}, # x\n]\nyear = 2024",
};

// ---- the generator ----

class Mutator {
  public:
    explicit Mutator(std::uint64_t seed) : random_(seed) {}

    std::string next(const std::string& text) {
        std::vector<std::string> lines = lines_of(text);
        for (std::size_t edits = 1 + below(12); edits > 0; --edits)
            edit(lines);
        std::string mutant;
        for (const std::string& line : lines)
            mutant += line;
        if (below(8) == 0) mutant.erase(mutant.find_last_not_of("\r\n") + 1);
        if (below(8) == 0) mutant.insert(0, "\xEF\xBB\xBF");
        return mutant;
    }

  private:
    std::mt19937_64 random_;

    std::size_t below(std::size_t count) { return random_() % count; }

    static std::vector<std::string> lines_of(const std::string& text) {
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
            lines.push_back(text.substr(at, end - at));
            at = end;
        }
        return lines;
    }

    std::string comment() {
        static const std::vector<std::string> comments{"# thêm", "#", "## [[item]]", "# \"",
                                                       "# x  "};
        // Each is another, so that one lost is not one kept.
        return comments[below(comments.size())] + std::to_string(below(100'000));
    }

    void edit(std::vector<std::string>& lines) {
        if (lines.size() < 2) lines.resize(2, "\n");
        const std::size_t at = below(lines.size() - 1);
        std::string& line = lines[at];
        const std::size_t equals = line.find('=');
        const std::size_t end = line.find_last_not_of("\r\n") + 1;
        switch (below(12)) {
            case 0:
            case 1:
            case 2: std::swap(lines[at], lines[at + 1]); break;
            case 3: std::swap(lines[at], lines[below(lines.size())]); break;
            case 4: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), "\n"); break;
            case 5:
                lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at),
                             (below(2) == 0 ? "  " : "") + comment() + '\n');
                break;
            case 6: line.insert(0, below(2) == 0 ? "  " : "\t"); break;
            case 7: line.insert(end, below(2) == 0 ? "   " : " \t"); break;
            case 8: line.insert(end, std::string(below(5), ' ') + comment()); break;
            case 9:
                if (equals != line.npos) line.insert(equals, "  ");
                break;
            case 10:
                if (equals != line.npos && equals > 0 && line[equals - 1] == ' ')
                    line.erase(equals - 1, 1);
                break;
            default:
                if (end == line.size() - 1) line.insert(end, "\r");
        }
    }
};

// ---- what is compared ----

using Path = std::string;
using Written = std::tuple<Path, model::Kind, std::string, std::string>;

class Collector {
  public:
    Collector(std::string_view text, std::vector<Written>& all) : text_(text), all_(all) {}

    void collect(const std::vector<model::Field>& fields, std::size_t begin, std::size_t end,
                 const Path& path, bool numbered) {
        std::size_t number = 0;
        for (std::size_t at = begin; at < end; at += 1 + fields[at].below) {
            const model::Field& field = fields[at];
            const Path own =
                path + '/' + (numbered ? std::to_string(number++) : std::string(field.key));
            const bool holds = field.kind == model::Kind::table || field.kind == model::Kind::array;
            const auto [from, to] = field.span;
            all_.emplace_back(own, field.kind, std::string(field.text),
                              holds ? std::string() : std::string(text_.substr(from, to - from)));
            collect(fields, at + 1, at + 1 + field.below, own, field.kind == model::Kind::array);
        }
    }

  private:
    std::string_view text_;
    std::vector<Written>& all_;
};

/// Every field by its path, with its kind, its text and its value's characters.
std::vector<Written> fields_of(const std::string& text) {
    const read::Source source("a.toml", text);
    read::Section whole;
    whole.text = source.bytes();
    whole.chunks.push_back({0, static_cast<std::uint32_t>(text.size())});
    std::vector<model::Field> fields;
    std::vector<Finding> findings;
    model::TextStore store;
    REQUIRE(model::read_section(source, 0, whole, fields, store, findings) ==
            model::Reading::whole);
    std::vector<Written> all;
    Collector(source.bytes(), all).collect(fields, 0, fields.size(), "", false);
    std::ranges::sort(all);
    return all;
}

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin));
}

/// Each comment with what it belongs to: what it stands behind or in, the key or the header right
/// below it, or the table in which it stands for itself.
std::vector<std::string> owned_comments(const std::string& text) {
    const auto tables = edit::file_text(text);
    REQUIRE(tables.has_value());
    std::map<std::uint32_t, std::string> at;      // what begins there
    std::map<std::uint32_t, std::uint32_t> ends;  // where its lines end
    for (std::size_t i = 0; i < tables->size(); ++i) {
        const std::string number = std::to_string(i) + ' ';
        const edit::TableText& table = (*tables)[i];
        if (i > 0) {
            at[table.header.lines.begin] = number + "header";
            ends[table.header.lines.begin] = table.header.lines.end;
        }
        for (const edit::Statement& statement : table.statements) {
            at[statement.lines.begin] = number + std::string(statement.key);
            ends[statement.lines.begin] = statement.lines.end;
        }
    }
    std::vector<std::string> owned;
    for (const Span comment : model::comments_of(text)) {
        const std::string words = trimmed(text.substr(comment.begin, comment.end - comment.begin));
        const auto next = at.upper_bound(comment.begin);
        if (next != at.begin()) {
            const auto holder = std::prev(next);
            if (comment.begin < ends[holder->first]) {
                owned.push_back(holder->second + " in " + words);
                continue;
            }
        }
        // Up to what follows: nothing but comment lines?
        const std::uint32_t end = next == at.end() ? 0 : next->first;
        std::istringstream between(end > comment.end ? text.substr(comment.end, end - comment.end)
                                                     : std::string());
        bool right_above = end > comment.end;
        std::string line;
        std::getline(between, line);
        while (std::getline(between, line))
            right_above = right_above && !trimmed(line).empty();
        const std::string table = next == at.begin() ? "0 "
                                                     : std::prev(next)->second.substr(
                                                           0, std::prev(next)->second.find(' '));
        owned.push_back(right_above ? next->second + " below " + words : table + " free " + words);
    }
    std::ranges::sort(owned);
    return owned;
}

/// What the form promises, seen line by line.
void check_layout(const std::string& form) {
    const auto tables = edit::file_text(form);
    REQUIRE(tables.has_value());
    CHECK((form.empty() || form == "\xEF\xBB\xBF" || form.back() == '\n'));
    for (std::size_t i = 0; i < tables->size(); ++i) {
        const edit::TableText& table = (*tables)[i];
        std::size_t rank = 0;
        std::optional<model::TableName> name;
        std::string header;
        for (const std::string& part : edit::parts_of(table.header.key))
            header += (header.empty() ? "" : ".") + part;
        for (const model::TableName one : model::all_tables())
            if (i > 0 && model::name_of(one) == header) name = one;
        for (const edit::Statement& statement : table.statements) {
            const auto [begin, end] = statement.lines;
            CHECK(statement.span.begin == begin);
            CHECK(form.substr(statement.equals - 1, 3) == " = ");
            CHECK(form[statement.equals + 2] != ' ');
            const std::size_t last = form.find_last_not_of("\r\n", end - 1);
            CHECK((form[last] != ' ' && form[last] != '\t'));
            if (!name) continue;
            const auto keys = model::keys_of(*name);
            const auto known = std::ranges::find(keys, edit::parts_of(statement.key).front(),
                                                 &model::KeyFacts::name);
            const auto own = static_cast<std::size_t>(known - keys.begin());
            CHECK(own >= rank);
            rank = own;
        }
    }
    // Between statements.
    std::vector<std::pair<std::uint32_t, bool>> parts;  // where lines begin and end, in turns
    std::uint32_t at = form.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    bool first = true;
    for (std::size_t i = 0; i < tables->size(); ++i) {
        const auto look = [&](const edit::Statement& next, bool header) {
            const std::string gap = form.substr(at, next.lines.begin - at);
            std::istringstream lines(gap);
            std::string line;
            std::size_t blank = 0, in_a_row = 0;
            while (std::getline(lines, line)) {
                if (!line.empty() && line.back() == '\r') line.pop_back();
                CHECK(trimmed(line) == line);
                in_a_row = line.empty() ? in_a_row + 1 : 0;
                blank += line.empty() ? 1U : 0U;
                CHECK(in_a_row <= 1);
            }
            if (header && !first) CHECK(blank >= 1);
            if (first) CHECK((gap.empty() || gap.front() == '#'));
            at = next.lines.end;
            first = false;
        };
        if (i > 0) look((*tables)[i].header, true);
        for (const edit::Statement& statement : (*tables)[i].statements)
            look(statement, false);
    }
}

std::string with_crlf(std::string_view text) {
    std::string crlf;
    for (const char c : text) {
        if (c == '\n' && (crlf.empty() || crlf.back() != '\r')) crlf += '\r';
        crlf += c;
    }
    return crlf;
}

void check_form(const std::string& text) {
    const auto form = edit::canonical(text);
    REQUIRE(form.has_value());
    CHECK(edit::canonical(*form) == form);
    CHECK(fields_of(*form) == fields_of(text));
    CHECK(owned_comments(*form) == owned_comments(text));
    check_layout(*form);
    CHECK(edit::canonical(with_crlf(text)) == with_crlf(*form));
}

std::size_t number_from(const char* variable, std::size_t otherwise) {
    const char* value = std::getenv(variable);
    return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

/// Findings in order, without where they stand.
std::vector<std::string> findings_of(const std::map<std::string, std::string>& files) {
    read::MemoryFiles memory;
    for (const auto& [name, bytes] : files)
        memory.add("plans/" + name, bytes);
    const tests::TestWorkspace workspace = tests::open_workspace(std::move(memory));
    std::vector<std::string> lines;
    for (const Finding& finding : workspace.raw_findings())
        lines.push_back(workspace.loaded.sources[finding.place.file].path() + ' ' +
                        std::string(to_text(finding.severity)) + ' ' + to_text(finding.code) + ' ' +
                        finding.message.in(text::Language::english) + " at " +
                        trimmed(workspace.characters(finding.place)));
    std::ranges::sort(lines);
    return lines;
}

bool is_toml(const std::string& text) {
    return !read::has_bad_bytes(text) && !model::judge(text).has_value();
}

}  // namespace

TEST_CASE("the repository's own files are in form") {
    for (const char* folder : {"plans", "examples", "lib/calendar"}) {
        for (const fs::path& path : files_below(folder)) {
            CAPTURE(path);
            CHECK(edit::canonical(bytes_of(path)) == bytes_of(path));
        }
    }
}

TEST_CASE("whatever stands where: fields, comments and the form itself") {
    std::vector<std::string> corpus = hostile;
    for (const char* folder : {"examples/office", "plans", "tests/seeded"})
        for (const fs::path& path : files_below(folder))
            if (const std::string text = bytes_of(path); text.size() < 8'000)
                corpus.push_back(text);
    for (const std::string& text : hostile) {
        CAPTURE(text);
        REQUIRE(is_toml(text));
        check_form(text);
    }
    Mutator mutator(number_from("SEED", 1));
    const std::size_t mutants = number_from("MUTANTS", 6'000);
    std::size_t valid = 0, changed = 0;
    for (std::size_t i = 0; i < mutants; ++i) {
        const std::string text = mutator.next(corpus[i % corpus.size()]);
        if (!is_toml(text)) {
            edit::canonical(text);  // it only has to come back
            continue;
        }
        const std::string shown = text::visible(text);
        CAPTURE(i);
        CAPTURE(shown);
        ++valid;
        changed += edit::canonical(text) != text ? 1U : 0U;
        check_form(text);
    }
    MESSAGE(mutants << " mutants: " << valid << " TOML, " << changed << " changed");
    CHECK(valid > mutants / 3);
    CHECK(changed > mutants / 3);
}

TEST_CASE("what is found is found as before, elsewhere") {
    Mutator mutator(number_from("SEED", 1));
    std::size_t compared = 0, found = 0;
    for (const char* folder : {"examples/office", "plans", "tests/seeded/lotus-bay"}) {
        std::map<std::string, std::string> originals;
        for (const fs::path& path : files_below(folder))
            originals[path.filename()] = bytes_of(path);
        for (std::size_t i = 0; i < 40; ++i) {
            std::map<std::string, std::string> before, after;
            for (const auto& [name, bytes] : originals) {
                std::string text = mutator.next(bytes);
                if (!is_toml(text)) text = bytes;
                before[name] = text;
                after[name] = edit::canonical(text).value_or(text);
            }
            const auto expected = findings_of(before);
            CHECK(findings_of(after) == expected);
            compared += 1;
            found += expected.size();
        }
    }
    MESSAGE(compared << " workspaces with " << found << " findings");
    CHECK(found > compared);
}
