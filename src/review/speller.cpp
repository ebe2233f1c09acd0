// Spelling by Hunspell, with the words that the office accepts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/speller.h"

#include <fmt/format.h>

#include <functional>
#include <set>
#include <system_error>
#include <unordered_map>
#include <unordered_set>

#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "review/made_words.h"
#include "review/measure_units.h"
#include "review/name_forms.h"
#include "review/spelled_word.h"
#include "review/word_list.h"
#include "text/hunspell_dictionary.h"
#include "text/token_keys.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_list = 8ULL << 20;

/// A list of accepted words and its file.
struct ListFile {
    fs::path path;
    WordList list;
};

// "ru.dic", then "ru-RU.dic": what is accepted in a language, then in its region.
std::vector<ListFile> list_files(const Language& language, const std::vector<fs::path>& folders,
                                 std::vector<std::string>& problems) {
    std::vector<ListFile> files;
    std::set<std::string> names{std::string(language.primary()), language.tag()};
    for (const fs::path& folder : folders)
        for (const std::string& name : names) {
            const fs::path path = folder / (name + ".dic");
            std::error_code ignored;
            if (!fs::is_regular_file(path, ignored)) continue;
            try {
                files.push_back({path, read_word_list(read_file(path, largest_list))});
            } catch (const Error& error) {
                problems.emplace_back(error.what());
            }
        }
    return files;
}

// `word` with each ё written е, or each е in turn written ё: one ё a word is the rule.
std::vector<std::string> spelled_with_other_yo(const std::string& word) {
    static constexpr std::string_view ye = "е";
    static constexpr std::string_view yo = "ё";
    std::vector<std::string> others;
    if (word.find(yo) != std::string::npos) {
        std::string other = word;
        for (std::size_t at = 0; (at = other.find(yo, at)) != std::string::npos;) other.replace(at, yo.size(), ye);
        others.push_back(std::move(other));
    } else {
        for (std::size_t at = 0; (at = word.find(ye, at)) != std::string::npos; at += ye.size())
            others.push_back(std::string(word).replace(at, ye.size(), yo));
    }
    return others;
}

std::string unknown_model(const std::string& word, const std::string& model) {
    return fmt::format(fmt::runtime(tr("“{model}” is no word that the dictionary has in its base form, so “{word}” "
                                       "cannot be inflected like it; choose another word as model.")),
                       fmt::arg("model", model), fmt::arg("word", word));
}

std::string unlike(const std::string& word, const std::string& model) {
    return fmt::format(
        fmt::runtime(tr("“{word}” does not end like “{model}”, so it cannot be inflected like it; choose "
                        "another word as model.")),
        fmt::arg("word", word), fmt::arg("model", model));
}

std::string one_form(const std::string& word) {
    return fmt::format(
        fmt::runtime(tr("A name of this kind that ends like “{word}” keeps one form, or is not written in "
                        "the nominative; accept it in one form, or write it otherwise.")),
        fmt::arg("word", word));
}

std::string unwritable(const std::string& word) {
    return fmt::format(fmt::runtime(tr("“{word}” has letters that the dictionary cannot write.")),
                       fmt::arg("word", word));
}

}  // namespace

struct Speller::State {
    State(const Language& spoken, const DictionaryPlaces& places)
        : language(spoken), dictionary(hunspell_files_of(spoken, places.hunspell)) {}

    void load(const std::vector<ListFile>& files);
    bool knows(const std::string& spelled_word);
    bool looked_up(const std::string& spelled_word);
    /// In the dictionary, or among the words of now: those stand with a capital, and in capitals, too.
    bool has(const std::string& spelled_word);
    WordForms forms_of(const std::string& word, const std::string& model);
    std::vector<std::string> accept(const std::string& word, const std::string& model);

    Language language;
    HunspellDictionary dictionary;
    std::set<std::string> now, now_in_small_letters;
    std::unordered_map<std::string, bool> known;
    std::unordered_map<std::string, std::vector<std::string>> suggested;
    /// Hashes of texts without unknown words: a long release is asked about after each edit.
    std::unordered_set<std::size_t> clean;
    std::vector<std::string> problems;
};

void Speller::State::load(const std::vector<ListFile>& files) {
    std::set<std::string> models;
    for (const ListFile& file : files)
        for (const ListedWord& entry : file.list.words)
            if (!entry.model.empty() && !is_kind_of_name(entry.model)) models.insert(entry.model);
    dictionary.learn_models(models);
    for (const ListFile& file : files) {
        for (const std::size_t line : file.list.bad_lines)
            problems.push_back(fmt::format("{}:{}: {}", file.path.string(), line, tr("This line is no word.")));
        for (const ListedWord& entry : file.list.words) {
            try {
                accept(entry.word, entry.model);
            } catch (const Error& error) {
                problems.push_back(fmt::format("{}:{}: {}", file.path.string(), entry.line, error.sentence()));
            }
        }
    }
}

