// What a word is recognised by, whatever its form: the one stemming service of the program.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_stems.h"

#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"
#include "text/cut_endings.h"
#include "text/dictionary_lines.h"
#include "text/hunspell_dictionary.h"
#include "text/normaliser.h"
#include "text/stems.h"
#include "text/token_keys.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;
using Stems = std::vector<std::string>;

/// A thousand releases have fewer different words.
constexpr std::size_t words_kept = 200'000;

/// A compound of two ambiguous parts has four readings; more than these tell nothing apart.
constexpr std::size_t most_readings = 8;

/// What is known of a word.
struct Word {
    Stems stems;
    bool in_dictionary = false;
};

void add(Stems& stems, std::string stem) {
    const auto place = std::lower_bound(stems.begin(), stems.end(), stem);
    if (place == stems.end() || *place != stem) stems.insert(place, std::move(stem));
}

std::optional<HunspellFiles> files_of(const Language& language, const std::vector<fs::path>& folders) {
    try {
        return hunspell_files_of(language, folders);
    } catch (const Error&) {
        return std::nullopt;  // the speller tells the user; words are cut instead
    }
}

using Bases = std::unordered_map<std::string, Stems>;  // of forms, all as word keys

constexpr std::uint64_t largest_list = 4ULL << 20;

Bases bases_of(const Language& language, const std::vector<fs::path>& folders) {
    Bases bases;
    for (const fs::path& folder : folders) {
        const fs::path file = folder / ("forms." + std::string(language.primary()) + ".txt");
        std::error_code ignored;  // a folder that cannot be read has no list for us
        if (!fs::is_regular_file(file, ignored)) continue;
        const std::string text = read_file(file, largest_list);
        for (const std::string_view line : lines_of(text)) {
            const auto words = fields_of(line);
            if (words.empty() || words[0].starts_with('#')) continue;
            for (const std::string_view form : words) add(bases[word_key(form)], word_key(words[0]));
        }
    }
    return bases;
}

std::optional<HunspellDictionary> loaded(const std::optional<HunspellFiles>& files) {
    if (!files) return std::nullopt;
    try {
        return HunspellDictionary(*files);
    } catch (const Error&) {
        return std::nullopt;  // the same
    }
}

// As dictionaries write it: NFC, no marks of stress, ' and -; the case stays.
std::string as_in_dictionaries(std::string_view word) { return typography_folded(word); }

bool ends_in_consonant(std::string_view word_key) {
    constexpr std::string_view consonants = "бвгджзклмнпрстфхцчшщ";
    return word_key.size() >= 2 && consonants.find(word_key.substr(word_key.size() - 2)) != std::string_view::npos;
}

}  // namespace

/// The words of one language.
class LanguageStems {
public:
    LanguageStems(const Language& language, const std::optional<HunspellFiles>& files,
                  const std::vector<fs::path>& forms)
        : dictionary_(loaded(files)),
          bases_(bases_of(language, forms)),
          stemmer_(language),
          primary_(language.primary()) {}

    const Word& word(std::string_view written);

private:
    Word looked_up(const std::string& word);
    Word of_parts(const std::string& word, std::size_t hyphen);
    Stems known_stems(const std::string& word);
    void add_missing_base(Stems& stems, const std::string& key);
    Stems cut_stems(std::string_view word);
    void add_name(Stems& stems, const std::string& word) const;

    std::optional<HunspellDictionary> dictionary_;
    Bases bases_;
    Stemmer stemmer_;
    std::string primary_;
    std::unordered_map<std::string, Word> words_;
};

const Word& LanguageStems::word(std::string_view written) {
    std::string key(written);
    if (const auto found = words_.find(key); found != words_.end()) return found->second;
    if (words_.size() >= words_kept) words_.clear();
    std::string word = as_in_dictionaries(written);
    if (primary_ == "en") word = std::string(without_possessive(word));
    return words_.emplace(std::move(key), looked_up(word)).first->second;
}

Word LanguageStems::looked_up(const std::string& word) {
    if (length_in_code_points(word) > HunspellDictionary::longest_word) return {{word_key(word)}, false};
    Word found{known_stems(word), true};
    if (found.stems.empty()) {
        const std::size_t hyphen = word.rfind('-');
        if (hyphen != std::string::npos && hyphen > 0 && hyphen + 1 < word.size()) return of_parts(word, hyphen);
        found = {cut_stems(word), false};
    }
    add_name(found.stems, word);
    return found;
}

Word LanguageStems::of_parts(const std::string& word, std::size_t hyphen) {
    const Word first = looked_up(word.substr(0, hyphen));
    const Word last = looked_up(word.substr(hyphen + 1));
    Word whole{{}, first.in_dictionary && last.in_dictionary};
    for (const std::string& front : first.stems)
        for (const std::string& back : last.stems)
            if (whole.stems.size() < most_readings) add(whole.stems, front + '-' + back);
    return whole;
}

