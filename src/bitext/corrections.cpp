// A document whose translation came back corrected.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/corrections.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "bitext/correction_parts.h"
#include "bitext/edit_steps.h"
#include "bitext/edits.h"

namespace stykovka {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// The segments of a part in the new document.
struct Piece {
    std::size_t part = 0;
    std::uint32_t old = 0;    ///< its place in the old translation; not looked at when it is placed anew
    std::size_t home = none;  ///< the bead (before the correction) that it goes to; none: one of its own
    std::vector<Segment> segments;
    bool is_placed_anew = false;  ///< added or moved
};

/// Makes the corrections that were accepted.
class Correcting {
public:
    Correcting(const Bitext& document, const SegmentedText& corrected, const VersionAlignment& versions,
               const std::vector<bool>& accepted)
        : old_(document), corrected_(corrected), grouped_(correction_parts(document, corrected, versions)) {
        is_accepted_.resize(grouped_.parts.size());
        std::size_t number = 0;
        for (std::size_t i = 0; i < grouped_.parts.size(); ++i)
            if (grouped_.parts[i].is_correction()) is_accepted_[i] = number < accepted.size() && accepted[number++];
        result_.document = document;
        next_id_ = document.next_id;
    }

    CorrectedDocument corrected() {
        join_beads();
        choose_pieces();
        choose_homes();
        choose_paragraphs();
        build();
        name_places();
        return std::move(result_);
    }

private:
    const CorrectionPart& part(std::size_t index) const { return grouped_.parts[index]; }

    // Beads whose translations were merged into one sentence become one bead.
    void join_beads() {
        const std::size_t beads = old_.alignment.beads.size();
        home_of_.resize(beads);
        for (std::size_t i = 0; i < beads; ++i) home_of_[i] = i;
        for (std::size_t i = 0; i < grouped_.parts.size(); ++i) {
            if (!is_accepted_[i] || part(i).olds.empty() || part(i).news.empty()) continue;
            const std::size_t first = grouped_.bead_of_old[part(i).olds.front()];
            const std::size_t last = grouped_.bead_of_old[part(i).olds.back()];
            for (std::size_t bead = first + 1; bead <= last; ++bead) home_of_[bead] = home_of_[first];
        }
        for (std::size_t i = 1; i < beads; ++i) home_of_[i] = home_of_[home_of_[i]];
    }

