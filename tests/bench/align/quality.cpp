// Aligns folders of segmented texts with gold links and prints how good, how sure and how quick the aligner is.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <set>

#include "align/aligner.h"
#include "align/gold.h"
#include "align/learnt_lexicon.h"
#include "align/noise.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

struct Sums {
    int found = 0, gold = 0, right = 0;
    int found_nulls = 0, gold_nulls = 0, right_nulls = 0;
    int sure = 0, sure_right = 0, beads = 0, beads_right = 0;
};

void print_error(const std::string& name, const test::GoldLink& link, float confidence) {
    fmt::print("    {}: {}+{} – {}+{} ({:.3f})\n", name, link.first.source, link.count.source, link.first.target,
               link.count.target, confidence);
}

// Where among the other side's segments a null stands is a matter of taste.
test::GoldLink without_place_of_nothing(test::GoldLink link) {
    for (const Side side : both_sides)
        if (link.count[side] == 0) link.first[side] = 0;
    return link;
}

void add(Sums& sums, const test::GoldDocument& document, const Alignment& alignment, bool verbose) {
    std::set<test::GoldLink> gold;
    for (const test::GoldLink& link : document.links) gold.insert(without_place_of_nothing(link));
    BySide<std::uint32_t> first;
    for (const Bead& bead : alignment.beads) {
        const test::GoldLink link{first, bead.count};
        const bool is_null = bead.count.source == 0 || bead.count.target == 0;
        const bool right = gold.contains(without_place_of_nothing(link));
        (is_null ? sums.found_nulls : sums.found) += 1;
        (is_null ? sums.right_nulls : sums.right) += right;
        sums.beads += 1;
        sums.beads_right += right;
        sums.sure += bead.confidence >= 0.9F;
        sums.sure_right += bead.confidence >= 0.9F && right;
        if (verbose && !right) print_error(document.name, link, bead.confidence);
        for (const Side side : both_sides) first[side] += bead.count[side];
    }
    for (const auto& link : gold) (link.count.source == 0 || link.count.target == 0 ? sums.gold_nulls : sums.gold) += 1;
}

double share(int part, int whole) { return whole == 0 ? 1.0 : static_cast<double>(part) / whole; }

/// The memory of an office that has not met the document yet: pairs of all other documents of a set without noise.
class Memory {
public:
    Memory(const fs::path& folder, std::size_t wanted) : wanted_(wanted), documents_(test::gold_documents(folder)) {}

    /// Learnt once for all levels of noise.
    Lexicon beside(const Lexicon& built, const test::GoldDocument& document) {
        const auto known = learnt_.find(document.name);
        if (known != learnt_.end()) return known->second;
        LearntLexicon learnt;
        for (const Side side : both_sides) learnt.languages[side] = document.texts[side].language.primary();
        learnt = with_pairs(learnt, pairs_without(document.name), built, NoProgress{});
        return learnt_.emplace(document.name, built.with(learnt)).first->second;
    }

private:
    // A set with fewer pairs than wanted goes on with variations of its own: every other pair joined with its
    // neighbour.
    std::vector<BySide<std::string>> pairs_without(const std::string& name) const {
        std::vector<BySide<std::string>> pairs;
        for (std::uint64_t seed = 0; pairs.size() < wanted_ && seed < 10; ++seed)
            for (const test::GoldDocument& document : documents_)
                if (document.name != name)
                    add_pairs(seed == 0 ? document : test::with_noise(document, {0, 0, 0.5}, seed), pairs);
        return pairs;
    }

    void add_pairs(const test::GoldDocument& document, std::vector<BySide<std::string>>& pairs) const {
        for (const test::GoldLink& link : document.links)
            if (link.count.source > 0 && link.count.target > 0 && pairs.size() < wanted_)
                pairs.push_back(texts_of(document, link));
    }

    static BySide<std::string> texts_of(const test::GoldDocument& document, const test::GoldLink& link) {
        BySide<std::string> texts;
        for (const Side side : both_sides)
            for (std::uint32_t i = 0; i < link.count[side]; ++i)
                texts[side] += ' ' + document.texts[side].segments[link.first[side] + i].content.text;
        return texts;
    }

    std::size_t wanted_;
    std::vector<test::GoldDocument> documents_;
    std::map<std::string, Lexicon> learnt_;
};

void measure(const fs::path& folder, const Lexicon& built, Memory* memory, int parity, bool verbose) {
    Sums sums;
    std::chrono::duration<double, std::milli> time{};
    int number = 0;
    for (const auto& document : test::gold_documents(folder)) {
        if (parity >= 0 && number++ % 2 != parity) continue;
        const Lexicon lexicon = memory == nullptr ? built : memory->beside(built, document);
        const auto start = std::chrono::steady_clock::now();
        const Alignment alignment = align(document.texts, lexicon, {}, NoProgress{});
        time += std::chrono::steady_clock::now() - start;
        add(sums, document, alignment, verbose);
    }
    const double f1 = 2.0 * sums.right / std::max(1, sums.found + sums.gold);
    fmt::print("{:10} F1 {:.4f}  P {:.4f}  R {:.4f}  nulls P {:.3f} R {:.3f}  sure {:.4f} of {:.3f}  {:.0f} ms\n",
               folder.filename().string(), f1, share(sums.right, sums.found), share(sums.right, sums.gold),
               share(sums.right_nulls, sums.found_nulls), share(sums.right_nulls, sums.gold_nulls),
               share(sums.sure_right, sums.sure), share(sums.sure, sums.beads), time.count());
}

}  // namespace

/// bench_align_quality [--lexicon FILE] [--memory CLEAN PAIRS] [--half 0|1] [--errors] FOLDER…
int main(int count, char** values) {
    Lexicon lexicon = Lexicon::none();
    std::unique_ptr<Memory> memory;
    int parity = -1;
    bool verbose = false;
    for (int i = 1; i < count; ++i) {
        const std::string value = values[i];
        if (value == "--lexicon" && i + 1 < count)
            lexicon = Lexicon::load(values[++i]);
        else if (value == "--memory" && i + 2 < count) {
            memory = std::make_unique<Memory>(values[i + 1], static_cast<std::size_t>(std::atoi(values[i + 2])));
            i += 2;
        } else if (value == "--half" && i + 1 < count)
            parity = std::atoi(values[++i]);
        else if (value == "--errors")
            verbose = true;
        else
            measure(value, lexicon, memory.get(), parity, verbose);
    }
}
