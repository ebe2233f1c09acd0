// The document: two segmented texts and their alignment.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "align/bead.h"
#include "base/side.h"
#include "text/segment.h"

namespace stykovka {

/// A value: once published it never changes. An edit is a function Bitext → Bitext (see edits.h).
struct Bitext {
    BySide<SegmentedText> texts;
    Alignment alignment;
    std::uint32_t next_id = 1;   ///< above every SegmentId that was ever used in this release
    std::uint64_t revision = 0;  ///< counts commits; set by the archive

    friend bool operator==(const Bitext&, const Bitext&) = default;
};

/// The rules of the types hold: counts sum to the segments of each side, no bead is 0–0, ids are unique and below
/// `next_id`, no segment is empty or has outer white space, paragraphs exist and never fall, crossing links join an n–0
/// with a 0–m bead.
bool is_valid(const Bitext& bitext);

/// A release and its translation as a document: segments get ids of their own on both sides.
/// Precondition: the alignment covers the texts.
Bitext assemble(BySide<SegmentedText> texts, Alignment alignment);

/// A release still to be translated: one 1–0 bead in state draft for each segment of the source; the target has the
/// source's paragraphs and no segments.
Bitext untranslated(SegmentedText source, Language target);

/// First segment of a bead on each side (the index into the texts); behind the last bead the sizes of both texts.
/// Takes about as long as looking at 64 beads.
BySide<std::uint32_t> first_of(const Bitext& bitext, std::size_t bead);

/// The first segments of all beads, and behind the last one the sizes of both texts: size is beads + 1.
std::vector<BySide<std::uint32_t>> firsts_of(const Alignment& alignment);

/// `count` segments from `first` on as one content, with the white space between them (a space where none is known).
Content joined_segments(const SegmentedText& text, std::uint32_t first, std::uint32_t count);

/// The segments of a bead on one side as one content.
Content content_of(const Bitext& bitext, std::size_t bead, Side side);

/// What a piece of a bead's evidence says on each side; empty where its place is not in the text.
BySide<std::string_view> text_of(const Bitext& bitext, std::size_t bead, const Evidence& evidence);

/// The running text of one side: segments with their white space, a blank line between paragraphs. For a bead that is
/// not translated yet (n–0 in state draft) the target has the source between "[[" and "]]".
std::string running_text(const Bitext& bitext, Side side);

/// Beads that are not translated yet: n–0 in state draft.
std::size_t untranslated_beads(const Bitext& bitext);

}  // namespace stykovka
