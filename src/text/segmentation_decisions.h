// Where the rules of a language break a paragraph.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/pattern.h"

namespace stykovka {

/// A segmentation rule ready to be asked; `place` is made by `place_expression`.
struct CompiledRule {
    bool breaks = false;
    Pattern place;
    std::string description;  ///< for `explain`
};

/// A candidate and the rule that decided it.
struct Decision {
    std::uint32_t offset = 0;
    const CompiledRule* rule = nullptr;
};

/// Asks rules, the first that applies decides. Candidates are the places where a breaking rule applies: nowhere else can
/// a text break. Belongs to one thread.
class Deciding {
public:
    /// The rules must outlive it.
    explicit Deciding(std::vector<const CompiledRule*> rules);

    /// All candidates inside the paragraph, in order. A rule that takes too long is not asked again in this paragraph.
    std::vector<Decision> decisions(std::string_view paragraph);

private:
    struct Asked {
        const CompiledRule* rule = nullptr;
        int slow_searches = 0;  ///< in this paragraph
    };

    std::vector<std::uint32_t> candidates(std::string_view paragraph);
    void add_places(Asked& asked, std::string_view paragraph, std::vector<std::uint32_t>& places);
    const CompiledRule* deciding_rule(std::size_t offset);

    std::vector<Asked> rules_;
    PatternSearch search_;
};

}  // namespace stykovka
