// Units by their texts: which ones are equal, word for word or letter for letter.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "memory/unit_rows.h"
#include "memory/unit_store.h"
#include "sqlite/database.h"

namespace stykovka {

/// Equal texts have one form. Most forms have a unit or two, and these are looked through. A form of very many units
/// (a template that is repeated with other numbers) is crowded: its units stand in crowded_texts by their texts too.
class UnitTexts {
public:
    explicit UnitTexts(Database& database) : database_(database) {}

    /// To be called with every new unit; the sides whose form had units before.
    void added(const TranslationUnit& unit, const UnitForms& forms, const BySide<bool>& form_is_new);

    std::optional<UnitInRow> find(const TranslationUnit& unit, const UnitForms& forms);
    /// Units that have this text (in NFC) on the side; of a crowded form a superset, and some may be gone.
    std::vector<UnitId> with_text(FormId form, Side side, std::string_view nfc_text);
    /// Other units of the same languages and the same text on the side that are not superseded; at most 64.
    std::uint32_t others(const UnitInRow& unit, Side side);
    /// The newest recommended one of the same languages and the same source, codes too.
    std::optional<UnitInRow> recommended_instead_of(const UnitInRow& unit);
    /// True when a unit of this source that was signed off or published is there.
    bool source_is_signed_off(const TranslationUnit& unit, FormId form);

    void forget();

private:
    bool is_crowded(FormId form);
    void make_crowded(FormId form);
    void note(FormId form, const TranslationUnit& unit, Side side);
    void each_with_text(FormId form, Side side, std::string_view nfc_text,
                        const std::function<bool(UnitInRow&)>& visit);

    std::uint32_t units_with_new(FormId form, Side side);

    Database& database_;
    std::unordered_set<std::int64_t> crowded_;
    std::unordered_map<std::int64_t, std::uint32_t> counts_;  // units of a side by form, for long runs
};

}  // namespace stykovka
