// All accepted pairs of an archive with their words linked: what looks over everything at once works on.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/corpus.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <utility>

#include "base/tr.h"
#include "bitext/release_store.h"
#include "memory/pair_links.h"
#include "memory/unaccepted.h"

namespace stykovka {
namespace {

// Pairs linked between two writes: what is lost when somebody stops it.
constexpr std::size_t linked_at_once = 8'192;

/// Links many pairs, a part of them on each core; aligners remember their words from one call to the next.
class Linking {
public:
    explicit Linking(const CorpusTools& tools) {
        const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
        for (unsigned i = 0; i < cores; ++i) aligners_.emplace_back(tools.languages, tools.lexicon);
    }

    void link(std::vector<CorpusPair>& pairs, std::span<const std::size_t> which, const Progress& progress) {
        std::atomic<std::size_t> next = 0;
        std::vector<std::exception_ptr> failures(aligners_.size());
        {
            std::vector<std::jthread> crew;
            for (std::size_t i = 0; i < aligners_.size(); ++i)
                crew.emplace_back([&, i] {
                    try {
                        for (std::size_t at = next++; at < which.size() && !progress.stop_requested(); at = next++)
                            link(pairs[which[at]], aligners_[i]);
                    } catch (...) {
                        failures[i] = std::current_exception();
                    }
                });
        }
        for (const std::exception_ptr& failure : failures)
            if (failure) std::rethrow_exception(failure);
        progress.check();
    }

private:
    static void link(CorpusPair& pair, WordAligner& aligner) {
        const BySide<std::string>& text = pair.pair.text;
        pair.alignment = aligner.aligned(BySide<std::string_view>{text.source, text.target});
    }

    std::vector<WordAligner> aligners_;
};

// Their places are below 0: they are no places of the archive, and their links are not kept.
void add_unaccepted(Archive& archive, std::int64_t release, std::vector<CorpusPair>& pairs) {
    const LoadedRelease loaded = ReleaseStore(archive).load(release);
    each_unaccepted(loaded, [&](const UnacceptedPair& pair) {
        if (pair.text.source.empty() || pair.text.target.empty()) return true;
        CorpusPair made;
        made.pair.place = -static_cast<std::int64_t>(pair.bead) - 1;
        made.pair.release_id = release;
        made.pair.release_number = loaded.release.number;
        made.pair.day = loaded.release.date;
        made.pair.state = loaded.release.state;
        made.pair.position = static_cast<std::uint32_t>(pair.bead);
        made.pair.text = pair.text;
        pairs.push_back(std::move(made));
        return true;
    });
}

std::vector<CorpusPair> pairs_of(Archive& archive, const CorpusTools& tools, const Progress& progress) {
    std::vector<CorpusPair> pairs;
    each_accepted_pair(archive.database(), tools.languages, [&](AcceptedPair&& pair) {
        if (pairs.size() % 1024 == 0) progress.check();
        if (!pair.text.source.empty() && !pair.text.target.empty()) pairs.push_back({std::move(pair), {}});
        return true;
    });
    if (tools.release) add_unaccepted(archive, *tools.release, pairs);
    std::ranges::stable_sort(pairs, {}, [](const CorpusPair& each) { return each.pair.day.value_or(Date()); });
    return pairs;
}

std::vector<PairLinks::Linked> linked(const std::vector<CorpusPair>& pairs, std::span<const std::size_t> which) {
    std::vector<PairLinks::Linked> all;
    for (const std::size_t index : which) {
        const CorpusPair& each = pairs[index];
        if (each.pair.place >= 0)
            all.push_back({each.pair.place, hash_of_texts(each.pair.text), blob_of(each.alignment)});
    }
    return all;
}

void link_missing(Archive& archive, std::vector<CorpusPair>& pairs, PairLinks& links, const CorpusTools& tools,
                  std::span<const std::size_t> missing, const Progress& progress) {
    if (missing.empty()) return;
    Linking linking(tools);
    for (std::size_t begin = 0; begin < missing.size(); begin += linked_at_once) {
        progress.report(static_cast<double>(begin) / static_cast<double>(missing.size()), tr("Linking words"));
        const auto portion = missing.subspan(begin, std::min(linked_at_once, missing.size() - begin));
        linking.link(pairs, portion, progress);
        if (!archive.is_read_only()) links.keep(linked(pairs, portion));
    }
}

void enter_words(Corpus& corpus, const WordStems& stems) {
    for (CorpusPair& each : corpus.pairs)
        for (const Side side : both_sides)
            for (LinkableText::Word& word : each.alignment.texts[side].words)
                word.type = corpus.words[side].form_of(word.span.in(each.pair.text[side]));
    for (const Side side : both_sides) corpus.words[side].settle(stems);
}

}  // namespace

Corpus load_corpus(Archive& archive, const CorpusTools& tools, const Progress& progress) {
    Corpus corpus{map_sides(tools.languages, [](const Language& each) { return Vocabulary(each); }), {}, 0};
    corpus.pairs = pairs_of(archive, tools, progress);
    PairLinks links(archive, tools.lexicon);
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < corpus.pairs.size(); ++i) {
        const AcceptedPair& pair = corpus.pairs[i].pair;
        if (auto alignment = links.find(pair.place, pair.text))
            corpus.pairs[i].alignment = std::move(*alignment);
        else
            missing.push_back(i);
    }
    corpus.linked_now = missing.size();
    link_missing(archive, corpus.pairs, links, tools, missing, progress);
    if (!archive.is_read_only()) links.drop_unasked();
    enter_words(corpus, tools.stems);
    return corpus;
}

}  // namespace stykovka
