// Which unknown words of a release are right all the same: what its other words and the office say.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/word_judge.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/unicode.h"
#include "review/english_norm.h"
#include "review/letters.h"
#include "review/name_forms.h"
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
    /// The speller of this side tells «Комитет», a word like others, from «Лиманск»; without it none is told.
    Names(const CheckedDocument& document, Side side) {
        Speller* const speller = document.services().spellers[side];
        std::set<std::string> seen, names;
        for (const CheckedSegment& segment : document.segments(side)) {
            document.check_stop();
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

/// What the office itself has decided to write.
class Decisions {
public:
    Decisions(const CheckServices& services, Side side) {
        for (const Person& person : services.persons) add(person, side);
        if (services.rules == nullptr) return;
        for (const AcronymRule& rule : services.rules->acronyms) {
            if (side == Side::source) add(rule.source);
            if (side == Side::target)
                for (const std::string& written : rule.targets) add(written);
        }
    }

    bool have(const std::string& unknown) const {
        if (begins_with_capital(unknown) && persons_.contains(word_key(without_possessive(unknown)))) return true;
        return acronyms_.contains(unknown) || std::ranges::any_of(acronyms_, [&](const std::string& acronym) {
                   // «ФАПов» is a form of «ФАП».
                   return acronym.size() >= 4 && unknown.starts_with(acronym) && unknown.size() <= acronym.size() + 6 &&
                          has_cyrillic(acronym);
               });
    }

private:
    void add(const Person& person, Side side) {
        const std::string& name = person.name[side];
        for (const Token& token : tokens_of(name)) {
            persons_.insert(token.key);
            if (side == Side::target || !person.declined || token.kind != TokenKind::word) continue;
            for (const std::string_view kind : {as_man, as_woman})
                for (const std::string& form : forms_of_name(token.span.in(name), kind))
                    persons_.insert(word_key(form));
        }
    }

    void add(const std::string& written) {
        for (SpelledWord& word : spelled_words_of(written)) acronyms_.insert(std::move(word.word));
    }

    std::set<std::string> persons_;  // keys of the words of their names, in Russian in all cases
    std::set<std::string> acronyms_;
};

/// The begins of the names of one side: «тавлийцы» live in «Тавлия».
class Places {
public:
    Places(const CheckedDocument& document, Side side) {
        for (const CheckedSegment& segment : document.segments(side)) {
            document.check_stop();
            for (const SpelledWord& word : spelled_words_of(segment.text()))
                if (begins_with_capital(word.word)) begins_.insert(begin_of(word_key(word.word), letters_of_name));
        }
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

// "verkhoyarsk" in "git-verkhoyarsk.example".
bool is_part_of_more(std::string_view text, ByteSpan word) {
    constexpr std::string_view joining = "-.@/_";
    const auto joins = [&](std::size_t at) { return joining.find(text[at]) != std::string_view::npos; };
    if (word.begin > 0 && joins(word.begin - 1)) return true;
    return word.end + 1U < text.size() && joins(word.end) && text[word.end + 1] != ' ';
}

}  // namespace

struct WordJudge::State {
    Speller* speller;
    Language language;
    Names others;  // of the other side
    Places places;
    Decisions decisions;
    std::set<std::string> names;  // unknown words that stand inside sentences with a capital

    bool is_right(const UnknownWord& unknown, std::span<const ByteSpan> terms) {
        const auto covers = [&](ByteSpan term) {
            return term.begin <= unknown.span.begin && unknown.span.end <= term.end;
        };
        return has_check_of_its_own(unknown.word, language) || others.confirm(unknown.word) ||
               places.make(unknown.word) || std::ranges::any_of(terms, covers) || decisions.have(unknown.word);
    }
};

WordJudge::WordJudge(const CheckedDocument& document, Side side)
    : state_(std::make_unique<State>(State{document.services().spellers[side],
                                           document.language(side),
                                           Names(document, other(side)),
                                           Places(document, side),
                                           Decisions(document.services(), side),
                                           {}})) {}

WordJudge::~WordJudge() = default;
WordJudge::WordJudge(WordJudge&&) noexcept = default;
WordJudge& WordJudge::operator=(WordJudge&&) noexcept = default;

std::vector<DoubtfulWord> WordJudge::doubts_in(std::string_view text, std::span<const ByteSpan> terms) {
    std::vector<DoubtfulWord> doubts;
    for (UnknownWord& unknown : state_->speller->unknown_words(text)) {
        if (state_->is_right(unknown, terms)) continue;
        const bool is_small_name = state_->others.has_with_capital(unknown.word);
        if (is_small_name && is_part_of_more(text, unknown.span)) continue;
        unknown.looks_like_name |= is_name(unknown.word);
        doubts.push_back({std::move(unknown), is_small_name});
    }
    return doubts;
}

void WordJudge::remember_name(const std::string& word) { state_->names.insert(word); }

bool WordJudge::is_name(const std::string& word) const { return state_->names.contains(word); }

}  // namespace stykovka
