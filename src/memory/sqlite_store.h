// Units in an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "memory/comparison.h"
#include "memory/form_index.h"
#include "memory/short_index.h"
#include "memory/unit_store.h"

namespace stykovka {

/// The units of one archive, which must outlive the store. Belongs to the archive's thread. Nothing is held in memory
/// but ranks of keys and stems of words that were met.
class SqliteStore : public UnitStore {
public:
    explicit SqliteStore(Archive& archive);

    std::vector<FormRow> probe(const Probe& probe) override;
    std::vector<UnitRow> units_of(FormId form, Side side, const BySide<Language>& languages, std::size_t skip,
                                  std::size_t count) override;
    std::vector<UnitId> units_with(std::string_view nfc_text, Side side, const BySide<Language>& languages) override;
    std::vector<StoredUnit> fetch(std::span<const UnitId> units) override;
    /// Joins a `Write` that is open on the archive; else it is an entry of the journal of its own.
    std::vector<UnitOutcome> apply(std::span<const UnitAddition> additions,
                                   std::span<const OccurrenceKey> taken_back) override;
    std::uint64_t count() override;
    void for_each(const std::function<bool(const StoredUnit&)>& visit) override;

private:
    UnitOutcome add(const UnitAddition& addition);
    UnitId insert(const UnitAddition& addition, std::int64_t identity);
    FormId remember_form(const Variant& variant);
    void forget_caches();

    Archive& archive_;
    Comparison comparison_;
    FormIndex forms_;
    ShortIndex short_texts_;
};

}  // namespace stykovka
