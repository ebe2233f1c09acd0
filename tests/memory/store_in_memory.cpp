// A second form of the port: units in plain vectors, looked through from end to end.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_in_memory.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/unicode.h"
#include "memory/edit_distance.h"
#include "memory/penalties.h"
#include "memory/scoring.h"
#include "memory/unit_rules.h"

namespace stykovka::test {
namespace {

bool are_of(const TranslationUnit& unit, const BySide<Language>& languages) {
    return std::ranges::all_of(both_sides,
                               [&](Side side) { return unit.variants[side].language.same_primary(languages[side]); });
}

bool same_languages(const TranslationUnit& a, const TranslationUnit& b) {
    return std::ranges::all_of(both_sides,
                               [&](Side side) { return a.variants[side].language == b.variants[side].language; });
}

std::string text_of(const TranslationUnit& unit, Side side) { return nfc(unit.variants[side].content.text); }

int percent_of_keys(const std::vector<KeyHash>& a, const std::vector<KeyHash>& b) {
    std::vector<KeyHash> known;
    const auto number = [&](KeyHash key) {
        const auto found = std::ranges::find(known, key);
        if (found != known.end()) return static_cast<std::uint32_t>(found - known.begin());
        known.push_back(key);
        return static_cast<std::uint32_t>(known.size() - 1);
    };
    std::vector<std::uint32_t> x, y;
    for (const KeyHash key : a) x.push_back(number(key));
    for (const KeyHash key : b) y.push_back(number(key));
    return base_percent(std::max(x.size(), y.size()), EditPattern(x).distance(y));
}

int percent_of_characters(const std::string& a, const std::string& b) {
    const auto x = code_points_of(a);
    const auto y = code_points_of(b);
    return std::min(base_percent(std::max(x.size(), y.size()), EditPattern(x).distance(y)), highest_with_other_words);
}

// Newest release first; those without a date last.
bool comes_first(const Occurrence& a, const Occurrence& b) {
    return std::tuple(a.release_date, a.when) > std::tuple(b.release_date, b.when);
}

}  // namespace

FormId StoreInMemory::form_of(const Variant& variant) {
    const TextKeys keys = reader_.keys_of(variant.content.text, variant.language);
    // The form without keys is that of all languages.
    const std::string language(keys.keys.empty() ? std::string_view() : variant.language.primary());
    auto found = std::ranges::find_if(
        forms_, [&](const Form& form) { return form.language == language && form.keys == keys.keys; });
    if (found == forms_.end()) found = forms_.insert(forms_.end(), Form{language, keys.keys, {}});
    if (!keys.characters.empty() && std::ranges::find(found->characters, keys.characters) == found->characters.end())
        found->characters.push_back(keys.characters);
    return FormId{found - forms_.begin() + 1};
}

std::vector<FormRow> StoreInMemory::probe(const Probe& probe) {
    std::vector<FormRow> rows;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
        const Form& form = forms_[i];
        if (!form.keys.empty() && form.language != probe.language.primary()) continue;
        int percent = percent_of_keys(form.keys, probe.keys.keys);
        if (!probe.keys.characters.empty())
            for (const std::string& characters : form.characters)
                percent = std::max(percent, percent_of_characters(characters, probe.keys.characters));
        if (percent >= probe.at_least) rows.push_back({FormId{static_cast<std::int64_t>(i + 1)}, percent});
    }
    return rows;
}

void StoreInMemory::each_unit_of(std::span<const FormId> forms, Side side,
                                 const std::function<void(std::size_t, const UnitHint&)>& visit) {
    for (const auto& [id, kept] : units_) {
        const auto form = std::ranges::find(forms, kept.forms[side]);
        if (form == forms.end()) continue;
        const Variant& variant = kept.stored.unit.variants[side];
        visit(static_cast<std::size_t>(form - forms.begin()),
              {id, kept.stored.newest, reader_.keys_of(variant.content.text, variant.language).traits});
    }
}

std::vector<UnitId> StoreInMemory::units_with(const ExactText& text, const BySide<Language>& languages) {
    std::vector<UnitId> found;
    for (const auto& [id, kept] : units_)
        if (are_of(kept.stored.unit, languages) && text_of(kept.stored.unit, text.side) == text.text)
            found.push_back(id);
    return found;
}

