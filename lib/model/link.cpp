#include "model/link.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "due/parse.hpp"
#include "memory/large.hpp"
#include "text/fold.hpp"
#include "threads/over_cores.hpp"

namespace plan::model {

namespace {

/// A number alone, and the day that tells it from others of the same number.
struct DatedNumber {
    std::string_view number;
    std::optional<Day> day;
};

/// `05-NQ/TU 12/3/2016`, `05-NQ/TU ngày 12/3/2016`: cut where a written day begins.
DatedNumber split_number(std::string_view text) {
    for (std::size_t space = text.rfind(' '); space != std::string_view::npos && space > 0;
         space = text.rfind(' ', space - 1)) {
        const auto parsed = due::parse_written_day(text.substr(space + 1));
        if (const Day* day = std::get_if<Day>(&parsed)) {
            std::string_view number = text.substr(0, space);
            const std::string folded = text::fold(number);
            if (folded.ends_with(" ngày")) number = number.substr(0, number.rfind(' '));
            while (number.ends_with(' ') || number.ends_with(','))
                number.remove_suffix(1);
            return {number, *day};
        }
    }
    return {text, std::nullopt};
}

bool same_or_missing(const Text& left, const Text& right) {
    return !left.given() || !right.given() || text::fold(left.value) == text::fold(right.value);
}

bool same_or_missing(std::optional<Day> left, std::optional<Day> right) {
    return !left || !right || *left == *right;
}

/// Numbers start again with each term: a directive is its number, issuer and date.
bool is_same_directive(const Directive& left, const Directive& right) {
    return same_or_missing(left.issuer, right.issuer) &&
           same_or_missing(left.issued.day, right.issued.day);
}

template <class T>
Index size_of(const std::vector<T>& all) {
    return static_cast<Index>(all.size());
}

ItemPath item_path(const Model& model, Index item) {
    return {model.directives[model.items[item].plan].id, model.items[item].id.value};
}

auto paths_of(const Model& model) {
    return [&model](Index item) { return item_path(model, item); };
}

class Linker {
  public:
    explicit Linker(std::vector<FileModel>& files) { join(files); }

    Model link() {
        number_plans();
        number_directives();
        number_bodies();
        resolve_directives();
        // Neither reads what the other writes.
        threads::do_both(
            model_.items.size() > threads::few, [this] { number_items(); },
            [this] { resolve_bodies(); });
        resolve_items();
        name_undeclared_bodies();
        return std::move(model_);
    }

  private:
    // Everything into one name space, in the files' order.
    void join(std::vector<FileModel>& files) {
        std::size_t directives = 0, bodies = 0, items = 0;
        for (const FileModel& file : files) {
            directives += file.directives.size();
            bodies += file.bodies.size();
            items += file.items.size();
        }
        model_.directives.reserve(directives);
        model_.bodies.reserve(bodies);
        // Items are most of the memory: those of one large file stay where they are, those of many
        // files are not kept twice.
        const bool in_one_file = std::ranges::any_of(
            files, [items](const FileModel& file) { return file.items.size() == items; });
        if (!in_one_file) memory::reserve_large(model_.items, items);
        for (FileModel& file : files) {
            Index plan = none;
            for (Directive& directive : file.directives) {
                if (directive.tracked) plan = size_of(model_.directives);
                model_.directives.push_back(std::move(directive));
            }
            std::ranges::move(file.bodies, std::back_inserter(model_.bodies));
            for (Item& item : file.items)
                item.plan = plan;
            if (!in_one_file) {
                std::ranges::move(file.items, std::back_inserter(model_.items));
                file.items = {};
            } else if (!file.items.empty()) {
                model_.items = std::move(file.items);
            }
            if (file.holds_settings) model_.settings = file.settings;
            std::ranges::move(file.rooms, std::back_inserter(model_.rooms));
        }
    }

    void number_plans() {
        std::unordered_map<std::string_view, Index> plans;
        for (Index i = 0; i < size_of(model_.directives); ++i) {
            Directive& plan = model_.directives[i];
            if (!plan.tracked) continue;
            const auto [first, fresh] = plans.emplace(plan.id, i);
            if (!fresh) plan.first = first->second;
        }
    }

