#include "option_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "due/parse.hpp"
#include "model/keys.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace plan::cli {

using text::Message;
using text::say;

namespace {

template <class Value>
struct Choice {
    std::string_view name;
    Value value;
};

/// Sets `target` to the choice of that name; else a message with all of them.
template <class Value, std::size_t size, class Target>
Message choose(const OptionFacts& facts, const std::string& name,
               const std::array<Choice<Value>, size>& choices, Target& target) {
    std::string all;
    for (const Choice<Value>& choice : choices) {
        if (choice.name == name) {
            target = choice.value;
            return {};
        }
        if (!all.empty()) all += ", ";
        all += choice.name;
    }
    return say(
        {"`{}` can't be \"{}\": one of {}", "`{}` không nhận giá trị “{}”: chọn một trong {}"},
        facts.name, name, all);
}

Message set_day(const OptionFacts& facts, const std::string& value,
                std::optional<civil::Day>& target) {
    const auto parsed = due::parse_written_day(value);
    if (const auto* day = std::get_if<civil::Day>(&parsed)) {
        target = *day;
        return {};
    }
    return say({"`{}`: {}; a day is 29/4/2022 or 2022-04-29",
                "`{}`: {}; ngày ghi theo dạng 29/4/2022 hoặc 2022-04-29"},
               facts.name, std::get<due::Refusal>(parsed).message);
}

/// A text that is to stand in a plan file.
Message set_text(const OptionFacts& facts, const std::string& value, std::string& target) {
    if (value.find_first_not_of(" \t") == std::string::npos)
        return say({"`{}` is empty", "`{}` để trống"}, facts.name);
    if (text::find_invalid(value) != std::string::npos)
        return say({"`{}`: \"{}\" is not UTF-8", "`{}`: “{}” không phải UTF-8"}, facts.name, value);
    if (text::find_forbidden(value) != std::string::npos)
        return say({"`{}` holds a character that can't be seen and may mislead",
                    "`{}` có ký tự không nhìn thấy được và dễ gây nhầm"},
                   facts.name);
    target = text::to_nfc(value);
    return {};
}

Message set_count(const OptionFacts& facts, const std::string& value, std::optional<int>& target) {
    constexpr int most = 36500;  // a hundred years of days
    int number = -1;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size() && number >= 0 &&
        number <= most) {
        target = number;
        return {};
    }
    return say({"`{}` takes a number of days from 0 to {}, not \"{}\"",
                "`{}` phải là số ngày từ 0 đến {}, không phải “{}”"},
               facts.name, most, value);
}

Message set_threshold(const OptionFacts& facts, const std::string& value,
                      std::optional<int>& target) {
    constexpr int most = 1'000'000'000;
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size() && number >= 1 &&
        number <= most) {
        target = number;
        return {};
    }
    return say({"`{}` takes a number from 1 to {}, not \"{}\"",
                "`{}` phải là số từ 1 đến {}, không phải “{}”"},
               facts.name, most, value);
}

Message set_statuses(const OptionFacts& facts, const std::string& value, Options& options) {
    std::size_t begin = 0;
    while (begin <= value.size()) {
        const std::size_t end = std::min(value.find(',', begin), value.size());
        const std::string token = value.substr(begin, end - begin);
        const auto status = assess::parse_status(token);
        if (!status)
            return say(
                {"`{}`: \"{}\" is no status: done-on-time, done-late, overdue, due-soon, "
                 "open, ongoing, pending, waived",
                 "`{}`: không có trạng thái “{}”; chọn trong: done-on-time, done-late, overdue, "
                 "due-soon, open, ongoing, pending, waived"},
                facts.name, token);
        options.query.statuses.push_back(*status);
        begin = end + 1;
    }
    return {};
}

