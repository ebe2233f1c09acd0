// Which words of an accepted pair stand for each other, kept so that each pair is linked once.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/word_alignment.h"
#include "archive/archive.h"

namespace stykovka {

/// The alignment as bytes: about 100 for a sentence. Types of words are left out.
std::string blob_of(const WordAlignment& alignment);
/// None when the bytes are not those of an alignment of such texts.
std::optional<WordAlignment> alignment_in(std::string_view blob, const BySide<std::string>& text);

/// What linked pairs are kept under beside their place.
std::int64_t hash_of_texts(const BySide<std::string>& text);

/// The kept links of an archive. Made by other rules or with another lexicon they count for nothing.
class PairLinks {
public:
    /// Reads all that is kept.
    PairLinks(Archive& archive, const Lexicon& lexicon);

    /// The kept alignment of a pair; none when there is none or the texts changed since.
    std::optional<WordAlignment> find(std::int64_t place, const BySide<std::string>& text);

    struct Linked {
        std::int64_t place = 0;
        std::int64_t texts = 0;  ///< see hash_of_texts
        std::string blob;
    };
    /// Keeps more, in one transaction and without an entry in the journal: nobody's work changes.
    void keep(const std::vector<Linked>& pairs);
    /// Drops what `find` was never asked for: those pairs are gone.
    void drop_unasked();

private:
    struct Kept {
        std::int64_t texts = 0;
        std::string blob;
        bool asked = false;
    };
    Archive& archive_;
    std::int64_t rules_;
    bool is_current_ = false;
    std::unordered_map<std::int64_t, Kept> kept_;
};

}  // namespace stykovka
