#pragma once

// A workspace in memory, read and linked: what tests of the later stages stand on.

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "expand/expand.hpp"
#include "model/load.hpp"
#include "read/memory.hpp"
#include "validate/validate.hpp"

namespace plan::tests {

using read::MemoryFiles;

struct TestWorkspace {
    std::shared_ptr<const read::Files> files;
    model::Loaded loaded;
    calendar::Calendar calendar;
    expand::Expansion expansion;

    const model::Model& model() const { return loaded.model; }
    const model::Item& item(std::string_view id) const;
    const model::Body& body(std::string_view id) const;
    const model::Directive& directive(std::string_view number) const;

    /// `a.toml:3:8 error P202: message`, in order; severities by the settings.
    std::vector<std::string> findings() const;
    /// The characters that each finding points at.
    std::vector<std::string> pointed_at() const;
    std::vector<Finding> raw_findings() const;
    /// Keys of obligations, in order.
    std::vector<std::string> keys() const;
    std::string characters(Place place) const;
};

/// Files by name and bytes, all in one folder.
TestWorkspace make_workspace(
    std::initializer_list<std::pair<std::string_view, std::string_view>> files);
/// The workspace of a folder of such files.
TestWorkspace open_workspace(MemoryFiles files, const std::string& path = "plans");
/// One file, plan.toml; where it has no [plan] of its own one is put before it.
TestWorkspace make_plan(std::string_view text);

civil::Day day(std::string_view text);

}  // namespace plan::tests
