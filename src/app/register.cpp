// The register of persons and offices: from files and to files.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/table_file.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "review/term.h"

namespace stykovka {
namespace {

struct Entry {
    Person person;
    std::optional<Tenure> tenure;
};

[[noreturn]] void refuse(const char* sentence, const TableFile& table, std::size_t line, std::string_view text = {}) {
    throw Error(ErrorKind::malformed, ErrorSubject::input,
                fmt::format(fmt::runtime(sentence), fmt::arg("file", table.file.filename().string()),
                            fmt::arg("line", line), fmt::arg("text", text)),
                fmt::format("{}:{}", table.file.string(), line));
}

class Reader {
public:
    explicit Reader(const TableFile& table)
        : table_(table), name_(table.column("name")), english_name_(table.column("english-name")) {}

    Entry entry(const TableFile::Row& row) const {
        Entry made;
        made.person.name = {std::string(trimmed(row.cell(name_))), std::string(trimmed(row.cell(english_name_)))};
        for (const Side side : both_sides)
            if (made.person.name[side].empty())
                refuse(tr("“{file}”, line {line}: a name is missing; nothing was taken over."), table_, row.line);
        made.person.declined = !is_no(cell(row, "declined"));
        Tenure tenure;
        tenure.office = {cell(row, "office"), cell(row, "english-office")};
        if (tenure.office.source.empty() && tenure.office.target.empty()) return made;
        tenure.short_office = {cell(row, "short"), cell(row, "english-short")};
        tenure.holder = made.person.name.source;
        tenure.acting = is_yes(cell(row, "acting"));
        tenure.from = day(row, "from");
        tenure.until = day(row, "to");
        tenure.decree = cell(row, "decree");
        if (tenure.from && tenure.until && *tenure.until < *tenure.from)
            refuse(tr("“{file}”, line {line}: the end lies before the beginning; nothing was taken over."), table_,
                   row.line);
        made.tenure = std::move(tenure);
        return made;
    }

private:
    static bool is_yes(const std::string& cell) { return !cell.empty() && !is_no(cell); }
    static bool is_no(const std::string& cell) {
        const std::string word = folded(cell);
        return word == "no" || word == "нет" || word == "0" || word == "-";
    }
    std::string cell(const TableFile::Row& row, std::string_view name) const {
        const auto column = table_.find_column(name);
        return column ? std::string(trimmed(row.cell(*column))) : std::string();
    }
    std::optional<Date> day(const TableFile::Row& row, std::string_view name) const {
        const std::string text = cell(row, name);
        if (text.empty()) return std::nullopt;
        if (const auto date = date_of(text)) return date;
        refuse(tr("“{file}”, line {line}: “{text}” is not a day; write it as 2031-03-12. Nothing was taken over."),
               table_, row.line, text);
    }

