// Which words of one text may translate which of the other.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/links.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "align/sound_likeness.h"
#include "base/unicode.h"
#include "text/transliteration.h"

namespace stykovka {
namespace {

constexpr float strength_of_equal = 0.8F;
constexpr float strength_of_equal_amount = 0.6F;

void add(std::vector<Link>& links, const Link& link) {
    const auto place = std::lower_bound(links.begin(), links.end(), link.target,
                                        [](const Link& known, std::uint32_t target) { return known.target < target; });
    if (place == links.end() || place->target != link.target)
        links.insert(place, link);
    else if (place->strength < link.strength)
        *place = link;
}

EvidenceKind kind_of_equal(TypeKind kind) {
    if (kind == TypeKind::number) return EvidenceKind::number;
    return kind == TypeKind::punctuation ? EvidenceKind::punctuation : EvidenceKind::same;
}

void add_equal(const BySide<TextFeatures>& texts, Links& links) {
    std::unordered_map<std::string_view, std::uint32_t> targets;
    for (std::uint32_t i = 0; i < texts.target.types.size(); ++i) targets.emplace(texts.target.types[i].key, i);
    for (std::size_t s = 0; s < texts.source.types.size(); ++s) {
        const TokenType& type = texts.source.types[s];
        const auto found = targets.find(type.key);
        if (found != targets.end())
            add(links.by_source[s], {found->second, kind_of_equal(type.kind), strength_of_equal});
    }
}

// «30 дней» and "30": a unit that one side leaves out.
void add_equal_amounts(const BySide<TextFeatures>& texts, Links& links) {
    std::unordered_multimap<std::string_view, std::uint32_t> targets;
    for (std::uint32_t i = 0; i < texts.target.types.size(); ++i)
        if (texts.target.types[i].kind == TypeKind::number) targets.emplace(texts.target.types[i].spelling, i);
    for (std::size_t s = 0; s < texts.source.types.size(); ++s) {
        if (texts.source.types[s].kind != TypeKind::number) continue;
        const auto [first, last] = targets.equal_range(texts.source.types[s].spelling);
        for (auto target = first; target != last; ++target)
            add(links.by_source[s], {target->second, EvidenceKind::number, strength_of_equal_amount});
    }
}

void add_from_lexicon(const BySide<TextFeatures>& texts, const Lexicon& lexicon, Links& links) {
    std::unordered_map<std::uint32_t, std::uint32_t> targets;
    for (std::uint32_t i = 0; i < texts.target.types.size(); ++i)
        if (texts.target.types[i].lexicon_word != Lexicon::unknown)
            targets.emplace(texts.target.types[i].lexicon_word, i);
    for (std::size_t s = 0; s < texts.source.types.size(); ++s)
        for (const Translation& translation :
             lexicon.translations(texts.source.language, texts.source.types[s].lexicon_word))
            if (const auto found = targets.find(translation.word); found != targets.end())
                add(links.by_source[s], {found->second, EvidenceKind::word, translation.probability});
}

bool is_in_script(std::string_view spelling, bool (*is_script)(char32_t)) {
    std::size_t offset = 0;
    return !spelling.empty() && is_script(next_code_point(spelling, offset));
}

void add_alike(const BySide<TextFeatures>& texts, Links& links) {
    std::unordered_map<std::string, std::vector<std::pair<std::uint32_t, std::string>>> buckets;
    const bool russian_first = texts.source.language.primary() == "ru";
    const auto script_of = [&](bool source) { return source == russian_first ? is_cyrillic : is_latin; };
    for (std::uint32_t t = 0; t < texts.target.types.size(); ++t) {
        const TokenType& type = texts.target.types[t];
        if (type.kind != TypeKind::word || !is_in_script(type.spelling, script_of(false))) continue;
        std::string sound = sound_of(type.spelling);
        std::string key = consonants_of(sound);
        if (!key.empty()) buckets[std::move(key)].emplace_back(t, std::move(sound));
    }
    for (std::size_t s = 0; s < texts.source.types.size(); ++s) {
        const TokenType& type = texts.source.types[s];
        if (type.kind != TypeKind::word || !is_in_script(type.spelling, script_of(true))) continue;
        const std::string sound = sound_of(type.spelling);
        const auto bucket = buckets.find(consonants_of(sound));
        if (bucket == buckets.end()) continue;
        for (const auto& [t, other_sound] : bucket->second) {
            const float strength =
                russian_first ? strength_of_alike(sound, other_sound) : strength_of_alike(other_sound, sound);
            if (strength > 0) add(links.by_source[s], {t, EvidenceKind::name, strength});
        }
    }
}

/// Links weaker than this meet everywhere.
constexpr float likely = 0.3F;

// Whoever has a counterpart somewhere is expected to have one in its bead.
float alpha_of(const TokenType& type, bool has_translation) {
    if (type.kind == TypeKind::punctuation) return 0.9F;
    if (type.kind == TypeKind::number) return 0.6F;
    if (has_translation) return 0.6F;
    return type.lexicon_word != Lexicon::unknown ? 0.8F : 0.93F;
}

void set_alphas(const BySide<TextFeatures>& texts, Links& links) {
    BySide<std::vector<float>> strongest{std::vector<float>(texts.source.types.size()),
                                         std::vector<float>(texts.target.types.size())};
    for (std::size_t s = 0; s < links.by_source.size(); ++s)
        for (const Link& link : links.by_source[s]) {
            strongest.source[s] = std::max(strongest.source[s], link.strength);
            strongest.target[link.target] = std::max(strongest.target[link.target], link.strength);
        }
    for (const Side side : both_sides)
        for (std::size_t i = 0; i < texts[side].types.size(); ++i) {
            links.has_translation[side].push_back(strongest[side][i] > likely);
            links.alpha[side].push_back(alpha_of(texts[side].types[i], strongest[side][i] > likely));
        }
}

}  // namespace

Links links_between(const BySide<TextFeatures>& texts, const Lexicon& lexicon) {
    Links links;
    links.by_source.resize(texts.source.types.size());
    add_from_lexicon(texts, lexicon, links);
    add_equal(texts, links);
    add_equal_amounts(texts, links);
    if (!texts.source.language.same_primary(texts.target.language)) add_alike(texts, links);
    set_alphas(texts, links);
    return links;
}

}  // namespace stykovka