/// `7d,1d`, or weeks.
Message add_alarms(const OptionFacts& facts, const std::string& value, std::vector<int>& alarms) {
    constexpr int most = 36500;  // a hundred years of days
    std::size_t begin = 0;
    while (begin <= value.size()) {
        const std::size_t end = std::min(value.find(',', begin), value.size());
        const std::string one = value.substr(begin, end - begin);
        const char unit = one.empty() ? ' ' : one.back();
        const char* const last = one.data() + one.size();
        int number = -1;
        const auto [digits, error] = std::from_chars(one.data(), last, number);
        const bool whole = error == std::errc() && digits + 1 == last;
        const int days = unit == 'w' ? 7 : 1;
        if (!whole || (unit != 'd' && unit != 'w') || number < 0 || number > most / days)
            return say(
                {"`{}` takes how long before the last day, in days or weeks, such as 7d, 2w or "
                 "7d,1d, not \"{}\"",
                 "`{}` phải là khoảng thời gian trước hạn cuối, tính bằng ngày (d) hoặc tuần (w), "
                 "ví dụ 7d, 2w hoặc 7d,1d, không phải “{}”"},
                facts.name, one);
        alarms.push_back(number * days);
        begin = end + 1;
    }
    std::ranges::sort(alarms, std::ranges::greater());
    alarms.erase(std::unique(alarms.begin(), alarms.end()), alarms.end());
    return {};
}

/// `30,7,1`
Message set_counts(const OptionFacts& facts, const std::string& value, std::vector<int>& target) {
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find(',', begin), value.size());
        std::optional<int> count;
        if (Message message = set_count(facts, value.substr(begin, end - begin), count);
            !message.empty())
            return message;
        target.push_back(*count);
        begin = end + 1;
    }
    return {};
}

template <class Target>
Message read_format(const OptionFacts& facts, Command command, const std::string& name,
                    Target& target) {
    const auto& formats = facts_of(command).formats;
    std::string all;
    for (const Format format : formats) {
        if (name_of(format) == name) {
            target = format;
            return {};
        }
        if (!all.empty()) all += ", ";
        all += name_of(format);
    }
    return say({"`plan {1}` has no format \"{2}\" for `{0}`: one of {3}",
                "`plan {1}` không có định dạng “{2}” cho `{0}`: chọn một trong {3}"},
               facts.name, facts_of(command).name, name, all);
}

Message add_target(const OptionFacts& facts, const std::string& value, Options& options) {
    const std::size_t equals = value.find('=');
    if (equals == std::string::npos || equals + 1 == value.size())
        return say({"`{}` takes FORMAT=FILE, such as json=plans.json, not \"{}\"",
                    "`{}` phải ghi theo dạng FORMAT=FILE, ví dụ json=plans.json, không phải “{}”"},
                   facts.name, value);
    Target target;
    target.file = value.substr(equals + 1);
    Message message = read_format(facts, options.command, value.substr(0, equals), target.format);
    if (message.empty()) options.writes.push_back(std::move(target));
    return message;
}

Message add_anchor(const OptionFacts& facts, const std::string& value, Options& options) {
    const std::size_t equals = value.find('=');
    if (equals == std::string::npos)
        return say({"`{}` takes NAME=DAY, such as issued=11/1/2024, not \"{}\"",
                    "`{}` phải ghi theo dạng NAME=DAY, ví dụ issued=11/1/2024, không phải “{}”"},
                   facts.name, value);
    GivenAnchor given;
    given.written = value.substr(0, equals);
    auto parsed = due::parse_anchor(given.written);
    const auto* anchor = std::get_if<due::Anchor>(&parsed);
    if (anchor == nullptr || anchor->kind == due::Anchor::Kind::day)
        return say(
            {"`{}`: a count starts from `issued`, `received`, a directive's number or an item's "
             "id, not \"{}\"",
             "`{}`: mốc tính là `issued`, `received`, số hiệu văn bản hoặc mã nhiệm vụ, không phải "
             "“{}”"},
            facts.name, given.written);
    given.anchor = *anchor;
    std::optional<civil::Day> day;
    if (Message message = set_day(facts, value.substr(equals + 1), day); !message.empty())
        return message;
    given.day = *day;
    for (const GivenAnchor& other : options.anchors)
        if (due::same_anchor(other.anchor, given.anchor))
            return say({"`{}` gives a day for {} twice", "`{}` nêu hai lần ngày của {}"},
                       facts.name, given.written);
    options.anchors.push_back(std::move(given));
    return {};
}

/// A text that goes into a file: in the Unicode form that files are written in.
/// `new` checks its texts together, `import` each as it comes.
Message set_plan_text(const OptionFacts& facts, const std::string& value, const Options& options,
                      std::string& draft, std::string& text) {
    if (options.command != Command::new_plan) return set_text(facts, value, text);
    draft = value;
    return {};
}

Message add_body(const OptionFacts& facts, const std::string& value, Options& options) {
    std::string body;
    Message message = set_text(facts, value, body);
    if (message.empty()) options.record.bodies.push_back(std::move(body));
    return message;
}

