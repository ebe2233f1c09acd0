// Looking for texts in documents, and putting others in their place.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/progress.h"
#include "bitext/bitext.h"

namespace stykovka {

/// What somebody looks for.
struct TextQuery {
    std::string text;
    bool is_expression = false;  ///< a regular expression; `$1` in the replacement is then its first group
    bool match_case = false;
    bool whole_words = false;
    std::optional<Side> side = std::nullopt;  ///< none: both

    friend bool operator==(const TextQuery&, const TextQuery&) = default;
};

/// A place where it stands, and what would stand there instead.
struct TextHit {
    std::size_t bead = 0;
    Side side = Side::target;
    std::uint32_t segment = 0;  ///< within its side of the bead
    ByteSpan span;              ///< in the segment's text; never empty
    std::string found;
    std::string replacement;

    friend bool operator==(const TextHit&, const TextHit&) = default;
};

/// A query and its replacement, made ready. Belongs to one thread.
class TextFinder {
public:
    /// Throws Error{malformed, input} when the query is no regular expression or the replacement names a group that it
    /// has not.
    TextFinder(const TextQuery& query, const std::string& replacement);
    ~TextFinder();

    struct Place {
        ByteSpan span;
        std::string replacement;
    };
    /// The places in one text, in order; none overlaps another or is empty. Throws Error{exhausted} when an expression
    /// takes too long.
    std::vector<Place> places_in(std::string_view text);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// All places of a document, in its order; none for an empty query. Throws what TextFinder does, and Error{cancelled}.
std::vector<TextHit> hits_in(const Bitext& document, const TextQuery& query, const std::string& replacement,
                             const Progress& progress);

/// The document with the replacements of these hits. Precondition: they are hits of this document, in its order.
Bitext with_replacements(const Bitext& document, const std::vector<TextHit>& hits);

}  // namespace stykovka
