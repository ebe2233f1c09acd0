// Steps of undo.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/history.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "base/sequence_difference.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

template <class T>
std::vector<T> part_of(const shared_vector<T>& sequence, std::size_t begin, std::size_t count) {
    std::vector<T> part;
    part.reserve(count);
    for (std::size_t i = begin; i < begin + count; ++i) part.push_back(sequence[i]);
    return part;
}

template <class T>
Change<T> change_between(const shared_vector<T>& before, const shared_vector<T>& after) {
    const auto range = difference(before, after);
    if (range.empty()) return {};
    return {range.begin, part_of(before, range.begin, range.removed), part_of(after, range.begin, range.inserted)};
}

template <class T>
void apply(shared_vector<T>& sequence, const Change<T>& change) {
    if (change.empty()) return;
    sequence = sequence.splice(change.begin, change.removed.size(), std::span<const T>(change.inserted));
}

std::uint32_t above(std::uint32_t next_id, const std::vector<Segment>& segments) {
    for (const Segment& segment : segments) next_id = std::max(next_id, static_cast<std::uint32_t>(segment.id) + 1);
    return next_id;
}

template <class T>
bool is_one_for_one(const Change<T>& change) {
    return change.removed.size() == 1 && change.inserted.size() == 1;
}

// The side on which a step changes the text of one segment and nothing else but the state of its bead.
const Change<Segment>* typing(const Step& step, Side side) {
    const Change<Segment>& change = step.segments[side];
    if (!is_one_for_one(change) || change.removed[0].id != change.inserted[0].id) return nullptr;
    if (!step.segments[other(side)].empty() || !step.crossings.empty()) return nullptr;
    for (const Side each : both_sides) {
        if (!step.paragraphs[each].empty()) return nullptr;
    }
    if (!step.beads.empty() &&
        (!is_one_for_one(step.beads) || step.beads.removed[0].count != step.beads.inserted[0].count))
        return nullptr;
    return &change;
}

// Two changes of one element as one; one that ends where it began vanishes.
template <class T>
Change<T> joined(const Change<T>& first, const Change<T>& second) {
    if (first.empty()) return second;
    if (second.empty()) return first;
    if (first.removed == second.inserted) return {first.begin, {}, {}};
    return {first.begin, first.removed, second.inserted};
}

// The bead that holds a segment; the last one for a place behind all of them.
std::size_t bead_of(const Alignment& alignment, Side side, std::size_t segment) {
    std::size_t bead = 0;
    std::size_t behind = 0;
    for (const Bead& each : alignment.beads) {
        behind += each.count[side];
        if (segment < behind || bead + 1 == alignment.beads.size()) break;
        ++bead;
    }
    return bead;
}

std::size_t index_of(const shared_vector<Segment>& segments, SegmentId id) {
    const auto found =
        std::find_if(segments.begin(), segments.end(), [&](const Segment& each) { return each.id == id; });
    return static_cast<std::size_t>(std::distance(segments.begin(), found));
}

// Where a step can be seen that changes no bead.
std::size_t place_without_beads(const Bitext& before, const Step& step) {
    for (const Side side : both_sides) {
        if (!step.segments[side].empty()) return bead_of(before.alignment, side, step.segments[side].begin);
    }
    const auto& crossings = step.crossings.inserted.empty() ? step.crossings.removed : step.crossings.inserted;
    if (crossings.empty()) return 0;
    return bead_of(before.alignment, Side::source, index_of(before.texts.source.segments, crossings[0].first.source));
}

std::string words_of(const std::vector<Segment>& segments) {
    std::string words;
    for (const Segment& segment : segments) {
        const std::string& text = segment.content.text;
        for (std::size_t offset = 0; offset < text.size();) {
            const char32_t c = next_code_point(text, offset);
            if (!is_space(c)) append_code_point(words, c);
        }
    }
    return words;
}

}  // namespace

bool Step::empty() const {
    for (const Side side : both_sides) {
        if (!segments[side].empty() || !paragraphs[side].empty()) return false;
    }
    return beads.empty() && crossings.empty();
}

Step step_between(const Bitext& before, const Bitext& after, std::string description) {
    Step step;
    step.description = std::move(description);
    for (const Side side : both_sides) {
        step.segments[side] = change_between(before.texts[side].segments, after.texts[side].segments);
        step.paragraphs[side] = change_between(before.texts[side].paragraphs, after.texts[side].paragraphs);
    }
    step.beads = change_between(before.alignment.beads, after.alignment.beads);
    step.crossings = change_between(before.alignment.crossings, after.alignment.crossings);
    if (step.beads.empty()) step.beads.begin = place_without_beads(before, step);
    return step;
}

std::size_t changed_elements(const Bitext& before, const Bitext& after) {
    std::size_t elements = 0;
    const auto count = [&elements](const auto& from, const auto& to) {
        const SequenceDifference range = difference(from, to);
        elements += std::max(range.removed, range.inserted);
    };
    for (const Side side : both_sides) {
        count(before.texts[side].segments, after.texts[side].segments);
        count(before.texts[side].paragraphs, after.texts[side].paragraphs);
    }
    count(before.alignment.beads, after.alignment.beads);
    count(before.alignment.crossings, after.alignment.crossings);
    return elements;
}

Bitext redo(const Bitext& document, const Step& step) {
    Bitext result = document;
    for (const Side side : both_sides) {
        apply(result.texts[side].segments, step.segments[side]);
        apply(result.texts[side].paragraphs, step.paragraphs[side]);
        result.next_id = above(result.next_id, step.segments[side].inserted);
    }
    apply(result.alignment.beads, step.beads);
    apply(result.alignment.crossings, step.crossings);
    return result;
}

Step inverse(Step step) {
    for (const Side side : both_sides) {
        std::swap(step.segments[side].removed, step.segments[side].inserted);
        std::swap(step.paragraphs[side].removed, step.paragraphs[side].inserted);
    }
    std::swap(step.beads.removed, step.beads.inserted);
    std::swap(step.crossings.removed, step.crossings.inserted);
    return step;
}

Bitext undo(const Bitext& document, const Step& step) { return redo(document, inverse(step)); }

std::size_t place_of(const Step& step) { return static_cast<std::size_t>(step.beads.begin); }

bool changes_wording(const Step& step) {
    return std::any_of(both_sides.begin(), both_sides.end(), [&](Side side) {
        return words_of(step.segments[side].removed) != words_of(step.segments[side].inserted);
    });
}

bool can_merge(const Step& first, const Step& second) {
    for (const Side side : both_sides) {
        const Change<Segment>* before = typing(first, side);
        const Change<Segment>* after = typing(second, side);
        if (!before || !after || before->begin != after->begin || before->inserted[0].id != after->removed[0].id)
            continue;
        return first.description == second.description &&
               (first.beads.empty() || second.beads.empty() || first.beads.begin == second.beads.begin);
    }
    return false;
}

Step merged(const Step& first, const Step& second) {
    Step result;
    result.description = second.description;
    for (const Side side : both_sides) result.segments[side] = joined(first.segments[side], second.segments[side]);
    result.beads = joined(first.beads, second.beads);
    return result;
}

}  // namespace stykovka
