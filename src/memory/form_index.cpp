// Finds similar sequences of keys: a lossless prefix filter in rows of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/form_index.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <iterator>
#include <utility>

#include "memory/byte_io.h"
#include "memory/edit_distance.h"
#include "memory/scoring.h"

// A function that counts bits very often is also made for processors that have an instruction for it. (Clang
// does not take both attributes; sanitizers are not ready yet when the loader chooses between the two.)
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define STYKOVKA_COUNTS_BITS [[gnu::target_clones("popcnt", "default"), gnu::flatten]]
#else
#define STYKOVKA_COUNTS_BITS
#endif

namespace stykovka {
namespace {

// Lists of form_hashes: so many that a memory of a million units has about a hundred entries in each. An entry: the
// highest 3 bytes of the hash, the form (4 bytes).
constexpr std::uint64_t hash_lists = 1U << 14U;
constexpr std::size_t high_in_bytes = 3;
constexpr std::size_t hash_in_bytes = high_in_bytes + 4;

// What may wait in memory: 10 MB of postings (three times that while they are sorted) and 8 MB of hashes.
constexpr std::size_t most_postings = 600'000;
constexpr std::size_t most_hashes = 340'000;
// So many texts before its turn a text is asked for in memory.
constexpr std::size_t texts_ahead = 8;

std::uint64_t hash_of(std::span<const KeyHash> keys) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const KeyHash key : keys) {
        hash = (hash ^ key) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29U;
    }
    return hash;
}

std::uint32_t high_part(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> (64 - 8 * high_in_bytes)); }

// What the table says of a hash: its highest bytes and its list.
std::uint64_t known_part(std::uint32_t high, std::uint64_t list) { return std::uint64_t{high} << 14U | list; }
std::uint64_t known_part(std::uint64_t hash) { return known_part(high_part(hash), hash % hash_lists); }

std::uint64_t bit_of(std::uint32_t rank) {
    return std::uint64_t{1} << (rank * 0x9E3779B1U >> 8U) % PostingMark::signature_bits;
}

std::vector<std::uint32_t> rare_first(std::span<const std::uint32_t> ranks) {
    std::vector<std::uint32_t> ordered(ranks.begin(), ranks.end());
    std::sort(ordered.begin(), ordered.end(), std::greater<>());
    return ordered;
}

std::size_t prefix_size(std::size_t size, int percent) {
    return size == 0 ? 0 : size - least_overlap(size, percent) + 1;
}

}  // namespace

/// A query with what the filters need of it.
struct FormIndex::Query {
    std::vector<std::uint32_t> ranks;       // in the order of the text
    std::vector<std::uint32_t> ordered;     // rare first
    std::vector<std::uint64_t> signatures;  // of what stands behind each place of `ordered`
    int at_least = 0;
    std::uint32_t number;                   // rank of the key of numbers
    std::vector<std::uint32_t> words;       // the other ranks
    std::array<std::size_t, PostingMark::largest_size>
        needed{};  // keys that a form of each size must share; 0: too far

    Query(std::vector<std::uint32_t> found, std::uint32_t rank_of_number, int percent)
        : ranks(std::move(found)),
          ordered(rare_first(ranks)),
          signatures(ranks.size()),
          at_least(percent),
          number(rank_of_number) {
        std::ranges::copy_if(ranks, std::back_inserter(words), [&](std::uint32_t rank) { return rank != number; });
        std::uint64_t behind = 0;
        for (std::size_t i = ranks.size(); i-- > 0; behind |= bit_of(ordered[i])) signatures[i] = behind;
        for (std::size_t size = 1; size < needed.size(); ++size) {
            const std::size_t overlap = least_overlap(std::max(ranks.size(), size), at_least);
            if (overlap <= std::min(ranks.size(), size)) needed[size] = overlap;
        }
    }
    std::size_t size() const { return ranks.size(); }
    std::size_t numbers() const { return size() - words.size(); }

    /// What a cheapest edit, which keeps so many keys at least, does to the numbers of a text: those keys that are no
    /// shared words are numbers.
    KeptNumbers kept_numbers(std::span<const std::uint32_t> others, std::size_t kept) const {
        if (numbers() == 0 || words.size() > 64) return {};
        std::uint64_t taken = 0;
        std::size_t numbers_of_other = 0;
        for (const std::uint32_t rank : others) {
            if (rank == number) {
                ++numbers_of_other;
                continue;
            }
            for (std::size_t i = 0; i < words.size(); ++i)
                if (words[i] == rank && (taken >> i & 1U) == 0) {
                    taken |= std::uint64_t{1} << i;
                    break;
                }
        }
        const auto shared_words = static_cast<std::size_t>(std::popcount(taken));
        if (kept <= shared_words) return {};
        const std::size_t least = kept - shared_words;
        return {static_cast<std::uint32_t>(least), least == numbers() && least == numbers_of_other};
    }

