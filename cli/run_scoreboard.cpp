#include "assessed.hpp"
#include "commands.hpp"
#include "render/page.hpp"
#include "render/scoreboard.hpp"

namespace plan::cli {

int run_scoreboard(const Options& options, Streams& streams) {
    const auto assessed = assess_workspace(options, streams);
    if (!assessed) return could_not;
    const Session& session = assessed->session;
    if (options.by == render::GroupBy::status) {
        tell(streams, session.language,
             text::say({"`plan report` counts by status already: --by body, plan, directive or "
                        "month shows one of its tables",
                        "`plan report` vốn đã đếm theo trạng thái; dùng --by body, plan, directive "
                        "hoặc month để chỉ in bảng theo nhóm đó"}));
        return could_not;
    }
    const select::Selection selection = select::select(
        session.model(), assessed->expansion, assessed->standings, query_for(options, *assessed));
    if (!selection.bad_usage.empty()) {
        tell(streams, session.language, selection.bad_usage);
        return could_not;
    }
    const render::Report report{
        session.model(), session.loaded.sources, assessed->expansion, assessed->standings,
        selection,       render::Subject::list,  assessed->today,     options.by};
    const select::Scoreboard board = select::scoreboard_of(session.model(), assessed->expansion,
                                                           assessed->standings, selection.chosen);
    const render::WayOf way_of = [&](std::uint32_t obligation) {
        return expand::explain(session.model(), session.calendar, assessed->expansion, obligation);
    };
    const bool written =
        write_all(options, session.language, streams,
                  [&](render::Output& output, Format format, const render::Style& style) {
                      switch (format) {
                          case Format::text:
                              return render::scoreboard_text(output, report, board, style);
                          case Format::markdown:
                              return render::scoreboard_markdown(output, report, board, style);
                          case Format::csv: return render::scoreboard_csv(output, report, board);
                          case Format::html:
                              return render::scoreboard_html(output, report, board, style, way_of);
                          case Format::json: return render::scoreboard_json(output, report, board);
                          case Format::ndjson:
                              return render::scoreboard_ndjson(output, report, board);
                          default: return;  // not among its formats
                      }
                  });
    return written && !assessed->spoilt ? fine : could_not;
}

}  // namespace plan::cli
