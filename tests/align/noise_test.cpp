// Keeps the quality of aligning from falling: our own releases with sentences taken out, joined and exchanged.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "align/aligner.h"
#include "align/gold.h"
#include "align/learnt_lexicon.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

struct Pair {
    BySide<std::vector<Segment>> segments;
};

/// The same numbers on every machine (Knuth's MMIX generator).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    bool falls(double probability) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state_ >> 11U) / static_cast<double>(1ULL << 53U) < probability;
    }

private:
    std::uint64_t state_;
};

std::vector<Pair> pairs_of_releases() {
    std::vector<Pair> pairs;
    std::uint32_t paragraphs = 0;
    for (const auto& document : test::gold_documents(test::data("releases"))) {
        for (const auto& link : document.links) {
            if (link.count.source == 0 || link.count.target == 0) continue;
            Pair& pair = pairs.emplace_back();
            for (const Side side : both_sides)
                for (std::uint32_t i = 0; i < link.count[side]; ++i) {
                    Segment segment = document.texts[side].segments[link.first[side] + i];
                    segment.paragraph += paragraphs;
                    pair.segments[side].push_back(segment);
                }
        }
        paragraphs += 1'000;
    }
    return pairs;
}

void join_last_two(std::vector<Segment>& segments) {
    segments[segments.size() - 2].content.text += ' ' + segments.back().content.text;
    segments.pop_back();
}

/// Takes away a side of some pairs, and joins the segments of some with those before, as translators do.
test::GoldDocument noisy(const std::vector<Pair>& pairs, double lost, double joined, std::uint64_t seed) {
    Dice dice(seed);
    BySide<std::vector<Segment>> segments;
    test::GoldDocument document;
    const auto add = [&](Side side, const std::vector<Segment>& more) {
        segments[side].insert(segments[side].end(), more.begin(), more.end());
        return static_cast<std::uint32_t>(more.size());
    };
    bool may_join = false;
    for (const Pair& pair : pairs) {
        BySide<std::uint32_t> first = map_sides(segments, [](const auto& all) { return std::uint32_t(all.size()); });
        if (dice.falls(lost)) {
            const Side kept = dice.falls(0.5) ? Side::source : Side::target;
            for (std::uint32_t left = add(kept, pair.segments[kept]); left > 0; --left) {
                test::GoldLink null{first, {}};
                null.count[kept] = 1;
                document.links.push_back(null);
                ++first[kept];
            }
            may_join = false;
            continue;
        }
        BySide<std::uint32_t> count;
        for (const Side side : both_sides) count[side] = add(side, pair.segments[side]);
        if (may_join && dice.falls(joined) && count.source == 1 && count.target == 1) {
            join_last_two(segments[dice.falls(0.5) ? Side::source : Side::target]);
            test::GoldLink& before = document.links.back();
            before.count = map_sides(BySide{Side::source, Side::target}, [&](Side side) {
                return static_cast<std::uint32_t>(segments[side].size()) - before.first[side];
            });
            may_join = false;
        } else {
            document.links.push_back({first, count});
            may_join = count.source == 1 && count.target == 1;
        }
    }
    for (const Side side : both_sides) {
        document.texts[side].language = Language(side == Side::source ? "ru" : "en");
        document.texts[side].segments = shared_vector<Segment>(segments[side]);
    }
    return document;
}

double mean_f1(const std::vector<Pair>& pairs, double lost, double joined, const Lexicon& lexicon) {
    double sum = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const auto document = noisy(pairs, lost, joined, seed);
        AlignOptions options;
        options.with_evidence = false;
        sum += test::strict_f1(document.links,
                               test::links_of(align(document.texts, lexicon, options, NoProgress{})));
    }
    return sum / 5;
}

}  // namespace

// Bounds a little below what was measured (1.000, .961, .939; .710 below); see tests/bench/README.md for the figures of larger texts.
TEST_CASE("aligner: our releases with noise keep their quality without a lexicon") {
    const auto pairs = pairs_of_releases();
    REQUIRE(pairs.size() > 70);
    CHECK(mean_f1(pairs, 0, 0, Lexicon::none()) >= 0.99);
    CHECK(mean_f1(pairs, 0.06, 0.10, Lexicon::none()) >= 0.945);
    CHECK(mean_f1(pairs, 0.15, 0.25, Lexicon::none()) >= 0.92);
}

// Abridged: half of the translation is gone.
TEST_CASE("aligner: our releases keep their quality when half of a side is gone") {
    CHECK(mean_f1(pairs_of_releases(), 0.5, 0.1, Lexicon::none()) >= 0.69);
}

TEST_CASE("aligner: words learnt from half of our releases help with them") {
    const auto pairs = pairs_of_releases();
    std::vector<BySide<std::string>> memory;
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        BySide<std::string>& texts = memory.emplace_back();
        for (const Side side : both_sides)
            for (const Segment& segment : pairs[i].segments[side]) texts[side] += ' ' + segment.content.text;
    }
    LearntLexicon learnt;
    learnt.languages = {"ru", "en"};
    learnt = with_pairs(learnt, memory, Lexicon::none(), NoProgress{});
    CHECK(mean_f1(pairs, 0.15, 0.25, Lexicon::none().with(learnt)) > mean_f1(pairs, 0.15, 0.25, Lexicon::none()));
}
