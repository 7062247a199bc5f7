#pragma once

// Gathers what items come to: who owes each time that an item is due, and which records are about
// it.

#include <cstdint>
#include <vector>

#include "expand/expansion.hpp"
#include "expand/owing.hpp"
#include "expand/work.hpp"

namespace plan::expand {

class Collector {
  public:
    Collector(const model::Model& model, Owings& owings, Day today)
        : model_(model), owings_(owings), today_(today), orphan_told_(model.bodies.size()) {}

    /// Whether as many obligations of an item fit in; told once where they don't (P107).
    bool has_room(const Work& work, std::size_t times);

    /// The obligations of one time that the item is due. `records`: those that name this time.
    void add(const Work& work, const DueTime& time, const std::vector<std::uint32_t>& records);
    /// Of a time that is not owed: only what its records get wrong.
    void check_records(const Work& work, const DueTime& time,
                       const std::vector<std::uint32_t>& records);

    void tell(Finding finding) { expansion_.findings.push_back(std::move(finding)); }
    void leave_out(Index item) { expansion_.left_out.push_back(item); }
    void add_misfit(const Work& work, std::uint32_t record, Fit fit) {
        expansion_.misfits.push_back({work.index, record, fit});
    }
    void add_until(Index item, Day from) { expansion_.untils.push_back({item, from}); }
    /// P304: the body owes work after its end, and there is no one who takes over.
    void tell_ended(Index body, Index item);

    Expansion& expansion() { return expansion_; }

  private:
    void add_plainly(const Work& work, const DueTime& time);
    void add_one(const Work& work, const DueTime& time, const Entry& entry, std::uint32_t number,
                 const Owings::Claims& claims);
    void add_obligation(const Obligation& obligation);
    bool is_settled(const Work& work, const Obligation& obligation, Day until) const;
    Owings::Claims claims_of(const Work& work, const DueTime& time, const Owing& owing,
                             const std::vector<std::uint32_t>& records);

    const model::Model& model_;
    Owings& owings_;
    Day today_;
    bool full_told_ = false;
    std::vector<bool> orphan_told_;
    Expansion expansion_;
};

}  // namespace plan::expand
