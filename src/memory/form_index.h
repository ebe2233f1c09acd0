// Finds similar sequences of keys: a lossless prefix filter in rows of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "memory/form_pages.h"
#include "memory/hash_filter.h"
#include "memory/hash_table.h"
#include "memory/index_state.h"
#include "memory/portions.h"
#include "memory/posting_list.h"
#include "memory/text_keys.h"
#include "memory/token_ranks.h"
#include "memory/unit_store.h"
#include "sqlite/database.h"

namespace stykovka {

/// Percentages below this one are found by looking at all forms.
inline constexpr int lowest_indexed_percent = 50;

/// The form of a text, and whether it was given a number just now.
struct RememberedForm {
    FormId form = FormId::none;
    bool is_new = false;
};

/// Two sequences of n and m keys with a base score of T percent share at least ⌈T · max(n, m)⌉ keys. So under one
/// frozen order, rare keys first, the first n − ⌈T · n⌉ + 1 keys of one and the first m − ⌈T · m⌉ + 1 of the other have
/// one in common (prefix filter: Chaudhuri et al. 2006; position bound: Xiao et al. 2008). Where the first common key
/// stands, all others stand behind it in both: so a posting has a signature of the keys behind its token, which bounds
/// how many the two may share (two sequences that share enough pass at their first common key). Prefixes are stored for
/// T = 50. Keys belong to a language, so forms do too; only the form without keys is that of all languages.
class FormIndex {
public:
    explicit FormIndex(Database& database);

    /// The forms of the texts, new ones if need be. New ones are found by `probe` once `write` was called.
    std::vector<RememberedForm> remember(std::span<const TextKeys* const> texts, IndexState& state);
    void write();
    /// Between texts: keeps what waits in memory small.
    void make_room();
    /// A long run of texts is faster between these; what is known of all forms is held in memory meanwhile.
    void begin_run();
    void end_run();
    /// What waits, and what is known of rows that may be taken back.
    void forget();

    /// The form of exactly these keys.
    FormId find(std::span<const KeyHash> keys);
    /// Forms whose base score with the keys is at least that, by keys alone, in ascending order. `number` is the key of
    /// numbers.
    std::vector<FormRow> probe(std::span<const KeyHash> keys, KeyHash number, int at_least);

private:
    struct Query;

    void write_hashes();
    std::uint32_t find_equal(std::uint64_t hash, std::span<const std::uint32_t> ranks);
    void expect(std::uint64_t hash) const;
    bool has_ranks(std::uint32_t form, std::span<const std::uint32_t> ranks);
    void add_postings(std::uint32_t form, std::span<const std::uint32_t> ranks);
    std::vector<std::uint32_t> candidates_of(const Query& query);
    std::vector<FormRow> verified(const Query& query, std::span<const std::uint32_t> forms);
    std::vector<FormRow> among_all(const Query& query);

    TokenRanks ranks_;
    FormPages pages_;
    Portions hashes_;
    PostingList postings_;
    HashTable waiting_hashes_;
    std::vector<std::uint32_t> ordered_;  // of the form that is being added
    std::unique_ptr<HashFilter> filter_;  // of all hashes, in a run only
    std::uint32_t first_new_token_ = 0;   // has no postings in the table
};

}  // namespace stykovka
