// How terms were translated in everything that was accepted.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/variants.h"

#include <fmt/format.h>

#include "base/error.h"
#include "base/tr.h"
#include "review/term_store.h"

namespace stykovka {

Corpus whole_corpus(OpenArchive& archive, const BySide<Language>& languages, const Tools& tools,
                    const Progress& progress, std::optional<std::int64_t> release) {
    const Lexicon lexicon = tools.lexicon.between(languages);
    Corpus corpus = load_corpus(archive.archive(), {languages, lexicon, tools.stems, release}, progress);
    if (corpus.pairs.empty())
        throw Error(
            ErrorKind::not_found, ErrorSubject::archive,
            fmt::format(fmt::runtime(tr("There is no accepted pair from “{source}” to “{target}” in “{archive}” "
                                        "yet; accept beads of a release, or import a memory.")),
                        fmt::arg("source", languages.source.tag()), fmt::arg("target", languages.target.tag()),
                        fmt::arg("archive", archive.path().string())));
    return corpus;
}

std::vector<TermVariants> variants_in(OpenArchive& archive, const Corpus& corpus, const Tools& tools,
                                      const VariantOptions& options, const Progress& progress) {
    return term_variants(corpus, stored_concepts(archive.archive()), tools.stems, options, progress);
}

std::vector<TermCandidate> candidates_in(OpenArchive& archive, const Corpus& corpus, const CandidateOptions& options,
                                         const Progress& progress) {
    return term_candidates(corpus, stored_concepts(archive.archive()), options, progress);
}

}  // namespace stykovka
