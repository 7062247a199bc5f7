#include "validate/authority.hpp"

#include "text/fold.hpp"

namespace plan::validate {

using text::say;

bool lacks_authority(const model::Record& record) {
    return !record.authority_refused && text::fold(record.authority->value).empty();
}

Finding no_authority(Code code, const model::Item& item, const model::Record& record,
                     text::Message message) {
    const Span span = record.authority->given() ? record.authority->span : record.header;
    Finding finding = make_finding(code, Place{item.file, span}, std::move(message));
    finding.help = say({"add `authority`: the number of the document, or the body, that granted it",
                        "ghi `authority`: số hiệu văn bản hoặc cơ quan cho phép"});
    return finding;
}

}  // namespace plan::validate
