// Tests of app/exchange.h and app/memory_comparison.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange.h"

#include <doctest/doctest.h>

#include "app/memory_comparison.h"
#include "base/error.h"
#include "base/file.h"
#include "formats/tmx_reader.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

std::string unit(const std::string& attributes, const std::string& source, const std::string& target) {
    return "<tu" + attributes + "><prop type=\"x-domain\">press</prop><tuv xml:lang=\"ru\"><seg>" + source +
           "</seg></tuv><tuv xml:lang=\"en\"><seg>" + target + "</seg></tuv></tu>\n";
}

std::string document(const std::string& body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header creationtool=\"t\" "
           "creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"ru\" "
           "datatype=\"plaintext\"/><body>\n" +
           body + "</body></tmx>\n";
}

/// An archive in a folder of its own.
struct Office {
    fs::path folder;
    OpenArchive archive;

    explicit Office(const std::string& name)
        : folder(test::fresh_folder(name)), archive(folder / "a.stykovka", "tester") {}

    ImportOutcome take(const std::string& body, ImportOptions options = {}) {
        write_file(folder / "in.tmx", document(body));
        return import_memory(archive, folder / "in.tmx", options, {});
    }
    std::string exported(const ExportOptions& options = {}) {
        export_memory(archive, folder / "out.tmx", options, {});
        return read_file(folder / "out.tmx");
    }
};

const std::string three =
    unit(" changedate=\"20310105T000000Z\" changeid=\"anna\"", "Суд начал слушания.", "The court began hearings.") +
    unit(" changedate=\"20310610T000000Z\" changeid=\"boris\"", "Дело закрыто.", "The case is closed.") +
    unit("", "Прокурор выступил.", "The prosecutor spoke.");

}  // namespace

TEST_CASE("exchange: an import says why units were skipped and what was repaired") {
    Office office("exchange-report");
    const ImportOutcome outcome = office.take(three + unit("", "Пусто.", " ") + unit("", "Знак&#x1F;а.", "A si&gn."));
    CHECK(outcome.read == 5);
    CHECK(outcome.added == 4);
    CHECK(outcome.skipped == 1);
    REQUIRE(outcome.skipped_by_reason.size() == 1);
    CHECK(outcome.skipped_by_reason.begin()->second == 1);
    CHECK(outcome.repaired.size() == 2);
}

TEST_CASE("exchange: an import takes only what its filters let in, and counts the rest") {
    const auto added = [&](const char* name, const UnitFilter& filter) {
        Office office(std::string("exchange-filter-") + name);
        ImportOptions options;
        options.filter = filter;
        const ImportOutcome outcome = office.take(three, options);
        CHECK(outcome.read == 3);
        CHECK(outcome.added + outcome.skipped == 3);
        return outcome.added;
    };
    CHECK(added("none", {}) == 3);
    CHECK(added("since", {.since = date_of("2031-06-10")}) == 1);
    CHECK(added("until", {.until = date_of("2031-06-09")}) == 1);
    CHECK(added("person", {.person = "boris"}) == 1);
    CHECK(added("property", {.properties = {{"X-Domain", "press"}}}) == 3);
    CHECK(added("other-property", {.properties = {{"x-domain", "sport"}}}) == 0);
    CHECK(added("language", {.language = "en-GB"}) == 0);
}

TEST_CASE("exchange: an export has the same filters, and can hide who, which and when") {
    Office office("exchange-export");
    office.take(three);
    ExportOptions options;
    options.filter.person = "anna";
    CHECK(office.exported(options).find("The court began hearings.") != std::string::npos);
    CHECK(office.exported(options).find("The case is closed.") == std::string::npos);
    ExportOptions dates;
    dates.filter.since = date_of("2031-06-01");
    CHECK(office.exported(dates).find("The court began") == std::string::npos);
    CHECK(office.exported(dates).find("The case is closed.") != std::string::npos);
    ExportOptions hidden;
    hidden.anonymity = {.names = true, .dates = true};
    const std::string bytes = office.exported(hidden);
    for (const char* part : {"anna", "boris", "changedate", "tester"}) CHECK(bytes.find(part) == std::string::npos);
    ExportOptions published;
    published.states = ExportedStates::published;
    CHECK(export_memory(office.archive, office.folder / "none.tmx", published, {}).written == 0);
}

TEST_CASE("exchange: a comparison tells new, same, other and missing pairs with their dates, and changes nothing") {
    Office office("exchange-compare");
    office.take(three);
    const std::string before = office.exported();
    write_file(office.folder / "back.tmx",
               document(unit(" changedate=\"20320101T000000Z\"", "Дело закрыто.", "The case has been closed.") +
                        unit("", "Прокурор выступил.", "The prosecutor spoke.") + unit("", "Новое.", "New.")));
    std::vector<ComparedUnit> units;
    const MemoryComparison result = compare_memory(office.archive, office.folder / "back.tmx", {}, {},
                                                   [&](const ComparedUnit& each) { units.push_back(each); }, {});
    CHECK(result.same == 1);
    CHECK(result.other == 1);
    CHECK(result.only_in_file == 1);
    CHECK(result.only_in_memory == 1);
    REQUIRE(units.size() == 3);
    CHECK(units[0].kind == ComparedUnit::Kind::other_translation);
    CHECK(units[0].in_memory == "The case is closed.");
    CHECK(units[0].in_file == "The case has been closed.");
    CHECK(units[0].memory_day == date_of("2031-06-10"));
    CHECK(units[0].file_day == date_of("2032-01-01"));
    CHECK(units[1].kind == ComparedUnit::Kind::only_in_file);
    CHECK(units[2].source == "Суд начал слушания.");
    CHECK(office.exported() == before);
}

