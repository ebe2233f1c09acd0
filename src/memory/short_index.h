// Finds short texts that are written alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "memory/posting_list.h"
#include "memory/unit_store.h"
#include "sqlite/database.h"

namespace stykovka {

/// The characters of texts of at most four keys (see ComparedText::characters). One edited word of three is already
/// below 70 percent; one letter is not. Filters, both lossless: length, and a signature of the characters.
class ShortIndex {
public:
    explicit ShortIndex(Database& database);

    /// Texts that are there already change nothing. New ones are found by `probe` once `write` was called.
    void remember(std::string_view language, std::string_view characters, FormId form);
    void write() { postings_.write(); }
    void forget_cache() { postings_.forget(); }

    /// The forms of texts of the language (a primary tag) whose characters reach the percentage, each once.
    std::vector<FormRow> probe(std::string_view language, std::string_view characters, int at_least);

private:
    bool is_known(std::string_view language, std::string_view characters, std::int64_t hash);

    Database& database_;
    PostingList postings_;
};

}  // namespace stykovka
