#include "read/workspace.hpp"

#include <doctest/doctest.h>

#include "read/memory.hpp"

using namespace plan::read;

namespace {

/// One file a word: `path`, `*path` where chosen, `=path` the settings, `!path` with an error.
std::string shown(const Workspace& workspace) {
    if (!workspace.bad_usage.empty())
        return "bad usage: " + workspace.bad_usage.in(plan::text::Language::english);
    std::string text;
    for (const Found& found : workspace.files) {
        if (!text.empty()) text += ' ';
        if (found.settings) text += '=';
        if (found.chosen) text += '*';
        if (!found.error.empty()) text += '!';
        text += found.path;
    }
    for (const std::string& folder : workspace.left_out)
        text += " -" + folder;
    return text;
}

std::string find(const Files& files, const std::vector<std::string>& paths) {
    return shown(find_workspace(files, paths));
}

}  // namespace

TEST_CASE("all TOML files, in name order, folders among them") {
    const MemoryFiles files{{"b.toml", ""}, {"a/z.toml", ""}, {"a.toml", ""}, {"a/b/c.toml", ""},
                            {"c.txt", ""},  {"a/b.toml", ""}, {"B.toml", ""}, {"a-b.toml", ""}};
    CHECK(find(files, {"."}) ==
          "*B.toml *a/b/c.toml *a/b.toml *a/z.toml *a-b.toml *a.toml *b.toml");
    CHECK(find(MemoryFiles(files).without_hints(), {"."}) == find(files, {"."}));
    CHECK(find(files, {"./"}) == find(files, {"."}));
    CHECK(find(files, {"a"}) == "*a/b/c.toml *a/b.toml *a/z.toml");
    CHECK(find(files, {".//a/"}) == find(files, {"a"}));
    CHECK(find(files, {"/here/a/b"}) == "*/here/a/b/c.toml");
    CHECK(find_workspace(files, {"."}).root.empty());
}

TEST_CASE("hidden files and folders are left out, unless they are named") {
    const MemoryFiles files{{".a.toml", ""}, {".toml", ""}, {".git/x.toml", ""}, {"b.toml", ""}};
    CHECK(find(files, {"."}) == "*b.toml");
    CHECK(find(files, {".a.toml"}) == "*.a.toml");
    CHECK(find(files, {".", ".git"}) == "*.git/x.toml *b.toml");
}

TEST_CASE("a given file is taken whatever its name") {
    const MemoryFiles files{{"list.txt", ""}, {"workspace.toml", ""}, {"a.toml", ""}};
    CHECK(find(files, {"list.txt"}) == "=workspace.toml a.toml *list.txt");
}

TEST_CASE("the workspace is looked for upwards to the folder that holds .git") {
    MemoryFiles files{{"/r/.git/HEAD", ""},  {"/r/workspace.toml", ""}, {"/r/x.toml", ""},
                      {"/r/p/q/a.toml", ""}, {"/r/p/b.toml", ""},       {"/workspace.toml", ""}};
    CHECK(find(files, {"/r/p/q"}) == "=/r/workspace.toml /r/p/b.toml */r/p/q/a.toml /r/x.toml");
    CHECK(find(files, {"/r/p/q/a.toml"}) == find(files, {"/r/p/q"}));
    const MemoryFiles beyond{{"/r/.git", ""}, {"/workspace.toml", ""}, {"/r/a.toml", ""}};
    CHECK(find(beyond, {"/r"}) == "*/r/a.toml");
}

TEST_CASE("without .git the parent is the last to be looked at") {
    const MemoryFiles files{{"/w/workspace.toml", ""}, {"/w/p/a.toml", ""}, {"/w/p/q/b.toml", ""}};
    CHECK(find(files, {"/w"}) == "=*/w/workspace.toml */w/p/a.toml */w/p/q/b.toml");
    CHECK(find(files, {"/w/p"}) == "=/w/workspace.toml */w/p/a.toml */w/p/q/b.toml");
    CHECK(find(files, {"/w/p/q"}) == "*/w/p/q/b.toml");
}

TEST_CASE("files outside the PATHs are named from the PATH") {
    const MemoryFiles files{{"../workspace.toml", ""},
                            {"../x.toml", ""},
                            {"plans/a.toml", ""},
                            {"b.toml", ""},
                            {"../.git", ""}};
    CHECK(find(files, {"."}) == "=../workspace.toml *b.toml *plans/a.toml ../x.toml");
    CHECK(find_workspace(files, {"."}).root == "..");
    CHECK(find(files, {"plans"}) == "=../workspace.toml ../here/b.toml *plans/a.toml ../x.toml");
    const MemoryFiles here{{"workspace.toml", ""}, {"plans/a.toml", ""}, {"b/c.toml", ""}};
    CHECK(find(here, {"plans/"}) == "=workspace.toml b/c.toml *plans/a.toml");
    CHECK(find_workspace(here, {"plans"}).root == ".");
    CHECK(find(here, {"plans/a.toml"}) == "=workspace.toml b/c.toml *plans/a.toml");
    CHECK(find(here, {"b/../plans"}) == "=b/../workspace.toml b/../b/c.toml *b/../plans/a.toml");
}

