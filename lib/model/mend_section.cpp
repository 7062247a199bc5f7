#include "model/mend_section.hpp"

#include <algorithm>
#include <charconv>
#include <span>

#include "model/slips.hpp"
#include "model/value_tokens.hpp"
#include "read/header_slips.hpp"
#include "read/lexer.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace plan::model {

using read::Entry;
using read::Fault;
using text::say;

namespace {

// Of the Private Use Area: nobody's own key begins with it.
constexpr std::string_view stand_in_mark = "\xEE\x80\x80";

std::optional<TableName> table_called(std::string_view name) {
    for (const KeyFacts& facts : all_keys())
        if (name_of(facts.table) == name) return facts.table;
    if (name == name_of(TableName::validate)) return TableName::validate;
    return std::nullopt;
}

// A statement that is refused costs some microseconds: of so many nobody reads the rest.
constexpr std::size_t most_refused = 100'000;

bool is_limit(Fault fault) {
    return fault == Fault::too_deep || fault == Fault::too_many_parts;
}

class Mender {
  public:
    Mender(const read::Section& section, FileIndex file, std::vector<Finding>& findings)
        : section_(section),
          file_(file),
          findings_(findings),
          table_(table_called(read::name_of(section.table))) {
        mended_.told = section.told;
    }

    Mended mend() {
        for (const Span chunk : section_.chunks)
            mend_chunk(chunk);
        return std::move(mended_);
    }

  private:
    const read::Section& section_;
    FileIndex file_;
    std::vector<Finding>& findings_;
    Mended mended_;
    std::size_t refused_ = 0;
    std::optional<TableName> table_;  // that the statements stand in, where it is a known one
    std::optional<std::uint32_t> left_out_from_;  // a table whose header nobody can read

    std::string_view written(Span span) const {
        return section_.text.substr(span.begin, span.end - span.begin);
    }

    void mend_chunk(Span chunk) {
        const bool mark = chunk.begin == 0 && section_.text.starts_with("\xEF\xBB\xBF");
        read::Lexer lexer(section_.text, chunk.begin + (mark ? 3 : 0), chunk.end);
        for (Entry entry; !mended_.given_up && lexer.next(entry);) {
            if (entry.header)
                mend_header(entry);
            else
                mend_statement(entry);
        }
        leave_out_to(chunk.end);
    }

    void leave_out_to(std::uint32_t end) {
        if (!left_out_from_) return;
        mended_.patches.push_back({{*left_out_from_, end}, ""});
        left_out_from_.reset();
    }

    void tell(Finding finding) {
        if (mended_.told >= read::most_told) return;
        ++mended_.told;
        findings_.push_back(std::move(finding));
    }

    // ---- headers ----

    void mend_header(const Entry& entry) {
        leave_out_to(entry.span.begin);
        note_table(entry);
        if (entry.fault == Fault::none) {
            if (const auto refusal = judge(written(entry.span))) {
                tell(in_its_words(file_, entry.span, refusal->description));
                left_out_from_ = entry.span.begin;
            }
            return;
        }
        // The lexer has told it.
        const read::MeantHeader meant =
            is_limit(entry.fault) ? read::MeantHeader{} : read::meant_header(section_.text, entry);
        if (meant.text.empty() || judge(meant.text)) {
            left_out_from_ = entry.span.begin;
            return;
        }
        std::string text = meant.text;
        if (!meant.whole) text += '\n' + add_broken({}) + " = 0";
        mended_.patches.push_back({entry.span, std::move(text)});
    }

    void note_table(const Entry& entry) {
        std::string name;
        for (std::uint32_t i = 0; i < std::min<std::uint32_t>(entry.parts, 3); ++i)
            (name += i == 0 ? "" : ".") += read::decode_part(written(entry.part[i]));
        table_ = table_called(name);
    }

    // ---- statements ----

    std::string add_broken(Broken broken) {
        mended_.broken.push_back(std::move(broken));
        return stand_in(mended_.broken.size() - 1);
    }

    void mend_statement(const Entry& entry) {
        // The lexer has told it.
        if (is_limit(entry.fault)) return put_stand_in(entry, Slip{});
        if (entry.fault != Fault::none) {
            mended_.given_up = ++refused_ > most_refused;
            Slip slip = slip_at(entry);
            slip.hides_more = entry.fault == Fault::open_string;
            return put_stand_in(entry, slip);
        }
        const auto refusal = judge(written(entry.span));
        if (!refusal) return;
        mended_.given_up = ++refused_ > most_refused;
        if (mended_.told >= read::most_told) return put_stand_in(entry, slip_at(entry));
        JoinedText alone(section_.text, {&entry.span, 1});
        const std::uint32_t at = alone.offset_at(refusal->line, refusal->column);
        const std::string_view text = section_.text.substr(0, entry.span.end);
        const bool crlf = section_.text.substr(entry.span.end, 1) == "\r";
        Slip slip = explain_statement({text, file_, entry, table_, refusal->description, at, crlf});
        if (slip.finding) tell(*std::move(slip.finding));
        put_stand_in(entry, slip);
    }