    /// False when the form cannot share enough keys if the one at these positions is the first that both have: what
    /// stands before it on either side is shared by none then.
    bool can_reach(const PostingMark& mark, std::size_t position) const {
        if (mark.size >= PostingMark::largest_size)
            return 100 * size() >= static_cast<std::size_t>(at_least) * PostingMark::largest_size;
        const std::size_t enough = needed[mark.size];
        const std::size_t left = size() - position;
        if (enough == 0 || left < enough || mark.size < mark.position + enough) return false;
        const auto missing = static_cast<std::size_t>(std::popcount(signatures[position] & ~mark.behind));
        const auto foreign = static_cast<std::size_t>(std::popcount(mark.behind & ~signatures[position]));
        return missing + enough <= left && foreign + enough <= mark.size - mark.position;
    }

    /// Appends the forms of a row of postings that can share enough keys.
    STYKOVKA_COUNTS_BITS void add_candidates(std::string_view entries, std::size_t position,
                                             std::vector<std::uint32_t>& forms) const {
        PostingList::each(entries, [&](std::uint32_t form, const PostingMark& mark) {
            if (can_reach(mark, position)) forms.push_back(form);
        });
    }
};

FormIndex::FormIndex(Database& database)
    : ranks_(database), pages_(database), hashes_(database, "form_hashes"), postings_(database) {}

void FormIndex::forget() {
    ranks_.forget();
    pages_.forget();
    postings_.forget();
    waiting_hashes_.clear();
    filter_.reset();
}

void FormIndex::begin_run() {
    ranks_.begin_run();
    filter_ = std::make_unique<HashFilter>();
    hashes_.each(0, hash_lists - 1, [&](std::int64_t list, std::string_view entries) {
        for (std::size_t at = 0; at + hash_in_bytes <= entries.size(); at += hash_in_bytes)
            filter_->add(known_part(static_cast<std::uint32_t>(number_at(entries, at, high_in_bytes)),
                                    static_cast<std::uint64_t>(list)));
    });
    waiting_hashes_.each([&](std::uint64_t hash, std::uint32_t) { filter_->add(known_part(hash)); });
}

void FormIndex::end_run() {
    ranks_.end_run();
    filter_.reset();
}

void FormIndex::write() {
    ranks_.write();
    pages_.write();
    postings_.write(first_new_token_);
    write_hashes();
}

void FormIndex::make_room() {
    const bool in_run = filter_ != nullptr;
    if (postings_.in_memory() > most_postings) in_run ? postings_.set_aside() : write();
    if (waiting_hashes_.size() > most_hashes) write_hashes();
}

// List by list, the forms of each ascending: first all are put into their lists (counting sort).
void FormIndex::write_hashes() {
    using Entry = std::pair<std::uint32_t, std::uint32_t>;  // form, highest bytes of its hash
    std::vector<std::uint32_t> begins(hash_lists + 1);
    waiting_hashes_.each([&](std::uint64_t hash, std::uint32_t) { ++begins[hash % hash_lists + 1]; });
    for (std::size_t i = 1; i <= hash_lists; ++i) begins[i] += begins[i - 1];
    std::vector<Entry> entries(waiting_hashes_.size());
    std::vector<std::uint32_t> next = begins;
    waiting_hashes_.each([&](std::uint64_t hash, std::uint32_t form) {
        entries[next[hash % hash_lists]++] = {form, high_part(hash)};
    });
    waiting_hashes_.clear();
    std::string bytes;
    for (std::size_t list = 0; list < hash_lists; ++list) {
        const auto own = std::span(entries).subspan(begins[list], begins[list + 1] - begins[list]);
        if (own.empty()) continue;
        std::ranges::sort(own);
        bytes.clear();
        for (const auto& [form, high] : own) {
            append_number(bytes, high, high_in_bytes);
            append_number(bytes, form, 4);
        }
        hashes_.append(static_cast<std::int64_t>(list), bytes, hash_in_bytes);
    }
}

void FormIndex::expect(std::uint64_t hash) const {
    if (filter_) filter_->expect(known_part(hash));
    waiting_hashes_.expect(hash);
}

bool FormIndex::has_ranks(std::uint32_t form, std::span<const std::uint32_t> ranks) {
    bool equal = false;
    pages_.each(std::span(&form, 1), [&](std::uint32_t, std::span<const std::uint32_t> others) {
        equal = std::ranges::equal(ranks, others);
    });
    return equal;
}

std::uint32_t FormIndex::find_equal(std::uint64_t hash, std::span<const std::uint32_t> ranks) {
    if (filter_ && !filter_->may_have(known_part(hash))) return 0;
    std::uint32_t waiting = 0;
    const auto is_it = [&](std::uint32_t form) { return has_ranks(form, ranks) && (waiting = form) != 0; };
    if (waiting_hashes_.find(hash, is_it)) return waiting;
    std::vector<std::uint32_t> forms;
    const auto list = static_cast<std::int64_t>(hash % hash_lists);
    hashes_.each(list, list, [&](std::int64_t, std::string_view entries) {
        for (std::size_t at = 0; at + hash_in_bytes <= entries.size(); at += hash_in_bytes)
            if (number_at(entries, at, high_in_bytes) == high_part(hash))
                forms.push_back(static_cast<std::uint32_t>(number_at(entries, at + high_in_bytes, 4)));
    });
    for (const std::uint32_t form : forms)
        if (has_ranks(form, ranks)) return form;
    return 0;
}

