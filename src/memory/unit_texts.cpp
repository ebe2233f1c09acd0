// Units by their texts: which ones are equal, word for word or letter for letter.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/unit_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "memory/comparison.h"
#include "memory/packed_text.h"
#include "memory/unit_rules.h"
#include "text/release.h"

namespace stykovka {
namespace {

// To look through so many units takes about as long as to ask crowded_texts.
constexpr int crowd = 64;
// About 5 MB.
constexpr std::size_t counts_kept = 100'000;
// Of 64 bits of a hash: less takes less room, and what is found is compared anyway.
constexpr std::int64_t hash_mask = 0xFFFFFFFF;

std::int64_t hash_of(const TranslationUnit& unit, Side side) {
    return stable_hash(nfc(unit.variants[side].content.text)) & hash_mask;
}

bool have_same_languages(const TranslationUnit& a, const TranslationUnit& b) {
    return std::ranges::all_of(both_sides,
                               [&](Side side) { return a.variants[side].language == b.variants[side].language; });
}

std::string units_of_form(Side side, std::string_view rest) {
    return fmt::format("SELECT id FROM units WHERE {}_form=? {}", column_prefix(side), rest);
}

}  // namespace

bool UnitTexts::is_crowded(FormId form) {
    const auto number = static_cast<std::int64_t>(form);
    if (crowded_.contains(number)) return true;
    const bool crowded = database_.number("SELECT EXISTS(SELECT 1 FROM crowded_texts WHERE form=?)", form) != 0;
    if (crowded) crowded_.insert(number);
    return crowded;
}

void UnitTexts::note(FormId form, const TranslationUnit& unit, Side side) {
    database_.run("INSERT OR IGNORE INTO crowded_texts(form, text_hash, other_hash, unit_id) VALUES(?, ?, ?, ?)", form,
                  hash_of(unit, side), hash_of(unit, other(side)), unit.id);
}

void UnitTexts::make_crowded(FormId form) {
    for (const Side side : both_sides) {
        std::vector<UnitId> units;
        {
            Statement rows = database_.query(units_of_form(side, ""), form);
            while (rows.step()) units.push_back(UnitId{rows.integer(0)});
        }
        for (const UnitId id : units)
            if (const auto found = load_unit(database_, id)) note(form, found->stored.unit, side);
    }
    crowded_.insert(static_cast<std::int64_t>(form));
    for (const std::int64_t side : {0, 1}) counts_.erase(2 * static_cast<std::int64_t>(form) + side);
}

void UnitTexts::added(const TranslationUnit& unit, const UnitForms& forms, const BySide<bool>& form_is_new) {
    for (const Side side : both_sides) {
        if (form_is_new[side]) continue;
        const auto counted = counts_.find(2 * static_cast<std::int64_t>(forms[side]) + (side == Side::target ? 1 : 0));
        if (counted == counts_.end() && is_crowded(forms[side])) {
            note(forms[side], unit, side);
            continue;
        }
        if (units_with_new(forms[side], side) == crowd) make_crowded(forms[side]);
    }
}

// Units of the form on the side, at most the crowd; one was added since the last time.
std::uint32_t UnitTexts::units_with_new(FormId form, Side side) {
    const std::int64_t key = 2 * static_cast<std::int64_t>(form) + (side == Side::target ? 1 : 0);
    if (const auto counted = counts_.find(key); counted != counts_.end()) return ++counted->second;
    const std::string sql = fmt::format("SELECT count(*) FROM ({})", units_of_form(side, "LIMIT ?"));
    const auto count = static_cast<std::uint32_t>(database_.number(sql, form, crowd));
    if (counts_.size() >= counts_kept) counts_.clear();
    counts_.emplace(key, count);
    return count;
}

void UnitTexts::forget() {
    crowded_.clear();
    counts_.clear();
}

std::optional<UnitInRow> UnitTexts::find(const TranslationUnit& unit, const UnitForms& forms) {
    if (!is_crowded(forms.source)) return find_unit(database_, unit, forms);
    Statement rows = database_.query("SELECT unit_id FROM crowded_texts WHERE form=? AND text_hash=? AND other_hash=?",
                                     forms.source, hash_of(unit, Side::source), hash_of(unit, Side::target));
    while (rows.step())
        if (auto found = load_unit(database_, UnitId{rows.integer(0)});
            found && same_identity(found->stored.unit, unit))
            return found;
    return std::nullopt;
}

std::vector<UnitId> UnitTexts::with_text(FormId form, Side side, std::string_view nfc_text) {
    std::vector<UnitId> units;
    if (is_crowded(form)) {
        Statement rows = database_.query("SELECT unit_id FROM crowded_texts WHERE form=? AND text_hash=?", form,
                                         stable_hash(nfc_text) & hash_mask);
        while (rows.step()) units.push_back(UnitId{rows.integer(0)});
        return units;
    }
    Statement rows =
        database_.query(fmt::format("SELECT id, {0}_text FROM units WHERE {0}_form=?", column_prefix(side)), form);
    while (rows.step())
        if (nfc(unpacked(rows.text_view(1))) == nfc_text) units.push_back(UnitId{rows.integer(0)});
    return units;
}

void UnitTexts::each_with_text(FormId form, Side side, std::string_view nfc_text,
                               const std::function<bool(UnitInRow&)>& visit) {
    for (const UnitId id : with_text(form, side, nfc_text)) {
        auto found = load_unit(database_, id);
        if (found && nfc(found->stored.unit.variants[side].content.text) == nfc_text && !visit(*found)) return;
    }
}

std::uint32_t UnitTexts::others(const UnitInRow& unit, Side side) {
    const TranslationUnit& mine = unit.stored.unit;
    std::uint32_t count = 0;
    each_with_text(unit.forms[side], side, nfc(mine.variants[side].content.text), [&](UnitInRow& found) {
        const TranslationUnit& theirs = found.stored.unit;
        if (theirs.id != mine.id && theirs.standing != Standing::superseded && have_same_languages(theirs, mine))
            ++count;
        return count < crowd;
    });
    return count;
}

std::optional<UnitInRow> UnitTexts::recommended_instead_of(const UnitInRow& unit) {
    const TranslationUnit& mine = unit.stored.unit;
    const Content& source = mine.variants.source.content;
    std::optional<UnitInRow> best;
    each_with_text(unit.forms.source, Side::source, nfc(source.text), [&](UnitInRow& found) {
        const TranslationUnit& theirs = found.stored.unit;
        if (theirs.id == mine.id || theirs.standing != Standing::recommended || !have_same_languages(theirs, mine) ||
            !same_content(theirs.variants.source.content, source))
            return true;
        const auto rank = [](const StoredUnit& each) { return std::pair(each.newest, each.unit.id); };
        if (!best || rank(found.stored) > rank(best->stored)) best = std::move(found);
        return true;
    });
    return best;
}

bool UnitTexts::source_is_signed_off(const TranslationUnit& unit, FormId form) {
    // Few forms have a unit that was signed off, and those of a crowd are asked for by their text anyway.
    if (!is_crowded(form) && database_.number("SELECT EXISTS(SELECT 1 FROM units JOIN occurrences ON unit_id=units.id "
                                              "WHERE source_form=? AND state>=?)",
                                              form, ReleaseState::signed_off) == 0)
        return false;
    bool signed_off = false;
    each_with_text(form, Side::source, nfc(unit.variants.source.content.text), [&](UnitInRow& found) {
        const TranslationUnit& theirs = found.stored.unit;
        signed_off = have_same_languages(theirs, unit) &&
                     database_.number("SELECT EXISTS(SELECT 1 FROM occurrences WHERE unit_id=? AND state>=?)",
                                      theirs.id, ReleaseState::signed_off) != 0;
        return !signed_off;
    });
    return signed_off;
}

}  // namespace stykovka
