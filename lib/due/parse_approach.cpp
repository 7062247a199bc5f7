// What stands between the work and its day: `hoàn thành trước`, `chậm nhất là đến hết`,
// `no later than`, `by the end of`.

#include "due/grammar.hpp"

namespace plan::due {
namespace {

/// `xong`, `hoàn thành`, `hoàn thành xong`, `completed`
void skip_completion(Reader& reader) {
    reader.take(Word::hoan, Word::thanh);
    reader.take(Word::done);
}

bool take_late(Reader& reader) {
    const bool late =
        reader.take(Word::late, Word::most) || reader.take(Word::not_, Word::later, Word::than) ||
        reader.take(Word::not_, Word::late, Word::than) || reader.take(Word::not_, Word::beyond) ||
        reader.take(Word::on, Word::the, Word::latest, Word::until) ||
        reader.take(Word::on, Word::the, Word::latest);
    if (late) reader.take(Word::is);
    return late;
}

void skip_until(Reader& reader) {
    if (reader.sees(Word::cho_to, Word::until)) reader.take(Word::cho_to);
    reader.take(Word::until);
}

}  // namespace

Approach read_approach(Reader& reader) {
    Approach approach;
    skip_completion(reader);
    approach.cyclic = reader.take(Word::dinh, Word::ky);
    skip_until(reader);
    approach.late = take_late(reader);
    skip_completion(reader);
    skip_until(reader);
    if (!reader.take(Word::on, Word::or_, Word::before)) {
        reader.take(Word::on);
        const Reader::Mark mark = reader.mark();
        if (reader.take(Word::before) || reader.take(Word::prior, Word::to)) {
            approach.bound = Bound::before;
            approach.before = reader.since(mark);
        } else {
            reader.take(Word::through);
            if (!reader.take(Word::in)) reader.take(Word::on);
        }
    }
    reader.take(Word::the);
    if (reader.take(Word::end, Word::of)) {
        approach.to_end = true;
        reader.take(Word::the);
    }
    return approach;
}

}  // namespace plan::due
