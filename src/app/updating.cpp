// A new version of the source of a release that is in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/updating.h"

#include <algorithm>

#include "align/version_alignment.h"
#include "app/same_release.h"
#include "archive/write.h"
#include "base/tr.h"

namespace stykovka {
namespace {

std::string title_of(const Bitext& document) {
    const auto& segments = document.texts.source.segments;
    return segments.empty() ? std::string() : segments.front().content.text;
}

}  // namespace

std::size_t SourceUpdate::to_do() const {
    return static_cast<std::size_t>(std::count_if(version.changes.begin(), version.changes.end(),
                                                  [](const SourceChange& change) { return change.is_to_do(); }));
}

const char* words_for(SourceChangeKind kind) {
    switch (kind) {
        case SourceChangeKind::changed:
            return tr("changed, to revise");
        case SourceChangeKind::added:
            return tr("new, to translate");
        case SourceChangeKind::deleted:
            return tr("deleted, with its translation");
        case SourceChangeKind::moved:
            return tr("moved");
    }
    return "";
}

SourceUpdate compare_source(const Session& session, ReadText text, const Progress& progress) {
    const VersionAlignment versions = aligned_versions(session.document().texts.source, text.segments, progress);
    const double similarity = require_same_release(versions, text.text.origin.file, session.release().number);
    return {with_new_source(session.document(), text.segments, versions), std::move(text.text), similarity};
}

void apply_source(OpenArchive& archive, Session& session, const SourceUpdate& update) {
    const std::string description = tr("New version of the source");
    Write write(archive.archive(), Act{"release.update", description});
    const std::string old_title = title_of(session.document());
    session.commit(description, update.version.document);
    Release release = session.release();
    release.origin.source = update.text.origin;
    if (release.title.source == old_title) release.title.source = title_of(session.document());
    session.set_release(release);
    write.commit();
}

}  // namespace stykovka
