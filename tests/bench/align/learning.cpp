// Learns words from many pairs made of gold documents, and prints time, memory and size.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <ctime>

#include "align/gold.h"
#include "align/learnt_lexicon.h"

using namespace stykovka;

namespace {

/// The pairs of the documents again and again; each time one word in eight, on both sides alike, becomes a word of that
/// round, so that the vocabulary grows as that of an archive does.
std::vector<BySide<std::string>> pairs_of(const std::vector<test::GoldDocument>& documents, std::size_t wanted) {
    std::vector<BySide<std::string>> pairs;
    for (int round = 0; pairs.size() < wanted; ++round)
        for (const auto& document : documents)
            for (const test::GoldLink& link : document.links) {
                if (link.count.source != 1 || link.count.target != 1 || pairs.size() >= wanted) continue;
                BySide<std::string> pair;
                for (const Side side : both_sides) {
                    pair[side] = document.texts[side].segments[link.first[side]].content.text;
                    int letter = 0;
                    for (char& c : pair[side])
                        if (c == ' ' && ++letter % 8 == 0) c = static_cast<char>('a' + round % 26);
                }
                pairs.push_back(std::move(pair));
            }
    return pairs;
}

}  // namespace

/// bench_align_learning LEXICON|- FOLDER PAIRS
int main(int count, char** values) {
    if (count != 4) return 2;
    const Lexicon lexicon = std::string_view(values[1]) == "-" ? Lexicon::none() : Lexicon::load(values[1]);
    const auto pairs = pairs_of(test::gold_documents(values[2]), static_cast<std::size_t>(std::atol(values[3])));
    constexpr std::size_t at_once = 20'000;  // as an archive does
    LearntLexicon learnt;
    learnt.languages = {"ru", "en"};
    const std::clock_t start = std::clock();
    for (std::size_t i = 0; i < pairs.size(); i += at_once) {
        const auto end = pairs.begin() + static_cast<std::ptrdiff_t>(std::min(pairs.size(), i + at_once));
        learnt = with_pairs(std::move(learnt), {pairs.begin() + static_cast<std::ptrdiff_t>(i), end}, lexicon, {});
    }
    const std::clock_t learning = std::clock();
    const Lexicon both = lexicon.with(learnt);
    const std::clock_t overlaying = std::clock();
    std::size_t translations = 0;
    for (const auto& each : learnt.translations) translations += each.size();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](std::clock_t time) { return static_cast<double>(time) / CLOCKS_PER_SEC; };
    fmt::print("{} pairs: {:.2f} s CPU, {} + {} words, {} translations, overlay {:.3f} s, peak {} MB\n", pairs.size(),
               seconds(learning - start), learnt.words.source.size(), learnt.words.target.size(), translations,
               seconds(overlaying - learning), usage.ru_maxrss / 1024);
}
