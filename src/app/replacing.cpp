// Find and replace over many releases at once.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replacing.h"

#include <fmt/format.h>

#include "app/session.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

bool is_draft(const StoredRelease& release) {
    return release.state == ReleaseState::draft || release.state == ReleaseState::with_editor;
}

std::string text_of(const Bitext& document, const std::vector<BySide<std::uint32_t>>& firsts, const TextHit& hit) {
    return document.texts[hit.side].segments[firsts[hit.bead][hit.side] + hit.segment].content.text;
}

std::string words_for(const TextQuery& query, const std::string& replacement) {
    return fmt::format(fmt::runtime(tr("Replace “{text}” by “{replacement}”")), fmt::arg("text", query.text),
                       fmt::arg("replacement", replacement));
}

}  // namespace

std::vector<ReleaseHits> hits_in_releases(OpenArchive& archive, const TextQuery& query, const std::string& replacement,
                                          SearchScope scope, const Progress& progress) {
    std::vector<ReleaseHits> found;
    for (const StoredRelease& release : archive.releases().list()) {
        if (scope == SearchScope::drafts && !is_draft(release)) continue;
        const Bitext document = archive.releases().load(release.id).document;
        ReleaseHits here{release, hits_in(document, query, replacement, progress), {}};
        if (here.hits.empty()) continue;
        const auto firsts = firsts_of(document.alignment);
        for (const TextHit& hit : here.hits) here.texts.push_back(text_of(document, firsts, hit));
        found.push_back(std::move(here));
    }
    return found;
}

ReplacementBatch replace_in_drafts(OpenArchive& archive, const TextQuery& query, const std::string& replacement,
                                   const Progress& progress) {
    ReplacementBatch batch;
    const std::string description = words_for(query, replacement);
    Write write(archive.archive(), Act{"release.replace", description});
    for (const StoredRelease& release : archive.releases().list()) {
        if (!is_draft(release)) continue;
        Session session(archive, release.id);
        const auto hits = hits_in(session.document(), query, replacement, progress);
        if (hits.empty()) continue;
        const std::uint64_t before = session.document().revision;
        session.commit(description, with_replacements(session.document(), hits));
        if (session.document().revision == before) continue;  // each place says already what it would
        batch.parts.push_back({release.id, session.document().revision});
        batch.places += hits.size();
    }
    write.commit();
    return batch;
}

void undo_replacement(OpenArchive& archive, const ReplacementBatch& batch) {
    Write write(archive.archive(), Act{"release.replace-undo", tr("Take a replacement back")});
    for (const ReplacementBatch::Part& part : batch.parts) {
        Session session(archive, part.release);
        if (session.document().revision != part.revision)
            throw Error(
                ErrorKind::conflict, ErrorSubject::archive,
                fmt::format(fmt::runtime(tr("“{release}” was changed since, so the replacement was not taken back; "
                                            "undo works in each release alone.")),
                            fmt::arg("release", session.release().number)));
        session.undo();
    }
    write.commit();
}

}  // namespace stykovka
