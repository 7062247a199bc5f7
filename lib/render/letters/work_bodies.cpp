// Who helps with a piece of work, who leads it and who did it, as the letter to one body names
// them: the bodies of the letter's day.

#include <algorithm>
#include <map>
#include <set>

#include "civil/day.hpp"
#include "render/letters/fields.hpp"
#include "render/row.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

using model::Index;
using model::none;

namespace {

constexpr std::size_t few_leads = 5;
constexpr std::size_t few_members = 5;

struct Helper {
    std::string name;
    std::string until;  ///< where it has ended and no single body took over
};

class Helpers {
  public:
    Helpers(const Correspondence& letters, Index recipient)
        : letters_(letters), recipient_(recipient) {}

    void add(const model::Reference& reference) {
        if (reference.target == none) {
            if (names_.insert(reference.text.value).second)
                found_.push_back({line_of(party_of(letters_.report, reference).name), {}});
            return;
        }
        const model::Body& body = letters_.report.model.bodies[reference.target];
        if (!holds_recipient(body)) return add_body(reference.target);
        // The group but for the one that reads this.
        if (body.members.size() > few_members) return add_body(reference.target);
        for (const model::Reference& member : body.members)
            if (member.target != none) add_body(member.target);
    }

    std::vector<Helper> take() { return std::move(found_); }

  private:
    Index now(Index body) const {
        return select::recipient_of(letters_.report.model, body, letters_.time.today);
    }

    bool holds_recipient(const model::Body& body) const {
        return std::ranges::any_of(body.members, [&](const model::Reference& member) {
            return member.target != none && now(member.target) == recipient_;
        });
    }

    void add_body(Index named) {
        const Index body = now(named);
        if (body == recipient_ || !bodies_.insert(body).second) return;
        found_.push_back({line_of(model::name_of(letters_.report.model.bodies[body])),
                          ended_on(letters_, body)});
    }

    const Correspondence& letters_;
    Index recipient_;
    std::set<Index> bodies_;
    std::set<std::string_view> names_;
    std::vector<Helper> found_;
};

struct Lead {
    Index body = none;
    bool own = false;            ///< it was given the work itself
    std::vector<Index> formers;  ///< those that it took the work on from
};

}  // namespace

std::string ended_on(const Correspondence& letters, Index body) {
    if (body == none) return {};
    const auto& until = letters.report.model.bodies[body].until.day;
    return until && *until < letters.time.today ? civil::to_text(*until) : std::string();
}

void add_helpers(Part& part, const Correspondence& letters, const Row& row, Index recipient) {
    Helpers helpers(letters, recipient);
    for (const model::Reference& reference : row.item->coordinating)
        helpers.add(reference);
    std::vector<Helper> found = helpers.take();
    const std::size_t size = found.size();
    part.fields.emplace_back("has_helpers", size > 0);
    part.fields.emplace_back("helpers", List{size, [found = std::move(found)](std::size_t i) {
                                                 return Part{{{"name", found[i].name},
                                                              {"until", found[i].until},
                                                              {"last", i + 1 == found.size()}}};
                                             }});
}

void add_leads(Part& part, const Correspondence& letters, const select::Shared& shared) {
    const model::Model& model = letters.report.model;
    std::vector<Lead> leads;
    std::map<Index, std::size_t> places;
    for (const std::uint32_t obligation : shared) {
        const Index named = letters.report.expansion.obligations[obligation].body;
        if (named == none) continue;
        const Index to = select::recipient_of(model, named, letters.time.today);
        const auto [place, fresh] = places.try_emplace(to, leads.size());
        if (fresh) leads.emplace_back().body = to;
        Lead& lead = leads[place->second];
        if (named == to) {
            lead.own = true;
        } else {
            lead.formers.push_back(named);
        }
    }
    const std::size_t size = leads.size();
    part.fields.emplace_back("has_leads", size > 0);
    part.fields.emplace_back("many_leads", size > few_leads);
    part.fields.emplace_back("leads_bodies", bodies_in_words(size, letters.language));
    part.fields.emplace_back(
        "leads", List{size, [&letters, leads = std::move(leads)](std::size_t i) {
                          const auto name = [&](Index body) {
                              return line_of(model::name_of(letters.report.model.bodies[body]));
                          };
                          std::vector<std::string> formers;
                          if (!leads[i].own)
                              for (const Index former : leads[i].formers)
                                  formers.push_back(name(former));
                          return Part{{{"name", name(leads[i].body)},
                                       {"former", names_in_words(formers, letters.language)},
                                       {"last", i + 1 == leads.size()}}};
                      }});
}

Index doer_of(const Correspondence& letters, std::uint32_t obligation) {
    const Index named = letters.report.expansion.obligations[obligation].body;
    const auto& day = letters.report.standings[obligation].completed_on;
    if (named == none || !day) return none;
    return select::recipient_of(letters.report.model, named, *day);
}

}  // namespace plan::render
