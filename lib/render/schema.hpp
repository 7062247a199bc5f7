#pragma once

// The JSON Schema (draft 2020-12) of the files, by which an editor completes keys and shows what
// they mean. It is made from the table of keys by which the files are read (model/keys.hpp), so the
// two can't differ.
//
// It knows no more than a schema can: which tables and keys there are, which are required, of what
// type, and which values they take; what words mean, and whom they name, `plan validate` knows. A
// TOML date comes to a schema as its text, so that `title = 2024-03-01` passes here.

#include <cstdint>

#include "render/explain.hpp"
#include "render/output.hpp"

namespace plan::render {

/// Calendars are files of their own; plans and settings are one schema.
enum class SchemaOf : std::uint8_t { plans, calendars };

/// Descriptions are in both languages, English first. `rules`: what the keys of [validate] mean.
void schema_json(Output& output, SchemaOf files, Rules rules);

}  // namespace plan::render
