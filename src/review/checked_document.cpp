// A document as its checks walk through it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/checked_document.h"

#include <fmt/format.h>

#include <numeric>
#include <utility>

#include "review/office_rules.h"

namespace stykovka {

std::string CheckedBead::text(Side side) const {
    std::string text;
    for (const CheckedSegment& segment : segments[side]) text += (text.empty() ? "" : " ") + segment.text();
    return text;
}

CheckedDocument::CheckedDocument(const Bitext& document, const CheckServices& services, const Progress& progress,
                                 std::function<void()> pause)
    : document_(document), services_(services), progress_(progress), pause_(std::move(pause)) {}

void CheckedDocument::look_at(const std::vector<std::uint32_t>& beads) {
    beads_.clear();
    for (const Side side : both_sides) {
        words_[side].clear();
        terms_[side].clear();
    }
    known_pairs_.clear();
    for (const std::uint32_t bead : beads) {
        CheckedBead checked{bead, &document_.alignment.beads[bead], {}};
        const BySide<std::uint32_t> first = first_of(document_, bead);
        for (const Side side : both_sides)
            for (std::uint32_t i = 0; i < checked.content->count[side]; ++i)
                checked.segments[side].push_back(
                    {bead, side, i, &document_.texts[side].segments[first[side] + i], first[side] + i});
        beads_.push_back(std::move(checked));
    }
}

void CheckedDocument::look_at_all() {
    std::vector<std::uint32_t> all(document_.alignment.beads.size());
    std::iota(all.begin(), all.end(), 0U);
    look_at(all);
}

void CheckedDocument::check_stop() const {
    progress_.check();
    if (pause_) pause_();
}

std::vector<CheckedSegment> CheckedDocument::segments(Side side) const {
    std::vector<CheckedSegment> segments;
    for (const CheckedBead& bead : beads_)
        segments.insert(segments.end(), bead.segments[side].begin(), bead.segments[side].end());
    return segments;
}

const std::vector<TextWord>& CheckedDocument::words(const CheckedSegment& segment) const {
    const auto [known, is_new] = words_[segment.side].try_emplace(segment.index);
    if (is_new) known->second = words_of(segment.text(), language(segment.side), *services_.stems);
    return known->second;
}

const std::vector<TermHit>& CheckedDocument::terms(const CheckedSegment& segment) const {
    const auto [known, is_new] = terms_[segment.side].try_emplace(segment.index);
    const TermRecogniser* const recogniser = services_.terms[segment.side];
    if (is_new && recogniser != nullptr) known->second = recogniser->hits_in(segment.text(), services_.day);
    return known->second;
}

const std::vector<KnownPair>& CheckedDocument::known_pairs(const CheckedBead& bead) const {
    const auto [known, is_new] = known_pairs_.try_emplace(bead.bead);
    if (is_new) known->second = services_.known_pairs(bead.text(Side::source));
    return known->second;
}

const KnownPersons& CheckedDocument::persons() const {
    if (!persons_) persons_.emplace(services_.persons, languages(), *services_.stems);
    return *persons_;
}

const KnownOffices& CheckedDocument::offices() const {
    if (!offices_) offices_.emplace(services_.tenures, languages(), *services_.stems);
    return *offices_;
}

BySide<Language> CheckedDocument::languages() const { return {language(Side::source), language(Side::target)}; }

std::string_view CheckedDocument::english_norm() const {
    const Language& target = language(Side::target);
    if (target.primary() != "en") return {};
    if (services_.rules != nullptr && !services_.rules->norm.empty()) return services_.rules->norm;
    return target.tag();
}

Finding finding_at(const CheckedSegment& segment, ByteSpan span, std::string message,
                   std::vector<std::string> suggestions) {
    Finding finding;
    finding.severity = Severity::error;  // the check's own grade, unless it lowers this one
    finding.bead = segment.bead;
    finding.side = segment.side;
    finding.segment = segment.segment;
    finding.span = span;
    finding.message = std::move(message);
    finding.suggestions = std::move(suggestions);
    return finding;
}

std::string told(const char* sentence, std::string_view what) {
    return fmt::format(fmt::runtime(sentence), fmt::arg("what", what));
}

}  // namespace stykovka