    Slip slip_at(const Entry& entry) const {
        Slip slip;
        if (!has_clean_key(section_.text, entry)) return slip;
        slip.key = entry.part[entry.parts - 1];
        slip.value = {entry.equals + 1, entry.span.end};
        return slip;
    }

    void put_stand_in(const Entry& entry, const Slip& slip) {
        if (left_out_from_) return;
        if (slip.gives_nothing) {
            mended_.patches.push_back({entry.span, ""});
            return;
        }
        Broken broken;
        Span place = entry.span;
        broken.key_span = slip.key;
        if (!slip.meant.empty()) {
            broken.key = slip.meant;
        } else if (slip.key.end != 0) {
            broken.key = read::decode_part(written(slip.key));
            // What stands before the last part of the key says in which table.
            const Span path{entry.span.begin, slip.key.begin};
            if (!judge(std::string(written(path)) + "x = 0")) place.begin = path.end;
        }
        find_texts(section_.text.substr(0, entry.span.end), slip.value, broken);
        std::string text = add_broken(std::move(broken)) + " = 0";
        if (slip.hides_more) text += '\n' + add_broken({}) + " = 0";
        mended_.patches.push_back({place, std::move(text)});
    }

    // What was probably meant by a value that is not TOML.
    static void find_texts(std::string_view text, Span value, Broken& broken) {
        if (value.begin >= value.end) {
            broken.value = broken.key_span;
            return;
        }
        const std::vector<ValueToken> all = cut_value(text, value.begin, value.end);
        // A second `=`, a space that is none.
        const auto first_meant = std::ranges::find_if_not(all, [text](const ValueToken& token) {
            return token.kind == ValueToken::Kind::equals ||
                   text::fold(text.substr(token.span.begin, token.span.end - token.span.begin))
                       .empty();
        });
        const std::span<const ValueToken> tokens(first_meant, all.end());
        if (tokens.empty()) {
            broken.value = {value.begin - 1, value.begin};
            return;
        }
        broken.value = {tokens.front().span.begin, tokens.back().span.end};
        broken.list = text[broken.value.begin] == '[';
        if (!broken.list) {
            const ValueToken& first = tokens.front();
            const bool closed = first.kind == ValueToken::Kind::string;
            broken.texts.push_back(
                without_quotes(text, closed ? first.span : rest_of_line(text, broken.value.begin)));
            return;
        }
        Span element;
        const auto end_element = [&] {
            if (element.end != 0) broken.texts.push_back(without_quotes(text, element));
            element = {};
        };
        for (const ValueToken& token : tokens) {
            if (token.kind == ValueToken::Kind::comma || token.kind == ValueToken::Kind::bracket) {
                end_element();
            } else {
                if (element.end == 0) element.begin = token.span.begin;
                element.end = token.span.end;
            }
        }
        end_element();
    }
};

}  // namespace

std::string stand_in(std::size_t number) {
    return '"' + std::string(stand_in_mark) + std::to_string(number) + '"';
}

std::optional<std::size_t> number_of_stand_in(std::string_view key) {
    if (!key.starts_with(stand_in_mark)) return std::nullopt;
    key.remove_prefix(stand_in_mark.size());
    std::size_t number = 0;
    const auto read = std::from_chars(key.data(), key.data() + key.size(), number);
    if (read.ec != std::errc{} || read.ptr != key.data() + key.size()) return std::nullopt;
    return number;
}

Mended mend_statements(const read::Section& section, FileIndex file,
                       std::vector<Finding>& findings) {
    return Mender(section, file, findings).mend();
}

Finding in_its_words(FileIndex file, Span span, std::string_view description) {
    // toml++ says `Error while parsing key-value pair: …` first.
    const std::size_t colon = description.find(": ");
    if (colon != std::string_view::npos) description.remove_prefix(colon + 2);
    return make_finding(
        Code::not_toml, {file, span},
        say({"this is not TOML: {}", "đây không phải là TOML: {}"}, text::visible(description)));
}

}  // namespace plan::model
