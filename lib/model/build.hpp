#pragma once

// From the sections of one file to its directives, bodies and items.
//
// In: a source and its cut. Out: what the file says, with references not yet looked up, and a
// finding for each key or value that is not right (P101–P105, P201–P203). A wrong value spoils
// itself and nothing beside it. Files are independent of each other: they may be built in parallel.

#include <vector>

#include "model/model.hpp"
#include "read/cut.hpp"
#include "read/source.hpp"

namespace plan::model {

/// Who read the sections: a fast way that never ran would show nowhere else.
struct Readers {
    std::size_t plain = 0;  ///< by model/plain_reader.hpp
    std::size_t judge = 0;  ///< by toml++
};

struct FileModel {
    FileIndex file = 0;
    bool holds_settings = false;  ///< it is the workspace.toml
    Settings settings;
    std::vector<Directive> directives;
    std::vector<Body> bodies;
    std::vector<Item> items;  ///< their `plan` is none: link finds it
    std::vector<Finding> findings;
    std::vector<Room> rooms;  ///< where all of it is kept; of a large file several
    Readers readers;
};

/// `may_hold_settings`: the file is the workspace.toml. The items of a large file are built on as
/// many threads as are given; what comes out is the same on any number.
FileModel build(const read::Source& source, FileIndex file, bool may_hold_settings,
                std::size_t threads = 1);

}  // namespace plan::model