TEST_CASE("a workspace below is another one") {
    const MemoryFiles files{{"workspace.toml", ""},
                            {"a.toml", ""},
                            {"other/workspace.toml", ""},
                            {"other/b.toml", ""},
                            {"other/deep/c.toml", ""}};
    CHECK(find(files, {"."}) == "=*workspace.toml *a.toml -other");
    CHECK(find(files, {"other"}) == "=*other/workspace.toml *other/b.toml *other/deep/c.toml");
    CHECK(find(files, {"other/deep"}) == "=other/workspace.toml other/b.toml *other/deep/c.toml");
    const MemoryFiles loose{{"a.toml", ""}, {"other/workspace.toml", ""}, {"other/b.toml", ""}};
    CHECK(find(loose, {"."}) == "*a.toml -other");
}

TEST_CASE("PATHs that don't go together are bad usage") {
    const MemoryFiles files{{"a/workspace.toml", ""}, {"b/workspace.toml", ""}, {"c/x.toml", ""}};
    CHECK(find(files, {"a", "b"}) ==
          "bad usage: a and b belong to two workspaces: name the PATHs of one");
    CHECK(find(files, {"c", "a"}).starts_with("bad usage: c and a"));
    CHECK(find(files, {"c", "d"}) == "bad usage: there is no file or folder d");
}

TEST_CASE("without a workspace.toml the PATHs together are the workspace") {
    const MemoryFiles files{{"a/x.toml", ""}, {"b/y.toml", ""}, {"z.toml", ""}, {"w.toml", ""}};
    CHECK(find(files, {"b", "z.toml", "a"}) == "*a/x.toml *b/y.toml *z.toml");
}

TEST_CASE("a file reached twice is read once") {
    MemoryFiles files{{"a/x.toml", ""}, {"a/y.toml", ""}};
    files.link("a/a-link.toml", "a/y.toml").link("a/again.toml", "a/y.toml");
    CHECK(find(files, {"a", "a/x.toml", "a"}) == "*a/a-link.toml *a/x.toml");
    MemoryFiles workspace{{"workspace.toml", ""}, {"a.toml", ""}, {"b.toml", ""}};
    workspace.link("link.toml", "a.toml");
    CHECK(find(workspace, {"link.toml"}) == "=workspace.toml *link.toml b.toml");
}

TEST_CASE("a link to a folder is not followed, unless it is named") {
    MemoryFiles files{{"workspace.toml", ""}, {"data/a.toml", ""}, {"x.toml", ""}};
    files.link("more", "data").link("more.toml", "data");
    CHECK(find(files, {"."}) == "=*workspace.toml *data/a.toml *x.toml");
    CHECK(find(files, {"more"}) == "=workspace.toml *more/a.toml x.toml");
    MemoryFiles far{{"/far/workspace.toml", ""}, {"/far/plans/a.toml", ""}, {"/far/x.toml", ""}};
    far.link("plans", "/far/plans");
    CHECK(find(far, {"plans"}) == "=plans/../workspace.toml *plans/a.toml plans/../x.toml");
}

TEST_CASE("what can't be read is found all the same") {
    MemoryFiles files{{"a/x.toml", ""}, {"b/y.toml", ""}, {"c.toml/z.toml", ""}};
    files.add_other("pipe.toml").add_other("pipe").link("broken.toml", "nowhere").forbid("b");
    CHECK(find(files, {"."}) == "*a/x.toml *!b *!broken.toml *!c.toml *!pipe.toml");
    CHECK(find(MemoryFiles(files).without_hints(), {"."}) == find(files, {"."}));
    CHECK(find(files, {"c.toml"}) == "*!c.toml");
    CHECK(find(files, {"c.toml/z.toml"}) == "*c.toml/z.toml");
    CHECK(find(files, {"pipe", "a"}) == "*a/x.toml *!pipe");
    CHECK(find(files, {"pipe"}) == "*!pipe");
    CHECK(find(files, {"b"}) == "*!b");
}

TEST_CASE("settings that are a folder are told") {
    const MemoryFiles files{{"w/workspace.toml/x.txt", ""}, {"w/a/b.toml", ""}};
    CHECK(find(files, {"w"}) == "=*!w/workspace.toml *w/a/b.toml");
    CHECK(find(files, {"w/a"}) == "=!w/workspace.toml *w/a/b.toml");
    CHECK(find(files, {"w/workspace.toml"}) == "=*!w/workspace.toml w/a/b.toml");
}

TEST_CASE("no PATHs, nothing found") {
    CHECK(find(MemoryFiles{}, {}).empty());
    CHECK(find(MemoryFiles{{"a.txt", ""}}, {"."}).empty());
}

TEST_CASE("a hundred thousand files in a folder") {
    MemoryFiles files;
    for (int i = 0; i < 100'000; ++i)
        files.add("plans/" + std::to_string(i) + ".toml", "");
    CHECK(find_workspace(files, {"plans"}).files.size() == 100'000);
}
