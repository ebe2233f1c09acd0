// Where the rules of a language break a paragraph.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_decisions.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "base/error.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

using Clock = std::chrono::steady_clock;

// 50 ms a paragraph for a rule: so many searches slower than 5 ms. A usual one takes a thousandth of that, so a computer
// that is busy elsewhere does not change where a text breaks.
constexpr int slow_searches_allowed = 10;
constexpr std::chrono::milliseconds slow_search{5};

// Runs a search of a rule; none as well when the rule has used up its time.
template <class Search>
std::optional<ByteSpan> within_limits(int& slow_searches, Search search) {
    if (slow_searches >= slow_searches_allowed) return std::nullopt;
    const auto begin = Clock::now();
    try {
        const std::optional<ByteSpan> found = search();
        if (Clock::now() - begin > slow_search) ++slow_searches;
        return found;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::exhausted) throw;
        slow_searches = slow_searches_allowed;
        return std::nullopt;
    }
}

}  // namespace

Deciding::Deciding(std::vector<const CompiledRule*> rules) : search_("") {
    for (const CompiledRule* rule : rules) rules_.push_back({rule, 0});
}

void Deciding::add_places(Asked& asked, std::string_view paragraph, std::vector<std::uint32_t>& places) {
    for (std::size_t from = 0; from < paragraph.size();) {
        // A long paragraph without a place makes one long search: that is no fault of the rule, so it is not counted.
        int unlimited = 0;
        const auto found = within_limits(unlimited, [&] { return search_.find(asked.rule->place, from); });
        if (unlimited == slow_searches_allowed) asked.slow_searches = slow_searches_allowed;
        if (!found) return;
        if (found->begin > 0 && found->begin < paragraph.size()) places.push_back(found->begin);
        from = found->begin;
        if (from < paragraph.size()) next_code_point(paragraph, from);
    }
}

std::vector<std::uint32_t> Deciding::candidates(std::string_view paragraph) {
    std::vector<std::uint32_t> places;
    for (Asked& asked : rules_)
        if (asked.rule->breaks) add_places(asked, paragraph, places);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

const CompiledRule* Deciding::deciding_rule(std::size_t offset) {
    for (Asked& asked : rules_)
        if (within_limits(asked.slow_searches, [&] { return search_.match_at(asked.rule->place, offset); }))
            return asked.rule;
    return nullptr;
}

std::vector<Decision> Deciding::decisions(std::string_view paragraph) {
    search_.set_text(paragraph);
    for (Asked& asked : rules_) asked.slow_searches = 0;
    std::vector<Decision> decisions;
    for (const std::uint32_t offset : candidates(paragraph))
        if (const CompiledRule* rule = deciding_rule(offset)) decisions.push_back({offset, rule});
    return decisions;
}

}  // namespace stykovka
