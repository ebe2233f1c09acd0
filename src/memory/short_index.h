// Finds short texts that are written alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "memory/form_index.h"
#include "memory/portions.h"
#include "memory/unit_store.h"
#include "sqlite/database.h"

namespace stykovka {

/// The characters of texts of at most four keys (see ComparedText::characters). One edited word of three is already
/// below 70 percent; one letter is not. All filters are lossless: length, a histogram of the characters, and characters
/// kept as one byte each (two that share a byte only make texts look more alike than they are).
class ShortIndex {
public:
    explicit ShortIndex(Database& database);

    /// Texts that are there already change nothing. New ones are found by `probe` once `write` was called.
    void remember(std::string_view language, std::string_view characters, const RememberedForm& form);
    std::size_t waiting() const { return waiting_hashes_.size(); }
    void write();
    void forget();

    /// The forms of texts of the language (a primary tag) whose characters may reach the percentage, each once.
    std::vector<FormRow> probe(std::string_view language, std::string_view characters, int at_least);

private:
    bool is_known(std::uint64_t hash);

    Portions texts_;
    Portions hashes_;
    std::unordered_map<std::int64_t, std::string> waiting_texts_;
    std::unordered_set<std::uint64_t> waiting_hashes_;
};

}  // namespace stykovka