constexpr std::array<Choice<text::Language>, 2> languages = {{
    {"vi", text::Language::vietnamese},
    {"en", text::Language::english},
}};
constexpr std::array<Choice<Color>, 3> colors = {{
    {"auto", Color::automatic},
    {"always", Color::always},
    {"never", Color::never},
}};
constexpr std::array<Choice<select::Role>, 3> roles = {{
    {"lead", select::Role::lead},
    {"coordinating", select::Role::coordinating},
    {"any", select::Role::any},
}};
constexpr std::array<Choice<select::Sort>, 3> orders = {{
    {"due", select::Sort::due},
    {"body", select::Sort::body},
    {"plan", select::Sort::plan},
}};
constexpr std::array<Choice<render::GroupBy>, 5> groups = {{
    {"body", render::GroupBy::body},
    {"plan", render::GroupBy::plan},
    {"directive", render::GroupBy::directive},
    {"status", render::GroupBy::status},
    {"month", render::GroupBy::month},
}};
constexpr std::array<Choice<FailOn>, 3> failures = {{
    {"overdue", FailOn::overdue},
    {"due-soon", FailOn::due_soon},
    {"never", FailOn::never},
}};
constexpr std::array<Choice<due::BeforeRule>, 2> before_rules = {{
    {"exclusive", due::BeforeRule::exclusive},
    {"inclusive", due::BeforeRule::inclusive},
}};
constexpr std::array<Choice<due::RollRule>, 3> roll_rules = {{
    {"following", due::RollRule::following},
    {"preceding", due::RollRule::preceding},
    {"none", due::RollRule::none},
}};

/// What done, extend and waive need and don't take.
Message check_record(const Options& options) {
    const RecordWanted& record = options.record;
    const auto& bodies = record.bodies;
    if (bodies.size() > 1 && std::ranges::find(bodies, "*") != bodies.end())
        return say({"`--body '*'` is all bodies: leave out the others",
                    "`--body '*'` là mọi cơ quan: hãy bỏ các cơ quan khác"});
    if (record.undo) {
        const bool more = record.on || record.to || !record.evidence.empty() ||
                          !record.authority.empty() || !record.reason.empty() ||
                          !record.note.empty();
        if (more)
            return say({"`--undo` takes a record back: with it only `--body` and `--for` may stand",
                        "`--undo` là xóa ghi nhận: chỉ đi cùng `--body` và `--for`"});
        return {};
    }
    if (options.command == Command::extend && !record.to)
        return say({"until when? `--to` gives the new last day, such as --to 15/5/2024",
                    "gia hạn đến ngày nào? hãy nêu hạn cuối mới ở `--to`, ví dụ --to 15/5/2024"});
    if (options.command != Command::done && record.authority.empty())
        return say(
            {"by whom? `--authority` names the document or the body that granted it, such "
             "as --authority 210-CV/TU",
             "theo văn bản hoặc cơ quan nào? hãy nêu ở `--authority`, ví dụ --authority "
             "210-CV/TU"});
    if (options.command == Command::waive && record.reason.empty())
        return say({"why? `--reason` says it, such as --reason \"merged with another task\"",
                    "vì lý do gì? hãy nêu ở `--reason`, ví dụ --reason \"gộp vào nhiệm vụ khác\""});
    return {};
}

bool records(Command command) {
    return command == Command::done || command == Command::extend || command == Command::waive;
}

}  // namespace

namespace {

template <class Value, std::size_t size>
std::vector<std::string_view> names_of(const std::array<Choice<Value>, size>& choices) {
    std::vector<std::string_view> names;
    names.reserve(size);
    for (const Choice<Value>& choice : choices)
        names.push_back(choice.name);
    return names;
}

}  // namespace

std::vector<std::string_view> choices_of(Option option) {
    switch (option) {
        case Option::role: return names_of(roles);
        case Option::sort: return names_of(orders);
        case Option::by: return names_of(groups);
        case Option::lang: return names_of(languages);
        case Option::color: return names_of(colors);
        case Option::fail_on: return names_of(failures);
        case Option::before: return names_of(before_rules);
        case Option::roll: return names_of(roll_rules);
        case Option::kind: {
            const auto kinds = model::find_key(model::TableName::plan, "kind")->allowed;
            return {kinds.begin(), kinds.end()};
        }
        case Option::status: {
            std::vector<std::string_view> tokens;
            tokens.reserve(assess::all_statuses.size());
            for (const assess::Status status : assess::all_statuses)
                tokens.push_back(assess::token_of(status));
            return tokens;
        }
        default: return {};
    }
}

