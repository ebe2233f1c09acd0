// Sentence segmentation by SRX rules.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/pattern.h"
#include "base/progress.h"
#include "text/release.h"
#include "text/segment.h"

namespace stykovka {

/// One SRX rule: breaks, or forbids to break, where `before` ends and `after` begins. Either may be empty.
struct SegmentationRule {
    bool breaks = false;
    std::string before;
    std::string after;
    std::string place;       ///< "file:line" or "Russian, rule 3"; for `explain` and messages
    std::string about = {};  ///< a sentence for `explain`: why a text breaks here or does not; may be empty

    friend bool operator==(const SegmentationRule&, const SegmentationRule&) = default;
};

/// SRX `languagerule`: a named list of rules; the first that applies at a place decides.
struct LanguageRules {
    std::string name;
    std::vector<SegmentationRule> rules;

    friend bool operator==(const LanguageRules&, const LanguageRules&) = default;
};

/// SRX `languagemap`: languages whose tag matches `pattern` as a whole use the rules of that name.
struct LanguageMap {
    std::string pattern;
    std::string rules;

    friend bool operator==(const LanguageMap&, const LanguageMap&) = default;
};

/// The content of an SRX file (read and written by formats/srx.h).
struct SegmentationRules {
    bool cascade = true;  ///< all matching maps apply, one after the other; else only the first
    std::vector<LanguageRules> languages;
    std::vector<LanguageMap> maps;
    std::string
        kept;  ///< the file that they were read from, for what `write_srx` does not know; empty when there is none

    friend bool operator==(const SegmentationRules&, const SegmentationRules&) = default;
};

/// Why a text breaks, or does not break, at a candidate.
struct BreakDecision {
    std::uint32_t offset = 0;  ///< bytes from the start of the paragraph
    bool breaks = false;
    std::string rule;    ///< the place of the rule that decided
    std::string reason;  ///< what it is for, in the user's language; the patterns of a rule that says nothing
};

/// A text cut into segments, and the rules that were left out of parts of it because they took too long.
struct Segmentation {
    SegmentedText text;
    std::vector<std::string> problems;  ///< a sentence each, without doubles
};

/// Cuts paragraphs into segments. Immutable; safe to share between threads.
class Segmenter {
public:
    /// Rules that are no regular expressions are left out and named in `problems`. Languages without a map fall back
    /// to ICU's sentence breaker.
    explicit Segmenter(const SegmentationRules& rules);
    const std::vector<std::string>& problems() const { return problems_; }

    /// The segments of a text, ids 1 … n in order. White space between segments is kept in `Segment::space_after`;
    /// paragraphs of white space have no segments. A rule whose long searches take more than about 50 ms in a paragraph
    /// is not asked again for that paragraph. Throws Error{cancelled} soon after it was asked to stop.
    Segmentation segmentation_of(const ReleaseText& text, const Progress& progress = {}) const;
    /// The same for those who have nobody to tell.
    SegmentedText segments_of(const ReleaseText& text, const Progress& progress = {}) const;

    /// The spans of the segments of one paragraph, without outer white space.
    std::vector<ByteSpan> spans_of(std::string_view paragraph, const Language& language) const;
    /// Every candidate of a paragraph, with the rule that decided.
    std::vector<BreakDecision> explain(std::string_view paragraph, const Language& language) const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> compiled_;
    std::vector<std::string> problems_;
};

}  // namespace stykovka
