#include "read/overlay.hpp"

#include <doctest/doctest.h>

#include "read/memory.hpp"

using namespace plan;

TEST_CASE("bytes over a file's own, and a file that is nowhere else") {
    const read::MemoryFiles below{{"plans/a.toml", "old"}};
    read::Overlay files(below);
    CHECK(files.read("plans/a.toml", 10).bytes == "old");
    files.put("plans/a.toml", "new");
    files.put("-", "typed");
    CHECK(files.read("plans/a.toml", 10).bytes == "new");
    CHECK(files.look("plans/a.toml").identity == below.look("plans/a.toml").identity);
    CHECK(files.look("-").kind == read::EntryKind::file);
    CHECK(files.read("-", 10).bytes == "typed");
    CHECK(files.read("-", 4).too_large);
    CHECK(below.look("-").kind == read::EntryKind::missing);
}
