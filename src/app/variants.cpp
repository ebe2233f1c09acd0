// How terms were translated in everything that was accepted.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/variants.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/error.h"
#include "base/tr.h"
#include "review/dismissals.h"
#include "review/finding.h"
#include "review/term_store.h"

namespace stykovka {
namespace {

// A dropped candidate is kept as a dismissal: of the check "candidate", in the words of the phrase.
std::string key_of_candidate(Side side, const std::string& text) {
    Finding candidate;
    candidate.check = "candidate";
    candidate.side = side;
    candidate.about = term_key(text);
    return finding_key(candidate, {});
}

// Its counterpart stands elsewhere.
bool is_linked_far(const Bitext& document, std::size_t bead) {
    const BySide<std::uint32_t> first = first_of(document, bead);
    return std::ranges::any_of(document.alignment.crossings, [&](const CrossingLink& link) {
        return std::ranges::any_of(both_sides, [&](Side side) {
            return document.alignment.beads[bead].count[side] > 0 &&
                   document.texts[side].segments[first[side]].id == link.first[side];
        });
    });
}

void add_one_sided_beads(Corpus& corpus, const StoredRelease& release, const Bitext& document) {
    for (std::size_t bead = 0; bead < document.alignment.beads.size(); ++bead) {
        const Bead& each = document.alignment.beads[bead];
        const bool is_one_sided = (each.count.source == 0) != (each.count.target == 0);
        if (!is_one_sided || each.state == BeadState::draft || each.on_purpose || is_linked_far(document, bead))
            continue;
        CorpusPair pair;
        pair.pair.release_id = release.id;
        pair.pair.release_number = release.number;
        pair.pair.day = release.date;
        pair.pair.state = release.state;
        pair.pair.position = static_cast<std::uint32_t>(bead);
        for (const Side side : both_sides) pair.pair.text[side] = content_of(document, bead, side).text;
        corpus.pairs.push_back(std::move(pair));
    }
}

}  // namespace

Corpus whole_corpus(OpenArchive& archive, const BySide<Language>& languages, const Tools& tools,
                    const Progress& progress, std::optional<std::int64_t> release) {
    const Lexicon lexicon = tools.lexicon.between(languages);
    Corpus corpus = load_corpus(archive.archive(), {languages, lexicon, tools.stems, release}, progress);
    if (corpus.pairs.empty())
        throw Error(
            ErrorKind::not_found, ErrorSubject::archive,
            fmt::format(fmt::runtime(tr("There is no accepted pair from “{source}” to “{target}” in “{archive}” "
                                        "yet; accept pairs of a release, or import a memory.")),
                        fmt::arg("source", languages.source.tag()), fmt::arg("target", languages.target.tag()),
                        fmt::arg("archive", archive.path().string())));
    return corpus;
}

Corpus consistency_corpus(OpenArchive& archive, const BySide<Language>& languages, const Tools& tools,
                          const Progress& progress, std::optional<std::int64_t> release) {
    Corpus corpus = whole_corpus(archive, languages, tools, progress, release);
    for (const StoredRelease& each : archive.releases().list()) {
        progress.check();
        if ((release && each.id != *release) || each.untranslated * 2 > each.beads) continue;
        const LoadedRelease loaded = archive.releases().load(each.id);
        const BySide<Language>& here = loaded.release.languages;
        if (!here.source.same_primary(languages.source) || !here.target.same_primary(languages.target)) continue;
        add_one_sided_beads(corpus, each, loaded.document);
    }
    return corpus;
}

std::vector<TermVariants> variants_in(OpenArchive& archive, const Corpus& corpus, const Tools& tools,
                                      const VariantOptions& options, const Progress& progress) {
    return term_variants(corpus, stored_concepts(archive.archive()), tools.stems, options, progress);
}

std::vector<TermCandidate> candidates_in(OpenArchive& archive, const Corpus& corpus, const CandidateOptions& options,
                                         const Progress& progress) {
    std::set<std::string> dropped;
    for (Dismissal& each : stored_dismissals(archive.archive())) dropped.insert(std::move(each.key));
    CandidateOptions more = options;
    more.most += dropped.size();
    auto candidates = term_candidates(corpus, stored_concepts(archive.archive()), more, progress);
    std::erase_if(candidates, [&](const TermCandidate& each) {
        return dropped.contains(key_of_candidate(each.side, each.text[each.side]));
    });
    if (candidates.size() > options.most) candidates.resize(options.most);
    return candidates;
}

void drop_candidate(OpenArchive& archive, Side side, const std::string& text) {
    if (term_key(text).empty()) throw Error(ErrorKind::usage, ErrorSubject::input, tr("Say which phrase is no term."));
    Write write(archive.archive(),
                Act{"terms.drop", fmt::format(fmt::runtime(tr("“{term}” is no term")), fmt::arg("term", text))});
    remember_dismissal(write, key_of_candidate(side, text), text);
    write.commit();
}

}  // namespace stykovka
