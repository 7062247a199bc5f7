#include "calendar_writer.hpp"

#include "module.hpp"

namespace plan::cli {

bool open_calendar_writer(const Options& options, text::Language language, Streams& streams,
                          ical::Write*& write) {
    if (!wants(options, Format::ics)) return true;
    const auto found = find_in_module(ical::module, ical::symbol);
    if (const auto* message = std::get_if<text::Message>(&found)) {
        tell(streams, language, *message);
        return false;
    }
    write = reinterpret_cast<ical::Write*>(std::get<void*>(found));
    return true;
}

}  // namespace plan::cli
