#include "select/tree.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "select/lineage.hpp"

namespace plan::select {
namespace {

using assess::Tally;
using model::Index;
using model::none;
using Indices = std::vector<Index>;

// Deeper branches stand as roots of their own, before the one that they were met in.
constexpr std::size_t deepest = 64;

void add(Tally& sum, const Tally& more) {
    for (std::size_t i = 0; i < sum.counts.size(); ++i)
        sum.counts[i] += more.counts[i];
}

void order_once(Indices& indices) {
    std::ranges::sort(indices);
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

std::vector<Tally> own_tallies(const model::Model& model, const expand::Expansion& expansion,
                               const std::vector<assess::Standing>& standings,
                               const std::vector<std::uint32_t>& chosen) {
    std::vector<Tally> own(model.directives.size());
    for (const std::uint32_t one : chosen) {
        const Index plan = model.items[expansion.obligations[one].item].plan;
        // What lies behind the next occurrence is shown, and counted nowhere.
        const bool counts = plan < own.size() && !expansion.obligations[one].further;
        if (counts) own[plan].add(standings[one].status);
    }
    return own;
}

/// What is shown: all that is declared or has something below it, or the branches with work.
std::vector<bool> kept_of(const model::Model& model, const Lineage& lineage,
                          const std::vector<Tally>& own, bool whole) {
    const std::size_t size = model.directives.size();
    std::vector<bool> kept(size);
    if (whole) {
        for (Index i = 0; i < size; ++i) {
            const model::Directive& directive = model.directives[i];
            const bool something = directive.declared || own[i].all() != 0;
            kept[i] = stands(directive) && (something || !lineage.children[i].empty());
        }
        return kept;
    }
    Indices open;
    for (Index i = 0; i < size; ++i) {
        if (own[i].all() != 0) open.push_back(i);
    }
    while (!open.empty()) {
        const Index one = open.back();
        open.pop_back();
        if (kept[one]) continue;
        kept[one] = true;
        open.insert(open.end(), lineage.parents[one].begin(), lineage.parents[one].end());
    }
    return kept;
}

/// Directives in a circle make one knot; every other is a knot of its own. Below comes first.
struct Knots {
    std::vector<Indices> members;
    Indices of;  ///< by directive
};

/// Tarjan's way, without recursion: a chain may be as long as the file is.
class KnotFinder {
  public:
    explicit KnotFinder(const std::vector<Indices>& children)
        : children_(children), order_(children.size(), none), low_(children.size()) {
        knots_.of.assign(children.size(), none);
    }

    Knots find() {
        for (Index i = 0; i < order_.size(); ++i) {
            if (order_[i] == none) follow(i);
        }
        return std::move(knots_);
    }

  private:
    struct Visit {
        Index directive;
        std::size_t next_child;
    };

    void follow(Index root) {
        enter(root);
        while (!path_.empty()) {
            const Index one = path_.back().directive;
            if (path_.back().next_child == children_[one].size()) {
                leave(one);
                continue;
            }
            const Index child = children_[one][path_.back().next_child++];
            if (order_[child] == none) {
                enter(child);
            } else if (knots_.of[child] == none) {
                low_[one] = std::min(low_[one], order_[child]);
            }
        }
    }

    void enter(Index directive) {
        order_[directive] = low_[directive] = entered_++;
        open_.push_back(directive);
        path_.push_back({directive, 0});
    }

    void leave(Index directive) {
        path_.pop_back();
        if (!path_.empty()) {
            Index& above = low_[path_.back().directive];
            above = std::min(above, low_[directive]);
        }
        if (low_[directive] != order_[directive]) return;
        const auto knot = static_cast<Index>(knots_.members.size());
        Indices& members = knots_.members.emplace_back();
        do {
            members.push_back(open_.back());
            knots_.of[open_.back()] = knot;
            open_.pop_back();
        } while (members.back() != directive);
    }

    const std::vector<Indices>& children_;
    Indices order_, low_, open_;
    std::vector<Visit> path_;
    Index entered_ = 0;
    Knots knots_;
};

/// What stands below each knot, counted once however many ways lead there.
class Totals {
  public:
    Totals(const Knots& knots, const std::vector<Indices>& children, const std::vector<Tally>& own)
        : below_(knots.members.size()),
          ways_to_(knots.members.size()),
          own_(knots.members.size()),
          all_(knots.members.size()),
          seen_(knots.members.size()),
          plain_(knots.members.size()) {
        for (Index knot = 0; knot < below_.size(); ++knot) {
            for (const Index member : knots.members[knot]) {
                add(own_[knot], own[member]);
                for (const Index child : children[member])
                    below_[knot].push_back(knots.of[child]);
            }
            tidy(below_[knot], knot);
            for (const Index child : below_[knot])
                ++ways_to_[child];
        }
        for (Index knot = 0; knot < below_.size(); ++knot)
            count(knot);
    }

    const Tally& of(Index knot) const { return all_[knot]; }
    bool has_above(Index knot) const { return ways_to_[knot] != 0; }

  private:
    static void tidy(Indices& below, Index knot) {
        order_once(below);
        std::erase(below, knot);
    }

    // Where all below is a plain tree the sums add up; elsewhere each knot is visited once.
    void count(Index knot) {
        plain_[knot] = std::ranges::all_of(
            below_[knot], [this](Index child) { return plain_[child] && ways_to_[child] == 1; });
        if (!plain_[knot]) return visit_all(knot);
        all_[knot] = own_[knot];
        for (const Index child : below_[knot])
            add(all_[knot], all_[child]);
    }

    // What was visited for a knot is gone on with for the one above it: a chain costs its length.
    void visit_all(Index knot) {
        const bool goes_on = std::ranges::binary_search(below_[knot], visited_for_);
        if (!goes_on) {
            ++visit_;
            visited_ = {};
        }
        Indices open{knot};
        seen_[knot] = visit_;
        while (!open.empty()) {
            const Index one = open.back();
            open.pop_back();
            add(visited_, own_[one]);
            for (const Index child : below_[one]) {
                if (std::exchange(seen_[child], visit_) != visit_) open.push_back(child);
            }
        }
        visited_for_ = knot;
        all_[knot] = visited_;
    }

    std::vector<Indices> below_;
    Indices ways_to_;
    std::vector<Tally> own_, all_;
    Indices seen_;  ///< by which visit
    Index visit_ = 0, visited_for_ = none;
    Tally visited_;
    std::vector<bool> plain_;
};

class TreeMaker {
  public:
    TreeMaker(const std::vector<Indices>& children, const std::vector<Tally>& own,
              const std::vector<bool>& kept)
        : children_(children),
          own_(own),
          kept_(kept),
          knots_(KnotFinder(children).find()),
          totals_(knots_, children, own),
          placed_(children.size()) {}

    std::vector<TreeNode> make() {
        std::vector<TreeNode> made;
        for (const Index root : roots()) {
            std::vector<TreeNode> trees;
            trees.push_back(branch(root, 0));
            while (!too_deep_.empty()) {
                const Index deep = too_deep_.back();
                too_deep_.pop_back();
                if (!placed_[deep]) trees.push_back(branch(deep, 0));
            }
            std::move(trees.rbegin(), trees.rend(), std::back_inserter(made));
        }
        return made;
    }

  private:
    /// What nothing shown is above; of a circle that nothing is above, its first directive.
    Indices roots() const {
        Indices roots;
        for (Index knot = 0; knot < knots_.members.size(); ++knot) {
            const Index first = std::ranges::min(knots_.members[knot]);
            if (kept_[first] && !totals_.has_above(knot)) roots.push_back(first);
        }
        std::ranges::sort(roots);
        return roots;
    }

    TreeNode branch(Index directive, std::size_t depth) {
        TreeNode node{directive, own_[directive], totals_.of(knots_.of[directive]), {}, false};
        const bool too_deep = depth == deepest && !children_[directive].empty();
        node.repeated = placed_[directive] || too_deep;
        if (too_deep) too_deep_.push_back(directive);
        if (node.repeated) return node;
        placed_[directive] = true;
        for (const Index child : children_[directive])
            node.children.push_back(branch(child, depth + 1));
        return node;
    }

    const std::vector<Indices>& children_;
    const std::vector<Tally>& own_;
    const std::vector<bool>& kept_;
    Knots knots_;
    Totals totals_;
    std::vector<bool> placed_;
    Indices too_deep_;
};

}  // namespace

std::vector<TreeNode> make_tree(const model::Model& model, const expand::Expansion& expansion,
                                const std::vector<assess::Standing>& standings,
                                const std::vector<std::uint32_t>& chosen, bool whole) {
    const auto own = own_tallies(model, expansion, standings, chosen);
    Lineage lineage = lineage_of(model);
    const auto kept = kept_of(model, lineage, own, whole);
    for (Indices& children : lineage.children)
        std::erase_if(children, [&kept](Index child) { return !kept[child]; });
    return TreeMaker(lineage.children, own, kept).make();
}

}  // namespace plan::select
