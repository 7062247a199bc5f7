#include "select/select.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "model/link.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "threads/over_cores.hpp"

namespace plan::select {

using assess::Standing;
using assess::Status;
using expand::Obligation;
using model::Index;
using model::Item;
using model::Model;
using model::none;
using text::say;

namespace {

/// A query with every name looked up.
struct Filter {
    std::vector<bool> plans, bodies, directives;  // by Index; empty: all
    std::vector<bool> parties;                    // bodies, and the groups that hold one of them
    std::vector<std::string> tags;                // folded
};

text::Message not_found(text::Words words, text::Words meant, std::string_view name,
                        std::string_view near) {
    return near.empty() ? say(words, name) : say(meant, name, near);
}

text::Message look_up_bodies(const Model& model, const Query& query, Filter& filter) {
    std::vector<Index> found;
    for (const std::string& name : query.bodies) {
        const auto bodies = match_bodies(model, name);
        if (bodies.empty())
            return not_found({"no body is called \"{}\"", "không có cơ quan nào tên là “{}”"},
                             {"no body is called \"{}\": did you mean \"{}\"?",
                              "không có cơ quan nào tên là “{}”: có phải là “{}”?"},
                             name, nearest_body(model, name));
        found.insert(found.end(), bodies.begin(), bodies.end());
    }
    if (query.bodies.empty()) return {};
    filter.bodies = with_members(model, found);
    filter.parties = with_groups(model, filter.bodies);
    return {};
}

text::Message look_up_plans(const Model& model, const Query& query, Filter& filter) {
    if (query.plans.empty()) return {};
    filter.plans.resize(model.directives.size());
    for (const std::string& id : query.plans) {
        bool found = false;
        std::vector<std::string_view> ids;
        for (Index i = 0; i < model.directives.size(); ++i) {
            if (!model.directives[i].tracked) continue;
            ids.push_back(model.directives[i].id);
            if (model.directives[i].id != id) continue;
            filter.plans[i] = true;
            found = true;
        }
        if (found) continue;
        const auto near = text::nearest(id, ids);
        return not_found({"no plan has the id \"{}\"", "không có kế hoạch nào có mã “{}”"},
                         {"no plan has the id \"{}\": did you mean \"{}\"?",
                          "không có kế hoạch nào có mã “{}”: có phải là “{}”?"},
                         id, near ? ids[*near] : std::string_view());
    }
    return {};
}

text::Message look_up_directives(const Model& model, const Query& query, Filter& filter) {
    if (query.directives.empty()) return {};
    std::vector<Index> found;
    for (const std::string& number : query.directives) {
        const auto directives = model::find_directives(model, number);
        if (directives.empty()) {
            std::vector<std::string_view> numbers;
            for (const model::Directive& directive : model.directives)
                if (directive.number.given()) numbers.push_back(directive.number.value);
            const auto near = text::nearest(number, numbers);
            return not_found(
                {"no directive has the number \"{}\"", "không có văn bản nào có số hiệu “{}”"},
                {"no directive has the number \"{}\": did you mean \"{}\"?",
                 "không có văn bản nào có số hiệu “{}”: có phải là “{}”?"},
                number, near ? numbers[*near] : std::string_view());
        }
        found.insert(found.end(), directives.begin(), directives.end());
    }
    filter.directives = carried_out_under(model, found);
    return {};
}

text::Message look_up_tags(const Model& model, const Query& query, Filter& filter) {
    if (query.tags.empty()) return {};
    std::vector<std::string_view> known;
    for (const Item& item : model.items)
        for (const model::Text& tag : item.tags)
            known.push_back(tag.value);
    for (const std::string& tag : query.tags) {
        filter.tags.push_back(text::fold(tag));
        const bool found = std::ranges::any_of(
            known, [&](std::string_view one) { return text::fold(one) == filter.tags.back(); });
        if (found) continue;
        const auto near = text::nearest(tag, known);
        return not_found({"no item has the tag \"{}\"", "không có nhiệm vụ nào mang nhãn “{}”"},
                         {"no item has the tag \"{}\": did you mean \"{}\"?",
                          "không có nhiệm vụ nào mang nhãn “{}”: có phải là “{}”?"},
                         tag, near ? known[*near] : std::string_view());
    }
    return {};
}

bool holds(std::span<const model::Reference> references, const std::vector<bool>& bodies) {
    return std::ranges::any_of(references, [&](const model::Reference& reference) {
        return reference.target != none && bodies[reference.target];
    });
}

/// A body by the name that it had: what it owed may have come to another, together with more.
bool owed_before(const expand::Expansion& expansion, std::uint32_t index, const Filter& filter) {
    const auto& merged = expansion.merged;
    auto one = std::ranges::lower_bound(merged, index, {}, &expand::Merged::obligation);
    for (; one != merged.end() && one->obligation == index; ++one)
        if (filter.bodies[one->body]) return true;
    return false;
}

bool is_chosen_body(const expand::Expansion& expansion, std::uint32_t index, const Item& item,
                    const Filter& filter, Role role) {
    if (filter.bodies.empty()) return true;
    const Obligation& obligation = expansion.obligations[index];
    const auto owes = [&](Index body) { return body != none && filter.bodies[body]; };
    const bool leads =
        owes(obligation.body) || owes(obligation.owner) || owed_before(expansion, index, filter);
    if (role == Role::lead) return leads;
    const bool helps = holds(item.coordinating, filter.parties);
    if (role == Role::coordinating) return helps;
    return leads || helps || holds(item.supervising, filter.parties);
}

bool has_tags(const Item& item, const std::vector<std::string>& tags) {
    if (tags.empty()) return true;
    return std::ranges::any_of(item.tags, [&](const model::Text& tag) {
        return std::ranges::find(tags, text::fold(tag.value)) != tags.end();
    });
}

class Search {
  public:
    Search(const Model& model, const std::string& text)
        : model_(model), wanted_(letters_of(text)) {}

