// P501: a body that nothing uses, in a file that also holds items. A file of bodies alone is a
// register, of which not all need be used.

#include <algorithm>
#include <string>
#include <vector>

#include "model/link.hpp"
#include "text/fold.hpp"
#include "validate/declared_bodies.hpp"
#include "validate/rules.hpp"
#include "validate/spoilt_sections.hpp"

namespace plan::validate {

using model::Body;
using model::Reference;
using text::say;

namespace {

/// Told while the files were read: what stands in such a section may not have come to the model.
bool is_of_reading(Code code) {
    return code <= Code::over_limit;
}

/// Bytes, each name looked for anew.
constexpr std::size_t most_looked_through = 500'000'000;

bool is_of_name(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Whether the folded text says the folded name, as words of its own.
bool says(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos;
         at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !is_of_name(text[at - 1])) &&
            (end == text.size() || !is_of_name(text[end])))
            return true;
    }
    return false;
}

/// A stretch of a file that was not understood whole.
struct Unread {
    FileIndex file;
    Span span;
    std::string folded;
};

class UseCheck {
  public:
    UseCheck(const Facts& facts, Findings& findings)
        : facts_(facts), findings_(findings), used_(facts.model.bodies.size()) {}

    void run() {
        find_uses();
        const std::vector<Index> unused = find_unused();
        if (unused.empty()) return;
        const std::vector<Unread> unread = find_unread();
        std::size_t bytes = 0;
        for (const Unread& stretch : unread)
            bytes += stretch.folded.size();
        // A file that is broken all over is mended first.
        if (bytes > most_looked_through / unused.size()) return;
        for (const Index body : unused)
            if (!is_meant_in(unread, facts_.model.bodies[body])) tell(facts_.model.bodies[body]);
    }

  private:
    void find_uses() {
        const auto use = [this](FileIndex, const Reference& reference) { add(reference); };
        each_body_reference(facts_.model, use);
        each_record_body(facts_.model, use);
        // Texts that may name a body, or somebody else.
        for (const model::Directive& directive : facts_.model.directives)
            add_all(directive.issuer.value);
        for (const model::Item& item : facts_.model.items) {
            add_all(item.follow_up->value);
            for (const model::Record& record : item.records)
                add_all(record.authority->value);
        }
        add_misspelt();
    }

    void add(const Reference& reference) {
        if (reference.other != none) {
            add_all(reference.text.value);
        } else if (reference.target == none) {
            misspelt_.push_back(reference.text.value);
        } else if (facts_.model.bodies[reference.target].declared) {
            used_[reference.target] = true;
        }
    }

    void add_all(std::string_view name) {
        if (name.empty()) return;
        for (const Index body : model::find_bodies(facts_.model, name))
            used_[body] = true;
    }

    void add_misspelt() {
        for (const Body& body : facts_.model.bodies)
            if (!body.declared) misspelt_.push_back(body.name.value);
        if (misspelt_.empty() || find_unused().empty()) return;
        const DeclaredBodies declared(facts_.model);
        for (const std::string_view name : misspelt_)
            if (const auto near = declared.nearest(name)) used_[near->body] = true;
    }

    std::vector<Index> find_unused() const {
        std::vector<bool> with_items(facts_.sources.size());
        for (const model::Item& item : facts_.model.items)
            with_items[item.file] = true;
        std::vector<Index> unused;
        for (Index i = 0; i < used_.size(); ++i) {
            const Body& body = facts_.model.bodies[i];
            if (body.declared && body.first == none && !used_[i] && with_items[body.file])
                unused.push_back(i);
        }
        return unused;
    }

    std::vector<Unread> find_unread() const {
        std::vector<Unread> unread;
        for (FileIndex file = 0; file < facts_.sources.size(); ++file) {
            const read::Source& source = facts_.sources[file];
            for (const Span span : sections_with(source, file, findings_, is_of_reading)) {
                const auto bytes = source.bytes().substr(span.begin, span.end - span.begin);
                unread.push_back({file, span, text::fold(bytes)});
            }
        }
        return unread;
    }

    static bool is_meant_in(const std::vector<Unread>& unread, const Body& body) {
        std::vector<std::string> names = {text::fold(body.id), text::fold(body.name.value)};
        for (const model::Text& alias : body.aliases)
            names.push_back(text::fold(alias.value));
        return std::ranges::any_of(unread, [&](const Unread& stretch) {
            const bool own = stretch.file == body.file && stretch.span.begin <= body.header.begin &&
                             body.header.begin < stretch.span.end;
            return !own && std::ranges::any_of(names, [&](const std::string& name) {
                return !name.empty() && says(stretch.folded, name);
            });
        });
    }

    void tell(const Body& body) {
        const Place place = body.id_text.given() ? place_of(facts_, body.file, body.id_text)
                                                 : Place{body.file, body.header};
        Finding finding =
            make_finding(Code::unused_body, place,
                         say({"nothing uses the body \"{}\"", "cơ quan “{}” không được dùng ở đâu"},
                             name_of(body)));
        finding.help = say({"take it out, or keep it in a file of bodies, without items",
                            "bỏ đi, hoặc để trong một tệp riêng chỉ khai báo cơ quan"});
        findings_.push_back(std::move(finding));
    }

    const Facts& facts_;
    Findings& findings_;
    std::vector<bool> used_;
    std::vector<std::string_view> misspelt_;
};

/// What a file that nobody could read uses, nobody knows.
bool is_whole_file_unread(const Facts& facts, const Findings& findings) {
    return std::ranges::any_of(findings, [&](const Finding& finding) {
        return (finding.code == Code::unreadable_file || finding.code == Code::over_limit) &&
               facts.sources[finding.place.file].bytes().empty();
    });
}

void check(const Facts& facts, Findings& findings) {
    if (!is_whole_file_unread(facts, findings)) UseCheck(facts, findings).run();
}

}  // namespace

const Rule rules::unused_body = {
    .code = Code::unused_body,
    .title = {"A body that nothing uses", "Cơ quan không được dùng"},
    .what = {"The body stands in a file with items, and nothing names it: no item as lead, "
             "coordinating or supervising, no other body as parent, member or successor, no "
             "record, no issuer. Take it out, or find the item that should name it. In a file "
             "without items, a register of bodies, not all need be used.",
             "Cơ quan được khai báo trong tệp có nhiệm vụ mà không chỗ nào nhắc đến: không chủ "
             "trì, phối hợp hay giám sát nhiệm vụ nào, không là cấp trên, thành viên hay cơ quan "
             "tiếp nhận của cơ quan khác, không có trong ghi nhận nào, cũng không ban hành văn bản "
             "nào. Hãy bỏ đi, hoặc tìm nhiệm vụ đáng lẽ phải ghi cơ quan này. Trong tệp danh mục "
             "chỉ khai báo cơ quan thì không cần dùng hết."},
    .why = {"A body that was written down for this plan had something to do in it. Where nothing "
            "names it, a lead was likely forgotten, or another body stands in its place.",
            "Cơ quan được ghi vào kế hoạch tức là có việc trong đó. Nếu không nhiệm vụ nào nêu "
            "tên, rất có thể đã quên ghi cơ quan chủ trì, hoặc ghi nhầm sang cơ quan khác."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[body]]
id   = "it"
name = "IT Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[body]]
id   = "it"
name = "IT Desk"

[[item]]
id           = "inventory"
title        = "List the old records"
due          = "29/3/2024"
lead         = "records"
coordinating = ["it"]
)"},
    .check = check,
};

}  // namespace plan::validate
