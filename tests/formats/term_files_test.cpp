// Files of terms: TBX, tables, OmegaT glossaries.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <functional>

#include "base/error.h"
#include "formats/tbx_reader.h"
#include "formats/tbx_writer.h"
#include "formats/term_table.h"

using namespace stykovka;

namespace {

const BySide<Language> languages{Language("ru"), Language("en")};

TermFile tbx(const std::string& bytes) { return read_tbx(bytes, "terms.tbx", Progress()); }

std::string v3(const std::string& body) {
    return "<?xml version=\"1.0\"?><tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"en\" "
           "xmlns=\"urn:iso:std:iso:30042:ed-2\"><tbxHeader/><text><body>" +
           body + "</body></text></tbx>";
}

std::vector<Concept> sample() {
    Concept entry;
    entry.identifier = "c7";
    entry.subject = "law & order";
    entry.definition = "who <watches>";
    const auto add = [&](const char* language, const char* text, TermStatus status) {
        Term term;
        term.language = Language(language);
        term.text = text;
        term.status = status;
        entry.terms.push_back(term);
    };
    add("ru", "надзорное ведомство", TermStatus::preferred);
    add("en-US", "supervisory authority", TermStatus::preferred);
    add("en-US", "watchdog", TermStatus::deprecated);
    add("en-US", "supervision authority", TermStatus::forbidden);
    entry.terms[1].part_of_speech = "noun";
    entry.terms[1].context = "The supervisory authority said …";
    entry.terms[1].source = "Decree No. 5";
    entry.terms[1].note = "in all releases";
    entry.terms[1].valid_from = date_of("2031-01-01");
    return {entry};
}

ErrorKind kind_of_failure(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        CHECK(error.sentence().size() > 20);
        return error.kind();
    }
    return ErrorKind::internal;
}

}  // namespace

TEST_CASE("TBX: all three forms come back as they were written") {
    for (const TbxForm form : {TbxForm::v3_dca, TbxForm::v3_dct, TbxForm::v2008}) {
        const TermFile read = tbx(tbx_document(sample(), form));
        REQUIRE(read.concepts.size() == 1);
        CHECK(read.remarks.empty());
        CHECK(read.concepts[0].identifier == "c7");
        CHECK(read.concepts[0].subject == "law & order");
        CHECK(read.concepts[0].definition == "who <watches>");
        CHECK(read.concepts[0].terms == sample()[0].terms);
    }
}

TEST_CASE("TBX: groups, ntig and modules of other programs are read") {
    const TermFile read =
        tbx("<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\"><martif type=\"TBX\" xml:lang=\"en\"><text><body>"
            "<termEntry id=\"e1\"><descripGrp><descrip type=\"definition\">a <hi>court</hi></descrip></descripGrp>"
            "<langSet xml:lang=\"ru\"><ntig><termGrp><term>суд</term><termNote type=\"partOfSpeech\">noun</termNote>"
            "</termGrp></ntig></langSet>"
            "<langSet xml:lang=\"eng\"><tig><term> court </term><termNote "
            "type=\"administrativeStatus\">supersededTerm-admn-sts</termNote></tig></langSet></termEntry>"
            "</body></text></martif>");
    REQUIRE(read.concepts.size() == 1);
    CHECK(read.concepts[0].definition == "a court");
    REQUIRE(read.concepts[0].terms.size() == 2);
    CHECK(read.concepts[0].terms[0].part_of_speech == "noun");
    CHECK(read.concepts[0].terms[1].language.primary() == "en");
    CHECK(read.concepts[0].terms[1].text == "court");
    CHECK(read.concepts[0].terms[1].status == TermStatus::deprecated);
}

