// Edits that change what the segments say.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "base/tr.h"
#include "base/unicode.h"
#include "bitext/edit_steps.h"
#include "bitext/edits.h"

namespace stykovka {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// Bytes that two texts share at the beginning, whole code points only.
std::size_t common_prefix(std::string_view a, std::string_view b) {
    const auto [end_a, end_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    auto size = static_cast<std::size_t>(end_a - a.begin());
    while (size > 0 && ((size < a.size() && is_continuation(a[size])) || (size < b.size() && is_continuation(b[size]))))
        --size;
    return size;
}

std::size_t common_suffix(std::string_view a, std::string_view b) {
    std::size_t size = 0;
    while (size < a.size() && size < b.size() && a[a.size() - 1 - size] == b[b.size() - 1 - size]) ++size;
    while (size > 0 && is_continuation(a[a.size() - size])) --size;
    return size;
}

// The paragraph for a new segment at `index` of a side: that of its counterpart as far as the neighbours allow.
std::uint32_t paragraph_for(const Bitext& document, std::size_t bead, Side side, std::uint32_t index) {
    const SegmentedText& text = document.texts[side];
    const SegmentedText& opposite = document.texts[other(side)];
    const std::uint32_t counterpart = first_of(document, bead)[other(side)];
    const bool same_shape =
        text.paragraphs.size() == opposite.paragraphs.size() && counterpart < opposite.segments.size();
    const std::uint32_t lowest = index > 0 ? text.segments[index - 1].paragraph : 0;
    const std::uint32_t highest = index < text.segments.size() ? text.segments[index].paragraph
                                                               : static_cast<std::uint32_t>(text.paragraphs.size()) - 1;
    return std::clamp(same_shape ? opposite.segments[counterpart].paragraph : lowest, lowest, highest);
}

Bitext with_new_segment(Bitext document, std::size_t bead, Side side, Content content) {
    if (document.texts[side].paragraphs.empty()) document.texts[side].paragraphs = {ParagraphShape{}};
    const std::uint32_t index = first_of(document, bead)[side];
    Segment segment;
    segment.id = SegmentId{document.next_id++};
    segment.content = std::move(content);
    segment.paragraph = paragraph_for(document, bead, side, index);
    Bead filled = changed(document.alignment.beads[bead]);
    filled.count[side] = 1;
    filled.on_purpose = false;
    document = with_segments(std::move(document), side, index, 0, std::span(&segment, 1));
    return finished(with_beads(std::move(document), bead, 1, std::span(&filled, 1)));
}

// The bead when its side has `count` segments left; an emptied target is to be translated again.
Bead with_segment_count(const Bead& bead, Side side, std::uint32_t count) {
    Bead result = changed(bead);
    result.count[side] = count;
    if (result.count.target == 0) result.state = BeadState::draft;
    return result;
}

// `replaced` segments from `first` on, which belong to the bead, become one with this content; none when it is empty.
Bitext with_content(const Bitext& document, std::size_t bead, Side side, std::uint32_t first, std::uint32_t replaced,
                    Content content) {
    const Bead& old = document.alignment.beads[bead];
    std::vector<Segment> kept;
    if (!content.text.empty()) {
        kept.push_back(document.texts[side].segments[first]);
        kept[0].content = std::move(content);
        kept[0].space_after = document.texts[side].segments[first + replaced - 1].space_after;
    }
    const std::uint32_t left = old.count[side] - replaced + static_cast<std::uint32_t>(kept.size());
    const Bead next = with_segment_count(old, side, left);
    return finished(with_beads(with_segments(document, side, first, replaced, kept), bead, 1, std::span(&next, 1)));
}

// Segments of one side with other texts, none of them empty.
Bitext reworded_side(Bitext document, Side side, const std::vector<const SegmentText*>& texts) {
    std::map<std::size_t, std::string_view> wanted;  // by the index of the segment
    std::set<std::size_t> beads;
    for (const SegmentText* const each : texts) {
        const std::size_t index = first_of(document, each->bead)[side] + each->segment;
        if (document.texts[side].segments[index].content.text == trimmed(each->text)) continue;
        wanted.emplace(index, trimmed(each->text));
        beads.insert(each->bead);
    }
    if (wanted.empty()) return document;
    document.texts[side].segments = document.texts[side].segments.with_each(
        wanted.begin()->first, wanted.rbegin()->first + 1, [&](std::size_t index, const Segment& segment) {
            std::optional<Segment> next;
            if (const auto text = wanted.find(index); text != wanted.end()) {
                next = segment;
                next->content = with_text(segment.content, text->second);
            }
            return next;
        });
    document.alignment.beads = document.alignment.beads.with_each(
        *beads.begin(), *beads.rbegin() + 1, [&](std::size_t bead, const Bead& each) {
            return beads.contains(bead) ? std::optional(with_segment_count(each, side, each.count[side]))
                                        : std::nullopt;
        });
    return document;
}

}  // namespace

Content with_text(const Content& content, std::string_view text) {
    const std::size_t prefix = common_prefix(content.text, text);
    const std::size_t suffix = common_suffix(std::string_view(content.text).substr(prefix), text.substr(prefix));
    Content result{std::string(text), content.codes};
    for (InlineCode& code : result.codes) {
        if (code.offset <= prefix) continue;
        const std::size_t behind = content.text.size() - code.offset;
        code.offset = static_cast<std::uint32_t>(behind <= suffix ? text.size() - behind : prefix);
    }
    return result;
}

Bitext set_text(const Bitext& document, std::size_t bead, Side side, std::string_view text,
                std::optional<std::uint32_t> segment) {
    const std::string_view wanted = trimmed(text);
    const Bead& old = document.alignment.beads[bead];
    if (old.count[side] == 0)
        return wanted.empty() ? document : with_new_segment(document, bead, side, {std::string(wanted), {}});
    const std::uint32_t first = first_of(document, bead)[side] + segment.value_or(0);
    const std::uint32_t replaced = segment ? 1 : old.count[side];
    const Content present = joined_segments(document.texts[side], first, replaced);
    if (present.text == wanted) return document;
    return with_content(document, bead, side, first, replaced, wanted.empty() ? Content() : with_text(present, wanted));
}

Bitext set_texts(const Bitext& document, const std::vector<SegmentText>& texts) {
    Bitext next = document;
    std::vector<const SegmentText*> emptied;
    BySide<std::vector<const SegmentText*>> reworded;
    for (const SegmentText& each : texts) (trimmed(each.text).empty() ? emptied : reworded[each.side]).push_back(&each);
    for (const Side side : both_sides) next = reworded_side(std::move(next), side, reworded[side]);
    // From the end: a segment that becomes empty vanishes, and those before it keep their places.
    std::ranges::sort(emptied, std::greater(),
                      [](const SegmentText* each) { return std::tuple(each->bead, each->side, each->segment); });
    for (const SegmentText* const each : emptied) next = set_text(next, each->bead, each->side, {}, each->segment);
    return finished(std::move(next));
}

Bitext set_content(const Bitext& document, std::size_t bead, Side side, const Content& content) {
    const std::string_view wanted = trimmed(content.text);
    const auto begin = static_cast<std::uint32_t>(wanted.empty() ? 0 : wanted.data() - content.text.data());
    Content cut = slice(content, {begin, begin + static_cast<std::uint32_t>(wanted.size())});
    const std::uint32_t count = document.alignment.beads[bead].count[side];
    if (count == 0) return cut.text.empty() ? document : with_new_segment(document, bead, side, std::move(cut));
    const std::uint32_t first = first_of(document, bead)[side];
    if (joined_segments(document.texts[side], first, count) == cut) return document;
    return with_content(document, bead, side, first, count, std::move(cut));
}

Bitext merge_segments(const Bitext& document, std::size_t bead, Side side) {
    const Bead& old = document.alignment.beads[bead];
    if (old.count[side] < 2) not_possible(tr("There is only one segment on this side of the pair."));
    const std::uint32_t first = first_of(document, bead)[side];
    const std::uint32_t last = first + old.count[side] - 1;
    Segment whole = document.texts[side].segments[first];
    whole.content = joined_segments(document.texts[side], first, old.count[side]);
    whole.space_after = document.texts[side].segments[last].space_after;
    Bead next = changed(old);
    next.count[side] = 1;
    return finished(with_beads(with_segments(document, side, first, old.count[side], std::span(&whole, 1)), bead, 1,
                               std::span(&next, 1)));
}

}  // namespace stykovka
