#include "letter_mail.hpp"

#include "letter_id.hpp"
#include "mail/address.hpp"
#include "module.hpp"
#include "render/vocabulary.hpp"
#include "today.hpp"

namespace plan::cli {

using text::say;

namespace {

/// The office's own address: where replies go, else the sender's.
struct Office {
    std::string from;
    std::string reply_to;  ///< may be empty
};

/// Of a setting the first address; that there are more is told.
std::string first_address(std::string_view key, const model::Text& text, text::Language language,
                          Streams& streams) {
    const auto found = mail::find_addresses(text.value);
    if (found.empty()) return {};
    if (found.size() > 1) {
        tell(streams, language,
             say({"`{}` holds more than one address; mail goes by the first: {}",
                  "`{}` có nhiều địa chỉ thư điện tử; thư chỉ dùng địa chỉ đầu tiên: {}"},
                 key, found.front()));
    }
    return found.front();
}

Office office_of(const model::Settings& settings, text::Language language, Streams& streams) {
    Office office;
    office.reply_to = first_address("reply_to", settings.reply_to, language, streams);
    office.from = office.reply_to.empty()
                      ? first_address("sender", settings.sender, language, streams)
                      : office.reply_to;
    return office;
}

const model::Body& body_of(const render::Correspondence& letters, std::size_t index) {
    return letters.report.model.bodies[letters.letters.letters[index].body];
}

std::string subject_of(const render::Correspondence& letters, std::size_t index,
                       const std::string& markdown) {
    std::string title = render::on_one_line(render::letter_title(markdown));
    if (!title.empty()) return title;
    constexpr text::Words words{"Reminder", "Đôn đốc thực hiện nhiệm vụ"};
    title = words.in(letters.language);
    return letters.all ? title : title + ": " + letters.name(index);
}

void find_contacts(Post& post, const render::Correspondence& letters, Streams& streams) {
    if (letters.all) {
        post.contacts.assign(letters.size(), post.common.from);
        return;
    }
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const model::Body& body = body_of(letters, i);
        const std::string& contact =
            post.contacts.emplace_back(mail::only_address(body.contact.value).value_or(""));
        if (!contact.empty()) continue;
        if (body.contact.given()) {
            tell(streams, letters.language,
                 say({"{}: no mail, `contact` is not one address: \"{}\"",
                      "{}: không gửi thư được, `contact` không phải một địa chỉ thư điện tử: “{}”"},
                     model::name_of(body), body.contact.value));
        } else {
            tell(streams, letters.language,
                 say({"{}: no mail, it has no `contact`",
                      "{}: không gửi thư được, chưa khai báo `contact`"},
                     model::name_of(body)));
        }
    }
}

}  // namespace

std::optional<Post> open_post(const Options& options, const Assessed& assessed,
                              const render::Correspondence& letters, Streams& streams) {
    const model::Settings& settings = assessed.session.model().settings;
    Post post;
    Office office = office_of(settings, letters.language, streams);
    post.common.from = std::move(office.from);
    post.common.reply_to = std::move(office.reply_to);
    if (post.common.from.empty()) {
        tell(streams, letters.language,
             say({"mail needs the address that it comes from: write it in workspace.toml, under "
                  "[remind], for example reply_to = \"the office, clerk@office.example\"",
                  "thư điện tử cần địa chỉ người gửi: hãy ghi trong workspace.toml, bảng [remind], "
                  "ví dụ reply_to = \"Văn phòng, van-thu@co-quan.example\""}));
        return std::nullopt;
    }
    const auto found = find_in_module("plan-mail", "plan_append_message");
    if (const auto* why = std::get_if<text::Message>(&found)) {
        tell(streams, letters.language, *why);
        return std::nullopt;
    }
    post.append = reinterpret_cast<mail::AppendMessage>(std::get<void*>(found));
    post.common.from_name =
        mail::name_without_addresses(render::on_one_line(settings.sender.value));
    const auto date = civil::fields_of(letters.time.today);
    post.common.year = static_cast<int>(date.year());
    post.common.month = static_cast<int>(static_cast<unsigned>(date.month()));
    post.common.day = static_cast<int>(static_cast<unsigned>(date.day()));
    // Without a zone of the workspace's own: UTC, the same on every machine.
    if (settings.timezone.given()) {
        const auto offset = offset_of(letters.time.today, settings.timezone.value);
        if (const auto* minutes = std::get_if<int>(&offset)) post.common.offset = *minutes;
    }
    post.purpose = letter_purpose(options, assessed, streams.files);
    find_contacts(post, letters, streams);
    return post;
}

void letters_mbox(render::Output& output, const render::Correspondence& letters, const Post& post) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (post.contacts[i].empty()) continue;
        const std::string markdown = letters.letter(i);
        mail::Message message = post.common;
        message.to = post.contacts[i];
        message.to_name = mail::name_without_addresses(letters.name(i));
        message.subject = subject_of(letters, i, markdown);
        message.id = letter_id(letters, i, post.purpose, mail::domain_of(post.common.from));
        message.body = render::letter_text(markdown);
        std::string bytes;
        post.append(&message, &bytes);
        output.put(bytes);
    }
}

}  // namespace plan::cli
