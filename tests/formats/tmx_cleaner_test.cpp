// Tests of formats/tmx_cleaner.h and formats/tmx_statistics.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_cleaner.h"

#include <fstream>

#include "base/error.h"
#include "formats/tmx_statistics.h"
#include "support/paths.h"
#include "tmx_cases.h"

namespace stykovka::test {
namespace {

namespace fs = std::filesystem;

std::string unit(const std::string& attributes, const std::string& source, const std::string& target) {
    return "<tu" + attributes + "><tuv xml:lang=\"ru\"><seg>" + source + "</seg></tuv><tuv xml:lang=\"en\"><seg>" +
           target + "</seg></tuv></tu>\n";
}

fs::path memory(const std::string& folder, const std::string& body) {
    const fs::path file = fresh_folder(folder) / "memory.tmx";
    write_file(file, document(body));
    return file;
}

std::uint64_t count(const TmxCleanReport& report, TmxFault fault) {
    const auto found = report.counts.find(fault);
    return found == report.counts.end() ? 0 : found->second;
}

// One of each fault, and two good units.
const std::string faulty =
    unit("", "Суд вынес приговор.", "The court passed a sentence.") + unit("", "Дело закрыто.", "") +
    unit("", "Дело передано в суд.", "Дело передано в суд.") +
    unit("", "The prosecutor has asked the court to hear the case in public.", "Прокурор просит.") +
    unit("", "— … —", "– … –") + unit("", "Проку\xE2\x80\x8Bрор выступил.", "The prosec\xC2\xADutor spoke.") +
    unit("", "Суд вынес приговор.", "The court passed a sentence.");

}  // namespace

TEST_CASE("tmx cleaner: each fault is counted, and only sound units stay") {
    const fs::path file = memory("tmx_clean", faulty);
    const fs::path out = file.parent_path() / "clean.tmx";
    const TmxCleanReport report = clean_tmx(file, out, {});
    CHECK(count(report, TmxFault::duplicate) == 1);
    CHECK(count(report, TmxFault::empty) == 1);
    CHECK(count(report, TmxFault::untranslated) == 1);
    CHECK(count(report, TmxFault::wrong_language) == 1);
    CHECK(count(report, TmxFault::codes_only) == 1);
    CHECK(count(report, TmxFault::control_character) == 1);
    CHECK(report.written == 2);
    const auto stays = read(out);
    REQUIRE(stays.units.size() == 2);
    CHECK(stays.units[0].unit.variants.source.content.text == "Прокурор выступил.");
    CHECK(stays.units[0].unit.variants.target.content.text == "The prosecutor spoke.");
    CHECK(stays.units[1].unit.variants.source.content.text == "Суд вынес приговор.");
    // What is clean stays as it is, to the byte.
    const std::string once = read_file(out);
    CHECK(clean_tmx(out, out, {}).counts.empty());
    CHECK(read_file(out) == once);
}

TEST_CASE("tmx cleaner: every unit taken out or changed is named with its place") {
    const fs::path file = memory("tmx_clean_lines", faulty);
    const auto lines = lines_of(clean_tmx(file, {}, {}), "memory.tmx");
    const auto has = [&](const std::string& beginning, const std::string& part) {
        return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
            return line.rfind(beginning, 0) == 0 && line.find(part) != std::string::npos;
        });
    };
    CHECK(has("memory.tmx:4:1: unit 2: ", "empty"));
    CHECK(has("memory.tmx:5:1: unit 3: ", "Дело передано в суд."));
    CHECK(has("memory.tmx:9:1: unit 7: ", "The court passed a sentence."));
}

TEST_CASE("tmx cleaner: only what is asked for is done, and a dry run writes nothing") {
    const fs::path file = memory("tmx_clean_some", faulty);
    const std::string before = read_file(file);
    TmxCleanOptions options;
    options.faults = {TmxFault::untranslated};
    const TmxCleanReport report = clean_tmx(file, {}, options);
    CHECK(report.counts == std::map<TmxFault, std::uint64_t>{{TmxFault::untranslated, 1}});
    CHECK(report.written == 5);
    CHECK(read_file(file) == before);
    CHECK(std::distance(fs::directory_iterator(file.parent_path()), fs::directory_iterator()) == 1);
}

