// Where words stand: kept beside the memory, made after it, and never behind what a search says.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/concordance_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/tr.h"
#include "bitext/release_store.h"
#include "memory/concordance_words.h"
#include "memory/unaccepted.h"
#include "sqlite/transaction.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// Raised when other words are taken, or other stems; the tokenizer has a number of its own.
constexpr int rules = 100 * tokenizer_version + 2;
// A small piece of work, so that nobody waits long for the right to write.
constexpr std::int64_t occurrences_at_once = 40'000;

constexpr std::int64_t day_zero = 70'000;  // days before 1970: earlier dates count as the earliest

std::int64_t number_of(std::optional<Date> day) {
    if (!day) return 0;
    const std::int64_t days = std::chrono::sys_days(*day).time_since_epoch().count();
    return std::clamp<std::int64_t>(days + day_zero, 1, 0x3FFF'FFFF);
}

std::optional<Date> date_in(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : date_of(row.text_view(column));
}

std::optional<UtcTime> time_in(const Statement& row, int column) {
    const auto seconds = row.integer_if_any(column);
    return seconds ? std::optional(UtcTime(std::chrono::seconds(*seconds))) : std::nullopt;
}

/// Collects rows of the index and writes them in their order, which costs FTS5 least.
class Rows {
public:
    explicit Rows(Database& database) : database_(database), words_(database) {}

    void add_text(std::string& row, std::string_view text, const Language& language) {
        for (const Token& token : tokens_of(text))
            if (is_looked_for(token)) row += ' ' + base36(words_.number_of(token, language));
    }
    void add(ConcordancePlace place, std::string row) { rows_.emplace_back(place, '0' + std::move(row)); }
    void write() {
        std::sort(rows_.begin(), rows_.end());
        for (const auto& [place, words] : rows_)
            database_.run("INSERT INTO concordance_index(rowid, words) VALUES(?, ?)", place.number(), words);
        rows_.clear();
        words_.write();
    }

private:
    Database& database_;
    ConcordanceWordWriter words_;
    std::vector<std::pair<ConcordancePlace, std::string>> rows_;
};

using Kind = ConcordancePlace::Kind;

constexpr const char* indexed_imports =
    "SELECT id, NULL, coalesce(changed, created), source_language, source_text, target_language, target_text FROM "
    "units WHERE import IS NOT NULL ";

constexpr const char* indexed_occurrences =
    "SELECT o.id, o.release_date, o.at, u.source_language, coalesce(o.source_text, u.source_text), "
    "u.target_language, coalesce(o.target_text, u.target_text) FROM occurrences o JOIN units u ON u.id=o.unit_id ";

std::int64_t add_occurrences(Rows& rows, Kind kind, Statement found) {
    std::int64_t last = 0;
    while (found.step()) {
        last = found.integer(0);
        std::string row;
        for (const int column : {3, 5})
            rows.add_text(row, found.text_view(column + 1), Language(found.text_view(column)));
        rows.add(ConcordancePlace(kind, day_of(date_in(found, 1), time_in(found, 2)), last), std::move(row));
    }
    return last;
}

void add_release(Rows& rows, Archive& archive, std::int64_t id) {
    const LoadedRelease loaded = ReleaseStore(archive).load(id);
    std::string row;
    each_unaccepted(loaded, [&](const UnacceptedPair& pair) {
        for (const Side side : both_sides) rows.add_text(row, pair.text[side], loaded.release.languages[side]);
        return true;
    });
    if (!row.empty()) rows.add(ConcordancePlace(Kind::release, loaded.release.date, id), std::move(row));
}

constexpr const char* changed_releases =
    "FROM releases LEFT JOIN concordance_releases ON release_id=releases.id WHERE "
    "concordance_releases.revision IS NOT releases.revision";

std::vector<std::int64_t> ids_in(Statement rows) {
    std::vector<std::int64_t> ids;
    while (rows.step()) ids.push_back(rows.integer(0));
    return ids;
}

std::string joined(const std::vector<std::string>& expressions, std::string_view operation) {
    return expressions.size() == 1 ? expressions.front() : fmt::format("({})", fmt::join(expressions, operation));
}

}  // namespace

