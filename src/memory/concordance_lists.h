// Where each word stands, and which text stands where.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "memory/concordance_place.h"
#include "memory/portions.h"
#include "memory/token_set.h"
#include "sqlite/database.h"

namespace stykovka {

/// A token of the index: its word, and its number among all tokens that were taken in.
struct WordPlace {
    std::uint32_t word;
    std::uint32_t token;

    friend auto operator<=>(const WordPlace&, const WordPlace&) = default;
};

/// The table concordance_lists: for each word the numbers of its tokens, ascending. An entry: the distance from the one
/// before it in its row, a varint; so the first one of a row is the number itself.
class ConcordanceLists {
public:
    explicit ConcordanceLists(Database& database) : portions_(database, "concordance_lists") {}

    /// Appends to the lists; words above `known` have none yet. Tokens must be behind all that are there.
    void append(std::vector<WordPlace> places, std::int64_t known);
    /// The set of all tokens that stand for one of the words.
    TokenSet tokens_of(const std::vector<std::int64_t>& words, std::uint32_t end);

private:
    template <class Visit>
    void each(std::int64_t word, std::uint32_t end, Visit visit);

    Portions portions_;
};

/// The table concordance_texts: how many numbers of tokens each text has, and which text it is. A row has the texts
/// from token `first_token` on. An entry: the count, a varint; the distance of the place from the one before it (0 at
/// first), its day and the rest apart, as varints whose lowest bit is the sign.
class ConcordanceTexts {
public:
    explicit ConcordanceTexts(Database& database) : database_(database) {}

    /// Appends a text of `tokens` numbers, at least one, of which the first is `first`.
    void append(std::uint32_t first, std::uint32_t tokens, ConcordancePlace place);
    void write();

    /// Visits the texts in the range that have a token of the set (all, when there is no set), newest first, each once,
    /// until `visit` returns false. When many have one, only what is asked for is read.
    void each(const std::optional<TokenSet>& tokens, const ConcordanceRange& range,
              const std::function<bool(ConcordancePlace)>& visit);

private:
    std::vector<std::int64_t> with(const TokenSet& tokens);

    Database& database_;
    bool has_tail_ = false;
    std::int64_t tail_first_ = 0;
    std::string tail_;
    std::int64_t last_ = 0;         // place in the tail
    std::int64_t tail_newest_ = 0;  // of its places
};

}  // namespace stykovka
