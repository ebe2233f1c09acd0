// Which words of a text stand for which of its translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/word_alignment.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "align/sound_likeness.h"
#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/stems.h"
#include "text/tokenizer.h"
#include "text/transliteration.h"
#include "text/values.h"

namespace stykovka {
namespace {

/// A word as common as this (share of all words) is no content: «в», "the", "his".
constexpr float too_common = 0.004F;
/// Frequency of a word that no list knows.
constexpr float rare = 1.0F / 60'000;
constexpr float strength_of_equal = 0.8F;
constexpr float strength_of_equal_amount = 0.6F;
/// What words at opposite ends of their texts lose, and what a link beside another wins.
constexpr float cost_of_distance = 0.25F;
constexpr float gain_of_neighbour = 0.3F;
/// Links weaker than this after that are chance.
constexpr float weakest_link = 0.15F;
/// A word left over joins the link beside it from this strength on.
constexpr float weakest_joining = 0.3F;
constexpr std::size_t longest_text = 2'000;

/// What is known of one spelling.
struct WordType {
    std::string key;     ///< stem of a word; comparison key of a value
    std::string sound;   ///< of a word in the script of its language
    std::string bucket;  ///< see consonants_of
    std::string amount;  ///< of a value; empty for a word
    std::uint32_t lexicon_word = Lexicon::unknown;
    float rarity = 0;  ///< 0 … 1
    bool is_content = false;
    float chance = 0;  ///< see LinkableText::Word
};

// Shares of the 61 000 words with content in 1 991 pairs of news that are linked: of values 93 %, of words with a capital
// and others by how sure their likeliest translation is, 0 … 1; those that the lexicon has not are none too.
constexpr float chance_of_value = 0.93F;

float chance_of_word(bool has_capital, std::optional<float> likeliest) {
    if (!likeliest) return has_capital ? 0.75F : 0.25F;
    return has_capital ? 0.62F + 0.25F * *likeliest : 0.38F + 0.4F * *likeliest;
}

float rarity_of(float frequency) { return std::min(1.0F, -std::log10(frequency <= 0 ? rare : frequency) / 4); }

/// The spellings of one language.
class WordTypes {
public:
    WordTypes(const Language& language, const Lexicon& lexicon)
        : language_(language), lexicon_(lexicon), stemmer_(language) {}

    const WordType& operator[](std::uint32_t type) const { return types_[type]; }

    LinkableText taken_apart(std::string_view text) {
        LinkableText result;
        const std::vector<Value> values = values_of(text, language_);
        auto value = values.begin();
        bool after_sign = false;
        for (const Token& token : tokens_of(text)) {
            const std::size_t before = result.words.size();
            while (value != values.end() && (value->is_loose || value->span.end <= token.span.begin)) ++value;
            if (value != values.end() && value->span.overlaps(token.span)) {
                if (result.words.empty() || result.words.back().span != value->span)
                    result.words.push_back({value->span, type_of(*value), false, true, chance_of_value});
            } else if (token.kind == TokenKind::word) {
                add_parts(text, token.span, result);
            } else {
                after_sign = true;
            }
            if (result.words.size() == before) continue;
            result.words[before].after_sign = std::exchange(after_sign, false);
        }
        return result;
    }

private:
    // Bytes are split, not the key: the places of both may differ.
    void add_parts(std::string_view text, ByteSpan span, LinkableText& result) {
        for (std::uint32_t begin = span.begin; begin < span.end;) {
            const auto hyphen = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('-', begin), span.end));
            if (hyphen > begin) {
                const std::uint32_t type = type_of(text.substr(begin, hyphen - begin));
                result.words.push_back({{begin, hyphen}, type, false, types_[type].is_content, types_[type].chance});
            }
            begin = hyphen + 1;
        }
    }

    std::uint32_t type_of(std::string_view spelling) {
        const auto [found, is_new] = index_.try_emplace(std::string(spelling), 0);
        if (is_new) {
            const std::string key = word_key(spelling);
            WordType type;
            type.key = stemmer_.stem(key);
            type.lexicon_word = lexicon_.word(language_, type.key);
            const float frequency = lexicon_.frequency(language_, type.lexicon_word);
            type.rarity = rarity_of(frequency);
            type.is_content = frequency < too_common && length_in_code_points(key) > (frequency > 0 ? 1 : 2);
            type.chance = chance_of(spelling, type);
            std::size_t offset = 0;
            const char32_t first = next_code_point(key, offset);
            if (language_.primary() == "ru" ? is_cyrillic(first) : is_latin(first)) type.sound = sound_of(key);
            type.bucket = consonants_of(type.sound);
            found->second = add(std::move(type));
        }
        return found->second;
    }

