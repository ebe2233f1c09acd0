// The release that somebody had open last.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/last_release.h"

#include <charconv>
#include <string>

#include "archive/setting.h"

namespace stykovka {
namespace {

// Several people may work on one archive.
std::string key_of(const OpenArchive& archive) { return "window.release of " + archive.who(); }

}  // namespace

std::optional<std::int64_t> last_release(OpenArchive& archive) {
    const std::string kept = setting(archive.archive(), key_of(archive)).value_or(std::string());
    std::int64_t id = 0;
    std::from_chars(kept.data(), kept.data() + kept.size(), id);
    if (id != 0 && archive.releases().summary(id)) return id;
    const auto releases = archive.releases().list();
    return releases.empty() ? std::nullopt : std::optional(releases.front().id);
}

void keep_last_release(OpenArchive& archive, std::int64_t release) {
    set_setting(archive.archive(), key_of(archive), std::to_string(release));
}

}  // namespace stykovka
