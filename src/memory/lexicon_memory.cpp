// The words that an archive taught: kept beside the memory and made after it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/lexicon_memory.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/tr.h"
#include "memory/learnt_lexicon_codec.h"
#include "memory/packed_text.h"
#include "memory/unit.h"
#include "sqlite/transaction.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// Raised when other words are taken, or counted otherwise; the tokenizer has a number of its own.
constexpr std::int64_t rules = 100 * tokenizer_version + 1;
/// Less than a second of work and 40 MB of counts.
constexpr std::uint64_t units_at_once = 20'000;

using Languages = std::pair<std::string, std::string>;

/// New units by their languages, and how far they reach.
struct Portion {
    std::map<Languages, std::vector<BySide<std::string>>> pairs;
    std::int64_t last = 0;
    std::int64_t units = 0;
};

Portion portion_after(Database& database, std::int64_t last, std::uint64_t most) {
    Portion portion;
    portion.last = last;
    Statement rows = database.query(
        "SELECT id, source_language, target_language, source_text, target_text, standing FROM units WHERE id > ? "
        "ORDER BY id LIMIT ?",
        last, static_cast<std::int64_t>(most));
    while (rows.step()) {
        portion.last = rows.integer(0);
        ++portion.units;
        if (rows.integer(5) == static_cast<std::int64_t>(Standing::superseded)) continue;
        BySide<std::string> languages{std::string(Language(rows.text_view(1)).primary()),
                                      std::string(Language(rows.text_view(2)).primary())};
        BySide<std::string> texts{unpacked(rows.text_view(3)), unpacked(rows.text_view(4))};
        if (languages.target < languages.source) {
            std::swap(languages.source, languages.target);
            std::swap(texts.source, texts.target);
        }
        if (languages.source != languages.target)
            portion.pairs[{languages.source, languages.target}].push_back(std::move(texts));
    }
    return portion;
}

LearntLexicon known_before(Database& database, const Languages& languages) {
    Statement row = database.query("SELECT content FROM learnt_lexicons WHERE source_language=? AND target_language=?",
                                   languages.first, languages.second);
    if (row.step())
        if (auto known = learnt_lexicon_in(row.blob_view(0))) return std::move(*known);
    LearntLexicon none;
    none.languages = {languages.first, languages.second};
    return none;
}

}  // namespace

struct LexiconMemory::State {
    std::int64_t rules = 0;
    std::int64_t last_unit = 0;
    std::int64_t units = 0;
};

LexiconMemory::State LexiconMemory::state() {
    Statement row = archive_.database().query("SELECT rules, last_unit, units FROM learnt_state");
    if (!row.step()) return {};
    return {row.integer(0), row.integer(1), row.integer(2)};
}

std::uint64_t LexiconMemory::behind() {
    const State known = state();
    return static_cast<std::uint64_t>(archive_.database().number("SELECT count(*) FROM units WHERE id > ?",
                                                                 known.rules == rules ? known.last_unit : 0));
}

bool LexiconMemory::is_worth_learning() {
    const std::uint64_t left = behind();
    const State known = state();
    return left >= 1'000 || (left > 0 && left * 10 >= static_cast<std::uint64_t>(known.units)) || is_outdated(known) ||
           !learnt().remarks.empty();
}

bool LexiconMemory::is_outdated(const State& known) {
    if (known.rules != rules) return known.rules != 0;
    return archive_.database().number("SELECT count(*) FROM units WHERE id <= ?", known.last_unit) * 5 <
           known.units * 4;
}

void LexiconMemory::begin_anew() {
    Transaction transaction(archive_.database());
    archive_.database().run("DELETE FROM learnt_lexicons");
    archive_.database().run("UPDATE learnt_state SET rules=?, last_unit=0, units=0", rules);
    transaction.commit();
}

void LexiconMemory::catch_up(const Lexicon& frequencies, std::uint64_t most_units, const Progress& progress) {
    if (state().rules != rules || is_outdated(state()) || !learnt().remarks.empty()) begin_anew();
    for (std::uint64_t left = most_units; left > 0; left -= std::min(left, units_at_once)) {
        progress.report(0, tr("Learning words from accepted pairs"));
        if (!take_in(std::min(left, units_at_once), frequencies, progress)) return;
    }
}

// Others can write while it counts; when somebody else learnt the same meanwhile, his work stays.
bool LexiconMemory::take_in(std::uint64_t most_units, const Lexicon& frequencies, const Progress& progress) {
    Database& database = archive_.database();
    const State known = state();
    const Portion portion = portion_after(database, known.last_unit, most_units);
    if (portion.units == 0) return false;
    std::vector<LearntLexicon> learnt;
    for (const auto& [languages, pairs] : portion.pairs)
        learnt.push_back(with_pairs(known_before(database, languages), pairs, frequencies, progress));
    Transaction transaction(database);
    if (state().last_unit != known.last_unit) return true;
    for (const LearntLexicon& one : learnt)
        database.run(
            "INSERT OR REPLACE INTO learnt_lexicons(source_language, target_language, pairs, content) "
            "VALUES(?, ?, ?, ?)",
            one.languages.source, one.languages.target, static_cast<std::int64_t>(one.pairs), Blob{blob_of(one)});
    database.run("UPDATE learnt_state SET last_unit=?, units=units+?", portion.last, portion.units);
    transaction.commit();
    return true;
}

LexiconMemory::Learnt LexiconMemory::learnt() {
    Learnt result;
    Statement rows = archive_.database().query("SELECT content FROM learnt_lexicons ORDER BY id");
    while (rows.step())
        if (auto sound = learnt_lexicon_in(rows.blob_view(0)))
            result.lexicons.push_back(std::move(*sound));
        else
            result.remarks.emplace_back(
                tr("The words learnt from the archive’s pairs are damaged; they are left aside and learnt again."));
    return result;
}

}  // namespace stykovka
