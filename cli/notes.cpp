#include "notes.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "render/findings.hpp"

namespace plan::cli {

using model::Item;
using model::none;
using text::say;

namespace {

/// `plans/a.toml:12:8`
std::string place_of(const Session& session, FileIndex file, Span span) {
    const read::Source& source = session.loaded.sources[file];
    const read::Position position = source.position(span.begin);
    return fmt::format("{}:{}:{}", source.path(), position.line, position.column);
}

/// Items that were read and can't be reported, by their paths.
std::string left_out_items(const Session& session, const expand::Expansion& expansion) {
    std::vector<bool> left_out(session.model().items.size());
    for (const model::Index item : expansion.left_out)
        left_out[item] = true;
    std::string items;
    for (std::size_t i = 0; i < left_out.size(); ++i) {
        const Item& item = session.model().items[i];
        if (!item.spoilt && item.first == none && !left_out[i]) continue;
        if (!items.empty()) items += ", ";
        items += item.id.value.empty() ? place_of(session, item.file, item.header)
                                       : path_of(session.model(), item);
    }
    return items;
}

/// The records that a selection is about.
class RecordsOf {
  public:
    RecordsOf(const Assessed& assessed, const select::Selection& selection) {
        const expand::Expansion& expansion = assessed.expansion;
        const auto add = [&](std::uint32_t index, std::set<Key>& records) {
            const expand::Obligation& one = expansion.obligations[index];
            for (std::uint32_t r = 0; r < one.records_count; ++r)
                records.emplace(one.item, expansion.records[one.records_begin + r]);
        };
        for (const std::uint32_t index : selection.chosen) {
            items_.insert(expansion.obligations[index].item);
            add(index, chosen_);
        }
        for (std::uint32_t i = 0; i < expansion.obligations.size(); ++i)
            add(i, known_);
    }

    /// One that no obligation has is for an occurrence that is not owed yet: its item decides.
    bool holds(model::Index item, std::uint32_t record) const {
        const Key key(item, record);
        return known_.contains(key) ? chosen_.contains(key) : items_.contains(item);
    }

  private:
    using Key = std::pair<model::Index, std::uint32_t>;
    std::set<model::Index> items_;
    std::set<Key> known_, chosen_;
};

}  // namespace

void tell_spoiling(const Session& session, const Options& options,
                   const expand::Expansion& expansion, const std::vector<Finding>& spoiling,
                   Streams& streams) {
    if (spoiling.empty()) return;
    render::Output output([&](std::string_view bytes) { streams.errors.write(bytes); });
    const render::Style style = style_for(options, session.language, streams.errors);
    for (const Finding& finding : spoiling) {
        render::finding_text(output, session.loaded.sources, finding, style);
        output.put('\n');
    }
    output.flush();
    if (const std::string items = left_out_items(session, expansion); !items.empty())
        tell(streams, session.language, say({"left out: {}", "không đưa vào báo cáo: {}"}, items));
    tell(streams, session.language,
         say({"the report is not whole; to mend first: {} (see `plan validate`)",
              "báo cáo chưa đầy đủ; số lỗi cần sửa trước: {} (xem `plan validate`)"},
             spoiling.size()));
}

void tell_undeclared(const Session& session, const expand::Expansion& expansion, Streams& streams) {
    std::set<model::Index> told;
    for (const expand::Obligation& obligation : expansion.obligations) {
        const model::Index body = obligation.body;
        const Item& item = session.model().items[obligation.item];
        if (body == none || session.model().bodies[body].declared ||
            !session.loaded.chosen[item.file] || !told.insert(body).second)
            continue;
        tell(streams, session.language,
             say({"{}: \"{}\" is not a declared body; it owes all the same",
                  "{}: cơ quan “{}” chưa được khai báo; nhiệm vụ vẫn tính cho cơ quan này"},
                 place_of(session, item.file, item.header), name_of(session.model().bodies[body])));
    }
}

void tell_ahead(const Assessed& assessed, select::Query query, Streams& streams) {
    const Session& session = assessed.session;
    const civil::Day today = assessed.today;
    const auto is_ahead = [&](const model::Record& record) {
        return record.kind == model::RecordKind::completion && record.on.day &&
               *record.on.day > today;
    };
    const auto& items = session.model().items;
    if (std::ranges::none_of(
            items, [&](const Item& item) { return std::ranges::any_of(item.records, is_ahead); }))
        return;
    // As the work stands without them no status and no last day leaves them out.
    query.statuses.clear();
    query.from = query.to = query.within = std::nullopt;
    const RecordsOf chosen(
        assessed, select::choose(session.model(), assessed.expansion, assessed.standings, query));
    for (model::Index index = 0; index < items.size(); ++index) {
        const Item& item = items[index];
        if (item.spoilt || item.first != none) continue;
        for (std::uint32_t r = 0; r < item.records.size(); ++r) {
            const model::Record& record = item.records[r];
            if (!is_ahead(record) || !chosen.holds(index, r)) continue;
            tell(streams, session.language,
                 say({"{}: completed on {}, after today ({}): it does not count yet",
                      "{}: ngày hoàn thành {} là sau hôm nay ({}): chưa được tính"},
                     place_of(session, item.file, record.on.text.span),
                     civil::to_text(*record.on.day), civil::to_text(today)));
        }
    }
}

}  // namespace plan::cli
