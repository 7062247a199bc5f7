#include <algorithm>
#include <span>

#include "edit/new_plan.hpp"
#include "edit/plan_words.hpp"
#include "edit/style.hpp"
#include "text/width.hpp"

namespace plan::edit {

namespace {

using text::Language;
using words::Optional;

/// Keys and values of one table as they come; those that are empty are not said.
class Table {
  public:
    void add(std::string key, std::string_view text) {
        if (!text.empty()) values_.emplace_back(std::move(key), quoted(text, style_));
    }
    void add_list(std::string key, const std::vector<std::string>& texts) {
        if (!texts.empty()) values_.emplace_back(std::move(key), quoted_list(texts, style_));
    }
    void add_one_or_list(std::string key, const std::vector<std::string>& texts) {
        if (texts.size() == 1) return add(std::move(key), texts.front());
        add_list(std::move(key), texts);
    }
    bool has(std::string_view key) const {
        return std::ranges::find(values_, key, &Values::value_type::first) != values_.end();
    }
    std::string lines() const {
        Style aligned = style_;
        aligned.below_aligned = true;
        return lines_of(values_, "", aligned);
    }

  private:
    Style style_;
    Values values_;
};

std::string comment(std::string_view lines) {
    std::string text;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        text += "# ";
        text += lines.substr(0, end + 1);
        lines.remove_prefix(end + 1);
    }
    return text;
}

/// `# key = example  # what it is`, in columns; those that the table has are left out.
std::string commented_out(std::span<const Optional> keys, const Table& table, Language language) {
    std::vector<Optional> left;
    std::ranges::copy_if(keys, std::back_inserter(left),
                         [&](const Optional& key) { return !table.has(key.key); });
    std::size_t widest_key = 0, widest_value = 0;
    for (const Optional& key : left) {
        widest_key = std::max(widest_key, key.key.size());
        widest_value = std::max(widest_value, text::width(key.example.in(language)));
    }
    std::string lines;
    for (const Optional& key : left)
        lines += "# " + text::pad_right(key.key, widest_key) + " = " +
                 text::pad_right(key.example.in(language), widest_value) + "  # " +
                 std::string(key.what.in(language)) + '\n';
    return lines;
}

void put_plan(std::string& text, const NewPlan& plan, Language language) {
    const PlanDraft& draft = plan.draft;
    Table table;
    table.add("id", plan.id);
    table.add("number", draft.number);
    table.add("kind", draft.kind);
    table.add("title", draft.title);
    table.add("issuer", draft.issuer);
    table.add("issued", draft.issued);
    table.add("received", draft.received);
    table.add_list("implements", draft.implements);
    text += comment(words::head.in(language)) + "\n[plan]\n" + table.lines() +
            commented_out(words::plan_keys, table, language);
}

/// What nobody has said yet, whole, as an example.
void put_example(std::string& text, std::string_view header, std::span<const Optional> keys,
                 Language language) {
    text += "# " + std::string(header) + '\n' + commented_out(keys, {}, language);
}

void put_directives(std::string& text, const NewPlan& plan, Language language) {
    if (plan.directives.empty() && !plan.draft.implements.empty()) return;  // declared elsewhere
    text += '\n' + comment(words::directives.in(language));
    if (plan.directives.empty()) put_example(text, "[[directive]]", words::new_directive, language);
    for (const NewDirective& directive : plan.directives) {
        if (&directive != &plan.directives.front()) text += '\n';
        Table table;
        table.add("number", directive.number);
        table.add("issued", directive.issued);
        text += "[[directive]]\n" + table.lines() +
                commented_out(words::directive_keys, table, language);
    }
}

void put_bodies(std::string& text, const NewPlan& plan, Language language) {
    if (plan.bodies.empty() && !plan.items.empty()) return;
    text += '\n' + comment(words::bodies.in(language));
    if (plan.bodies.empty()) put_example(text, "[[body]]", words::new_body, language);
    for (const NewBody& body : plan.bodies) {
        const bool first = &body == &plan.bodies.front();
        if (!first) text += '\n';
        Table table;
        table.add("id", body.id);
        table.add("name", body.name);
        text += "[[body]]\n" + table.lines();
        if (first) text += commented_out(words::body_keys, table, language);
    }
}

void put_items(PlanText& out, const NewPlan& plan, Language language) {
    std::string& text = out.text;
    text += '\n' + comment(words::items.in(language));
    if (plan.items.empty()) put_example(text, "[[item]]", words::new_item, language);
    for (const NewItem& item : plan.items) {
        const bool first = &item == &plan.items.front();
        if (!first) text += '\n';
        out.items.push_back(static_cast<std::uint32_t>(text.size()));
        Table table;
        table.add("id", item.id);
        table.add("title", item.draft.title);
        table.add("due", item.draft.due);
        table.add_one_or_list("lead", item.leads);
        text += "[[item]]\n" + table.lines();
        if (first) text += commented_out(words::item_keys, table, language);
    }
}

}  // namespace

PlanText plan_text(const NewPlan& plan, Language language) {
    PlanText out;
    put_plan(out.text, plan, language);
    put_directives(out.text, plan, language);
    put_bodies(out.text, plan, language);
    put_items(out, plan, language);
    return out;
}

std::string settings_text(const NewSettings& settings) {
    const Language language = settings.language;
    Table table;
    table.add("timezone", settings.timezone);
    table.add("language", language == Language::vietnamese ? "vi" : "en");
    table.add("calendar", settings.calendar);
    std::string text = comment(words::settings.in(language)) + "\n[workspace]\n" + table.lines() +
                       commented_out(words::settings_keys, table, language);
    text += '\n' + comment(words::remind.in(language));
    put_example(text, "[remind]", words::remind_keys, language);
    return text;
}

}  // namespace plan::edit
