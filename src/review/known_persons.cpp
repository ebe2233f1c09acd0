// The persons of the register as texts are searched for them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/known_persons.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/transliteration.h"

namespace stykovka {
namespace {

// Given name and patronymic.
constexpr std::size_t words_before_surname = 2;

std::optional<TextWord> given_name(const std::vector<TextWord>& words, const std::string& surname) {
    const auto found = std::ranges::find_if(words, [&](const TextWord& word) { return word.key != surname; });
    return found == words.end() ? std::nullopt : std::optional(*found);
}

bool is_form_of(const TextWord& word, const TextWord& name, Side side) {
    return side == Side::source ? meet(word.stems, name.stems) : key_without_possessive(word.key) == name.key;
}

// Spellings of one name by different tables ("Aleksandr", "Alexander") are at least so alike.
constexpr double alike = 0.75;

// Words in English are cut at hyphens: "Sarkisyan" is what is compared of «Тер-Саркисян».
bool sounds_like(const TextWord& word, const TextWord& source) {
    const std::string_view last = std::string_view(source.key).substr(source.key.rfind('-') + 1);
    return word.begins_with_capital && name_similarity(last, key_without_possessive(word.key)) >= alike;
}

// Where the word begins that ends in this part of it.
std::size_t first_part(const std::vector<TextWord>& words, std::size_t part) {
    while (part >= 2 && words[part - 1].key == "-" && words[part - 2].span.end == words[part - 1].span.begin &&
           words[part - 1].span.end == words[part].span.begin)
        part -= 2;
    return part;
}

}  // namespace

std::string key_without_possessive(std::string key) {
    for (const std::string_view ending : {"'s", "'"})
        if (key.ends_with(ending)) return key.substr(0, key.size() - ending.size());
    return key;
}

KnownPersons::KnownPersons(std::span<const Person> persons, const BySide<Language>& languages, const WordStems& stems) {
    for (const Person& person : persons) {
        KnownPerson known{&person, {}, {}};
        bool has_both = true;
        for (const Side side : both_sides) {
            const auto words = words_of(person.name[side], languages[side], stems);
            const std::string surname = word_key(surname_of(person.name[side]));
            const auto found = std::ranges::find(words, surname, &TextWord::key);
            if (words.empty()) has_both = false;
            if (words.empty()) continue;
            known.surname[side] = found == words.end() ? words.back() : *found;
            known.given[side] = given_name(words, known.surname[side].key);
        }
        if (!has_both) continue;
        for (const std::string& stem : known.surname.source.stems) by_stem_.source[stem].push_back(persons_.size());
        by_stem_.target[known.surname.target.key].push_back(persons_.size());
        persons_.push_back(std::move(known));
    }
}

std::vector<const KnownPerson*> KnownPersons::named_by(const std::vector<TextWord>& words, std::size_t word,
                                                       Side side) const {
    std::vector<const KnownPerson*> named;
    if (!words[word].begins_with_capital) return named;
    const auto stems = side == Side::source ? words[word].stems : std::vector{key_without_possessive(words[word].key)};
    for (const std::string& stem : stems) {
        const auto found = by_stem_[side].find(stem);
        if (found == by_stem_[side].end()) continue;
        for (const std::size_t index : found->second) {
            const KnownPerson& person = persons_[index];
            if (std::ranges::find(named, &person) != named.end()) continue;
            if (!person.person->declined && side == Side::source && words[word].key != person.surname.source.key)
                continue;
            const std::size_t first = first_word_of_name(words, word);
            const auto is_his = [&](const TextWord& each) {
                return length_in_code_points(each.key) == 1 || is_form_of(each, *person.given[side], side);
            };
            if (first < word && person.given[side] &&
                std::none_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                             words.begin() + static_cast<std::ptrdiff_t>(word), is_his))
                continue;
            named.push_back(&person);
        }
    }
    return named;
}

std::size_t KnownPersons::first_word_of_name(const std::vector<TextWord>& words, std::size_t surname) {
    std::size_t first = surname;
    const auto belongs = [&](const TextWord& word) { return word.is_word && word.begins_with_capital; };
    // The point of an initial is no end of the name: "D. Orlov".
    const auto is_point = [&](std::size_t at) {
        return words[at].key == "." && at > 0 && belongs(words[at - 1]) &&
               length_in_code_points(words[at - 1].key) == 1;
    };
    for (std::size_t taken = 0; first > 0 && taken < words_before_surname; ++taken) {
        const std::size_t before = is_point(first - 1) ? first - 2 : first - 1;
        if (!belongs(words[before])) break;
        first = before;
    }
    return first;
}

std::size_t KnownPersons::first_word_of_name(const std::vector<TextWord>& words, std::size_t surname,
                                             const KnownPerson& person) {
    const std::size_t first = first_word_of_name(words, surname);
    if (!person.given.source) return first;
    const auto is_given = [&](const TextWord& word) { return sounds_like(word, *person.given.source); };
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(surname);
    const auto given = std::find_if(begin, end, is_given);
    return given == end ? first : static_cast<std::size_t>(given - words.begin());
}

std::optional<ByteSpan> misspelt_name(const std::vector<TextWord>& words, const KnownPerson& person) {
    const std::string& right = person.surname.target.key;
    std::optional<ByteSpan> wrong;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool same = key_without_possessive(words[i].key) == right;
        if (!same && !sounds_like(words[i], person.surname.source)) continue;
        const std::size_t first = first_part(words, i);
        const bool has_given = first > 0 && person.given.source && person.given.target &&
                               sounds_like(words[first - 1], *person.given.source);
        if (same && (!has_given || words[first - 1].key == person.given.target->key)) return std::nullopt;
        if (!wrong)
            wrong = ByteSpan{has_given ? words[first - 1].span.begin : words[first].span.begin, words[i].span.end};
    }
    return wrong;
}

}  // namespace stykovka
