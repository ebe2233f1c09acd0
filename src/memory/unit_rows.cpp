// Units as rows of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/unit_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/unicode.h"
#include "memory/comparison.h"
#include "memory/unit_codec.h"

namespace stykovka {
namespace {

constexpr const char* unit_columns =
    "SELECT id, source_language, target_language, source_text, target_text, standing, newest, created, changed, "
    "created_by, "
    "changed_by, details FROM units ";

std::optional<UtcTime> time_in(const Statement& row, int column) {
    const auto seconds = row.integer_if_any(column);
    return seconds ? std::optional(UtcTime(std::chrono::seconds(*seconds))) : std::nullopt;
}

std::optional<std::int64_t> seconds_of(std::optional<UtcTime> time) {
    return time ? std::optional<std::int64_t>(time->time_since_epoch().count()) : std::nullopt;
}

StoredUnit unit_in(const Statement& row) {
    StoredUnit stored;
    TranslationUnit& unit = stored.unit;
    unit.id = UnitId{row.integer(0)};
    unit.variants.source.language = Language(row.text_view(1));
    unit.variants.target.language = Language(row.text_view(2));
    unit.variants.source.content.text = row.text(3);
    unit.variants.target.content.text = row.text(4);
    unit.standing = static_cast<Standing>(row.integer(5));
    stored.newest = row.integer(6);
    unit.created = time_in(row, 7);
    unit.changed = time_in(row, 8);
    unit.created_by = row.text(9);
    unit.changed_by = row.text(10);
    add_details(unit, row.blob_view(11));
    return stored;
}

bool same_identity(const TranslationUnit& a, const TranslationUnit& b) {
    return std::ranges::all_of(both_sides, [&](Side side) {
        return a.variants[side].language == b.variants[side].language &&
               same_content(a.variants[side].content, b.variants[side].content);
    });
}

// Imported units are as new as they say; a unit of a release is as new as its acceptance.
std::int64_t newest_of(const UnitAddition& addition) {
    std::int64_t newest = 0;
    for (const auto& time : {addition.unit.created, addition.unit.changed})
        newest = std::max(newest, seconds_of(time).value_or(0));
    if (addition.occurrence && addition.occurrence->release_id != 0)
        newest = std::max(newest, seconds_of(addition.occurrence->when).value_or(0));
    return newest;
}

}  // namespace

std::string_view column_prefix(Side side) { return side == Side::source ? "source" : "target"; }

std::string same_primary(Side side, std::string_view parameter) {
    return fmt::format("({0}_language={1} OR {0}_language GLOB {1}||'-*')", column_prefix(side), parameter);
}

std::int64_t identity_hash(const TranslationUnit& unit) {
    std::string bytes;
    for (const Side side : both_sides) {
        const std::string content = identity_of(unit.variants[side].content);
        bytes += fmt::format("{}\n{}\n{}", unit.variants[side].language.tag(), content.size(), content);
    }
    return stable_hash(bytes);
}

std::optional<TranslationUnit> find_unit(Database& database, const TranslationUnit& unit, std::int64_t identity) {
    static const std::string sql = std::string(unit_columns) + "WHERE identity=?";
    Statement rows = database.query(sql, identity);
    while (rows.step())
        if (StoredUnit stored = unit_in(rows); same_identity(stored.unit, unit)) return std::move(stored.unit);
    return std::nullopt;
}

UnitId insert_unit(Database& database, const UnitAddition& addition, std::int64_t identity, const UnitForms& forms) {
    const TranslationUnit& unit = addition.unit;
    const auto& [source, target] = unit.variants;
    const std::string details = details_of(unit);
    database.run(
        "INSERT INTO units(identity, source_language, target_language, source_text, target_text, source_hash, "
        "target_hash, "
        "source_form, target_form, standing, newest, came_with_release, created, changed, created_by, changed_by, "
        "details) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        identity, source.language.tag(), target.language.tag(), source.content.text, target.content.text,
        stable_hash(nfc(source.content.text)), stable_hash(nfc(target.content.text)), forms.source, forms.target,
        unit.standing, newest_of(addition), addition.occurrence && addition.occurrence->release_id != 0,
        seconds_of(unit.created), seconds_of(unit.changed), unit.created_by, unit.changed_by,
        details.empty() ? std::nullopt : std::optional(Blob{details}));
    return UnitId{database.last_insert_id()};
}

std::optional<StoredUnit> load_unit(Database& database, UnitId unit) {
    static const std::string sql = std::string(unit_columns) + "WHERE id=?";
    Statement row = database.query(sql, unit);
    return row.step() ? std::optional(unit_in(row)) : std::nullopt;
}

void each_unit(Database& database, const std::function<bool(StoredUnit&)>& visit) {
    static const std::string sql = std::string(unit_columns) + "ORDER BY id";
    Statement rows = database.query(sql);
    while (rows.step())
        if (StoredUnit stored = unit_in(rows); !visit(stored)) return;
}

std::uint32_t others_of_same_text(Database& database, UnitId unit, Side side) {
    // One text a side, as the statements of a database are found by it.
    const auto sql = [](std::string_view prefix) {
        return fmt::format(
            "SELECT count(*) FROM units mine JOIN units other ON other.{0}_hash=mine.{0}_hash WHERE mine.id=? AND "
            "other.id<>mine.id AND other.standing<>? AND other.source_language=mine.source_language AND "
            "other.target_language=mine.target_language",
            prefix);
    };
    static const BySide<std::string> by_side{sql("source"), sql("target")};
    return static_cast<std::uint32_t>(database.number(by_side[side], unit, Standing::superseded));
}

bool has_signed_off_rival(Database& database, const TranslationUnit& unit) {
    const auto& [source, target] = unit.variants;
    return database.number(
               "SELECT EXISTS(SELECT 1 FROM units JOIN occurrences ON unit_id=units.id WHERE source_hash=? AND "
               "target_hash<>? AND source_language=? AND target_language=? AND state>=?)",
               stable_hash(nfc(source.content.text)), stable_hash(nfc(target.content.text)), source.language.tag(),
               target.language.tag(), ReleaseState::signed_off) != 0;
}

}  // namespace stykovka
