// What several memories offer together.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/joined_matches.h"

#include <algorithm>
#include <iterator>

#include "memory/unit_rules.h"

namespace stykovka {
namespace {

/// The matches of another memory that have a place in the list.
class Newcomers {
public:
    Newcomers(const std::vector<Match>& best, std::size_t limit, const std::function<bool(const Match&)>& is_known)
        : best_(best), limit_(limit), is_known_(is_known) {}

    /// Whether matches behind these could still have a place.
    bool need_more(std::vector<Match> matches) {
        matches_.clear();
        for (Match& match : matches) {
            if (best_.size() == limit_ && !is_offered_before(match, best_.back())) return false;
            if (!is_known_(match)) matches_.push_back(std::move(match));
            if (matches_.size() == limit_) return false;
        }
        return true;
    }
    std::vector<Match> take() { return std::move(matches_); }

private:
    const std::vector<Match>& best_;
    std::size_t limit_;
    const std::function<bool(const Match&)>& is_known_;
    std::vector<Match> matches_;
};

// The first of each pair stays.
void leave_out_doubles(std::vector<Match>& matches) {
    for (auto match = matches.begin(); match != matches.end(); ++match)
        matches.erase(std::remove_if(match + 1, matches.end(),
                                     [&](const Match& other) { return same_identity(match->unit, other.unit); }),
                      matches.end());
}

}  // namespace

void add_matches_of(const OtherMemory& other, const MemoryQuestion& question,
                    const std::function<bool(const Match&)>& is_known, std::vector<Match>& best) {
    const std::size_t limit = question.options.limit;
    LookupOptions options = question.options;
    // What scores less than the last one of a full list has no place in it.
    if (best.size() >= limit)
        options.at_least = std::max(options.at_least, MatchScore{std::min(best.back().score.percent, 100)});
    Newcomers newcomers(best, limit, is_known);
    for (;; options.limit *= 2) {
        std::vector<Match> matches = other({question.query, question.languages, options, question.progress});
        const bool is_all = matches.size() < options.limit;
        if (!newcomers.need_more(std::move(matches)) || is_all) break;
    }
    std::ranges::move(newcomers.take(), std::back_inserter(best));
    std::ranges::stable_sort(best, is_offered_before);  // between equals the earlier memory comes first
    leave_out_doubles(best);
    if (best.size() > limit) best.erase(best.begin() + static_cast<std::ptrdiff_t>(limit), best.end());
}

}  // namespace stykovka
