// The edits of a document: functions that take it and give the next one.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bitext/bitext.h"

namespace stykovka {

// Every function keeps `is_valid`. `bead` is an index below the number of beads. What is not possible throws
// Error{usage} with a sentence for the user. A bead whose content changed needs review (a draft stays a draft) and
// loses its evidence; crossing links that no longer join an n–0 with a 0–m bead vanish.

/// Joins the bead and its successor; the segments stay apart. Precondition: there is a successor.
Bitext merge_with_next(const Bitext& document, std::size_t bead);

/// Splits a bead into two: the first keeps `kept` segments per side. Neither part may be 0–0.
Bitext split_bead(const Bitext& document, std::size_t bead, BySide<std::uint32_t> kept);

/// Splits a segment at a byte offset of its text and the bead behind it where that is possible: an n–m bead becomes
/// (up to and with the first half) and (the rest); the other side is shared out so that a 1–2 bead becomes 1–1 and 1–1.
/// The halves lose the white space between them. Nothing happens when either half would be empty.
Bitext split_segment(const Bitext& document, std::size_t bead, Side side, std::uint32_t segment, std::uint32_t offset);

/// Joins all segments of a bead on one side into one segment, with the white space that stood between them.
Bitext merge_segments(const Bitext& document, std::size_t bead, Side side);

/// Moves the first segment of this side of the bead up to the previous bead, or the last one down to the next.
/// A bead left 0–0 vanishes. Where there is no neighbour a new n–0 or 0–m bead is made.
enum class Direction { up, down };
Bitext move_segment(const Bitext& document, std::size_t bead, Side side, Direction direction);

/// Takes a bead apart into n–0 and 0–m ("unlink"), or an n–0 and its neighbour 0–m back together ("link").
Bitext unlink(const Bitext& document, std::size_t bead);
Bitext link_with_next(const Bitext& document, std::size_t bead);

/// Puts a gap on one side: this side's segments from this bead on move one bead down, as far as the next gap.
Bitext insert_gap(const Bitext& document, std::size_t bead, Side side);
/// Closes the gap that this bead has on one side: the segments below move one bead up, as far as the next gap.
Bitext close_gap(const Bitext& document, std::size_t bead, Side side);

/// Swaps the texts of this bead's and the next bead's segments on one side.
Bitext swap_with_next(const Bitext& document, std::size_t bead, Side side);

/// Replaces the text of one side of a bead. `text` is trimmed. An empty text removes the segments (a bead left 0–0
/// vanishes); text for an empty side makes one segment there. With several segments on the side the first gets the text
/// if `segment` is not given, and the others vanish. A bead that was accepted needs review afterwards; the codes of the
/// segment stay, moved to where their surroundings went.
Bitext set_text(const Bitext& document, std::size_t bead, Side side, std::string_view text,
                std::optional<std::uint32_t> segment = std::nullopt);

/// A new text for one segment.
struct SegmentText {
    std::size_t bead = 0;
    Side side = Side::target;
    std::uint32_t segment = 0;  ///< within its side of the bead
    std::string text;
};
/// As set_text for many segments at once; each is named once, in the order of the document.
Bitext set_texts(const Bitext& document, const std::vector<SegmentText>& texts);

/// Replaces one side of a bead by a text with its own codes, as one segment; else as set_text without a segment.
Bitext set_content(const Bitext& document, std::size_t bead, Side side, const Content& content);

/// Accepts the beads [begin, end) that can be: one without text on a side only when it is on purpose, or together with
/// the bead that a crossing link joins it with.
Bitext accept(const Bitext& document, std::size_t begin, std::size_t end, AcceptedBy who);
/// Accepts every automatic bead with at least this confidence and text on both sides, by confidence.
Bitext accept_above(const Bitext& document, float confidence);
/// Back to automatic (aligned beads) or draft (beads without text on a side).
Bitext reject(const Bitext& document, std::size_t bead);

Bitext set_marked(const Bitext& document, std::size_t bead, bool marked);
Bitext set_on_purpose(const Bitext& document, std::size_t bead, bool on_purpose);
Bitext set_comment(const Bitext& document, std::size_t bead, std::string comment);

/// Links an n–0 bead with a 0–m bead that stands apart (pinpoint, crossing link).
Bitext add_crossing(const Bitext& document, std::size_t source_bead, std::size_t target_bead);
Bitext remove_crossing(const Bitext& document, std::size_t bead);
/// The bead that a crossing link joins with this one; none when there is no link.
std::optional<std::size_t> crossing_of(const Bitext& document, std::size_t bead);
/// Links two segments wherever they stand: each is taken out of its bead; neighbours become one bead, others get a
/// crossing link. What the two leave behind, when it is one side each, is linked with each other (two beads whose
/// translations were swapped).
Bitext link_far(const Bitext& document, const BySide<SegmentId>& segments);

/// Replaces the alignment of everything that is not accepted; `fresh` must cover the texts and keep accepted beads.
Bitext with_alignment(const Bitext& document, Alignment fresh);

}  // namespace stykovka
