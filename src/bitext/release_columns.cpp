// The columns of a release in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/release_columns.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

std::optional<std::int64_t> seconds_if_any(const std::optional<UtcTime>& time) {
    return time ? std::optional(seconds_of(*time)) : std::nullopt;
}

std::optional<UtcTime> time_if_any(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return UtcTime(std::chrono::seconds(row.integer(column)));
}

void store_origins(Database& database, std::int64_t id, const Release& release) {
    for (const Side side : both_sides) {
        const Origin& origin = release.origin[side];
        database.run(
            "INSERT OR REPLACE INTO release_origins(release_id, side, format, file, encoding, encoding_guessed, "
            "bytes) VALUES(?, ?, ?, ?, ?, ?, ?)",
            id, side, origin.format, origin.file, origin.encoding, origin.encoding_guessed, Blob{origin.bytes});
    }
}

void read_origins(Database& database, std::int64_t id, Release& release) {
    Statement rows = database.query(
        "SELECT side, format, file, encoding, encoding_guessed, bytes FROM release_origins WHERE release_id = ?", id);
    while (rows.step()) {
        const Side side = rows.integer(0) == static_cast<std::int64_t>(Side::source) ? Side::source : Side::target;
        release.origin[side] = {rows.text(1), rows.text(2), rows.text(3), rows.integer(4) != 0, rows.blob(5)};
    }
}

}  // namespace

const char* const stored_release_columns =
    "id, number, date, source_title, target_title, state, revision, beads, accepted, untranslated, lowest_confidence, "
    "changed, state_changed_by, state_changed, embargo, topic";

std::int64_t seconds_of(UtcTime time) { return time.time_since_epoch().count(); }

std::string date_column(const std::optional<Date>& date) { return date ? iso_date(*date) : std::string(); }

std::int64_t insert_release(Write& write, const Release& release, const Bitext& document) {
    const shared_vector<Bead>& beads = document.alignment.beads;
    const Tally<Bead> counts = beads.tally();
    const std::int64_t time = seconds_of(write.when());
    write.database().run(
        "INSERT INTO releases(number, date, source_title, target_title, source_url, target_url, source_language, "
        "target_language, state, embargo, state_changed_by, state_changed, revision, next_id, beads, accepted, "
        "untranslated, lowest_confidence, added, changed, topic) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,1,?,?,?,?,?,?,?,?)",
        release.number, date_column(release.date), release.title.source, release.title.target, release.url.source,
        release.url.target, release.languages.source.tag(), release.languages.target.tag(), release.state,
        seconds_if_any(release.embargo), release.state_changed_by, seconds_if_any(release.state_changed),
        document.next_id, beads.size(), counts.accepted, counts.untranslated, counts.lowest_confidence, time, time,
        release.topic);
    const std::int64_t id = write.database().last_insert_id();
    store_origins(write.database(), id, release);
    return id;
}

void update_release(Write& write, std::int64_t id, const Release& release) {
    const auto changed = write.database().run(
        "UPDATE releases SET number=?2, date=?3, source_title=?4, target_title=?5, source_url=?6, target_url=?7, "
        "source_language=?8, target_language=?9, state=?10, embargo=?11, state_changed_by=?12, state_changed=?13, "
        "changed=?14, topic=?15 WHERE id=?1",
        id, release.number, date_column(release.date), release.title.source, release.title.target, release.url.source,
        release.url.target, release.languages.source.tag(), release.languages.target.tag(), release.state,
        seconds_if_any(release.embargo), release.state_changed_by, seconds_if_any(release.state_changed),
        seconds_of(write.when()), release.topic);
    if (changed == 0) no_such_release(id);
    store_origins(write.database(), id, release);
}

std::optional<Release> read_release(Database& database, std::int64_t id) {
    Statement row = database.query(
        "SELECT number, date, source_title, target_title, source_url, target_url, source_language, target_language, "
        "state, embargo, state_changed_by, state_changed, topic FROM releases WHERE id = ?",
        id);
    if (!row.step()) return std::nullopt;
    Release release;
    release.number = row.text(0);
    release.date = date_of(row.text(1));
    release.title = {row.text(2), row.text(3)};
    release.url = {row.text(4), row.text(5)};
    release.languages = {Language(row.text_view(6)), Language(row.text_view(7))};
    release.state = static_cast<ReleaseState>(row.integer(8));
    release.embargo = time_if_any(row, 9);
    release.state_changed_by = row.text(10);
    release.state_changed = time_if_any(row, 11);
    release.topic = row.text(12);
    read_origins(database, id, release);
    return release;
}

StoredRelease stored_release(const Statement& row) {
    StoredRelease release;
    release.id = row.integer(0);
    release.number = row.text(1);
    release.date = date_of(row.text(2));
    release.title = {row.text(3), row.text(4)};
    release.state = static_cast<ReleaseState>(row.integer(5));
    release.revision = static_cast<std::uint64_t>(row.integer(6));
    release.beads = static_cast<std::size_t>(row.integer(7));
    release.accepted = static_cast<std::size_t>(row.integer(8));
    release.untranslated = static_cast<std::size_t>(row.integer(9));
    release.lowest_confidence = static_cast<float>(row.real(10));
    release.changed = UtcTime(std::chrono::seconds(row.integer(11)));
    release.state_changed_by = row.text(12);
    release.state_changed = time_if_any(row, 13);
    release.embargo = time_if_any(row, 14);
    release.topic = row.text(15);
    return release;
}

void no_such_release(std::int64_t id) {
    throw Error(ErrorKind::not_found, ErrorSubject::archive,
                fmt::format(fmt::runtime(tr("The archive has no release #{id}; somebody may have removed it.")),
                            fmt::arg("id", id)));
}

}  // namespace stykovka
