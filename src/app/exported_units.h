// The units that go out of a memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>

#include "app/exchange.h"
#include "base/progress.h"
#include "memory/unit.h"

namespace stykovka {

/// Calls `write` for every unit of the archive that the options let out, in a fixed order, with the occurrences in
/// releases and the contexts that go with it, in an order that does not depend on when they came.
ExportOutcome for_each_exported(OpenArchive& archive, const ExportOptions& options, const Progress& progress,
                                const std::function<void(const TranslationUnit&, std::span<const Occurrence>)>& write);

}  // namespace stykovka
