// Checks the spelling; a name that both languages have is right.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"
#include "review/english_norm.h"
#include "review/letters.h"
#include "review/office_rules.h"
#include "review/spelled_word.h"
#include "text/normaliser.h"
#include "text/token_keys.h"
#include "text/tokenizer.h"
#include "text/transliteration.h"

namespace stykovka {
namespace {

// Spellings of one name by different tables of transliteration ("Aleksandr", "Alexander") are at least so alike.
constexpr double alike = 0.75;
// A common word may sound like a name.
constexpr double surely_alike = 0.9;

std::string without_possessive(const std::string& word) {
    return word.ends_with("'s") ? word.substr(0, word.size() - 2) : word;
}

// Sounds of other lengths cannot be alike, whatever their letters: up to three letters may be an ending.
bool may_be_alike(std::size_t a, std::size_t b) {
    const auto [shorter, longer] = std::minmax(a, b);
    return longer <= shorter + shorter / 2 + 3;
}

// «Лосинский вестник»: English has all words of a title in capitals.
bool is_in_quotes(std::string_view text, ByteSpan word) {
    const std::size_t open = text.rfind("«", word.begin), closed = text.rfind("»", word.begin);
    return open != std::string_view::npos && (closed == std::string_view::npos || closed < open) &&
           text.find("»", word.end) != std::string_view::npos;
}

/// The words with a capital or in quotes, and those in Latin letters, of one side: what may stand in the other language
/// too.
class Names {
public:
    /// `speller` of these segments tells «Комитет», a word like others, from «Лиманск»; null: none is told.
    Names(const std::vector<CheckedSegment>& segments, Speller* speller) {
        std::set<std::string> seen, names;
        for (const CheckedSegment& segment : segments)
            for (const SpelledWord& word : spelled_words_of(segment.text()))
                for (const SpelledWord& part : parts_of(word, segment.text())) {
                    const bool is_title = is_in_quotes(segment.text(), part.span);
                    if (seen.insert((is_title ? "«" : "") + part.word).second)
                        add(without_possessive(part.word), is_title);
                    if (part.looks_like_name && has_cyrillic(part.word) && speller != nullptr &&
                        names.insert(part.word).second && !speller->knows(lowered(part.word)))
                        names_.push_back(sound_of(word_key(part.word)));
                }
    }

    /// Whether the other language has the word; both would have to be wrong in the same way.
    bool confirm(const std::string& unknown) {
        const auto [entry, is_new] = confirmed_.try_emplace(unknown, false);
        if (is_new) entry->second = is_there(without_possessive(unknown));
        return entry->second;
    }

    /// Whether an English word in small letters is a name of the Russian text: "limansk" of «Лиманск».
    bool has_with_capital(const std::string& unknown) const {
        constexpr std::size_t shortest = 5;
        if (begins_with_capital(unknown) || has_cyrillic(unknown) || unknown.size() < shortest) return false;
        return sounds_like_any(without_possessive(unknown), names_, surely_alike);
    }

private:
    void add(const std::string& word, bool is_title) {
        keys_.insert(word_key(word));
        if (!begins_with_capital(word) && !is_title) return;
        (has_cyrillic(word) ? russian_ : english_).push_back(sound_of(word_key(word)));
    }

    bool is_there(const std::string& word) const {
        const std::string key = word_key(word);
        if (keys_.contains(key)) return true;
        return begins_with_capital(word) && sounds_like_any(word, has_cyrillic(word) ? english_ : russian_, alike);
    }

    static bool sounds_like_any(const std::string& word, const std::vector<std::string>& others, double least) {
        const std::string sound = sound_of(word_key(word));
        return std::any_of(others.begin(), others.end(), [&](const std::string& there) {
            if (!may_be_alike(sound.size(), there.size())) return false;
            return (has_cyrillic(word) ? sound_similarity(sound, there) : sound_similarity(there, sound)) >= least;
        });
    }

    std::set<std::string> keys_;
    std::vector<std::string> russian_;  // their sounds
    std::vector<std::string> english_;
    std::vector<std::string> names_;  // sounds of Russian words with a capital inside a sentence
    std::map<std::string, bool> confirmed_;
};

// Mixed letters, Cyrillic in English, and the spelling of the other English norm.
bool has_check_of_its_own(std::string_view word, const Language& language) {
    if (has_cyrillic(word)) return has_latin(word) || language.primary() == "en";
    return in_norm(word, language.tag()).has_value();
}

bool is_registered_name(const CheckedDocument& document, const CheckedSegment& segment, const UnknownWord& unknown) {
    if (segment.side == Side::source || !begins_with_capital(unknown.word)) return false;
    const std::string key = word_key(without_possessive(unknown.word));
    return std::ranges::any_of(document.services().persons, [&](const Person& person) {
        return std::ranges::any_of(tokens_of(person.name.target), [&](const Token& token) { return token.key == key; });
    });
}

// What the office itself has decided to write is right: its acronyms, and its terms where they stand.
bool is_decided(const CheckedDocument& document, const CheckedSegment& segment, const UnknownWord& unknown) {
    const auto covers = [&](const TermHit& hit) {
        return hit.span.begin <= unknown.span.begin && unknown.span.end <= hit.span.end &&
               may_be_used(document.services().concepts[hit.entry].terms[hit.term].status);
    };
    if (std::ranges::any_of(document.terms(segment), covers)) return true;
    if (is_registered_name(document, segment, unknown)) return true;
    if (document.services().rules == nullptr) return false;
    const auto names = [&](const std::string& written) {
        const auto words = spelled_words_of(written);
        return std::ranges::any_of(words, [&](const SpelledWord& word) {
            // «ФАПов» is a form of «ФАП».
            return unknown.word == word.word ||
                   (word.word.size() >= 4 && unknown.word.starts_with(word.word) &&
                    unknown.word.size() <= word.word.size() + 6 && has_cyrillic(word.word));
        });
    };
    return std::ranges::any_of(document.services().rules->acronyms, [&](const AcronymRule& rule) {
        return segment.side == Side::source ? names(rule.source) : std::ranges::any_of(rule.targets, names);
    });
}

/// The begins of the names of one side: «тавлийцы» live in «Тавлия».
class Places {
public:
    explicit Places(const std::vector<CheckedSegment>& segments) {
        for (const CheckedSegment& segment : segments)
            for (const SpelledWord& word : spelled_words_of(segment.text()))
                if (begins_with_capital(word.word)) begins_.insert(begin_of(word_key(word.word), letters_of_name));
    }

