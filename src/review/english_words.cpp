// What the dictionary of spelling and a few lists tell of an English word: whether it is a noun or a verb.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/english_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/any_of.h"

namespace stykovka {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// Of nouns in the plural and of verbs in the third person.
std::string with_s(std::string_view word) {
    constexpr auto hissing = std::to_array<std::string_view>({"s", "x", "z", "ch", "sh"});
    if (word.ends_with('y') && word.size() > 1 && !is_vowel(word[word.size() - 2]))
        return std::string(word.substr(0, word.size() - 1)) + "ies";
    return std::string(word) + (ends_with_any(word, hissing) ? "es" : "s");
}

std::string with_ing(std::string_view word) {
    const bool drops_e = word.ends_with('e') && !word.ends_with("ee") && !word.ends_with("oe");
    return std::string(drops_e ? word.substr(0, word.size() - 1) : word) + "ing";
}

// "Plan", "travel": what doubles its last consonant before "-ing". Of longer words dictionaries take too much for one.
bool may_double(std::string_view word) {
    const std::size_t size = word.size();
    return size > 2 && size < 8 && !is_vowel(word[size - 1]) && is_vowel(word[size - 2]) && !is_vowel(word[size - 3]);
}

std::string with_doubled_ing(std::string_view word) { return std::string(word) + word.back() + "ing"; }

// Verbs of press releases that are neither nouns nor adjectives. No dictionary of spelling tells them.
constexpr auto verbs_only = std::to_array<std::string_view>(
    {"accept",     "accompany", "accuse",     "achieve",   "acquire",     "adopt",     "advise",       "agree",
     "allocate",   "allow",     "announce",   "appear",    "appoint",     "approve",   "argue",        "arrange",
     "arrive",     "assess",    "assign",     "assist",    "assume",      "attend",    "authorise",    "authorize",
     "avoid",      "become",    "begin",      "believe",   "belong",      "bring",     "carry",        "celebrate",
     "choose",     "collect",   "comply",     "conclude",  "condemn",     "confirm",   "congratulate", "consider",
     "consist",    "continue",  "convene",    "convince",  "coordinate",  "create",    "decide",       "declare",
     "dedicate",   "deliver",   "deny",       "depend",    "describe",    "determine", "develop",      "discuss",
     "distribute", "donate",    "eliminate",  "emphasise", "emphasize",   "employ",    "enable",       "encourage",
     "ensure",     "establish", "evacuate",   "examine",   "expect",      "explain",   "express",      "facilitate",
     "fulfil",     "fulfill",   "gather",     "happen",    "identify",    "impose",    "improve",      "include",
     "inform",     "insist",    "inspect",    "install",   "intend",      "introduce", "invite",       "involve",
     "learn",      "maintain",  "manage",     "negotiate", "notify",      "obtain",    "occupy",       "occur",
     "operate",    "oppose",    "organise",   "organize",  "participate", "perform",   "possess",      "prepare",
     "prevent",    "proceed",   "prohibit",   "promote",   "propose",     "protect",   "prove",        "provide",
     "publish",    "pursue",    "receive",    "recognise", "recognize",   "recommend", "refer",        "reflect",
     "reject",     "remember",  "remind",     "remove",    "require",     "resolve",   "retain",       "reveal",
     "select",     "send",      "serve",      "settle",    "solve",       "submit",    "succeed",      "suffer",
     "suggest",    "supervise", "understand", "unveil",    "verify",      "violate",   "warn",         "write"});

// What "-s" may stand behind: "deputies" of "deputie" and of "deputy".
std::vector<std::string> without_s(std::string_view word) {
    std::vector<std::string> bases;
    if (word.size() < 4 || !word.ends_with('s') || is_singular_with_s(word)) return bases;
    for (const std::size_t cut : {1, 2, 3}) {
        std::string base(word.substr(0, word.size() - cut));
        if (cut == 3) base += 'y';
        if (with_s(base) == word) bases.push_back(std::move(base));
    }
    return bases;
}

}  // namespace

