// What the dictionary of spelling and a few lists tell of an English word: whether it is a noun or a verb.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "review/speller.h"

namespace stykovka {

/// Words are in small letters. A word may be a noun and a verb ("work").
class EnglishWords {
public:
    explicit EnglishWords(Speller& speller) : speller_(speller) {}

    /// A noun in the singular that has a plural: "office", not "recommend" or "information".
    bool is_countable(std::string_view word) const;
    /// The singular of a plural: "offices", not "news" or "recommends".
    std::optional<std::string> singular_of(std::string_view word) const;
    /// The base of a verb: "work", "recommend".
    bool is_verb(std::string_view word) const;
    /// "Young", "free": what has "-ly" or "-est" and is no noun by its end.
    bool is_described(std::string_view word) const;
    /// That, or "regional".
    bool may_be_adjective(std::string_view word) const;

private:
    Speller& speller_;
};

/// "People", "police", "staff", "aircraft": in the plural, or one body of many, without an "s".
bool may_be_many(std::string_view word);
/// "Regional", "medical"; "official" and "meeting" too.
bool ends_like_adjective(std::string_view word);
/// A verb that is no noun: "recommend". Only usual ones.
bool is_verb_only(std::string_view word);
/// "Recommends", "approves".
bool is_third_person_only(std::string_view word);
/// "News", "series", "headquarters": one thing in a plural's clothes.
bool is_singular_with_s(std::string_view word);

}  // namespace stykovka
