// `plan check --format nagios`: a plugin of Nagios, Icinga and their like. They read standard
// output alone, or both streams as one, so nothing goes to standard error while there is the other.

#include <new>

#include "chosen.hpp"
#include "commands.hpp"
#include "standard_input.hpp"

namespace plan::cli {

namespace {

constexpr std::string_view told = "plan: ";

int status_of(render::Alarm alarm) {
    return static_cast<int>(alarm);
}

/// Seen before anything else of the arguments is known to be right.
template <class Arguments>
bool asks_for_plugin(const Arguments& arguments) {
    std::string_view before;
    for (const std::string_view word : arguments) {
        if (word == "--") return false;
        if (word == "--format=nagios" || (before == "--format" && word == "nagios")) return true;
        before = word;
    }
    return false;
}

std::string without_name(std::string_view line) {
    if (line.starts_with(told)) line.remove_prefix(told.size());
    return std::string(line);
}

/// The line in front that says what went wrong; what was told before it, behind it.
std::string reason_first(std::string_view said) {
    std::size_t reason = said.rfind("\nplan: ");
    reason = reason == std::string_view::npos ? 0 : reason + 1;
    std::string lines = without_name(said.substr(reason));
    lines += said.substr(0, reason);
    return lines;
}

/// The status where everything was said; standard error where it could not be.
int finish(Streams& streams, text::Language language, render::Alarm alarm) {
    const text::Message error = streams.output.error();
    if (error.empty()) return status_of(alarm);
    tell(streams, language, error);
    return status_of(render::Alarm::unknown);
}

int tell_unknown(Streams& streams, text::Language language, const std::string& said) {
    streams.output.write(render::nagios_unknown(said));
    return finish(streams, language, render::Alarm::unknown);
}

}  // namespace

render::Watch watch_of(const Options& options, const Chosen& chosen) {
    render::Watch watch;
    watch.thresholds.warn = static_cast<std::size_t>(options.warn.value_or(1));
    watch.thresholds.crit = static_cast<std::size_t>(options.crit.value_or(1));
    if (chosen.assessed.spoilt)
        watch.unknown = text::Words{"the report is not whole (see `plan validate`)",
                                    "báo cáo chưa đầy đủ (xem `plan validate`)"}
                            .in(chosen.assessed.session.language);
    return watch;
}

std::optional<int> run_plugin(const std::vector<std::string>& arguments, Streams& streams) {
    if (!asks_for_plugin(arguments)) return std::nullopt;
    std::string said;
    Streams kept{streams.output, Stream(said)};
    const Parsed parsed = parse_options(arguments);
    if (const auto* usage = std::get_if<BadUsage>(&parsed)) {
        run_bad_usage(*usage, kept);
        return tell_unknown(streams, text::Language::english, without_name(said));
    }
    const auto* options = std::get_if<Options>(&parsed);
    // `--help`, or the words were values of other options.
    if (options == nullptr || options->format != Format::nagios) return std::nullopt;
    if (const auto error = take_standard_input(*options, kept); !error.empty()) {
        tell(kept, options->language.value_or(text::Language::english), error);
        return tell_unknown(streams, text::Language::english, reason_first(said));
    }

    const auto chosen = choose_report(*options, kept);
    if (!chosen) return tell_unknown(streams, text::Language::english, reason_first(said));
    const text::Language language = chosen->assessed.session.language;
    render::Watch watch = watch_of(*options, *chosen);
    // Before the status line, which tells where one could not be written.
    const std::size_t before = said.size();
    const bool written =
        write_targets(*options, language, kept,
                      [&](render::Output& output, Format format, const render::Style& style) {
                          render_chosen(output, format, *options, *chosen, style);
                      });
    if (!written)
        watch.unknown = without_name(said.substr(before, said.find('\n', before) - before));
    watch.notes = std::move(said);

    const render::Report report = chosen->report(*options, chosen->selection);
    const render::Style style = style_for(*options, language, streams.output);
    render::Output output([&](std::string_view bytes) { streams.output.write(bytes); });
    const select::Selection all = counted(*options, chosen->assessed);
    render::report_nagios(output, report, all, style, watch);
    output.flush();
    return finish(streams, language, alarm_of(report, all, watch));
}

std::optional<int> run_failed_plugin(std::span<char* const> arguments, std::string_view why,
                                     Streams& streams) {
    if (!asks_for_plugin(arguments)) return std::nullopt;
    try {
        return tell_unknown(streams, text::Language::english, std::string(why));
    } catch (const std::bad_alloc&) {
        streams.output.write("PLAN UNKNOWN - not enough memory\n");
        return status_of(render::Alarm::unknown);
    }
}

}  // namespace plan::cli
