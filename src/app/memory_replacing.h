// Find and replace in the memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/prompts.h"
#include "app/text_search.h"
#include "base/progress.h"

namespace stykovka {

/// A place in a pair of the memory.
struct UnitHit {
    UnitId unit = UnitId::none;
    std::string where;                ///< the newest release or file that it stands in, or came from
    std::optional<Occurrence> place;  ///< in a release of this archive
    TextHit hit;                      ///< its bead and segment are 0
    BySide<std::string> texts;        ///< of the whole pair
};

/// In pairs that are not superseded, by their ids; the places of a pair stand together. Throws what TextFinder does,
/// and Error{cancelled}.
std::vector<UnitHit> hits_in_memory(OpenArchive& archive, const TextQuery& query, const std::string& replacement,
                                    const Progress& progress);

/// The pairs of such hits as they would be, each once, in their order.
struct MemoryPreview {
    std::vector<UnitId> pairs;
    ChangePreview shown;  ///< a change a pair, all ticked; what the other side says stands beside it
};
MemoryPreview preview_of(const std::vector<UnitHit>& hits, const std::string& replacement);

struct MemoryReplacement {
    std::int64_t entry = 0;  ///< of the journal: `revert` takes it back as a whole; 0 when nothing was replaced
    std::size_t places = 0, pairs = 0;
};

/// Puts these pairs right as one batch: each is remembered with its new texts, as accepted by the user, and superseded
/// as it was. Releases keep their wording. A pair that is gone, or would lose the text of a side, is left as it is.
MemoryReplacement replace_in_memory(OpenArchive& archive, const TextQuery& query, const std::string& replacement,
                                    const std::vector<UnitId>& pairs, const Progress& progress);

}  // namespace stykovka
