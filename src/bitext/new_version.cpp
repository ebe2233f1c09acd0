// A document whose source has a new version.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/new_version.h"

#include <algorithm>
#include <set>

#include "bitext/edit_steps.h"

namespace stykovka {
namespace {

/// New segments that become one bead, and the old beads they come from.
struct Piece {
    std::uint32_t first = 0;
    std::uint32_t count = 1;
    std::vector<std::size_t> old_beads;
};

/// Builds the new document piece by piece.
class Renewal {
public:
    Renewal(const Bitext& document, const SegmentedText& source, const VersionAlignment& versions)
        : old_(document),
          source_(source),
          versions_(versions),
          firsts_(firsts_of(document.alignment)),
          same_shape_(document.texts.source.paragraphs.size() == document.texts.target.paragraphs.size()) {
        for (std::size_t bead = 0; bead < old_.alignment.beads.size(); ++bead)
            for (std::uint32_t i = 0; i < old_.alignment.beads[bead].count.source; ++i) bead_of_.push_back(bead);
        plan();
        keep_additions();
        result_.document.next_id = old_.next_id;
        result_.document.revision = old_.revision;
    }

    NewVersion renewed() {
        for (const std::size_t bead : at_start_) add_addition(bead);
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            tell_deleted_before(i);
            add(pieces_[i]);
            for (const std::size_t bead : additions_[i]) add_addition(bead);
        }
        tell_deleted_before(pieces_.size());
        finish();
        return std::move(result_);
    }

private:
    void plan() {
        piece_of_.assign(old_.alignment.beads.size(), none);
        for (std::uint32_t i = 0; i < versions_.origins.size(); ++i) {
            const SegmentOrigin& origin = versions_.origins[i];
            std::vector<std::size_t> beads;
            for (std::uint32_t old = origin.first; old < origin.first + origin.count; ++old)
                if (beads.empty() || beads.back() != bead_of_[old]) beads.push_back(bead_of_[old]);
            const bool goes_on = !beads.empty() && !pieces_.empty() && piece_of_[beads.front()] == pieces_.size() - 1;
            if (goes_on)
                ++pieces_.back().count;
            else
                pieces_.push_back({i, 1, {}});
            for (const std::size_t bead : beads)
                if (piece_of_[bead] == none) {
                    piece_of_[bead] = pieces_.size() - 1;
                    pieces_.back().old_beads.push_back(bead);
                }
        }
        for (Piece& piece : pieces_) std::sort(piece.old_beads.begin(), piece.old_beads.end());
    }

    // What the translation says by itself stays behind the bead that it stood behind.
    void keep_additions() {
        additions_.resize(pieces_.size());
        std::size_t last = none;
        for (std::size_t bead = 0; bead < old_.alignment.beads.size(); ++bead) {
            if (old_.alignment.beads[bead].count.source > 0) {
                if (piece_of_[bead] != none) last = piece_of_[bead];
            } else {
                (last == none ? at_start_ : additions_[last]).push_back(bead);
            }
        }
    }

    bool is_equal(const Piece& piece) const {
        if (piece.old_beads.size() != 1) return false;
        const std::size_t bead = piece.old_beads.front();
        if (old_.alignment.beads[bead].count.source != piece.count) return false;
        for (std::uint32_t i = 0; i < piece.count; ++i) {
            const SegmentOrigin& origin = versions_.origins[piece.first + i];
            if (origin.change != SegmentChange::equal || origin.first != firsts_[bead].source + i) return false;
        }
        return true;
    }

    std::string old_text(const Piece& piece, Side side) const {
        std::string text;
        for (const std::size_t bead : piece.old_beads) {
            const std::string more = content_of(old_, bead, side).text;
            if (!text.empty() && !more.empty()) text += ' ';
            text += more;
        }
        return text;
    }

    void add(const Piece& piece) {
        for (std::uint32_t i = piece.first; i < piece.first + piece.count; ++i) add_source(i);
        const bool equal = is_equal(piece);
        Bead bead;
        if (!piece.old_beads.empty()) bead = old_.alignment.beads[piece.old_beads.front()];
        bead.count = {piece.count, 0};
        for (const std::size_t old : piece.old_beads) bead.count.target += add_target(old);
        if (!equal) bead = to_revise(std::move(bead));
        tell(piece, equal);
        beads_.push_back(std::move(bead));
    }

    static Bead to_revise(Bead bead) {
        bead = changed(std::move(bead));
        bead.on_purpose = false;
        bead.state = bead.count.target == 0 ? BeadState::draft : BeadState::needs_review;
        return bead;
    }

