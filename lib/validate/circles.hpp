#pragma once

// Who refers to whom, and where references lead back to where they began (P305): groups by their
// members, bodies by their parents and successors, directives by what they carry out, items by
// what they come after. No depth of references is too deep: nothing here calls itself.

#include <span>
#include <vector>

#include "model/model.hpp"

namespace plan::validate {

using model::Index;

/// One of a kind refers to another.
struct Edge {
    Index to = model::none;
    const model::Text* written = nullptr;  ///< the reference, in the file of the one that refers
};

/// Who refers to whom, by index in the model. References that name none or two are left out.
class Graph {
  public:
    /// The next one of the kind: what is added after it are its references.
    void begin_node() { begins_.push_back(static_cast<Index>(edges_.size())); }
    void add(const model::Reference& reference);

    bool empty() const { return edges_.empty(); }  ///< nobody refers to anybody
    Index nodes() const { return static_cast<Index>(begins_.size()); }
    std::span<const Edge> from(Index node) const;

  private:
    std::vector<Index> begins_;
    std::vector<Edge> edges_;
};

Graph members_of(const model::Model& model);
Graph parents_of(const model::Model& model);
Graph successors_of(const model::Model& model);
Graph implemented_by(const model::Model& model);
Graph preceding(const model::Model& model);

/// Those that refer to each other, however far around, are one component.
struct Components {
    std::vector<Index> of;       ///< of each node; what a component refers to has a lower number
    std::vector<bool> circular;  ///< of each component: more than one node, or one to itself

    bool is_in_circle(Index node) const { return circular[of[node]]; }
};
Components components_of(const Graph& graph);

/// For each node whether its references lead into a circle, or are part of one.
std::vector<bool> leading_to_circles(const Graph& graph, const Components& components);

/// A step around a circle.
struct Step {
    Index node = model::none;
    Edge edge;  ///< to the next, and from the last one to the first
};

/// One circle of each circular component: a shortest through its first node, from that on. In the
/// order of those.
std::vector<std::vector<Step>> circles_in(const Graph& graph, const Components& components);

}  // namespace plan::validate