    void number_directives() {
        for (Index i = 0; i < size_of(model_.directives); ++i) {
            Directive& directive = model_.directives[i];
            if (!directive.number.given()) continue;
            auto& same = model_.directives_by_number[text::fold_number(directive.number.value)];
            const auto first = std::ranges::find_if(same, [&](Index other) {
                return is_same_directive(model_.directives[other], directive);
            });
            if (first == same.end()) {
                same.push_back(i);
            } else if (directive.first == none) {
                directive.first = *first;
            }
        }
    }

    void number_bodies() {
        std::unordered_map<std::string_view, Index> ids;
        for (Index i = 0; i < size_of(model_.bodies); ++i) {
            Body& body = model_.bodies[i];
            if (!body.id.empty()) {
                const auto [first, fresh] = ids.emplace(body.id, i);
                if (!fresh) body.first = first->second;
            }
            // Of two with one id the first holds, under the names of both.
            const Index holding = body.first == none ? i : body.first;
            enter_body(body.id, holding);
            enter_body(body.name.value, holding);
            for (const Text& alias : body.aliases)
                enter_body(alias.value, holding);
        }
    }

    void enter_body(std::string_view name, Index body) {
        std::string key = text::fold(name);
        if (key.empty()) return;
        auto& bodies = model_.bodies_by_name[std::move(key)];
        if (std::ranges::find(bodies, body) == bodies.end()) bodies.push_back(body);
    }

    void number_items() {
        model_.items_by_path.reserve(model_.items.size());
        for (Index i = 0; i < size_of(model_.items); ++i) {
            Item& item = model_.items[i];
            if (item.id.value.empty()) {
                item.spoilt = true;
                continue;
            }
            const Index first = model_.items_by_path.add(item_path(model_, i), i, paths_of(model_));
            if (first != i) item.first = first;
        }
    }

    void resolve_directives() {
        const Index declared = size_of(model_.directives);
        for (Index i = 0; i < declared; ++i) {
            // By value: a number that is not declared makes the list grow.
            std::vector<Reference> references = std::move(model_.directives[i].implements);
            for (Reference& reference : references)
                resolve_directive(reference);
            forget_wrong_guesses(references);
            model_.directives[i].implements = std::move(references);
        }
    }

    void resolve_directive(Reference& reference) {
        const std::vector<Index> found = find_directives(model_, reference.text.value);
        if (found.size() == 1) reference.target = found.front();
        if (found.size() > 1) reference.other = found[1];
        if (!found.empty() || reference.guessed) return;
        Directive placeholder;
        placeholder.declared = false;
        placeholder.number = reference.text;
        reference.target = size_of(model_.directives);
        model_.directives_by_number[text::fold_number(reference.text.value)].push_back(
            reference.target);
        model_.directives.push_back(std::move(placeholder));
    }

    void resolve_bodies() {
        const Index declared = size_of(model_.bodies);
        for (Index i = 0; i < declared; ++i) {
            std::vector<Reference> members = std::move(model_.bodies[i].members);
            resolve_each(members);
            model_.bodies[i].members = std::move(members);
            Reference parent = model_.bodies[i].parent;
            if (parent.text.given()) resolve_body(parent);
            if (parent.guessed && parent.target == none) parent = {};
            model_.bodies[i].parent = parent;
            std::vector<Successor> successors = std::move(model_.bodies[i].successors);
            for (Successor& successor : successors) {
                if (successor.body.text.given()) resolve_body(successor.body);
                if (successor.body.guessed && successor.body.target == none) successor.body = {};
            }
            model_.bodies[i].successors = std::move(successors);
        }
        for (Item& item : model_.items) {
            resolve_each(item.leads);
            resolve_each(item.coordinating);
            resolve_each(item.supervising);
        }
    }

    /// Of a body's members or an item's parties: a std::vector or a List.
    template <class References>
    void resolve_each(References& references) {
        for (Reference& reference : references)
            resolve_body(reference);
        forget_wrong_guesses(references);
    }

    static bool is_wrong_guess(const Reference& reference) {
        return reference.guessed && reference.target == none;
    }
    static void forget_wrong_guesses(std::vector<Reference>& references) {
        std::erase_if(references, is_wrong_guess);
    }
    static void forget_wrong_guesses(List<Reference>& references) {
        references.erase_if(is_wrong_guess);
    }