    float chance_of(std::string_view spelling, const WordType& type) const {
        std::size_t offset = 0;
        const bool has_capital = is_upper(next_code_point(spelling, offset));
        if (type.lexicon_word == Lexicon::unknown) return chance_of_word(has_capital, std::nullopt);
        float likeliest = 0;
        for (const Translation& each : lexicon_.translations(language_, type.lexicon_word))
            likeliest = std::max(likeliest, each.probability);
        return chance_of_word(has_capital, likeliest);
    }

    std::uint32_t type_of(const Value& value) {
        const std::string key = '#' + comparison_key(value);
        const auto [found, is_new] = index_.try_emplace(key, 0);
        if (is_new) {
            WordType type;
            type.key = key;
            type.amount = value.amount;
            type.rarity = 0.9F;
            type.is_content = true;
            found->second = add(std::move(type));
        }
        return found->second;
    }

    std::uint32_t add(WordType type) {
        types_.push_back(std::move(type));
        return static_cast<std::uint32_t>(types_.size() - 1);
    }

    Language language_;
    Lexicon lexicon_;
    Stemmer stemmer_;
    std::unordered_map<std::string, std::uint32_t> index_;
    std::vector<WordType> types_;
};

struct Candidate {
    WordLink link;
    float score = 0;
    bool is_content = false;
};

/// Candidates by score, strongest first; ties by place, so that the order of work decides nothing.
void sort_by_score(std::vector<Candidate>& candidates) {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
}

/// Links chosen so far, and for each word one of its partners.
class Chosen {
public:
    explicit Chosen(const BySide<std::size_t>& sizes)
        : partner_{std::vector<std::int32_t>(sizes.source, none), std::vector<std::int32_t>(sizes.target, none)} {}

    bool has(Side side, std::uint32_t word) const { return partner_[side][word] != none; }
    void take(const WordLink& link) {
        for (const Side side : both_sides)
            if (!has(side, link.word[side]))
                partner_[side][link.word[side]] = static_cast<std::int32_t>(link.word[other(side)]);
        links.push_back(link);
    }
    /// How near the nearest link is that joins words beside these two: 1 when both are next to them, 0 when there is
    /// none up to two words away.
    float nearness_of_others(const WordLink& link) const {
        constexpr std::int32_t reach = 2;
        const auto source = static_cast<std::int32_t>(link.word.source);
        const auto target = static_cast<std::int32_t>(link.word.target);
        const auto last = static_cast<std::int32_t>(partner_.source.size()) - 1;
        float nearest = 0;
        for (std::int32_t s = std::max(0, source - reach); s <= std::min(last, source + reach); ++s) {
            const std::int32_t partner = partner_.source[static_cast<std::size_t>(s)];
            const std::int32_t away = std::abs(partner - target);
            if (s != source && partner != none && away != 0 && away <= reach + 1)
                nearest = std::max(nearest, 2.0F / static_cast<float>(std::abs(s - source) + away));
        }
        return nearest;
    }

    std::vector<WordLink> links;

private:
    static constexpr std::int32_t none = -1;
    BySide<std::vector<std::int32_t>> partner_;
};

// Only links of words with content draw others to them.
Chosen one_to_one(const std::vector<Candidate>& candidates, const BySide<std::size_t>& sizes, const Chosen* before) {
    Chosen chosen(sizes);
    for (const Candidate& candidate : candidates) {
        if (candidate.score < weakest_link) continue;
        const auto& word = candidate.link.word;
        if (chosen.has(Side::source, word.source) || chosen.has(Side::target, word.target)) continue;
        if (!candidate.is_content && (before == nullptr || before->nearness_of_others(candidate.link) == 0)) continue;
        chosen.take(candidate.link);
    }
    return chosen;
}

// «премьер-министр» and "premier". The same word once more beside it is a repetition, no part of a compound.
void join_left_over(const std::vector<Candidate>& candidates, const BySide<LinkableText>& texts, Chosen& chosen) {
    const auto is_part = [&](const WordLink& link, const BySide<std::uint32_t>& word, Side side) {
        const auto& words = texts[side].words;
        return link.word[other(side)] == word[other(side)] && words[link.word[side]].type != words[word[side]].type &&
               (link.word[side] + 1 == word[side] || word[side] + 1 == link.word[side]);
    };
    std::vector<WordLink> joined;
    for (const Candidate& candidate : candidates) {
        const auto& word = candidate.link.word;
        if (!candidate.is_content || candidate.link.strength < weakest_joining) continue;
        if (chosen.has(Side::source, word.source) == chosen.has(Side::target, word.target)) continue;
        if (std::any_of(chosen.links.begin(), chosen.links.end(), [&](const WordLink& link) {
                return is_part(link, word, Side::source) || is_part(link, word, Side::target);
            }))
            joined.push_back(candidate.link);
    }
    for (const WordLink& link : joined) chosen.take(link);
}

}  // namespace

