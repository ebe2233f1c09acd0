// Releases whose texts are no pair: found in the background, put right by exchanging translations.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pairing_work.h"

#include <fmt/format.h>

#include <utility>

#include "app/pairing.h"
#include "base/tr.h"
#include "gui/main_frame.h"

namespace stykovka {
namespace {

/// Texts that are no pair have a bead below this, so all other releases need not be read.
constexpr float surely_doubtful = 0.5F;

// Nobody accepts the pairs of texts that have nothing to do with each other.
bool may_be_mispaired(const StoredRelease& release) {
    return release.accepted == 0 && release.untranslated < release.beads && release.lowest_confidence < surely_doubtful;
}

std::string line_of(const StoredRelease& release) {
    const std::string& title = release.title.target.empty() ? release.title.source : release.title.target;
    return fmt::format("{} · {}", release.number, title);
}

}  // namespace

void PairingWork::look_through() {
    std::vector<std::pair<std::int64_t, std::uint64_t>> unknown;
    for (const StoredRelease& release : frame_.releases().all()) {
        if (!may_be_mispaired(release)) {
            known_.erase(release.id);
            continue;
        }
        const auto known = known_.find(release.id);
        if (known == known_.end() || known->second.revision != release.revision)
            unknown.emplace_back(release.id, release.revision);
    }
    show();
    if (unknown.empty()) return;
    frame_.background().aside("pairing", [this, unknown](OpenArchive& archive, const Progress& progress) -> Completion {
        std::map<std::int64_t, Known> seen;
        for (const auto& [id, revision] : unknown) {
            progress.check();
            // Another program may have taken it out meanwhile.
            if (archive.releases().summary(id))
                seen[id] = {revision, looks_mispaired(archive.releases().load(id).document)};
        }
        return [this, seen = std::move(seen)] {
            for (const auto& [id, each] : seen) known_[id] = each;
            show();
        };
    });
}

void PairingWork::show() {
    std::set<std::int64_t> mispaired;
    for (const auto& [id, each] : known_)
        if (each.mispaired) mispaired.insert(id);
    frame_.releases().mark_mispaired(std::move(mispaired));
}

void PairingWork::choose_partner() {
    const Session* session = frame_.session();
    if (session == nullptr) return;
    std::vector<std::int64_t> ids;
    std::vector<std::string> lines;
    // What looks wrong itself comes first: of two that were mixed up, both do.
    for (const bool mispaired : {true, false})
        for (const StoredRelease& release : frame_.releases().all()) {
            const auto known = known_.find(release.id);
            if ((known != known_.end() && known->second.mispaired) != mispaired || release.id == session->id())
                continue;
            ids.push_back(release.id);
            lines.push_back(line_of(release));
        }
    if (ids.empty())
        return frame_.status().say(
            tr("There is no other release whose translation could be exchanged with this one's."));
    const auto chosen = frame_.prompts().choose(tr("Which release has the translation that belongs here? The two "
                                                   "translations are exchanged and aligned anew."),
                                                lines);
    if (chosen && *chosen < ids.size()) exchange(session->id(), ids[*chosen]);
}

void PairingWork::exchange(std::int64_t release, std::int64_t other_one) {
    frame_.typing().commit();
    std::size_t accepted = 0;
    for (const StoredRelease& each : frame_.releases().all())
        if (each.id == release || each.id == other_one) accepted += each.accepted;
    if (accepted > 0 &&
        !frame_.prompts().confirms(fmt::format(
            fmt::runtime(tr("{count} pair of these releases is accepted already. Exchange the translations and take "
                            "the acceptance back?",
                            "{count} pairs of these releases are accepted already. Exchange the translations and take "
                            "the acceptances back?",
                            static_cast<unsigned long>(accepted))),
            fmt::arg("count", accepted))))
        return;
    frame_.works().incoming.start([this, release, other_one](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        const auto ids = exchange_translations(archive, {release, other_one}, frame_.background().tools(), progress);
        return [this, id = ids[0]] {
            frame_.works().incoming.done();
            frame_.open_release(id);
            frame_.guarded([this] { frame_.refresh_from_archive(); });
            frame_.status().say(tr("The translations were exchanged and aligned anew."));
        };
    });
}

}  // namespace stykovka
