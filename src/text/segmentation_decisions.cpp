// Where the rules of a language break a paragraph.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_decisions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/error.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

// 50 ms a paragraph for a rule, in units of about a millisecond. Only searches that are long by themselves count, and
// by their steps: a computer that is busy elsewhere does not change where a text breaks.
constexpr int units_allowed = 50;

// Places between two looks at whether to stop; each costs at most a few milliseconds.
constexpr std::size_t places_between_checks = 64;

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
    for (const CompiledRule* rule : rules) rules_.push_back({rule});
}

void Deciding::leave_out(Asked& asked) {
    asked.units = units_allowed;
    asked.was_slow = true;
}

// A long paragraph without a place makes one long search: that is no fault of the rule, so it is not counted.
void Deciding::add_places(Asked& asked, std::string_view paragraph, std::vector<Place>& places) {
    for (std::size_t from = 0; from < paragraph.size();) {
        std::optional<ByteSpan> found;
        try {
            found = search_.find(asked.rule->place, from);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::exhausted) throw;
            return leave_out(asked);
        }
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

std::optional<ByteSpan> Deciding::match_within_limits(Asked& asked, Place place) {
    if (asked.units >= units_allowed) return std::nullopt;
    try {
        const std::optional<ByteSpan> found = search_.match_at(asked.rule->place, place.offset);
        asked.units += search_.units_of_last_search();
        if (asked.units >= units_allowed) leave_out(asked);
        return found;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::exhausted) throw;
        leave_out(asked);
        return std::nullopt;
    }
}

bool Deciding::applies(Asked& asked, Place place) {
    return asked.rule->may_apply_behind(place.behind) && match_within_limits(asked, place).has_value();
}

bool Deciding::may_break(Place place) {
    return std::any_of(rules_.rbegin(), rules_.rend(),
                       [&](Asked& asked) { return asked.rule->breaks && applies(asked, place); });
}

std::vector<Deciding::Place> Deciding::candidates(std::string_view paragraph, const Progress& progress) {
    if (!breaking_signs_) return searched_candidates(paragraph);
    std::vector<Place> places;
    std::size_t asked = 0;
    for (const Place place : places_behind_signs(paragraph)) {
        if (asked++ % places_between_checks == 0) progress.check();
        if (may_break(place)) places.push_back(place);
    }
    return places;
}

const CompiledRule* Deciding::deciding_rule(Place place) {
    for (Asked& asked : rules_)
        if (applies(asked, place)) return asked.rule;
    return nullptr;
}

std::vector<Decision> Deciding::decisions(std::string_view paragraph, const Progress& progress) {
    search_.set_text(paragraph);
    search_.stop_with(progress);
    for (Asked& asked : rules_) asked.units = 0;
    std::vector<Decision> decisions;
    std::size_t asked = 0;
    for (const Place place : candidates(paragraph, progress)) {
        if (asked++ % places_between_checks == 0) progress.check();
        if (const CompiledRule* rule = deciding_rule(place)) decisions.push_back({place.offset, rule});
    }
    return decisions;
}

std::vector<const CompiledRule*> Deciding::slow_rules() const {
    std::vector<const CompiledRule*> slow;
    for (const Asked& asked : rules_)
        if (asked.was_slow) slow.push_back(asked.rule);
    return slow;
}

}  // namespace stykovka
