// Which units of a memory are wanted.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unit_filter.h"

#include <algorithm>

#include "base/unicode.h"

namespace stykovka {
namespace {

bool has_property(const std::vector<Remark>& remarks, const std::string& type, const std::string& text) {
    return std::ranges::any_of(remarks, [&](const Remark& remark) {
        return remark.kind == Remark::Kind::property && lowered(remark.type) == lowered(type) &&
               (text.empty() || remark.text == text);
    });
}

bool has_property(const TranslationUnit& unit, const std::pair<std::string, std::string>& wanted) {
    const auto& [type, text] = wanted;
    return has_property(unit.remarks, type, text) || has_property(unit.variants.source.remarks, type, text) ||
           has_property(unit.variants.target.remarks, type, text);
}

bool is_work_of(const TranslationUnit& unit, const std::vector<Occurrence>& occurrences, const std::string& person) {
    return unit.created_by == person || unit.changed_by == person ||
           std::ranges::any_of(occurrences, [&](const Occurrence& each) { return each.who == person; });
}

}  // namespace

bool UnitFilter::is_set() const { return *this != UnitFilter{}; }

std::pair<std::string, std::string> property_filter(const std::string& written) {
    const std::size_t sign = written.find('=');
    if (sign == std::string::npos) return {written, {}};
    return {written.substr(0, sign), written.substr(sign + 1)};
}

bool passes(const TranslationUnit& unit, const std::vector<Occurrence>& occurrences, const UnitFilter& filter) {
    if (!filter.person.empty() && !is_work_of(unit, occurrences, filter.person)) return false;
    if (!filter.language.empty()) {
        const Language wanted(filter.language);
        if (std::ranges::none_of(both_sides, [&](Side side) { return unit.variants[side].language == wanted; }))
            return false;
    }
    return std::ranges::all_of(filter.properties, [&](const auto& wanted) { return has_property(unit, wanted); });
}

bool is_wanted(const TranslationUnit& unit, const std::vector<Occurrence>& occurrences, const UnitFilter& filter) {
    return is_between(day_of(unit), filter.since, filter.until) && passes(unit, occurrences, filter);
}

bool is_between(std::optional<Date> day, const std::optional<Date>& since, const std::optional<Date>& until) {
    if (!since && !until) return true;
    return day && (!since || *day >= *since) && (!until || *day <= *until);
}

std::optional<Date> day_of(const TranslationUnit& unit) {
    const auto time = unit.changed ? unit.changed : unit.created;
    return time ? std::optional(Date(std::chrono::floor<std::chrono::days>(*time))) : std::nullopt;
}

}  // namespace stykovka
