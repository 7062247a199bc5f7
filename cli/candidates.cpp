#include "candidates.hpp"

#include <algorithm>
#include <set>

#include "calendar/shipped.hpp"
#include "help_words.hpp"
#include "known_ids.hpp"
#include "model/keys.hpp"
#include "option_values.hpp"
#include "read/files.hpp"
#include "run_completion.hpp"
#include "text/utf8.hpp"
#include "validate/rules.hpp"

namespace plan::cli {

using text::Language;

namespace {

class Completer {
  public:
    Completer(const std::vector<std::string>& words, Language language)
        : words_(words), current_(words.back()), language_(language) {}

    Candidates complete() && {
        if (words_.size() == 1 || words_.front() == "help") {
            complete_command();
        } else if (const CommandFacts* facts = find_command(words_.front())) {
            facts_ = facts;
            complete_word();
        }
        return std::move(found_);
    }

  private:
    void add(std::string_view front, std::string_view word, std::string_view about) {
        std::string whole = std::string(front) + std::string(word);
        // What can't be seen is not put on anybody's command line.
        if (word.empty() || !whole.starts_with(current_) || text::visible(whole) != whole ||
            whole.find_first_of("\t\n") != whole.npos)
            return;
        std::string line = text::visible(about);
        std::ranges::replace_if(
            line, [](char c) { return c == '\t' || c == '\n'; }, ' ');
        found_.words.push_back({std::move(whole), std::move(line)});
    }

    void complete_command() {
        for (const CommandFacts& facts : all_commands())
            add({}, facts.name, facts.summary.in(language_));
        if (words_.size() > 1 || !current_.starts_with('-')) return;
        add({}, "--help", {});
        add({}, "--version", {});
    }

    void complete_word() {
        const OptionFacts* awaited = read_line();
        if (awaited != nullptr) return complete_value(*awaited, current_, {});
        if (!only_paths_ && current_.starts_with('-')) {
            const std::size_t equals = current_.find('=');
            if (equals == current_.npos) return complete_option();
            const OptionFacts* option = find(current_.substr(0, equals));
            if (option != nullptr && !option->value.empty())
                complete_value(*option, current_.substr(equals + 1),
                               current_.substr(0, equals + 1));
            return;
        }
        complete_place();
    }

    const OptionFacts* find(std::string_view name) const {
        for (const OptionFacts* option : options_of(facts_->command))
            if (option->name == name) return option;
        return nullptr;
    }

    /// The words before the current one; the option that waits for its value.
    const OptionFacts* read_line() {
        for (std::size_t i = 1; i + 1 < words_.size(); ++i) {
            const std::string& word = words_[i];
            if (only_paths_ || !word.starts_with('-') || word == "-") {
                places_.push_back(word);
            } else if (word == "--") {
                only_paths_ = true;
            } else if (const OptionFacts* option = find(word.substr(0, word.find('=')))) {
                given_.insert(option->option);
                if (option->value.empty() || word.find('=') != word.npos) continue;
                if (i + 2 == words_.size()) return option;
                ++i;
            }
        }
        return nullptr;
    }

    void complete_option() {
        for (const OptionFacts* option : options_of(facts_->command))
            if (option->repeatable || !given_.contains(option->option))
                add({}, option->name, summary_of(*option, *facts_, language_));
    }

    /// The PATHs given, where the ids are to be from.
    std::vector<std::string> paths() const {
        std::vector<std::string> named;
        for (std::size_t i = facts_->subject.empty() ? 0 : 1; i < places_.size(); ++i)
            if (read::disk().look(places_[i]).kind != read::EntryKind::missing)
                named.push_back(places_[i]);
        return named;
    }

    void add_ids(IdsOf kind, std::string_view begun, std::string_view front) {
        known_ids(kind, paths(), begun,
                  [&](std::string_view id, std::string_view about) { add(front, id, about); });
    }

    /// `front`: what stands before the value in the same word.
    void complete_value(const OptionFacts& option, const std::string& value,
                        const std::string& front) {
        switch (option.option) {
            case Option::format:
                for (const Format format : facts_->formats)
                    add(front, name_of(format), {});
                return;
            case Option::write:
                if (value.find('=') != value.npos) {
                    found_.files = true;
                    return;
                }
                for (const Format format : facts_->formats)
                    add(front, std::string(name_of(format)) + '=', {});
                return;
            case Option::plan: return add_ids(IdsOf::plans, value, front);
            case Option::body:
            case Option::record_body: return add_ids(IdsOf::bodies, value, front);
            case Option::directive:
            case Option::implements: return add_ids(IdsOf::directives, value, front);
            case Option::tag: return add_ids(IdsOf::tags, value, front);
            case Option::calendar:
                for (const std::string_view name : calendar::shipped_names())
                    add(front, name, {});
                found_.files = true;
                return;
            case Option::baseline:
            case Option::output:
            case Option::evidence:
            case Option::letter_template: found_.files = true; return;
            default: break;
        }
        // Of a list what is behind its last comma.
        const std::size_t comma = option.option == Option::status ? value.rfind(',') : value.npos;
        const std::string before = comma == value.npos ? front : front + value.substr(0, comma + 1);
        for (const std::string_view choice : choices_of(option.option))
            add(before, choice, {});
    }

    void complete_place() {
        if (!facts_->subject.empty() && places_.empty()) return complete_subject();
        if (facts_->subject == "ID…") add_ids(IdsOf::items, current_, {});
        found_.files = facts_->takes_paths;
    }

    void complete_subject() {
        switch (facts_->command) {
            case Command::show:
            case Command::done:
            case Command::extend:
            case Command::waive: return add_ids(IdsOf::items, current_, {});
            case Command::explain:
                for (const validate::Rule* rule : validate::all_rules())
                    add({}, to_text(rule->code), rule->title.in(language_));
                return;
            case Command::schema:
                for (const std::string_view kind : schema_kinds())
                    add({}, kind, {});
                return;
            case Command::completion:
                for (const std::string_view shell : shells())
                    add({}, shell, {});
                return;
            case Command::new_plan:
            case Command::import_list: found_.files = true; return;
            default: return;
        }
    }

    const std::vector<std::string>& words_;
    const std::string& current_;
    Language language_;
    const CommandFacts* facts_ = nullptr;
    std::vector<std::string> places_;
    std::set<Option> given_;
    bool only_paths_ = false;  ///< behind --
    Candidates found_;
};

}  // namespace

Candidates candidates_for(const std::vector<std::string>& words, Language language) {
    return Completer(words, language).complete();
}

}  // namespace plan::cli
