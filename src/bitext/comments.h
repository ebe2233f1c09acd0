// The comments on the beads of a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bitext/bitext.h"

namespace stykovka {

/// What somebody wrote on a bead. A resolved one stays, with a check mark before it.
struct Comment {
    std::size_t bead = 0;
    std::string text;  ///< without the mark
    bool resolved = false;

    friend bool operator==(const Comment&, const Comment&) = default;
};

/// A bead's comment as it is stored, read.
Comment comment_in(std::string_view stored);
/// As it is stored when it is resolved.
std::string resolved_comment(std::string_view text);

/// All of a document, in its order.
std::vector<Comment> comments_of(const Bitext& document);

/// For a letter to the editor: number, the English text and the comment of each, a blank line between them.
std::string comments_as_text(const Bitext& document);

}  // namespace stykovka
