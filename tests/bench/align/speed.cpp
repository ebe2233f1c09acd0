// Aligns the sentences of gold documents, repeated to a given number, and prints time and peak memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>

#include "align/aligner.h"
#include "align/gold.h"

using namespace stykovka;

namespace {

/// The documents one after the other, again and again; repeated sentences carry a number of their own, as the names and
/// figures of a real text do.
BySide<SegmentedText> texts_of(const std::vector<test::GoldDocument>& documents, std::size_t wanted) {
    BySide<std::vector<Segment>> segments;
    std::uint32_t paragraphs = 0;
    for (int round = 1; segments.source.size() < wanted; ++round)
        for (const auto& document : documents) {
            for (const Side side : both_sides)
                for (Segment segment : document.texts[side].segments) {
                    segment.paragraph += paragraphs;
                    segment.id = SegmentId(segments[side].size() + 1);
                    if (segment.paragraph % 5 == 0)
                        segment.content.text +=
                            fmt::format(" {}", round * 10'000 + static_cast<int>(segment.paragraph));
                    segments[side].push_back(std::move(segment));
                }
            paragraphs += 200;
            if (segments.source.size() >= wanted) break;
        }
    return map_sides(segments, [](const std::vector<Segment>& all) {
        return SegmentedText{{}, {}, shared_vector<Segment>(all)};
    });
}

}  // namespace

/// bench_align_speed LEXICON|- FOLDER SENTENCES
int main(int count, char** values) {
    if (count != 4) return 2;
    const Lexicon lexicon = std::string_view(values[1]) == "-" ? Lexicon::none() : Lexicon::load(values[1]);
    auto texts = texts_of(test::gold_documents(values[2]), static_cast<std::size_t>(std::atol(values[3])));
    texts.source.language = Language("ru");
    texts.target.language = Language("en");
    for (const char* run : {"cold", "warm"}) {
        const auto start = std::chrono::steady_clock::now();
        AlignOptions options;
        options.with_evidence = texts.source.segments.size() <= 5'000;
        const auto beads = align(texts, lexicon, options, NoProgress{}).beads.size();
        const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        fmt::print("{} × {} {}: {:.3f} s, {} beads, peak {} MB\n", texts.source.segments.size(),
                   texts.target.segments.size(), run, time.count(), beads, usage.ru_maxrss / 1024);
        if (time.count() > 10) break;
    }
}
