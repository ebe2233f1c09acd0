// Where words stand: kept beside the memory, made after it, and never behind what a search says.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/concordance_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/tr.h"
#include "bitext/release_store.h"
#include "memory/concordance_lists.h"
#include "memory/concordance_words.h"
#include "memory/packed_text.h"
#include "memory/unaccepted.h"
#include "sqlite/transaction.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// Raised when other words are taken, or other stems; the tokenizer has a number of its own.
constexpr int rules = 100 * tokenizer_version + 4;
// A small piece of work, so that nobody waits long for the right to write.
constexpr std::int64_t occurrences_at_once = 40'000;

// So many tokens that may stand for what is gone are left alone: some megabytes.
constexpr std::int64_t few_stale_tokens = 2'000'000;

std::optional<Date> date_in(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : date_of(row.text_view(column));
}

std::optional<UtcTime> time_in(const Statement& row, int column) {
    const auto seconds = row.integer_if_any(column);
    return seconds ? std::optional(UtcTime(std::chrono::seconds(*seconds))) : std::nullopt;
}

/// Collects texts, and writes them with the oldest first, so that the newest are found soon.
class Intake {
public:
    explicit Intake(Database& database) : database_(database), words_(database) {}

    void add_text(std::string_view text, const Language& language) {
        find_tokens(text, tokens_);
        for (const TokenSpan& token : tokens_)
            if (token.kind != TokenKind::punctuation)
                numbers_.push_back(words_.number_of(token.span.in(text), token.kind, language));
        numbers_.push_back(0);  // nothing stands beside the last word
    }
    /// The texts that were added since the last time are those of the place. Returns how many tokens they have.
    std::int64_t end_place(ConcordancePlace place) {
        const std::size_t begin = std::exchange(begin_, numbers_.size());
        if (begin_ > begin) places_.push_back({place, begin, begin_});
        return static_cast<std::int64_t>(begin_ - begin);
    }
    /// Returns how many tokens there were in all.
    std::int64_t write() {
        std::ranges::sort(places_, {}, &Place::place);
        const auto first = static_cast<std::uint32_t>(database_.number("SELECT tokens FROM concordance_state"));
        std::uint32_t token = first;
        ConcordanceTexts texts(database_);
        std::vector<WordPlace> stands;
        stands.reserve(numbers_.size());
        for (const Place& each : places_) {
            texts.append(token, static_cast<std::uint32_t>(each.end - each.begin), each.place);
            for (std::size_t i = each.begin; i < each.end; ++i, ++token)
                if (numbers_[i] != 0) stands.push_back({numbers_[i], token});
        }
        texts.write();
        ConcordanceLists(database_).append(std::move(stands), words_.known_before());
        words_.write();
        database_.run("UPDATE concordance_state SET tokens=?", token);
        return token - first;
    }

private:
    struct Place {
        ConcordancePlace place;
        std::size_t begin, end;  // among the numbers
    };

    Database& database_;
    ConcordanceWordWriter words_;
    std::vector<TokenSpan> tokens_;
    std::vector<std::uint32_t> numbers_;  // 0 behind each text
    std::size_t begin_ = 0;
    std::vector<Place> places_;
};

using Kind = ConcordancePlace::Kind;

constexpr const char* indexed_imports =
    "SELECT id, NULL, coalesce(changed, created), source_language, source_text, target_language, target_text FROM "
    "units WHERE import IS NOT NULL ";

constexpr const char* indexed_occurrences =
    "SELECT o.id, o.release_date, o.at, u.source_language, coalesce(o.source_text, u.source_text), "
    "u.target_language, coalesce(o.target_text, u.target_text) FROM occurrences o JOIN units u ON u.id=o.unit_id ";

std::int64_t add_occurrences(Intake& intake, Kind kind, Statement found) {
    std::int64_t last = 0;
    while (found.step()) {
        last = found.integer(0);
        for (const int column : {3, 5})
            intake.add_text(unpacked(found.text_view(column + 1)), Language(found.text_view(column)));
        intake.end_place(ConcordancePlace(kind, day_of(date_in(found, 1), time_in(found, 2)), last));
    }
    return last;
}

std::int64_t add_release(Intake& intake, Archive& archive, std::int64_t id) {
    const LoadedRelease loaded = ReleaseStore(archive).load(id);
    each_unaccepted(loaded, [&](const UnacceptedPair& pair) {
        for (const Side side : both_sides) intake.add_text(pair.text[side], loaded.release.languages[side]);
        return true;
    });
    return intake.end_place(ConcordancePlace(Kind::release, loaded.release.date, id));
}

