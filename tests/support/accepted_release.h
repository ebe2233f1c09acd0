// A release of which a person accepted every bead.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/session.h"
#include "archive/write.h"
#include "bitext/edits.h"
#include "support/bitexts.h"

namespace stykovka::test {

/// Returns its id. Beads by their counts, in order.
inline std::int64_t add_accepted(OpenArchive& archive, const std::string& number, std::optional<Date> date,
                                 const BySide<std::vector<std::string>>& texts,
                                 const std::vector<BySide<std::uint32_t>>& beads) {
    Release release;
    release.number = number;
    release.date = date;
    release.languages = {Language("ru"), Language("en")};
    Write write(archive.archive(), Act{"release.add", "Add a release"});
    const std::int64_t id =
        archive.releases()
            .add(write, release,
                 assemble({segmented("ru", texts.source), segmented("en", texts.target)}, beads_of(beads)))
            .id;
    write.commit();
    Session session(archive, id);
    session.commit("Accept", accept(session.document(), 0, beads.size(), AcceptedBy::person));
    return id;
}

}  // namespace stykovka::test
