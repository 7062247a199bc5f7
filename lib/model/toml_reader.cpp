// Any section, read by toml++. The only file that includes it.

#include <toml++/toml.h>

#include <algorithm>
#include <tuple>

#include "model/fields.hpp"
#include "model/joined_text.hpp"
#include "model/mend_section.hpp"
#include "text/utf8.hpp"

namespace plan::model {

namespace {

/// toml++ sorts keys; here they come back in the order written.
class Flattener {
  public:
    Flattener(const read::Source& source, FileIndex file, JoinedText& joined,
              const std::vector<Broken>& broken, std::vector<Field>& fields, TextStore& store,
              std::vector<Finding>& findings)
        : source_(source),
          file_(file),
          joined_(joined),
          broken_(broken),
          fields_(fields),
          store_(store),
          findings_(findings) {}

    void put_children(const toml::table& table);

  private:
    struct Child {
        const toml::key* key;
        const toml::node* node;
    };
    const read::Source& source_;
    FileIndex file_;
    JoinedText& joined_;
    const std::vector<Broken>& broken_;  // what stand-ins stand for
    std::vector<Field>& fields_;
    TextStore& store_;
    std::vector<Finding>& findings_;
    std::vector<Child> children_;  // of all the tables that are open, the innermost last
    bool bad_escape_told_ = false;