std::optional<text::Language> find_language(std::string_view name) {
    for (const auto& language : languages)
        if (language.name == name) return language.value;
    return std::nullopt;
}

Message set_value(const OptionFacts& facts, const std::string& value, Options& options) {
    select::Query& query = options.query;
    switch (facts.option) {
        case Option::plan: query.plans.push_back(value); break;
        case Option::body: query.bodies.push_back(value); break;
        case Option::role: return choose(facts, value, roles, query.role);
        case Option::directive: query.directives.push_back(value); break;
        case Option::status: return set_statuses(facts, value, options);
        case Option::tag: query.tags.push_back(value); break;
        case Option::from: return set_day(facts, value, query.from);
        case Option::to: return set_day(facts, value, query.to);
        case Option::search: query.search = value; break;
        case Option::sort: return choose(facts, value, orders, query.sort);
        case Option::by: return choose(facts, value, groups, options.by);
        case Option::within: return set_count(facts, value, options.within);
        case Option::format: return read_format(facts, options.command, value, options.format);
        case Option::write: return add_target(facts, value, options);
        case Option::lang: return choose(facts, value, languages, options.language);
        case Option::color: return choose(facts, value, colors, options.color);
        case Option::today: return set_day(facts, value, options.today);
        case Option::soon: return set_count(facts, value, options.soon);
        case Option::fail_on: return choose(facts, value, failures, options.fail_on);
        case Option::warn: return set_threshold(facts, value, options.warn);
        case Option::crit: return set_threshold(facts, value, options.crit);
        case Option::before: return choose(facts, value, before_rules, options.before);
        case Option::roll: return choose(facts, value, roll_rules, options.roll);
        case Option::calendar: options.calendar = value; break;
        case Option::anchor: return add_anchor(facts, value, options);
        case Option::alarm: return add_alarms(facts, value, options.alarms);
        case Option::baseline: options.baseline = value; break;
        case Option::title:
            return set_plan_text(facts, value, options, options.draft.title, options.title);
        case Option::number:
            return set_plan_text(facts, value, options, options.draft.number, options.number);
        case Option::issuer:
            return set_plan_text(facts, value, options, options.draft.issuer, options.issuer);
        case Option::issued:
            if (options.command != Command::new_plan) return set_day(facts, value, options.issued);
            options.draft.issued = value;
            break;
        case Option::implements:
            return set_plan_text(facts, value, options, options.draft.implements.emplace_back(),
                                 options.implements.emplace_back());
        case Option::kind: options.draft.kind = value; break;
        case Option::received: options.draft.received = value; break;
        case Option::item: options.items.push_back(value); break;
        case Option::output: return set_text(facts, value, options.output.emplace());
        case Option::map: return intake::read_mappings(value, options.maps);
        case Option::record_body: return add_body(facts, value, options);
        case Option::record_for: options.record.occurrence = value; break;
        case Option::record_on: return set_day(facts, value, options.record.on);
        case Option::record_to: return set_day(facts, value, options.record.to);
        case Option::evidence: return set_text(facts, value, options.record.evidence);
        case Option::authority: return set_text(facts, value, options.record.authority);
        case Option::reason: return set_text(facts, value, options.record.reason);
        case Option::note: return set_text(facts, value, options.record.note);
        case Option::week: return set_day(facts, value, options.remind.week);
        case Option::horizon: return set_count(facts, value, options.remind.horizon);
        case Option::thresholds: return set_counts(facts, value, options.remind.thresholds);
        case Option::letter_template: options.remind.words = value; break;
        case Option::all:
        case Option::undo:
        case Option::dry_run:
        case Option::fix:
        case Option::fix_all:
        case Option::diff:
        case Option::check:
        case Option::write_baseline:
        case Option::timestamp:
        case Option::strict:
        case Option::events:
        case Option::allow_empty:
        case Option::help: break;
    }
    return {};
}

void set_flag(Option option, Options& options) {
    switch (option) {
        case Option::strict: options.strict = true; break;
        case Option::timestamp: options.timestamp = true; break;
        case Option::allow_empty: options.allow_empty = true; break;
        case Option::events: options.events = true; break;
        case Option::fix:
            if (options.fix == Options::Fix::none) options.fix = Options::Fix::safe;
            break;
        case Option::fix_all: options.fix = Options::Fix::all; break;
        case Option::diff: options.diff = true; break;
        case Option::undo: options.record.undo = true; break;
        case Option::check: options.check = true; break;
        case Option::dry_run: options.dry_run = true; break;
        case Option::write_baseline: options.write_baseline = true; break;
        case Option::all: options.remind.all = true; break;
        default: break;
    }
}

