// What the aligner looks at in a text: lengths, and words by type.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/features.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "align/word_parts.h"
#include "base/unicode.h"
#include "text/stems.h"
#include "text/tokenizer.h"
#include "text/values.h"

namespace stykovka {
namespace {

/// Signs that a translation keeps; commas, points and dashes follow the grammar of each language.
bool is_anchor(std::string_view sign) {
    return sign.size() == 1 && std::string_view("?!%\"(:;").find(sign[0]) != std::string_view::npos;
}

/// A word as common as this says nothing about which segments belong together.
constexpr float too_common = 0.012F;

/// A word no list knows: one in this many tokens.
constexpr float rare = 1.0F / 60'000;

/// What the list of frequencies weighs against the counts of the text itself, in tokens.
constexpr float list_weight = 3'000;

class Collector {
public:
    Collector(const Language& language, const Lexicon& lexicon) : lexicon_(lexicon), stemmer_(language) {
        features_.language = language;
    }

    void add(const Segment& segment, bool starts_paragraph) {
        const std::string& text = segment.content.text;
        SegmentFeatures features;
        features.begin = static_cast<std::uint32_t>(features_.items.size());
        features.length = static_cast<float>(length_in_code_points(text));
        features.starts_paragraph = starts_paragraph;
        for (const Value& value : values_of(text, features_.language)) add(value);
        for (const Token& token : tokens_of(text)) add(token);
        const auto begin = features_.items.begin() + features.begin;
        std::stable_sort(begin, features_.items.end(), [](const auto& a, const auto& b) { return a.type < b.type; });
        features_.items.erase(merged(begin), features_.items.end());
        for (auto item = features_.items.begin() + features.begin; item != features_.items.end(); ++item)
            item->place = static_cast<float>(item->first.begin) / static_cast<float>(text.size());
        features.end = static_cast<std::uint32_t>(features_.items.size());
        features_.segments.push_back(features);
    }

    TextFeatures finish() {
        set_base_probabilities();
        drop_common_types();
        describe_lengths();
        return std::move(features_);
    }

private:
    using Items = std::vector<TypeInSegment>::iterator;

    // The year of a date is a value of its own, since one side may leave it out.
    void add(const Value& value) {
        if (value.is_loose) return;
        add_type('#' + comparison_key(value), value.amount, TypeKind::number, value.span);
        if (value.kind == ValueKind::date && value.amount.size() == 10) {
            const std::string year = value.amount.substr(0, 4);
            add_type('#' + year, year, TypeKind::number, value.span);
        }
    }

    void add(const Token& token) {
        if (token.kind == TokenKind::number) return;  // part of a value
        if (token.kind != TokenKind::word) {
            if (is_anchor(token.key)) add_type(token.key, token.key, TypeKind::punctuation, token.span);
            return;
        }
        each_part(token.key, [&](std::string_view part) {
            add_type(stemmer_.stem(part), std::string(part), TypeKind::word, token.span);
        });
    }

    void add_type(const std::string& key, const std::string& spelling, TypeKind kind, ByteSpan span) {
        const auto [found, is_new] = index_.try_emplace(key, static_cast<std::uint32_t>(features_.types.size()));
        if (is_new) {
            const auto word = kind == TypeKind::word ? lexicon_.word(features_.language, key) : Lexicon::unknown;
            features_.types.push_back({key, spelling, kind, word, 0, 0});
        }
        ++features_.types[found->second].count;
        ++tokens_;
        features_.items.push_back({found->second, 1, span, 0});
    }

    Items merged(Items begin) {
        Items last = begin;
        for (Items item = begin; item != features_.items.end(); ++item) {
            if (item != begin && item->type == last->type)
                last->count += 1;
            else if (item == begin)
                last = item;
            else
                *++last = *item;
        }
        return begin == features_.items.end() ? begin : last + 1;
    }

    // Leave one out: a word that stands once in the text is as rare as the list says.
    void set_base_probabilities() {
        for (TokenType& type : features_.types) {
            float listed = lexicon_.frequency(features_.language, type.lexicon_word);
            if (type.kind == TypeKind::number) listed = 1.0F / 2'000;
            if (type.kind == TypeKind::punctuation) listed = 0.008F;
            if (listed <= 0) listed = rare;
            type.base = (static_cast<float>(type.count) - 1 + list_weight * listed) /
                        (static_cast<float>(tokens_) - 1 + list_weight);
        }
    }

    void drop_common_types() {
        std::uint32_t kept = 0;
        for (SegmentFeatures& segment : features_.segments) {
            const std::uint32_t begin = kept;
            for (std::uint32_t i = segment.begin; i < segment.end; ++i) {
                const TypeInSegment item = features_.items[i];
                const TokenType& type = features_.types[item.type];
                if (type.kind == TypeKind::word && type.base > too_common) continue;
                segment.tokens += item.count;
                features_.items[kept++] = item;
            }
            segment.begin = begin;
            segment.end = kept;
        }
        features_.items.resize(kept);
        features_.items.shrink_to_fit();
    }

    void describe_lengths() {
        double sum = 0;
        double squares = 0;
        double starts = 0;
        for (const SegmentFeatures& segment : features_.segments) {
            sum += segment.length;
            squares += static_cast<double>(segment.length) * segment.length;
            starts += segment.starts_paragraph;
        }
        const double count = std::max<double>(1, static_cast<double>(features_.segments.size()));
        features_.mean_length = static_cast<float>(sum / count);
        features_.length_deviation =
            static_cast<float>(std::sqrt(std::max(0.0, squares / count - sum / count * sum / count)));
        features_.paragraph_rate = static_cast<float>(starts / count);
    }

    const Lexicon& lexicon_;
    Stemmer stemmer_;
    TextFeatures features_;
    std::unordered_map<std::string, std::uint32_t> index_;
    std::size_t tokens_ = 0;
};

}  // namespace

TextFeatures features_of(const SegmentedText& text, const Lexicon& lexicon, const Progress& progress) {
    Collector collector(text.language, lexicon);
    std::size_t number = 0;
    std::uint32_t paragraph = UINT32_MAX;
    for (const Segment& segment : text.segments) {
        if (++number % 256 == 0) progress.check();
        collector.add(segment, segment.paragraph != paragraph);
        paragraph = segment.paragraph;
    }
    return collector.finish();
}

}  // namespace stykovka
