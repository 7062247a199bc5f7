#include "model/build.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "memory/large.hpp"
#include "model/build_tables.hpp"
#include "model/plain_reader.hpp"
#include "model/strips.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "threads/over_cores.hpp"

namespace plan::model {

using text::say;

namespace {

/// The tables that may stand at the top of a file.
constexpr std::array top_tables = {TableName::workspace, TableName::remind,    TableName::validate,
                                   TableName::plan,      TableName::directive, TableName::body,
                                   TableName::item};

std::optional<TableName> top_table(std::string_view key) {
    for (const TableName table : top_tables)
        if (name_of(table) == key) return table;
    return std::nullopt;
}

bool is_setting(TableName table) {
    return table == TableName::workspace || table == TableName::remind ||
           table == TableName::validate;
}

bool contains(const read::Section& section, Span span) {
    return std::ranges::any_of(section.chunks, [span](Span chunk) {
        return chunk.begin <= span.begin && span.begin < std::max(chunk.end, chunk.begin + 1);
    });
}

/// One file on its way to the model.
class FileBuilder {
  public:
    FileBuilder(const read::Source& source, FileIndex file, bool may_hold_settings, Room& room)
        : source_(source), room_(room) {
        model_.file = file;
        model_.holds_settings = may_hold_settings;
        model_.settings.file = file;
    }

    FileModel build(std::size_t threads) {
        const read::Cut cut = check_and_cut(threads);
        model_.findings = cut.findings;
        add_all(cut.sections, threads);
        silence_bad_section(cut);
        tell_missing_ids();
        add_missing_plan(cut);
        return std::move(model_);
    }

  private:
    /// Two ways through all the bytes; of a large file beside each other. The shorter one makes
    /// room for the items.
    read::Cut check_and_cut(std::size_t threads) {
        constexpr std::size_t large = 1u << 20;
        read::Cut cut;
        threads::do_both(
            threads > 1 && source_.bytes().size() > large,
            [&] { cut = read::cut(source_, model_.file); },
            [&] {
                bad_characters_ = read::check_characters(source_, model_.file);
                const std::size_t items = likely_items(source_.bytes());
                memory::reserve_large(items_, items);
                items_.resize(items);
            });
        return cut;
    }

    Context context() { return Context{source_, model_.file, model_.findings, room_}; }

    void add_all(Sections sections, std::size_t threads) {
        const std::vector<Sections> strips = strips_of(sections);
        std::vector<std::optional<FileBuilder>> built(strips.size());
        // Most of the memory: each strip fills its own part, where the items then stay.
        const auto items = static_cast<std::size_t>(std::ranges::count_if(sections, is_item));
        if (items_.size() > items) items_ = {};
        items_.resize(items);
        std::vector<std::span<Item>> parts;
        std::size_t begin = 0;
        for (const Sections strip : strips) {
            parts.push_back(
                std::span(items_).subspan(begin, is_item(strip.front()) ? strip.size() : 0));
            begin += parts.back().size();
        }
        // What many items say alike is kept once by each worker; the first one's is the file's own.
        const auto item_strips = static_cast<std::size_t>(
            std::ranges::count_if(parts, [](const auto& part) { return !part.empty(); }));
        const std::size_t workers = std::max<std::size_t>(std::min(threads, item_strips), 1);
        std::vector<Room> rooms(workers - 1);
        threads::for_each_index(strips.size(), workers, [&](std::size_t i, std::size_t worker) {
            if (!parts[i].empty())
                built[i].emplace(
                    strip(strips[i], parts[i], worker == 0 ? room_ : rooms[worker - 1]));
        });
        for (std::size_t i = 0; i < strips.size(); ++i) {
            if (built[i]) {
                take(*std::exchange(built[i], std::nullopt));
            } else {
                for (const read::Section& section : strips[i])
                    add_section(section);
            }
        }
        for (Room& room : rooms) {
            room.forget_words();
            model_.rooms.push_back(std::move(room));
        }
        items_.resize(items_in_place_);
        items_.insert(items_.end(), model_.items.begin(), model_.items.end());
        model_.items = std::move(items_);
    }

    /// Items alone, as this file's. Nothing that the file holds besides matters to them.
    FileBuilder strip(Sections sections, std::span<Item> place, Room& room) const {
        FileBuilder builder(source_, model_.file, model_.holds_settings, room);
        builder.bad_characters_ = bad_characters_;
        builder.place_ = place;
        for (const read::Section& section : sections)
            builder.add_section(section);
        return builder;
    }

