// Units in an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/sqlite_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/error.h"
#include "base/tr.h"
#include "memory/occurrence_rows.h"
#include "memory/unit_rules.h"
#include "sqlite/transaction.h"

namespace stykovka {
namespace {

// Smaller batches are written to the index at once.
constexpr std::size_t large_batch = 500;
// Units whose texts are remembered together when the index is made anew.
constexpr std::size_t units_at_once = 10'000;

// Pages that SQLite holds, in KiB: what an archive is opened with, and enough for a run not to read what it just wrote.
constexpr int usual_page_cache = 24'000;
constexpr int large_page_cache = 48'000;

void use_page_cache(Database& database, int kibibytes) {
    database.execute(fmt::format("PRAGMA cache_size={}", -kibibytes).c_str());
}

/// One view of the database for many statements: without it, each of them takes and gives back the locks of the file.
class View {
public:
    explicit View(Database& database) {
        if (!database.in_transaction()) transaction_.emplace(database, Transaction::Kind::read);
    }

private:
    std::optional<Transaction> transaction_;
};

// A known unit was added once more.
void renew(Database& database, const TranslationUnit& before, const UnitAddition& addition, std::int64_t entry) {
    const TranslationUnit known = renewed(before, addition);
    if (known != before) update_unit(database, known, entry);
    if (is_import(addition))
        database.run("UPDATE units SET came_with_release=0, last_entry=? WHERE id=? AND came_with_release", entry,
                     known.id);
    database.run("UPDATE units SET newest=?1 WHERE id=?2 AND newest<?1", newest_of(addition), known.id);
}

}  // namespace

SqliteStore::SqliteStore(Archive& archive) : archive_(archive), index_(archive.database()), texts_(archive.database()) {
    if (index_.is_current()) return;
    if (archive.is_read_only())
        throw Error(ErrorKind::unavailable, ErrorSubject::archive,
                    fmt::format(fmt::runtime(tr("The index of “{file}” was made by another version of this program. "
                                                "Open it once for writing to bring it up to date.")),
                                fmt::arg("file", archive.path().string())));
    Transaction transaction(archive.database());
    // Another program may have made it while this one waited.
    if (!index_.is_current()) make_index();
    transaction.commit();
}

void SqliteStore::make_index() {
    Database& database = archive_.database();
    index_.clear();
    texts_.forget();
    std::size_t remembered = 0;
    database.execute("UPDATE units SET source_form=0, target_form=0 WHERE source_form<>0 OR target_form<>0");
    for (UnitId last = UnitId::none;;) {
        std::vector<UnitInRow> units;
        each_unit(database, last, [&](UnitInRow& unit) {
            units.push_back(std::move(unit));
            return units.size() < units_at_once;
        });
        if (units.empty()) break;
        last = units.back().stored.unit.id;
        std::vector<UnitAddition> additions;
        for (UnitInRow& unit : units) additions.push_back({std::move(unit.stored.unit), std::nullopt});
        index_.go_on(2 * (remembered += additions.size()));
        const auto texts = remember(additions);
        for (std::size_t i = 0; i < additions.size(); ++i) {
            const TranslationUnit& unit = additions[i].unit;
            const auto& [source, target] = texts[i].forms;
            note(unit.id, units[i].stored.newest, texts[i]);
            database.run("UPDATE units SET source_form=?, target_form=? WHERE id=?", source.form, target.form, unit.id);
            texts_.added(unit, {source.form, target.form}, {source.is_new, target.is_new});
        }
    }
    index_.end_run();
}

std::vector<SqliteStore::Indexed> SqliteStore::remember(std::span<const UnitAddition> additions) {
    std::vector<BySide<TextKeys>> keys(additions.size());
    std::vector<IndexedText> texts;
    texts.reserve(2 * additions.size());
    for (std::size_t i = 0; i < additions.size(); ++i)
        for (const Side side : both_sides) {
            const Variant& variant = additions[i].unit.variants[side];
            const TextKeys* known = additions[i].keys ? &(*additions[i].keys)[side] : nullptr;
            if (!known) keys[i][side] = reader_.keys_of(variant.content.text, variant.language);
            texts.push_back({variant.language.primary(), known ? known : &keys[i][side]});
        }
    const std::vector<RememberedForm> found = index_.remember(texts);
    std::vector<Indexed> indexed;
    indexed.reserve(additions.size());
    for (std::size_t i = 0; i < found.size(); i += 2)
        indexed.push_back({{found[i], found[i + 1]}, {texts[i].keys->traits, texts[i + 1].keys->traits}});
    return indexed;
}

void SqliteStore::note(UnitId unit, std::int64_t newest, const Indexed& texts) {
    for (const Side side : both_sides) index_.note(texts.forms[side].form, side, {unit, newest, texts.traits[side]});
}

bool SqliteStore::has_signed_off_rival(const TranslationUnit& unit, const RememberedForm& form) {
    if (form.is_new) return false;
    const auto [known, is_first] = signed_off_.try_emplace({form.form, unit.variants.source.content.text}, false);
    if (is_first) known->second = texts_.source_is_signed_off(unit, form.form);
    return known->second;
}

// Asked for each unit of an import, and the same for all of them.
std::int64_t SqliteStore::import_of(const Occurrence& occurrence, std::int64_t entry) {
    const auto known = std::tie(entry, occurrence.origin, occurrence.aligned_by, occurrence.who);
    if (!last_import_ || std::tie(last_import_->entry, last_import_->occurrence.origin,
                                  last_import_->occurrence.aligned_by, last_import_->occurrence.who) != known) {
        Occurrence same;
        same.origin = occurrence.origin;
        same.aligned_by = occurrence.aligned_by;
        same.who = occurrence.who;
        const std::int64_t id = stykovka::import_of(archive_.database(), same, entry);
        last_import_ = Import{entry, std::move(same), id};
    }
    return last_import_->id;
}

UnitId SqliteStore::insert(const UnitAddition& addition, const BySide<RememberedForm>& forms, std::int64_t entry) {
    Database& database = archive_.database();
    UnitOrigin origin{{forms.source.form, forms.target.form}, entry, 0};
    if (addition.occurrence && is_bare(addition.unit, *addition.occurrence))
        origin.import = import_of(*addition.occurrence, entry);
    const bool demoted = is_import(addition) && addition.unit.standing == Standing::recommended &&
                         has_signed_off_rival(addition.unit, forms.source);
    if (!demoted) return insert_unit(database, addition, origin);
    UnitAddition alternative = addition;
    alternative.unit.standing = Standing::alternative;
    return insert_unit(database, alternative, origin);
}

UnitOutcome SqliteStore::add(const UnitAddition& addition, const Indexed& indexed, std::int64_t entry) {
    Database& database = archive_.database();
    const BySide<RememberedForm>& forms = indexed.forms;
    const UnitForms both{forms.source.form, forms.target.form};
    std::optional<UnitInRow> known;
    // A unit of a form that is new is new.
    if (!forms.source.is_new && !forms.target.is_new) known = texts_.find(addition.unit, both);
    if (known) {
        renew(database, known->stored.unit, addition, entry);
        const std::int64_t newest = std::max(known->stored.newest, newest_of(addition));
        if (newest > known->stored.newest || known->stored.unit.standing == Standing::superseded)
            note(known->stored.unit.id, newest, indexed);
        if (addition.occurrence) add_occurrence(database, *known, *addition.occurrence, entry);
        return {known->stored.unit.id, false};
    }
    const bool needs_row = addition.occurrence && !is_bare(addition.unit, *addition.occurrence);
    const UnitId id = insert(addition, forms, entry);
    note(id, newest_of(addition), indexed);
    if (!needs_row && forms.source.is_new && forms.target.is_new) return {id, true};
    UnitInRow added;
    added.stored.unit = addition.unit;
    added.stored.unit.id = id;
    texts_.added(added.stored.unit, both, {forms.source.is_new, forms.target.is_new});
    if (needs_row) add_occurrence(database, added, *addition.occurrence, entry);
    return {id, true};
}

std::vector<UnitOutcome> SqliteStore::apply(std::span<const UnitAddition> additions,
                                            std::span<const OccurrenceKey> taken_back) {
    const bool is_outermost = !archive_.database().in_transaction();
    Write write(archive_, Act{"memory.apply", tr("Change the translation memory")});
    write.at_end([this] { finish(); }, [this](bool all) { this->taken_back(all); });
    signed_off_.clear();
    if (is_outermost) texts_.forget();  // another program may have made the index anew
    std::vector<UnitId> bereft;
    for (const OccurrenceKey& key : taken_back)
        if (const auto unit = take_back_occurrence(archive_.database(), key)) bereft.push_back(*unit);
    in_this_write_ += additions.size();
    if (in_this_write_ >= large_batch) use_page_cache(archive_.database(), large_page_cache);
    index_.go_on(2 * in_this_write_);
    const std::vector<Indexed> texts = remember(additions);
    std::vector<UnitOutcome> outcomes;
    outcomes.reserve(additions.size());
    for (std::size_t i = 0; i < additions.size(); ++i) outcomes.push_back(add(additions[i], texts[i], write.entry()));
    // Only now: a unit that lost an occurrence and got it back, with other neighbours, stays the unit it was.
    for (const UnitId unit : bereft) forget_if_unused(archive_.database(), unit);
    if (is_outermost || (!waited_ && additions.size() < large_batch))
        index_.write();
    else
        waited_ = true;
    write.commit();
    return outcomes;
}

void SqliteStore::finish() {
    if (index_is_lost_) make_index();
    index_is_lost_ = waited_ = false;
    index_.end_run();
    texts_.forget();
    last_import_.reset();
    end_of_write();
}

void SqliteStore::taken_back(bool all) {
    // What waited may have been written inside of the part that is taken back.
    index_is_lost_ = !all && (index_is_lost_ || waited_);
    if (all) waited_ = false;
    index_.forget();
    texts_.forget();
    last_import_.reset();
    if (all) end_of_write();
}

void SqliteStore::end_of_write() {
    if (in_this_write_ >= large_batch) use_page_cache(archive_.database(), usual_page_cache);
    in_this_write_ = 0;
}

std::vector<FormRow> SqliteStore::probe(const Probe& probe) {
    if (index_.is_waiting()) index_.write();
    const View view(archive_.database());
    return index_.probe(probe.language.primary(), probe.keys, probe.at_least);
}

void SqliteStore::each_unit_of(std::span<const FormId> forms, Side side,
                               const std::function<void(std::size_t, const UnitHint&)>& visit) {
    const View view(archive_.database());
    index_.each_unit_of(forms, side, visit);
}

std::vector<UnitId> SqliteStore::units_with(const ExactText& text, const BySide<Language>& languages) {
    Database& database = archive_.database();
    const View view(database);
    texts_.forget();  // another program may have made the index anew
    const FormId form = index_.find(text.keys);
    if (form == FormId::none) return {};
    std::vector<UnitId> found = texts_.with_text(form, text.side, text.text);
    std::erase_if(found, [&](UnitId id) {
        const auto unit = load_unit(database, id);
        return !unit || !std::ranges::all_of(both_sides, [&](Side side) {
            return unit->stored.unit.variants[side].language.same_primary(languages[side]);
        });
    });
    return found;
}

std::vector<StoredUnit> SqliteStore::fetch(std::span<const UnitId> units, Side counted) {
    Database& database = archive_.database();
    const View view(database);
    texts_.forget();
    std::vector<StoredUnit> found;
    for (const UnitId id : units) {
        std::optional<UnitInRow> unit = load_unit(database, id);
        if (!unit) continue;
        unit->stored.occurrences = occurrences_of(database, *unit);
        unit->stored.others_of_same_text[counted] = texts_.others(*unit, counted);
        found.push_back(std::move(unit->stored));
    }
    return found;
}

void SqliteStore::rank(UnitId unit, Standing standing) {
    Write write(archive_, Act{"memory.rank", tr("Rank a unit of the memory")});
    if (auto known = load_unit(archive_.database(), unit)) {
        known->stored.unit.standing = standing;
        update_unit(archive_.database(), known->stored.unit, write.entry());
        // It may be newer than it was said to be: whoever superseded it changed it.
        for (const Side side : both_sides) {
            const Variant& variant = known->stored.unit.variants[side];
            const TextTraits traits = reader_.keys_of(variant.content.text, variant.language).traits;
            index_.note(known->forms[side], side, {unit, known->stored.newest, traits});
        }
        if (!waited_) index_.write();
    }
    texts_.forget();
    write.commit();
}

std::uint64_t SqliteStore::count() {
    return static_cast<std::uint64_t>(archive_.database().number("SELECT count(*) FROM units"));
}

void SqliteStore::for_each(const std::function<bool(const StoredUnit&)>& visit) {
    const View view(archive_.database());
    each_stored_unit(archive_.database(), visit);
}

}  // namespace stykovka