TEST_CASE("tmx cleaner: what duplicates say of themselves is put together") {
    const fs::path file = memory(
        "tmx_clean_merge",
        "<tu creationdate=\"20310101T000000Z\"><prop type=\"x-domain\">press</prop><tuv "
        "xml:lang=\"ru\"><seg>Да.</seg></tuv>"
        "<tuv xml:lang=\"en\"><seg>Yes.</seg></tuv></tu><tu changedate=\"20320101T000000Z\"><note>checked</note><tuv "
        "xml:lang=\"ru\"><seg>Да.</seg></tuv><tuv xml:lang=\"en\"><seg>Yes.</seg></tuv></tu>");
    const fs::path out = file.parent_path() / "out.tmx";
    clean_tmx(file, out, {});
    const auto stays = read(out);
    REQUIRE(stays.units.size() == 1);
    const TranslationUnit& unit = stays.units[0].unit;
    CHECK(unit.remarks.size() == 2);
    CHECK(unit.created == time_of("2031-01-01T00:00:00Z"));
    CHECK(unit.changed == time_of("2032-01-01T00:00:00Z"));
}

TEST_CASE("tmx cleaner: codes stay at their places when characters before them go") {
    const Content content{
        "а\xE2\x80\x8B"
        "б",
        {{0, CodeKind::open, "1", "bpt", {}, ""},
         {5, CodeKind::close, "1", "ept", {}, ""},
         {7, CodeKind::placeholder, "", "ph", {}, ""}}};
    const Content clean = without_control_characters(content);
    CHECK(clean.text == "аб");
    REQUIRE(clean.codes.size() == 3);
    CHECK(clean.codes[0].offset == 0);
    CHECK(clean.codes[1].offset == 2);
    CHECK(clean.codes[2].offset == 4);
}

TEST_CASE("tmx cleaner: a name in Latin letters is no wrong language, and Cyrillic in English is one") {
    const fs::path file = memory("tmx_clean_languages",
                                 unit("", "Telegram", "Telegram channel") + unit("", "Москва", "The city of Москва"));
    TmxCleanOptions options;
    options.faults = {TmxFault::wrong_language};
    CHECK(clean_tmx(file, {}, options).written == 2);
    write_file(file, document(unit("", "Москва", "Москва")));
    CHECK(clean_tmx(file, {}, options).written == 0);
}

TEST_CASE("tmx cleaner: standard input is refused, a damaged file leaves the old output") {
    CHECK_THROWS_AS(clean_tmx("-", "out.tmx", {}), Error);
    const fs::path file = memory("tmx_clean_damaged", faulty);
    const fs::path out = file.parent_path() / "out.tmx";
    write_file(out, "old");
    write_file(file, read_file(file).substr(0, 600));
    CHECK_THROWS_AS(clean_tmx(file, out, {}), Error);
    CHECK(read_file(out) == "old");
}

TEST_CASE("tmx cleaner: whatever byte of a memory is damaged, it is refused or its counts add up") {
    const fs::path file = fresh_folder("tmx_clean_mutated") / "memory.tmx";
    const std::string whole = document(faulty);
    std::size_t refused = 0, cleaned = 0;
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>("<>&\"\0\xFF A"[at % 8]);
        std::ofstream(file, std::ios::binary) << bytes;  // without the fsync of write_file, 400 times
        try {
            const TmxCleanReport report = clean_tmx(file, {}, {});
            std::uint64_t taken_out = 0;
            for (const auto& [fault, number] : report.counts)
                if (fault != TmxFault::control_character && fault != TmxFault::empty) taken_out += number;
            CHECK(report.read == report.written + taken_out);
            CHECK(report.reading.read == report.reading.taken + skipped_units(report.reading));
            ++cleaned;
        } catch (const Error& error) {
            CHECK(error.subject() == ErrorSubject::input);
            ++refused;
        }
    }
    CHECK(refused > 0);
    CHECK(cleaned > 100);
}

