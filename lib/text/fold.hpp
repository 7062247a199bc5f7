#pragma once

// Folding: when two spellings are one name.
//
// Offices write the same name in many ways: composed or decomposed Unicode, upper case, a space
// that does not break, the tone of hoà or hóa on either vowel. Folding maps all of them to one key
// that is compared and never printed; what is printed is what was written.

#include <cstddef>
#include <string>
#include <string_view>

namespace plan::text {

/// The key under which names are compared: NFC, lower case, every run of white space (no-break
/// spaces too) one plain space, none at the ends, the kinds of dash one hyphen, no soft hyphens and
/// zero-width spaces, and the tone marks of oa, oe, uy placed in the old way (hóa, ủy), only where
/// no letter follows and never after q. Folding a key changes nothing. Invalid UTF-8 is kept byte
/// for byte. đ (U+0111) and ð, whose capitals look the same, stay two letters.
std::string fold(std::string_view name);

/// The key under which numbers of documents are compared: folded as a name, and further without a
/// leading "số", no spaces around hyphens and slashes, no leading zeros in the number, and every
/// run of letters that ends in TƯ ending in TW (TƯ, VPTƯ, UBKTTƯ; never TU, which is another
/// organ): `Số 05 -NQ/TƯ` is `5-nq/tw`.
std::string fold_number(std::string_view number);

/// A number as it should be written: NFC, without a leading "số", the kinds of dash one hyphen, no
/// spaces around hyphens and slashes, other white space one plain space, TW for the TƯ that ends an
/// abbreviation (never for a word of its own, as in "Thông tư"). Case and leading zeros stay. It
/// folds as the number itself does, and is its own canonical form.
std::string canonical_number(std::string_view number);

/// fold(name) without any mark, đ and ð as d: for what a person types without a Vietnamese
/// keyboard.
std::string fold_loosely(std::string_view name);

/// An id made from a text: `Kế hoạch số 12-KH/TU` gives `ke-hoach-so-12-kh-tu`. Lower case, marks
/// off, đ to d, any other run to one hyphen, none at the ends; a full stop stays only within a word
/// or number (`1.2`). May be empty.
std::string make_id(std::string_view text);

/// An id that was made, or its first words where it has more than `longest` characters; what is one
/// word is cut off.
std::string shortened_id(std::string id, std::size_t longest);

/// Letters without marks (a–z, A–Z), digits, `-`, `_`, `.`, and at least one character.
bool is_id(std::string_view text);

/// Unicode's composed form (UAX #15). Invalid UTF-8 is kept byte for byte.
bool is_nfc(std::string_view text);
std::string to_nfc(std::string_view text);

}  // namespace plan::text
