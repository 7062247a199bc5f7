#pragma once

// What the grammar says of words that it refuses, one function each.
//
// In: the characters to point at (bytes), what is written there, what to write instead where that
// is known. Out: the refusal with its code, P201 to P204.

#include <string_view>

#include "due/parse.hpp"

namespace plan::due::refusals {

// Days.
Refusal no_such_day(Span day, unsigned d, unsigned m, int y);
Refusal no_such_month(Span month, std::uint32_t number);
Refusal month_first(Span date, std::uint32_t month, std::string mend);
Refusal no_such_day_of_month(Span day, std::uint32_t number);
Refusal no_such_day_of_year(Span day, unsigned d, unsigned m);
Refusal year_first(Span date, std::string mend);
Refusal short_year(Span span, std::string_view written, std::optional<std::string> mend);
Refusal odd_year(Span year, std::string_view written);
Refusal no_year(Span span, std::string_view written);
Refusal only_day_of_month(Span span, std::string_view written);
Refusal mixed_separators(Span date, std::string_view written, std::optional<std::string> mend);
Refusal signs_at_month_name(Span date, std::string_view written, std::optional<std::string> mend);
Refusal two_ends(Span span, std::string_view written, std::string mend);

// Hours.
Refusal no_such_hour(Span hour, std::string_view written);
Refusal no_such_minute(Span minute, std::string_view written);
Refusal past_midnight(Span time, std::string_view written);
Refusal hour_without_day(Span span, std::string_view written);
Refusal between_hour_and_day(Span span, std::string_view written);

// Periods.
Refusal no_such_quarter(Span quarter, std::string_view written);
Refusal year_before_month(Span span, std::string_view written, std::string mend);
Refusal no_such_half(Span half, std::string_view written);
Refusal part_not_defined(Span span, std::string_view written, std::optional<std::string> mend);
Refusal backwards_range(Span span, std::string_view written, std::string mend);
Refusal first_months(Span span, std::string_view written, std::optional<std::string> mend);
Refusal before_a_part(Span span, std::string_view written);

// Counted.
Refusal count_of_nothing(Span count);
Refusal count_too_large(Span count, std::string_view written, std::uint32_t most);
Refusal year_as_count(Span span, std::string_view written, std::string mend);
Refusal counted_in_hours(Span span);
Refusal without_anchor(Span span, std::string_view written);
Refusal unsure_anchor(Span span, std::string_view written);
Refusal before_a_count(Span before);

// Recurring.
Refusal unsure_cycle(Span span, std::string_view written);
Refusal before_a_cycle(Span span);
Refusal weekly(Span span);

// The whole.
Refusal empty(Span span);
Refusal unknown(Span span, std::string_view written);
Refusal unfinished(Span span, std::string_view written);
Refusal trailing(Span span, std::string_view written);
Refusal meant(Span span, std::string_view written, std::string mend);
Refusal not_a_day(Span span, std::string_view written);

}  // namespace plan::due::refusals
