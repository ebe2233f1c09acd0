// Aligns folders of segmented texts with gold links and prints how good, how sure and how quick the aligner is.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <utility>

#include "align/aligner.h"
#include "align/gold.h"
#include "align/judgement.h"
#include "align/learnt_lexicon.h"
#include "align/noise.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

void print_error(const std::string& name, const test::GoldLink& link, float confidence) {
    fmt::print("    {}: {}+{} – {}+{} ({:.3f})\n", name, link.first.source, link.count.source, link.first.target,
               link.count.target, confidence);
}

std::vector<test::FoundLink> links_of(const Alignment& alignment) {
    std::vector<test::FoundLink> links;
    for (const Bead& bead : alignment.beads) links.push_back({bead.count, bead.confidence});
    return links;
}

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
        for (BySide<std::string>& pair : test::pairs_of(document))
            if (pairs.size() < wanted_) pairs.push_back(std::move(pair));
    }

    std::size_t wanted_;
    std::vector<test::GoldDocument> documents_;
    std::map<std::string, Lexicon> learnt_;
};

void measure(const fs::path& folder, const Lexicon& built, Memory* memory, int parity, bool verbose) {
    test::Judgement judgement;
    std::chrono::duration<double, std::milli> time{};
    int number = 0;
    for (const auto& document : test::gold_documents(folder)) {
        if (parity >= 0 && number++ % 2 != parity) continue;
        const Lexicon lexicon = memory == nullptr ? built : memory->beside(built, document);
        const auto start = std::chrono::steady_clock::now();
        const Alignment alignment = align(document.texts, lexicon, {}, NoProgress{});
        time += std::chrono::steady_clock::now() - start;
        judgement.add(document.links, links_of(alignment), [&](const test::GoldLink& link, float confidence) {
            if (verbose) print_error(document.name, link, confidence);
        });
    }
    fmt::print("{:10} {}  {:.0f} ms\n", folder.filename().string(), judgement.line(), time.count());
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
