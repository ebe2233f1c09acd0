// A document as its checks walk through it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/checked_document.h"

#include <fmt/format.h>

#include "review/office_rules.h"

namespace stykovka {

std::string CheckedBead::text(Side side) const {
    std::string text;
    for (const CheckedSegment& segment : segments[side]) text += (text.empty() ? "" : " ") + segment.text();
    return text;
}

CheckedDocument::CheckedDocument(const Bitext& document, const CheckServices& services, const Progress& progress)
    : document_(document), services_(services), progress_(progress) {
    for (const Side side : both_sides) {
        words_[side].resize(document.texts[side].segments.size());
        terms_[side].resize(document.texts[side].segments.size());
    }
    known_pairs_.resize(document.alignment.beads.size());
    BySide<std::uint32_t> next;
    for (const Bead& bead : document.alignment.beads) {
        CheckedBead checked{static_cast<std::uint32_t>(beads_.size()), &bead, {}};
        for (const Side side : both_sides)
            for (std::uint32_t i = 0; i < bead.count[side]; ++i, ++next[side])
                checked.segments[side].push_back(
                    {checked.bead, side, i, &document.texts[side].segments[next[side]], next[side]});
        beads_.push_back(std::move(checked));
    }
}

std::vector<CheckedSegment> CheckedDocument::segments(Side side) const {
    std::vector<CheckedSegment> segments;
    for (const CheckedBead& bead : beads_)
        segments.insert(segments.end(), bead.segments[side].begin(), bead.segments[side].end());
    return segments;
}

const std::vector<TextWord>& CheckedDocument::words(const CheckedSegment& segment) const {
    auto& known = words_[segment.side][segment.index];
    if (!known) known = words_of(segment.text(), language(segment.side), *services_.stems);
    return *known;
}

const std::vector<TermHit>& CheckedDocument::terms(const CheckedSegment& segment) const {
    auto& known = terms_[segment.side][segment.index];
    const TermRecogniser* const recogniser = services_.terms[segment.side];
    if (!known)
        known = recogniser == nullptr ? std::vector<TermHit>() : recogniser->hits_in(segment.text(), services_.day);
    return *known;
}

const std::vector<KnownPair>& CheckedDocument::known_pairs(const CheckedBead& bead) const {
    auto& known = known_pairs_[bead.bead];
    if (!known) known = services_.known_pairs(bead.text(Side::source));
    return *known;
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
