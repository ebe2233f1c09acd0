// Tests of formats/sdltm.h. The memories are made here: none of Trados' own files is needed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sdltm.h"

#include <fmt/format.h>

#include "base/error.h"
#include "base/file.h"
#include "sqlite/database.h"
#include "support/paths.h"

namespace stykovka::test {
namespace {

namespace fs = std::filesystem;

std::string segment(const std::string& elements) {
    return "<Segment xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><Elements>" + elements +
           "</Elements><CultureName>ru-RU</CultureName></Segment>";
}
std::string text(const std::string& value) { return segment("<Text><Value>" + value + "</Value></Text>"); }

/// A file with the tables that are read; units are added by `add`.
struct Memory {
    fs::path file;
    Database database;

    explicit Memory(const std::string& name, const std::string& from = "ru-RU", const std::string& to = "en-GB")
        : file(fresh_folder(name) / "memory.sdltm"), database(Database::open(file, Database::Access::create)) {
        database.execute(
            "CREATE TABLE translation_memories(id INTEGER PRIMARY KEY, guid BLOB, name TEXT, source_language TEXT, "
            "target_language TEXT);"
            "CREATE TABLE translation_units(id INTEGER PRIMARY KEY, guid BLOB, translation_memory_id INT, source_hash "
            "INT, source_segment TEXT, target_hash INT, target_segment TEXT, creation_date DATETIME, creation_user "
            "TEXT, change_date DATETIME, change_user TEXT, usage_counter INT);"
            "CREATE TABLE attributes(id INTEGER PRIMARY KEY, name TEXT);"
            "CREATE TABLE string_attributes(translation_unit_id INT, attribute_id INT, value TEXT);"
            "INSERT INTO attributes VALUES(1, 'Client');");
        database.run("INSERT INTO translation_memories VALUES(1, x'00', 'office', ?, ?)", from, to);
    }
    void add(const std::string& source, const std::string& target) {
        database.run(
            "INSERT INTO translation_units(translation_memory_id, source_segment, target_segment, creation_date, "
            "creation_user, change_date, change_user) VALUES(1, ?, ?, '2031-03-12 09:30:00', 'anna', '2031-04-01 "
            "10:00:00', 'boris')",
            source, target);
    }
};

struct Result {
    std::vector<TranslationUnit> units;
    SdltmReport report;
};

Result read(const fs::path& file, const BySide<Language>& languages = {Language("ru"), Language("en")}) {
    Result result;
    result.report =
        read_sdltm(file, languages, [&](TranslationUnit&& unit) { result.units.push_back(std::move(unit)); });
    return result;
}

ErrorKind kind_of_failure(const fs::path& file) {
    try {
        read(file);
    } catch (const Error& error) {
        CHECK(error.subject() == ErrorSubject::input);
        return error.kind();
    }
    FAIL("was read");
    return ErrorKind::internal;
}

}  // namespace

TEST_CASE("sdltm: texts, codes, persons, dates and fields are read") {
    Memory memory("sdltm-read");
    memory.add(segment("<Text><Value>Суд </Value></Text><Tag><Type>Start</Type><Anchor>1</Anchor><TagID>4</TagID></Tag>"
                       "<Text><Value>вынес</Value></Text><Tag><Type>End</Type><Anchor>1</Anchor><TagID>4</TagID></Tag>"
                       "<Text><Value> приговор &amp; ушёл.</Value></Text>"),
               text("The court passed a sentence &amp; left."));
    memory.database.execute("INSERT INTO string_attributes VALUES(1, 1, 'Office')");
    const Result result = read(memory.file);
    CHECK(result.report.read == 1);
    REQUIRE(result.units.size() == 1);
    const TranslationUnit& unit = result.units[0];
    CHECK(unit.variants.source.content.text == "Суд вынес приговор & ушёл.");
    REQUIRE(unit.variants.source.content.codes.size() == 2);
    CHECK(unit.variants.source.content.codes[0].offset == 7);
    CHECK(unit.variants.source.content.codes[0].kind == CodeKind::open);
    CHECK(unit.variants.source.content.codes[1].kind == CodeKind::close);
    CHECK(unit.variants.target.language == Language("en-GB"));
    CHECK(unit.created_by == "anna");
    CHECK(unit.changed_by == "boris");
    CHECK(unit.created == time_of("2031-03-12T09:30:00Z"));
    REQUIRE(unit.remarks.size() == 1);
    CHECK(unit.remarks[0].type == "x-Client:SingleString");
    CHECK(unit.remarks[0].text == "Office");
}

TEST_CASE("sdltm: a memory of the other direction keeps it, one of other languages is counted") {
    Memory reversed("sdltm-reversed", "en-US", "ru-RU");
    reversed.add(text("Yes."), text("Да."));
    const Result result = read(reversed.file);
    REQUIRE(result.units.size() == 1);
    CHECK(result.units[0].variants.source.content.text == "Да.");
    CHECK(result.units[0].attributes == Attributes{{"srclang", "en-US"}});
    const Result none = read(reversed.file, {Language("ru"), Language("fr")});
    CHECK(none.units.empty());
    CHECK(none.report.other_languages == 1);
}

TEST_CASE("sdltm: a bad unit does not cost the good ones") {
    Memory memory("sdltm-bad");
    memory.add(text("Да."), text("Yes."));
    memory.add("<Segment><Elements><Text><Value>Нет", text("No."));
    memory.add(text("\xFF\xFE"), text("No."));
    memory.add("", text("No."));
    memory.add(text("  "), text("No."));
    memory.add(text("Знак&#x1F;а."), text("A sign."));
    memory.add("<!DOCTYPE a [<!ENTITY b \"c\">]>" + text("&b;"), text("An entity."));
    const Result result = read(memory.file);
    CHECK(result.report.read == 7);
    CHECK(result.report.malformed == 3);
    CHECK(result.report.empty == 1);
    CHECK(result.report.taken == result.units.size());
    CHECK(result.report.read == result.report.taken + result.report.malformed + result.report.empty);
    CHECK(result.report.repaired >= 1);
    CHECK(result.report.remarks.size() == 4);
    for (const TranslationUnit& unit : result.units)
        CHECK(unit.variants.source.content.text.find('c') == std::string::npos);
}

TEST_CASE("sdltm: what is no memory of Trados is refused and left as it is") {
    const fs::path folder = fresh_folder("sdltm-hostile");
    const auto made = [&](const std::string& name, std::string_view bytes) {
        write_file(folder / name, bytes);
        return folder / name;
    };
    CHECK(kind_of_failure(made("empty.sdltm", "")) == ErrorKind::malformed);
    CHECK(kind_of_failure(made("text.sdltm", "no database")) == ErrorKind::malformed);
    CHECK(kind_of_failure(folder / "missing.sdltm") == ErrorKind::not_found);
    CHECK(kind_of_failure(folder) == ErrorKind::malformed);
    {
        Database other = Database::open(folder / "other.sdltm", Database::Access::create);
        other.execute(
            "CREATE TABLE a(b); CREATE VIEW translation_units AS SELECT 1 AS id; CREATE VIEW "
            "translation_memories AS SELECT 1 AS id, 'ru' AS source_language, 'en' AS target_language;");
    }
    CHECK(kind_of_failure(folder / "other.sdltm") == ErrorKind::malformed);
    Memory memory("sdltm-columns");
    memory.database.execute("ALTER TABLE translation_units DROP COLUMN target_segment");
    CHECK(kind_of_failure(memory.file) == ErrorKind::malformed);
}

TEST_CASE("sdltm: a file that is cut off or written over is refused, or read as far as it is whole") {
    Memory memory("sdltm-damaged");
    for (int i = 0; i < 300; ++i) memory.add(text(fmt::format("Дело № {}.", i)), text(fmt::format("Case No. {}.", i)));
    const std::string whole = read_file(memory.file);
    const fs::path damaged = memory.file.parent_path() / "damaged.sdltm";
    // The units that come, or none when the file is refused.
    const auto units_of = [&](const std::string& bytes) -> std::uint64_t {
        write_file(damaged, bytes);
        try {
            return read(damaged).report.read;
        } catch (const Error& error) {
            CHECK(error.subject() == ErrorSubject::input);
            CHECK(error.kind() == ErrorKind::malformed);
            return 0;
        }
    };
    std::size_t refused = 0;
    for (std::size_t size = 16; size < whole.size(); size += 3001) {
        const std::uint64_t cut = units_of(whole.substr(0, size));
        CHECK((cut == 0 || cut == 300));
        refused += cut == 0 ? 1 : 0;
        std::string bytes = whole;
        bytes.replace(size, 8, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
        CHECK(units_of(bytes) <= 300);
    }
    CHECK(refused > 10);
    CHECK(read(memory.file).report.taken == 300);
}

}  // namespace stykovka::test