std::vector<RememberedForm> FormIndex::remember(std::span<const TextKeys* const> texts, IndexState& state) {
    if (!postings_.is_waiting()) first_new_token_ = state.tokens + 1;
    const std::vector<std::uint32_t> all_ranks = ranks_.remember(texts, state.tokens);
    std::vector<std::uint64_t> text_hashes;
    text_hashes.reserve(texts.size());
    for (const TextKeys* text : texts) text_hashes.push_back(hash_of(text->keys));
    std::vector<RememberedForm> forms;
    forms.reserve(texts.size());
    std::size_t begin = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i + texts_ahead < texts.size()) expect(text_hashes[i + texts_ahead]);
        const auto ranks = std::span(all_ranks).subspan(begin, texts[i]->keys.size());
        begin += ranks.size();
        const std::uint64_t hash = text_hashes[i];
        std::uint32_t form = find_equal(hash, ranks);
        const bool is_new = form == 0;
        if (is_new) {
            form = ++state.forms;
            pages_.append(form, ranks);
            waiting_hashes_.add(hash, form);
            if (filter_) filter_->add(known_part(hash));
            add_postings(form, ranks);
        }
        forms.push_back({FormId{form}, is_new});
    }
    return forms;
}

void FormIndex::add_postings(std::uint32_t form, std::span<const std::uint32_t> ranks) {
    std::vector<std::uint32_t>& ordered = ordered_;
    ordered.assign(ranks.begin(), ranks.end());
    std::sort(ordered.begin(), ordered.end(), std::greater<>());
    PostingMark mark;
    mark.size = static_cast<std::uint32_t>(std::min<std::size_t>(ordered.size(), PostingMark::largest_size));
    const std::size_t prefix = prefix_size(ordered.size(), lowest_indexed_percent);
    for (std::size_t i = ordered.size(); i-- > 0; mark.behind |= bit_of(ordered[i])) {
        if (i >= prefix || (i > 0 && ordered[i] == ordered[i - 1])) continue;
        mark.position = static_cast<std::uint32_t>(std::min<std::size_t>(i, PostingMark::largest_position));
        postings_.add(ordered[i], form, mark);
    }
}

FormId FormIndex::find(std::span<const KeyHash> keys) {
    const std::vector<std::uint32_t> ranks = ranks_.find(keys);
    const bool unknown =
        std::ranges::any_of(ranks, [](std::uint32_t rank) { return rank >= TokenRanks::unknown_from; });
    return unknown ? FormId::none : FormId{find_equal(hash_of(keys), ranks)};
}

std::vector<FormRow> FormIndex::probe(std::span<const KeyHash> keys, KeyHash number, int at_least) {
    if (at_least > highest_with_other_words || keys.empty()) {
        const FormId equal = find(keys);
        if (equal == FormId::none) return {};
        const auto numbers = static_cast<std::uint32_t>(std::ranges::count(keys, number));
        return {{equal, 100, {numbers, true}}};
    }
    const Query query(ranks_.find(keys), ranks_.find(std::span(&number, 1)).front(), std::max(at_least, 1));
    return at_least < lowest_indexed_percent ? among_all(query) : verified(query, candidates_of(query));
}

std::vector<std::uint32_t> FormIndex::candidates_of(const Query& query) {
    std::vector<std::uint32_t> forms;
    const std::size_t prefix = prefix_size(query.size(), query.at_least);
    for (std::size_t i = 0; i < prefix; ++i) {
        if (query.ordered[i] >= TokenRanks::unknown_from || (i > 0 && query.ordered[i] == query.ordered[i - 1]))
            continue;
        postings_.each_row(query.ordered[i],
                           [&](std::string_view entries) { query.add_candidates(entries, i, forms); });
    }
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

std::vector<FormRow> FormIndex::verified(const Query& query, std::span<const std::uint32_t> forms) {
    const EditPattern pattern(query.ranks);
    std::vector<FormRow> found;
    pages_.each(forms, [&](std::uint32_t form, std::span<const std::uint32_t> ranks) {
        const std::size_t longer = std::max(ranks.size(), query.size());
        const std::size_t most = longer - least_overlap(longer, query.at_least);
        const std::size_t distance = pattern.distance_up_to(most, ranks);
        if (distance <= most)
            found.push_back({FormId{form}, base_percent(longer, distance), query.kept_numbers(ranks, longer - distance)});
    });
    return found;
}

std::vector<FormRow> FormIndex::among_all(const Query& query) {
    const EditPattern pattern(query.ranks);
    std::vector<FormRow> found;
    pages_.all([&](std::uint32_t form, std::span<const std::uint32_t> ranks) {
        const std::size_t longer = std::max(ranks.size(), query.size());
        const std::size_t distance = pattern.distance(ranks);
        const int percent = base_percent(longer, distance);
        if (percent >= query.at_least)
            found.push_back({FormId{form}, percent, query.kept_numbers(ranks, longer - distance)});
    });
    return found;
}

}  // namespace stykovka