    bool finds(const Obligation& obligation) const {
        if (wanted_.empty()) return true;
        const Item& item = model_.items[obligation.item];
        const model::Directive& plan = model_.directives[item.plan];
        for (const std::string_view text :
             {item.title.value, item.id.value, item.due.text.value, item.output->value,
              item.quote->value, item.clause->value, item.follow_up->value, plan.title.value,
              plan.number.value, plan.id})
            if (holds_it(text)) return true;
        for (const model::Text& tag : item.tags)
            if (holds_it(tag.value)) return true;
        for (const Index body : {obligation.body, obligation.owner})
            if (body != none && holds_it(name_of(model_.bodies[body]))) return true;
        return false;
    }

  private:
    /// A letter as it is compared, and without its marks.
    struct Letter {
        std::string folded, bare;
    };

    static std::vector<Letter> letters_of(std::string_view text) {
        std::vector<Letter> letters;
        const std::string folded = text::fold(text);
        for (std::size_t at = 0; at < folded.size();) {
            const std::size_t size = text::decode(folded, at).size;
            std::string letter = folded.substr(at, size);
            std::string bare = letter == " " ? letter : text::fold_loosely(letter);
            letters.push_back({std::move(letter), std::move(bare)});
            at += size;
        }
        return letters;
    }

    /// Marks may be left out, letter by letter; those that are written are meant.
    bool holds_it(std::string_view text) const {
        if (text.empty()) return false;
        const std::vector<Letter> letters = letters_of(text);
        const auto meets = [](const Letter& has, const Letter& wants) {
            return has.folded == wants.folded || has.bare == wants.folded;
        };
        return std::search(letters.begin(), letters.end(), wanted_.begin(), wanted_.end(), meets) !=
               letters.end();
    }

    const Model& model_;
    std::vector<Letter> wanted_;
};

bool is_in_window(const Standing& standing, const Query& query) {
    if (query.from && (!standing.last_day || *standing.last_day < *query.from)) return false;
    if (query.to && (!standing.last_day || *standing.last_day > *query.to)) return false;
    return true;
}

bool has_status(const Standing& standing, const Query& query) {
    if (!query.statuses.empty() &&
        std::ranges::find(query.statuses, standing.status) == query.statuses.end())
        return false;
    const bool ahead = standing.status == Status::due_soon || standing.status == Status::open;
    return !query.within || !ahead || *standing.last_day <= *query.within;
}

/// Where each obligation stands in the order; keys are compared piece by piece, without being
/// built.
class Order {
  public:
    Order(const Model& model, const expand::Expansion& expansion,
          const std::vector<Standing>& standings, Sort sort)
        : model_(model), expansion_(expansion), standings_(standings), sort_(sort) {}

