// The only file that knows libical.

#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "ical/ical.hpp"

namespace plan::ical {

namespace {

template <auto free>
struct Freed {
    template <class Thing>
    void operator()(Thing* thing) const {
        free(thing);
    }
};
using OwnProperty = std::unique_ptr<icalproperty, Freed<icalproperty_free>>;
using OwnComponent = std::unique_ptr<icalcomponent, Freed<icalcomponent_free>>;
using Bytes = std::unique_ptr<char, Freed<std::free>>;

icalvalue* value_of(const Property& property, icalproperty_kind kind) {
    switch (property.type) {
        case Type::text:
            // As a text it would be X-…;VALUE=TEXT, which is right and not understood by all.
            return kind == ICAL_X_PROPERTY ? icalvalue_new_x(property.value.c_str())
                                           : icalvalue_new_text(property.value.c_str());
        case Type::day: return icalvalue_new_from_string(ICAL_DATE_VALUE, property.value.c_str());
        case Type::plain: break;
    }
    return icalvalue_new_from_string(icalproperty_kind_to_value_kind(kind), property.value.c_str());
}

/// What begins an escape of RFC 6868 must be escaped itself; libical does that for quotes and line
/// breaks alone.
std::string with_carets(const std::string& text) {
    std::string escaped;
    for (const char c : text)
        escaped.append(c == '^' ? 2 : 1, c);
    return escaped;
}

OwnProperty property_of(const Property& property) {
    const icalproperty_kind kind = icalproperty_string_to_kind(property.name);
    OwnProperty made(icalproperty_new(kind));
    if (kind == ICAL_X_PROPERTY) icalproperty_set_x_name(made.get(), property.name);
    icalvalue* const value = value_of(property, kind);
    if (value == nullptr)
        throw std::logic_error(std::string("no value of ") + property.name + ": " + property.value);
    icalproperty_set_value(made.get(), value);
    // Where libical knows the property to be CATEGORIES or X-… it leaves commas and semicolons as
    // they are, and one tag would become two.
    if (property.type == Type::text) icalvalue_set_parent(value, nullptr);
    for (const Parameter& parameter : property.parameters)
        icalproperty_set_parameter_from_string(made.get(), parameter.name,
                                               with_carets(parameter.value).c_str());
    return made;
}

/// libical folds too, but at times between CR and LF.
std::string unfolded(std::string_view bytes) {
    constexpr std::string_view fold = "\r\n ";
    std::string lines;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find(fold, begin), bytes.size());
        lines += bytes.substr(begin, end - begin);
        begin = end + fold.size();
    }
    return lines;
}

/// One content line, folded where it is long, never within a character.
void put_folded(std::string_view line, const Put& put) {
    constexpr std::size_t most = 75;
    std::string folded;
    for (std::size_t room = most; line.size() > room; room = most - 1) {  // the space counts
        std::size_t end = room;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
            --end;
        if (end == 0) end = room;  // no UTF-8: cut anywhere
        folded.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
    }
    put(folded.append(line).append("\r\n"));
}

void put_lines(const Bytes& bytes, const Put& put) {
    const std::string lines = unfolded(bytes.get());
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = std::min(lines.find("\r\n", begin), lines.size());
        put_folded(std::string_view(lines).substr(begin, end - begin), put);
        begin = end + 2;
    }
}

OwnComponent component_of(const Component& component) {
    OwnComponent made(icalcomponent_new(icalcomponent_string_to_kind(component.name)));
    for (const Property& property : component.properties)
        icalcomponent_add_property(made.get(), property_of(property).release());
    for (const Component& part : component.parts)
        icalcomponent_add_component(made.get(), component_of(part).release());
    return made;
}

}  // namespace

}  // namespace plan::ical

void plan_write_ical(const std::vector<plan::ical::Property>& calendar,
                     const plan::ical::Next& next, const plan::ical::Put& put) {
    using namespace plan::ical;
    icalerror_set_errors_are_fatal(0);
    put("BEGIN:VCALENDAR\r\n");
    for (const Property& property : calendar)
        put_lines(Bytes(icalproperty_as_ical_string_r(property_of(property).get())), put);
    Component component;
    while (next(component))
        put_lines(Bytes(icalcomponent_as_ical_string_r(component_of(component).get())), put);
    put("END:VCALENDAR\r\n");
}
