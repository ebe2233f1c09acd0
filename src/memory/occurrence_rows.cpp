// Occurrences as rows of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/occurrence_rows.h"

#include <algorithm>
#include <optional>

#include "memory/packed_text.h"
#include "memory/unit_codec.h"
#include "memory/unit_rules.h"

namespace stykovka {
namespace {

std::optional<std::string> date_text(std::optional<Date> date) {
    return date ? std::optional(iso_date(*date)) : std::nullopt;
}

bool has_units_text(const TranslationUnit& unit, const Occurrence& occurrence, Side side) {
    const std::string& text = occurrence.text[side];
    return text.empty() || text == unit.variants[side].content.text;
}

// Stored only where it is not the unit's own.
std::optional<std::string> own_text(const TranslationUnit& unit, const Occurrence& occurrence, Side side) {
    return has_units_text(unit, occurrence, side) ? std::nullopt : std::optional(packed(occurrence.text[side]));
}

constexpr const char* occurrence_columns =
    "SELECT unit_id, release_id, release_number, release_date, release_title, state, origin, aligned_by, who, at, "
    "position, source_segments, target_segments, source_before, target_before, source_after, target_after, "
    "source_text, target_text FROM occurrences ";

Occurrence occurrence_in(const Statement& row, const TranslationUnit& unit) {
    Occurrence found;
    found.release_id = row.integer(1);
    found.release_number = row.text(2);
    if (!row.is_null(3)) found.release_date = date_of(row.text_view(3));
    found.release_title = row.text(4);
    found.state = static_cast<ReleaseState>(row.integer(5));
    found.origin = row.text(6);
    found.aligned_by = row.text(7);
    found.who = row.text(8);
    if (const auto at = row.integer_if_any(9)) found.when = UtcTime(std::chrono::seconds(*at));
    found.position = static_cast<std::uint32_t>(row.integer(10));
    found.segments = {segment_ids_of(row.blob_view(11)), segment_ids_of(row.blob_view(12))};
    found.before = {row.text(13), row.text(14)};
    found.after = {row.text(15), row.text(16)};
    found.text.source = row.is_null(17) ? unit.variants.source.content.text : unpacked(row.text_view(17));
    found.text.target = row.is_null(18) ? unit.variants.target.content.text : unpacked(row.text_view(18));
    return found;
}

std::optional<UtcTime> time_of(const TranslationUnit& unit) { return unit.changed ? unit.changed : unit.created; }

// What a row of `imports` says; the rest is the unit's.
std::optional<Occurrence> import_in(Database& database, std::int64_t id) {
    Statement row = database.query("SELECT origin, aligned_by, who FROM imports WHERE id=?", id);
    if (!row.step()) return std::nullopt;
    Occurrence bare;
    bare.origin = row.text(0);
    bare.aligned_by = row.text(1);
    bare.who = row.text(2);
    return bare;
}

Occurrence completed(Occurrence bare, const TranslationUnit& unit) {
    bare.when = time_of(unit);
    for (const Side side : both_sides) bare.text[side] = unit.variants[side].content.text;
    return bare;
}

// What `units.import` stands for.
void add_bare(Database& database, const UnitInRow& unit, std::vector<Occurrence>& occurrences) {
    if (unit.import == 0) return;
    if (auto bare = import_in(database, unit.import))
        occurrences.push_back(completed(std::move(*bare), unit.stored.unit));
}

// An imported occurrence has no place in this archive: it is known by what it says.
bool has_imported(Database& database, const UnitInRow& unit, const Occurrence& occurrence) {
    const std::vector<Occurrence> known = occurrences_of(database, unit);
    return std::ranges::any_of(known, [&](const Occurrence& other) { return same_import(other, occurrence); });
}

std::optional<UnitId> unit_at(Database& database, const OccurrenceKey& key) {
    Statement row = database.query(
        "SELECT unit_id FROM occurrences WHERE release_id=? AND release_id<>0 AND source_first=? AND target_first=?",
        key.release_id, key.first.source, key.first.target);
    return row.step() ? std::optional(UnitId{row.integer(0)}) : std::nullopt;
}

}  // namespace

bool is_bare(const TranslationUnit& unit, const Occurrence& occurrence) {
    const bool has_release = occurrence.release_id != 0 || !occurrence.release_number.empty() ||
                             occurrence.release_date || !occurrence.release_title.empty();
    const bool has_place = occurrence.position != 0 || occurrence.state != ReleaseState::draft;
    const auto says_nothing = [&](Side side) {
        return has_units_text(unit, occurrence, side) && occurrence.segments[side].empty() &&
               occurrence.before[side].empty() && occurrence.after[side].empty();
    };
    return !has_release && !has_place && occurrence.when == time_of(unit) &&
           std::ranges::all_of(both_sides, says_nothing);
}

std::int64_t import_of(Database& database, const Occurrence& occurrence, std::int64_t entry) {
    const std::int64_t known =
        database.number("SELECT id FROM imports WHERE entry=? AND origin=? AND aligned_by=? AND who=?", entry,
                        occurrence.origin, occurrence.aligned_by, occurrence.who);
    if (known != 0) return known;
    database.run("INSERT INTO imports(entry, origin, aligned_by, who) VALUES(?, ?, ?, ?)", entry, occurrence.origin,
                 occurrence.aligned_by, occurrence.who);
    return database.last_insert_id();
}

void add_occurrence(Database& database, const UnitInRow& row, const Occurrence& occurrence, std::int64_t entry) {
    const TranslationUnit& unit = row.stored.unit;
    const OccurrenceKey key = key_of(occurrence);
    if (key.release_id == 0) {
        if (has_imported(database, row, occurrence)) return;
    } else if (const auto holder = unit_at(database, key)) {
        if (*holder == unit.id) return;
        take_back_occurrence(database, key);
        forget_if_unused(database, *holder);
    }
    std::optional<std::int64_t> at;
    if (occurrence.when) at = occurrence.when->time_since_epoch().count();
    database.run(
        "INSERT INTO occurrences(unit_id, release_id, source_first, target_first, release_number, release_date, "
        "release_title, state, origin, aligned_by, who, at, position, source_segments, target_segments, source_before, "
        "target_before, source_after, target_after, source_text, target_text, entry) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        unit.id, key.release_id, key.first.source, key.first.target, occurrence.release_number,
        date_text(occurrence.release_date), occurrence.release_title, occurrence.state, occurrence.origin,
        occurrence.aligned_by, occurrence.who, at, occurrence.position, Blob{blob_of(occurrence.segments.source)},
        Blob{blob_of(occurrence.segments.target)}, occurrence.before.source, occurrence.before.target,
        occurrence.after.source, occurrence.after.target, own_text(unit, occurrence, Side::source),
        own_text(unit, occurrence, Side::target), entry);
}

std::optional<UnitId> take_back_occurrence(Database& database, const OccurrenceKey& key) {
    const auto unit = unit_at(database, key);
    if (unit)
        database.run(
            "DELETE FROM occurrences WHERE release_id=? AND release_id<>0 AND source_first=? AND target_first=?",
            key.release_id, key.first.source, key.first.target);
    return unit;
}

void forget_if_unused(Database& database, UnitId unit) {
    database.run(
        "DELETE FROM units WHERE id=? AND came_with_release AND NOT EXISTS(SELECT 1 FROM occurrences WHERE "
        "unit_id=units.id)",
        unit);
}

std::optional<PlacedOccurrence> find_occurrence(Database& database, std::int64_t id) {
    static const std::string sql = std::string(occurrence_columns) + "WHERE id=?";
    Statement row = database.query(sql, id);
    if (!row.step()) return std::nullopt;
    std::optional<UnitInRow> unit = load_unit(database, UnitId{row.integer(0)});
    if (!unit) return std::nullopt;
    Occurrence occurrence = occurrence_in(row, unit->stored.unit);
    return PlacedOccurrence{std::move(*unit), std::move(occurrence)};
}

std::optional<PlacedOccurrence> bare_occurrence_of(Database& database, UnitId id) {
    std::optional<UnitInRow> unit = load_unit(database, id);
    if (!unit) return std::nullopt;
    std::vector<Occurrence> found;
    add_bare(database, *unit, found);
    if (found.empty()) return std::nullopt;
    return PlacedOccurrence{std::move(*unit), std::move(found.front())};
}

std::vector<Occurrence> occurrences_of(Database& database, const UnitInRow& unit) {
    static const std::string sql =
        std::string(occurrence_columns) + "WHERE unit_id=? ORDER BY release_date DESC, at DESC, id DESC";
    std::vector<Occurrence> found;
    Statement rows = database.query(sql, unit.stored.unit.id);
    while (rows.step()) found.push_back(occurrence_in(rows, unit.stored.unit));
    add_bare(database, unit, found);
    return found;
}

AllOccurrences::AllOccurrences(Database& database)
    : database_(database),
      rows_(database.query(std::string(occurrence_columns) + "ORDER BY unit_id, release_date DESC, at DESC, id DESC")),
      has_row_(rows_.step()) {}

std::vector<Occurrence> AllOccurrences::of(const UnitInRow& unit) {
    const auto id = static_cast<std::int64_t>(unit.stored.unit.id);
    std::vector<Occurrence> found;
    for (; has_row_ && rows_.integer(0) <= id; has_row_ = rows_.step())
        if (rows_.integer(0) == id) found.push_back(occurrence_in(rows_, unit.stored.unit));
    if (unit.import != 0)
        if (const Occurrence* bare = import(unit.import)) found.push_back(completed(*bare, unit.stored.unit));
    return found;
}

// Few imports brought very many units.
const Occurrence* AllOccurrences::import(std::int64_t id) {
    auto known = imports_.find(id);
    if (known == imports_.end())
        if (auto bare = import_in(database_, id)) known = imports_.emplace(id, std::move(*bare)).first;
    return known == imports_.end() ? nullptr : &known->second;
}

void each_stored_unit(Database& database, const std::function<bool(StoredUnit&)>& visit) {
    AllOccurrences occurrences(database);
    each_unit(database, UnitId::none, [&](UnitInRow& unit) {
        unit.stored.occurrences = occurrences.of(unit);
        return visit(unit.stored);
    });
}

}  // namespace stykovka
