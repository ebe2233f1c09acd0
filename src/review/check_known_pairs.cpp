// Checks a target against other translations of its source: in this document, and in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "base/tr.h"
#include "base/unicode.h"
#include "memory/name_leftovers.h"
#include "review/check_list.h"
#include "review/known_persons.h"
#include "review/left_over_words.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// Case, ё, quotes and spaces make no other text.
std::string text_key(const std::string& text) { return word_key(typography_folded(text)); }

bool has_two_words(const std::string& text) {
    const auto tokens = tokens_of(text);
    return std::count_if(tokens.begin(), tokens.end(),
                         [](const Token& token) { return token.kind == TokenKind::word; }) > 1;
}

/// How a source is translated in this document, and where first.
struct Renderings {
    std::map<std::string, std::pair<int, std::string>> counts;  // by key: how often, and as written
    std::string usual;                                          // key of the most frequent, else of the first
};

/// The beads whose source stands in others too. Hashes tell: of most sources no text is kept, which would be those of
/// the whole release once more.
std::vector<const CheckedBead*> beads_with_repeated_sources(const CheckedDocument& document) {
    std::vector<std::size_t> hashes;
    std::unordered_map<std::size_t, std::uint32_t> counts;
    for (const CheckedBead& bead : document.beads())
        if (bead.has_both_sides())
            ++counts[hashes.emplace_back(std::hash<std::string>()(text_key(bead.text(Side::source))))];
    std::vector<const CheckedBead*> beads;
    auto hash = hashes.begin();
    for (const CheckedBead& bead : document.beads())
        if (bead.has_both_sides() && counts.at(*hash++) > 1) beads.push_back(&bead);
    return beads;
}

std::map<std::string, Renderings> renderings_in(const std::vector<const CheckedBead*>& beads) {
    std::map<std::string, Renderings> known;
    for (const CheckedBead* const bead : beads) {
        const std::string target = bead->text(Side::target);
        Renderings& renderings = known[text_key(bead->text(Side::source))];
        auto& [count, written] = renderings.counts[text_key(target)];
        if (count++ == 0) written = target;
        if (renderings.usual.empty() || count > renderings.counts[renderings.usual].first)
            renderings.usual = text_key(target);
    }
    return known;
}

std::set<const KnownPerson*> named_in(const CheckedDocument& document, const CheckedBead& bead, Side side) {
    std::set<const KnownPerson*> named;
    for (const CheckedSegment& segment : bead.segments[side]) {
        const auto& words = document.words(segment);
        for (std::size_t i = 0; i < words.size(); ++i)
            for (const KnownPerson* const person : document.persons().named_by(words, i, side)) named.insert(person);
    }
    return named;
}

// The surname of the one person of the register whom the source names and the target does not.
std::vector<std::string> names_instead(const CheckedDocument& document, const CheckedBead& bead) {
    if (document.services().stems == nullptr || document.services().persons.empty()) return {};
    std::set<const KnownPerson*> missing = named_in(document, bead, Side::source);
    for (const KnownPerson* const each : named_in(document, bead, Side::target)) missing.erase(each);
    if (missing.size() != 1) return {};
    return {surname_of((*missing.begin())->person->name.target)};
}

}  // namespace

std::vector<Finding> other_renderings(const CheckedDocument& document) {
    std::vector<Finding> findings;
    const auto beads = beads_with_repeated_sources(document);
    const auto known = renderings_in(beads);
    for (const CheckedBead* const bead : beads) {
        const std::string source = bead->text(Side::source);
        const Renderings& renderings = known.at(text_key(source));
        if (renderings.counts.size() < 2 || text_key(bead->text(Side::target)) == renderings.usual ||
            !has_two_words(source))
            continue;
        const std::string& usual = renderings.counts.at(renderings.usual).second;
        findings.push_back(finding_at(
            bead->segments.target.front(), {},
            told(tr("The same source is translated as “{what}” elsewhere in this release."), usual), {usual}));
    }
    return findings;
}

std::vector<Finding> conflicts_with_archive(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (!document.services().known_pairs) return findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        document.check_stop();
        const std::string target = text_key(bead.text(Side::target));
        const KnownPair* published = nullptr;
        bool is_known = false;
        const auto& pairs = document.known_pairs(bead);
        for (const KnownPair& pair : pairs) {
            if (pair.percent < 100 || !pair.is_published) continue;
            is_known |= text_key(pair.text.target) == target;
            if (published == nullptr) published = &pair;
        }
        if (published == nullptr || is_known || !has_two_words(bead.text(Side::source))) continue;
        findings.push_back(
            finding_at(bead.segments.target.front(), {},
                       fmt::format(fmt::runtime(tr("Release {release}, which is published, says “{what}”.")),
                                   fmt::arg("release", published->release), fmt::arg("what", published->text.target)),
                       {published->text.target}));
    }
    return findings;
}

std::vector<Finding> unedited_matches(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (!document.services().known_pairs) return findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        document.check_stop();
        const std::string target = text_key(bead.text(Side::target));
        const std::string source = text_key(bead.text(Side::source));
        const auto& pairs = document.known_pairs(bead);
        const KnownPair* found = nullptr;
        bool is_right = false;
        for (const KnownPair& pair : pairs) {
            if (text_key(pair.text.target) != target) continue;
            if (text_key(pair.text.source) == source)
                is_right = true;
            else if (found == nullptr)
                found = &pair;
        }
        if (is_right || found == nullptr) continue;
        findings.push_back(finding_at(bead.segments.target.front(), {},
                                      told(tr("The target translates another source: “{what}”."), found->text.source)));
    }
    return findings;
}

bool accepted_by_nobody_in_person(const CheckedBead& bead) { return bead.content->accepted_by != AcceptedBy::person; }

std::vector<Finding> left_over_names(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (!document.services().known_pairs) return findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        document.check_stop();
        const std::string source = bead.text(Side::source);
        const auto& pairs = document.known_pairs(bead);
        // What the archive has for this very source may name whom it likes.
        if (std::ranges::any_of(pairs, [](const KnownPair& pair) { return pair.percent >= 100; })) continue;
        for (const CheckedSegment& segment : bead.segments.target) {
            std::set<ByteSpan> spans;
            const UnnamedWords unnamed(source, segment.text());
            const auto tell = [&](const KnownPair& pair, ByteSpan span, std::vector<std::string> instead) {
                if (spans.insert(span).second)
                    findings.push_back(finding_at(
                        segment, span,
                        fmt::format(fmt::runtime(tr("“{what}” is not in the source; it is left over from “{source}”.")),
                                    fmt::arg("what", span.in(segment.text())), fmt::arg("source", pair.text.source)),
                        std::move(instead)));
            };
            std::optional<LeftOverWords> words;
            if (document.services().aligner != nullptr && bead.segments.target.size() == 1)
                words.emplace(BySide<std::string>{source, segment.text()}, *document.services().aligner);
            for (const KnownPair& pair : pairs) {
                for (const ByteSpan span : unnamed.named_in(pair.text.source))
                    tell(pair, span, names_instead(document, bead));
                // A match that nobody edited is told as one.
                if (words && text_key(pair.text.target) != text_key(segment.text()))
                    for (const ByteSpan span : words->of(pair.text)) tell(pair, span, {});
            }
        }
    }
    return findings;
}

}  // namespace stykovka