TEST_CASE("TBX: terms that cannot be used are named and left out") {
    std::string long_term;
    for (int i = 0; i < 200; ++i) long_term += "word ";
    const TermFile read =
        tbx(v3("<conceptEntry id=\"1\"><langSec xml:lang=\"ru\"><termSec><term>а</term></termSec>"
               "</langSec><langSec><termSec><term>court</term></termSec></langSec></conceptEntry>"
               "<conceptEntry id=\"2\"><langSec xml:lang=\"ru\"><termSec><term>суд</term></termSec>"
               "</langSec><langSec xml:lang=\"en\"><termSec><term>" +
               long_term + "</term></termSec></langSec></conceptEntry>"));
    CHECK(read.read == 2);
    CHECK(read.skipped == 1);
    REQUIRE(read.concepts.size() == 1);
    CHECK(read.concepts[0].terms.size() == 1);
    CHECK(read.remarks.size() == 3);
}

TEST_CASE("TBX: what is broken, hostile or something else is refused as a whole") {
    const std::string good = tbx_document(sample(), TbxForm::v3_dca);
    for (const std::string& bytes :
         {std::string(), std::string("no xml"), good.substr(0, good.size() / 2), std::string("<tmx/>"),
          "<!DOCTYPE tbx [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + v3("<conceptEntry>&a;</conceptEntry>"),
          std::string("%PDF-1.4\0\0\xff\xfe", 12), "\xcf\xf0\xe8" + good})
        CHECK(kind_of_failure([&] { tbx(bytes); }) == ErrorKind::malformed);
}

TEST_CASE("TBX: a document that nests without end is read no deeper than honest ones are") {
    std::string deep;
    for (int i = 0; i < 200'000; ++i) deep += "<a>";
    std::string end;
    for (int i = 0; i < 200'000; ++i) end += "</a>";
    CHECK(tbx(v3(deep + end)).concepts.empty());
}

TEST_CASE("term table: rows of one source term are one concept, and all comes back") {
    for (const char separator : {'\t', ','}) {
        const TermFile read =
            read_term_table(term_table(sample(), languages, separator), "terms", separator, languages);
        REQUIRE(read.concepts.size() == 1);
        CHECK(read.read == 1);
        CHECK(read.concepts[0].subject == "law & order");
        REQUIRE(read.concepts[0].terms.size() == 4);
        CHECK(read.concepts[0].terms[3].status == TermStatus::forbidden);
        CHECK(read.concepts[0].terms[1].context == "The supervisory authority said …");
        CHECK(read.concepts[0].terms[1].valid_from == date_of("2031-01-01"));
    }
}

TEST_CASE("term table: contradictory rows are named, the first one counts") {
    const TermFile read =
        read_term_table("ru,en,status\nсуд,court,preferred\nсуд,court,forbidden\n", "t.csv", ',', languages);
    REQUIRE(read.concepts.size() == 1);
    CHECK(read.concepts[0].terms[1].status == TermStatus::preferred);
    CHECK(read.remarks.size() == 1);
}

TEST_CASE("term table: wrong columns, statuses, days and encodings are refused with the line") {
    const auto read = [](const std::string& bytes) { read_term_table(bytes, "t.csv", ',', languages); };
    for (const std::string& bytes :
         {std::string(), std::string("a,b\nсуд,court\n"), std::string("ru,de\nсуд,Gericht\n"),
          std::string("ru,en,status\nсуд,court,good\n"), std::string("ru,en,from\nсуд,court,32.01.2031\n"),
          std::string("ru,en\n\xf1\xf3\xe4,court\n")})
        CHECK(kind_of_failure([&] { read(bytes); }) == ErrorKind::malformed);
}

TEST_CASE("OmegaT glossary: comments and both columns are read, forbidden terms do not go out") {
    const TermFile read = read_omegat_glossary("# comment\nсуд\tcourt\tof law\n\nиск\tclaim\r\n", "g.txt", languages);
    REQUIRE(read.concepts.size() == 2);
    CHECK(read.concepts[0].terms[1].note == "of law");
    CHECK(read.concepts[1].terms[1].text == "claim");
    CHECK(omegat_glossary(read.concepts, languages) == "суд\tcourt\tof law\nиск\tclaim\n");
    CHECK(omegat_glossary(sample(), languages) == "надзорное ведомство\tsupervisory authority\tin all releases\n");
    CHECK(kind_of_failure([] { read_omegat_glossary("суд court\n", "g.txt", languages); }) == ErrorKind::malformed);
}