TEST_CASE("tmx: units of the same texts in other contexts stay units of their own") {
    const auto in_context = [](const std::string& before, const std::string& after) {
        return "<tu><tuv xml:lang=\"ru\"><prop type=\"x-context-pre\">&lt;seg&gt;" + before +
               "&lt;/seg&gt;</prop><prop type=\"x-context-post\">&lt;seg&gt;" + after +
               "&lt;/seg&gt;</prop><seg>Да.</seg></tuv><tuv xml:lang=\"en\"><seg>Yes.</seg></tuv></tu>";
    };
    const auto result = read_bytes(document(in_context("Первый &amp;amp; второй.", "Б.") + in_context("В.", "Г.")));
    REQUIRE(result.units.size() == 2);
    REQUIRE(result.units[0].occurrences.size() == 1);
    CHECK(result.units[0].occurrences[0].before.source == "Первый & второй.");
    CHECK(result.units[0].occurrences[0].after.source == "Б.");
    const std::string exported = written(result);
    CHECK(exported.find("<prop type=\"x-context-pre\">&lt;seg&gt;Первый &amp;amp; второй.&lt;/seg&gt;</prop>") !=
          std::string::npos);
    CHECK(written(read_bytes(exported)) == exported);
    const fs::path file =
        memory("tmx_context", in_context("А.", "Б.") + in_context("В.", "Г.") + in_context("А.", "Б."));
    CHECK(clean_tmx(file, {}, {}).written == 2);
}

TEST_CASE("tmx: a context with codes in it stays as it was written") {
    const std::string context = "<prop type=\"x-context-pre\">&lt;seg&gt;А &lt;ph/&gt; Б&lt;/seg&gt;</prop>";
    const auto result = read_bytes(document("<tu><tuv xml:lang=\"ru\">" + context +
                                            "<seg>Да.</seg></tuv><tuv xml:lang=\"en\"><seg>Yes.</seg></tuv></tu>"));
    REQUIRE(result.units.size() == 1);
    CHECK(result.units[0].occurrences.empty());
    CHECK(written(result).find(context) != std::string::npos);
}

TEST_CASE("tmx writer: ids and dates go when they are asked to go") {
    TmxWriteOptions options;
    options.anonymity = {.names = true, .ids = true, .dates = true};
    const auto result = read_bytes(document(
        "<tu tuid=\"7\" creationdate=\"20310101T000000Z\" creationid=\"anna\"><tuv xml:lang=\"ru\" changedate=\"bad\" "
        "changeid=\"boris\"><seg>Да.</seg></tuv><tuv xml:lang=\"en\"><seg>Yes.</seg></tuv></tu>"));
    const std::string full = written(result), hidden = written(result, options);
    for (const char* part : {"tuid", "20310101", "anna", "boris", "bad"}) {
        CAPTURE(part);
        CHECK(full.find(part) != std::string::npos);
        CHECK(hidden.find(part) == std::string::npos);
    }
}

TEST_CASE("tmx statistics: units, words, persons and doubts are counted") {
    const fs::path file = memory(
        "tmx_statistics",
        unit(" creationid=\"anna\" creationdate=\"20310101T000000Z\"", "Суд вынес приговор.", "The court ruled.") +
            unit(" changeid=\"boris\" changedate=\"20320301T000000Z\"", "Суд вынес приговор.", "The court has ruled.") +
            unit("", "Суд вынес приговор.", "The court ruled.") + unit("", "Сочи", "Сочи"));
    const TmxStatistics statistics = statistics_of_tmx(file, {});
    CHECK(statistics.reading.taken == 4);
    CHECK(statistics.words.source == 10);
    CHECK(statistics.words.target == 11);
    CHECK(statistics.distinct_sources == 2);
    CHECK(statistics.duplicates == 1);
    CHECK(statistics.several_translations == 1);
    CHECK(statistics.untranslated == 1);
    CHECK(statistics.persons == std::map<std::string, std::uint64_t>{{"anna", 1}, {"boris", 1}});
    CHECK(statistics.first_date == time_of("2031-01-01T00:00:00Z"));
    CHECK(statistics.last_date == time_of("2032-03-01T00:00:00Z"));
}

}  // namespace stykovka::test
