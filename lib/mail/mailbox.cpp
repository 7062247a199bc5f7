// The only file that knows GMime.

#include "mail/mailbox.hpp"

#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string_view>

namespace plan::mail {

namespace {

struct Release {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(char* text) const { g_free(text); }
    void operator()(GDateTime* time) const { g_date_time_unref(time); }
    void operator()(GTimeZone* zone) const { g_time_zone_unref(zone); }
};
template <class Type>
using Owned = std::unique_ptr<Type, Release>;

void start() {
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    static_cast<void>(started);
}

Owned<GDateTime> date_of(const Message& message) {
    const Owned<GTimeZone> zone(g_time_zone_new_offset(message.offset * 60));
    return Owned<GDateTime>(
        g_date_time_new(zone.get(), message.year, message.month, message.day, 0, 0, 0));
}

void add(GMimeMessage* mime, GMimeAddressType type, const std::string& name,
         const std::string& address) {
    if (address.empty()) return;
    const Owned<InternetAddress> mailbox(
        internet_address_mailbox_new(name.empty() ? nullptr : name.c_str(), address.c_str()));
    // Else GMime takes the first charset that has all the letters: iso-8859-2 for "Đông".
    internet_address_set_charset(mailbox.get(), "utf-8");
    internet_address_list_add(g_mime_message_get_addresses(mime, type), mailbox.get());
}

Owned<GMimeObject> part_of(const Message& message) {
    GMimeTextPart* const part = g_mime_text_part_new_with_subtype("plain");
    g_mime_text_part_set_charset(part, "utf-8");
    GMimeStream* const stream =
        g_mime_stream_mem_new_with_buffer(message.body.data(), message.body.size());
    GMimeDataWrapper* const content =
        g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
    g_mime_part_set_content(GMIME_PART(part), content);
    g_mime_part_set_content_encoding(GMIME_PART(part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    g_object_unref(content);
    g_object_unref(stream);
    return Owned<GMimeObject>(GMIME_OBJECT(part));
}

std::string bytes_of(const Message& message) {
    const Owned<GMimeMessage> mime(g_mime_message_new(TRUE));
    add(mime.get(), GMIME_ADDRESS_TYPE_FROM, message.from_name, message.from);
    add(mime.get(), GMIME_ADDRESS_TYPE_REPLY_TO, {}, message.reply_to);
    add(mime.get(), GMIME_ADDRESS_TYPE_TO, message.to_name, message.to);
    g_mime_message_set_subject(mime.get(), message.subject.c_str(), "utf-8");
    g_mime_message_set_date(mime.get(), date_of(message).get());
    g_mime_message_set_message_id(mime.get(), message.id.c_str());
    g_mime_message_set_mime_part(mime.get(), part_of(message).get());
    const Owned<char> text(g_mime_object_to_string(GMIME_OBJECT(mime.get()), nullptr));
    return text.get();
}

/// `Fri Apr 29 00:00:00 2022`, in UTC; the C library's own names depend on the locale.
std::string border_date(const Message& message) {
    static constexpr std::array<const char*, 8> days = {"",    "Mon", "Tue", "Wed",
                                                        "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::array<const char*, 13> months = {
        "", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Owned<GDateTime> utc(g_date_time_to_utc(date_of(message).get()));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s %s %2d %02d:%02d:00 %d",
                  days.at(static_cast<std::size_t>(g_date_time_get_day_of_week(utc.get()))),
                  months.at(static_cast<std::size_t>(g_date_time_get_month(utc.get()))),
                  g_date_time_get_day_of_month(utc.get()), g_date_time_get_hour(utc.get()),
                  g_date_time_get_minute(utc.get()), g_date_time_get_year(utc.get()));
    return text.data();
}

/// Whether readers of mailboxes may take the line for a border, or for one that was quoted.
bool looks_like_border(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of('>'), line.size()));
    return line.starts_with("From ");
}

}  // namespace

}  // namespace plan::mail

void plan_append_message(const plan::mail::Message* message, std::string* mailbox) {
    using namespace plan::mail;
    start();
    mailbox->append("From ").append(message->from).append(" ").append(border_date(*message));
    mailbox->append("\n");
    const std::string bytes = bytes_of(*message);
    for (std::string_view rest = bytes; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (looks_like_border(line)) {
            mailbox->append(line[0] == '>' ? "=3E" : "=46");
            line.remove_prefix(1);
        }
        mailbox->append(line).append("\n");
    }
    mailbox->append("\n");
}
