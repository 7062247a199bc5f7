#pragma once

// The names that declared bodies go by, for a name that is none of them.

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "model/model.hpp"
#include "text/nearest.hpp"

namespace plan::validate {

class DeclaredBodies {
  public:
    explicit DeclaredBodies(const model::Model& model);

    struct Near {
        std::string_view name;
        model::Index body;
    };
    /// What a misspelt name may mean: an id, a name or an alias, and whose it is.
    std::optional<Near> nearest(std::string_view name) const;

  private:
    std::vector<std::string_view> names_;
    std::vector<model::Index> bodies_;  // whose each of the names is
    std::optional<text::Nearest> nearest_;
};

/// Every reference to a body of bodies and of items, with its file; those of records are apart,
/// for they make no body.
void each_body_reference(const model::Model& model,
                         const std::function<void(FileIndex, const model::Reference&)>& take);
/// Those of records; not of those for everyone.
void each_record_body(const model::Model& model,
                      const std::function<void(FileIndex, const model::Reference&)>& take);

}  // namespace plan::validate
