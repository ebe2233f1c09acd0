// Checks that one person is written in one way in a release, and as the Russian name sounds.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"
#include "review/known_persons.h"
#include "text/cut_endings.h"
#include "text/transliteration.h"

namespace stykovka {
namespace {

// Spellings of one name by different tables ("Petrov", "Petroff") are at least so alike.
constexpr double alike = 0.75;

/// A person of the source with the English of a bead: "Arkady Pletnev" of «Аркадием Плетнёвым».
struct NamedPair {
    std::string key;  ///< the base of the Russian surname
    const CheckedSegment* segment = nullptr;
    ByteSpan span;        ///< of the English surname
    std::string surname;  ///< English, without "'s"
    ByteSpan given_span;
    std::string given;
};

/// The words of a segment, for as long as its bead is looked at: those that the document keeps would be, of a long
/// release, ten times its own memory.
struct SegmentWords {
    const CheckedSegment* segment = nullptr;
    std::vector<TextWord> words;
};

std::vector<SegmentWords> words_in(const CheckedDocument& document, const CheckedBead& bead, Side side) {
    std::vector<SegmentWords> all;
    for (const CheckedSegment& segment : bead.segments[side])
        all.push_back({&segment, words_of(segment.text(), document.language(side), *document.services().stems)});
    return all;
}

bool is_name(const TextWord& word) { return word.is_word && word.begins_with_capital && word.key.size() > 2; }

// A surname that is declined like Russian ones, behind another name: «Глеба Сазанова».
std::optional<std::string> surname_at(const std::vector<TextWord>& words, std::size_t at) {
    if (at == 0 || !is_name(words[at]) || !is_name(words[at - 1])) return std::nullopt;
    return surname_base(words[at].key);
}

std::optional<NamedPair> english_of(const std::vector<SegmentWords>& english, const TextWord& given,
                                    const TextWord& surname) {
    for (const auto& [segment, words] : english)
        for (std::size_t i = 1; i < words.size(); ++i) {
            const std::string key = key_without_possessive(words[i].key);
            if (!is_name(words[i]) || !is_name(words[i - 1]) || name_similarity(surname.key, key) < alike ||
                name_similarity(given.key, words[i - 1].key) < alike)
                continue;
            return NamedPair{{}, segment, words[i].span, key, words[i - 1].span, words[i - 1].key};
        }
    return std::nullopt;
}

// The vowels that every table keeps: «а», «о», «у» between consonants. Those of the ending are left out.
std::string firm_vowels(std::string_view base) {
    std::string vowels;
    for (std::size_t offset = 0; offset < base.size();) {
        switch (next_code_point(base, offset)) {
            case U'а':
                vowels += 'a';
                break;
            case U'о':
                vowels += 'o';
                break;
            case U'у':
                vowels += 'u';
                break;
            default:
                break;
        }
    }
    return vowels;
}

bool has_other_vowels(std::string_view base, std::string_view english) {
    std::string vowels;
    for (const char c : english)
        if (c == 'a' || c == 'o' || c == 'u') vowels += c;
    const std::string wanted = firm_vowels(base);
    // "Ya", "yu", "yo", "ou" add vowels of their own: then the count differs, and nothing is said.
    return vowels.size() == wanted.size() && vowels != wanted;
}

bool is_registered(const CheckedDocument& document, const std::vector<TextWord>& words, std::size_t at) {
    return !document.services().persons.empty() && !document.persons().named_by(words, at, Side::source).empty();
}

void add_pairs_of(const CheckedDocument& document, const CheckedBead& bead, std::vector<NamedPair>& pairs) {
    std::vector<SegmentWords> english;  // not before there is a name
    for (const auto& [segment, words] : words_in(document, bead, Side::source))
        for (std::size_t i = 1; i < words.size(); ++i) {
            const auto base = surname_at(words, i);
            if (!base || is_registered(document, words, i)) continue;
            if (english.empty()) english = words_in(document, bead, Side::target);
            auto pair = english_of(english, words[i - 1], words[i]);
            if (!pair) continue;
            pair->key = *base;
            pairs.push_back(std::move(*pair));
        }
}

std::vector<NamedPair> pairs_in(const CheckedDocument& document) {
    std::vector<NamedPair> pairs;
    for (const CheckedBead& bead : document.beads())
        if (bead.has_both_sides()) add_pairs_of(document, bead, pairs);
    return pairs;
}

Finding written_otherwise(const NamedPair& pair, ByteSpan span, std::string_view before) {
    return finding_at(*pair.segment, span,
                      fmt::format(fmt::runtime(tr("“{what}” is written “{other}” above.")),
                                  fmt::arg("what", span.in(pair.segment->text())), fmt::arg("other", before)),
                      {std::string(before)});
}

}  // namespace

std::vector<Finding> name_spellings(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (document.services().stems == nullptr || document.language(Side::source).primary() != "ru" ||
        document.language(Side::target).primary() != "en")
        return findings;
    std::map<std::string, const NamedPair*> first;
    const std::vector<NamedPair> pairs = pairs_in(document);
    for (const NamedPair& pair : pairs) {
        const std::string written(pair.span.in(pair.segment->text()));
        const auto [known, is_new] = first.try_emplace(pair.key + ' ' + sound_of(pair.given), &pair);
        const NamedPair& before = *known->second;
        if (before.surname != pair.surname) {
            findings.push_back(written_otherwise(pair, pair.span, before.span.in(before.segment->text())));
        } else if (before.given != pair.given) {
            findings.push_back(written_otherwise(pair, pair.given_span, before.given_span.in(before.segment->text())));
        } else if (has_other_vowels(pair.key, pair.surname)) {
            findings.push_back(finding_at(*pair.segment, pair.span,
                                          told(tr("“{what}” has other vowels than the name in the source."), written)));
        }
    }
    return findings;
}

}  // namespace stykovka
