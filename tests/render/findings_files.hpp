#pragma once

// What the tests of findings as bytes share.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "render/findings.hpp"

namespace plan {

/// What a renderer writes.
template <class Renderer>
std::string printed(const Renderer& render) {
    std::string bytes;
    render::Output output([&](std::string_view part) { bytes += part; });
    render(output);
    output.flush();
    return bytes;
}

/// Files in memory and the findings on them.
class Files {
  public:
    FileIndex add(std::string path, std::string bytes) {
        sources.emplace_back(std::move(path), std::move(bytes));
        return static_cast<FileIndex>(sources.size() - 1);
    }

    /// Where the text stands for the first time.
    Place at(std::string_view text, FileIndex file = 0) const {
        const std::size_t begin = sources[file].bytes().find(text);
        REQUIRE(begin != std::string_view::npos);
        return {
            file,
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + text.size())}};
    }

    std::string text(const std::vector<Finding>& findings, const render::Style& style = {}) const {
        return printed([&](render::Output& output) {
            render::findings_text(output, sources, findings, {sources.size(), 3}, style);
        });
    }

    std::string one(const Finding& finding, const render::Style& style = {}) const {
        return printed(
            [&](render::Output& output) { render::finding_text(output, sources, finding, style); });
    }

    read::Sources sources;
};

inline Finding wrong(Place place) {
    return make_finding(Code::not_a_due, place, text::say({"wrong", "sai"}));
}

}  // namespace plan
