// What an import did, and what a comparison found, as text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "app/exchange.h"
#include "app/memory_comparison.h"

namespace stykovka {

/// Counts in a sentence, and a line for each reason and repair.
std::string import_as_text(const ImportOutcome& outcome, const std::filesystem::path& file);
std::string import_as_json(const ImportOutcome& outcome, const std::filesystem::path& file);

/// So many pairs are shown when no report is asked for.
inline constexpr std::size_t compared_shown = 50;

std::string comparison_as_text(const MemoryComparison& comparison, const std::filesystem::path& file,
                               const std::vector<ComparedUnit>& units);
/// A table of tab-separated values.
std::string comparison_header();
std::string comparison_row(const ComparedUnit& unit);

}  // namespace stykovka
