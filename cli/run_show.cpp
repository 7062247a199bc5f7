#include <algorithm>

#include "assessed.hpp"
#include "calendar_writer.hpp"
#include "commands.hpp"
#include "named.hpp"
#include "render/feed.hpp"
#include "render/show.hpp"

namespace plan::cli {

using model::Index;
using model::none;
using text::say;

namespace {

text::Message not_found(const Assessed& assessed, const std::string& id) {
    const model::Model& model = assessed.session.model();
    if (items_named(model, take_apart(id).item).empty()) return no_such_item(model, id);
    if (obligations_named(model, assessed.expansion, take_apart(id).item).empty()) {
        if (assessed.spoilt)
            return say(
                {"\"{}\" can't be shown: it is left out, see above",
                 "không hiển thị được “{}”: nhiệm vụ không được đưa vào báo cáo, xem ở trên"},
                id);
        const model::Item& item = model.items[items_named(model, take_apart(id).item).front()];
        return say({"\"{}\" can't be shown as it stands: `plan validate {}` tells why",
                    "chưa hiển thị được “{}”: xem lý do bằng `plan validate {}`"},
                   id, assessed.session.loaded.sources[item.file].path());
    }
    return say({"the item has no obligation \"{}\"; `plan show {}` names them",
                "nhiệm vụ này không có “{}”; xem bằng `plan show {}`"},
               id, take_apart(id).item);
}

text::Message nothing_fits(const Assessed& assessed, const std::vector<std::uint32_t>& named,
                           const std::string& id) {
    const model::Loaded& files = assessed.session.loaded;
    const auto file_of = [&](std::uint32_t index) {
        return assessed.session.model().items[assessed.expansion.obligations[index].item].file;
    };
    if (std::ranges::none_of(named,
                             [&](std::uint32_t index) { return files.chosen[file_of(index)]; }))
        return no_path_names(id, files.sources[file_of(named.front())].path());
    return say({"nothing of \"{}\" fits what was asked for",
                "nhiệm vụ “{}” không có phần nào khớp với điều kiện lọc"},
               id);
}

/// A plan and all that it carries out, upwards, each once.
std::vector<Index> chain_of(const model::Model& model, Index plan) {
    std::vector<Index> chain = {plan};
    for (std::size_t i = 0; i < chain.size(); ++i)
        for (const model::Reference& reference : model.directives[chain[i]].implements)
            if (reference.target != none &&
                std::ranges::find(chain, reference.target) == chain.end())
                chain.push_back(reference.target);
    return chain;
}

std::vector<render::Shown> gather(const Assessed& assessed,
                                  const std::vector<std::uint32_t>& obligations) {
    const model::Model& model = assessed.session.model();
    std::vector<render::Shown> shown;
    for (const std::uint32_t index : obligations) {
        const expand::Obligation& obligation = assessed.expansion.obligations[index];
        auto known = std::ranges::find(shown, obligation.item, &render::Shown::item);
        if (known == shown.end()) {
            shown.push_back(
                {obligation.item, chain_of(model, model.items[obligation.item].plan), {}});
            known = std::prev(shown.end());
        }
        known->obligations.push_back(
            {index, expand::explain(model, assessed.session.calendar, assessed.expansion, index)});
    }
    return shown;
}

}  // namespace

int run_show(const Options& options, Streams& streams) {
    const auto assessed = assess_workspace(options, streams);
    if (!assessed) return could_not;
    const Session& session = assessed->session;
    std::vector<std::uint32_t> named =
        obligations_named(session.model(), assessed->expansion, options.subject);
    if (named.empty()) {
        tell(streams, session.language, not_found(*assessed, options.subject));
        return could_not;
    }
    // The selection narrows what the ID names.
    select::Selection selection = select::select(
        session.model(), assessed->expansion, assessed->standings, query_for(options, *assessed));
    if (!selection.bad_usage.empty()) {
        tell(streams, session.language, selection.bad_usage);
        return could_not;
    }
    std::erase_if(selection.chosen,
                  [&](std::uint32_t index) { return !std::ranges::binary_search(named, index); });
    if (selection.chosen.empty()) {
        tell(streams, session.language, nothing_fits(*assessed, named, options.subject));
        return could_not;
    }
    const render::Report report{
        session.model(), session.loaded.sources, assessed->expansion, assessed->standings,
        selection,       render::Subject::list,  assessed->today,     {}};
    ical::Write* write = nullptr;
    if (!open_calendar_writer(options, session.language, streams, write)) return could_not;
    // An ID may be that of one occurrence.
    const select::Query& query = options.query;
    const bool whole = options.subject.find('#') == std::string::npos && query.statuses.empty() &&
                       !query.from && !query.to;
    const render::Feed feed{options.events, options.alarms, whole};
    const auto shown = gather(*assessed, selection.chosen);
    const bool written = write_all(
        options, session.language, streams,
        [&](render::Output& output, Format format, const render::Style& style) {
            switch (format) {
                case Format::text: return render::show_text(output, report, shown, style);
                case Format::markdown: return render::show_markdown(output, report, shown, style);
                case Format::json: return render::show_json(output, report, shown, style.language);
                // What reads lines wants the obligations, as `list` has them.
                case Format::csv: return render::report_csv(output, report);
                case Format::ndjson: return render::report_ndjson(output, report);
                case Format::html: return render::show_html(output, report, shown, style);
                case Format::ics:
                    return render::report_ics(output, report, feed, style.language, *write);
                default: return;  // not among its formats
            }
        });
    return written && !assessed->spoilt ? fine : could_not;
}

}  // namespace plan::cli
