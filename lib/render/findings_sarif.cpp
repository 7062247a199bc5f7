// Numbers in brackets are sections of SARIF 2.1.0 plus Errata 01.

#include <algorithm>

#include "render/finding_place.hpp"
#include "render/findings.hpp"
#include "render/findings_words.hpp"
#include "render/json.hpp"
#include "text/utf8.hpp"

namespace plan::render {
namespace {

using text::Language;

/// A relative reference, or file: for a path from the root. All but letters, digits, - . _ ~ and /
/// is percent-encoded: a colon in the first folder's name would make a scheme of it (RFC 3986).
std::string uri_of(std::string_view path) {
    constexpr std::string_view plain = "-._~/";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char byte : path) {
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        if (letter || (byte >= '0' && byte <= '9') || plain.find(byte) != plain.npos) {
            uri += byte;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        }
    }
    return uri;
}

void replace_all(std::string& text, std::string_view old, std::string_view fresh) {
    for (std::size_t at = text.find(old); at != text.npos; at = text.find(old, at + fresh.size()))
        text.replace(at, old.size(), fresh);
}

/// A user's words in a message: braces are doubled, for single ones are placeholders [3.11.5]; what
/// would read as a link, `](`, is parted [3.11.6].
std::string plain(std::string_view words) {
    std::string text = text::visible(words);
    replace_all(text, "{", "{{");
    replace_all(text, "}", "}}");
    replace_all(text, "](", "] (");
    return text;
}

std::string link_to(std::size_t location, std::string_view words) {
    std::string text = plain(words);
    for (const std::string_view special : {"\\", "[", "]"})
        replace_all(text, special, fmt::format("\\{}", special));
    return fmt::format("[{}]({})", text, location);
}

class FindingsSarif {
  public:
    FindingsSarif(Output& output, const read::Sources& sources,
                  const std::vector<Finding>& findings, const std::vector<RuleWords>& rules,
                  Language language)
        : json_(output),
          sources_(sources),
          findings_(findings),
          rules_(rules),
          language_(language) {
        for (const Finding& finding : findings)
            codes_.push_back(finding.code);
        std::ranges::sort(codes_);
        codes_.erase(std::unique(codes_.begin(), codes_.end()), codes_.end());
    }

