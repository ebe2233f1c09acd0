// Finds similar sequences of keys: a lossless prefix filter in rows of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "memory/posting_list.h"
#include "memory/token_ranks.h"
#include "memory/unit_store.h"
#include "sqlite/database.h"

namespace stykovka {

/// Percentages below this one are found by looking at all forms.
inline constexpr int lowest_indexed_percent = 50;

/// Two sequences of n and m keys with a base score of T percent share at least ⌈T · max(n, m)⌉ keys. So under one
/// frozen order, rare keys first, the first n − ⌈T · n⌉ + 1 keys of one and the first m − ⌈T · m⌉ + 1 of the other have
/// one in common (prefix filter: Chaudhuri et al. 2006; position bound: Xiao et al. 2008). Prefixes are stored for T
/// = 50.
class FormIndex {
public:
    explicit FormIndex(Database& database);

    /// The form of these keys, a new one if need be. New ones are found by `probe` once `write` was called.
    FormId remember(std::string_view language, std::span<const std::string> keys);
    void write() { postings_.write(); }
    /// After a failure, or after work inside a transaction that others may still take back.
    void forget_cache();

    /// Forms of the language (a primary tag) whose base score with the keys is at least that, by keys alone.
    std::vector<FormRow> probe(std::string_view language, std::span<const std::string> keys, int at_least);

private:
    struct Query;

    FormId find_equal(std::string_view language, std::string_view keys, std::int64_t hash);
    void add_postings(FormId form, std::span<const std::uint32_t> ranks);
    std::vector<std::int64_t> candidates_of(const Query& query);
    std::vector<FormRow> verified(const Query& query, std::span<const std::int64_t> forms);
    std::vector<FormRow> among_all(const Query& query);

    Database& database_;
    TokenRanks ranks_;
    PostingList postings_;
};

}  // namespace stykovka
