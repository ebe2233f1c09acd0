// Units in an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/sqlite_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "archive/write.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "memory/occurrence_rows.h"
#include "memory/scoring.h"
#include "memory/unit_codec.h"
#include "memory/unit_merge.h"
#include "memory/unit_rows.h"
#include "sqlite/transaction.h"

namespace stykovka {
namespace {

/// Runs a function at the end of a scope unless it was told not to.
template <class Function>
class AtEnd {
public:
    explicit AtEnd(Function function) : function_(std::move(function)) {}
    AtEnd(const AtEnd&) = delete;
    AtEnd& operator=(const AtEnd&) = delete;
    ~AtEnd() {
        if (wanted_) function_();
    }
    void call_off() { wanted_ = false; }

private:
    Function function_;
    bool wanted_ = true;
};

/// One view of the database for many statements: without it, each of them takes and gives back the locks of the file.
class View {
public:
    explicit View(Database& database) {
        if (!database.in_transaction()) transaction_.emplace(database, Transaction::Kind::read);
    }
    /// False inside a transaction of somebody else, who may still take back what is seen.
    bool is_own() const { return transaction_.has_value(); }

private:
    std::optional<Transaction> transaction_;
};

bool is_import(const UnitAddition& addition) { return !addition.occurrence || addition.occurrence->release_id == 0; }

// The contents are equal, so the forms and hashes stay.
void update(Database& database, const TranslationUnit& unit) {
    const std::string details = details_of(unit);
    const auto seconds = [](std::optional<UtcTime> time) {
        return time ? std::optional<std::int64_t>(time->time_since_epoch().count()) : std::nullopt;
    };
    database.run(
        "UPDATE units SET standing=?, newest=max(newest, coalesce(?3, 0)), created=?2, changed=?3, created_by=?4, "
        "changed_by=?5, details=?6 WHERE id=?7",
        unit.standing, seconds(unit.created), seconds(unit.changed), unit.created_by, unit.changed_by,
        details.empty() ? std::nullopt : std::optional(Blob{details}), unit.id);
}

// What is accepted or imported again is good again, and as new as that.
void renew(Database& database, TranslationUnit known, const UnitAddition& addition) {
    const TranslationUnit before = known;
    if (is_import(addition)) known = merged(std::move(known), addition.unit);
    if (known.standing == Standing::superseded) known.standing = addition.unit.standing;
    if (known != before) update(database, known);
    if (is_import(addition)) {
        database.run("UPDATE units SET came_with_release=0 WHERE id=? AND came_with_release", known.id);
    } else if (addition.occurrence->when) {
        const std::int64_t when = addition.occurrence->when->time_since_epoch().count();
        database.run("UPDATE units SET newest=?1 WHERE id=?2 AND newest<?1", when, known.id);
    }
}

}  // namespace

SqliteStore::SqliteStore(Archive& archive)
    : archive_(archive), forms_(archive.database()), short_texts_(archive.database()) {}

void SqliteStore::forget_caches() {
    forms_.forget_cache();
    short_texts_.forget_cache();
}

FormId SqliteStore::remember_form(const Variant& variant) {
    const ComparedText text = comparison_.of(variant.content, variant.language);
    const std::vector<std::string> keys = text.key_list();
    const FormId form = forms_.remember(variant.language.primary(), keys);
    if (text.is_short()) short_texts_.remember(variant.language.primary(), text.characters, form);
    return form;
}

UnitId SqliteStore::insert(const UnitAddition& addition, std::int64_t identity) {
    const UnitForms forms{remember_form(addition.unit.variants.source), remember_form(addition.unit.variants.target)};
    const bool demoted = is_import(addition) && addition.unit.standing == Standing::recommended &&
                         has_signed_off_rival(archive_.database(), addition.unit);
    if (!demoted) return insert_unit(archive_.database(), addition, identity, forms);
    UnitAddition alternative = addition;
    alternative.unit.standing = Standing::alternative;
    return insert_unit(archive_.database(), alternative, identity, forms);
}

UnitOutcome SqliteStore::add(const UnitAddition& addition) {
    Database& database = archive_.database();
    const std::int64_t identity = identity_hash(addition.unit);
    std::optional<TranslationUnit> known = find_unit(database, addition.unit, identity);
    UnitOutcome outcome{known ? known->id : insert(addition, identity), !known};
    if (known) renew(database, *known, addition);
    if (!addition.occurrence) return outcome;
    if (!known) {
        known = addition.unit;
        known->id = outcome.id;
    }
    add_occurrence(database, *known, *addition.occurrence);
    return outcome;
}

std::vector<UnitOutcome> SqliteStore::apply(std::span<const UnitAddition> additions,
                                            std::span<const OccurrenceKey> taken_back) {
    // Ranks that an outer transaction may still take back must not be remembered.
    const bool outermost = !archive_.database().in_transaction();
    AtEnd forget([this] { forget_caches(); });
    Write write(archive_, Act{"memory.apply", tr("Change the translation memory")});
    std::vector<UnitId> bereft;
    for (const OccurrenceKey& key : taken_back)
        if (const auto unit = take_back_occurrence(archive_.database(), key)) bereft.push_back(*unit);
    std::vector<UnitOutcome> outcomes;
    outcomes.reserve(additions.size());
    for (const UnitAddition& addition : additions) outcomes.push_back(add(addition));
    // Only now: a unit that lost an occurrence and got it back, with other neighbours, stays the unit it was.
    for (const UnitId unit : bereft) forget_if_unused(archive_.database(), unit);
    forms_.write();
    short_texts_.write();
    write.commit();
    if (outermost) forget.call_off();
    return outcomes;
}

std::vector<FormRow> SqliteStore::probe(const Probe& probe) {
    const View view(archive_.database());
    const std::string language(probe.language.primary());
    std::vector<FormRow> found = forms_.probe(language, probe.keys, probe.at_least);
    if (!probe.characters.empty() && probe.at_least <= highest_with_other_words)
        for (const FormRow& form : short_texts_.probe(language, probe.characters, probe.at_least))
            found.push_back(form);
    if (!view.is_own()) forms_.forget_cache();
    std::sort(found.begin(), found.end(), [](const FormRow& a, const FormRow& b) {
        return a.form != b.form ? a.form < b.form : a.percent > b.percent;
    });
    const auto same =
        std::unique(found.begin(), found.end(), [](const FormRow& a, const FormRow& b) { return a.form == b.form; });
    found.erase(same, found.end());
    return found;
}

std::vector<UnitRow> SqliteStore::units_of(FormId form, Side side, const BySide<Language>& languages, std::size_t skip,
                                           std::size_t count) {
    const std::string sql = fmt::format(
        "SELECT id, standing, newest FROM units WHERE {}_form=?1 AND {} ORDER BY standing, newest DESC, id LIMIT ?3 "
        "OFFSET ?4",
        column_prefix(side), same_primary(other(side), "?2"));
    Statement rows = archive_.database().query(sql, form, languages[other(side)].primary(), count, skip);
    std::vector<UnitRow> found;
    while (rows.step())
        found.push_back({UnitId{rows.integer(0)}, static_cast<Standing>(rows.integer(1)), rows.integer(2)});
    return found;
}

std::vector<UnitId> SqliteStore::units_with(std::string_view nfc_text, Side side, const BySide<Language>& languages) {
    const std::string sql = fmt::format("SELECT id FROM units WHERE {}_hash=?1 AND {} AND {}", column_prefix(side),
                                        same_primary(Side::source, "?2"), same_primary(Side::target, "?3"));
    Statement rows =
        archive_.database().query(sql, stable_hash(nfc_text), languages.source.primary(), languages.target.primary());
    std::vector<UnitId> found;
    while (rows.step()) found.push_back(UnitId{rows.integer(0)});
    return found;
}

std::vector<StoredUnit> SqliteStore::fetch(std::span<const UnitId> units) {
    Database& database = archive_.database();
    const View view(database);
    std::vector<StoredUnit> found;
    for (const UnitId id : units) {
        std::optional<StoredUnit> stored = load_unit(database, id);
        if (!stored) continue;
        stored->occurrences = occurrences_of(database, stored->unit);
        for (const Side side : both_sides) stored->others_of_same_text[side] = others_of_same_text(database, id, side);
        found.push_back(std::move(*stored));
    }
    return found;
}

std::uint64_t SqliteStore::count() {
    return static_cast<std::uint64_t>(archive_.database().number("SELECT count(*) FROM units"));
}

void SqliteStore::for_each(const std::function<bool(const StoredUnit&)>& visit) {
    each_unit(archive_.database(), [&](StoredUnit& stored) {
        stored.occurrences = occurrences_of(archive_.database(), stored.unit);
        return visit(stored);
    });
}

}  // namespace stykovka
