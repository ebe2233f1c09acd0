// The translation memory of an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/side.h"
#include "memory/less_trust.h"
#include "memory/match.h"
#include "memory/unit.h"
#include "memory/unit_store.h"

namespace stykovka {

struct LookupOptions {
    MatchScore at_least{70};
    std::size_t limit = 5;
    Side query_side = Side::source;
    std::string before, after;  ///< neighbours of the query, for 101 and 102; empty when not known
    bool own_only = false;      ///< other memories are not asked
};

/// What is looked up.
struct MemoryQuestion {
    const Content& query;
    const BySide<Language>& languages;
    const LookupOptions& options;
    const Progress& progress;
};

/// The best matches of another memory, best first, as a TranslationMemory gives its own.
using OtherMemory = std::function<std::vector<Match>(const MemoryQuestion&)>;

/// Matching over a store of units. Belongs to the thread of its store.
///
/// Few units are read, and yet the matches are those of a scan over all. A unit has a best rank that is known before it
/// is read: the base score of its form, less the points of numbers and signs that must differ (see TextTraits), with no
/// other penalty, recommended, and as new as the store says at least. Whatever else the unit turns out to lose makes its
/// rank worse, never better. Units are read in the order of their best ranks, the forms of a higher base first; what is
/// left comes behind the last of the matches that are wanted as soon as its best rank does. Units of exactly the text
/// have no such rank: they are looked at before.
class TranslationMemory {
public:
    /// `archive` is what matches and rules of trust call the store, when it is that of a reference archive.
    explicit TranslationMemory(UnitStore& store, LessTrust trust = {}, std::string archive = {});
    ~TranslationMemory();

    void trust(LessTrust trust) { trust_ = std::move(trust); }
    /// Those that are asked from now on, in their order.
    void ask_too(std::vector<OtherMemory> others) { others_ = std::move(others); }

    /// The best matches of the store and of all other memories, best first: score, context, fewer penalties, newest,
    /// id. Nothing above `at_least` is ever missed. A pair that stands in several memories is offered once: as this one
    /// has it, else the best of them. Throws Error{cancelled}.
    std::vector<Match> matches_for(const Content& query, const BySide<Language>& languages,
                                   const LookupOptions& options, const Progress& progress = {}) const;

private:
    bool has(const TranslationUnit& unit) const;

    UnitStore& store_;
    LessTrust trust_;
    std::string archive_;
    std::vector<OtherMemory> others_;
    struct Cache;
    std::unique_ptr<Cache> cache_;
};

}  // namespace stykovka
