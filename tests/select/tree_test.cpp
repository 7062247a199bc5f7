// Which directives stand under which, and how much work below each.

#include "select/tree.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

using namespace plan;
using model::Index;

namespace {

/// A workspace of directives alone, and some obligations.
class Workspace {
  public:
    Index directive(std::initializer_list<Index> implements = {}) {
        model::Directive one;
        for (const Index target : implements)
            one.implements.push_back({{}, target});
        model.directives.push_back(std::move(one));
        return static_cast<Index>(model.directives.size() - 1);
    }

    Index plan(std::initializer_list<Index> implements, std::size_t overdue) {
        const Index plan = directive(implements);
        model.directives[plan].tracked = true;
        for (std::size_t i = 0; i < overdue; ++i)
            obligation(plan, assess::Status::overdue);
        return plan;
    }

    void obligation(Index plan, assess::Status status) {
        model::Item item;
        item.plan = plan;
        model.items.push_back(std::move(item));
        expand::Obligation one;
        one.item = static_cast<Index>(model.items.size() - 1);
        expansion.obligations.push_back(one);
        standings.emplace_back().status = status;
        chosen.push_back(static_cast<std::uint32_t>(standings.size() - 1));
    }

    std::vector<select::TreeNode> tree(bool whole = true) const {
        return select::make_tree(model, expansion, standings, chosen, whole);
    }

    /// `0(1 2*(…))`: the numbers of directives, children in brackets, `*` repeated.
    std::string shape(bool whole = true) const { return shape_of(tree(whole)); }

    static std::string shape_of(const std::vector<select::TreeNode>& nodes) {
        std::string shape;
        for (const select::TreeNode& node : nodes) {
            if (!shape.empty()) shape += ' ';
            shape += std::to_string(node.directive);
            if (node.repeated) shape += '*';
            if (!node.children.empty()) shape += '(' + shape_of(node.children) + ')';
        }
        return shape;
    }

    model::Model model;
    expand::Expansion expansion;
    std::vector<assess::Standing> standings;
    std::vector<std::uint32_t> chosen;
};

}  // namespace

TEST_CASE("each directive stands under what it carries out") {
    Workspace workspace;
    const Index resolution = workspace.directive();
    const Index conclusion = workspace.directive({resolution});
    workspace.plan({conclusion}, 2);
    workspace.plan({conclusion}, 3);
    workspace.directive();
    CHECK(workspace.shape() == "0(1(2 3)) 4");

    const auto roots = workspace.tree();
    CHECK(roots[0].own.all() == 0);
    CHECK(roots[0].all.overdue() == 5);
    CHECK(roots[0].children[0].children[1].own.overdue() == 3);
    CHECK(roots[0].children[0].children[1].all.overdue() == 3);
}

TEST_CASE("a plan with items that has plans below counts its own and all") {
    Workspace workspace;
    const Index above = workspace.plan({}, 1);
    workspace.plan({above}, 2);
    const auto roots = workspace.tree();
    CHECK(roots[0].own.all() == 1);
    CHECK(roots[0].all.all() == 3);
}

TEST_CASE("what stands under two is whole under the first and counted once") {
    Workspace workspace;
    const Index top = workspace.directive();
    const Index left = workspace.directive({top}), right = workspace.directive({top});
    const Index shared = workspace.directive({right, left, left});
    workspace.plan({shared}, 4);
    CHECK(workspace.shape() == "0(1(3(4)) 2(3*))");
    const auto roots = workspace.tree();
    CHECK(roots[0].all.all() == 4);
    CHECK(roots[0].children[1].all.all() == 4);
    CHECK(roots[0].children[1].children[0].all.all() == 4);
}

TEST_CASE("only the branches with chosen work") {
    Workspace workspace;
    const Index top = workspace.directive();
    workspace.plan({top}, 1);
    workspace.plan({top}, 0);
    workspace.directive();
    CHECK(workspace.shape(false) == "0(1)");
    CHECK(workspace.shape(true) == "0(1 2) 3");
    workspace.chosen.clear();
    CHECK(workspace.shape(false).empty());
    CHECK(workspace.tree(true)[0].all.all() == 0);
}

TEST_CASE("what is not declared is shown where something stands below it") {
    Workspace workspace;
    workspace.plan({1}, 1);
    workspace.model.directives[workspace.directive()].declared = false;
    workspace.model.directives[workspace.directive()].declared = false;
    CHECK(workspace.shape() == "1(0)");
    CHECK(workspace.shape(false) == "1(0)");
}

TEST_CASE("references that name nothing hold nothing up") {
    Workspace workspace;
    workspace.plan({model::none}, 1);
    CHECK(workspace.shape() == "0");
}

TEST_CASE("a directive given twice stands where it was given first") {
    Workspace workspace;
    workspace.directive();
    workspace.model.directives[workspace.directive()].first = 0;
    workspace.plan({1}, 1);
    CHECK(workspace.shape() == "0(2)");
    // A plan keeps its own items all the same.
    workspace.model.directives[workspace.plan({0}, 2)].first = 2;
    CHECK(workspace.shape() == "0(2 3)");
}

TEST_CASE("a circle is broken, and each directive of it is shown once") {
    Workspace itself;
    itself.plan({0}, 1);
    CHECK(itself.shape() == "0");

    Workspace pair;
    pair.directive({1});
    pair.directive({0});
    CHECK(pair.shape() == "0(1(0*))");

    // What hangs below a circle is no root, though it is declared before.
    Workspace workspace;
    workspace.plan({3}, 5);
    workspace.directive({3});
    workspace.directive({1});
    workspace.directive({2});
    CHECK(workspace.shape() == "1(2(3(0 1*)))");
    CHECK(workspace.shape(false) == "1(2(3(0 1*)))");
    const auto roots = workspace.tree();
    const auto* nodes = &roots;
    for (; !nodes->empty(); nodes = &nodes->front().children)
        CHECK(nodes->front().all.all() == 5);
}

TEST_CASE("a circle below a root hangs there") {
    Workspace workspace;
    workspace.directive({1, 2});
    workspace.directive({0});
    workspace.directive();
    CHECK(workspace.shape() == "2(0(1(0*)))");
}

TEST_CASE("a chain as long as a file is cut, and nothing overflows or is lost") {
    Workspace workspace;
    constexpr Index size = 100'000;
    workspace.plan({}, 1);
    for (Index i = 1; i < size; ++i)
        workspace.plan({i - 1}, 1);
    const auto roots = workspace.tree();
    std::size_t shown = 0;
    std::vector<const select::TreeNode*> open;
    for (const auto& root : roots)
        open.push_back(&root);
    while (!open.empty()) {
        const auto* node = open.back();
        open.pop_back();
        shown += node->repeated ? 0 : 1;
        for (const auto& child : node->children)
            open.push_back(&child);
    }
    CHECK(shown == size);
    CHECK(roots.back().directive == 0);
    CHECK(roots.back().all.all() == size);
}

TEST_CASE("a great circle and many parents take little time") {
    Workspace workspace;
    constexpr Index size = 50'000;
    for (Index i = 0; i < size; ++i)
        workspace.plan({(i + 1) % size}, 1);
    for (Index i = 0; i < size; ++i)
        workspace.plan({i}, 1);
    CHECK(workspace.tree().back().all.all() == 2 * size);

    Workspace wide;
    const Index top = wide.directive();
    for (Index i = 1; i < size; ++i)
        wide.plan({top, i > 1 ? i - 1 : top}, i % 64 == 0);
    CHECK(wide.tree()[0].all.all() > 0);
}