    void take(FileBuilder strip) {
        if (bad_characters_.empty()) bad_characters_ = std::move(strip.bad_characters_);
        for (const std::size_t item : strip.items_without_id_)
            items_without_id_.push_back(item_count() + item);
        const auto items = strip.place_.first(strip.items_in_place_);
        // Where all before are in their places, too, these stay in theirs.
        if (all_in_place_ && model_.items.empty()) {
            items_in_place_ += items.size();
        } else {
            model_.items.insert(model_.items.end(), items.begin(), items.end());
        }
        all_in_place_ = all_in_place_ && items.size() == strip.place_.size();
        std::ranges::move(strip.model_.findings, std::back_inserter(model_.findings));
        model_.readers.plain += strip.model_.readers.plain;
        model_.readers.judge += strip.model_.readers.judge;
    }

    std::size_t item_count() const { return items_in_place_ + model_.items.size(); }
    Item& next_item() {
        if (items_in_place_ < place_.size()) return place_[items_in_place_++];
        return model_.items.emplace_back();
    }

    void add_section(const read::Section& section) {
        std::vector<Finding> findings;
        if (bad_characters_.empty() && read_plain_section(source_, section, fields_)) {
            ++model_.readers.plain;
            reading_ = Reading::whole;
        } else {
            ++model_.readers.judge;
            reading_ = read_section(source_, model_.file, section, fields_, room_.texts, findings);
        }
        // Of all the characters that may not stand in a file only the first is told.
        for (Finding& finding : findings) {
            if (finding.code != Code::bad_characters) {
                model_.findings.push_back(std::move(finding));
            } else if (bad_characters_.empty()) {
                bad_characters_.push_back(std::move(finding));
            }
        }
        if (reading_ == Reading::nothing || section.repeated) return;
        if (const auto table = top_table(read::name_of(section.table)))
            return add_table(*table, section.header, Level(fields_));
        if (section.table == read::Table::calendar || section.table == read::Table::year)
            return tell_calendar(section);
        for (const Field& field : Level(fields_))
            add_top(section, field);
    }

    void tell_calendar(const read::Section& section) {
        Finding& finding = context().tell(
            Code::unknown_key, section.name,
            say({"a calendar does not stand in a plan file", "không đặt lịch trong tệp kế hoạch"}));
        finding.help = say({"it is a file of its own, named by `calendar` in [workspace]",
                            "lịch là một tệp riêng, được nêu ở khóa `calendar` trong [workspace]"});
    }

    void add_top(const read::Section& section, const Field& field) {
        if (is_free_key(field.key) || field.kind == Kind::broken) return;
        const auto table = top_table(field.key);
        if (!table) {
            if (const auto meant = tell_unknown_top(section, field)) add_meant(*meant, field);
            return;
        }
        if (field.kind != Kind::array && field.kind != Kind::table)
            return tell_no_table(*table, field);

        const bool as_list = field.kind == Kind::array;
        if (as_list != is_repeated(*table) && section.table == read::Table::root)
            tell_wrong_brackets(*table, field);
        if (!as_list) return add_table(*table, field.span, below(field));
        for (const Field& element : below(field)) {
            if (element.kind == Kind::table) {
                add_table(*table, element.span, below(element));
            } else {
                tell_no_table(*table, element);
            }
        }
    }

    /// A table under a misspelt name is known to those who refer to it, and reported by nobody.
    /// What it lacks shows when its name is mended.
    void add_meant(TableName table, const Field& field) {
        if (!is_repeated(table) || is_setting(table) || field.kind != Kind::array) return;
        const Reading reading = std::exchange(reading_, Reading::part);
        const auto told = static_cast<std::ptrdiff_t>(model_.findings.size());
        const std::size_t bodies = bodies_without_id_.size(), items = items_without_id_.size();
        for (const Field& element : below(field))
            if (element.kind == Kind::table) add_table(table, element.span, below(element));
        const auto own = std::remove_if(
            model_.findings.begin() + told, model_.findings.end(),
            [](const Finding& finding) { return finding.code == Code::missing_key; });
        model_.findings.erase(own, model_.findings.end());
        bodies_without_id_.resize(bodies);
        items_without_id_.resize(items);
        reading_ = reading;
    }

