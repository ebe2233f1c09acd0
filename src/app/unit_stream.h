// Units on their way from a file into the archive: one thread reads, the other one stores.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "base/progress.h"
#include "memory/unit.h"
#include "memory/unit_store.h"

namespace stykovka {

/// A unit as it was read, with the keys of its texts.
struct IncomingUnit {
    TranslationUnit unit;
    std::vector<Occurrence> occurrences;
    BySide<TextKeys> keys;
};

using UnitSink = std::function<void(TranslationUnit&&, std::vector<Occurrence>&&)>;

/// Calls `read` on a thread of its own, which gives units to the sink; calls `store` on the calling thread with what
/// was read, in order, batch by batch. Few batches wait, so memory does not grow with the file. What `read` or `store`
/// throws ends both and is thrown on; what was read before a failure of `read` is stored first. Throws
/// Error{cancelled} soon after `progress` was asked to stop.
void stream_units(const std::function<void(const UnitSink& sink, const Progress& progress)>& read,
                  const std::function<void(std::vector<IncomingUnit>&&)>& store, const Progress& progress);

}  // namespace stykovka
