// Keeps releases with their documents in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/release_store.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/tr.h"
#include "bitext/release_blocks.h"
#include "bitext/release_columns.h"
#include "sqlite/transaction.h"

namespace stykovka {
namespace {

BySide<Sequence> segments_of_side() { return {Sequence::source_segments, Sequence::target_segments}; }
BySide<Sequence> paragraphs_of_side() { return {Sequence::source_paragraphs, Sequence::target_paragraphs}; }

template <class T>
void store(Database& database, std::int64_t id, Sequence sequence, const shared_vector<T>& elements) {
    const std::vector<T> all = elements.to_vector();
    store_sequence<T>(database, id, sequence, all);
}

void store_document(Database& database, std::int64_t id, const Bitext& document) {
    for (const Side side : both_sides) {
        store(database, id, segments_of_side()[side], document.texts[side].segments);
        store(database, id, paragraphs_of_side()[side], document.texts[side].paragraphs);
    }
    store(database, id, Sequence::beads, document.alignment.beads);
    store(database, id, Sequence::crossings, document.alignment.crossings);
}

std::vector<StoredRelease> read_all(Statement rows) {
    std::vector<StoredRelease> releases;
    while (rows.step()) releases.push_back(stored_release(rows));
    return releases;
}

std::string select(const char* condition) {
    return fmt::format("SELECT {} FROM releases {}", stored_release_columns, condition);
}

constexpr const char* newest_first = "ORDER BY changed DESC, id DESC";

// A side that is not given says nothing; the file it came from says more than a text that was edited since.
bool is_same_side(const LoadedRelease& stored, const Release& release, const Bitext& document, Side side) {
    if (document.texts[side].segments.empty()) return true;
    if (!release.origin[side].bytes.empty() && release.origin[side].bytes == stored.release.origin[side].bytes)
        return true;
    Step difference;
    difference.segments[side].removed = stored.document.texts[side].segments.to_vector();
    difference.segments[side].inserted = document.texts[side].segments.to_vector();
    return !changes_wording(difference);
}

void sign_state(const Write& write, Release& release) {
    release.state_changed_by = write.who();
    release.state_changed = write.when();
}

[[noreturn]] void has_other_texts(const Release& release) {
    throw Error(ErrorKind::conflict, ErrorSubject::archive,
                fmt::format(fmt::runtime(tr("The archive has release {number} of this date already, with other texts; "
                                            "nothing was added. Give this one another number or date, "
                                            "or remove that one first.")),
                            fmt::arg("number", release.number)));
}

}  // namespace

StoredRelease ReleaseStore::add(Write& write, const Release& release, const Bitext& document) {
    Database& database = archive_.database();
    const std::int64_t known = database.number("SELECT id FROM releases WHERE number = ? AND date = ?", release.number,
                                               date_column(release.date));
    if (known != 0) {
        const LoadedRelease stored = load(known);
        for (const Side side : both_sides) {
            if (!is_same_side(stored, release, document, side)) has_other_texts(release);
        }
        StoredRelease result = *summary(known);
        result.known = true;
        return result;
    }
    Transaction transaction(database);
    const std::int64_t id = insert_release(write, release, document);
    store_document(database, id, document);
    transaction.commit();
    return *summary(id);
}

void ReleaseStore::remove(Write& write, std::int64_t id) {
    if (write.database().run("DELETE FROM releases WHERE id = ?", id) == 0) no_such_release(id);
}

Release ReleaseStore::set_release(Write& write, std::int64_t id, Release release) {
    const std::int64_t other =
        archive_.database().number("SELECT id FROM releases WHERE number = ? AND date = ? AND id <> ?", release.number,
                                   date_column(release.date), id);
    if (other != 0)
        throw Error(ErrorKind::conflict, ErrorSubject::archive,
                    fmt::format(fmt::runtime(tr("Another release has the number {number} and this date already; choose "
                                                "another number or date.")),
                                fmt::arg("number", release.number)));
    const auto before = read_release(archive_.database(), id);
    if (before && before->state != release.state) sign_state(write, release);
    update_release(write, id, release);
    return release;
}

std::vector<StoredRelease> ReleaseStore::find(const std::string& number, std::optional<Date> date) {
    if (date)
        return read_all(archive_.database().query(select("WHERE number = ? AND date = ?"), number, iso_date(*date)));
    return read_all(archive_.database().query(select("WHERE number = ? ") + newest_first, number));
}

std::vector<StoredRelease> ReleaseStore::list() { return read_all(archive_.database().query(select(newest_first))); }

std::optional<StoredRelease> ReleaseStore::summary(std::int64_t id) {
    const auto found = read_all(archive_.database().query(select("WHERE id = ?"), id));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Release ReleaseStore::release(std::int64_t id) {
    auto release = read_release(archive_.database(), id);
    if (!release) no_such_release(id);
    return std::move(*release);
}

LoadedRelease ReleaseStore::load(std::int64_t id) {
    Database& database = archive_.database();
    // One view, so that another program cannot commit between the sequences.
    const Transaction view(database, Transaction::Kind::read);
    auto release = read_release(database, id);
    if (!release) no_such_release(id);
    Bitext document;
    for (const Side side : both_sides) {
        document.texts[side].language = release->languages[side];
        document.texts[side].segments = load_sequence<Segment>(database, id, segments_of_side()[side]);
        document.texts[side].paragraphs = load_sequence<ParagraphShape>(database, id, paragraphs_of_side()[side]);
    }
    document.alignment.beads = load_sequence<Bead>(database, id, Sequence::beads);
    document.alignment.crossings = load_sequence<CrossingLink>(database, id, Sequence::crossings);
    Statement row = database.query("SELECT next_id, revision FROM releases WHERE id = ?", id);
    row.step();
    document.next_id = static_cast<std::uint32_t>(row.integer(0));
    document.revision = static_cast<std::uint64_t>(row.integer(1));
    return {std::move(*release), std::move(document)};
}

}  // namespace stykovka
