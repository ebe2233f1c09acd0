// Units as rows of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/unit_rows.h"

#include <fmt/format.h>

#include "memory/packed_text.h"
#include "memory/unit_codec.h"
#include "memory/unit_rules.h"

namespace stykovka {
namespace {

constexpr const char* unit_columns =
    "SELECT id, source_language, target_language, source_text, target_text, standing, newest, created, changed, "
    "created_by, changed_by, details, source_form, target_form, import FROM units ";

std::optional<UtcTime> time_in(const Statement& row, int column) {
    const auto seconds = row.integer_if_any(column);
    return seconds ? std::optional(UtcTime(std::chrono::seconds(*seconds))) : std::nullopt;
}

std::optional<std::int64_t> seconds_of(std::optional<UtcTime> time) {
    return time ? std::optional<std::int64_t>(time->time_since_epoch().count()) : std::nullopt;
}

UnitInRow unit_in(const Statement& row) {
    UnitInRow found;
    TranslationUnit& unit = found.stored.unit;
    unit.id = UnitId{row.integer(0)};
    unit.variants.source.language = Language(row.text_view(1));
    unit.variants.target.language = Language(row.text_view(2));
    unit.variants.source.content.text = unpacked(row.text_view(3));
    unit.variants.target.content.text = unpacked(row.text_view(4));
    unit.standing = static_cast<Standing>(row.integer(5));
    found.stored.newest = row.integer(6);
    unit.created = time_in(row, 7);
    unit.changed = time_in(row, 8);
    unit.created_by = row.text(9);
    unit.changed_by = row.text(10);
    add_details(unit, row.blob_view(11));
    found.forms = {FormId{row.integer(12)}, FormId{row.integer(13)}};
    found.import = row.integer(14);
    return found;
}

std::optional<Blob> blob_if_any(const std::string& bytes) {
    return bytes.empty() ? std::nullopt : std::optional(Blob{bytes});
}

std::optional<std::int64_t> number_if_any(std::int64_t number) {
    return number == 0 ? std::nullopt : std::optional(number);
}

}  // namespace

std::string_view column_prefix(Side side) { return side == Side::source ? "source" : "target"; }

std::string same_primaries(std::string_view source_parameter, std::string_view target_parameter) {
    return fmt::format(
        "(source_language={0} OR source_language GLOB {0}||'-*') AND (target_language={1} OR target_language GLOB "
        "{1}||'-*')",
        source_parameter, target_parameter);
}

std::optional<UnitInRow> find_unit(Database& database, const TranslationUnit& unit, const UnitForms& forms) {
    // The plus keeps SQLite to the index of sources.
    static const std::string sql = std::string(unit_columns) + "WHERE source_form=? AND +target_form=?";
    Statement rows = database.query(sql, forms.source, forms.target);
    while (rows.step())
        if (UnitInRow found = unit_in(rows); same_identity(found.stored.unit, unit)) return found;
    return std::nullopt;
}

UnitId insert_unit(Database& database, const UnitAddition& addition, const UnitOrigin& origin) {
    const TranslationUnit& unit = addition.unit;
    const auto& [source, target] = unit.variants;
    const std::string details = details_of(unit);
    const BySide<std::string> texts{packed(source.content.text), packed(target.content.text)};
    database.run(
        "INSERT INTO units(source_language, target_language, source_text, target_text, source_form, target_form, "
        "standing, newest, came_with_release, created, changed, created_by, changed_by, details, entry, last_entry, "
        "import) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        source.language.tag(), target.language.tag(), texts.source, texts.target, origin.forms.source,
        origin.forms.target, unit.standing, newest_of(addition), !is_import(addition), seconds_of(unit.created),
        seconds_of(unit.changed), unit.created_by, unit.changed_by, blob_if_any(details), origin.entry, origin.entry,
        number_if_any(origin.import));
    return UnitId{database.last_insert_id()};
}

void update_unit(Database& database, const TranslationUnit& unit, std::int64_t entry) {
    const std::string details = details_of(unit);
    database.run(
        "UPDATE units SET standing=?, newest=max(newest, coalesce(?3, 0)), created=?2, changed=?3, created_by=?4, "
        "changed_by=?5, details=?6, last_entry=?7 WHERE id=?8",
        unit.standing, seconds_of(unit.created), seconds_of(unit.changed), unit.created_by, unit.changed_by,
        blob_if_any(details), entry, unit.id);
}

std::optional<UnitInRow> load_unit(Database& database, UnitId unit) {
    static const std::string sql = std::string(unit_columns) + "WHERE id=?";
    Statement row = database.query(sql, unit);
    return row.step() ? std::optional(unit_in(row)) : std::nullopt;
}

void each_unit(Database& database, UnitId behind, const std::function<bool(UnitInRow&)>& visit) {
    static const std::string sql = std::string(unit_columns) + "WHERE id>? ORDER BY id";
    Statement rows = database.query(sql, behind);
    while (rows.step())
        if (UnitInRow found = unit_in(rows); !visit(found)) return;
}

}  // namespace stykovka