TEST_CASE("exchange: a file compared with the archive it came from is the same throughout") {
    Office office("exchange-compare-same");
    office.take(three);
    office.exported();
    const MemoryComparison result = compare_memory(office.archive, office.folder / "out.tmx", {}, {},
                                                   [](const ComparedUnit&) { FAIL("nothing differs"); }, {});
    CHECK(result.same == 3);
}

TEST_CASE("exchange: units in other contexts go in, find context, and come out the same") {
    const auto in_context = [](const std::string& before, const std::string& after) {
        return "<tu><tuv xml:lang=\"ru\"><prop type=\"x-context-pre\">&lt;seg&gt;" + before +
               "&lt;/seg&gt;</prop><prop type=\"x-context-post\">&lt;seg&gt;" + after +
               "&lt;/seg&gt;</prop><seg>Да, конечно.</seg></tuv><tuv xml:lang=\"en\"><seg>Yes.</seg></tuv></tu>\n";
    };
    Office office("exchange-context"), other("exchange-context-other");
    const std::string body = in_context("Г.", "Д.") + in_context("А.", "Б.");
    CHECK(office.take(body).added == 1);
    CHECK(office.take(body).added == 0);
    CHECK(office.archive.units().count() == 1);
    LookupOptions options;
    options.before = "А.";
    options.after = "Б.";
    const auto matches =
        office.archive.memory().matches_for(Content{"Да, конечно.", {}}, {Language("ru"), Language("en")}, options);
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].score.percent == 102);
    const std::string first = office.exported();
    CHECK(first.find("&lt;seg&gt;А.&lt;/seg&gt;") != std::string::npos);
    CHECK(first.find("&lt;seg&gt;Г.&lt;/seg&gt;") != std::string::npos);
    import_memory(other.archive, office.folder / "out.tmx", {}, {});
    CHECK(other.exported() == first);
}

TEST_CASE("exchange: the units of all peculiar files go in, out, in and out byte for byte") {
    Office first("exchange-quirk-1"), second("exchange-quirk-2");
    std::uint64_t units = 0;
    write_tmx(first.folder / "all.tmx", {}, [&](TmxWriter& writer) {
        for (const auto& entry : fs::directory_iterator(test::data("tmx/quirks"))) try {
                if (entry.path().extension() == ".tsv") continue;
                read_tmx(entry.path(), {}, [&](TmxUnit&& each) { writer.write(each.unit, each.occurrences), ++units; });
            } catch (const Error&) {
                // tests/formats says which of them are to be refused.
            }
    });
    CHECK(units > 100);
    CHECK(import_memory(first.archive, first.folder / "all.tmx", {}, {}).added > 50);
    const std::string once = first.exported();
    import_memory(second.archive, first.folder / "out.tmx", {}, {});
    CHECK(second.exported() == once);
}

TEST_CASE("exchange: finished translations of an XLIFF file come in with their notes, in either direction") {
    Office office("exchange-xliff");
    write_file(
        office.folder / "back.xlf",
        std::string_view("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" "
                         "source-language=\"en-GB\" target-language=\"ru\" datatype=\"plaintext\"><body>"
                         "<trans-unit id=\"1\"><source>Yes, <g id=\"1\">sir</g>.</source><target "
                         "state=\"signed-off\">Да, <g id=\"1\">сэр</g>.</target><note>Keep.</note></trans-unit>"
                         "<trans-unit id=\"2\"><source>No.</source></trans-unit>"
                         "<trans-unit id=\"3\"><source>Perhaps.</source><target "
                         "state=\"needs-translation\">Perhaps.</target></trans-unit></body></file></xliff>"));
    ImportOptions options;
    const ImportOutcome outcome = import_memory(office.archive, office.folder / "back.xlf", options, {});
    CHECK(outcome.read == 3);
    CHECK(outcome.added == 1);
    CHECK(outcome.skipped_by_reason.size() == 2);
    const std::string exported = office.exported();
    for (const char* part :
         {"<seg>Да, <bpt i=\"1\"", "Keep.", "srclang=\"en-GB\"", "<prop type=\"x-state\">signed-off"})
        CHECK_MESSAGE(exported.find(part) != std::string::npos, exported);
    options.unfinished = true;
    CHECK(import_memory(office.archive, office.folder / "back.xlf", options, {}).added == 1);
    options.languages = {Language("ru"), Language("fr")};
    CHECK_THROWS_AS(import_memory(office.archive, office.folder / "back.xlf", options, {}), Error);
}
