// One side of a document as whole paragraphs, ready to be written to a file.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/side_text.h"

#include <algorithm>

#include "text/code_transfer.h"

namespace stykovka {
namespace {

/// Collects segments into paragraphs.
class Paragraphs {
public:
    explicit Paragraphs(std::size_t count) { result_.paragraphs.resize(std::max<std::size_t>(1, count)); }

    void add(const Content& content, std::uint32_t paragraph, std::string_view space_after) {
        Content& whole = result_.paragraphs[paragraph];
        whole = whole.empty() ? content : joined(whole, content, paragraph == last_ ? space_ : " ");
        space_ = space_after.empty() ? " " : std::string(space_after);
        last_ = paragraph;
    }
    std::uint32_t last() const { return last_; }
    void lose(const std::vector<std::string>& words) {
        result_.lost.insert(result_.lost.end(), words.begin(), words.end());
    }
    SideText finished() && { return std::move(result_); }

private:
    SideText result_;
    std::string space_;
    std::uint32_t last_ = 0;
};

Content marked(const Content& content) {
    Content result = joined({"[[", {}}, content, "");
    result.text += "]]";
    return result;
}

bool is_untranslated(const Bead& bead) { return bead.count.target == 0 && bead.state == BeadState::draft; }

// Codes of a translation that are not in its source came from another file, where their ids meant something else.
Content without_foreign_ids(Content content, const Content& source) {
    for (InlineCode& code : content.codes) {
        const bool known = std::any_of(source.codes.begin(), source.codes.end(), [&](const InlineCode& each) {
            return each.id == code.id && each.element == code.element;
        });
        if (!known && !code.id.empty()) code.id = "-" + code.id;
    }
    return content;
}

// The segments of a translated bead; its codes are those of the source.
void add_translation(Paragraphs& paragraphs, const Bitext& document, const BySide<std::uint32_t>& first,
                     const Bead& bead) {
    const SegmentedText& target = document.texts.target;
    if (bead.count.source == 0 || bead.count.target == 0) return;
    const Content source = joined_segments(document.texts.source, first.source, bead.count.source);
    const std::uint32_t last = first.target + bead.count.target - 1;
    if (target.segments[first.target].paragraph != target.segments[last].paragraph || source.codes.empty()) {
        for (std::uint32_t i = first.target; i <= last; ++i)
            paragraphs.add(without_foreign_ids(target.segments[i].content, source), target.segments[i].paragraph,
                           target.segments[i].space_after);
        return;
    }
    const Content translation = without_foreign_ids(joined_segments(target, first.target, bead.count.target), source);
    TransferredCodes transferred = with_codes_of(source, translation);
    paragraphs.lose(transferred.lost);
    paragraphs.add(transferred.content, target.segments[last].paragraph, target.segments[last].space_after);
}

}  // namespace

SideText side_text(const Bitext& document, Side side, CodesOf codes) {
    const SegmentedText& text = document.texts[side];
    const bool takes_codes = side == Side::target && codes == CodesOf::source_file;
    const bool same_count = text.paragraphs.size() == document.texts.source.paragraphs.size();
    Paragraphs paragraphs(text.paragraphs.size());
    BySide<std::uint32_t> first;
    for (const Bead& bead : document.alignment.beads) {
        if (takes_codes && bead.count.source > 0)
            add_translation(paragraphs, document, first, bead);
        else
            for (std::uint32_t i = first[side]; i < first[side] + bead.count[side]; ++i)
                paragraphs.add(text.segments[i].content, text.segments[i].paragraph, text.segments[i].space_after);
        if (side == Side::target && is_untranslated(bead))
            for (std::uint32_t i = first.source; i < first.source + bead.count.source; ++i) {
                const Segment& segment = document.texts.source.segments[i];
                paragraphs.add(marked(segment.content), same_count ? segment.paragraph : paragraphs.last(),
                               segment.space_after);
            }
        for (const Side each : both_sides) first[each] += bead.count[each];
    }
    return std::move(paragraphs).finished();
}

}  // namespace stykovka
