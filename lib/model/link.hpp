#pragma once

// From the files of a workspace to one model: everything in one name space, each reference looked
// up. What is referred to and not declared is added behind the declared, marked as such, so that
// no work is lost for a name; the rules of validate/ tell what is wrong with it.

#include <vector>

#include "model/build.hpp"
#include "model/model.hpp"

namespace plan::model {

/// Takes the files' parts, in the files' order, out of them; their findings stay.
Model link(std::vector<FileModel>& files);

/// Every body or directive that a text may mean.
std::vector<Index> find_bodies(const Model& model, std::string_view name);
/// An item by its id, or by `plan-id/item-id`, as an item of `plan` names it; none where there is
/// no such item.
Index find_item(const Model& model, Index plan, std::string_view name);
/// `05-NQ/TU`, or `05-NQ/TU 12/3/2016` where the number alone is not enough.
std::vector<Index> find_directives(const Model& model, std::string_view number);

}  // namespace plan::model
