#include <array>
#include <optional>

#include "commands.hpp"
#include "render/schema.hpp"
#include "run_completion.hpp"
#include "text/nearest.hpp"
#include "validate/rules.hpp"

namespace plan::cli {

using render::SchemaOf;
using text::say;

namespace {

constexpr std::array<std::string_view, 2> names = {"plan", "calendar"};
constexpr std::array kinds = {SchemaOf::plans, SchemaOf::calendars};

std::optional<SchemaOf> kind_of(std::string_view subject) {
    if (subject.empty()) return kinds.front();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names.at(i) == subject) return kinds.at(i);
    return std::nullopt;
}

int refuse(const Options& options, text::Language language, Streams& streams) {
    tell(streams, language,
         say({"there is no schema \"{}\"", "không có lược đồ “{}”"}, options.subject));
    const auto near = text::nearest(options.subject, names);
    tell(streams, language,
         near
             ? say({"did you mean {}?", "có phải là {}?"}, names.at(*near))
             : say({"`plan schema` is that of plan files, `plan schema calendar` that of calendars",
                    "`plan schema` là lược đồ của tệp kế hoạch, `plan schema calendar` là của tệp "
                    "lịch nghỉ"}));
    return could_not;
}

}  // namespace

std::span<const std::string_view> schema_kinds() {
    return names;
}

int run_schema(const Options& options, Streams& streams) {
    const text::Language language = options.language.value_or(settings_of({}).language);
    const auto kind = kind_of(options.subject);
    if (!kind) return refuse(options, language, streams);
    const bool written = write_all(options, language, streams,
                                   [&](render::Output& output, Format, const render::Style&) {
                                       render::schema_json(output, *kind, validate::all_rules());
                                   });
    return written ? fine : could_not;
}

}  // namespace plan::cli
