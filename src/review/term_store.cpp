// Keeps terms in the archive, with every version that they had.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/term_store.h"

#include <map>

namespace stykovka {
namespace {

std::string written(const std::optional<Date>& day) { return day ? iso_date(*day) : std::string(); }

Term term_in(const Statement& row) {
    Term term;
    term.language = Language(row.text_view(1));
    term.text = row.text(2);
    term.status = static_cast<TermStatus>(row.integer(3));
    term.part_of_speech = row.text(4);
    term.context = row.text(5);
    term.source = row.text(6);
    term.note = row.text(7);
    term.valid_from = date_of(row.text_view(8));
    term.valid_until = date_of(row.text_view(9));
    return term;
}

void add_terms(Database& database, std::map<std::int64_t, Concept*>& by_row) {
    Statement rows = database.query(
        "SELECT concept_id, language, text, status, part_of_speech, context, source, note, valid_from, valid_until "
        "FROM terms ORDER BY concept_id, position");
    while (rows.step())
        if (const auto found = by_row.find(rows.integer(0)); found != by_row.end())
            found->second->terms.push_back(term_in(rows));
}

void end_version(Write& write, ConceptId id) {
    write.database().run("UPDATE concepts SET ended = ? WHERE thing = ? AND ended IS NULL", write.entry(), id);
}

void insert_terms(Write& write, std::int64_t row, const Concept& entry) {
    std::int64_t position = 0;
    for (const Term& term : entry.terms)
        write.database().run("INSERT INTO terms VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row, position++,
                             term.language.tag(), term.text, term.status, term.part_of_speech, term.context,
                             term.source, term.note, written(term.valid_from), written(term.valid_until));
}

}  // namespace

std::vector<Concept> stored_concepts(Archive& archive) {
    std::vector<Concept> concepts;
    std::vector<std::int64_t> ids;
    Statement rows = archive.database().query(
        "SELECT id, thing, identifier, subject, definition, note, who, at FROM concepts WHERE ended IS NULL ORDER BY "
        "thing");
    while (rows.step()) {
        ids.push_back(rows.integer(0));
        concepts.push_back({static_cast<ConceptId>(rows.integer(1)),
                            rows.text(2),
                            rows.text(3),
                            rows.text(4),
                            rows.text(5),
                            {},
                            rows.text(6),
                            UtcTime(std::chrono::seconds(rows.integer(7)))});
    }
    std::map<std::int64_t, Concept*> by_row;
    for (std::size_t i = 0; i < ids.size(); ++i) by_row[ids[i]] = &concepts[i];
    add_terms(archive.database(), by_row);
    return concepts;
}

std::int64_t terms_revision(Archive& archive) {
    // A new version has a new entry; taking a batch back takes rows away.
    return archive.database().number(
        "SELECT (coalesce((SELECT max(begun) FROM concepts), 0) + coalesce((SELECT max(ended) FROM concepts), 0)) * "
        "1000003 + (SELECT count(*) FROM concepts)");
}

ConceptId store_concept(Write& write, const Concept& entry) {
    Database& database = write.database();
    ConceptId id = entry.id;
    if (id == ConceptId::none)
        id = static_cast<ConceptId>(database.number("SELECT coalesce(max(thing), 0) + 1 FROM concepts"));
    // What one entry of the journal changes twice is one change.
    database.run("DELETE FROM concepts WHERE thing = ? AND begun = ? AND ended IS NULL", id, write.entry());
    end_version(write, id);
    database.run(
        "INSERT INTO concepts(thing, identifier, subject, definition, note, who, at, begun) VALUES(?, ?, ?, ?, ?, ?, "
        "?, ?)",
        id, entry.identifier, entry.subject, entry.definition, entry.note, write.who(),
        write.when().time_since_epoch().count(), write.entry());
    insert_terms(write, database.last_insert_id(), entry);
    return id;
}

void remove_concept(Write& write, ConceptId id) { end_version(write, id); }

}  // namespace stykovka
