// Inconsistencies of an archive for people and programs: text for the terminal, JSON, a table.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "formats/tables_console.h"
#include "memory/corpus.h"
#include "review/consistency.h"

namespace stykovka {

/// What a kind of inconsistency is called, in the interface language.
std::string title_of(ConsistencyKind kind);

/// By kind: what is the same, and below it each way to say it with its count, days and newest release.
std::string consistency_console_text(const std::vector<ConsistencyGroup>& groups, const Corpus& corpus,
                                     const ConsoleStyle& style);
/// One line: {"schema":1,"groups":[{"kind","side","text","alternatives":[{"text","count","first","last","places":
/// [{"release","date","position","source","target"}]}]}]}. The format is a contract.
std::string consistency_json(const std::vector<ConsistencyGroup>& groups, const Corpus& corpus);
/// The header row (kind, text, alternative, count, first, last, release, source, target), then one for each
/// alternative.
std::vector<std::vector<std::string>> consistency_rows(const std::vector<ConsistencyGroup>& groups,
                                                       const Corpus& corpus);

}  // namespace stykovka