bool may_be_many(std::string_view word) {
    constexpr auto many = std::to_array<std::string_view>(
        {"people",         "men",         "women",        "children",     "police",     "staff",       "aircraft",
         "fish",           "sheep",       "cattle",       "personnel",    "youth",      "folk",        "public",
         "majority",       "minority",    "rest",         "remainder",    "number",     "couple",      "pair",
         "trio",           "duo",         "half",         "bulk",         "lot",        "dozen",       "hundred",
         "thousand",       "million",     "billion",      "trillion",     "score",      "percent",     "cent",
         "media",          "data",        "crew",         "team",         "family",     "group",       "government",
         "committee",      "board",       "council",      "jury",         "panel",      "audience",    "club",
         "band",           "party",       "cabinet",      "army",         "navy",       "fleet",       "press",
         "company",        "firm",        "bank",         "court",        "union",      "opposition",  "commission",
         "department",     "ministry",    "parliament",   "senate",       "assembly",   "leadership",  "management",
         "faculty",        "clergy",      "enemy",        "crowd",        "squad",      "side",        "class",
         "generation",     "population",  "electorate",   "orchestra",    "choir",      "community",   "delegation",
         "administration", "association", "organisation", "organization", "federation", "corporation", "institute",
         "office",         "agency",      "authority",    "service",      "unit",       "force",       "corps",
         "latter",         "former",      "offspring",    "series",       "species",    "means",       "kind",
         "sort",           "type",        "total",        "variety",      "range",      "foot",        "deer",
         "salmon",         "trout",       "cod",          "craft",        "spacecraft", "hovercraft",  "more",
         "less",           "other",       "elite",        "nation",       "country",    "village",     "town",
         "city",           "school",      "quarter",      "third",        "duke",       "household",   "quartet",
         "network"});
    return is_any(word, many) || word.ends_with("men") || word.ends_with("craft");
}

bool is_singular_with_s(std::string_view word) {
    constexpr auto singular = std::to_array<std::string_view>(
        {"news",       "means",    "series",   "species", "headquarters", "works",    "premises",  "barracks",
         "crossroads", "lens",     "tennis",   "gas",     "bus",          "plus",     "canvas",    "atlas",
         "bias",       "always",   "perhaps",  "besides", "this",         "its",      "his",       "as",
         "is",         "was",      "has",      "does",    "thus",         "yes",      "customs",   "sports",
         "mars",       "wales",    "paris",    "maths",   "goods",        "sims",     "sanders",   "rogers",
         "peters",     "waters",   "masters",  "stevens", "williams",     "roberts",  "daniels",   "richards",
         "edwards",    "andrews",  "phillips", "hughes",  "jones",        "james",    "adams",     "hopkins",
         "watkins",    "jenkins",  "thanks",   "minus",   "christmas",    "corps",    "chaos",     "airlines",
         "motors",     "railways", "emirates", "savings", "alms",         "innings",  "gallows",   "odds",
         "whereas",    "hours",    "others",   "towards", "sometimes",    "overseas", "afterwards"});
    return is_any(word, singular) || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") ||
           word.ends_with("ics") || word.ends_with("wards");
}

bool EnglishWords::is_countable(std::string_view word) const {
    return word.size() > 2 && !word.ends_with('s') && speller_.knows(word) && speller_.knows(with_s(word)) &&
           !is_verb_only(word);
}

std::optional<std::string> EnglishWords::singular_of(std::string_view word) const {
    if (!speller_.knows(word)) return std::nullopt;
    for (std::string& base : without_s(word))
        if (is_countable(base)) return std::move(base);
    return std::nullopt;
}

bool EnglishWords::is_verb(std::string_view word) const {
    return word.size() > 1 && speller_.knows(word) && speller_.knows(with_s(word)) &&
           (speller_.knows(with_ing(word)) || (may_double(word) && speller_.knows(with_doubled_ing(word))));
}

bool is_verb_only(std::string_view word) { return is_any(word, verbs_only); }

bool is_third_person_only(std::string_view word) { return std::ranges::any_of(without_s(word), is_verb_only); }

bool ends_like_adjective(std::string_view word) {
    constexpr auto ends = std::to_array<std::string_view>(
        {"al", "ic", "ive", "ous", "ful", "able", "ible", "ish", "ern", "ed", "ing", "ary", "less"});
    return ends_with_any(word, ends);
}

bool EnglishWords::is_described(std::string_view word) const {
    constexpr std::size_t longest_with_est = 5;  // of longer words dictionaries take too much for one
    return !ends_like_adjective(word) &&
           (speller_.knows(std::string(word) + "ly") ||
            (word.size() <= longest_with_est && speller_.knows(std::string(word) + "est")));
}

bool EnglishWords::may_be_adjective(std::string_view word) const {
    return ends_like_adjective(word) || is_described(word);
}

}  // namespace stykovka
