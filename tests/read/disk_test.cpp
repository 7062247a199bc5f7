#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "read/files.hpp"

using namespace plan::read;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone at the end of the test.
class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "plan-disk-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string in(const std::string& name) const { return (path_ / name).string(); }
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(in(name), std::ios::binary) << bytes;
        return in(name);
    }

  private:
    fs::path path_;
};

std::string words(const plan::text::Message& message) {
    return message.empty() ? "" : message.in(plan::text::Language::english);
}

}  // namespace

TEST_CASE("a file's bytes, whatever they are") {
    const Folder folder;
    const std::string bytes("a\0b\r\n\xFF", 6);
    const Bytes read = disk().read(folder.write("a.toml", bytes), 100);
    CHECK(read.error.empty());
    CHECK(read.bytes == bytes);
    CHECK(disk().read(folder.write("empty.toml", ""), 100).bytes.empty());
    CHECK(disk().read(folder.write("empty.toml", ""), 100).error.empty());
}

TEST_CASE("at most so many bytes") {
    const Folder folder;
    const std::string path = folder.write("a.toml", "12345");
    CHECK(disk().read(path, 5).bytes == "12345");
    CHECK_FALSE(disk().read(path, 5).too_large);
    CHECK(disk().read(path, 4).too_large);
    CHECK(disk().read(path, 4).bytes.empty());
}

TEST_CASE("a file that tells no size is read all the same") {
    const Bytes read = disk().read("/proc/self/status", 1 << 20);
    CHECK(read.error.empty());
    CHECK(read.bytes.starts_with("Name:"));
    CHECK(disk().read("/proc/self/status", 3).too_large);
}

TEST_CASE("what is no regular file is neither waited for nor taken for empty") {
    const Folder folder;
    REQUIRE(::mkfifo(folder.in("fifo").c_str(), 0600) == 0);
    CHECK(words(disk().read(folder.in("fifo"), 10).error).starts_with("it is no regular file"));
    CHECK(words(disk().read("/dev/null", 10).error).starts_with("it is no regular file"));
    CHECK(words(disk().read(folder.in(""), 10).error).starts_with("it is a folder"));
    CHECK(words(disk().read(folder.in("none"), 10).error).starts_with("there is no such file"));
    CHECK(words(disk().read(folder.in("a\nb"), 10).error).starts_with("there is no such file"));
}

TEST_CASE("no permission is said so") {
    if (::geteuid() == 0) return;  // root may read all
    const Folder folder;
    const std::string path = folder.write("a.toml", "x");
    REQUIRE(::chmod(path.c_str(), 0) == 0);
    CHECK(words(disk().read(path, 10).error).starts_with("no permission"));
    CHECK(disk().look(path).kind == EntryKind::file);
}

TEST_CASE("looking tells files, folders, links and the rest apart") {
    const Folder folder;
    folder.write("a.toml", "x");
    fs::create_directory(folder.in("sub"));
    fs::create_symlink("a.toml", folder.in("link"));
    fs::create_symlink("sub", folder.in("link-to-sub"));
    fs::create_symlink("nowhere", folder.in("broken"));
    fs::create_hard_link(folder.in("a.toml"), folder.in("hard"));
    CHECK(disk().look(folder.in("a.toml")).kind == EntryKind::file);
    CHECK(disk().look(folder.in("link")).kind == EntryKind::file);
    CHECK(disk().look(folder.in("sub")).kind == EntryKind::folder);
    CHECK(disk().look(folder.in("link-to-sub")).kind == EntryKind::link_to_folder);
    CHECK(disk().look(folder.in("broken")).kind == EntryKind::missing);
    CHECK(disk().look(folder.in("a.toml/x")).kind == EntryKind::missing);
    CHECK(disk().look("/dev/null").kind == EntryKind::other);
    CHECK(disk().look(folder.in("link")).identity == disk().look(folder.in("a.toml")).identity);
    CHECK(disk().look(folder.in("hard")).identity == disk().look(folder.in("a.toml")).identity);
    CHECK(disk().look(folder.in("sub")).identity != disk().look(folder.in("a.toml")).identity);
    CHECK(disk().real_path(folder.in("sub/../link")) == disk().real_path(folder.in("a.toml")));
    CHECK(disk().real_path(folder.in("none")) == folder.in("none"));
}

TEST_CASE("a listing tells what it can without looking") {
    const Folder folder;
    folder.write("a.toml", "x");
    fs::create_directory(folder.in("sub"));
    fs::create_symlink("sub", folder.in("link"));
    const Listing listing = disk().list(folder.in(""));
    CHECK(listing.error.empty());
    REQUIRE(listing.names.size() == 3);
    REQUIRE(listing.hints.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        if (listing.names[i] != "a.toml") CHECK_FALSE(listing.hints[i].plain_file);
        if (listing.names[i] != "sub") CHECK_FALSE(listing.hints[i].plain_folder);
    }
    CHECK_FALSE(disk().list(folder.in("none")).error.empty());
    CHECK_FALSE(disk().list(folder.in("a.toml")).error.empty());
}
