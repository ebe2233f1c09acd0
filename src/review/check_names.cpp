// Checks that persons of the register are written as the register says.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"
#include "text/normaliser.h"
#include "text/transliteration.h"

namespace stykovka {
namespace {

// Spellings of one name by different tables ("Aleksandr", "Alexander") are at least so alike.
constexpr double alike = 0.75;

std::string key_without_possessive(std::string key) {
    for (const std::string_view ending : {"'s", "'"})
        if (key.ends_with(ending)) return key.substr(0, key.size() - ending.size());
    return key;
}

/// A person as texts are searched for him.
struct SearchedPerson {
    const Person* person = nullptr;
    BySide<std::vector<TextWord>> words;

    const TextWord& surname(Side side) const { return words[side].back(); }
};

std::vector<SearchedPerson> searched(const CheckedDocument& document) {
    std::vector<SearchedPerson> persons;
    for (const Person& person : document.services().persons) {
        SearchedPerson each{&person, {}};
        for (const Side side : both_sides)
            each.words[side] = words_of(person.name[side], document.language(side), *document.services().stems);
        if (!each.words.source.empty() && !each.words.target.empty()) persons.push_back(std::move(each));
    }
    return persons;
}

bool is_surname(const TextWord& word, const SearchedPerson& person) {
    if (!word.begins_with_capital) return false;
    return person.person->declined ? meet(word.stems, person.surname(Side::source).stems)
                                      : word.key == person.surname(Side::source).key;
}

// «Дмитрий Орлов», not another Orlov: the given name is there, or nothing that could be one.
bool speaks_of(const std::vector<TextWord>& words, const SearchedPerson& person) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_surname(words[i], person)) continue;
        if (person.words.source.size() < 2 || i == 0 || !words[i - 1].is_word || !words[i - 1].begins_with_capital)
            return true;
        const auto& given = person.words.source.front();
        for (std::size_t back = 1; back <= 2 && back <= i; ++back)
            if (meet(words[i - back].stems, given.stems) || length_in_code_points(words[i - back].key) == 1)
                return true;
    }
    return false;
}

bool sounds_like(const TextWord& word, const TextWord& source) {
    return word.begins_with_capital && name_similarity(source.key, key_without_possessive(word.key)) >= alike;
}

/// A name in the target that is almost, but not, what the register says.
std::optional<ByteSpan> misspelt(const std::vector<TextWord>& words, const SearchedPerson& person) {
    const std::string& right = person.surname(Side::target).key;
    std::optional<ByteSpan> wrong;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool same = key_without_possessive(words[i].key) == right;
        if (!same && !sounds_like(words[i], person.surname(Side::source))) continue;
        const bool has_given = i > 0 && person.words.source.size() > 1 && person.words.target.size() > 1 &&
                               words[i - 1].begins_with_capital &&
                               sounds_like(words[i - 1], person.words.source.front());
        const bool same_given = !has_given || words[i - 1].key == person.words.target.front().key;
        if (same && same_given) return std::nullopt;
        if (!wrong) wrong = ByteSpan{has_given ? words[i - 1].span.begin : words[i].span.begin, words[i].span.end};
    }
    return wrong;
}

}  // namespace

std::vector<Finding> other_names(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (document.services().stems == nullptr || document.services().persons.empty()) return findings;
    const std::vector<SearchedPerson> persons = searched(document);
    for (const CheckedBead& bead : document.beads())
        for (const SearchedPerson& person : persons) {
            const auto& source = bead.segments.source;
            if (std::none_of(source.begin(), source.end(),
                             [&](const CheckedSegment& segment) { return speaks_of(document.words(segment), person); }))
                continue;
            for (const CheckedSegment& segment : bead.segments.target)
                if (const auto span = misspelt(document.words(segment), person))
                    findings.push_back(finding_at(
                        segment, *span,
                        told(tr("“{what}” is written otherwise in the register of names."), span->in(segment.text())),
                        {person.person->name.target}));
        }
    return findings;
}

}  // namespace stykovka
