// The comments on the beads of a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/comments.h"

#include <fmt/format.h>

#include "base/unicode.h"

namespace stykovka {
namespace {

constexpr std::string_view resolved_mark = "✓ ";

}  // namespace

Comment comment_in(std::string_view stored) {
    const bool resolved = stored.starts_with(resolved_mark);
    return {0, std::string(resolved ? stored.substr(resolved_mark.size()) : stored), resolved};
}

std::string resolved_comment(std::string_view text) { return fmt::format("{}{}", resolved_mark, text); }

std::vector<Comment> comments_of(const Bitext& document) {
    std::vector<Comment> comments;
    for (std::size_t bead = 0; bead < document.alignment.beads.size(); ++bead) {
        const std::string& stored = document.alignment.beads[bead].comment;
        if (trimmed(stored).empty()) continue;
        comments.push_back(comment_in(stored));
        comments.back().bead = bead;
    }
    return comments;
}

std::string comments_as_text(const Bitext& document) {
    std::string text;
    for (const Comment& comment : comments_of(document)) {
        std::string stands = content_of(document, comment.bead, Side::target).text;
        if (stands.empty()) stands = content_of(document, comment.bead, Side::source).text;
        text += fmt::format("{}{}. {}\n   {}{}\n", text.empty() ? "" : "\n", comment.bead + 1, stands,
                            comment.resolved ? resolved_mark : std::string_view(), comment.text);
    }
    return text;
}

}  // namespace stykovka