    void look_up_body(Reference& reference) {
        const auto [known, fresh] = seen_.try_emplace(reference.text.value);
        if (fresh) known->second = find_bodies(model_, reference.text.value);
        const std::vector<Index>& found = known->second;
        if (found.size() == 1) reference.target = found.front();
        if (found.size() > 1) reference.other = found[1];
        if (found.empty()) seen_.erase(known);
    }

    void resolve_body(Reference& reference) {
        look_up_body(reference);
        if (reference.target != none || reference.guessed) return;
        if (reference.other != none) {
            reference.target = ambiguous_body(reference);
            return;
        }
        Body body;
        body.declared = false;
        body.name = reference.text;
        reference.target = size_of(model_.bodies);
        model_.bodies.push_back(std::move(body));
        enter_body(reference.text.value, reference.target);
    }

    /// A name that fits two owes all the same, as a body of its own under the name as written.
    Index ambiguous_body(const Reference& reference) {
        const auto [known, fresh] =
            ambiguous_.emplace(text::fold(reference.text.value), size_of(model_.bodies));
        if (fresh) {
            Body body;
            body.declared = false;
            body.name = reference.text;
            model_.bodies.push_back(std::move(body));
        }
        return known->second;
    }

    /// Ids for those that have none, which neither time nor the order of files changes: made from
    /// the name, and where that is taken, marked with a sum of the folded name.
    void name_undeclared_bodies() {
        std::unordered_map<std::string, std::size_t> uses;
        for (const Body& body : model_.bodies)
            ++uses[body.declared ? std::string(body.id) : text::make_id(body.name.value)];
        Room room;
        for (Body& body : model_.bodies) {
            if (!body.id.empty()) continue;
            std::string id = text::make_id(body.name.value);
            if (id.empty() || uses[id] > 1) {
                if (!id.empty()) id += '-';
                id += sum_of(text::fold(body.name.value));
            }
            body.id = room.texts.keep(std::move(id));
        }
        model_.rooms.push_back(std::move(room));
    }

    static std::string sum_of(std::string_view text) {
        std::uint32_t sum = 2166136261u;  // FNV-1a: the same on every machine
        for (const char byte : text)
            sum = (sum ^ static_cast<unsigned char>(byte)) * 16777619u;
        return fmt::format("{:08x}", sum);
    }

    void resolve_items() {
        for (Item& item : model_.items) {
            // A record makes no body: one for a name that nobody goes by fits nothing. That is
            // known when all who owe something are.
            for (Record& record : item.records)
                if (record.body.text.given() && !record.everyone) look_up_body(record.body);
            for (Reference& reference : item.after)
                reference.target = find_item(model_, item.plan, reference.text.value);
            forget_wrong_guesses(item.after);
        }
    }

    Model model_;
    std::unordered_map<std::string_view, std::vector<Index>> seen_;  // each name folded once
    std::unordered_map<std::string, Index> ambiguous_;
};

}  // namespace

Model link(std::vector<FileModel>& files) {
    return Linker(files).link();
}

std::vector<Index> find_bodies(const Model& model, std::string_view name) {
    const auto found = model.bodies_by_name.find(text::fold(name));
    if (found == model.bodies_by_name.end()) return {};
    // An id belongs to one body alone, whatever others are called.
    for (const Index body : found->second)
        if (model.bodies[body].id == name) return {body};
    return found->second;
}

Index find_item(const Model& model, Index plan, std::string_view name) {
    const std::size_t slash = name.find('/');
    const ItemPath path = slash == std::string_view::npos
                              ? ItemPath{model.directives[plan].id, name}
                              : ItemPath{name.substr(0, slash), name.substr(slash + 1)};
    return model.items_by_path.find(path, paths_of(model));
}

std::vector<Index> find_directives(const Model& model, std::string_view number) {
    const auto whole = model.directives_by_number.find(text::fold_number(number));
    if (whole != model.directives_by_number.end()) return whole->second;
    const DatedNumber dated = split_number(number);
    if (!dated.day) return {};
    const auto found = model.directives_by_number.find(text::fold_number(dated.number));
    if (found == model.directives_by_number.end()) return {};
    std::vector<Index> fitting;
    std::ranges::copy_if(found->second, std::back_inserter(fitting), [&](Index directive) {
        return model.directives[directive].issued.day == dated.day;
    });
    return fitting;
}

}  // namespace plan::model
