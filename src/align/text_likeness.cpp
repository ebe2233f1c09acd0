// Which text of one collection translates which of another.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/text_likeness.h"

#include <algorithm>
#include <cmath>

#include "align/features.h"
#include "align/links.h"

namespace stykovka {
namespace {

/// −ln p of a token that says nothing: one in 150 tokens.
constexpr float common = 5;

/// What a counterpart of this strength counts: a translation of several that a lexicon knows is a counterpart too.
float worth(float strength) { return std::min(1.0F, std::sqrt(strength)); }

/// One side: how much each type tells, in which texts it stands, and the length of each text as a vector of them.
struct Weighed {
    std::vector<float> weight;
    std::vector<std::vector<std::uint32_t>> texts;
    std::vector<float> norm;
};

float weight_of(const TokenType& type) {
    return type.kind == TypeKind::punctuation ? 0 : std::max(0.0F, -std::log(type.base) - common);
}

Weighed weighed(const TextFeatures& features) {
    Weighed side;
    for (const TokenType& type : features.types) side.weight.push_back(weight_of(type));
    side.texts.resize(features.types.size());
    for (std::uint32_t text = 0; text < features.segments.size(); ++text) {
        float squares = 0;
        for (const TypeInSegment& item : features.of(text)) {
            squares += side.weight[item.type] * side.weight[item.type];
            if (side.weight[item.type] > 0) side.texts[item.type].push_back(text);
        }
        side.norm.push_back(std::sqrt(squares));
    }
    return side;
}

/// What the source texts have in common with one target text, type by type.
class Common {
public:
    Common(const Weighed& source, const Weighed& target) : source_(source), target_(target) {
        of_type_.resize(source.norm.size());
        sum_.resize(source.norm.size());
    }

    struct Counterpart {
        std::uint32_t source;
        float strength;
    };

    // The best counterpart of the type in each source text counts.
    void add(std::uint32_t type, const std::vector<Counterpart>& counterparts) {
        for (const Counterpart& counterpart : counterparts) {
            const float shared = source_.weight[counterpart.source] * worth(counterpart.strength);
            for (const std::uint32_t text : source_.texts[counterpart.source]) {
                if (of_type_[text] == 0) touched_.push_back(text);
                of_type_[text] = std::max(of_type_[text], shared);
            }
        }
        for (const std::uint32_t text : touched_) {
            sum_[text] += target_.weight[type] * of_type_[text];
            of_type_[text] = 0;
        }
        touched_.clear();
    }

    std::vector<LikelyTranslation> take_best(std::uint32_t target, std::size_t kept) {
        std::vector<LikelyTranslation> all;
        for (std::uint32_t text = 0; text < sum_.size(); ++text) {
            const float norms = source_.norm[text] * target_.norm[target];
            if (sum_[text] > 0 && norms > 0) all.push_back({text, std::min(1.0F, sum_[text] / norms)});
            sum_[text] = 0;
        }
        const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(kept, all.size()));
        std::partial_sort(all.begin(), end, all.end(),
                          [](const auto& a, const auto& b) { return a.likeness > b.likeness; });
        all.erase(end, all.end());
        return all;
    }

private:
    const Weighed& source_;
    const Weighed& target_;
    std::vector<float> of_type_, sum_;
    std::vector<std::uint32_t> touched_;
};

std::vector<std::vector<Common::Counterpart>> counterparts_of_targets(const Links& links, std::size_t targets) {
    std::vector<std::vector<Common::Counterpart>> counterparts(targets);
    for (std::uint32_t source = 0; source < links.by_source.size(); ++source)
        for (const Link& link : links.by_source[source]) counterparts[link.target].push_back({source, link.strength});
    return counterparts;
}

// A text is what a segment is to the aligner.
TextFeatures features_of(const TextCollection& collection, const Lexicon& lexicon, const Progress& progress) {
    std::vector<Segment> segments(collection.texts.size());
    for (std::uint32_t i = 0; i < segments.size(); ++i) {
        segments[i].content.text = collection.texts[i];
        segments[i].paragraph = i;
    }
    return features_of(SegmentedText{collection.language, {}, shared_vector<Segment>(segments)}, lexicon, progress);
}

}  // namespace

std::vector<std::vector<LikelyTranslation>> likely_translations(const BySide<TextCollection>& collections,
                                                                const Lexicon& lexicon, std::size_t kept,
                                                                const Progress& progress) {
    const auto features =
        map_sides(collections, [&](const TextCollection& texts) { return features_of(texts, lexicon, progress); });
    const auto sides = map_sides(features, weighed);
    const auto counterparts = counterparts_of_targets(links_between(features, lexicon), features.target.types.size());
    Common common_with(sides.source, sides.target);
    std::vector<std::vector<LikelyTranslation>> result;
    for (std::uint32_t target = 0; target < features.target.segments.size(); ++target) {
        progress.check();
        for (const TypeInSegment& item : features.target.of(target))
            if (sides.target.weight[item.type] > 0) common_with.add(item.type, counterparts[item.type]);
        result.push_back(common_with.take_best(target, kept));
    }
    return result;
}

}  // namespace stykovka