Stems LanguageStems::known_stems(const std::string& word) {
    Stems stems;
    if (!dictionary_) return stems;
    const std::string key = word_key(word);
    for (const std::string& stem : dictionary_->stems(word)) {
        std::string stem_key = word_key(stem);
        if (primary_ != "en" || is_english_inflection(key, stem_key)) add(stems, std::move(stem_key));
    }
    // "legally" is in the dictionary as a form of "legal", which it is not for us; nor is "reports" one of "port".
    if (stems.empty() && primary_ == "en" && dictionary_->has(word)) add(stems, key);
    add_missing_base(stems, key);
    return stems;
}

// For a form that the dictionary lists as if it were a base.
void LanguageStems::add_missing_base(Stems& stems, const std::string& key) {
    if (const auto found = bases_.find(key); found != bases_.end())
        for (const std::string& base : found->second) add(stems, base);
    if (stems != Stems{key}) return;
    const auto base = primary_ == "ru"   ? base_with_fleeting_vowel(key)
                      : primary_ == "en" ? base_with_single_consonant(key)
                                         : std::nullopt;
    if (base && dictionary_->has(*base)) add(stems, *base);
    if (base || primary_ != "en") return;
    for (std::string& regular : regular_bases(key))
        if (stems.size() == 1 && dictionary_->has(regular)) add(stems, std::move(regular));
}

Stems LanguageStems::cut_stems(std::string_view word) {
    const std::string key = word_key(word);
    Stems stems{stemmer_.stem(key)};
    if (primary_ != "ru") return stems;
    // A noun without an ending: Snowball takes the end of "Росатом" for one.
    if (ends_in_consonant(key)) add(stems, key);
    if (auto base = surname_base(key)) add(stems, *std::move(base));
    return stems;
}

void LanguageStems::add_name(Stems& stems, const std::string& word) const {
    if (primary_ != "ru" || !begins_with_capital(word)) return;
    if (auto base = surname_base(word_key(word))) add(stems, *std::move(base));
    if (const auto acronym = inflected_acronym(word)) add(stems, word_key(*acronym));
}

/// A language's words and the lock that guards them.
struct GuardedStems {
    std::mutex mutex;
    std::optional<LanguageStems> words;  // made at the first question
};

/// What a language tag stands for. "ru" and "ru-RU" have one dictionary and are asked for in one place.
struct KnownLanguage {
    std::optional<HunspellFiles> files;
    GuardedStems* stems = nullptr;
};

struct WordStems::State {
    StemPlaces places;
    std::mutex mutex;                                             // of both maps; their elements stay where they are
    std::map<std::string, KnownLanguage, std::less<>> languages;  // by tag
    std::map<std::string, GuardedStems, std::less<>> dictionaries;

    const KnownLanguage& known(const Language& language);
    template <class Question>
    auto ask(std::string_view word, const Language& language, Question question);
};

const KnownLanguage& WordStems::State::known(const Language& language) {
    const std::lock_guard<std::mutex> guard(mutex);
    const auto [entry, is_new] = languages.try_emplace(language.tag());
    if (is_new) {
        entry->second.files = files_of(language, places.hunspell);
        const std::string dictionary =
            entry->second.files ? entry->second.files->words.string() : std::string(language.primary());
        entry->second.stems = &dictionaries[dictionary];
    }
    return entry->second;
}

template <class Question>
auto WordStems::State::ask(std::string_view word, const Language& language, Question question) {
    const KnownLanguage& asked = known(language);
    const std::lock_guard<std::mutex> guard(asked.stems->mutex);
    if (!asked.stems->words) asked.stems->words.emplace(language, asked.files, places.forms);
    return question(asked.stems->words->word(word));
}

WordStems::WordStems(StemPlaces places) : state_(std::make_unique<State>()) { state_->places = std::move(places); }
WordStems::~WordStems() = default;
WordStems::WordStems(WordStems&&) noexcept = default;
WordStems& WordStems::operator=(WordStems&&) noexcept = default;

std::vector<std::string> WordStems::stems_of(std::string_view word, const Language& language) const {
    return state_->ask(word, language, [](const Word& found) { return found.stems; });
}

bool WordStems::same_word(std::string_view one, std::string_view another, const Language& language) const {
    return meet(stems_of(one, language), stems_of(another, language));
}

bool WordStems::knows(std::string_view word, const Language& language) const {
    return state_->ask(word, language, [](const Word& found) { return found.in_dictionary; });
}

bool meet(const std::vector<std::string>& one, const std::vector<std::string>& another) {
    for (auto a = one.begin(), b = another.begin(); a != one.end() && b != another.end();) {
        if (*a == *b) return true;
        *a < *b ? ++a : ++b;
    }
    return false;
}

}  // namespace stykovka
