// The same text, quote or template with different counterparts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "review/consistency_parts.h"

namespace stykovka {
namespace {

// A quote of fewer words is a name or a word in irony.
constexpr std::size_t shortest_quote = 4;
// A template of fewer words is any sentence.
constexpr std::size_t shortest_template = 6;
constexpr std::size_t fewest_of_template = 3;

bool counts(const CorpusPair& pair) {
    return pair.pair.standing != Standing::superseded && !pair.pair.text.source.empty() &&
           !pair.pair.text.target.empty();
}

std::size_t words_in(std::string_view key) { return static_cast<std::size_t>(std::ranges::count(key, ' ')); }

/// What stands between outer quotes, in order.
std::vector<std::string_view> quotes_in(std::string_view text) {
    struct Pair {
        std::string_view open, close;
    };
    constexpr std::array<Pair, 4> kinds{{{"«", "»"}, {"“", "”"}, {"„", "“"}, {"\"", "\""}}};
    std::vector<std::string_view> quotes;
    for (std::size_t at = 0; at < text.size();) {
        const Pair* kind = nullptr;
        std::size_t begin = std::string_view::npos;
        for (const Pair& each : kinds)
            if (const std::size_t found = text.find(each.open, at); found < begin) {
                begin = found;
                kind = &each;
            }
        if (kind == nullptr) break;
        begin += kind->open.size();
        std::size_t end = text.find(kind->close, begin);
        // A quote may stand within a quote: «… «…» …».
        for (std::size_t inner = text.find(kind->open, begin);
             kind->open != kind->close && inner < end && end < text.size(); inner = text.find(kind->open, inner + 1))
            end = text.find(kind->close, end + 1);
        if (end >= text.size()) break;
        quotes.push_back(text.substr(begin, end - begin));
        at = end + kind->close.size();
    }
    return quotes;
}

/// A text with its names and numbers made slots.
struct Skeleton {
    std::string key, text;
    std::size_t words = 0;
    std::size_t slots = 0;
};

Skeleton skeleton_of(const Corpus& corpus, const CorpusPair& pair, Side side) {
    Skeleton made;
    const std::string& text = pair.pair.text[side];
    const auto& words = pair.alignment.texts[side].words;
    std::uint32_t at = 0;
    bool was_slot = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view spelling = words[i].span.in(text);
        std::size_t offset = 0;
        const char32_t first = next_code_point(spelling, offset);
        const bool is_slot =
            spelling.find_first_of("0123456789 ") != std::string_view::npos || (i > 0 && is_upper(first));
        if (!is_slot) {
            made.text += std::string(text.substr(at, words[i].span.end - at));
            made.key += std::to_string(corpus.key_of(side, words[i])) + ' ';
            ++made.words;
        } else if (!was_slot || words[i].after_sign) {
            made.text += std::string(text.substr(at, words[i].span.begin - at)) + "{…}";
            made.key += "# ";
            ++made.slots;
        }
        was_slot = is_slot;
        at = words[i].span.end;
    }
    made.text += text.substr(at);
    return made;
}

}  // namespace

void find_other_texts(const Corpus& corpus, Side same, std::vector<ConsistencyGroup>& groups) {
    const auto kind = same == Side::source ? ConsistencyKind::other_target : ConsistencyKind::other_source;
    Alternatives found(corpus, kind, other(same));
    for (std::uint32_t i = 0; i < corpus.pairs.size(); ++i) {
        if (!counts(corpus.pairs[i])) continue;
        const BySide<std::string>& text = corpus.pairs[i].pair.text;
        const BySide<std::string> key = map_sides(text, same_text_key);
        // Signs alone, or the same number on both sides, say nothing.
        if (key.source.empty() || key.target.empty() || key.source == key.target) continue;
        found.add({key[same], text[same]}, {key[other(same)], text[other(same)]}, i);
    }
    found.append_groups(groups);
}

void find_other_quotes(const Corpus& corpus, std::vector<ConsistencyGroup>& groups) {
    Alternatives found(corpus, ConsistencyKind::quote, Side::target);
    for (std::uint32_t i = 0; i < corpus.pairs.size(); ++i) {
        if (!counts(corpus.pairs[i])) continue;
        const auto quotes =
            map_sides(corpus.pairs[i].pair.text, [](const std::string& text) { return quotes_in(text); });
        if (quotes.source.size() != quotes.target.size()) continue;  // nobody can say which is which
        for (std::size_t k = 0; k < quotes.source.size(); ++k) {
            const BySide<std::string> key{same_text_key(quotes.source[k]), same_text_key(quotes.target[k])};
            if (words_in(key.source) < shortest_quote) continue;
            found.add({key.source, std::string(quotes.source[k])}, {key.target, std::string(quotes.target[k])}, i);
        }
    }
    found.append_groups(groups);
}

void find_other_templates(const Corpus& corpus, std::vector<ConsistencyGroup>& groups) {
    Alternatives found(corpus, ConsistencyKind::template_, Side::target);
    std::map<std::string, std::size_t> sources;
    std::vector<BySide<Skeleton>> skeletons;
    for (const CorpusPair& pair : corpus.pairs) {
        skeletons.push_back({skeleton_of(corpus, pair, Side::source), skeleton_of(corpus, pair, Side::target)});
        if (counts(pair)) ++sources[skeletons.back().source.key];
    }
    for (std::uint32_t i = 0; i < corpus.pairs.size(); ++i) {
        const auto& [source, target] = skeletons[i];
        if (!counts(corpus.pairs[i]) || source.slots == 0 || source.words < shortest_template ||
            sources.at(source.key) < fewest_of_template)
            continue;
        found.add({source.key, source.text}, {target.key, target.text}, i);
    }
    found.append_groups(groups);
}

}  // namespace stykovka
