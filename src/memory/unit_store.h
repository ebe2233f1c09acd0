// The port behind which units are kept: SQLite here, another database for a team.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/side.h"
#include "memory/unit.h"

namespace stykovka {

/// A unit's comparison form as the store keeps it: what scoring needs before a unit is fetched.
struct FormRow {
    UnitId unit = UnitId::none;
    std::vector<std::string> keys;  ///< see scoring.h
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
};

struct UnitOutcome {
    UnitId id = UnitId::none;
    bool added = false;  ///< false: it was known already
};

struct StoredUnit {
    TranslationUnit unit;
    std::vector<Occurrence> occurrences;  ///< newest first
};

/// Batch-shaped, so that a store over a network pays once a batch. Scoring, ranking and identity stand above it.
/// Throws Error (subject archive or network). One thread.
class UnitStore {
public:
    virtual ~UnitStore() = default;

    /// Units whose keys on `side` can reach `at_least` percent with these keys (a superset; no such unit is missed), for
    /// source languages and target languages of the same primary tags.
    virtual std::vector<FormRow> probe(std::span<const std::string> keys, Side side, const BySide<Language>& languages,
                                       int at_least) = 0;
    virtual std::vector<StoredUnit> fetch(std::span<const UnitId> units) = 0;
    /// All or nothing: first takes back occurrences (a unit that came with a release and has no occurrence left goes too),
    /// then adds. One outcome per addition, in order. An addition whose occurrence is there already changes nothing.
    virtual std::vector<UnitOutcome> apply(std::span<const UnitAddition> additions,
                                           std::span<const OccurrenceKey> taken_back) = 0;
    virtual std::uint64_t count() = 0;
    /// Visits all units in a fixed order (that of their ids); stops when `visit` returns false.
    virtual void for_each(const std::function<bool(const StoredUnit&)>& visit) = 0;
};

}  // namespace stykovka
