// A document as its checks walk through it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/byte_span.h"
#include "base/progress.h"
#include "base/side.h"
#include "bitext/bitext.h"
#include "review/checks.h"
#include "review/finding.h"
#include "review/known_offices.h"
#include "review/known_persons.h"
#include "review/term_recognition.h"
#include "review/term_words.h"

namespace stykovka {

/// A segment with its place among the beads. Points into the document.
struct CheckedSegment {
    std::uint32_t bead = 0;
    Side side = Side::target;
    std::uint32_t segment = 0;  ///< within its side of the bead
    const Segment* content = nullptr;
    std::uint32_t index = 0;  ///< of the segment in its text

    const std::string& text() const { return content->content.text; }
};

/// Both sides of a bead, with nothing on one of them when it is 1–0 or 0–1.
struct CheckedBead {
    std::uint32_t bead = 0;
    const Bead* content = nullptr;
    BySide<std::vector<CheckedSegment>> segments;

    bool has_both_sides() const { return !segments.source.empty() && !segments.target.empty(); }
    /// The texts of one side, with a space between them.
    std::string text(Side side) const;
};

/// What a check is given. Lives as long as the document that it was made from.
class CheckedDocument {
public:
    /// `pause` is called where other work may go first.
    CheckedDocument(const Bitext& document, const CheckServices& services, const Progress& progress,
                    std::function<void()> pause = {});

    /// From now on the document has these beads only; what was worked out for others is forgotten.
    void look_at(const std::vector<std::uint32_t>& beads);
    void look_at_all();

    /// In the order of the document.
    const std::vector<CheckedBead>& beads() const { return beads_; }
    /// The segments of one side in the order of the text.
    std::vector<CheckedSegment> segments(Side side) const;
    const Language& language(Side side) const { return document_.texts[side].language; }
    BySide<Language> languages() const;
    /// The words of a segment with their stems. Precondition: `services().stems` is not null.
    const std::vector<TextWord>& words(const CheckedSegment& segment) const;
    /// The terms in a segment that count on the day of the release; none without a termbase.
    const std::vector<TermHit>& terms(const CheckedSegment& segment) const;
    /// What the archive has for the source of a bead. Precondition: `services().known_pairs` can be asked.
    const std::vector<KnownPair>& known_pairs(const CheckedBead& bead) const;
    /// "en-US", "en-GB": the norm that the office set, else the language of the target; "" when it is not English.
    std::string_view english_norm() const;
    /// The register as texts are searched for it. Precondition: `services().stems` is not null.
    const KnownPersons& persons() const;
    const KnownOffices& offices() const;
    const Bitext& document() const { return document_; }
    const CheckServices& services() const { return services_; }
    /// Throws Error{cancelled} when a stop was requested; checks that are slow ask between beads. Other work may run
    /// meanwhile.
    void check_stop() const;

private:
    const Bitext& document_;
    const CheckServices& services_;
    const Progress& progress_;
    const std::function<void()> pause_;
    std::vector<CheckedBead> beads_;
    // By side and index; filled when they are asked for.
    mutable BySide<std::unordered_map<std::uint32_t, std::vector<TextWord>>> words_;
    mutable BySide<std::unordered_map<std::uint32_t, std::vector<TermHit>>> terms_;
    mutable std::unordered_map<std::uint32_t, std::vector<KnownPair>> known_pairs_;  // by bead
    mutable std::optional<KnownPersons> persons_;
    mutable std::optional<KnownOffices> offices_;
};

/// A finding at a place; the check and its grade are filled in by `findings_of`.
Finding finding_at(const CheckedSegment& segment, ByteSpan span, std::string message,
                   std::vector<std::string> suggestions = {});

/// A sentence with one name in it: `{what}` of `sentence` becomes `what`.
std::string told(const char* sentence, std::string_view what);

}  // namespace stykovka