    void add_table(TableName table, Span header, Level fields) {
        Context here = context();
        if (is_setting(table)) {
            if (model_.holds_settings) {
                build_settings(here, table, header, fields, model_.settings);
            } else {
                tell_settings_elsewhere(table, header);
            }
            return;
        }
        switch (table) {
            case TableName::body: {
                Body body;
                if (build_body(here, header, fields, body))
                    bodies_without_id_.push_back(model_.bodies.size());
                model_.bodies.push_back(std::move(body));
                break;
            }
            case TableName::item: {
                const std::size_t number = item_count();
                Item& item = next_item();
                if (build_item(here, header, fields, item)) items_without_id_.push_back(number);
                if (reading_ == Reading::part) item.spoilt = true;
                break;
            }
            default: {
                Directive directive;
                build_directive(here, table, header, fields, directive);
                // Of a [plan] given twice the first holds; the cut has told it.
                if (directive.tracked && has_plan()) break;
                if (directive.tracked && directive.id.empty()) directive.id = id_of_file();
                model_.directives.push_back(std::move(directive));
            }
        }
    }

    bool has_plan() const { return std::ranges::any_of(model_.directives, &Directive::tracked); }

    void tell_settings_elsewhere(TableName table, Span header) {
        Finding& finding = context().tell(Code::unknown_key, header,
                                          say({"[{}] may stand in workspace.toml alone",
                                               "[{}] chỉ được đặt trong workspace.toml"},
                                              name_of(table)));
        finding.help = say({"move it to the workspace.toml of this folder, or of the one above",
                            "chuyển sang workspace.toml của thư mục này hoặc thư mục cấp trên"});
    }

    /// Gives the table that was probably meant.
    std::optional<TableName> tell_unknown_top(const read::Section& section, const Field& field) {
        if (section.table == read::Table::root && field.kind != Kind::table) {
            std::string_view meant;
            Context here = context();
            tell_unknown_key(here, TableName::plan, field, Level({}), meant);
            model_.findings.back().message = say(
                {"`{}` stands before the first table", "`{}` đứng trước bảng đầu tiên"}, field.key);
            model_.findings.back().help =
                say({"put it under a header such as [plan] or [[item]]",
                     "đặt khóa này dưới một tiêu đề như [plan] hoặc [[item]]"});
            model_.findings.back().fix.reset();
            return std::nullopt;
        }
        std::vector<std::string_view> names;
        names.reserve(std::size(top_tables));
        for (const TableName table : top_tables)
            names.push_back(name_of(table));
        Finding& finding = context().tell(
            Code::unknown_key, field.key_span,
            say({"`{}` is not a table of a plan file", "tệp kế hoạch không có bảng `{}`"},
                field.key));
        if (const auto near = text::nearest(field.key, names)) {
            finding.help = say({"did you mean `{}`?", "có phải là `{}`?"}, names[*near]);
            // A second [plan] would be no mend.
            const bool is_plan = names[*near] == name_of(TableName::plan);
            if (!is_plan || !has_plan())
                finding.fix = Fix{false, {Edit{field.key_span, std::string(names[*near])}}};
            plan_meant_ = plan_meant_ || is_plan;
            return top_table(names[*near]);
        }
        finding.help =
            say({"a table of your own begins with `x-`", "tên bảng tự đặt phải bắt đầu bằng `x-`"});
        return std::nullopt;
    }

    void tell_no_table(TableName table, const Field& field) {
        context().tell(Code::wrong_value, field.span,
                       say({"`{}` is a table, not a value", "`{}` là một bảng, không phải giá trị"},
                           name_of(table)));
    }

    void tell_wrong_brackets(TableName table, const Field& field) {
        if (is_repeated(table)) {
            context().tell(
                Code::wrong_value, field.span,
                say({"`{}` is a list of tables", "`{}` là một danh sách bảng"}, name_of(table)));
        } else {
            context().tell(
                Code::wrong_value, field.span,
                say({"`{}` is one table, not a list", "`{}` là một bảng, không phải danh sách"},
                    name_of(table)));
        }
    }

    /// Nothing else is told of the section that holds a bad character.
    void silence_bad_section(const read::Cut& cut) {
        if (bad_characters_.empty()) return;
        const Finding& bad = bad_characters_.front();
        const auto section = std::ranges::find_if(
            cut.sections, [&](const read::Section& one) { return contains(one, bad.place.span); });
        if (section != cut.sections.end()) silent_ = &*section;
        std::erase_if(model_.findings,
                      [this](const Finding& finding) { return is_silent(finding.place.span); });
        model_.findings.push_back(bad);
    }

    bool is_silent(Span span) const { return silent_ != nullptr && contains(*silent_, span); }

    void tell_missing_ids() {
        std::set<std::string, std::less<>> taken;
        for (const Body& body : model_.bodies)
            taken.emplace(body.id);
        for (const std::size_t at : bodies_without_id_)
            tell_missing_id("body", model_.bodies[at].header, model_.bodies[at].name, taken);
        if (items_without_id_.empty()) return;
        taken.clear();
        for (const Item& item : model_.items)
            taken.emplace(item.id.value);
        for (const std::size_t at : items_without_id_)
            tell_missing_id("item", model_.items[at].header, model_.items[at].title, taken);
    }