    void tell(const Piece& piece, bool equal) {
        if (equal) result_.equal += piece.count;
        const bool moved = versions_.origins[piece.first].is_moved;
        if (equal && !moved) return;
        const auto kind = equal                     ? SourceChangeKind::moved
                          : piece.old_beads.empty() ? SourceChangeKind::added
                                                    : SourceChangeKind::changed;
        result_.changes.push_back({kind, old_text(piece, Side::source),
                                   joined_segments(source_, piece.first, piece.count).text,
                                   old_text(piece, Side::target), beads_.size()});
    }

    // Beads that are gone and stood before the first old bead of this piece.
    void tell_deleted_before(std::size_t piece) {
        const std::size_t end = piece == pieces_.size()            ? old_.alignment.beads.size()
                                : pieces_[piece].old_beads.empty() ? 0
                                                                   : pieces_[piece].old_beads.front();
        if (piece < pieces_.size() && versions_.origins[pieces_[piece].first].is_moved) return;
        for (; told_ < end; ++told_)
            if (old_.alignment.beads[told_].count.source > 0 && piece_of_[told_] == none)
                result_.changes.push_back({SourceChangeKind::deleted,
                                           content_of(old_, told_, Side::source).text,
                                           {},
                                           content_of(old_, told_, Side::target).text,
                                           beads_.size()});
    }

    void add_addition(std::size_t bead) {
        Bead copy = old_.alignment.beads[bead];
        add_target(bead);
        beads_.push_back(std::move(copy));
    }

    void add_source(std::uint32_t index) {
        Segment segment = source_.segments[index];
        const SegmentOrigin& origin = versions_.origins[index];
        const SegmentId old = origin.count > 0 ? old_.texts.source.segments[origin.first].id : SegmentId::none;
        const bool keeps = old != SegmentId::none && kept_ids_.insert(old).second;
        segment.id = keeps ? old : SegmentId{result_.document.next_id++};
        sources_.push_back(std::move(segment));
    }

    std::uint32_t add_target(std::size_t bead) {
        const std::uint32_t first = firsts_[bead].target;
        const std::uint32_t count = old_.alignment.beads[bead].count.target;
        for (std::uint32_t i = first; i < first + count; ++i) {
            Segment segment = old_.texts.target.segments[i];
            const std::uint32_t was = segment.paragraph;
            if (same_shape_)
                segment.paragraph = sources_.empty() ? 0 : sources_.back().paragraph;
            else
                segment.paragraph = own_paragraph(was);
            targets_.push_back(std::move(segment));
        }
        return count;
    }

    // A paragraph ends where it ended, also when its sentences moved.
    std::uint32_t own_paragraph(std::uint32_t was) {
        if (shapes_.empty() || was != last_paragraph_) shapes_.push_back(old_.texts.target.paragraphs[was]);
        last_paragraph_ = was;
        return static_cast<std::uint32_t>(shapes_.size() - 1);
    }

    void finish() {
        Bitext& document = result_.document;
        document.texts.source = source_;
        document.texts.source.segments = shared_vector<Segment>(sources_);
        document.texts.target.language = old_.texts.target.language;
        document.texts.target.paragraphs = same_shape_ ? source_.paragraphs : shared_vector<ParagraphShape>(shapes_);
        document.texts.target.segments = shared_vector<Segment>(targets_);
        document.alignment.beads = shared_vector<Bead>(beads_);
        document.alignment.crossings = old_.alignment.crossings;
        document = finished(std::move(document));
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    const Bitext& old_;
    const SegmentedText& source_;
    const VersionAlignment& versions_;
    const std::vector<BySide<std::uint32_t>> firsts_;
    const bool same_shape_;
    std::vector<std::size_t> bead_of_;   ///< of each old segment of the source
    std::vector<std::size_t> piece_of_;  ///< of each old bead
    std::vector<Piece> pieces_;
    std::vector<std::vector<std::size_t>> additions_;
    std::vector<std::size_t> at_start_;
    std::size_t told_ = 0;
    std::set<SegmentId> kept_ids_;
    std::vector<Segment> sources_, targets_;
    std::vector<ParagraphShape> shapes_;
    std::uint32_t last_paragraph_ = 0;
    std::vector<Bead> beads_;
    NewVersion result_;
};

}  // namespace

std::string_view name_of(SourceChangeKind kind) {
    switch (kind) {
        case SourceChangeKind::changed:
            return "changed";
        case SourceChangeKind::added:
            return "added";
        case SourceChangeKind::deleted:
            return "deleted";
        case SourceChangeKind::moved:
            return "moved";
    }
    return {};
}

NewVersion with_new_source(const Bitext& document, const SegmentedText& source, const VersionAlignment& versions) {
    return Renewal(document, source, versions).renewed();
}

}  // namespace stykovka