struct WordAligner::State {
    BySide<Language> languages;
    Lexicon lexicon;
    BySide<WordTypes> types;
    bool has_two_languages = false;

    // The kind and probability of a link, none when the words have nothing in common.
    std::optional<Candidate> between(const WordType& source, const WordType& target) const {
        const auto found = [&](EvidenceKind kind, float probability) {
            Candidate candidate;
            candidate.link.kind = kind;
            candidate.link.strength = std::clamp(std::sqrt(probability * source.rarity * target.rarity), 0.0F, 1.0F);
            candidate.is_content = source.is_content && target.is_content;
            return candidate;
        };
        if (source.key == target.key)
            return found(source.amount.empty() ? EvidenceKind::same : EvidenceKind::number, strength_of_equal);
        if (!source.amount.empty() || !target.amount.empty()) {
            if (source.amount != target.amount) return std::nullopt;
            return found(EvidenceKind::number, strength_of_equal_amount);
        }
        const float known = probability_of(source.lexicon_word, target.lexicon_word);
        const float alike = sound_of_both(source, target);
        if (known <= 0 && alike <= 0) return std::nullopt;
        return known >= alike ? found(EvidenceKind::word, known) : found(EvidenceKind::name, alike);
    }

    float probability_of(std::uint32_t source, std::uint32_t target) const {
        if (source == Lexicon::unknown || target == Lexicon::unknown) return 0;
        const auto translations = lexicon.translations(languages.source, source);
        const auto place = std::lower_bound(translations.begin(), translations.end(), target,
                                            [](const Translation& t, std::uint32_t word) { return t.word < word; });
        return place == translations.end() || place->word != target ? 0 : place->probability;
    }

    float sound_of_both(const WordType& source, const WordType& target) const {
        if (!has_two_languages || source.bucket.empty() || source.bucket != target.bucket) return 0;
        return languages.source.primary() == "ru" ? strength_of_alike(source.sound, target.sound)
                                                  : strength_of_alike(target.sound, source.sound);
    }

    std::vector<Candidate> candidates(const BySide<LinkableText>& texts) const {
        std::vector<Candidate> all;
        const BySide<std::size_t> sizes =
            map_sides(texts, [](const LinkableText& text) { return std::min(text.words.size(), longest_text); });
        for (std::uint32_t s = 0; s < sizes.source; ++s)
            for (std::uint32_t t = 0; t < sizes.target; ++t) {
                auto candidate =
                    between(types.source[texts.source.words[s].type], types.target[texts.target.words[t].type]);
                if (!candidate) continue;
                candidate->link.word = {s, t};
                const float distance = std::abs((static_cast<float>(s) + 0.5F) / static_cast<float>(sizes.source) -
                                                (static_cast<float>(t) + 0.5F) / static_cast<float>(sizes.target));
                candidate->score = candidate->link.strength - cost_of_distance * distance;
                all.push_back(*candidate);
            }
        return all;
    }
};

WordAligner::WordAligner(const BySide<Language>& languages, const Lexicon& lexicon)
    : state_(new State{languages,
                       lexicon,
                       {WordTypes(languages.source, lexicon), WordTypes(languages.target, lexicon)},
                       !languages.source.same_primary(languages.target)}) {}
WordAligner::~WordAligner() = default;
WordAligner::WordAligner(WordAligner&&) noexcept = default;
WordAligner& WordAligner::operator=(WordAligner&&) noexcept = default;

LinkableText WordAligner::text(std::string_view text, Side side) { return state_->types[side].taken_apart(text); }

WordAlignment WordAligner::aligned(BySide<LinkableText> texts) const {
    const auto sizes = map_sides(texts, [](const LinkableText& text) { return text.words.size(); });
    std::vector<Candidate> candidates = state_->candidates(texts);
    sort_by_score(candidates);
    const Chosen first = one_to_one(candidates, sizes, nullptr);
    for (Candidate& candidate : candidates)
        candidate.score += gain_of_neighbour * first.nearness_of_others(candidate.link);
    sort_by_score(candidates);
    Chosen chosen = one_to_one(candidates, sizes, &first);
    join_left_over(candidates, texts, chosen);
    std::sort(chosen.links.begin(), chosen.links.end(), [](const WordLink& a, const WordLink& b) {
        return std::pair(a.word.source, a.word.target) < std::pair(b.word.source, b.word.target);
    });
    return {std::move(texts), std::move(chosen.links)};
}

WordAlignment WordAligner::aligned(const BySide<std::string_view>& texts) {
    return aligned(BySide<LinkableText>{text(texts.source, Side::source), text(texts.target, Side::target)});
}

}  // namespace stykovka
