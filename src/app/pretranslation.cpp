// What the memory can do for a release before anybody translates it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pretranslation.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/tr.h"
#include "base/unicode.h"
#include "bitext/edits.h"
#include "memory/repair.h"
#include "text/word_count.h"

namespace stykovka {
namespace {

constexpr int lowest_band = 50;

bool is_to_translate(const Bead& bead) {
    return bead.state == BeadState::draft && bead.count.target == 0 && bead.count.source > 0;
}

void add(BandCount& count, const std::string& text) {
    ++count.segments;
    count.words += word_count(text);
}

// The bead as the machine leaves it: with text on both sides, to be confirmed.
Bitext filled(const Bitext& document, std::size_t bead, const std::string& text, float confidence) {
    Bitext next = set_text(document, bead, Side::target, text);
    Bead machine = next.alignment.beads[bead];
    machine.state = BeadState::automatic;
    machine.accepted_by = AcceptedBy::nobody;
    machine.confidence = confidence;
    next.alignment.beads = next.alignment.beads.with(bead, std::move(machine));
    return next;
}

LookupOptions options_for(const Bitext& document, std::size_t bead) {
    LookupOptions options = lookup_options_for(document, bead);
    options.at_least = MatchScore{lowest_band};
    options.limit = 1;
    return options;
}

// Calls `see(bead, source, best match or null)` for every bead that is to be translated.
template <class See>
void look_up_all(const TranslationMemory& memory, const Bitext& document, const BySide<Language>& languages,
                 const Progress& progress, See see) {
    const std::size_t count = document.alignment.beads.size();
    for (std::size_t bead = 0; bead < count; ++bead) {
        progress.report(static_cast<double>(bead) / static_cast<double>(count), tr("Looking up"));
        if (!is_to_translate(document.alignment.beads[bead])) continue;
        const Content source = content_of(document, bead, Side::source);
        const auto matches = memory.matches_for(source, languages, options_for(document, bead), progress);
        see(bead, source, matches.empty() ? nullptr : &matches.front());
    }
}

}  // namespace

MatchBand band_of(MatchScore score) {
    if (score.percent > 100) return MatchBand::context;
    if (score.percent == 100) return MatchBand::exact;
    if (score.percent >= 95) return MatchBand::from_95;
    if (score.percent >= 85) return MatchBand::from_85;
    if (score.percent >= 75) return MatchBand::from_75;
    return score.percent >= lowest_band ? MatchBand::from_50 : MatchBand::none;
}

std::string words_for(MatchBand band) {
    switch (band) {
        case MatchBand::context:
            return tr("same context");
        case MatchBand::exact:
            return tr("exact");
        case MatchBand::from_95:
            return "95–99 %";
        case MatchBand::from_85:
            return "85–94 %";
        case MatchBand::from_75:
            return "75–84 %";
        case MatchBand::from_50:
            return "50–74 %";
        case MatchBand::repeat:
            return tr("repeated in the release");
        case MatchBand::none:
            return tr("new");
    }
    return {};
}

std::string_view name_of(MatchBand band) {
    constexpr std::array<std::string_view, all_bands.size()> names{"context", "exact", "95-99",  "85-94",
                                                                   "75-84",   "50-74", "repeat", "none"};
    return names[static_cast<std::size_t>(band)];
}

BandCount MatchAnalysis::all() const {
    BandCount all;
    for (const BandCount& each : bands) {
        all.segments += each.segments;
        all.words += each.words;
    }
    return all;
}

std::string words_for(const MatchAnalysis& analysis) {
    const BandCount all = analysis.all();
    std::string words = fmt::format(fmt::runtime(tr("{segments} segments, {words} words")),
                                    fmt::arg("segments", all.segments), fmt::arg("words", all.words));
    const char* before = ": ";
    for (const MatchBand band : all_bands) {
        const BandCount& count = analysis[band];
        if (count.segments == 0) continue;
        words += fmt::format(fmt::runtime(tr("{before}{band} {segments} ({words} words)")), fmt::arg("before", before),
                             fmt::arg("band", words_for(band)), fmt::arg("segments", count.segments),
                             fmt::arg("words", count.words));
        before = ", ";
    }
    return words;
}

LookupOptions lookup_options_for(const Bitext& document, std::size_t bead) {
    LookupOptions options;
    if (bead > 0) options.before = content_of(document, bead - 1, Side::source).text;
    if (bead + 1 < document.alignment.beads.size()) options.after = content_of(document, bead + 1, Side::source).text;
    return options;
}

MatchAnalysis analysis_of(const TranslationMemory& memory, const Bitext& document, const BySide<Language>& languages,
                          const Progress& progress) {
    MatchAnalysis analysis;
    std::set<std::string> seen;
    look_up_all(memory, document, languages, progress, [&](std::size_t, const Content& source, const Match* match) {
        const bool repeated = !seen.insert(nfc(source.text)).second;
        const MatchBand band = match == nullptr ? MatchBand::none : band_of(match->score);
        const bool is_sure = band == MatchBand::context || band == MatchBand::exact;
        add(analysis[repeated && !is_sure ? MatchBand::repeat : band], source.text);
    });
    return analysis;
}

Pretranslation pretranslated(const TranslationMemory& memory, const Bitext& document, const BySide<Language>& languages,
                             MatchScore at_least, const Progress& progress, const RegisterRepair* people) {
    Pretranslation result{document, {}};
    look_up_all(
        memory, document, languages, progress, [&](std::size_t bead, const Content& source, const Match* match) {
            if (match == nullptr || match->score < at_least || match->negation_differs) return;
            const float confidence = std::min(1.0F, static_cast<float>(match->score.percent) / 100);
            const RepairedTarget repaired = people == nullptr ? repaired_target(source.text, match->unit.variants)
                                                              : people->repaired(source.text, match->unit.variants);
            result.document = filled(result.document, bead, repaired.content.text, confidence);
            add(result.used[band_of(match->score)], source.text);
        });
    return result;
}

bool is_filled_by_machine(const Bead& bead) {
    return bead.state == BeadState::automatic && bead.evidence.empty() && bead.count.source > 0 &&
           bead.count.target > 0;
}

Bitext propagated(const Bitext& document, std::size_t bead) {
    const Bead& from = document.alignment.beads[bead];
    if (from.count.source == 0 || from.count.target == 0) return document;
    const std::string source = nfc(content_of(document, bead, Side::source).text);
    const std::string target = content_of(document, bead, Side::target).text;
    const auto firsts = firsts_of(document.alignment);
    Bitext next = document;
    for (std::size_t i = 0; i < document.alignment.beads.size(); ++i) {
        const Bead& each = document.alignment.beads[i];
        if (i == bead || (!is_to_translate(each) && !is_filled_by_machine(each))) continue;
        const std::string here = nfc(joined_segments(document.texts.source, firsts[i].source, each.count.source).text);
        if (here == source) next = filled(next, i, target, 1.0F);
    }
    return next;
}

}  // namespace stykovka