    const TableFile& table_;
    std::size_t name_, english_name_;
};

bool same(const Tenure& one, const Tenure& another) {
    return term_key(one.holder) == term_key(another.holder) &&
           term_key(one.office.source) == term_key(another.office.source) && one.from == another.from;
}

bool equal(const Tenure& one, const Tenure& another) {
    return one.office == another.office && one.short_office == another.short_office && one.holder == another.holder &&
           one.acting == another.acting && one.from == another.from && one.until == another.until &&
           one.decree == another.decree;
}

enum class Entered { none, changed, added };

Entered store_entry(Write& write, Register& all, Entry entry) {
    Entered change = Entered::none;
    const auto person = std::ranges::find_if(all.persons, [&](const Person& each) {
        return term_key(each.name.source) == term_key(entry.person.name.source);
    });
    if (person == all.persons.end()) {
        entry.person.id = store_person(write, entry.person);
        all.persons.push_back(entry.person);
        change = Entered::added;
    } else if (person->name != entry.person.name || person->declined != entry.person.declined) {
        entry.person.id = person->id;
        store_person(write, entry.person);
        *person = entry.person;
        change = Entered::changed;
    }
    if (!entry.tenure) return change;
    const auto tenure =
        std::ranges::find_if(all.tenures, [&](const Tenure& each) { return same(each, *entry.tenure); });
    if (tenure == all.tenures.end()) {
        entry.tenure->id = store_tenure(write, *entry.tenure);
        all.tenures.push_back(*entry.tenure);
        return Entered::added;
    }
    if (equal(*tenure, *entry.tenure)) return change;
    entry.tenure->id = tenure->id;
    store_tenure(write, *entry.tenure);
    *tenure = *entry.tenure;
    return Entered::changed;
}

// A person with an id whose Russian name is another now: the tenures follow the name.
bool rename_person(Write& write, Register& all, const Person& person) {
    const auto known =
        std::ranges::find_if(all.persons, [&](const Person& each) { return person.id != 0 && each.id == person.id; });
    if (known == all.persons.end() || known->name.source == person.name.source) return false;
    for (Tenure& each : all.tenures) {
        if (term_key(each.holder) != term_key(known->name.source)) continue;
        each.holder = person.name.source;
        store_tenure(write, each);
    }
    store_person(write, person);
    *known = person;
    return true;
}

// Two holders of one office at a time are possible (an acting one), and worth a look.
void remark_overlaps(const Register& all, std::vector<std::string>& remarks) {
    for (std::size_t i = 0; i < all.tenures.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            const Tenure& one = all.tenures[k];
            const Tenure& two = all.tenures[i];
            if (one.acting || two.acting || term_key(one.office.source) != term_key(two.office.source)) continue;
            if ((one.until && two.from && *one.until < *two.from) || (two.until && one.from && *two.until < *one.from))
                continue;
            remarks.push_back(fmt::format(fmt::runtime(tr("“{office}” is held by {one} and {two} at the same time.")),
                                          fmt::arg("office", one.office.source), fmt::arg("one", one.holder),
                                          fmt::arg("two", two.holder)));
        }
}

}  // namespace

RegisterImport import_register(OpenArchive& archive, const std::filesystem::path& file) {
    const TableFile table = read_table_file(file);
    const Reader reader(table);
    std::vector<Entry> entries;
    for (const TableFile::Row& row : table.rows) entries.push_back(reader.entry(row));
    RegisterImport outcome;
    Act act{"register.import", fmt::format(fmt::runtime(tr("Import of the register from {file}")),
                                           fmt::arg("file", file.filename().string()))};
    act.can_be_reverted = true;
    Write write(archive.archive(), act);
    Register all = stored_register(archive.archive());
    for (Entry& entry : entries) {
        ++outcome.read;
        const Entered entered = store_entry(write, all, std::move(entry));
        ++(entered == Entered::added ? outcome.added : entered == Entered::changed ? outcome.changed : outcome.known);
    }
    remark_overlaps(all, outcome.remarks);
    if (outcome.added + outcome.changed > 0) write.commit();
    return outcome;
}

std::int64_t register_revision(OpenArchive& archive) {
    // A new version has a new entry of the journal; taking a batch back takes rows away.
    return archive.archive().database().number(
        "SELECT sum(changes) FROM (SELECT coalesce(max(begun), 0) + coalesce(max(ended), 0) + 1000003 * count(*) changes "
        "FROM persons UNION ALL "
        "SELECT coalesce(max(begun), 0) + coalesce(max(ended), 0) + 1000033 * count(*) FROM tenures)");
}

std::vector<std::vector<std::string>> register_rows(const Register& all) {
    const auto day = [](const std::optional<Date>& date) { return date ? iso_date(*date) : std::string(); };
    std::vector<std::vector<std::string>> rows{{"name", "english-name", "office", "english-office", "short",
                                                "english-short", "acting", "from", "to", "decree", "declined"}};
    for (const Person& person : all.persons) {
        const std::string declined = person.declined ? "" : "no";
        const std::size_t before = rows.size();
        for (const Tenure& each : all.tenures)
            if (term_key(each.holder) == term_key(person.name.source))
                rows.push_back({person.name.source, person.name.target, each.office.source, each.office.target,
                                each.short_office.source, each.short_office.target, each.acting ? "yes" : "",
                                day(each.from), day(each.until), each.decree, declined});
        if (rows.size() == before)
            rows.push_back({person.name.source, person.name.target, "", "", "", "", "", "", "", "", declined});
    }
    return rows;
}

std::optional<std::string> problem_with_entry(const Person& person, const std::optional<Tenure>& tenure) {
    for (const Side side : both_sides)
        if (trimmed(person.name[side]).empty()) return tr("A person needs a name in Russian and in English.");
    if (!tenure) return std::nullopt;
    if (trimmed(tenure->office.source).empty() || trimmed(tenure->office.target).empty())
        return tr("An office needs a title in Russian and in English.");
    if (tenure->from && tenure->until && *tenure->until < *tenure->from)
        return tr("The last day lies before the first one.");
    return std::nullopt;
}

void add_to_register(OpenArchive& archive, const Person& person, const std::optional<Tenure>& tenure) {
    if (const auto problem = problem_with_entry(person, tenure))
        throw Error(ErrorKind::usage, ErrorSubject::input, *problem);
    Act act{"register.add",
            fmt::format(fmt::runtime(tr("Enter {person} in the register")), fmt::arg("person", person.name.source))};
    act.can_be_reverted = true;
    Write write(archive.archive(), act);
    Register all = stored_register(archive.archive());
    bool changed = rename_person(write, all, person);
    if (tenure && tenure->id != 0) {
        store_tenure(write, *tenure);
        const auto known = std::ranges::find(all.tenures, tenure->id, &Tenure::id);
        if (known != all.tenures.end()) *known = *tenure;
        changed = true;
    }
    changed = store_entry(write, all, {person, tenure}) != Entered::none || changed;
    if (changed) write.commit();
}

void remove_from_register(OpenArchive& archive, const Tenure& tenure) {
    Act act{"register.remove",
            fmt::format(fmt::runtime(tr("Take {person}, {office} out of the register")),
                        fmt::arg("person", tenure.holder), fmt::arg("office", tenure.office.source))};
    act.can_be_reverted = true;
    Write write(archive.archive(), act);
    remove_tenure(write, tenure.id);
    write.commit();
}

void remove_from_register(OpenArchive& archive, const std::string& source_name) {
    Act act{"register.remove",
            fmt::format(fmt::runtime(tr("Take {person} out of the register")), fmt::arg("person", source_name))};
    act.can_be_reverted = true;
    Write write(archive.archive(), act);
    const Register all = stored_register(archive.archive());
    const Person* const person = all.person(source_name);
    if (person == nullptr)
        throw Error(ErrorKind::not_found, ErrorSubject::archive,
                    fmt::format(fmt::runtime(tr("The register has no “{person}”; “register list” shows whom it has.")),
                                fmt::arg("person", source_name)));
    for (const Tenure& each : all.tenures)
        if (term_key(each.holder) == term_key(source_name)) remove_tenure(write, each.id);
    remove_person(write, person->id);
    write.commit();
}

}  // namespace stykovka
