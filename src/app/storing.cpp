// Releases into the archive, and out of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storing.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/occurrences.h"
#include "archive/write.h"
#include "base/tr.h"
#include "bitext/edits.h"

namespace stykovka {
namespace {

BeadRange all_of(const Bitext& document) { return {0, document.alignment.beads.size()}; }

// "2031-03-12", "2031-03-12 (2)" …: the first that no release has.
std::string number_by_day(OpenArchive& archive) {
    const std::string day = iso_date(Date(std::chrono::floor<std::chrono::days>(now())));
    std::string number = day;
    for (int i = 2; !archive.releases().find(number).empty(); ++i) number = fmt::format("{} ({})", day, i);
    return number;
}

std::string sentence(const char* text, const std::string& number) {
    return fmt::format(fmt::runtime(text), fmt::arg("number", number));
}

}  // namespace

StoreOutcome store_release(OpenArchive& archive, const PreparedRelease& prepared, const StoreOptions& options) {
    Release release = prepared.release;
    if (release.number.empty()) release.number = number_by_day(archive);
    const Bitext document =
        options.accept_above ? accept_above(prepared.document, *options.accept_above) : prepared.document;
    Write write(archive.archive(), Act{"release.add", sentence(tr("Add release “{number}”"), release.number)});
    const StoredRelease stored = archive.releases().add(write, release, document);
    StoreOutcome outcome{stored.id,    release.number,  !stored.known,
                         stored.beads, stored.accepted, stored.beads - stored.accepted};
    if (stored.known) return outcome;
    remember_beads(archive.units(), {stored.id, release, archive.who()}, {}, {&document, all_of(document)});
    write.commit();
    return outcome;
}

void remove_release(OpenArchive& archive, std::int64_t release) {
    const LoadedRelease loaded = archive.releases().load(release);
    Write write(archive.archive(),
                Act{"release.remove", sentence(tr("Remove release “{number}”"), loaded.release.number)});
    remember_beads(archive.units(), {release, loaded.release, archive.who()},
                   {&loaded.document, all_of(loaded.document)}, {});
    archive.releases().remove(write, release);
    write.commit();
}

}  // namespace stykovka