WordForms Speller::State::forms_of(const std::string& word, const std::string& model) {
    WordForms made{{word}, {}};
    if (is_kind_of_name(model) && language.primary() == "ru") {
        made.forms = forms_of_name(word, model);
        if (made.forms.empty()) made.problem = one_form(word);
    } else if (!model.empty()) {
        if (!dictionary.knows_model(model)) return {{}, unknown_model(word, model)};
        made.forms = dictionary.forms_like(word, model);
        if (made.forms.size() == 1 && dictionary.forms_like(model, model).size() > 1)
            made.problem = unlike(word, model);
    }
    for (const std::string& form : made.forms)
        if (!dictionary.can_write(form)) made.problem = unwritable(form);
    return made;
}

std::vector<std::string> Speller::State::accept(const std::string& word, const std::string& model) {
    WordForms made = forms_of(word, model);
    if (!made.problem.empty()) throw Error(ErrorKind::usage, ErrorSubject::input, made.problem);
    for (const std::string& form : made.forms) dictionary.add(form);
    if (!model.empty() && !is_kind_of_name(model)) dictionary.inflect_like(word, model);
    known.clear();
    clean.clear();
    suggested.clear();
    return made.forms;
}

bool Speller::State::knows(const std::string& word) {
    const auto [entry, is_new] = known.try_emplace(word, false);
    // Looking up does not touch the table, so the reference stays good.
    if (is_new) entry->second = looked_up(word);
    return entry->second;
}

bool Speller::State::has(const std::string& word) {
    if (dictionary.has(word) || now.contains(word)) return true;
    if (now.empty() || !begins_with_capital(word)) return false;
    const std::string small = lowered(word);
    return now.contains(small) || (uppered(word) == word && now_in_small_letters.contains(small));
}

bool Speller::State::looked_up(const std::string& word) {
    if (has(word)) return true;
    if (is_made_of_known(word, language, [&](const std::string& part) { return has(part); })) return true;
    if (language.primary() == "en" && (word.ends_with("'s") || word.ends_with("'S")))
        return has(word.substr(0, word.size() - 2));
    if (language.primary() != "ru" || length_in_code_points(word) > HunspellDictionary::longest_word) return false;
    for (const std::string& other : spelled_with_other_yo(word))
        if (has(other)) return true;
    return false;
}

Speller::Speller(const Language& language, const DictionaryPlaces& places)
    : state_(std::make_unique<State>(language, places)) {
    const auto files = list_files(language, places.accepted, state_->problems);
    state_->load(files);
}

Speller::~Speller() = default;
Speller::Speller(Speller&&) noexcept = default;
Speller& Speller::operator=(Speller&&) noexcept = default;

// «8 кН»: a unit behind a figure is a sign and no word.
static bool is_unit_sign(std::string_view text, const SpelledWord& word) {
    const std::string_view before = trimmed(text.substr(0, word.span.begin));
    if (before.empty() || before.back() < '0' || before.back() > '9') return false;
    const auto unit = unit_before_all(word.word);
    return unit && unit->end == word.word.size();
}

std::vector<UnknownWord> Speller::unknown_words(std::string_view text) {
    const std::size_t key = std::hash<std::string_view>()(text);
    std::vector<UnknownWord> unknown;
    if (state_->clean.contains(key)) return unknown;
    for (const SpelledWord& word : spelled_words_of(text)) {
        if (state_->knows(word.word) || is_unit_sign(text, word)) continue;
        for (const SpelledWord& part : parts_of(word, text))
            if (!state_->knows(part.word) &&
                (part.span.end == word.span.end ||
                 !is_first_part(part.word, state_->language,
                                [&](const std::string& other) { return state_->has(other); })))
                unknown.push_back({part.span, part.word, part.looks_like_name});
    }
    constexpr std::size_t most_kept = 200'000;
    if (state_->clean.size() >= most_kept) state_->clean.clear();
    if (unknown.empty()) state_->clean.insert(key);
    return unknown;
}

bool Speller::knows(std::string_view word) { return unknown_words(word).empty(); }

std::vector<std::string> Speller::suggestions(std::string_view word, std::size_t limit) {
    const std::string key = spelled(word);
    const auto [entry, is_new] = state_->suggested.try_emplace(key);
    if (is_new) entry->second = state_->dictionary.suggestions(key);
    std::vector<std::string> best = entry->second;
    if (best.size() > limit) best.resize(limit);
    return best;
}

std::vector<std::string> Speller::accept(const std::string& word, const std::string& model) {
    return state_->accept(spelled(trimmed(word)), spelled(trimmed(model)));
}

WordForms Speller::forms_of(const std::string& word, const std::string& model) {
    return state_->forms_of(spelled(trimmed(word)), spelled(trimmed(model)));
}

void Speller::accept_for_now(const std::vector<std::string>& forms) {
    std::set<std::string> now(forms.begin(), forms.end());
    if (now == state_->now) return;
    state_->now_in_small_letters.clear();
    for (const std::string& form : now) state_->now_in_small_letters.insert(lowered(form));
    state_->now = std::move(now);
    state_->known.clear();
    state_->clean.clear();
}

const std::vector<std::string>& Speller::problems() const { return state_->problems; }

}  // namespace stykovka
