// Steps of undo.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bitext/bitext.h"

namespace stykovka {

/// A range of a sequence that was replaced.
template <class T>
struct Change {
    std::uint64_t begin = 0;
    std::vector<T> removed;
    std::vector<T> inserted;

    bool empty() const { return removed.empty() && inserted.empty(); }
    friend bool operator==(const Change&, const Change&) = default;
};

/// What one commit changed, in both directions. Small: only what differs is in it. `beads.begin` is the bead where the
/// step can be seen, even when no bead changed.
struct Step {
    std::string description;  ///< what was done, in words: "Merge beads"
    BySide<Change<Segment>> segments;
    BySide<Change<ParagraphShape>> paragraphs;
    Change<Bead> beads;
    Change<CrossingLink> crossings;

    bool empty() const;
    friend bool operator==(const Step&, const Step&) = default;
};

/// The step from one document to another; shared blocks are not looked into.
Step step_between(const Bitext& before, const Bitext& after, std::string description);

/// How many elements such a step would name on its larger side; 0 when nothing changed. Does not copy them.
std::size_t changed_elements(const Bitext& before, const Bitext& after);

/// The document after (`redo`) or before (`undo`) the step. Precondition: it is the document the step was made from
/// (or to). `next_id` never falls; `revision` is left alone.
Bitext redo(const Bitext& document, const Step& step);
Bitext undo(const Bitext& document, const Step& step);

/// The same step in the other direction.
Step inverse(Step step);

/// The bead where the step can be seen, in the document before it was done.
std::size_t place_of(const Step& step);

/// Whether the step puts other words in the texts. Splitting and joining segments does not, nor does white space.
bool changes_wording(const Step& step);

/// Both in one, when the second goes on typing in the segment of the first.
bool can_merge(const Step& first, const Step& second);
Step merged(const Step& first, const Step& second);

}  // namespace stykovka
