// Releases whose texts are no pair.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pairing.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "align/aligner.h"
#include "app/storing.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

/// Two texts are no pair when less than this share of the shorter one has a likely counterpart.
constexpr double least_aligned = 0.3;
constexpr float likely = 0.5F;
/// Weight of evidence a bead: 8 sample releases have 0.9 – 2.4 without a lexicon and 2.0 – 5.3 with one, each with the
/// translation of another at most 0.6 and 1.1. In between it is told by the share that is surely aligned.
constexpr double least_evidence = 0.8;
constexpr double enough_evidence = 1.2;
constexpr double least_surely_aligned = 0.5;
constexpr float surely = 0.8F;
/// Of fewer beads nothing can be said.
constexpr std::size_t fewest_beads = 3;

// The share of the shorter side that stands in beads of at least this confidence with text on both sides.
double aligned_share(const Bitext& document, float confidence) {
    BySide<double> whole;
    BySide<double> held;
    const auto firsts = firsts_of(document.alignment);
    std::size_t index = 0;
    for (const Bead& bead : document.alignment.beads) {
        const bool holds = bead.count.source > 0 && bead.count.target > 0 && bead.confidence >= confidence;
        for (const Side side : both_sides)
            for (std::uint32_t i = firsts[index][side]; i < firsts[index + 1][side]; ++i) {
                const auto bytes = static_cast<double>(document.texts[side].segments[i].content.text.size());
                whole[side] += bytes;
                held[side] += holds ? bytes : 0;
            }
        ++index;
    }
    double share = 0;
    for (const Side side : both_sides)
        if (whole[side] > 0) share = std::max(share, held[side] / whole[side]);
    return share;
}

// Beads that somebody changed have lost their evidence and tell nothing.
bool has_hardly_evidence(const Bitext& document) {
    std::size_t beads = 0;
    double weight = 0;
    for (const Bead& bead : document.alignment.beads) {
        if (bead.state != BeadState::automatic || bead.count.source == 0 || bead.count.target == 0) continue;
        ++beads;
        for (const Evidence& each : bead.evidence) weight += each.weight;
    }
    if (beads < fewest_beads) return false;
    weight /= static_cast<double>(beads);
    return weight < least_evidence ||
           (weight < enough_evidence && aligned_share(document, surely) < least_surely_aligned);
}

// A release with the translation of another one.
PreparedRelease with_translation_of(const LoadedRelease& one, const LoadedRelease& other_one, const Tools& tools,
                                    const Progress& progress) {
    PreparedRelease prepared;
    Release& release = prepared.release;
    release = one.release;
    const Release& from = other_one.release;
    release.title.target = from.title.target;
    release.url.target = from.url.target;
    release.origin.target = from.origin.target;
    release.state = from.state;
    release.state_changed = from.state_changed;
    release.state_changed_by = from.state_changed_by;
    BySide<SegmentedText> texts{one.document.texts.source, other_one.document.texts.target};
    if (texts.target.segments.empty()) {
        release.state = ReleaseState::draft;
        prepared.document = untranslated(std::move(texts.source), release.languages.target);
        return prepared;
    }
    Alignment alignment = align(texts, tools.lexicon.between(release.languages), {}, progress);
    prepared.document = assemble(std::move(texts), std::move(alignment));
    return prepared;
}

void require_exchangeable(const LoadedRelease& one, const LoadedRelease& another) {
    if (one.release.languages == another.release.languages) return;
    throw Error(ErrorKind::usage, ErrorSubject::program,
                fmt::format(fmt::runtime(tr("“{one}” and “{other}” are not in the same languages, so their "
                                            "translations cannot be exchanged.")),
                            fmt::arg("one", one.release.number), fmt::arg("other", another.release.number)));
}

}  // namespace

bool is_hardly_aligned(const Bitext& document) { return aligned_share(document, likely) < least_aligned; }

bool looks_mispaired(const Bitext& document) {
    for (const Side side : both_sides)
        if (document.texts[side].segments.empty()) return false;
    return is_hardly_aligned(document) || has_hardly_evidence(document);
}

std::array<std::int64_t, 2> exchange_translations(OpenArchive& archive, const std::array<std::int64_t, 2>& releases,
                                                  const Tools& tools, const Progress& progress) {
    if (releases[0] == releases[1])
        throw Error(ErrorKind::usage, ErrorSubject::program,
                    tr("A release cannot exchange translations with itself; choose another one."));
    const std::array<LoadedRelease, 2> loaded{archive.releases().load(releases[0]),
                                              archive.releases().load(releases[1])};
    require_exchangeable(loaded[0], loaded[1]);
    const std::array<PreparedRelease, 2> prepared{
        with_translation_of(loaded[0], loaded[1], tools, progress.part(0, 0.5)),
        with_translation_of(loaded[1], loaded[0], tools, progress.part(0.5, 1))};
    Write write(
        archive.archive(),
        Act{"release.exchange",
            fmt::format(fmt::runtime(tr("Exchange the translations of “{one}” and “{other}”")),
                        fmt::arg("one", loaded[0].release.number), fmt::arg("other", loaded[1].release.number))});
    for (const std::int64_t release : releases) remove_release(archive, release);
    std::array<std::int64_t, 2> ids{};
    for (std::size_t i = 0; i < 2; ++i) ids[i] = store_release(archive, prepared[i], {}).id;
    write.commit();
    return ids;
}

}  // namespace stykovka
