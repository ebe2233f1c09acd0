// What is said in two ways in everything that was accepted.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "memory/corpus.h"

namespace stykovka {

/// `other_target`: the same source with different targets; `other_source`: the reverse; `name`: one name in two
/// spellings; `quote`: direct speech that came out in other English before; `template_`: sentences that differ in names
/// and numbers only, with differently worded targets; `omission`: a clause without a counterpart.
enum class ConsistencyKind : std::uint8_t { other_target, other_source, name, quote, template_, omission };

/// "other-target", "other-source", "name", "quote", "template", "omission".
std::string_view name_of(ConsistencyKind kind);
inline constexpr int consistency_kinds = 6;

/// One way to say it.
struct Alternative {
    std::string text;                  ///< as it came most often
    std::vector<std::uint32_t> pairs;  ///< indices into the corpus, oldest first, each once
    std::optional<Date> first, last;
};

struct ConsistencyGroup {
    ConsistencyKind kind = ConsistencyKind::other_target;
    Side side = Side::target;  ///< whose texts the alternatives are; of an omission where the clause stands
    std::string text;          ///< what is the same in all of them; of an omission the clause
    std::vector<Alternative> alternatives;  ///< the rarest first; one for an omission: the pair
};

struct ConsistencyOptions {
    std::vector<ConsistencyKind> kinds;      ///< empty: all
    std::optional<std::int64_t> release_id;  ///< only groups with a place in that release
    std::optional<Date> since;               ///< only groups with a place since that day
};

/// Texts are the same when they differ in case, spaces, ё, quotes and dashes only. Superseded pairs count for nothing.
/// By kind, then those with the most places first. Throws Error{cancelled}.
std::vector<ConsistencyGroup> inconsistencies(const Corpus& corpus, const ConsistencyOptions& options,
                                              const Progress& progress);

}  // namespace stykovka
