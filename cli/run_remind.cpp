#include <algorithm>

#include "assessed.hpp"
#include "commands.hpp"
#include "letter_mail.hpp"
#include "letter_selection.hpp"
#include "letter_words.hpp"

namespace plan::cli {

using text::say;

namespace {

/// Who is written to, where bodies are named; nothing: everybody.
std::vector<bool> recipients(const model::Model& model, const select::Query& query,
                             civil::Day today) {
    std::vector<model::Index> named;
    for (const std::string& name : query.bodies) {
        const auto found = select::match_bodies(model, name);
        named.insert(named.end(), found.begin(), found.end());
    }
    if (query.bodies.empty()) return {};
    std::vector<bool> chosen = select::with_members(model, named);
    for (model::Index body = 0; body < chosen.size(); ++body)
        if (chosen[body]) chosen[select::recipient_of(model, body, today)] = true;
    return chosen;
}

/// Of letters to some bodies, their own tallies and those of what they took over.
assess::Tally sum_of(const select::Letters& letters) {
    assess::Tally sum;
    const auto add = [&](const assess::Tally& tally) {
        for (std::size_t i = 0; i < sum.counts.size(); ++i)
            sum.counts[i] += tally.counts[i];
    };
    for (const select::Letter& letter : letters.letters) {
        add(letter.tally);
        for (const select::Former& former : letter.formers)
            add(former.tally);
    }
    return sum;
}

/// What goes into no letter is not left unsaid.
void tell_nobodys(const select::Letters& letters, text::Language language, Streams& streams) {
    if (!letters.nobodys.says_something()) return;
    const std::size_t count = letters.nobodys.late.size() + letters.nobodys.before_week.size() +
                              letters.nobodys.this_week.size() + letters.nobodys.ahead.size();
    if (count == 0) return;
    tell(streams, language,
         say({"in no letter, for nobody answers for it (P401): {}",
              "số nhiệm vụ không có trong thư nào vì chưa giao cơ quan chủ trì (P401): {}"},
             count));
}

}  // namespace

int run_remind(const Options& options, Streams& streams) {
    const auto assessed = assess_workspace(options, streams);
    if (!assessed) return could_not;
    const Session& session = assessed->session;
    const model::Model& model = session.model();
    const auto words = letter_words(options, session.language, streams);
    if (!words) return could_not;

    select::Query query = query_for(options, *assessed);
    select::Selection selection =
        select::select(model, assessed->expansion, assessed->standings, query);
    if (!selection.bad_usage.empty()) {
        tell(streams, session.language, selection.bad_usage);
        return could_not;
    }
    const std::vector<bool> bodies = recipients(model, query, assessed->today);
    if (!query.bodies.empty()) {
        // A body hears of what it leads and of what it helps others with.
        query.bodies.clear();
        selection = select::select(model, assessed->expansion, assessed->standings, query);
    }
    const select::LetterTime time = letter_time(options, assessed->today);
    select::Letters letters = select::letters_of(model, assessed->expansion, assessed->standings,
                                                 selection.chosen, time, bodies);
    if (!bodies.empty()) {
        letters.nobodys = {};
        selection.summary = sum_of(letters);
    }
    if (options.remind.all) {
        select::put_worst_first(letters, assessed->standings);
    } else {
        tell_nobodys(letters, session.language, streams);
    }

    const render::Report report{
        model,     session.loaded.sources, assessed->expansion, assessed->standings,
        selection, render::Subject::list,  assessed->today,     std::nullopt};
    render::Correspondence correspondence{report,           letters,          time,
                                          *words,           session.language, options.remind.all,
                                          session.calendar, !assessed->spoilt};
    correspondence.selected = selection_in_words(options, *assessed);
    std::optional<Post> post;
    if (wants(options, Format::mbox) && correspondence.size() > 0) {
        post = open_post(options, *assessed, correspondence, streams);
        if (!post) return could_not;
    }
    const bool written =
        write_all(options, session.language, streams,
                  [&](render::Output& output, Format format, const render::Style&) {
                      if (correspondence.size() == 0 && format != Format::html) return;
                      switch (format) {
                          case Format::text: return letters_text(output, correspondence);
                          case Format::markdown: return letters_markdown(output, correspondence);
                          case Format::html: return letters_html(output, correspondence);
                          case Format::mbox: return letters_mbox(output, correspondence, *post);
                          default: return;  // not among its formats
                      }
                  });
    return written && !assessed->spoilt ? fine : could_not;
}

}  // namespace plan::cli
