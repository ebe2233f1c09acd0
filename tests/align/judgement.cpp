// How good an alignment is beside the one that people made, for benchmarks.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/judgement.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace stykovka::test {
namespace {

bool is_null(const GoldLink& link) { return link.count.source == 0 || link.count.target == 0; }

GoldLink without_place_of_nothing(GoldLink link) {
    for (const Side side : both_sides)
        if (link.count[side] == 0) link.first[side] = 0;
    return link;
}

double share(int part, int whole) { return whole == 0 ? 1.0 : static_cast<double>(part) / whole; }

}  // namespace

void Judgement::add(const std::vector<GoldLink>& links, const std::vector<FoundLink>& alignment,
                    const std::function<void(const GoldLink&, float confidence)>& wrong) {
    std::set<GoldLink> known;
    for (const GoldLink& link : links) known.insert(without_place_of_nothing(link));
    for (const GoldLink& link : known) (is_null(link) ? gold_nulls : gold) += 1;
    BySide<std::uint32_t> first;
    for (const FoundLink& bead : alignment) {
        const GoldLink link{first, bead.count};
        const bool is_right = known.contains(without_place_of_nothing(link));
        const bool is_sure = bead.confidence >= 0.9F;
        (is_null(link) ? found_nulls : found) += 1;
        (is_null(link) ? right_nulls : right) += is_right ? 1 : 0;
        beads += 1;
        sure += is_sure ? 1 : 0;
        sure_right += is_sure && is_right ? 1 : 0;
        if (!is_right && wrong) wrong(link, bead.confidence);
        for (const Side side : both_sides) first[side] += bead.count[side];
    }
}

std::string Judgement::line() const {
    return fmt::format("F1 {:.4f}  P {:.4f}  R {:.4f}  nulls P {:.3f} R {:.3f}  sure {:.4f} of {:.3f}",
                       2.0 * right / std::max(1, found + gold), share(right, found), share(right, gold),
                       share(right_nulls, found_nulls), share(right_nulls, gold_nulls), share(sure_right, sure),
                       share(sure, beads));
}

std::vector<BySide<std::string>> pairs_of(const GoldDocument& document) {
    std::vector<BySide<std::string>> pairs;
    for (const GoldLink& link : document.links) {
        if (is_null(link)) continue;
        BySide<std::string>& pair = pairs.emplace_back();
        for (const Side side : both_sides)
            for (std::uint32_t i = 0; i < link.count[side]; ++i)
                pair[side] += ' ' + document.texts[side].segments[link.first[side] + i].content.text;
    }
    return pairs;
}

}  // namespace stykovka::test