    // The order of the old text, with what was accepted as moved or added behind what it stands behind now.
    void choose_pieces() {
        for (std::size_t i = 0; i < grouped_.parts.size(); ++i)
            if (!is_accepted_[i])
                keep_segments(i);
            else if (!part(i).is_moved && !part(i).olds.empty())
                pieces_.push_back({i, part(i).olds.front(), home_of_[*part(i).bead], corrected_segments(i), false});
        std::sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) { return a.old < b.old; });
        std::size_t anchor = none;
        for (std::size_t i = 0; i < grouped_.parts.size(); ++i) {
            const bool is_placed_anew = is_accepted_[i] && (part(i).is_moved || part(i).olds.empty());
            if (is_placed_anew) {
                Piece piece{i, 0, none, corrected_segments(i), true};
                if (part(i).bead) piece.home = home_of_[*part(i).bead];
                const auto last = std::find_if(pieces_.rbegin(), pieces_.rend(),
                                               [&](const Piece& each) { return each.part == anchor; });
                pieces_.insert(last.base(), std::move(piece));  // the begin when there is none
            }
            if (is_placed_anew || (!part(i).is_moved && !part(i).olds.empty())) anchor = i;
        }
    }

    // Of a part that stays as it is, each bead by itself.
    void keep_segments(std::size_t index) {
        for (const std::uint32_t old : part(index).olds)
            pieces_.push_back(
                {index, old, home_of_[grouped_.bead_of_old[old]], {old_.texts.target.segments[old]}, false});
    }

    std::vector<Segment> corrected_segments(std::size_t index) {
        std::vector<Segment> segments;
        const CorrectionPart& of = part(index);
        const SegmentedText& target = old_.texts.target;
        if (of.is_same) return {target.segments[of.olds[0]]};
        for (std::size_t k = 0; k < of.news.size(); ++k) {
            Segment segment = corrected_.segments[of.news[k]];
            segment.id = k == 0 && !of.olds.empty() ? target.segments[of.olds[0]].id : SegmentId{next_id_++};
            segment.content.codes.clear();
            if (!of.olds.empty()) segment.paragraph = target.segments[of.olds[0]].paragraph;
            segments.push_back(std::move(segment));
        }
        give_codes(of, segments);
        if (!segments.empty() && !of.olds.empty())
            segments.back().space_after = target.segments[of.olds.back()].space_after;
        return segments;
    }

    // The codes of the old wording move to where their surroundings went.
    void give_codes(const CorrectionPart& of, std::vector<Segment>& segments) const {
        if (of.olds.empty() || segments.empty()) return;
        const auto count = static_cast<std::uint32_t>(of.olds.size());
        const Content before = joined_segments(old_.texts.target, of.olds.front(), count);
        if (before.codes.empty()) return;
        std::string whole;
        for (const Segment& segment : segments) whole += (whole.empty() ? "" : " ") + segment.content.text;
        const Content content = with_text(before, whole);
        std::uint32_t begin = 0;
        for (Segment& segment : segments) {
            const auto end = begin + static_cast<std::uint32_t>(segment.content.text.size());
            segment.content = slice(content, {begin, end});
            begin = end + 1;
        }
    }

    // What stands out of the order of its sources goes into a bead of its own.
    void choose_homes() {
        std::size_t last = none;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            Piece& piece = pieces_[i];
            if (piece.is_placed_anew) {
                const auto behind = std::find_if(pieces_.begin() + static_cast<std::ptrdiff_t>(i), pieces_.end(),
                                                 [](const Piece& each) { return !each.is_placed_anew; });
                const std::size_t next = behind == pieces_.end() ? none : behind->home;
                const bool fits = piece.home != none && (last == none || last <= piece.home) && piece.home <= next;
                if (!fits) piece.home = last == next ? last : none;
            }
            if (piece.home != none) last = piece.home;
        }
    }

    // The corrected text says which neighbour's paragraph it is.
    void choose_paragraphs() {
        std::uint32_t lowest = 0;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            for (Segment& segment : pieces_[i].segments) {
                if (pieces_[i].is_placed_anew) segment.paragraph = paragraph_for(i, lowest);
                lowest = segment.paragraph = std::max(lowest, segment.paragraph);
            }
        }
    }

    std::uint32_t paragraph_for(std::size_t index, std::uint32_t before) const {
        const std::uint32_t own = corrected_.segments[part(pieces_[index].part).news.front()].paragraph;
        for (std::size_t k = index + 1; k < pieces_.size(); ++k) {
            if (pieces_[k].is_placed_anew || pieces_[k].segments.empty()) continue;
            const CorrectionPart& next = part(pieces_[k].part);
            const bool shares = !next.news.empty() && corrected_.segments[next.news.front()].paragraph == own;
            const bool first = index == 0;
            const bool before_shares = !first && !part(pieces_[index - 1].part).news.empty() &&
                                       corrected_.segments[part(pieces_[index - 1].part).news.back()].paragraph == own;
            return (shares && !before_shares) || first ? pieces_[k].segments.front().paragraph : before;
        }
        return before;
    }

    void build() {
        bead_of_home_.assign(home_of_.size() + 1, none);
        std::size_t done = 0;
        for (std::size_t i = 0; i < pieces_.size();) {
            std::size_t end = i + 1;
            const std::size_t home = pieces_[i].home;
            while (home != none && end < pieces_.size() && pieces_[end].home == home) ++end;
            if (home == none) {
                add_alone(pieces_[i]);
            } else {
                while (done <= home) add_bead(done++, i, end, home);
            }
            i = end;
        }
        while (done < home_of_.size()) add_bead(done++, 0, 0, none);
        finish();
    }

    // The bead `bead` with the pieces [begin, end) when it is their home, else without translation.
    void add_bead(std::size_t bead, std::size_t begin, std::size_t end, std::size_t home) {
        if (home_of_[bead] != bead) return;
        Bead next = old_.alignment.beads[bead];
        std::uint32_t sources = 0;
        for (std::size_t i = bead; i < home_of_.size() && home_of_[i] == bead; ++i) {
            const Bead& joined = old_.alignment.beads[i];
            sources += joined.count.source;
            if (i > bead && !joined.comment.empty())
                next.comment += (next.comment.empty() ? "" : "\n") + joined.comment;
        }
        bool is_changed = sources != next.count.source;
        const std::uint32_t had = next.count.target;
        next.count = {sources, 0};
        for (std::size_t i = home == bead ? begin : end; i < end; ++i) {
            next.count.target += add_segments(pieces_[i]);
            is_changed = is_changed || is_accepted_[pieces_[i].part];
        }
        if (next.count == BySide<std::uint32_t>{}) return;
        if (is_changed || next.count.target != had) next = corrected_bead(std::move(next), had);
        bead_of_home_[bead] = beads_.size();
        beads_.push_back(std::move(next));
    }

    Bead corrected_bead(Bead bead, std::uint32_t had) const {
        const bool was_accepted = bead.state == BeadState::accepted;
        bead = changed(std::move(bead));
        const bool is_omission = bead.count.target == 0 && had > 0;
        if (was_accepted || is_omission) {
            bead.state = BeadState::accepted;
            bead.accepted_by = AcceptedBy::person;
        }
        bead.on_purpose = is_omission || (bead.on_purpose && bead.count.source == 0);
        return bead;
    }

    void add_alone(const Piece& piece) {
        Bead bead;
        bead.state = BeadState::needs_review;
        bead.count.target = add_segments(piece);
        if (piece.segments.empty()) return;
        if (const auto of = part(piece.part).bead) crossings_.push_back({home_of_[*of], piece.segments.front().id});
        beads_.push_back(bead);
    }

    std::uint32_t add_segments(const Piece& piece) {
        segments_.insert(segments_.end(), piece.segments.begin(), piece.segments.end());
        return static_cast<std::uint32_t>(piece.segments.size());
    }

    void finish() {
        Bitext& document = result_.document;
        document.texts.target.segments = shared_vector<Segment>(segments_);
        if (document.texts.target.paragraphs.empty() && !segments_.empty())
            document.texts.target.paragraphs = {ParagraphShape{}};
        document.next_id = next_id_;
        // What moved away leaves its source without translation, and linked with it.
        std::vector<CrossingLink> links = old_.alignment.crossings.to_vector();
        const auto firsts = firsts_of({shared_vector<Bead>(beads_), {}});
        for (const auto& [home, target] : crossings_) {
            const std::size_t bead = bead_of_home_[home];
            if (bead == none || beads_[bead].count.target > 0 || beads_[bead].count.source == 0) continue;
            beads_[bead].state = BeadState::needs_review;
            beads_[bead].accepted_by = AcceptedBy::nobody;
            beads_[bead].on_purpose = false;
            links.push_back({{document.texts.source.segments[firsts[bead].source].id, target}});
        }
        document.alignment.beads = shared_vector<Bead>(beads_);
        document.alignment.crossings = shared_vector<CrossingLink>(links);
        document = finished(std::move(document));
    }

    void name_places() {
        const auto& target = result_.document.texts.target.segments;
        std::vector<std::size_t> bead_of;
        for (std::size_t bead = 0; bead < beads_.size(); ++bead)
            bead_of.insert(bead_of.end(), beads_[bead].count.target, bead);
        std::size_t last = 0;
        std::vector<std::size_t> bead_of_part(grouped_.parts.size(), none);
        std::size_t at = 0;
        for (const Piece& piece : pieces_) {
            if (!piece.segments.empty() && at < target.size()) bead_of_part[piece.part] = bead_of[at];
            at += piece.segments.size();
        }
        for (std::uint32_t i = 0; i < corrected_.segments.size(); ++i) {
            const std::size_t bead = bead_of_part[grouped_.part_of_new[i]];
            if (bead != none) last = bead;
            result_.beads.push_back(last);
        }
    }

    const Bitext& old_;
    const SegmentedText& corrected_;
    const CorrectionParts grouped_;
    std::vector<bool> is_accepted_;
    std::vector<std::size_t> home_of_;  ///< of each old bead; another's when they were joined
    std::vector<Piece> pieces_;
    std::vector<std::size_t> bead_of_home_;
    std::vector<std::pair<std::size_t, SegmentId>> crossings_;
    std::vector<Segment> segments_;
    std::vector<Bead> beads_;
    std::uint32_t next_id_ = 1;
    CorrectedDocument result_;
};

