#include "letter_mail.hpp"

#include <algorithm>

#include "mail/address.hpp"
#include "module.hpp"
#include "render/vocabulary.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"
#include "today.hpp"

namespace plan::cli {

using text::say;

namespace {

/// The office's own address: where replies go, else the sender's.
std::string office_address(const model::Settings& settings) {
    return mail::office_address(settings.reply_to.value, settings.sender.value).value_or("");
}

/// One address and no more; the rest of the text does not reach the message.
std::string usable(std::string_view contact) {
    return mail::only_address(contact).value_or("");
}

const model::Body& body_of(const render::Correspondence& letters, std::size_t index) {
    return letters.report.model.bodies[letters.letters.letters[index].body];
}

/// `2022-W17`: a week belongs to the year of its Thursday (ISO 8601).
std::string week_in_words(civil::Day monday) {
    const civil::Day thursday = monday + civil::days(3);
    const int year = static_cast<int>(civil::fields_of(thursday).year());
    const auto days = (thursday - civil::first_of_month(year, 1)).count();
    return fmt::format("{:04}-W{:02}", year, days / 7 + 1);
}

/// Of the workspace its first plan stands for it: it goes by no path, and stays when others come.
/// What was asked for makes letters of one week others.
std::string purpose_of(const Options& options, const Assessed& assessed) {
    text::Hash hash;
    const model::Model& model = assessed.session.model();
    const std::vector<bool>& chosen = assessed.session.loaded.chosen;
    bool first = true;
    bool whole = true;
    for (const model::Directive& directive : model.directives) {
        if (!directive.tracked) continue;
        if (first) hash.add(directive.id);
        first = false;
        whole = whole && chosen[directive.file];
    }
    hash.add(model.settings.sender.value);
    for (const model::Directive& directive : model.directives)
        if (!whole && directive.tracked && chosen[directive.file]) hash.add(directive.id);
    for (const auto* list :
         {&options.query.plans, &options.query.directives, &options.query.tags}) {
        hash.add("");
        for (const std::string& one : *list)
            hash.add(text::fold(one));
    }
    hash.add(text::fold(options.query.search));
    return fmt::format("{:016x}", hash.value());
}

std::string id_of(const render::Correspondence& letters, std::size_t index, const Post& post) {
    const select::LetterTime& time = letters.time;
    std::string week = week_in_words(time.monday);
    if (!time.thresholds.empty()) week += '.' + civil::to_iso(time.today);
    text::Hash hash;
    hash.add(post.purpose);
    hash.add(week);
    std::string name = "all";
    if (!letters.all) {
        const model::Body& body = body_of(letters, index);
        hash.add(body.id);
        hash.add(text::fold(model::name_of(body)));
        name = text::make_id(body.id.empty() ? model::name_of(body) : body.id);
        constexpr std::size_t enough = 40;
        name = text::make_id(name.substr(0, enough));
        if (name.empty()) name = "body";
    }
    return fmt::format("{}.{}.{:016x}@{}", week, name, hash.value(),
                       mail::domain_of(post.common.from));
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
        const std::string& contact = post.contacts.emplace_back(usable(body.contact.value));
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
    post.common.from = office_address(settings);
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
    post.common.from_name = render::on_one_line(settings.sender.value);
    if (const auto reply_to = mail::find_addresses(settings.reply_to.value); !reply_to.empty())
        post.common.reply_to = reply_to.front();
    const auto date = civil::fields_of(letters.time.today);
    post.common.year = static_cast<int>(date.year());
    post.common.month = static_cast<int>(static_cast<unsigned>(date.month()));
    post.common.day = static_cast<int>(static_cast<unsigned>(date.day()));
    // Without a zone of the workspace's own: UTC, the same on every machine.
    if (settings.timezone.given()) {
        const auto offset = offset_of(letters.time.today, settings.timezone.value);
        if (const auto* minutes = std::get_if<int>(&offset)) post.common.offset = *minutes;
    }
    post.purpose = purpose_of(options, assessed);
    find_contacts(post, letters, streams);
    return post;
}

void letters_mbox(render::Output& output, const render::Correspondence& letters, const Post& post) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (post.contacts[i].empty()) continue;
        const std::string markdown = letters.letter(i);
        mail::Message message = post.common;
        message.to = post.contacts[i];
        message.to_name = letters.name(i);
        message.subject = subject_of(letters, i, markdown);
        message.id = id_of(letters, i, post);
        message.body = render::letter_text(markdown);
        std::string bytes;
        post.append(&message, &bytes);
        output.put(bytes);
    }
}

}  // namespace plan::cli
