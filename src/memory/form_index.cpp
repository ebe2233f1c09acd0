// Finds similar sequences of keys: a lossless prefix filter in rows of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/form_index.h"

#include <algorithm>
#include <bit>

#include "memory/byte_io.h"
#include "memory/comparison.h"
#include "memory/edit_distance.h"
#include "memory/scoring.h"

namespace stykovka {
namespace {

// An entry of a posting list: form, size of the form, position of the token in the ordered form, signature.
constexpr std::size_t entry_in_bytes = 10;
constexpr unsigned signature_bits = 32;
// Larger sizes and positions are stored as this one; a form of this size passes the filter unseen.
constexpr std::size_t largest_number = 255;

struct Entry {
    std::uint32_t form;
    std::uint32_t size;
    std::uint32_t position;
    std::uint32_t signature;
};

Entry entry_at(std::string_view entries, std::size_t offset) {
    const std::uint64_t packed = number_at(entries, offset, 8);
    const std::uint64_t rest = number_at(entries, offset + 8, 2);
    return {static_cast<std::uint32_t>(packed), static_cast<std::uint32_t>(packed >> 32 & 0xFFU),
            static_cast<std::uint32_t>(packed >> 40 & 0xFFU), static_cast<std::uint32_t>(packed >> 48 | rest << 16)};
}

std::uint32_t signature_of(std::span<const std::uint32_t> ranks) {
    std::uint32_t signature = 0;
    for (const std::uint32_t rank : ranks) signature |= 1U << (rank * 0x9E3779B1U >> 16U) % signature_bits;
    return signature;
}

std::vector<std::uint32_t> rare_first(std::span<const std::uint32_t> ranks) {
    std::vector<std::uint32_t> ordered(ranks.begin(), ranks.end());
    std::sort(ordered.begin(), ordered.end(), std::greater<>());
    return ordered;
}

std::size_t prefix_size(std::size_t size, int percent) {
    return size == 0 ? 0 : size - least_overlap(size, percent) + 1;
}

std::string packed(std::span<const std::uint32_t> ranks) {
    std::string bytes;
    bytes.reserve(4 * ranks.size());
    for (const std::uint32_t rank : ranks) append_number(bytes, rank, 4);
    return bytes;
}

void unpack(std::string_view bytes, std::vector<std::uint32_t>& ranks) {
    ranks.clear();
    for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4)
        ranks.push_back(static_cast<std::uint32_t>(number_at(bytes, i, 4)));
}

std::int64_t hash_of(std::string_view language, std::string_view keys) {
    return stable_hash(std::string(language) + '\n' + std::string(keys));
}

}  // namespace

/// A query with what the filters need of it.
struct FormIndex::Query {
    std::string_view language;
    std::vector<std::uint32_t> ranks;    // in the order of the text
    std::vector<std::uint32_t> ordered;  // rare first
    std::uint32_t signature = 0;
    int at_least = 0;
    std::size_t shortest = 0, longest = 0;  // sizes of forms that can reach it

    std::size_t size() const { return ranks.size(); }
    /// False when the form cannot share enough keys, its first common key being at these positions.
    bool can_reach(const Entry& entry, std::size_t position) const {
        if (entry.size == largest_number) return true;
        if (entry.size < shortest || entry.size > longest) return false;
        const std::size_t needed = least_overlap(std::max<std::size_t>(size(), entry.size), at_least);
        const std::size_t rest = std::min<std::size_t>(size() - 1 - position, entry.size - 1 - entry.position);
        if (rest + 1 < needed) return false;
        const auto missing = static_cast<std::size_t>(std::popcount(signature & ~entry.signature));
        const auto foreign = static_cast<std::size_t>(std::popcount(entry.signature & ~signature));
        return missing + needed <= size() && foreign + needed <= entry.size;
    }
};

FormIndex::FormIndex(Database& database)
    : database_(database), ranks_(database), postings_(database, "form_postings", "token", entry_in_bytes) {}

void FormIndex::forget_cache() {
    ranks_.forget_cache();
    postings_.forget();
}

FormId FormIndex::find_equal(std::string_view language, std::string_view keys, std::int64_t hash) {
    Statement rows = database_.query("SELECT id, language, keys FROM forms WHERE hash=?", hash);
    while (rows.step())
        if (rows.text_view(1) == language && rows.blob_view(2) == keys) return FormId{rows.integer(0)};
    return FormId::none;
}

