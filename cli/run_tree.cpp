#include <algorithm>

#include "assessed.hpp"
#include "commands.hpp"
#include "render/tree.hpp"

namespace plan::cli {

namespace {

/// Whether the user asks for a part of the workspace.
bool is_narrowed(const select::Query& query) {
    return !query.plans.empty() || !query.bodies.empty() || !query.directives.empty() ||
           !query.statuses.empty() || !query.tags.empty() || query.from || query.to ||
           !query.search.empty() || std::ranges::find(query.files, false) != query.files.end();
}

}  // namespace

int run_tree(const Options& options, Streams& streams) {
    const auto assessed = assess_workspace(options, streams);
    if (!assessed) return could_not;
    const Session& session = assessed->session;
    const select::Query query = query_for(options, *assessed);
    const select::Selection selection =
        select::select(session.model(), assessed->expansion, assessed->standings, query);
    if (!selection.bad_usage.empty()) {
        tell(streams, session.language, selection.bad_usage);
        return could_not;
    }
    const auto roots = select::make_tree(session.model(), assessed->expansion, assessed->standings,
                                         selection.chosen, !is_narrowed(query));
    const bool written = write_all(
        options, session.language, streams,
        [&](render::Output& output, Format format, const render::Style& style) {
            const model::Model& model = session.model();
            const assess::Tally& summary = selection.summary;
            switch (format) {
                case Format::text: return render::tree_text(output, model, roots, summary, style);
                case Format::markdown:
                    return render::tree_markdown(output, model, roots, summary, style);
                case Format::html:
                    return render::tree_html(output, model, roots, summary, assessed->today, style);
                case Format::json:
                    return render::tree_json(output, model, roots, summary, assessed->today);
                case Format::csv: return render::tree_csv(output, model, roots);
                case Format::ndjson: return render::tree_ndjson(output, model, roots);
                default: return;  // not among its formats
            }
        });
    return written && !assessed->spoilt ? fine : could_not;
}

}  // namespace plan::cli
