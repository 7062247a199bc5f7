#include "letter_id.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <vector>

#include "text/fold.hpp"
#include "text/hash.hpp"

namespace plan::cli {

namespace {

/// `2022-W17`: a week belongs to the year of its Thursday (ISO 8601).
std::string week_in_words(civil::Day monday) {
    const civil::Day thursday = monday + civil::days(3);
    const int year = static_cast<int>(civil::fields_of(thursday).year());
    const auto days = (thursday - civil::first_of_month(year, 1)).count();
    return fmt::format("{:04}-W{:02}", year, days / 7 + 1);
}

/// As a set: the order in which a person names things makes no other letter.
void add_set(text::Hash& hash, std::vector<std::string> names) {
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    hash.add(std::to_string(names.size()));
    for (const std::string& name : names)
        hash.add(name);
}

using Fold = std::string (*)(std::string_view);
void add_folded(text::Hash& hash, const std::vector<std::string>& names, Fold fold) {
    std::vector<std::string> folded;
    std::ranges::transform(names, std::back_inserter(folded), fold);
    add_set(hash, std::move(folded));
}

/// The PATHs below the workspace's folder, from there; none where one of them is that folder.
std::vector<std::string> paths_within(const std::string& root, const Options& options,
                                      const read::Files& files) {
    std::vector<std::string> within;
    const std::vector<std::string> here{"."};
    for (const std::string& path : options.paths.empty() ? here : options.paths) {
        const std::string real = path == "-" ? path : files.real_path(path);
        if (real == root) return {};
        within.push_back(std::filesystem::path(real).lexically_relative(root).generic_string());
    }
    return within;
}

}  // namespace

std::string letter_purpose(const Options& options, const Assessed& assessed,
                           const read::Files& files) {
    text::Hash hash;
    const std::string root = files.real_path(assessed.session.workspace.root);
    hash.add(std::filesystem::path(root).filename().string());
    add_set(hash, paths_within(root, options, files));
    add_folded(hash, options.query.plans, text::fold);
    add_folded(hash, options.query.directives, text::fold_number);
    add_folded(hash, options.query.tags, text::fold);
    hash.add(text::fold(options.query.search));
    if (options.remind.all) add_folded(hash, options.query.bodies, text::fold);
    std::vector<std::string> thresholds;
    for (const int days : options.remind.thresholds)
        thresholds.push_back(std::to_string(days));
    add_set(hash, std::move(thresholds));
    if (assessed.spoilt) hash.add("not whole");
    return fmt::format("{:016x}", hash.value());
}

std::string letter_id(const render::Correspondence& letters, std::size_t index,
                      std::string_view purpose, std::string_view domain) {
    const select::LetterTime& time = letters.time;
    std::string week = week_in_words(time.monday);
    if (!time.thresholds.empty()) week += '.' + civil::to_iso(time.today);
    text::Hash hash;
    hash.add(purpose);
    hash.add(week);
    std::string name = "all";
    if (!letters.all) {
        const auto& letter = letters.letters.letters[index];
        const model::Body& body = letters.report.model.bodies[letter.body];
        const std::string key =
            body.id.empty() ? text::fold(model::name_of(body)) : std::string(body.id);
        hash.add("body");
        hash.add(key);
        constexpr std::size_t enough = 40;
        name = text::make_id(text::make_id(key).substr(0, enough));
        if (name.empty()) name = "body";
    }
    return fmt::format("{}.{}.{:016x}@{}", week, name, hash.value(), domain);
}

}  // namespace plan::cli