FormId FormIndex::remember(std::string_view language, std::span<const std::string> keys) {
    const std::vector<std::uint32_t> ranks = ranks_.remember(keys);
    const std::string bytes = packed(ranks);
    const std::int64_t hash = hash_of(language, bytes);
    if (const FormId known = find_equal(language, bytes, hash); known != FormId::none) return known;
    database_.run("INSERT INTO forms(language, hash, keys) VALUES(?, ?, ?)", language, hash, Blob{bytes});
    const FormId form{database_.last_insert_id()};
    add_postings(form, ranks);
    return form;
}

void FormIndex::add_postings(FormId form, std::span<const std::uint32_t> ranks) {
    const std::vector<std::uint32_t> ordered = rare_first(ranks);
    const std::uint64_t signature = signature_of(ranks);
    const std::size_t prefix = prefix_size(ordered.size(), lowest_indexed_percent);
    for (std::size_t i = 0; i < prefix; ++i) {
        if (i > 0 && ordered[i] == ordered[i - 1]) continue;
        std::string entry;
        append_number(entry, static_cast<std::uint64_t>(form), 4);
        append_number(entry, std::min(ordered.size(), largest_number), 1);
        append_number(entry, std::min(i, largest_number), 1);
        append_number(entry, signature, 4);
        postings_.add(ordered[i], entry);
    }
}

std::vector<FormRow> FormIndex::probe(std::string_view language, std::span<const std::string> keys, int at_least) {
    Query query;
    query.language = language;
    query.ranks = ranks_.find(keys);
    query.at_least = std::max(at_least, 1);
    query.shortest = least_overlap(query.size(), query.at_least);
    query.longest = 100 * query.size() / static_cast<std::size_t>(query.at_least);
    if (at_least > highest_with_other_words || keys.empty()) {
        const std::string bytes = packed(query.ranks);
        const FormId equal = find_equal(language, bytes, hash_of(language, bytes));
        return equal == FormId::none ? std::vector<FormRow>{} : std::vector<FormRow>{{equal, 100}};
    }
    if (at_least < lowest_indexed_percent) return among_all(query);
    query.ordered = rare_first(query.ranks);
    query.signature = signature_of(query.ranks);
    return verified(query, candidates_of(query));
}

std::vector<std::int64_t> FormIndex::candidates_of(const Query& query) {
    std::vector<std::int64_t> forms;
    const std::size_t prefix = prefix_size(query.size(), query.at_least);
    for (std::size_t i = 0; i < prefix; ++i) {
        if (query.ordered[i] >= TokenRanks::unknown_from || (i > 0 && query.ordered[i] == query.ordered[i - 1]))
            continue;
        postings_.each_portion(query.ordered[i], query.ordered[i], [&](std::int64_t, std::string_view entries) {
            for (std::size_t at = 0; at + entry_in_bytes <= entries.size(); at += entry_in_bytes)
                if (const Entry entry = entry_at(entries, at); query.can_reach(entry, i)) forms.push_back(entry.form);
        });
    }
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

std::vector<FormRow> FormIndex::verified(const Query& query, std::span<const std::int64_t> forms) {
    const EditPattern pattern(query.ranks);
    Statement row = database_.query("SELECT language, keys FROM forms WHERE id=?");
    std::vector<FormRow> found;
    std::vector<std::uint32_t> ranks;
    for (const std::int64_t form : forms) {
        row.reset();
        row.bind(form);
        if (!row.step() || row.text_view(0) != query.language) continue;
        unpack(row.blob_view(1), ranks);
        const int percent = base_percent(std::max(ranks.size(), query.size()), pattern.distance(ranks));
        if (percent >= query.at_least) found.push_back({FormId{form}, percent});
    }
    return found;
}

std::vector<FormRow> FormIndex::among_all(const Query& query) {
    const EditPattern pattern(query.ranks);
    Statement rows = database_.query("SELECT id, keys FROM forms WHERE language=?", query.language);
    std::vector<FormRow> found;
    std::vector<std::uint32_t> ranks;
    while (rows.step()) {
        unpack(rows.blob_view(1), ranks);
        const int percent = base_percent(std::max(ranks.size(), query.size()), pattern.distance(ranks));
        if (percent >= query.at_least) found.push_back({FormId{rows.integer(0)}, percent});
    }
    return found;
}

}  // namespace stykovka
