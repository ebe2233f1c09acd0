// What all edits share: changed beads, replaced segments, and the care for crossing links.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "bitext/bitext.h"

namespace stykovka {

/// A bead whose content changed: needs review unless it is a draft, accepted by nobody, without evidence.
Bead changed(Bead bead);

/// The document with beads [begin, begin + count) replaced; beads without segments vanish.
Bitext with_beads(Bitext document, std::size_t begin, std::size_t count, std::span<const Bead> beads);

/// The document with segments of one side replaced. Counts of beads are the caller's business.
Bitext with_segments(Bitext document, Side side, std::uint32_t begin, std::uint32_t count,
                     std::span<const Segment> segments);

/// A content with another text: codes in front of what changed stay, codes behind it move with their text, and codes
/// inside go to where the change begins.
Content with_text(const Content& content, std::string_view text);

/// One-sided beads that were accepted by their crossing link and have none any more are not accepted.
Bitext without_lone_acceptance(Bitext document);

/// The last step of every edit: removes crossing links that join nothing any more.
Bitext finished(Bitext document);

/// Throws Error{usage}.
[[noreturn]] void not_possible(const char* sentence);

}  // namespace stykovka
