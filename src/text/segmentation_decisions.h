// Where the rules of a language break a paragraph.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/pattern.h"
#include "base/progress.h"

namespace stykovka {

/// A segmentation rule ready to be asked; `place` is made by `place_expression`.
struct CompiledRule {
    bool breaks = false;
    Pattern place;
    std::string place_in_file;            ///< for messages and `explain`
    std::string reason;                   ///< for `explain`, in the user's language
    std::optional<std::u32string> signs;  ///< it applies behind these only; none: anywhere. See `last_signs`

    bool may_apply_behind(char32_t c) const { return !signs || signs->find(c) != std::u32string::npos; }
};

/// A candidate and the rule that decided it.
struct Decision {
    std::uint32_t offset = 0;
    const CompiledRule* rule = nullptr;
};

/// Asks rules, the first that applies decides. Candidates are the places where a breaking rule applies: nowhere else
/// can a text break. Belongs to one thread.
class Deciding {
public:
    /// The rules must outlive it.
    explicit Deciding(std::vector<const CompiledRule*> rules);

    /// All candidates inside the paragraph, in order. A rule that takes too long is not asked again in this paragraph.
    /// Throws Error{cancelled} soon after `progress` was asked to stop, also in a paragraph without end.
    std::vector<Decision> decisions(std::string_view paragraph, const Progress& progress = {});

    /// The rules that took too long in any paragraph so far.
    std::vector<const CompiledRule*> slow_rules() const;

private:
    struct Asked {
        const CompiledRule* rule = nullptr;
        int units = 0;          ///< of its long searches in this paragraph, see `PatternSearch::units_of_last_search`
        bool was_slow = false;  ///< in any paragraph
    };

    /// A place in the paragraph and the character before it.
    struct Place {
        std::uint32_t offset = 0;
        char32_t behind = 0;
    };

    std::vector<Place> candidates(std::string_view paragraph, const Progress& progress);
    std::vector<Place> searched_candidates(std::string_view paragraph);
    std::vector<Place> places_behind_signs(std::string_view paragraph) const;
    void add_places(Asked& asked, std::string_view paragraph, std::vector<Place>& places);
    std::optional<ByteSpan> match_within_limits(Asked& asked, Place place);
    void leave_out(Asked& asked);
    bool applies(Asked& asked, Place place);
    bool may_break(Place place);
    const CompiledRule* deciding_rule(Place place);

    std::vector<Asked> rules_;
    std::optional<std::u32string> breaking_signs_;  ///< of all breaking rules; none when one of them has none
    PatternSearch search_;
};

}  // namespace stykovka