std::vector<StoredUnit> StoreInMemory::fetch(std::span<const UnitId> units, Side counted) {
    std::vector<StoredUnit> found;
    for (const UnitId id : units) {
        const auto unit = units_.find(id);
        if (unit == units_.end()) continue;
        found.push_back(unit->second.stored);
        const TranslationUnit& mine = found.back().unit;
        for (const auto& [other_id, other] : units_) {
            const TranslationUnit& theirs = other.stored.unit;
            if (other_id != id && theirs.standing != Standing::superseded && same_languages(mine, theirs) &&
                text_of(mine, counted) == text_of(theirs, counted))
                ++found.back().others_of_same_text[counted];
        }
    }
    return found;
}

void StoreInMemory::for_each(const std::function<bool(const StoredUnit&)>& visit) {
    for (const auto& [id, kept] : units_)
        if (!visit(kept.stored)) return;
}

StoreInMemory::Kept* StoreInMemory::holder_of(const OccurrenceKey& key) {
    for (auto& [id, kept] : units_)
        for (const Occurrence& occurrence : kept.stored.occurrences)
            if (key.release_id != 0 && key_of(occurrence) == key) return &kept;
    return nullptr;
}

UnitId StoreInMemory::take_back(const OccurrenceKey& key) {
    Kept* holder = holder_of(key);
    if (!holder) return UnitId::none;
    std::erase_if(holder->stored.occurrences, [&](const Occurrence& each) { return key_of(each) == key; });
    return holder->stored.unit.id;
}

void StoreInMemory::forget_if_unused(UnitId unit) {
    const auto found = units_.find(unit);
    if (found != units_.end() && found->second.came_with_release && found->second.stored.occurrences.empty())
        units_.erase(found);
}

bool StoreInMemory::has_signed_off_rival(const TranslationUnit& unit) const {
    return std::ranges::any_of(units_, [&](const auto& each) {
        const StoredUnit& other = each.second.stored;
        return same_languages(other.unit, unit) && text_of(other.unit, Side::source) == text_of(unit, Side::source) &&
               std::ranges::any_of(other.occurrences, [](const Occurrence& occurrence) {
                   return occurrence.state >= ReleaseState::signed_off;
               });
    });
}

UnitId StoreInMemory::insert(const UnitAddition& addition) {
    Kept kept;
    kept.stored.unit = addition.unit;
    kept.stored.unit.id = UnitId{++last_id_};
    kept.stored.newest = newest_of(addition);
    kept.came_with_release = !is_import(addition);
    if (is_import(addition) && addition.unit.standing == Standing::recommended && has_signed_off_rival(addition.unit))
        kept.stored.unit.standing = Standing::alternative;
    for (const Side side : both_sides) kept.forms[side] = form_of(addition.unit.variants[side]);
    const UnitId id = kept.stored.unit.id;
    units_.emplace(id, std::move(kept));
    return id;
}

void StoreInMemory::add_occurrence(Kept& unit, const Occurrence& occurrence) {
    std::vector<Occurrence>& known = unit.stored.occurrences;
    if (occurrence.release_id == 0) {
        if (std::ranges::any_of(known, [&](const Occurrence& each) { return same_import(each, occurrence); })) return;
    } else if (Kept* holder = holder_of(key_of(occurrence))) {
        if (holder == &unit) return;
        forget_if_unused(take_back(key_of(occurrence)));
    }
    known.push_back(occurrence);
    std::ranges::stable_sort(known, comes_first);
}

UnitOutcome StoreInMemory::add(const UnitAddition& addition) {
    const auto same = std::ranges::find_if(
        units_, [&](const auto& each) { return same_identity(each.second.stored.unit, addition.unit); });
    const bool added = same == units_.end();
    Kept& kept = units_.at(added ? insert(addition) : same->first);
    if (!added) {
        const UnitId id = kept.stored.unit.id;
        kept.stored.unit = renewed(kept.stored.unit, addition);
        kept.stored.unit.id = id;
        kept.stored.newest = std::max(kept.stored.newest, newest_of(addition));
        if (is_import(addition)) kept.came_with_release = false;
    }
    if (addition.occurrence) add_occurrence(kept, *addition.occurrence);
    return {kept.stored.unit.id, added};
}

std::vector<UnitOutcome> StoreInMemory::apply(std::span<const UnitAddition> additions,
                                              std::span<const OccurrenceKey> taken_back) {
    std::set<UnitId> bereft;
    for (const OccurrenceKey& key : taken_back) bereft.insert(take_back(key));
    std::vector<UnitOutcome> outcomes;
    for (const UnitAddition& addition : additions) outcomes.push_back(add(addition));
    for (const UnitId unit : bereft) forget_if_unused(unit);
    return outcomes;
}

}  // namespace stykovka::test
