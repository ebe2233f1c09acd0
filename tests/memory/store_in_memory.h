// A second form of the port: units in plain vectors, looked through from end to end.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "memory/unit_store.h"

namespace stykovka::test {

/// As slow and as plain as can be, so that it is right by reading it: what the store in an archive has to agree with.
class StoreInMemory : public UnitStore {
public:
    std::vector<FormRow> probe(const Probe& probe) override;
    void each_unit_of(std::span<const FormId> forms, Side side,
                      const std::function<void(std::size_t, const UnitHint&)>& visit) override;
    std::vector<UnitId> units_with(const ExactText& text, const BySide<Language>& languages) override;
    std::vector<StoredUnit> fetch(std::span<const UnitId> units, Side counted = Side::source) override;
    std::vector<UnitOutcome> apply(std::span<const UnitAddition> additions,
                                   std::span<const OccurrenceKey> taken_back) override;
    void rank(UnitId unit, Standing standing) override {
        if (const auto known = units_.find(unit); known != units_.end()) known->second.stored.unit.standing = standing;
    }
    std::uint64_t count() override { return units_.size(); }
    void for_each(const std::function<bool(const StoredUnit&)>& visit) override;

private:
    struct Kept {
        StoredUnit stored;
        BySide<FormId> forms;
        bool came_with_release = false;
    };
    /// A form and the texts that have it.
    struct Form {
        std::string language;
        std::vector<KeyHash> keys;
        std::vector<std::string> characters;  ///< of its short texts, each once
    };

    FormId form_of(const Variant& variant);
    UnitOutcome add(const UnitAddition& addition);
    UnitId insert(const UnitAddition& addition);
    bool has_signed_off_rival(const TranslationUnit& unit) const;
    void add_occurrence(Kept& unit, const Occurrence& occurrence);
    Kept* holder_of(const OccurrenceKey& key);
    UnitId take_back(const OccurrenceKey& key);
    void forget_if_unused(UnitId unit);

    KeyReader reader_;
    std::vector<Form> forms_;  // the id of a form is its place + 1
    std::map<UnitId, Kept> units_;
    std::int64_t last_id_ = 0;
};

}  // namespace stykovka::test
