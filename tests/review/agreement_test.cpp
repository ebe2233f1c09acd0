// Tests of review/agreement.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/agreement.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/paths.h"

using namespace stykovka;

namespace {

std::vector<std::string> found_by(Speller& speller, const std::string& text) {
    std::vector<std::string> found;
    for (const DisagreeingWords& each : disagreements_in(text, speller)) found.emplace_back(each.span.in(text));
    return found;
}

std::vector<std::string> found_in(const std::string& text) {
    static Speller american(Language("en-US"), {.accepted = {test::project("dictionaries")}});
    return found_by(american, text);
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("agreement: a noun in the singular behind words that count several") {
    CHECK(found_in("Several regional office have held seminars.") == Found{"Several regional office"});
    CHECK(found_in("Two new lounge for families are open.") == Found{"Two new lounge"});
    CHECK(found_in("Two resident physician and one nurse came.") == Found{"Two resident physician"});
    CHECK(found_in("They opened three modern clinic in the region.") == Found{"three modern clinic"});
    CHECK(found_in("Many foreign participant will come.") == Found{"Many foreign participant"});
    CHECK(found_in("Many local resident came to the meeting.") == Found{"Many local resident"});
    CHECK(found_in("Six injured driver were taken away.") == Found{"Six injured driver"});
    CHECK(found_in("Both regional center are closed.") == Found{"Both regional center"});
    Speller british(Language("en-GB"), {.accepted = {test::project("dictionaries")}});
    CHECK(found_by(british, "Several regional office have held seminars.") == Found{"Several regional office"});
    CHECK(found_by(british, "Several regional offices have held seminars.").empty());
    for (const char* text :
         {"Several regional offices have held seminars.", "Two regional health and safety centers opened.",
          "A two day visit to the region.", "Many young people work in the region.", "These cover work in the region.",
          "Both sides report to the court.", "Two regional office buildings are closed.",
          "One in five concerned housing.", "Three medical staff were hurt.", "Several hundred people came.",
          "Few local police were there.", "Five spacecraft in orbit.", "Those present were told.",
          "Two more women work at the plant."})
        CHECK_MESSAGE(found_in(text).empty(), text);
}

TEST_CASE("agreement: a noun in the plural behind words that mean one") {
    CHECK(found_in("Each participants will receive a ticket.") == Found{"Each participants"});
    CHECK(found_in("Every regional offices has a lawyer.") == Found{"Every regional offices"});
    CHECK(found_in("Every regional hospitals will receive a vehicle.") == Found{"Every regional hospitals"});
    for (const char* text :
         {"Each participant will receive a ticket.", "Every ten inventions were patented.",
          "A number of languages to learn.", "A series of meetings is planned.", "Another two days of rain.",
          "A customs officer came.", "A few days in May.", "Each region sets its own rules.",
          "A great many people came.", "A sports club of the city.", "More Q&A sessions in May."})
        CHECK_MESSAGE(found_in(text).empty(), text);
}

TEST_CASE("agreement: a subject and its verb") {
    CHECK(found_in("At five camps, the cooks was working.") == Found{"cooks was"});
    CHECK(found_in("Inspectors recommends keeping pay slips.") == Found{"Inspectors recommends"});
    CHECK(found_in("The regional prosecutors confirms it.") == Found{"prosecutors confirms"});
    CHECK(found_in("The deputies has approved the law.") == Found{"deputies has"});
    CHECK(found_in("He said that the inspectors was there.") == Found{"inspectors was"});
    CHECK(found_in("The inspector recommend a check.") == Found{"inspector recommend"});
    CHECK(found_in("The inspector were there.") == Found{"inspector were"});
    CHECK(found_in("Each of the mobile generators have been tested.").size() == 1);
    CHECK(found_in("There is two doctors here.").size() == 1);
    for (const char* text :
         {"The police recommend a check.", "The young are leaving.", "The committee approve it.", "The news is good.",
          "Emirates announces a flight.", "One of the things that the brothers said is true.",
          "Each of the generators that have been tested works.", "The evidence from manufacturers is clear.",
          "Physics is hard.", "There are two doctors here.", "The inspector recommends a check."})
        CHECK_MESSAGE(found_in(text).empty(), text);
}

TEST_CASE("agreement: the form of a verb behind an auxiliary") {
    CHECK(found_in("The school will opened in May.") == Found{"will opened"});
    CHECK(found_in("The court has recommend it.") == Found{"has recommend"});
    for (const char* text : {"They will need help.", "It must exceed ten.", "It has become known.",
                             "The will expressed by him.", "They have proceeded.", "It can be opened."})
        CHECK_MESSAGE(found_in(text).empty(), text);
}
