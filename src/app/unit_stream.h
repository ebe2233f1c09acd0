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

/// Units as they go to the store. One with several occurrences is added once for each.
struct UnitBatch {
    std::vector<UnitAddition> additions;  ///< with the keys of their texts
    std::vector<std::size_t> firsts;      ///< where each unit begins
};

/// What the two threads do.
struct UnitStreaming {
    using Sink = std::function<void(TranslationUnit&&, std::vector<Occurrence>&&)>;
    /// On a thread of its own: gives units to the sink.
    std::function<void(const Sink& sink, const Progress& progress)> read;
    /// On that thread: fills in what the file does not say of an occurrence.
    std::function<void(Occurrence&, const TranslationUnit&)> complete;
    /// On the calling thread, with what was read, in order.
    std::function<void(const UnitBatch&)> store;
};

/// Few batches wait, so memory does not grow with the file. What a step throws ends both threads and is thrown on; what
/// was read before a failure of `read` is stored first. Throws Error{cancelled} soon after `progress` was asked to
/// stop.
void stream_units(const UnitStreaming& steps, const Progress& progress);

}  // namespace stykovka
