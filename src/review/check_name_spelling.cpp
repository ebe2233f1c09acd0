// Checks that one person is written in one way in a release, and as the Russian name sounds.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>
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

/// A name of the source that no dictionary has, of whatever kind, with the English of its bead: "Shchebservis" of
/// «Щебсервиса».
struct NamedWord {
    std::vector<std::string> stems;  ///< Russian
    const CheckedSegment* segment = nullptr;
    ByteSpan span;        ///< of the English word
    std::string english;  ///< without "'s"
};

struct Names {
    std::vector<NamedPair> pairs;
    std::vector<NamedWord> words;
};

// The first of two names has its given name's likeness, and is looked at with it.
bool is_lone_name(const CheckedDocument& document, const std::vector<TextWord>& words, std::size_t at) {
    constexpr std::size_t shortest = 5;
    const TextWord& word = words[at];
    return is_name(word) && length_in_code_points(word.key) >= shortest && word.key.find('-') == std::string::npos &&
           (at + 1 == words.size() || !is_name(words[at + 1])) &&
           !document.services().stems->knows(word.key, document.language(Side::source)) &&
           !is_registered(document, words, at);
}

std::optional<NamedWord> likest_in(const std::vector<SegmentWords>& english, const TextWord& name) {
    std::optional<NamedWord> likest;
    double best = alike;
    for (const auto& [segment, words] : english)
        for (const TextWord& word : words) {
            std::string key = key_without_possessive(word.key);
            // What is left in Cyrillic is told of by other checks.
            const bool is_latin = std::ranges::all_of(key, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
            if (!is_name(word) || !is_latin) continue;
            const double likeness = name_similarity(name.key, key);
            if (likeness < best || (likest && likeness == best)) continue;
            best = likeness;
            likest = NamedWord{name.stems, segment, word.span, std::move(key)};
        }
    return likest;
}

void add_names_of(const CheckedDocument& document, const CheckedBead& bead, Names& names) {
    std::vector<SegmentWords> english;  // not before there is a name
    const auto there = [&]() -> const std::vector<SegmentWords>& {
        if (english.empty()) english = words_in(document, bead, Side::target);
        return english;
    };
    for (const auto& [segment, words] : words_in(document, bead, Side::source))
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (is_lone_name(document, words, i))
                if (auto named = likest_in(there(), words[i])) names.words.push_back(*std::move(named));
            const auto base = surname_at(words, i);
            if (!base || is_registered(document, words, i)) continue;
            auto pair = english_of(there(), words[i - 1], words[i]);
            if (!pair) continue;
            pair->key = *base;
            names.pairs.push_back(std::move(*pair));
        }
}

Names names_in(const CheckedDocument& document) {
    Names names;
    for (const CheckedBead& bead : document.beads())
        if (bead.has_both_sides()) add_names_of(document, bead, names);
    return names;
}

// What Russian endings of adjectives become: those of one row are the same ending.
int ending_of_adjective(std::string_view rest) {
    constexpr std::array<std::array<std::string_view, 6>, 4> rows{{{"y", "iy", "yi", "ij", "ii", "i"},
                                                                   {"aya", "aia", "aja", "aya", "aja", "aia"},
                                                                   {"oye", "oe", "oie", "oje", "oye", "oe"},
                                                                   {"iye", "ie", "ye", "ije", "yye", "iie"}}};
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (std::ranges::find(rows[row], rest) != rows[row].end()) return static_cast<int>(row);
    return -1;
}

// "Mshansky" and "Mshanskiy" are two spellings of one name; "Petrov" and "Petrova", "Sosnovsky" and "Sosnovskaya" are
// two names.
// "Mexico" and "Mexicans" neither.
bool are_spellings_of_one(std::string_view one, std::string_view another) {
    constexpr auto derived = std::to_array<std::string_view>({"an", "ans", "ian", "ians", "ese", "ish", "ic"});
    const std::size_t common = static_cast<std::size_t>(std::ranges::mismatch(one, another).in1 - one.begin());
    if (common == one.size() || common == another.size()) return false;
    for (const std::string_view word : {one, another})
        if (std::ranges::find(derived, word.substr(common)) != derived.end()) return false;
    const int first = ending_of_adjective(one.substr(common));
    const int second = ending_of_adjective(another.substr(common));
    return first < 0 || second < 0 || first == second;
}

Finding written_otherwise(const CheckedSegment& segment, ByteSpan span, std::string_view before) {
    return finding_at(segment, span,
                      fmt::format(fmt::runtime(tr("“{what}” is written “{other}” above.")),
                                  fmt::arg("what", span.in(segment.text())), fmt::arg("other", before)),
                      {std::string(before)});
}

std::vector<Finding> words_in_two_spellings(const CheckedDocument& document, const std::vector<NamedWord>& words) {
    std::vector<Finding> findings;
    std::map<std::string, const NamedWord*> first;  // by stem
    for (const NamedWord& word : words) {
        const NamedWord* before = nullptr;
        for (const std::string& stem : word.stems) {
            const auto [known, is_new] = first.try_emplace(stem, &word);
            if (!is_new && before == nullptr) before = known->second;
        }
        const std::string_view written = word.span.in(word.segment->text());
        if (before == nullptr || !are_spellings_of_one(before->english, word.english) ||
            document.services().stems->knows(without_possessive(written), document.language(Side::target)) ||
            lowered(word.segment->text()).find(before->english) != std::string::npos)
            continue;
        std::string_view usual = before->span.in(before->segment->text());
        findings.push_back(written_otherwise(*word.segment, word.span, usual));
    }
    return findings;
}

bool is_at_one_place(const Finding& one, const Finding& another) {
    return one.bead == another.bead && one.side == another.side && one.segment == another.segment &&
           one.span.overlaps(another.span);
}

}  // namespace

std::vector<Finding> name_spellings(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (document.services().stems == nullptr || document.language(Side::source).primary() != "ru" ||
        document.language(Side::target).primary() != "en")
        return findings;
    std::map<std::string, const NamedPair*> first;
    const Names names = names_in(document);
    for (const NamedPair& pair : names.pairs) {
        const std::string written(pair.span.in(pair.segment->text()));
        const auto [known, is_new] = first.try_emplace(pair.key + ' ' + sound_of(pair.given), &pair);
        const NamedPair& before = *known->second;
        if (before.surname != pair.surname) {
            findings.push_back(written_otherwise(*pair.segment, pair.span, before.span.in(before.segment->text())));
        } else if (before.given != pair.given) {
            findings.push_back(
                written_otherwise(*pair.segment, pair.given_span, before.given_span.in(before.segment->text())));
        } else if (has_other_vowels(pair.key, pair.surname)) {
            findings.push_back(finding_at(*pair.segment, pair.span,
                                          told(tr("“{what}” has other vowels than the name in the source."), written)));
        }
    }
    for (Finding& finding : words_in_two_spellings(document, names.words))
        if (std::ranges::none_of(findings, [&](const Finding& other) { return is_at_one_place(other, finding); }))
            findings.push_back(std::move(finding));
    return findings;
}

}  // namespace stykovka