CorrectionKind kind_of(const CorrectionPart& part) {
    if (part.olds.empty()) return CorrectionKind::added;
    if (part.news.empty()) return CorrectionKind::deleted;
    if (part.is_same) return CorrectionKind::moved;
    if (part.news.size() > part.olds.size()) return CorrectionKind::split;
    return part.news.size() < part.olds.size() ? CorrectionKind::merged : CorrectionKind::reworded;
}

std::string text_of(const SegmentedText& text, const std::vector<std::uint32_t>& segments) {
    std::string result;
    for (const std::uint32_t segment : segments)
        result += (result.empty() ? "" : " ") + text.segments[segment].content.text;
    return result;
}

}  // namespace

std::string_view name_of(CorrectionKind kind) {
    switch (kind) {
        case CorrectionKind::reworded:
            return "reworded";
        case CorrectionKind::split:
            return "split";
        case CorrectionKind::merged:
            return "merged";
        case CorrectionKind::added:
            return "added";
        case CorrectionKind::deleted:
            return "deleted";
        case CorrectionKind::moved:
            return "moved";
    }
    return {};
}

Corrections corrections_of(const Bitext& document, const SegmentedText& corrected, const VersionAlignment& versions) {
    const CorrectionParts grouped = correction_parts(document, corrected, versions);
    Corrections corrections;
    std::size_t behind = 0;
    std::uint32_t next = 0;
    for (const CorrectionPart& part : grouped.parts) {
        if (part.is_same) ++corrections.equal;
        if (part.is_correction()) {
            Correction correction{kind_of(part),
                                  part.is_moved,
                                  text_of(document.texts.target, part.olds),
                                  text_of(corrected, part.news),
                                  {},
                                  part.bead.value_or(behind),
                                  next};
            if (part.bead) {
                std::size_t last = none;
                for (const std::uint32_t old : part.olds) {
                    const std::size_t bead = grouped.bead_of_old[old];
                    if (std::exchange(last, bead) == bead) continue;
                    const std::string more = content_of(document, bead, Side::source).text;
                    correction.source += (correction.source.empty() || more.empty() ? "" : " ") + more;
                }
                if (part.olds.empty()) correction.source = content_of(document, *part.bead, Side::source).text;
            }
            if (!part.news.empty()) correction.first_segment = part.news.front();
            corrections.list.push_back(std::move(correction));
        }
        if (part.bead && !part.is_moved) behind = *part.bead;
        if (!part.news.empty()) next = part.news.back() + 1;
    }
    return corrections;
}

CorrectedDocument with_corrections(const Bitext& document, const SegmentedText& corrected,
                                   const VersionAlignment& versions, const std::vector<bool>& accepted) {
    return Correcting(document, corrected, versions, accepted).corrected();
}

}  // namespace stykovka