const char* const everywhere = "\"0\"";

ConcordancePlace::ConcordancePlace(Kind kind, std::optional<Date> day, std::int64_t id)
    : number_(number_of(day) << 32 | static_cast<std::int64_t>(kind) << 30 | (id & 0x3FFF'FFFF)) {}

ConcordanceRange ConcordanceRange::between(std::optional<Date> since, std::optional<Date> until) {
    ConcordanceRange range;
    if (since) range.first = number_of(since) << 32;
    if (until) range.last = (number_of(until) << 32) + 0xFFFF'FFFF;
    // Whoever asks for a time does not mean what has no date.
    if (until && !since) range.first = 1LL << 32;
    return range;
}

std::optional<Date> day_of(std::optional<Date> release_date, std::optional<UtcTime> when) {
    if (release_date || !when) return release_date;
    return Date(std::chrono::floor<std::chrono::days>(*when));
}

std::uint64_t ConcordanceIndex::behind() {
    Database& database = archive_.database();
    // Ids have gaps, so this is at least the number of occurrences; the gaps of an office are few.
    return static_cast<std::uint64_t>(
        database.number(
            "SELECT max(0, coalesce((SELECT max(id) FROM occurrences), 0) - occurrences) + max(0, coalesce((SELECT "
            "max(id) FROM units), 0) - units) + (SELECT count(*) FROM concordance_changed) FROM concordance_state") +
        database.number(fmt::format("SELECT count(*) {}", changed_releases)));
}

ConcordanceBacklog ConcordanceIndex::backlog() {
    Database& database = archive_.database();
    return {ids_in(database.query("SELECT id FROM occurrences WHERE id > (SELECT occurrences FROM concordance_state) "
                                  "UNION SELECT place FROM concordance_changed WHERE place < 1 << 30")),
            ids_in(database.query("SELECT id FROM units WHERE import IS NOT NULL AND id > (SELECT units FROM "
                                  "concordance_state) UNION SELECT place & ((1 << 30) - 1) FROM concordance_changed "
                                  "WHERE place >= 1 << 30")),
            ids_in(database.query(fmt::format("SELECT releases.id {}", changed_releases)))};
}

void ConcordanceIndex::begin_anew_if_rules_changed() {
    Database& database = archive_.database();
    if (database.number("SELECT rules FROM concordance_state") == rules) return;
    Transaction transaction(database);
    database.execute(
        "INSERT INTO concordance_index(concordance_index) VALUES('delete-all');"
        "DELETE FROM concordance_words; DELETE FROM concordance_word_blocks; DELETE FROM concordance_changed;"
        "DELETE FROM concordance_releases;");
    database.run("UPDATE concordance_state SET rules=?, words=0, occurrences=0, units=0", rules);
    transaction.commit();
}

bool ConcordanceIndex::take_in_occurrences() {
    Database& database = archive_.database();
    Transaction transaction(database);
    Rows rows(database);
    const std::int64_t last = add_occurrences(
        rows, Kind::occurrence,
        database.query(std::string(indexed_occurrences) +
                           "WHERE o.id > (SELECT occurrences FROM concordance_state) ORDER BY o.id LIMIT ?",
                       occurrences_at_once));
    if (last == 0) return false;
    rows.write();
    database.run("UPDATE concordance_state SET occurrences=?", last);
    transaction.commit();
    return true;
}

bool ConcordanceIndex::take_in_imports() {
    Database& database = archive_.database();
    Transaction transaction(database);
    const std::int64_t newest = database.number("SELECT coalesce(max(id), 0) FROM units");
    const std::int64_t before = database.number("SELECT units FROM concordance_state");
    if (newest <= before) return false;
    Rows rows(database);
    const std::int64_t until = std::min(newest, before + occurrences_at_once);
    add_occurrences(rows, Kind::import,
                    database.query(std::string(indexed_imports) + "AND id > ? AND id <= ? ORDER BY id", before, until));
    rows.write();
    database.run("UPDATE concordance_state SET units=?", until);
    transaction.commit();
    return true;
}

bool ConcordanceIndex::take_in_changed() {
    Database& database = archive_.database();
    if (database.number("SELECT count(*) FROM concordance_changed") == 0) return false;
    Transaction transaction(database);
    Rows rows(database);
    add_occurrences(rows, Kind::occurrence,
                    database.query(std::string(indexed_occurrences) +
                                   "WHERE o.id IN (SELECT place FROM concordance_changed WHERE place < 1 << 30)"));
    add_occurrences(rows, Kind::import,
                    database.query(std::string(indexed_imports) +
                                   "AND id IN (SELECT place & ((1 << 30) - 1) FROM concordance_changed WHERE place >= "
                                   "1 << 30)"));
    rows.write();
    database.execute("DELETE FROM concordance_changed");
    transaction.commit();
    return true;
}

bool ConcordanceIndex::take_in_releases() {
    Database& database = archive_.database();
    Transaction transaction(database);
    const std::vector<std::int64_t> ids =
        ids_in(database.query(fmt::format("SELECT releases.id {} LIMIT 50", changed_releases)));
    if (ids.empty()) return false;
    Rows rows(database);
    for (const std::int64_t id : ids) add_release(rows, archive_, id);
    rows.write();
    for (const std::int64_t id : ids)
        database.run(
            "INSERT OR REPLACE INTO concordance_releases(release_id, revision) SELECT id, revision FROM releases WHERE "
            "id=?",
            id);
    transaction.commit();
    return true;
}

void ConcordanceIndex::catch_up(const Progress& progress) {
    begin_anew_if_rules_changed();
    const double all = static_cast<double>(std::max<std::uint64_t>(behind(), 1));
    const auto report = [&] {
        progress.check();
        progress.report(1 - static_cast<double>(behind()) / all, tr("Making the index of words"));
    };
    for (report(); take_in_occurrences();) report();
    while (take_in_imports()) report();
    take_in_changed();
    while (take_in_releases()) report();
}

void ConcordanceIndex::each(const std::string& expression, const ConcordanceRange& range,
                            const std::function<bool(ConcordancePlace)>& visit) {
    if (expression.empty()) return;
    Statement rows = archive_.database().query(
        "SELECT rowid FROM concordance_index WHERE concordance_index MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid "
        "DESC",
        expression, range.first, range.last);
    while (rows.step())
        if (!visit(ConcordancePlace(rows.integer(0)))) return;
}

std::string any_of(const std::vector<std::int64_t>& stems) {
    std::vector<std::string> quoted;
    for (const std::int64_t stem : stems) quoted.push_back('"' + base36(stem) + '"');
    return quoted.empty() ? std::string() : joined(quoted, " OR ");
}

std::string phrase_of(const std::vector<std::int64_t>& stems) {
    std::string phrase;
    for (const std::int64_t stem : stems) {
        if (stem == 0) return {};
        phrase += (phrase.empty() ? "" : " ") + base36(stem);
    }
    return phrase.empty() ? phrase : '"' + phrase + '"';
}

std::string all_of(const std::vector<std::string>& expressions) {
    if (expressions.empty() || std::ranges::any_of(expressions, &std::string::empty)) return {};
    return joined(expressions, " AND ");
}

std::string one_of(const std::vector<std::string>& expressions) {
    std::vector<std::string> possible = expressions;
    std::erase(possible, std::string());
    return possible.empty() ? std::string() : joined(possible, " OR ");
}

}  // namespace stykovka
