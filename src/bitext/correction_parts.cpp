// What belongs together in two versions of a translation: parts that are corrected or stay.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/correction_parts.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/unicode.h"

namespace stykovka {
namespace {

// In NFC, with one space for any white space.
std::string compared(std::string_view text) {
    std::string result;
    bool space = false;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        const bool was_space = std::exchange(space, is_space(c));
        if (!space) append_code_point(result, c);
        if (space && !was_space) result += ' ';
    }
    return nfc(result);
}

bool is_marked_source(std::string_view text) { return text.starts_with("[[") && text.ends_with("]]"); }

/// Puts old and corrected segments together.
class Grouping {
public:
    Grouping(const Bitext& document, const SegmentedText& corrected, const VersionAlignment& versions)
        : document_(document),
          corrected_(corrected),
          versions_(versions),
          news_(static_cast<std::uint32_t>(corrected.segments.size())),
          olds_(static_cast<std::uint32_t>(document.texts.target.segments.size())),
          group_(news_ + olds_) {
        std::iota(group_.begin(), group_.end(), 0U);
        for (std::uint32_t i = 0; i < news_; ++i)
            for (std::uint32_t k = 0; k < versions.origins[i].count; ++k)
                unite(i, news_ + versions.origins[i].first + k);
    }

    CorrectionParts grouped() {
        for (std::size_t bead = 0; bead < document_.alignment.beads.size(); ++bead)
            result_.bead_of_old.insert(result_.bead_of_old.end(), document_.alignment.beads[bead].count.target, bead);
        part_of_group_.assign(group_.size(), none);
        result_.part_of_new.resize(news_);
        for (std::uint32_t i = 0; i < news_; ++i) add_new(i);
        add_deleted();
        for (std::size_t i = 0; i < result_.parts.size(); ++i) describe(result_.parts[i]);
        order();
        give_untranslated_beads();
        return std::move(result_);
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::uint32_t root(std::uint32_t of) {
        while (group_[of] != of) of = group_[of] = group_[group_[of]];
        return of;
    }
    void unite(std::uint32_t a, std::uint32_t b) { group_[root(b)] = root(a); }

    void add_new(std::uint32_t index) {
        std::size_t& part = part_of_group_[root(index)];
        if (part == none) {
            part = result_.parts.size();
            result_.parts.emplace_back();
        }
        result_.parts[part].news.push_back(index);
        result_.part_of_new[index] = part;
    }

    // Behind the part that holds the old segment before it.
    void add_deleted() {
        for (std::uint32_t old = 0; old < olds_; ++old)
            if (const std::size_t part = part_of_group_[root(news_ + old)]; part != none)
                result_.parts[part].olds.push_back(old);
        for (const std::uint32_t old : versions_.deleted) {
            std::size_t place = 0;
            for (std::size_t i = 0; i < result_.parts.size(); ++i) {
                const CorrectionPart& part = result_.parts[i];
                const bool moved = !part.news.empty() && versions_.origins[part.news.front()].is_moved;
                if (!part.olds.empty() && part.olds.back() < old && !moved) place = i + 1;
            }
            CorrectionPart deleted;
            deleted.olds = {old};
            result_.parts.insert(result_.parts.begin() + static_cast<std::ptrdiff_t>(place), std::move(deleted));
            for (std::size_t& part : result_.part_of_new)
                if (part >= place) ++part;
        }
    }

    void describe(CorrectionPart& part) const {
        const auto& old_segments = document_.texts.target.segments;
        if (!part.olds.empty()) part.bead = result_.bead_of_old[part.olds.front()];
        for (const std::uint32_t index : part.news) part.is_moved = part.is_moved || versions_.origins[index].is_moved;
        if (part.olds.size() == 1 && part.news.size() == 1)
            part.is_same = compared(old_segments[part.olds[0]].content.text) ==
                           compared(corrected_.segments[part.news[0]].content.text);
        if (part.olds.empty())
            part.is_returned_source = is_marked_source(corrected_.segments[part.news[0]].content.text);
    }

    void order() {
        for (std::size_t i = 0; i < result_.parts.size(); ++i)
            if (!result_.parts[i].olds.empty()) result_.old_order.push_back(i);
        std::sort(result_.old_order.begin(), result_.old_order.end(), [&](std::size_t a, std::size_t b) {
            return result_.parts[a].olds.front() < result_.parts[b].olds.front();
        });
    }

    // An added sentence translates the segment without translation that stands in its place.
    void give_untranslated_beads() {
        const auto& beads = document_.alignment.beads;
        std::size_t next = 0;
        for (CorrectionPart& part : result_.parts) {
            if (part.bead && !part.is_moved) {
                next = std::max(next, result_.bead_of_old[part.olds.back()] + 1);
                continue;
            }
            if (!part.olds.empty()) continue;
            while (next < beads.size() && beads[next].count.target == 0 && beads[next].on_purpose) ++next;
            const bool is_free =
                next < beads.size() && beads[next].count.target == 0 && beads[next].state == BeadState::draft;
            if (!is_free) continue;
            if (!part.is_returned_source) part.bead = next;
            ++next;
        }
    }

    const Bitext& document_;
    const SegmentedText& corrected_;
    const VersionAlignment& versions_;
    const std::uint32_t news_, olds_;
    std::vector<std::uint32_t> group_;
    std::vector<std::size_t> part_of_group_;
    CorrectionParts result_;
};

}  // namespace

CorrectionParts correction_parts(const Bitext& document, const SegmentedText& corrected,
                                 const VersionAlignment& versions) {
    return Grouping(document, corrected, versions).grouped();
}

}  // namespace stykovka
