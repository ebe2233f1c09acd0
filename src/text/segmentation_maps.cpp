// Which segmentation rules a language uses.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_maps.h"

#include <algorithm>

#include "base/error.h"

namespace stykovka {

bool is_for(const LanguageMap& map, const Language& language) {
    try {
        PatternSearch search(language.tag());
        return search.match_at(Pattern("(?:" + map.pattern + ")\\z"), 0).has_value();
    } catch (const Error&) {
        return false;  // the segmenter names such maps when it is made
    }
}

std::vector<std::size_t> rules_for(const SegmentationRules& rules, const Language& language) {
    std::vector<std::size_t> found;
    for (const LanguageMap& map : rules.maps) {
        if (!is_for(map, language)) continue;
        const auto named = std::find_if(rules.languages.begin(), rules.languages.end(),
                                        [&](const LanguageRules& known) { return known.name == map.rules; });
        if (named == rules.languages.end()) continue;
        found.push_back(static_cast<std::size_t>(named - rules.languages.begin()));
        if (!rules.cascade) break;
    }
    return found;
}

}  // namespace stykovka
