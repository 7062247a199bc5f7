#pragma once

// Choosing: which obligations a report is about, and in which order. A selection is free of how it
// is rendered.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assess/assess.hpp"
#include "expand/expand.hpp"
#include "model/model.hpp"
#include "select/match.hpp"

namespace plan::select {

using civil::Day;

enum class Role : std::uint8_t { lead, coordinating, any };
enum class Sort : std::uint8_t { due, body, plan };

/// What the user asks for; an empty list asks for nothing in particular.
struct Query {
    std::vector<std::string> plans;   ///< ids
    std::vector<std::string> bodies;  ///< id, name, alias, or what a person types
    Role role = Role::lead;
    std::vector<std::string> directives;  ///< numbers: all that carries them out
    std::vector<assess::Status> statuses;
    std::vector<std::string> tags;
    std::optional<Day> from, to;  ///< last day
    std::optional<Day> within;    ///< of what is still ahead: last day up to this one
    std::string search;
    Sort sort = Sort::due;
    std::vector<bool> files;  ///< by FileIndex: those named by the PATHs
};

struct Selection {
    std::vector<std::uint32_t> chosen;  ///< indices of obligations, in one total order
    assess::Tally summary;              ///< of the selection before status, from, to and within
    text::Message bad_usage;            ///< a body, plan or directive that is nowhere; else empty
};

/// Order: by Query::sort, then by last day (none last), then by key. Nothing is chosen
/// where `bad_usage` says why.
Selection select(const model::Model& model, const expand::Expansion& expansion,
                 const std::vector<assess::Standing>& standings, const Query& query);

/// The same in the order of the expansion: for sums, which no order changes.
Selection choose(const model::Model& model, const expand::Expansion& expansion,
                 const std::vector<assess::Standing>& standings, const Query& query);

/// The key of an obligation: `plan/item@body#2024-06-30`. It changes neither with time nor with
/// the order of a file.
std::string key_of(const model::Model& model, const expand::Obligation& obligation);

}  // namespace plan::select
