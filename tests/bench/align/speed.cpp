// Aligns the sentences of gold documents, repeated to a given number, and prints time and peak memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <stop_token>
#include <string_view>
#include <thread>

#include "align/aligner.h"
#include "align/gold.h"
#include "base/error.h"

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

/// How long aligning goes on after it was told to stop, seconds: the longest of nine moments of its run.
double longest_stop(const BySide<SegmentedText>& texts, const Lexicon& lexicon, double whole) {
    double longest = 0;
    for (int tenth = 1; tenth < 10; ++tenth) {
        std::stop_source stop;
        std::chrono::steady_clock::time_point told{};
        std::jthread user([&] {
            std::this_thread::sleep_for(std::chrono::duration<double>(whole * tenth / 10));
            told = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        try {
            AlignOptions options;
            options.with_evidence = false;
            align(texts, lexicon, options, Progress(stop.get_token()));
        } catch (const Error&) {
            const std::chrono::duration<double> went_on = std::chrono::steady_clock::now() - told;
            longest = std::max(longest, went_on.count());
        }
    }
    return longest;
}

}  // namespace

/// bench_align_speed LEXICON|- FOLDER SENTENCES
int main(int count, char** values) {
    if (count != 4) return 2;
    const auto before = std::chrono::steady_clock::now();
    const Lexicon lexicon = std::string_view(values[1]) == "-" ? Lexicon::none() : Lexicon::load(values[1]);
    const std::chrono::duration<double, std::milli> loading = std::chrono::steady_clock::now() - before;
    fmt::print("lexicon loaded in {:.1f} ms\n", loading.count());
    auto texts = texts_of(test::gold_documents(values[2]), static_cast<std::size_t>(std::atol(values[3])));
    texts.source.language = Language("ru");
    texts.target.language = Language("en");
    double whole = 0;
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
        whole = time.count();
        if (whole > 10) break;
    }
    fmt::print("stopped at nine moments: goes on for {:.3f} s at most\n", longest_stop(texts, lexicon, whole));
}
