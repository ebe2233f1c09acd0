// Finds short texts that are written alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/short_index.h"

#include <algorithm>
#include <bit>
#include <map>

#include "base/unicode.h"
#include "memory/byte_io.h"
#include "memory/comparison.h"
#include "memory/edit_distance.h"
#include "memory/penalties.h"
#include "memory/scoring.h"

namespace stykovka {
namespace {

// An entry of a posting list: text, signature.
constexpr std::size_t entry_in_bytes = 12;

// Neighbouring letters of an alphabet have bits of their own: Cyrillic and Latin letters differ in the lowest six.
std::uint64_t signature_of(const std::vector<std::uint32_t>& characters) {
    std::uint64_t signature = 0;
    for (const std::uint32_t c : characters) signature |= std::uint64_t{1} << (c % 64);
    return signature;
}

std::int64_t hash_of(std::string_view language, std::string_view characters) {
    return stable_hash(std::string(language) + '\n' + std::string(characters));
}

}  // namespace

ShortIndex::ShortIndex(Database& database)
    : database_(database), postings_(database, "short_postings", "size", entry_in_bytes) {}

bool ShortIndex::is_known(std::string_view language, std::string_view characters, std::int64_t hash) {
    Statement rows = database_.query("SELECT language, text FROM short_texts WHERE hash=?", hash);
    while (rows.step())
        if (rows.text_view(0) == language && rows.text_view(1) == characters) return true;
    return false;
}

void ShortIndex::remember(std::string_view language, std::string_view characters, FormId form) {
    const std::int64_t hash = hash_of(language, characters);
    if (is_known(language, characters, hash)) return;
    database_.run("INSERT INTO short_texts(language, hash, form, text) VALUES(?, ?, ?, ?)", language, hash, form,
                  characters);
    const auto points = code_points_of(characters);
    std::string entry;
    append_number(entry, static_cast<std::uint64_t>(database_.last_insert_id()), 4);
    append_number(entry, signature_of(points), 8);
    postings_.add(static_cast<std::int64_t>(points.size()), entry);
}

std::vector<FormRow> ShortIndex::probe(std::string_view language, std::string_view characters, int at_least) {
    const auto points = code_points_of(characters);
    const std::uint64_t signature = signature_of(points);
    const EditPattern pattern(points);
    Statement row = database_.query("SELECT form, text, language FROM short_texts WHERE id=?");
    std::map<std::int64_t, int> best;
    const auto look_at = [&](std::int64_t text) {
        row.reset();
        row.bind(text);
        if (!row.step() || row.text_view(2) != language) return;
        const auto other_points = code_points_of(row.text_view(1));
        const int percent = base_percent(std::max(points.size(), other_points.size()), pattern.distance(other_points));
        if (percent >= at_least) best[row.integer(0)] = std::max(best[row.integer(0)], percent);
    };
    const auto look_through = [&](std::int64_t size, std::string_view entries) {
        const std::size_t longer = std::max(static_cast<std::size_t>(size), points.size());
        const auto most_edits = static_cast<int>(longer - least_overlap(longer, at_least));
        for (std::size_t at = 0; at + entry_in_bytes <= entries.size(); at += entry_in_bytes) {
            const std::uint64_t theirs = number_at(entries, at + 4, 8);
            if (std::popcount(signature & ~theirs) <= most_edits && std::popcount(theirs & ~signature) <= most_edits)
                look_at(static_cast<std::int64_t>(number_at(entries, at, 4)));
        }
    };
    const int percent = std::max(at_least, 1);
    postings_.each_portion(static_cast<std::int64_t>(least_overlap(points.size(), percent)),
                           static_cast<std::int64_t>(100 * points.size() / static_cast<std::size_t>(percent)),
                           look_through);
    std::vector<FormRow> found;
    for (const auto& [form, reached] : best)
        found.push_back({FormId{form}, std::min(reached, highest_with_other_words)});
    return found;
}

}  // namespace stykovka
