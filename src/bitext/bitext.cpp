// The document: two segmented texts and their alignment.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/bitext.h"

#include <algorithm>
#include <cassert>
#include <unordered_set>

#include "base/unicode.h"

namespace stykovka {
namespace {

bool is_trimmed(const std::string& text) { return !text.empty() && trimmed(text).size() == text.size(); }

bool has_valid_segments(const Bitext& bitext, Side side, std::unordered_set<std::uint32_t>& seen) {
    const SegmentedText& text = bitext.texts[side];
    std::uint32_t paragraph = 0;
    for (const Segment& segment : text.segments) {
        const auto id = static_cast<std::uint32_t>(segment.id);
        if (id == 0 || id >= bitext.next_id || !seen.insert(id).second) return false;
        if (!is_trimmed(segment.content.text)) return false;
        if (segment.paragraph < paragraph || segment.paragraph >= text.paragraphs.size()) return false;
        paragraph = segment.paragraph;
    }
    return true;
}

bool has_valid_crossings(const Bitext& bitext) {
    if (bitext.alignment.crossings.empty()) return true;
    std::unordered_set<std::uint32_t> one_sided[2];
    BySide<std::uint32_t> first;
    for (const Bead& bead : bitext.alignment.beads) {
        for (const Side side : both_sides) {
            if (bead.count[side] > 0 && bead.count[other(side)] == 0)
                one_sided[static_cast<int>(side)].insert(
                    static_cast<std::uint32_t>(bitext.texts[side].segments[first[side]].id));
            first[side] += bead.count[side];
        }
    }
    return std::all_of(bitext.alignment.crossings.begin(), bitext.alignment.crossings.end(),
                       [&](const CrossingLink& link) {
                           return one_sided[0].contains(static_cast<std::uint32_t>(link.first.source)) &&
                                  one_sided[1].contains(static_cast<std::uint32_t>(link.first.target));
                       });
}

// What stands between a segment and the next one in running text.
std::string_view space_between(const Segment& segment, const Segment& next) {
    if (segment.paragraph != next.paragraph) return "\n\n";
    return segment.space_after.empty() ? std::string_view(" ") : std::string_view(segment.space_after);
}

std::vector<Segment> with_ids_from(const shared_vector<Segment>& segments, std::uint32_t& next_id) {
    std::vector<Segment> result = segments.to_vector();
    for (Segment& segment : result) segment.id = SegmentId{next_id++};
    return result;
}

bool is_untranslated(const Bead& bead) { return bead.count.target == 0 && bead.state == BeadState::draft; }

/// Writes segments one after the other with what stands between them.
class RunningText {
public:
    void add(const Segment& segment) { add(segment.content.text, segment.space_after, segment.paragraph); }
    // Where the paragraphs of both texts differ, what is not translated stays in the paragraph that is being written.
    void add_marked(const Segment& segment, bool same_paragraphs) {
        add("[[" + segment.content.text + "]]", segment.space_after, same_paragraphs ? segment.paragraph : paragraph_);
    }
    std::string finished() && { return text_.empty() ? std::move(text_) : std::move(text_) + '\n'; }

private:
    void add(const std::string& text, const std::string& space_after, std::uint32_t paragraph) {
        if (!text_.empty()) text_ += paragraph != paragraph_ ? "\n\n" : space_.empty() ? " " : space_;
        text_ += text;
        space_ = space_after;
        paragraph_ = paragraph;
    }

    std::string text_;
    std::string space_;
    std::uint32_t paragraph_ = 0;
};

}  // namespace

bool is_valid(const Bitext& bitext) {
    BySide<std::uint64_t> sum;
    for (const Bead& bead : bitext.alignment.beads) {
        if (bead.count == BySide<std::uint32_t>{0, 0}) return false;
        for (const Side side : both_sides) sum[side] += bead.count[side];
    }
    std::unordered_set<std::uint32_t> seen;
    for (const Side side : both_sides)
        if (sum[side] != bitext.texts[side].segments.size() || !has_valid_segments(bitext, side, seen)) return false;
    return has_valid_crossings(bitext);
}

Bitext assemble(BySide<SegmentedText> texts, Alignment alignment) {
    Bitext bitext{std::move(texts), std::move(alignment)};
    for (const Side side : both_sides)
        bitext.texts[side].segments =
            shared_vector<Segment>(with_ids_from(bitext.texts[side].segments, bitext.next_id));
    assert(is_valid(bitext));
    return bitext;
}

Bitext untranslated(SegmentedText source, Language target) {
    Bead bead;
    bead.count.source = 1;
    bead.state = BeadState::draft;
    Alignment alignment{shared_vector<Bead>(std::vector<Bead>(source.segments.size(), bead)), {}};
    SegmentedText empty{std::move(target), source.paragraphs, {}};
    return assemble({std::move(source), std::move(empty)}, std::move(alignment));
}

BySide<std::uint32_t> first_of(const Bitext& bitext, std::size_t bead) {
    return bitext.alignment.beads.tally_before(bead).segments;
}

std::vector<BySide<std::uint32_t>> firsts_of(const Alignment& alignment) {
    std::vector<BySide<std::uint32_t>> firsts;
    firsts.reserve(alignment.beads.size() + 1);
    firsts.emplace_back();
    for (const Bead& bead : alignment.beads) {
        BySide<std::uint32_t> next = firsts.back();
        for (const Side side : both_sides) next[side] += bead.count[side];
        firsts.push_back(next);
    }
    return firsts;
}

Content joined_segments(const SegmentedText& text, std::uint32_t first, std::uint32_t count) {
    Content content;
    for (std::uint32_t i = first; i < first + count; ++i) {
        const Segment& segment = text.segments[i];
        content = i == first ? segment.content : joined(content, segment.content, [&] {
            const std::string_view space = space_between(text.segments[i - 1], segment);
            return space == "\n\n" ? std::string_view(" ") : space;
        }());
    }
    return content;
}

Content content_of(const Bitext& bitext, std::size_t bead, Side side) {
    return joined_segments(bitext.texts[side], first_of(bitext, bead)[side], bitext.alignment.beads[bead].count[side]);
}

BySide<std::string_view> text_of(const Bitext& bitext, std::size_t bead, const Evidence& evidence) {
    BySide<std::string_view> texts;
    for (const Side side : both_sides) {
        const EvidencePlace& place = evidence.place[side];
        if (place.segment >= bitext.alignment.beads[bead].count[side]) continue;
        const std::string& text =
            bitext.texts[side].segments[first_of(bitext, bead)[side] + place.segment].content.text;
        if (place.span.begin <= place.span.end && place.span.end <= text.size()) texts[side] = place.span.in(text);
    }
    return texts;
}

std::string running_text(const Bitext& bitext, Side side) {
    const bool same_paragraphs = bitext.texts.source.paragraphs.size() == bitext.texts.target.paragraphs.size();
    RunningText running;
    BySide<std::uint32_t> first;
    for (const Bead& bead : bitext.alignment.beads) {
        for (std::uint32_t i = 0; i < bead.count[side]; ++i) running.add(bitext.texts[side].segments[first[side] + i]);
        if (side == Side::target && is_untranslated(bead))
            for (std::uint32_t i = 0; i < bead.count.source; ++i)
                running.add_marked(bitext.texts.source.segments[first.source + i], same_paragraphs);
        for (const Side each : both_sides) first[each] += bead.count[each];
    }
    return std::move(running).finished();
}

std::size_t untranslated_beads(const Bitext& bitext) { return bitext.alignment.beads.tally().untranslated; }

}  // namespace stykovka
