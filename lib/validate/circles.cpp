#include "validate/circles.hpp"

#include <algorithm>
#include <span>

namespace plan::validate {

using model::Model;
using model::none;

void Graph::add(const model::Reference& reference) {
    if (reference.target != none) edges_.push_back({reference.target, &reference.text});
}

std::span<const Edge> Graph::from(Index node) const {
    const std::size_t begin = begins_[node];
    const std::size_t end = node + 1 < begins_.size() ? begins_[node + 1] : edges_.size();
    return std::span(edges_).subspan(begin, end - begin);
}

namespace {

template <class All, class AddReferences>
Graph make_graph(const All& all, AddReferences add_references) {
    Graph graph;
    for (const auto& one : all) {
        graph.begin_node();
        add_references(one, graph);
    }
    return graph;
}

void add_all(std::span<const model::Reference> references, Graph& graph) {
    for (const model::Reference& reference : references)
        graph.add(reference);
}

/// Tarjan's algorithm, its path on a stack of its own.
class Search {
  public:
    explicit Search(const Graph& graph)
        : graph_(graph), order_(graph.nodes(), none), lowest_(graph.nodes()) {
        found_.of.assign(graph.nodes(), none);
    }

    Components run() {
        for (Index node = 0; node < graph_.nodes(); ++node) {
            if (order_[node] != none) continue;
            enter(node);
            while (!path_.empty())
                step();
        }
        return std::move(found_);
    }

  private:
    struct Visit {
        Index node;
        std::size_t next;  // of its references
    };

    void enter(Index node) {
        order_[node] = lowest_[node] = entered_++;
        open_.push_back(node);
        path_.push_back({node, 0});
    }

    void step() {
        Visit& visit = path_.back();
        const Index node = visit.node;
        const auto edges = graph_.from(node);
        if (visit.next < edges.size()) {
            const Index to = edges[visit.next++].to;
            if (order_[to] == none) {
                enter(to);
            } else if (found_.of[to] == none) {
                lowest_[node] = std::min(lowest_[node], order_[to]);
            }
            return;
        }
        path_.pop_back();
        if (!path_.empty()) {
            Index& lowest = lowest_[path_.back().node];
            lowest = std::min(lowest, lowest_[node]);
        }
        if (lowest_[node] == order_[node]) close(node);
    }

    /// All that was entered since that node and is in no component yet is in its component.
    void close(Index node) {
        const auto component = static_cast<Index>(found_.circular.size());
        const bool several = open_.back() != node;
        while (found_.of[node] == none) {
            found_.of[open_.back()] = component;
            open_.pop_back();
        }
        found_.circular.push_back(several ||
                                  std::ranges::find(graph_.from(node), node, &Edge::to) !=
                                      graph_.from(node).end());
    }

    const Graph& graph_;
    Components found_;
    std::vector<Index> order_, lowest_, open_;
    std::vector<Visit> path_;
    Index entered_ = 0;
};

/// Breadth first within the component, back to the first. `came_by`: by node, the step to it.
std::vector<Step> shortest_circle(const Graph& graph, const Components& components, Index first,
                                  std::vector<Step>& came_by) {
    std::vector<Index> reached = {first};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const Index node = reached[i];
        for (const Edge& edge : graph.from(node)) {
            if (edge.to == first) {
                std::vector<Step> circle = {{node, edge}};
                while (circle.back().node != first)
                    circle.push_back(came_by[circle.back().node]);
                std::ranges::reverse(circle);
                return circle;
            }
            if (components.of[edge.to] != components.of[first]) continue;
            if (came_by[edge.to].node != none) continue;
            came_by[edge.to] = {node, edge};
            reached.push_back(edge.to);
        }
    }
    return {};
}

}  // namespace

Graph members_of(const Model& model) {
    return make_graph(model.bodies,
                      [](const model::Body& body, Graph& graph) { add_all(body.members, graph); });
}

Graph parents_of(const Model& model) {
    return make_graph(model.bodies,
                      [](const model::Body& body, Graph& graph) { graph.add(body.parent); });
}

Graph successors_of(const Model& model) {
    return make_graph(model.bodies, [](const model::Body& body, Graph& graph) {
        for (const model::Successor& successor : body.successors)
            graph.add(successor.body);
    });
}

Graph implemented_by(const Model& model) {
    return make_graph(model.directives, [](const model::Directive& directive, Graph& graph) {
        add_all(directive.implements, graph);
    });
}

Graph preceding(const Model& model) {
    return make_graph(model.items,
                      [](const model::Item& item, Graph& graph) { add_all(item.after, graph); });
}

Components components_of(const Graph& graph) {
    return Search(graph).run();
}

std::vector<bool> leading_to_circles(const Graph& graph, const Components& components) {
    // By component: what it refers to comes before it.
    std::vector<Index> nodes(graph.nodes());
    for (Index node = 0; node < graph.nodes(); ++node)
        nodes[node] = node;
    std::ranges::sort(nodes, {}, [&](Index node) { return components.of[node]; });
    std::vector<bool> leading(graph.nodes());
    for (const Index node : nodes)
        leading[node] = components.is_in_circle(node) ||
                        std::ranges::any_of(graph.from(node),
                                            [&](const Edge& edge) { return leading[edge.to]; });
    return leading;
}

std::vector<std::vector<Step>> circles_in(const Graph& graph, const Components& components) {
    std::vector<std::vector<Step>> circles;
    std::vector<bool> seen(components.circular.size());
    std::vector<Step> came_by;  // each node is in one component: written once
    for (Index node = 0; node < graph.nodes(); ++node) {
        const Index component = components.of[node];
        if (!components.circular[component] || seen[component]) continue;
        seen[component] = true;
        came_by.resize(graph.nodes());
        circles.push_back(shortest_circle(graph, components, node, came_by));
    }
    return circles;
}

}  // namespace plan::validate