    void put(const toml::key* key, const toml::node& node);
    void put_broken(const Broken& broken);
    void put_key(Field& field, const toml::key& key);
    void put_elements(const toml::array& array);
    void put_string(Field& field, const std::string& value);
    void check_escapes(Span span, std::string_view text);
    std::string_view written(Span span) const {
        return source_.bytes().substr(span.begin, span.end - span.begin);
    }
    std::uint32_t offset_of(toml::source_position position) {
        return joined_.offset_at(position.line, position.column);
    }
};

Kind kind_of(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::string: return Kind::string;
        case toml::node_type::integer: return Kind::integer;
        case toml::node_type::floating_point: return Kind::floating;
        case toml::node_type::boolean: return Kind::boolean;
        case toml::node_type::date: return Kind::date;
        case toml::node_type::date_time: return Kind::date_time;
        case toml::node_type::time: return Kind::time;
        case toml::node_type::array: return Kind::array;
        case toml::node_type::table:
        case toml::node_type::none: break;
    }
    return Kind::table;
}

// toml++ stretches the region of an array made by headers over all of them.
const toml::source_region& region_of(const toml::node& node) {
    if (const toml::array* array = node.as_array(); array != nullptr && !array->empty()) {
        const toml::table* first = array->front().as_table();
        if (first != nullptr && !first->is_inline()) return first->source();
    }
    return node.source();
}

void Flattener::put_children(const toml::table& table) {
    const std::size_t base = children_.size();
    for (const auto& [key, node] : table)
        children_.push_back({&key, &node});
    const std::size_t end = children_.size();
    const auto begin = children_.begin() + static_cast<std::ptrdiff_t>(base);
    std::sort(begin, children_.end(), [](const Child& left, const Child& right) {
        return left.key->source().begin < right.key->source().begin;
    });
    for (std::size_t i = base; i < end; ++i)
        put(children_[i].key, *children_[i].node);
    children_.resize(base);
}

void Flattener::put_elements(const toml::array& array) {
    for (const toml::node& element : array)
        put(nullptr, element);
}

// Places are looked up as they stand on a line: the key, the value's begin, what is in it, its end.
void Flattener::put(const toml::key* key, const toml::node& node) {
    if (!broken_.empty() && key != nullptr)
        if (const auto number = number_of_stand_in(key->str()); number && *number < broken_.size())
            return put_broken(broken_[*number]);
    const std::size_t index = fields_.size();
    Field field;
    field.kind = kind_of(node);
    if (key != nullptr) put_key(field, *key);
    const toml::source_region& region = region_of(node);
    field.span.begin = offset_of(region.begin);
    fields_.push_back(field);
    if (const toml::table* table = node.as_table()) put_children(*table);
    if (const toml::array* array = node.as_array()) put_elements(*array);
    Field& placed = fields_[index];
    placed.span.end = offset_of(region.end);
    placed.below = static_cast<std::uint32_t>(fields_.size() - index - 1);
    if (placed.kind == Kind::table || placed.kind == Kind::array) return;
    placed.text = written(placed.span);
    if (const auto* string = node.as_string()) put_string(placed, string->get());
}

void Flattener::put_broken(const Broken& broken) {
    Field field;
    field.kind = Kind::broken;
    if (!broken.key.empty()) field.key = store_.keep(broken.key);
    field.key_span = broken.key_span;
    field.span = broken.value;
    if (!broken.list && !broken.texts.empty()) {
        field.span = broken.texts[0];
        field.text = written(field.span);
    }
    if (broken.list) field.below = static_cast<std::uint32_t>(broken.texts.size());
    fields_.push_back(field);
    for (std::uint32_t i = 0; i < field.below; ++i) {
        Field element;
        element.kind = Kind::broken;
        element.span = broken.texts[i];
        element.text = written(element.span);
        fields_.push_back(element);
    }
}

void Flattener::put_key(Field& field, const toml::key& key) {
    field.key_span.begin = offset_of(key.source().begin);
    field.key_span.end = offset_of(key.source().end);
    std::string_view raw = written(field.key_span);
    const bool quoted = raw.size() >= 2 && (raw[0] == '"' || raw[0] == '\'');
    if (quoted) raw = raw.substr(1, raw.size() - 2);
    field.key = raw;
    if (raw == key.str()) return;
    field.key = store_.keep(std::string(key.str()));
    check_escapes(field.key_span, field.key);
}

void Flattener::put_string(Field& field, const std::string& value) {
    const std::string_view raw = field.text;
    for (const std::size_t quotes : {std::size_t{1}, std::size_t{3}}) {
        if (raw.size() != value.size() + 2 * quotes) continue;
        field.text = raw.substr(quotes, value.size());
        if (field.text == value) return;
    }
    field.text = store_.keep(value);
    check_escapes(field.span, field.text);
}

// Raw ones are told by read::check_characters.
void Flattener::check_escapes(Span span, std::string_view text) {
    const std::size_t at = bad_escape_told_ ? std::string_view::npos : text::find_forbidden(text);
    if (at == std::string_view::npos) return;
    const text::CodePoint point = text::decode(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    const Span place = span_within(source_, span, begin, begin + point.size);
    if (source_.bytes()[place.begin] != '\\') return;
    bad_escape_told_ = true;
    findings_.push_back(read::bad_character(file_, place, point.value));
}

/// What the section's header names; the document itself for the root and for unknown tables.
const toml::table* root_of(const toml::table& document, read::Table table) {
    const std::string_view name = read::name_of(table);
    if (name.empty()) return &document;
    const toml::node* node = document.get(name);
    if (node == nullptr) return nullptr;
    if (const toml::array* array = node->as_array())
        return array->empty() ? nullptr : array->back().as_table();
    return node->as_table();
}

bool has_bad_bytes(const read::Section& section) {
    return std::ranges::any_of(section.chunks, [&](Span chunk) {
        return read::has_bad_bytes(section.text.substr(chunk.begin, chunk.end - chunk.begin));
    });
}

// A section is parsed again for each thing that it gives twice, up to so many bytes in all.
constexpr std::size_t most_parsed_again = 16u << 20;

}  // namespace

std::optional<Refusal> judge(std::string_view text) {
    try {
        std::ignore = toml::parse(text, std::string_view{});
        return std::nullopt;
    } catch (const toml::parse_error& error) {
        const toml::source_position at = error.source().begin;
        return Refusal{std::string(error.description()), at.line, at.column};
    }
}

Reading read_section(const read::Source& source, FileIndex file, const read::Section& section,
                     std::vector<Field>& fields, TextStore& store, std::vector<Finding>& findings) {
    fields.clear();
    if (section.unreadable) return Reading::nothing;
    Mended mended;
    bool is_mended = false;
    std::size_t parsed = 0;
    while (true) {
        Refusal refusal;
        std::uint32_t at = 0;
        if (is_mended || !section.broken) {
            JoinedText joined(section.text, section.chunks, mended.patches);
            try {
                const toml::table document = toml::parse(joined.text(), std::string_view{});
                Flattener flattener(source, file, joined, mended.broken, fields, store, findings);
                if (const toml::table* root = root_of(document, section.table))
                    flattener.put_children(*root);
                if (!is_mended && !section.in_conflict) return Reading::whole;
                // What a conflict hides may be any key.
                if (section.in_conflict) fields.emplace_back().kind = Kind::broken;
                return Reading::part;
            } catch (const toml::parse_error& error) {
                const toml::source_position place = error.source().begin;
                refusal = {std::string(error.description()), place.line, place.column};
                at = joined.offset_at(place.line, place.column);
                parsed += joined.text().size();
            }
        }
        if (!is_mended) {
            if (has_bad_bytes(section)) return Reading::nothing;
            mended = mend_statements(section, file, findings);
            is_mended = true;
            if (mended.given_up) return Reading::nothing;
            continue;
        }
        if (mended.told >= read::most_told || parsed > most_parsed_again) return Reading::nothing;
        if (mend_twice(section, file, refusal, at, mended, findings)) continue;
        findings.push_back(in_its_words(file, {at, at}, refusal.description));
        return Reading::nothing;
    }
}

}  // namespace plan::model
