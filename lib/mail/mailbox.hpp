#pragma once

// A message of a mailbox, as plain data. What makes its bytes is GMime, in a module of its own
// (plan-mail): it takes longer to start than most commands to run.

#include <string>

namespace plan::mail {

/// Texts are UTF-8 on one line, but for `body`. Addresses are bare: `clerk@office.example`.
struct Message {
    std::string from_name;  ///< may be empty
    std::string from;
    std::string to_name;  ///< may be empty
    std::string to;
    std::string reply_to;  ///< may be empty
    std::string subject;
    std::string id;  ///< `2022-W17.office.0123456789abcdef@office.example`
    int year = 0;    ///< of its date, at 00:00
    int month = 0;
    int day = 0;
    int offset = 0;    ///< of that zone from UTC, in minutes
    std::string body;  ///< lines of plain text
};

}  // namespace plan::mail

// Appends the message to `mailbox` as RFC 4155 has it: a line `From sender date`, then RFC 5322 and
// MIME with lines that end in LF, then an empty line. Names and subject as RFC 2047, the body as
// quoted-printable; a line of it that begins with `From `, or with `>` before that, is encoded so
// that no reader of mailboxes takes it for a border or changes it.
extern "C" [[gnu::visibility("default")]] void plan_append_message(
    const plan::mail::Message* message, std::string* mailbox);

namespace plan::mail {

using AppendMessage = decltype(&plan_append_message);

}  // namespace plan::mail