    void tell_missing_id(std::string_view table, Span header, const Text& title,
                         std::set<std::string, std::less<>>& taken) {
        if (is_silent(header)) return;
        const std::string id = free_id(text::make_id(title.value), taken);
        Finding& finding =
            context().tell(Code::missing_key, header,
                           say({"[[{}]] has no `id`", "[[{}]] thiếu khóa `id`"}, table));
        if (id.empty()) {
            finding.help = say({"give it an id: letters without marks, digits, `-`, `_`, `.`",
                                "thêm mã gồm chữ cái không dấu, chữ số, `-`, `_`, `.`"});
            return;
        }
        finding.help =
            say({"`id = \"{}\"`, made from its title", "`id = \"{}\"`, đặt theo tên"}, id);
        if (const auto edit = line_after(header, "id = \"" + id + '"'))
            finding.fix = Fix{true, {*edit}};
    }

    std::string free_id(const std::string& made, std::set<std::string, std::less<>>& taken) {
        if (made.empty()) return made;
        std::string id = made;
        // Thousands of one title would count from 2 each.
        for (int& n = last_number_[made]; taken.contains(id);)
            id = made + '-' + std::to_string(n = std::max(n + 1, 2));
        taken.insert(id);
        return id;
    }

    /// A line put in behind the header's line; nothing for a table in braces.
    std::optional<Edit> line_after(Span header, const std::string& line) const {
        const std::string_view bytes = source_.bytes();
        if (bytes[header.begin] != '[') return std::nullopt;
        std::size_t end = bytes.find('\n', header.end);
        if (end == std::string_view::npos) end = bytes.size();
        const bool crlf = end > 0 && end < bytes.size() && bytes[end - 1] == '\r';
        if (crlf) --end;
        const auto at = static_cast<std::uint32_t>(end);
        return Edit{{at, at}, (crlf ? "\r\n" : "\n") + line};
    }

    /// `plans/Kế hoạch 12.toml` gives `ke-hoach-12`.
    std::string_view id_of_file() {
        std::string_view name = source_.path();
        if (const auto slash = name.rfind('/'); slash != std::string_view::npos)
            name.remove_prefix(slash + 1);
        if (name.ends_with(".toml")) name.remove_suffix(5);
        std::string id = text::make_id(name);
        return room_.texts.keep(id.empty() ? "plan" : std::move(id));
    }

    /// Items belong to the [plan] of their file; without one they go by the file's name.
    void add_missing_plan(const read::Cut& cut) {
        if (has_plan() || model_.items.empty()) return;
        Directive plan;
        plan.file = model_.file;
        plan.tracked = true;
        plan.declared = false;
        plan.id = id_of_file();
        model_.directives.push_back(plan);
        const bool is_broken = std::ranges::any_of(cut.sections, [](const read::Section& section) {
            return section.table == read::Table::plan;
        });
        if (is_broken || plan_meant_ || is_silent(model_.items.front().header)) return;
        Finding& finding = context().tell(
            Code::missing_key, model_.items.front().header,
            say({"this file has items but no [plan]", "tệp có nhiệm vụ nhưng không có [plan]"}));
        finding.help = say({"items belong to the plan of their file: add [plan] with a `title`",
                            "nhiệm vụ thuộc kế hoạch ghi trong cùng tệp: thêm [plan] có `title`"});
    }

    const read::Source& source_;
    const read::Section* silent_ = nullptr;  // of the cut, while building
    FileModel model_;
    Room& room_;
    std::vector<Item> items_;         // of the whole file, while building
    std::span<Item> place_;           // of a strip: where its items go
    std::size_t items_in_place_ = 0;  // the others are in model_
    bool all_in_place_ = true;
    std::vector<Finding> bad_characters_;     // at most one
    std::vector<Field> fields_;               // scratch
    Reading reading_ = Reading::whole;        // of the section at work
    std::map<std::string, int> last_number_;  // of ids made from one text
    bool plan_meant_ = false;                 // by a table of another name
    std::vector<std::size_t> bodies_without_id_, items_without_id_;
};

}  // namespace

FileModel build(const read::Source& source, FileIndex file, bool may_hold_settings,
                std::size_t threads) {
    Room room;
    FileModel model = FileBuilder(source, file, may_hold_settings, room).build(threads);
    room.forget_words();
    model.rooms.push_back(std::move(room));
    return model;
}

}  // namespace plan::model