    /// Sorts the numbers of obligations. What nearly always decides stands beside each number, so
    /// that the obligations are seldom looked up.
    void sort(std::vector<std::uint32_t>& chosen) const {
        const std::vector<std::uint32_t> plans = places_of_plans();
        const std::vector<std::uint32_t> bodies = places_of_bodies();
        std::vector<Ranked> all(chosen.size());
        threads::for_each_part(all.size(), [&](std::size_t i, std::size_t end) {
            for (; i < end; ++i) {
                const Obligation& obligation = expansion_.obligations[chosen[i]];
                const Item& item = model_.items[obligation.item];
                all[i] = {
                    rank_of(chosen[i]), plans[item.plan],
                    chosen[i],          first_bytes(item.id.value, obligation.body != none),
                    obligation.item,    obligation.body == none ? 0 : bodies[obligation.body]};
            }
        });
        if (put_by_items(all, chosen)) return;
        sort_all(all);
        std::ranges::transform(all, chosen.begin(), &Ranked::index);
    }

  private:
    struct Ranked {
        std::uint64_t rank;
        std::uint32_t plan;
        std::uint32_t index;
        std::pair<std::uint64_t, std::uint64_t> id;  // an array would be compared by memcmp
        Index item;
        std::uint32_t body;
    };

    bool before(const Ranked& left, const Ranked& right) const {
        if (left.rank != right.rank) return left.rank < right.rank;
        if (left.plan != right.plan) return left.plan < right.plan;
        if (left.id != right.id) return left.id < right.id;
        if (left.item == right.item && left.body != right.body) return left.body < right.body;
        return compare_keys(expansion_.obligations[left.index],
                            expansion_.obligations[right.index]);
    }
    auto by_order() const {
        return [this](const Ranked& left, const Ranked& right) { return before(left, right); };
    }

    void sort_all(std::vector<Ranked>& all) const {
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        threads::do_both(
            all.size() > threads::few, [&] { std::sort(all.begin(), middle, by_order()); },
            [&] { std::sort(middle, all.end(), by_order()); });
        std::inplace_merge(all.begin(), middle, all.end(), by_order());
    }

    /// Where items have many bodies, it is enough to sort the items, and the bodies of each. False,
    /// and nothing put, where they have few, or where the bodies of several come in between each
    /// other.
    bool put_by_items(std::vector<Ranked>& all, std::vector<std::uint32_t>& chosen) const {
        const auto together = [](const Ranked& left, const Ranked& right) {
            return left.rank == right.rank && left.item == right.item;
        };
        std::vector<std::span<Ranked>> runs;
        for (auto begin = all.begin(); begin != all.end();) {
            const auto end = std::find_if(
                begin, all.end(), [&](const Ranked& other) { return !together(*begin, other); });
            runs.emplace_back(begin, end);
            if (runs.size() > all.size() / 8) return false;
            begin = end;
        }
        threads::for_each_index(runs.size(), threads::cores(), [&](std::size_t i, std::size_t) {
            std::ranges::sort(runs[i], by_order());
        });
        std::ranges::sort(runs, [this](const auto& left, const auto& right) {
            return before(left.front(), right.front());
        });
        const auto mixed =
            std::ranges::adjacent_find(runs, [&](const auto& left, const auto& right) {
                return !before(left.back(), right.front());
            });
        if (mixed != runs.end()) return false;
        auto at = chosen.begin();
        for (const std::span<Ranked> run : runs)
            at = std::ranges::transform(run, at, &Ranked::index).out;
        return true;
    }

    /// The body or plan by which to sort, then the last day; none last.
    std::uint64_t rank_of(std::uint32_t index) const {
        const Obligation& obligation = expansion_.obligations[index];
        std::uint32_t group = 0;
        if (sort_ == Sort::body) group = obligation.owner;
        if (sort_ == Sort::plan) group = model_.items[obligation.item].plan;
        constexpr std::uint32_t no_day = 0xffffffff;
        const auto& day = standings_[index].last_day;
        const std::uint32_t place = day ? place_of(*day) : no_day;
        return std::uint64_t{group} << 32 | place;
    }

    /// By Index: where each plan's part of a key stands among all, those of one id in one place.
    std::vector<std::uint32_t> places_of_plans() const {
        std::vector<std::string> parts;
        for (const model::Directive& directive : model_.directives)
            parts.push_back(std::string(directive.id) + '/');
        return places_of(parts);
    }

    /// By Index: where each body's id stands among all. Whom nobody answers for stands before.
    std::vector<std::uint32_t> places_of_bodies() const {
        std::vector<std::string_view> ids;
        for (const model::Body& body : model_.bodies)
            ids.push_back(body.id);
        return places_of(ids);
    }

    /// From 1; equals stand in one place.
    template <class Text>
    static std::vector<std::uint32_t> places_of(const std::vector<Text>& texts) {
        std::vector<std::uint32_t> order(texts.size());
        std::iota(order.begin(), order.end(), 0u);
        std::ranges::sort(order, {}, [&](std::uint32_t i) -> const Text& { return texts[i]; });
        std::vector<std::uint32_t> places(texts.size());
        std::uint32_t place = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i == 0 || texts[order[i]] != texts[order[i - 1]]) ++place;
            places[order[i]] = place;
        }
        return places;
    }