    void put(std::string_view version) {
        json_.begin_object();
        json_.member("version", "2.1.0");
        json_.member("$schema",
                     "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                     "sarif-schema-2.1.0.json");
        json_.new_line();
        json_.key("runs");
        json_.begin_array();
        json_.begin_object(JsonWriter::Layout::lines);
        put_tool(version);
        json_.member("language", tag());
        json_.member("columnKind", "unicodeCodePoints");
        put_invocation();
        put_results();
        json_.end_object();
        json_.end_array();
        json_.end_object();
        json_.end();
    }

  private:
    std::string_view tag() const { return language_ == Language::vietnamese ? "vi" : "en"; }

    void put_text(std::string_view key, std::string_view text) {
        json_.key(key);
        json_.begin_object();
        json_.member("text", text);
        json_.end_object();
    }

    void put_tool(std::string_view version) {
        json_.key("tool");
        json_.begin_object();
        json_.key("driver");
        json_.begin_object();
        json_.member("name", "plan");
        json_.member("version", version);
        json_.member("semanticVersion", version);
        json_.member("language", tag());
        json_.key("rules");
        json_.begin_array(JsonWriter::Layout::lines);
        for (const Code code : codes_)
            put_rule(code);
        json_.end_array();
        json_.end_object();
        json_.end_object();
    }

    /// The first of the texts that is given, else the code: each has to say something [3.12.3].
    std::string words_for(Code code, std::initializer_list<text::Words> texts) const {
        for (const text::Words& text : texts)
            if (!text.in(language_).empty()) return plain(text.in(language_));
        return to_text(code);
    }

    void put_rule(Code code) {
        const auto found = std::ranges::find(rules_, code, &RuleWords::code);
        const RuleWords rule = found != rules_.end() ? *found : RuleWords{code, {}, {}, {}};
        std::string help = words_for(code, {rule.what, rule.title});
        if (const auto why = rule.why.in(language_); !why.empty()) help += "\n\n" + plain(why);
        json_.begin_object();
        json_.member("id", to_text(code));
        // A name that is the id again has to be absent [3.49.7].
        if (const auto title = rule.title.in(language_); !title.empty())
            json_.member("name", title);
        put_text("shortDescription", words_for(code, {rule.title}));
        put_text("fullDescription", words_for(code, {rule.what, rule.title}));
        put_text("help", help);
        json_.key("defaultConfiguration");
        json_.begin_object();
        json_.member("level", to_text(facts_of(code).severity));
        json_.end_object();
        json_.end_object();
    }

    void put_invocation() {
        const auto unreadable = [](const Finding& finding) {
            return finding.code == Code::unreadable_file;
        };
        const bool whole = std::ranges::none_of(findings_, unreadable);
        json_.key("invocations");
        json_.begin_array();
        json_.begin_object();
        json_.member("executionSuccessful", whole);
        if (!whole) {
            json_.key("toolExecutionNotifications");
            json_.begin_array(JsonWriter::Layout::lines);
            for (const Finding& finding : findings_)
                if (unreadable(finding)) put_notification(finding);
            json_.end_array();
        }
        json_.end_object();
        json_.end_array();
    }

    void put_notification(const Finding& finding) {
        json_.begin_object();
        put_text("message", plain(finding.message.in(language_)));
        json_.member("level", to_text(finding.severity));
        put_place(finding);
        json_.key("associatedRule");
        json_.begin_object();
        json_.member("id", to_text(finding.code));
        json_.member("index", index_of(finding.code));
        json_.end_object();
        json_.end_object();
    }

    std::ptrdiff_t index_of(Code code) const {
        return std::ranges::lower_bound(codes_, code) - codes_.begin();
    }

    void put_results() {
        const auto prints = fingerprints(sources_, findings_);
        json_.key("results");
        json_.begin_array(JsonWriter::Layout::lines);
        for (std::size_t i = 0; i < findings_.size(); ++i)
            put_result(findings_[i], prints[i]);
        json_.end_array();
    }

    void put_result(const Finding& finding, std::string_view fingerprint) {
        json_.begin_object();
        json_.member("ruleId", to_text(finding.code));
        json_.member("ruleIndex", index_of(finding.code));
        json_.member("level", to_text(finding.severity));
        put_text("message", message_of(finding));
        put_place(finding);
        put_related(finding.labels);
        json_.key("partialFingerprints");
        json_.begin_object();
        json_.member("planFingerprint/v1", fingerprint);
        json_.end_object();
        if (finding.fix) put_fix(*finding.fix, finding.place);
        json_.end_object();
    }

    /// With a link to each label: GitHub shows related locations only so.
    std::string message_of(const Finding& finding) const {
        std::string text = plain(finding.message.in(language_));
        for (std::size_t i = 0; i < finding.labels.size(); ++i)
            text += '\n' + link_to(i, finding.labels[i].message.in(language_));
        if (!finding.help.empty())
            text += fmt::format("\n{}: {}", help_word().in(language_),
                                plain(finding.help.in(language_)));
        return text;
    }

    void put_place(const Finding& finding) {
        json_.key("locations");
        json_.begin_array();
        json_.begin_object();
        put_physical(finding.place);
        json_.end_object();
        json_.end_array();
    }

    void put_related(const std::vector<Label>& labels) {
        if (labels.empty()) return;
        json_.key("relatedLocations");
        json_.begin_array();
        for (std::size_t i = 0; i < labels.size(); ++i) {
            json_.begin_object();
            json_.member("id", i);
            put_physical(labels[i].place);
            put_text("message", plain(labels[i].message.in(language_)));
            json_.end_object();
        }
        json_.end_array();
    }

    void put_artifact(const read::Source& source) {
        json_.key("artifactLocation");
        json_.begin_object();
        json_.member("uri", uri_of(source.path()));
        json_.end_object();
    }

    void put_physical(const Place& place) {
        const read::Source& source = source_of(sources_, place.file);
        json_.key("physicalLocation");
        json_.begin_object();
        put_artifact(source);
        put_region("region", source, place.span);  // GitHub takes no result without one
        json_.end_object();
    }

    void put_region(std::string_view key, const read::Source& source, Span span) {
        const auto [begin, end] = stretch_of(source, span);
        json_.key(key);
        json_.begin_object();
        json_.member("startLine", begin.line);
        json_.member("startColumn", begin.column);
        json_.member("endLine", end.line);
        json_.member("endColumn", end.column);
        json_.end_object();
    }

    std::string words_of(const Fix& fix, const read::Source& source, Span caret) const {
        std::string words;
        for (const Edit& edit : fix.edits) {
            if (!words.empty()) words += "; ";
            words += edit_in_words(source, edit, caret, language_);
        }
        return plain(fix.safe ? words : if_meant(words, language_));
    }

    void put_fix(const Fix& fix, const Place& place) {
        const read::Source& source = source_of(sources_, place.file);
        json_.key("fixes");
        json_.begin_array();
        json_.begin_object();
        put_text("description", words_of(fix, source, place.span));
        json_.key("artifactChanges");
        json_.begin_array();
        json_.begin_object();
        put_artifact(source);
        json_.key("replacements");
        json_.begin_array();
        for (const Edit& edit : fix.edits) {
            json_.begin_object();
            put_region("deletedRegion", source, edit.span);
            if (!edit.text.empty()) put_text("insertedContent", edit.text);
            json_.end_object();
        }
        json_.end_array();
        json_.end_object();
        json_.end_array();
        json_.key("properties");
        json_.begin_object();
        json_.member("safe", fix.safe);
        json_.end_object();
        json_.end_object();
        json_.end_array();
    }

    JsonWriter json_;
    const read::Sources& sources_;
    const std::vector<Finding>& findings_;
    const std::vector<RuleWords>& rules_;
    Language language_;
    std::vector<Code> codes_;  ///< those that were found, in order: the rules of the run
};

}  // namespace

void findings_sarif(Output& output, const read::Sources& sources,
                    const std::vector<Finding>& findings, const std::vector<RuleWords>& rules,
                    std::string_view version, Language language) {
    FindingsSarif(output, sources, findings, rules, language).put(version);
}

}  // namespace plan::render
