// The port behind which units are kept: SQLite here, another database for a team.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/side.h"
#include "memory/text_keys.h"
#include "memory/unit.h"

namespace stykovka {

/// Names a form: one sequence of keys in one language, shared by all units whose text on a side has it.
enum class FormId : std::int64_t { none = 0 };

/// A form that may be similar enough.
struct FormRow {
    FormId form = FormId::none;
    int percent = 0;  ///< no unit of this form can score more
    KeptNumbers numbers = {};
};

/// What is known of a unit before its text is read: it is no newer than that, and loses what its traits cost.
struct UnitHint {
    UnitId unit = UnitId::none;
    std::int64_t newest = 0;  ///< seconds since 1970
    TextTraits traits;        ///< of its text on the side that was asked for
};

/// A query as the index sees it.
struct Probe {
    TextKeys keys;
    Language language;  ///< of the query
    int at_least = 70;  ///< percent
};

/// A text to be found as it is.
struct ExactText {
    std::string_view text;  ///< in NFC, without codes
    const TextKeys& keys;
    Side side = Side::source;
};

/// Names an occurrence: the release in the archive and the first segment of its bead on each side.
struct OccurrenceKey {
    std::int64_t release_id = 0;
    BySide<SegmentId> first;

    friend bool operator==(const OccurrenceKey&, const OccurrenceKey&) = default;
};

/// Adds a unit, or finds the one of equal identity, and gives it an occurrence.
struct UnitAddition {
    TranslationUnit unit;
    std::optional<Occurrence> occurrence;
    /// Of the unit's texts, when somebody worked them out already (see KeyReader).
    std::optional<BySide<TextKeys>> keys = std::nullopt;
};

struct UnitOutcome {
    UnitId id = UnitId::none;
    bool added = false;  ///< false: it was known already
};

struct StoredUnit {
    TranslationUnit unit;
    std::vector<Occurrence> occurrences;  ///< newest first
    std::int64_t newest = 0;              ///< when it was changed, seconds since 1970
    /// Other units that are not superseded, of the same languages and with the same text (NFC) on this side; at most
    /// 64 are counted. Counted by `fetch` for the side it is asked for.
    BySide<std::uint32_t> others_of_same_text{};
};

/// Batch-shaped, so that a store over a network pays once a batch. Scoring, ranking and identity stand above it:
/// translation_memory.h and unit_rules.h are the same for every store.
/// Throws Error (subject archive or network). One thread.
class UnitStore {
public:
    virtual ~UnitStore() = default;

    /// Forms that can reach `at_least` percent with the query, by keys or by characters (a superset: none is missed),
    /// each once, for languages of the same primary tag.
    virtual std::vector<FormRow> probe(const Probe& probe) = 0;
    /// Visits the units whose text on `side` has one of the forms, which ascend: visit(index into forms, hint). Each at
    /// least once, in no special order; some may be gone, and of pairs in other languages.
    virtual void each_unit_of(std::span<const FormId> forms, Side side,
                              const std::function<void(std::size_t, const UnitHint&)>& visit) = 0;
    /// Units that have this text, codes not looked at; a superset, in no special order.
    virtual std::vector<UnitId> units_with(const ExactText& text, const BySide<Language>& languages) = 0;
    /// Units that are not there any more are left out.
    virtual std::vector<StoredUnit> fetch(std::span<const UnitId> units, Side counted = Side::source) = 0;
    /// All or nothing: first takes back occurrences (a unit that came with a release and has no occurrence left goes
    /// too), then adds. One outcome per addition, in order. An addition whose occurrence is there already changes
    /// nothing.
    ///
    /// An addition without a release (release_id 0) is an import: a known unit gets what it has not yet (properties,
    /// notes), and its attributes if it was changed later; beside a translation that was signed off, another one of the
    /// same source becomes an alternative. Imported twice adds nothing.
    virtual std::vector<UnitOutcome> apply(std::span<const UnitAddition> additions,
                                           std::span<const OccurrenceKey> taken_back) = 0;
    /// Ranks a unit anew; one that is gone by now is left alone.
    virtual void rank(UnitId unit, Standing standing) = 0;
    virtual std::uint64_t count() = 0;
    /// Visits all units in a fixed order (that of their ids); stops when `visit` returns false.
    virtual void for_each(const std::function<bool(const StoredUnit&)>& visit) = 0;
};

}  // namespace stykovka