    /// The first bytes of `id` or `id@`, as numbers in their order. No id holds an `@`: where all
    /// are equal, and only then, the rest of the keys decides.
    static std::pair<std::uint64_t, std::uint64_t> first_bytes(std::string_view id, bool at) {
        std::array<std::uint64_t, 2> numbers{};
        for (std::size_t i = 0; i < 16 && i < id.size() + at; ++i) {
            const char byte = i < id.size() ? id[i] : '@';
            numbers[i / 8] |= std::uint64_t{static_cast<unsigned char>(byte)} << (56 - i % 8 * 8);
        }
        return {numbers[0], numbers[1]};
    }

    /// Days in their order, without a sign.
    static std::uint32_t place_of(Day day) {
        return static_cast<std::uint32_t>(day.time_since_epoch().count()) ^ 0x80000000;
    }

    bool compare_keys(const Obligation& a, const Obligation& b) const {
        const int order = compare_joined(pieces_of(a), pieces_of(b));
        if (order != 0) return order < 0;
        return std::tuple(a.occurrence, a.item, a.body) < std::tuple(b.occurrence, b.item, b.body);
    }

    /// The key but for its occurrence, in pieces.
    using Pieces = std::array<std::string_view, 5>;
    Pieces pieces_of(const Obligation& obligation) const {
        const Item& item = model_.items[obligation.item];
        const std::string_view plan = model_.directives[item.plan].id;
        if (obligation.body == none) return {plan, "/", item.id.value};
        return {plan, "/", item.id.value, "@", model_.bodies[obligation.body].id};
    }

    /// As std::string::compare of the pieces joined.
    static int compare_joined(const Pieces& left, const Pieces& right) {
        std::size_t i = 0, j = 0;
        std::string_view a = left[0], b = right[0];
        for (;;) {
            while (a.empty() && ++i < left.size())
                a = left[i];
            while (b.empty() && ++j < right.size())
                b = right[j];
            if (a.empty() || b.empty()) return a.empty() ? (b.empty() ? 0 : -1) : 1;
            const std::size_t size = std::min(a.size(), b.size());
            if (const int order = a.substr(0, size).compare(b.substr(0, size)); order != 0)
                return order;
            a.remove_prefix(size);
            b.remove_prefix(size);
        }
    }

    const Model& model_;
    const expand::Expansion& expansion_;
    const std::vector<Standing>& standings_;
    Sort sort_;
};

}  // namespace

Selection choose(const Model& model, const expand::Expansion& expansion,
                 const std::vector<Standing>& standings, const Query& query) {
    Selection selection;
    Filter filter;
    for (const auto look_up : {look_up_plans, look_up_bodies, look_up_directives, look_up_tags}) {
        selection.bad_usage = look_up(model, query, filter);
        if (!selection.bad_usage.empty()) return selection;
    }
    const Search search(model, query.search);

    const auto count = static_cast<std::uint32_t>(expansion.obligations.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        const Obligation& obligation = expansion.obligations[i];
        const Item& item = model.items[obligation.item];
        if (!query.files.empty() && !query.files[item.file]) continue;
        if (!filter.plans.empty() && !filter.plans[item.plan]) continue;
        if (!filter.directives.empty() && !filter.directives[item.plan]) continue;
        if (!is_chosen_body(expansion, i, item, filter, query.role)) continue;
        if (!has_tags(item, filter.tags) || !search.finds(obligation)) continue;
        // Tallies keep to the next occurrence, however far a report looks.
        if (!obligation.further) selection.summary.add(standings[i].status);
        if (has_status(standings[i], query) && is_in_window(standings[i], query))
            selection.chosen.push_back(i);
    }
    return selection;
}

Selection select(const Model& model, const expand::Expansion& expansion,
                 const std::vector<Standing>& standings, const Query& query) {
    Selection selection = choose(model, expansion, standings, query);
    Order(model, expansion, standings, query.sort).sort(selection.chosen);
    return selection;
}

std::string key_of(const Model& model, const Obligation& obligation) {
    const Item& item = model.items[obligation.item];
    std::string key = path_of(model, item);
    if (obligation.body != none) {
        key += '@';
        key += model.bodies[obligation.body].id;
    }
    if (obligation.occurrence) {
        key += '#';
        key += civil::to_iso(*obligation.occurrence);
    }
    return key;
}

}  // namespace plan::select
