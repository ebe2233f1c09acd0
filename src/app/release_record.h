// What the office knows about a release, and what changes of it mean: state, embargo, number, date, titles, topic.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/side.h"
#include "base/time.h"
#include "bitext/bitext.h"
#include "bitext/release_store.h"
#include "text/release.h"

namespace stykovka {

/// What a person wants to be known about a release; what is not given stays as it is.
struct RecordChange {
    std::optional<std::string> number;
    std::optional<std::optional<Date>> date;
    BySide<std::optional<std::string>> title, url;
    std::optional<std::string> topic;
    std::optional<ReleaseState> state;
    std::optional<std::optional<UtcTime>> embargo;
    /// A published release may become something else again. Only somebody who says so may thaw its wording.
    bool reopens = false;
};

/// The release with the change. Throws Error{usage} for an empty number, and Error{denied, archive} when a published
/// release would be opened again and `reopens` does not say so.
Release with_change(Release release, const RecordChange& change);

/// Whether `next` thaws the wording of a release that was published.
bool opens_again(const Release& before, const Release& next);

/// What a person should hear about a release in its state: pairs of a signed-off or published one that are not
/// translated or not accepted (the memory does not learn these), an embargo that is still to end. One sentence each.
std::vector<std::string> remarks_on(const Release& release, const Bitext& document, UtcTime now);

/// Whether each word of the query stands, in whatever case, in the number, date, titles or topic. An empty query is in
/// all.
bool has_all_words(const StoredRelease& release, const std::string& query);

/// Each topic that releases have, once, in order.
std::vector<std::string> topics_of(const std::vector<StoredRelease>& releases);

/// "published 2031-10-14 12:30 by ann"; the state alone when it is not known who and when.
std::string state_with_who(ReleaseState state, const std::string& who, const std::optional<UtcTime>& when);

/// "draft", "with the editor", … as people read it.
std::string words_for(ReleaseState state);

}  // namespace stykovka
