// The register of persons and offices: how names are written, and who held which office when.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/register.h"

#include <algorithm>

#include "base/any_of.h"
#include "base/unicode.h"
#include "review/term.h"

namespace stykovka {
namespace {

std::string written(const std::optional<Date>& day) { return day ? iso_date(*day) : std::string(); }

std::vector<std::string_view> words_of(std::string_view name) {
    std::vector<std::string_view> words;
    for (name = trimmed(name); !name.empty();) {
        const std::size_t space = std::min(name.find(' '), name.size());
        if (space > 0) words.push_back(name.substr(0, space));
        name.remove_prefix(std::min(space + 1, name.size()));
    }
    return words;
}

bool is_patronymic(std::string_view word) { return ends_with_any(word, {"вич", "вна", "ьич", "ична", "оглы"}); }

// What one entry of the journal changes twice is one change.
void begin_version(Write& write, const std::string& table, std::int64_t id) {
    write.database().run("DELETE FROM " + table + " WHERE thing = ? AND begun = ? AND ended IS NULL", id,
                         write.entry());
    write.database().run("UPDATE " + table + " SET ended = ? WHERE thing = ? AND ended IS NULL", write.entry(), id);
}

std::int64_t id_for(Write& write, const std::string& table, std::int64_t id) {
    return id != 0 ? id : write.database().number("SELECT coalesce(max(thing), 0) + 1 FROM " + table);
}

}  // namespace

const Person* Register::person(std::string_view source_name) const {
    const auto found = std::ranges::find_if(
        persons, [&](const Person& each) { return term_key(each.name.source) == term_key(source_name); });
    return found == persons.end() ? nullptr : &*found;
}

bool holds_on(const Tenure& tenure, const std::optional<Date>& day) {
    return !day || ((!tenure.from || *tenure.from <= *day) && (!tenure.until || *day <= *tenure.until));
}

std::string surname_of(std::string_view name) {
    const auto words = words_of(name);
    if (words.empty()) return {};
    const bool surname_first = words.size() == 3 && is_patronymic(words[2]);
    return std::string(surname_first ? words.front() : words.back());
}

Register stored_register(Archive& archive) {
    Register all;
    Statement persons = archive.database().query(
        "SELECT thing, source_name, target_name, declined FROM persons WHERE ended IS NULL ORDER BY thing");
    while (persons.step())
        all.persons.push_back({persons.integer(0), {persons.text(1), persons.text(2)}, persons.integer(3) != 0});
    Statement rows = archive.database().query(
        "SELECT thing, source_office, target_office, source_short, target_short, source_name, acting, held_from, "
        "held_until, decree FROM tenures WHERE ended IS NULL ORDER BY thing");
    while (rows.step())
        all.tenures.push_back({rows.integer(0),
                               {rows.text(1), rows.text(2)},
                               {rows.text(3), rows.text(4)},
                               rows.text(5),
                               rows.integer(6) != 0,
                               date_of(rows.text_view(7)),
                               date_of(rows.text_view(8)),
                               rows.text(9)});
    return all;
}

std::int64_t store_person(Write& write, const Person& person) {
    const std::int64_t id = id_for(write, "persons", person.id);
    begin_version(write, "persons", id);
    write.database().run(
        "INSERT INTO persons(thing, source_name, target_name, declined, who, at, begun) VALUES(?, ?, ?, ?, ?, ?, ?)",
        id, person.name.source, person.name.target, person.declined ? 1 : 0, write.who(),
        write.when().time_since_epoch().count(), write.entry());
    return id;
}

std::int64_t store_tenure(Write& write, const Tenure& tenure) {
    const std::int64_t id = id_for(write, "tenures", tenure.id);
    begin_version(write, "tenures", id);
    write.database().run(
        "INSERT INTO tenures(thing, source_office, target_office, source_short, target_short, source_name, acting, "
        "held_from, held_until, decree, who, at, begun) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, tenure.office.source, tenure.office.target, tenure.short_office.source, tenure.short_office.target,
        tenure.holder, tenure.acting ? 1 : 0, written(tenure.from), written(tenure.until), tenure.decree, write.who(),
        write.when().time_since_epoch().count(), write.entry());
    return id;
}

void remove_person(Write& write, std::int64_t id) { begin_version(write, "persons", id); }
void remove_tenure(Write& write, std::int64_t id) { begin_version(write, "tenures", id); }

}  // namespace stykovka