    /// Whether a small word with the ending of an adjective or of people is made of one of the names.
    bool make(const std::string& word) const {
        if (begins_with_capital(word) || !has_cyrillic(word)) return false;
        const std::string key = word_key(word);
        const bool is_derived = std::ranges::any_of(
            std::initializer_list<std::string_view>{"ск", "цк", "ец", "ц", "чан", "ян"}, [&](std::string_view ending) {
                return key.find(ending, begin_of(key, letters_of_name).size()) != std::string::npos;
            });
        return is_derived && begins_.contains(begin_of(key, letters_of_name));
    }

private:
    static constexpr std::size_t letters_of_name = 5;
    static std::string begin_of(const std::string& key, std::size_t letters) {
        std::size_t end = 0;
        while (letters-- > 0 && end < key.size()) next_code_point(key, end);
        return key.substr(0, end);
    }

    std::set<std::string> begins_;
};

/// A word that stays in doubt, and where it stands.
struct Doubt {
    CheckedSegment segment;
    UnknownWord unknown;
    bool is_small_name = false;  ///< of a name in the source
};

// "verkhoyarsk" in "git-verkhoyarsk.example".
bool is_part_of_more(std::string_view text, ByteSpan word) {
    constexpr std::string_view joining = "-.@/_";
    const auto joins = [&](std::size_t at) { return joining.find(text[at]) != std::string_view::npos; };
    if (word.begin > 0 && joins(word.begin - 1)) return true;
    return word.end + 1U < text.size() && joins(word.end) && text[word.end + 1] != ' ';
}

std::vector<Doubt> doubts_of(const CheckedDocument& document, Side side, Speller& speller, Names& names) {
    std::vector<Doubt> doubts;
    std::optional<Places> places;  // all segments are read for them, so not before a word is in doubt
    for (const CheckedSegment& segment : document.segments(side)) {
        document.check_stop();
        for (UnknownWord& unknown : speller.unknown_words(segment.text())) {
            if (has_check_of_its_own(unknown.word, document.language(side)) || names.confirm(unknown.word)) continue;
            if (!places) places.emplace(document.segments(side));
            if (places->make(unknown.word) || is_decided(document, segment, unknown)) continue;
            const bool is_small_name = names.has_with_capital(unknown.word);
            if (is_small_name && is_part_of_more(segment.text(), unknown.span)) continue;
            doubts.push_back({segment, std::move(unknown), is_small_name});
        }
    }
    return doubts;
}

// A word that is a name inside one sentence is the same name at the begin of another.
void mark_names(std::vector<Doubt>& doubts) {
    std::set<std::string> names;
    for (const Doubt& doubt : doubts)
        if (doubt.unknown.looks_like_name) names.insert(doubt.unknown.word);
    for (Doubt& doubt : doubts) doubt.unknown.looks_like_name = names.contains(doubt.unknown.word);
}

// "limansk" of «Лиманск»: with the capital it would be right.
Finding small_name(const Doubt& doubt) {
    std::string right = doubt.unknown.word;
    right.front() = static_cast<char>(right.front() - 'a' + 'A');
    return finding_at(doubt.segment, doubt.unknown.span,
                      told(tr("“{what}” is a name in the source, which has a capital."), doubt.unknown.word), {right});
}

Finding finding_of(const Doubt& doubt) {
    const UnknownWord& unknown = doubt.unknown;
    if (doubt.is_small_name) return small_name(doubt);
    const char* const sentence =
        unknown.looks_like_name ? tr("“{what}” is not known: a name?") : tr("“{what}” is not known.");
    Finding finding = finding_at(doubt.segment, unknown.span, told(sentence, unknown.word));
    if (unknown.looks_like_name) finding.severity = Severity::note;
    return finding;
}

}  // namespace

std::vector<Finding> unknown_words(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const Side side : both_sides) {
        Speller* const speller = document.services().spellers[side];
        if (speller == nullptr) continue;
        Names names(document.segments(other(side)), document.services().spellers[other(side)]);
        std::vector<Doubt> doubts = doubts_of(document, side, *speller, names);
        mark_names(doubts);
        for (const Doubt& doubt : doubts) findings.push_back(finding_of(doubt));
    }
    return findings;
}

}  // namespace stykovka
