#pragma once

// Letters as mail: who sends them, to whom, under which names.

#include <optional>
#include <string>
#include <vector>

#include "assessed.hpp"
#include "mail/mailbox.hpp"
#include "render/letters.hpp"

namespace plan::cli {

/// What all messages share, and the module that writes them.
struct Post {
    mail::AppendMessage append = nullptr;
    mail::Message common;               ///< sender and date
    std::string purpose;                ///< what makes letters of one week others: for their ids
    std::vector<std::string> contacts;  ///< by letter; empty: none that can be used
};

/// Nothing where there is no sender's address or no module; that is told. Bodies without a contact
/// that can be used are named.
std::optional<Post> open_post(const Options& options, const Assessed& assessed,
                              const render::Correspondence& letters, Streams& streams);

void letters_mbox(render::Output& output, const render::Correspondence& letters, const Post& post);

}  // namespace plan::cli
