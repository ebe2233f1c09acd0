// Beads: which segments of one text correspond to which of the other.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/byte_span.h"
#include "base/shared_vector.h"
#include "base/side.h"
#include "text/segment.h"

namespace stykovka {

/// Where a bead stands. `draft`: being translated; `automatic`: the machine put it so; `needs_review`: its content
/// changed since it was accepted; `accepted`: a person, or a threshold that says so, took it.
enum class BeadState : std::uint8_t { draft, automatic, needs_review, accepted };

/// Who accepted a bead. Confidence above a threshold is never passed off as a person.
enum class AcceptedBy : std::uint8_t { nobody, confidence, vendor, person };

enum class EvidenceKind : std::uint8_t { word, number, name, same, punctuation };

/// A place in a bead: the segment (0-based within its side of the bead) and the bytes in it.
struct EvidencePlace {
    std::uint32_t segment = 0;
    ByteSpan span;

    friend bool operator==(const EvidencePlace&, const EvidencePlace&) = default;
};

/// Two pieces of text that speak for a bead. A long release has half a million of them.
struct Evidence {
    EvidenceKind kind = EvidenceKind::word;
    BySide<EvidencePlace> place;
    float weight = 0;  ///< 0 … 1: how strongly the two belong together

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// Another bead that takes in the last segment of a bead (of its source, or of its target when it has no source), in
/// another reading of the texts. Its place is counted from the first segment of the bead.
struct OtherReading {
    BySide<std::int32_t> from;
    BySide<std::uint32_t> count;
    float probability = 0;  ///< 0 … 1

    friend bool operator==(const OtherReading&, const OtherReading&) = default;
};

/// One link of an alignment: two counts of segments. 1–1 is the usual bead; 1–0 an omission or something not yet
/// translated, 0–1 an addition. Never 0–0.
struct Bead {
    BySide<std::uint32_t> count;
    BeadState state = BeadState::automatic;
    AcceptedBy accepted_by = AcceptedBy::nobody;
    float confidence = 0;  ///< 0 … 1: probability that the bead is right; 1 when a person made it
    bool marked = false;
    bool on_purpose = false;  ///< an n–0 bead omitted, or a 0–m bead added, on purpose
    std::string comment;
    std::vector<Evidence> evidence;      ///< strongest first
    std::vector<OtherReading> readings;  ///< of a bead that may be wrong: the other ones, most probable first

    friend bool operator==(const Bead&, const Bead&) = default;
};

/// What beads come to: where the ones behind them begin, and what lists and the status line show.
template <>
struct Tally<Bead> {
    BySide<std::uint32_t> segments;
    std::uint32_t accepted = 0;
    std::uint32_t untranslated = 0;  ///< n–0 in state draft
    float lowest_confidence = 1;     ///< of those that are not accepted; 1 when there are none

    void add(const Bead& bead) {
        for (const Side side : both_sides) segments[side] += bead.count[side];
        if (bead.state == BeadState::accepted)
            ++accepted;
        else
            lowest_confidence = std::min(lowest_confidence, bead.confidence);
        if (bead.state == BeadState::draft && bead.count.target == 0) ++untranslated;
    }
    void add(const Tally& more) {
        for (const Side side : both_sides) segments[side] += more.segments[side];
        accepted += more.accepted;
        untranslated += more.untranslated;
        lowest_confidence = std::min(lowest_confidence, more.lowest_confidence);
    }
};

/// Joins an n–0 and a 0–m bead whose segments stand far apart. The ids are those of each bead's first segment.
struct CrossingLink {
    BySide<SegmentId> first;

    friend bool operator==(const CrossingLink&, const CrossingLink&) = default;
};

/// Beads in the order of both texts; their counts sum to the number of segments of each side.
struct Alignment {
    shared_vector<Bead> beads;
    shared_vector<CrossingLink> crossings;

    friend bool operator==(const Alignment&, const Alignment&) = default;
};

/// "draft", "automatic", "needs-review", "accepted"; "nobody", "confidence", "vendor", "person"; "word", "number" …
std::string_view name_of(BeadState state);
std::string_view name_of(AcceptedBy who);
std::string_view name_of(EvidenceKind kind);

}  // namespace stykovka
