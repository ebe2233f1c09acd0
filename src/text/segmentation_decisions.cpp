// Where the rules of a language break a paragraph.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_decisions.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "base/error.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

using Clock = std::chrono::steady_clock;

// 50 ms a paragraph for a rule: so many searches slower than 5 ms. A usual one takes a thousandth of that, so a
// computer that is busy elsewhere does not change where a text breaks.
constexpr int slow_searches_allowed = 10;
constexpr std::chrono::milliseconds slow_search{5};

char32_t code_point_before(std::string_view text, std::size_t offset) {
    std::size_t begin = offset - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    return next_code_point(text, begin);
}

unsigned char first_byte(char32_t c) {
    std::string written;
    append_code_point(written, c);
    return static_cast<unsigned char>(written.front());
}

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

// The signs behind which any of the rules can break a text.
std::optional<std::u32string> signs_of_breaking(const std::vector<const CompiledRule*>& rules) {
    std::u32string all;
    for (const CompiledRule* rule : rules) {
        if (!rule->breaks) continue;
        if (!rule->signs) return std::nullopt;
        all += *rule->signs;
    }
    return all;
}

}  // namespace

Deciding::Deciding(std::vector<const CompiledRule*> rules) : breaking_signs_(signs_of_breaking(rules)), search_("") {
    for (const CompiledRule* rule : rules) rules_.push_back({rule, 0});
}

void Deciding::add_places(Asked& asked, std::string_view paragraph, std::vector<Place>& places) {
    for (std::size_t from = 0; from < paragraph.size();) {
        // A long paragraph without a place makes one long search: that is no fault of the rule, so it is not counted.
        int unlimited = 0;
        const auto found = within_limits(unlimited, [&] { return search_.find(asked.rule->place, from); });
        if (unlimited == slow_searches_allowed) asked.slow_searches = slow_searches_allowed;
        if (!found) return;
        from = found->begin;
        if (from > 0 && from < paragraph.size()) places.push_back({found->begin, code_point_before(paragraph, from)});
        if (from < paragraph.size()) next_code_point(paragraph, from);
    }
}

std::vector<Deciding::Place> Deciding::searched_candidates(std::string_view paragraph) {
    std::vector<Place> places;
    for (Asked& asked : rules_)
        if (asked.rule->breaks) add_places(asked, paragraph, places);
    std::sort(places.begin(), places.end(), [](Place a, Place b) { return a.offset < b.offset; });
    const auto same = [](Place a, Place b) { return a.offset == b.offset; };
    places.erase(std::unique(places.begin(), places.end(), same), places.end());
    return places;
}

std::vector<Deciding::Place> Deciding::places_behind_signs(std::string_view paragraph) const {
    // Most bytes cannot begin a sign, so characters are read only where one can.
    std::array<bool, 256> begins_sign{};
    for (const char32_t sign : *breaking_signs_) begins_sign[first_byte(sign)] = true;
    std::vector<Place> places;
    for (std::size_t offset = 0; offset < paragraph.size();) {
        if (!begins_sign[static_cast<unsigned char>(paragraph[offset])]) {
            ++offset;
            continue;
        }
        const char32_t c = next_code_point(paragraph, offset);
        if (offset < paragraph.size() && breaking_signs_->find(c) != std::u32string::npos)
            places.push_back({static_cast<std::uint32_t>(offset), c});
    }
    return places;
}

bool Deciding::applies(Asked& asked, Place place) {
    if (!asked.rule->may_apply_behind(place.behind)) return false;
    return within_limits(asked.slow_searches, [&] { return search_.match_at(asked.rule->place, place.offset); })
        .has_value();
}

bool Deciding::may_break(Place place) {
    return std::any_of(rules_.rbegin(), rules_.rend(),
                       [&](Asked& asked) { return asked.rule->breaks && applies(asked, place); });
}

std::vector<Deciding::Place> Deciding::candidates(std::string_view paragraph) {
    if (!breaking_signs_) return searched_candidates(paragraph);
    std::vector<Place> places = places_behind_signs(paragraph);
    std::erase_if(places, [&](Place place) { return !may_break(place); });
    return places;
}

const CompiledRule* Deciding::deciding_rule(Place place) {
    for (Asked& asked : rules_)
        if (applies(asked, place)) return asked.rule;
    return nullptr;
}

std::vector<Decision> Deciding::decisions(std::string_view paragraph) {
    search_.set_text(paragraph);
    for (Asked& asked : rules_) asked.slow_searches = 0;
    std::vector<Decision> decisions;
    for (const Place place : candidates(paragraph))
        if (const CompiledRule* rule = deciding_rule(place)) decisions.push_back({place.offset, rule});
    return decisions;
}

}  // namespace stykovka
