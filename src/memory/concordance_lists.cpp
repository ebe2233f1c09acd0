// Where each word stands, and which text stands where.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/concordance_lists.h"

#include <algorithm>
#include <queue>
#include <span>
#include <utility>

#include "memory/byte_io.h"

namespace stykovka {
namespace {

constexpr std::size_t longest_varint = 5;
// Bytes of one row of concordance_texts, about: a few hundred texts.
constexpr std::size_t largest_page = 1200;
// So few are found by their numbers; else texts are gone through from the newest on.
constexpr std::size_t few_tokens = 5000;
// More tokens of several words are faster put into bits than into order.
constexpr std::size_t most_sorted = 20'000;

std::uint32_t with_sign(std::uint32_t distance) { return distance << 1U ^ (distance >> 31U != 0 ? 0xFFFF'FFFFU : 0); }

std::uint32_t without_sign(std::uint32_t number) { return number >> 1U ^ ((number & 1U) != 0 ? 0xFFFF'FFFFU : 0); }

void append_place(std::string& bytes, std::int64_t place, std::int64_t before) {
    append_varint(bytes, with_sign(static_cast<std::uint32_t>((place >> 32) - (before >> 32))));
    append_varint(bytes, with_sign(static_cast<std::uint32_t>(place) - static_cast<std::uint32_t>(before)));
}

/// Reads the entries of a row of concordance_texts.
struct Page {
    std::string_view rest;
    std::uint32_t begin = 0, end = 0;  // tokens of the text that was read last
    std::int64_t place = 0;

    bool next() {
        const auto count = take_varint(rest);
        const auto days = take_varint(rest);
        const auto distance = take_varint(rest);
        if (!count || !days || !distance) return false;
        begin = std::exchange(end, end + *count);
        const auto day = static_cast<std::int32_t>(static_cast<std::uint32_t>(place >> 32) + without_sign(*days));
        place = static_cast<std::int64_t>(day) << 32 | (static_cast<std::uint32_t>(place) + without_sign(*distance));
        return true;
    }
};

Page page_in(const Statement& row) {
    const auto first = static_cast<std::uint32_t>(row.integer(0));
    return {row.blob_view(1), first, first};
}

/// Puts places that come in any order into theirs.
class NewestFirst {
public:
    NewestFirst(const ConcordanceRange& range, const std::function<bool(ConcordancePlace)>& visit)
        : range_(range), visit_(visit) {}

    void add(const std::vector<std::int64_t>& places) {
        for (const std::int64_t place : places)
            if (range_.contains(ConcordancePlace(place))) waiting_.push(place);
    }
    /// False when no more are wanted, or none can come: those that come are not above `newest`.
    bool visit_above(std::int64_t newest) {
        while (!waiting_.empty() && waiting_.top() > newest) {
            const std::int64_t place = waiting_.top();
            waiting_.pop();
            if (place != last_ && !visit_(ConcordancePlace(place))) return false;
            last_ = place;
        }
        return newest >= range_.first;
    }

private:
    const ConcordanceRange& range_;
    const std::function<bool(ConcordancePlace)>& visit_;
    std::priority_queue<std::int64_t> waiting_;
    std::int64_t last_ = -1;
};

std::uint32_t last_in(std::string_view entries) {
    std::uint32_t last = 0;
    while (const auto step = take_varint(entries)) last += *step;
    return last;
}

void append_list(Portions& portions, std::span<const WordPlace> list, Portions::Tail tail) {
    std::uint32_t last = last_in(tail.entries);
    for (const WordPlace& place : list) {
        if (tail.entries.size() + longest_varint > Portions::largest) {
            portions.put(tail);
            tail = {tail.id + 1, {}};
            last = 0;
        }
        append_varint(tail.entries, place.token - std::exchange(last, place.token));
    }
    portions.put(tail);
}

}  // namespace

// In the order of the table, so that each of its pages is changed once.
void ConcordanceLists::append(std::vector<WordPlace> places, std::int64_t known) {
    std::ranges::sort(places);
    for (auto begin = places.begin(); begin != places.end();) {
        const auto word = begin->word;
        const auto end = std::find_if(begin, places.end(), [word](const WordPlace& each) { return each.word != word; });
        append_list(portions_, std::span(begin, end), word <= known ? portions_.tail(word) : Portions::first(word));
        begin = end;
    }
}

// Lists of millions are read with it: most distances have one byte.
template <class Visit>
void ConcordanceLists::each(std::int64_t word, std::uint32_t end, Visit visit) {
    portions_.each(word, word, [&](std::int64_t, std::string_view entries) {
        std::uint32_t token = 0;
        while (!entries.empty()) {
            const auto first = static_cast<unsigned char>(entries.front());
            if (first < 0x80) entries.remove_prefix(1);
            token += first < 0x80 ? first : take_varint(entries).value_or(0);
            if (token >= end) return;  // the index is damaged
            visit(token);
        }
    });
}

TokenSet ConcordanceLists::tokens_of(const std::vector<std::int64_t>& words, std::uint32_t end) {
    std::vector<std::uint32_t> few;
    auto word = words.begin();
    for (; word != words.end() && few.size() <= most_sorted; ++word)
        each(*word, end, [&](std::uint32_t token) { few.push_back(token); });
    TokenSet tokens(end);
    const bool are_few = word == words.end();
    if (are_few && words.size() > 1) std::ranges::sort(few);
    if (!are_few) tokens.use_bits();
    for (const std::uint32_t token : few) tokens.add(token);
    for (; word != words.end(); ++word) each(*word, end, [&](std::uint32_t token) { tokens.add_bit(token); });
    return tokens;
}

void ConcordanceTexts::append(std::uint32_t first, std::uint32_t tokens, ConcordancePlace place) {
    if (!has_tail_) {
        Statement row = database_.query(
            "SELECT first_token, entries, newest FROM concordance_texts ORDER BY first_token DESC LIMIT 1");
        has_tail_ = true;
        tail_first_ = first;
        if (row.step()) {
            tail_first_ = row.integer(0);
            tail_ = row.blob(1);
            tail_newest_ = row.integer(2);
            for (Page page = page_in(row); page.next();) last_ = page.place;
        }
    }
    if (tail_.size() > largest_page) {
        write();
        has_tail_ = true;
        tail_first_ = first;
    }
    append_varint(tail_, tokens);
    append_place(tail_, place.number(), std::exchange(last_, place.number()));
    tail_newest_ = std::max(tail_newest_, last_);
}

void ConcordanceTexts::write() {
    if (!tail_.empty())
        database_.run("INSERT OR REPLACE INTO concordance_texts(first_token, newest, entries) VALUES(?, ?, ?)",
                      tail_first_, tail_newest_, Blob{tail_});
    has_tail_ = false;
    tail_.clear();
    last_ = tail_newest_ = 0;
}

std::vector<std::int64_t> ConcordanceTexts::with(const TokenSet& tokens) {
    std::vector<std::int64_t> found;
    for (std::uint32_t token = tokens.next(0), before = token; token != UINT32_MAX; before = token) {
        Statement row = database_.query(
            "SELECT first_token, entries FROM concordance_texts WHERE first_token<=? ORDER BY first_token DESC LIMIT 1",
            token);
        if (!row.step()) break;
        for (Page page = page_in(row); page.next();) {
            if (page.end <= token) continue;
            found.push_back(page.place);
            token = tokens.next(page.end);
        }
        if (token == before) break;  // its text is missing: the index is damaged
    }
    return found;
}

void ConcordanceTexts::each(const std::optional<TokenSet>& tokens, const ConcordanceRange& range,
                            const std::function<bool(ConcordancePlace)>& visit) {
    NewestFirst places(range, visit);
    if (tokens && tokens->size() <= few_tokens) {
        places.add(with(*tokens));
        places.visit_above(-1);
        return;
    }
    Statement rows = database_.query("SELECT first_token, entries, newest FROM concordance_texts ORDER BY newest DESC");
    while (rows.step()) {
        // What comes is no newer than this.
        if (!places.visit_above(rows.integer(2))) return;
        std::vector<std::int64_t> found;
        for (Page page = page_in(rows); page.next();)
            if (!tokens || tokens->next(page.begin) < page.end) found.push_back(page.place);
        places.add(found);
    }
    places.visit_above(-1);
}

}  // namespace stykovka
