// Names in two spellings, and clauses that have no counterpart.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "base/any_of.h"
#include "base/unicode.h"
#include "review/consistency_parts.h"
#include "review/omissions.h"
#include "text/cut_endings.h"
#include "text/normaliser.h"
#include "text/token_keys.h"

namespace stykovka {
namespace {

using Word = LinkableText::Word;

// "Russia" and "Russian", "Mexico" and "Mexican", "Lirania" and "Liranians", "Orlov" and "Orlova" are no two spellings.
bool is_derived(std::string_view one, std::string_view base) {
    constexpr std::array<std::string_view, 9> of_base{"", "a", "o", "e", "y", "ia", "land", "us", "es"};
    constexpr std::array<std::string_view, 22> of_derived{"n",   "an",   "ian", "ean", "ns",  "ans", "ians", "ish",
                                                          "ese", "ic",   "i",   "is",  "ite", "er",  "ers",  "ch",
                                                          "ve",  "nese", "s",   "es",  "a",   "ous"};
    const auto [end, base_end] = std::ranges::mismatch(one, base);
    const auto common = static_cast<std::size_t>(end - one.begin());
    if (common < 3) return false;
    const std::string_view rest = one.substr(common);
    const std::string_view base_rest = base.substr(common);
    // "Lirania" and "Liran".
    if (rest.empty()) return base_rest == "ia" || base_rest == "land" || base_rest == "ey";
    // A woman's surname, not another ending of a place.
    if (rest == "a") return base_rest.empty() && (base.ends_with("v") || base.ends_with("in"));
    return std::ranges::find(of_base, base_rest) != of_base.end() &&
           std::ranges::find(of_derived, rest) != of_derived.end();
}

bool is_derived_of_any(const std::string& spelling, const std::set<std::string>& all) {
    return std::ranges::any_of(all, [&](const std::string& each) { return is_derived(spelling, each); });
}

// «Северный» is "Severny" and "Severnaya", «Новицкий» "Novitsky" and "Novitskaya": their English has endings too.
bool is_adjectival(std::string_view base) {
    constexpr std::array<std::string_view, 6> ends{"ый", "ой", "кий", "ний", "ший", "щий"};
    return base != "евгений" && ends_with_any(base, ends);
}

/// Words of each side over all pairs: what a translation is usually longer or shorter.
double usual_ratio(const Corpus& corpus) {
    double source = 1;
    double target = 1;
    for (const CorpusPair& pair : corpus.pairs) {
        source += static_cast<double>(pair.alignment.texts.source.words.size());
        target += static_cast<double>(pair.alignment.texts.target.words.size());
    }
    return target / source;
}

/// How often the pairs link each word, drawn to what words of its kind do.
class KnownChances {
public:
    explicit KnownChances(const Corpus& corpus) : corpus_(corpus) {
        for (const Side side : both_sides) seen_[side].resize(corpus.words[side].keys());
        for (const CorpusPair& pair : corpus.pairs)
            for (const Side side : both_sides) count(pair, side);
    }

    float operator()(Side side, const Word& word) const {
        constexpr float weight_of_kind = 6;
        const Seen& seen = seen_[side][corpus_.key_of(side, word)];
        return (static_cast<float>(seen.linked) + weight_of_kind * word.chance) /
               (static_cast<float>(seen.times) + weight_of_kind);
    }

private:
    struct Seen {
        std::uint32_t times = 0, linked = 0;
    };

    void count(const CorpusPair& pair, Side side) {
        const auto& words = pair.alignment.texts[side].words;
        std::vector<bool> linked(words.size());
        for (const WordLink& link : pair.alignment.links) linked[link.word[side]] = true;
        for (std::size_t i = 0; i < words.size(); ++i) {
            Seen& seen = seen_[side][corpus_.key_of(side, words[i])];
            ++seen.times;
            if (linked[i]) ++seen.linked;
        }
    }

    const Corpus& corpus_;
    BySide<std::vector<Seen>> seen_;
};

// A bead of one language is left out as a whole.
void add_one_sided(const Corpus& corpus, std::vector<ConsistencyGroup>& groups) {
    for (std::uint32_t i = 0; i < corpus.pairs.size(); ++i) {
        const AcceptedPair& pair = corpus.pairs[i].pair;
        for (const Side side : both_sides)
            if (!pair.text[side].empty() && pair.text[other(side)].empty() && !same_text_key(pair.text[side]).empty())
                groups.push_back(
                    {ConsistencyKind::omission, side, pair.text[side], {{std::string(), {i}, pair.day, pair.day}}});
    }
}

}  // namespace

void find_other_names(const Corpus& corpus, std::vector<ConsistencyGroup>& groups) {
    std::map<std::uint32_t, std::set<std::string>> spellings;  // by key of the source word
    struct Use {
        std::uint32_t key = 0, pair = 0;
        std::string spelling;
    };
    std::vector<Use> uses;
    for (std::uint32_t i = 0; i < corpus.pairs.size(); ++i) {
        const CorpusPair& pair = corpus.pairs[i];
        if (pair.pair.standing == Standing::superseded) continue;
        for (const WordLink& link : pair.alignment.links) {
            if (link.kind != EvidenceKind::name) continue;
            const Word& source = pair.alignment.texts.source.words[link.word.source];
            const std::string_view there =
                pair.alignment.texts.target.words[link.word.target].span.in(pair.pair.text.target);
            const std::string spelling(without_possessive(there));
            if (!begins_with_capital(source.span.in(pair.pair.text.source)) || !begins_with_capital(spelling)) continue;
            if (is_adjectival(corpus.words.source.key(corpus.key_of(Side::source, source)))) continue;
            uses.push_back({corpus.key_of(Side::source, source), i, spelling});
            spellings[uses.back().key].insert(spelling);
        }
    }
    Alternatives found(corpus, ConsistencyKind::name, Side::target);
    for (const Use& use : uses) {
        if (is_derived_of_any(use.spelling, spellings.at(use.key))) continue;
        const std::string& key = corpus.words.source.key(use.key);
        found.add({key, key}, {word_key(use.spelling), use.spelling}, use.pair);
    }
    found.append_groups(groups);
}

void find_omissions(const Corpus& corpus, std::vector<ConsistencyGroup>& groups) {
    const double ratio = usual_ratio(corpus);
    const KnownChances chances(corpus);
    for (std::uint32_t i = 0; i < corpus.pairs.size(); ++i) {
        const AcceptedPair& pair = corpus.pairs[i].pair;
        if (pair.standing == Standing::superseded) continue;
        for (const Omission& each :
             omissions_in(corpus.pairs[i].alignment, ratio, odds_worth_a_look, std::cref(chances)))
            groups.push_back({ConsistencyKind::omission,
                              each.side,
                              std::string(each.span.in(pair.text[each.side])),
                              {{pair.text[other(each.side)], {i}, pair.day, pair.day}}});
    }
    add_one_sided(corpus, groups);
}

}  // namespace stykovka