// What stood there before stays in the lists.
void note_stale(Database& database, std::int64_t tokens) {
    database.run("UPDATE concordance_state SET stale=stale+?", tokens);
}

constexpr const char* changed_releases =
    "FROM releases LEFT JOIN concordance_releases ON release_id=releases.id WHERE "
    "concordance_releases.revision IS NOT releases.revision";

std::vector<std::int64_t> ids_in(Statement rows) {
    std::vector<std::int64_t> ids;
    while (rows.step()) ids.push_back(rows.integer(0));
    return ids;
}

}  // namespace

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

void ConcordanceIndex::begin_anew_if_need_be() {
    Database& database = archive_.database();
    if (database.number("SELECT rules=? AND (stale<? OR 2*stale<tokens) FROM concordance_state", rules,
                        few_stale_tokens) != 0)
        return;
    Transaction transaction(database);
    database.execute(
        "DELETE FROM concordance_lists; DELETE FROM concordance_texts; DELETE FROM concordance_hashes;"
        "DELETE FROM concordance_word_blocks; DELETE FROM concordance_changed; DELETE FROM concordance_releases;");
    database.run("UPDATE concordance_state SET rules=?, words=0, occurrences=0, units=0, tokens=0, stale=0", rules);
    transaction.commit();
}

bool ConcordanceIndex::take_in_occurrences() {
    Database& database = archive_.database();
    Transaction transaction(database);
    Intake intake(database);
    const std::int64_t last = add_occurrences(
        intake, Kind::occurrence,
        database.query(std::string(indexed_occurrences) +
                           "WHERE o.id > (SELECT occurrences FROM concordance_state) ORDER BY o.id LIMIT ?",
                       occurrences_at_once));
    if (last == 0) return false;
    intake.write();
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
    Intake intake(database);
    const std::int64_t until = std::min(newest, before + occurrences_at_once);
    add_occurrences(intake, Kind::import,
                    database.query(std::string(indexed_imports) + "AND id > ? AND id <= ? ORDER BY id", before, until));
    intake.write();
    database.run("UPDATE concordance_state SET units=?", until);
    transaction.commit();
    return true;
}

bool ConcordanceIndex::take_in_changed() {
    Database& database = archive_.database();
    if (database.number("SELECT count(*) FROM concordance_changed") == 0) return false;
    Transaction transaction(database);
    Intake intake(database);
    add_occurrences(intake, Kind::occurrence,
                    database.query(std::string(indexed_occurrences) +
                                   "WHERE o.id IN (SELECT place FROM concordance_changed WHERE place < 1 << 30)"));
    add_occurrences(intake, Kind::import,
                    database.query(std::string(indexed_imports) +
                                   "AND id IN (SELECT place & ((1 << 30) - 1) FROM concordance_changed WHERE place >= "
                                   "1 << 30)"));
    note_stale(database, intake.write());
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
    Intake intake(database);
    for (const std::int64_t id : ids) {
        const std::int64_t tokens = add_release(intake, archive_, id);
        const bool was_there =
            database.run(
                "UPDATE concordance_releases SET revision=(SELECT revision FROM releases WHERE id=?1) WHERE "
                "release_id=?1",
                id) != 0;
        if (was_there)
            note_stale(database, tokens);
        else
            database.run(
                "INSERT INTO concordance_releases(release_id, revision) SELECT id, revision FROM releases "
                "WHERE id=?",
                id);
    }
    intake.write();
    transaction.commit();
    return true;
}

void ConcordanceIndex::catch_up(const Progress& progress) {
    begin_anew_if_need_be();
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

TokenSet ConcordanceIndex::tokens_of(const std::vector<std::int64_t>& words) {
    Database& database = archive_.database();
    const std::int64_t end = database.number("SELECT tokens FROM concordance_state");
    return ConcordanceLists(database).tokens_of(words, static_cast<std::uint32_t>(end));
}

void ConcordanceIndex::each(const std::optional<TokenSet>& tokens, const ConcordanceRange& range,
                            const std::function<bool(ConcordancePlace)>& visit) {
    ConcordanceTexts(archive_.database()).each(tokens, range, visit);
}

}  // namespace stykovka
