#pragma once

// What stands beside a report, on standard error: what is wrong with the files, what was left out,
// names that nobody declared, completions that lie ahead.

#include "assessed.hpp"

namespace plan::cli {

/// The findings with which a report can't be whole, and what is left out for them.
void tell_spoiling(const Session& session, const Options& options,
                   const expand::Expansion& expansion, const std::vector<Finding>& spoiling,
                   Streams& streams);

/// Bodies that owe something under a name that is not declared, each once.
void tell_undeclared(const Session& session, const expand::Expansion& expansion, Streams& streams);

/// Completions dated after today, of what is asked for: they are not there yet.
void tell_ahead(const Assessed& assessed, select::Query query, Streams& streams);

}  // namespace plan::cli
