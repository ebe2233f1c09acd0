// What a whole archive says of its terms and of itself, topic by topic, in one form for all.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/open_archive.h"
#include "app/tools.h"
#include "app/variants.h"
#include "base/progress.h"
#include "review/consistency.h"

namespace stykovka {

/// Two that are about terms, the kinds of inconsistencies, and two that are about what the office decides.
enum class ReviewTopic : std::uint8_t {
    variants,
    candidates,
    other_target,
    other_source,
    name,
    quote,
    template_,
    omission,
    writing,  ///< how the accepted English writes dates, percent … and words of one norm
    rules     ///< what is against the rules of the file of decisions
};
inline constexpr int review_topics = 10;

/// In the interface language.
std::string title_of(ReviewTopic topic);

struct ReviewQuestion {
    ReviewTopic topic = ReviewTopic::variants;
    BySide<Language> languages{Language("ru"), Language("en")};
    std::optional<std::int64_t> release;  ///< only what touches it, its beads that nobody accepted included
    std::optional<Date> since;            ///< only what was used since

    friend bool operator==(const ReviewQuestion&, const ReviewQuestion&) = default;
};

/// One way to say it.
struct ReviewWay {
    std::string text;
    std::size_t count = 0;
    std::optional<Date> first, last;
    std::optional<TermStatus> status;  ///< what the termbase says of it
    std::vector<VariantPlace> places;  ///< oldest first; with empty spans where only the whole pair is known
};

struct ReviewEntry {
    Side side = Side::source;  ///< of `text`
    /// What is the same: the term, the source, the name; the clause that was left out; the question, the rule.
    std::string text;
    std::string key;  ///< of a question of writing, in the file of decisions; else empty
    std::size_t count = 0;     ///< places
    std::vector<ReviewWay> ways;
};

/// Never changes; shared by threads.
struct ArchiveReview {
    ReviewQuestion question;
    Corpus corpus;
    std::vector<ReviewEntry> entries;  ///< what is worth most attention first
    /// As tables and pages take it; of writing and rules the entries are all there is.
    std::variant<std::monostate, std::vector<TermVariants>, std::vector<TermCandidate>, std::vector<ConsistencyGroup>>
        found;
};

/// Throws as `whole_corpus` does, and Error{malformed, input} for rules that are none.
std::shared_ptr<const ArchiveReview> review_archive(OpenArchive& archive, const ReviewQuestion& question,
                                                    const Tools& tools, const Progress& progress);

/// The table for a spreadsheet, names of columns first; that of terms has a column for decisions, which
/// `read_decisions` takes back.
std::vector<std::vector<std::string>> table_of(const ArchiveReview& review);
/// The page for a meeting; candidates have none of their own and come as a table.
std::string page_of(const ArchiveReview& review);

}  // namespace stykovka