bool wants(const Options& options, Format format) {
    return options.format == format ||
           std::ranges::find(options.writes, format, &Target::format) != options.writes.end();
}

namespace {

/// What belongs to the formats of monitoring alone.
Message check_monitoring(const Options& options) {
    if ((options.warn || options.crit) && !wants(options, Format::nagios))
        return say(
            {"`--warn` and `--crit` are of `--format nagios`: add it, or say by `--fail-on` "
             "when to exit with 1",
             "`--warn` và `--crit` chỉ dùng cho nagios: hãy thêm `--format nagios`, hoặc dùng "
             "`--fail-on` để chọn khi nào trả mã thoát 1"});
    if (options.fail_on && options.format == Format::nagios)
        return say(
            {"with `--format nagios` the status is by `--warn` and `--crit`, not by "
             "`--fail-on`",
             "với `--format nagios`, trạng thái tính theo `--warn` và `--crit`, không theo "
             "`--fail-on`"});
    if (options.timestamp && !wants(options, Format::prometheus))
        return say({"`--timestamp` is of `--format prometheus`: add it",
                    "`--timestamp` chỉ dùng cho prometheus: hãy thêm `--format prometheus`"});
    return {};
}

}  // namespace

text::Message check_together(const Options& options) {
    if (auto message = check_monitoring(options); !message.empty()) return message;
    const select::Query& query = options.query;
    if (query.from && query.to && *query.from > *query.to)
        return say({"`--from` {} is after `--to` {}: nothing lies between",
                    "`--from` {} sau `--to` {}: không có ngày nào ở giữa"},
                   civil::to_text(*query.from), civil::to_text(*query.to));
    for (std::size_t i = 0; i < options.writes.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (options.writes[i].file == options.writes[k].file &&
                !options.writes[i].file.starts_with("/dev/"))
                return say({"two `--write` go to one file: {}", "hai `--write` cùng ghi vào {}"},
                           options.writes[i].file);
    if (!wants(options, Format::ics) && (options.events || !options.alarms.empty()))
        return say({"`{0}` is for calendars: add `--format ics` or `--write ics=FILE`",
                    "`{0}` chỉ dùng cho lịch: hãy thêm `--format ics` hoặc `--write ics=FILE`"},
                   options.events ? "--events" : "--alarm");
    if (options.diff && !options.writes.empty())
        return say({"`--diff` takes the place of the findings: leave out `--write`",
                    "`--diff` thay cho danh sách lỗi: hãy bỏ `--write`"});
    if (options.diff && options.fix == Options::Fix::none)
        return say(
            {"`--diff` shows what `--fix` or `--fix-all` would do: add one of them",
             "`--diff` cho xem kết quả của `--fix` hoặc `--fix-all`: hãy thêm một trong hai"});
    if (options.write_baseline && !options.baseline)
        return say({"`--write-baseline` writes the FILE of `--baseline`: add it",
                    "`--write-baseline` ghi vào tệp nêu ở `--baseline`: hãy thêm tùy chọn này"});
    if (records(options.command)) {
        if (Message message = check_record(options); !message.empty()) return message;
        if (!options.dry_run && std::ranges::find(options.paths, "-") != options.paths.end())
            return say({"standard input can't be written to: add `--dry-run`, or name the file",
                        "không ghi được vào đầu vào chuẩn: hãy thêm `--dry-run` hoặc nêu tên tệp"});
    }
    if (!options.remind.thresholds.empty() && (options.remind.week || options.remind.horizon))
        return say({"`--thresholds` counts from today: leave out `--week` and `--horizon`",
                    "`--thresholds` tính từ hôm nay: hãy bỏ `--week` và `--horizon`"});
    if (options.fix != Options::Fix::none && !options.diff &&
        std::ranges::find(options.paths, "-") != options.paths.end())
        return say({"standard input can't be mended in place: add `--diff`, or name the file",
                    "không sửa tại chỗ được đầu vào chuẩn: hãy thêm `--diff` hoặc nêu tên tệp"});
    return {};
}

}  // namespace plan::cli
