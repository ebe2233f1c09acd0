// Units in an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "archive/archive.h"
#include "archive/write.h"
#include "memory/text_index.h"
#include "memory/text_keys.h"
#include "memory/unit_rows.h"
#include "memory/unit_store.h"
#include "memory/unit_texts.h"

namespace stykovka {

/// The units of one archive, which must outlive the store. Belongs to the archive's thread. Little is held in memory:
/// ranks of keys and stems of words that were met.
///
/// A large batch inside of a `Write` of the caller leaves new entries of the index waiting for the end of that `Write`,
/// which the store must outlive.
class SqliteStore : public UnitStore {
public:
    /// Makes the index anew when it is that of another version of this program. Throws Error{unavailable} when it
    /// cannot, for the archive may not be written to.
    explicit SqliteStore(Archive& archive);

    std::vector<FormRow> probe(const Probe& probe) override;
    void each_unit_of(std::span<const FormId> forms, Side side,
                      const std::function<void(std::size_t, const UnitHint&)>& visit) override;
    std::vector<UnitId> units_with(const ExactText& text, const BySide<Language>& languages) override;
    std::vector<StoredUnit> fetch(std::span<const UnitId> units, Side counted = Side::source) override;
    /// Joins a `Write` that is open on the archive; else it is an entry of the journal of its own.
    std::vector<UnitOutcome> apply(std::span<const UnitAddition> additions,
                                   std::span<const OccurrenceKey> taken_back) override;
    void rank(UnitId unit, Standing standing) override;
    std::uint64_t count() override;
    void for_each(const std::function<bool(const StoredUnit&)>& visit) override;

private:
    /// The texts of a unit as the index knows them.
    struct Indexed {
        BySide<RememberedForm> forms;
        BySide<TextTraits> traits;
    };
    std::vector<Indexed> remember(std::span<const UnitAddition> additions);
    UnitOutcome add(const UnitAddition& addition, const Indexed& texts, std::int64_t entry);
    UnitId insert(const UnitAddition& addition, const BySide<RememberedForm>& forms, std::int64_t entry);
    void note(UnitId unit, std::int64_t newest, const Indexed& texts);
    std::int64_t import_of(const Occurrence& occurrence, std::int64_t entry);
    bool has_signed_off_rival(const TranslationUnit& unit, const RememberedForm& form);
    void make_index();
    void finish();
    void taken_back(bool all);
    void end_of_write();

    Archive& archive_;
    KeyReader reader_;
    TextIndex index_;
    UnitTexts texts_;
    std::map<std::pair<FormId, std::string>, bool> signed_off_;  // of sources; while a batch is applied
    struct Import {
        std::int64_t entry;
        Occurrence occurrence;
        std::int64_t id;
    };
    std::optional<Import> last_import_;
    std::size_t in_this_write_ = 0;  // additions of the Write that is open
    bool waited_ = false;         // entries of the index waited for the end of the Write that is open
    bool index_is_lost_ = false;  // a part of them was taken back
};

}  // namespace stykovka
