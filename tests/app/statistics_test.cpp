// Tests of app/statistics.h and app/dashboard.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statistics.h"

#include <doctest/doctest.h>

#include "app/dashboard.h"
#include "app/storing.h"
#include "base/error.h"
#include "bitext/edits.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const BySide<Language> languages{Language("ru"), Language("en")};

PreparedRelease release(const std::string& number, const char* date, const std::vector<BySide<std::string>>& pairs) {
    BySide<std::vector<std::string>> texts;
    std::vector<BySide<std::uint32_t>> counts;
    for (const auto& pair : pairs) {
        texts.source.push_back(pair.source);
        texts.target.push_back(pair.target);
        counts.push_back({1, 1});
    }
    PreparedRelease prepared;
    prepared.release.number = number;
    prepared.release.date = date_of(date);
    prepared.release.languages = languages;
    prepared.release.title = {number, number};
    prepared.release.state = ReleaseState::published;
    prepared.document =
        assemble({test::segmented("ru", texts.source), test::segmented("en", texts.target)}, test::beads_of(counts));
    prepared.document = accept(prepared.document, 0, prepared.document.alignment.beads.size(), AcceptedBy::person);
    return prepared;
}

OpenArchive office(const std::string& name) { return OpenArchive(test::fresh_folder(name) / "a.stykovka", "tester"); }

const std::vector<BySide<std::string>> first{
    {"Суд вынес приговор по делу.", "The court passed a sentence in the case."},
    {"Прокурор выступил в суде.", "The prosecutor spoke in court."}};

}  // namespace

TEST_CASE("statistics: a text without a memory has its repetitions") {
    const TextStatistics statistics =
        statistics_of(test::segmented("ru", {"Суд идёт.", "Дело закрыто.", "Суд идёт."}), languages, nullptr, {});
    CHECK(statistics.segments == 3);
    CHECK(statistics.words == 6);
    CHECK(statistics.bands[MatchBand::none] == BandCount{2, 4});
    CHECK(statistics.bands[MatchBand::repeat] == BandCount{1, 2});
}

TEST_CASE("statistics: segments are counted by what the memory has, down to 50 percent") {
    auto archive = office("statistics-bands");
    store_release(archive, release("1", "2031-03-12", first), {});
    const TextStatistics statistics =
        statistics_of(test::segmented("ru", {"Суд вынес приговор по делу.", "Прокурор выступил в суде.",
                                             "Прокурор выступил в парламенте.", "Прокурор приехал в суде сегодня.",
                                             "Погода была прекрасной."}),
                      languages, &archive.memory(), {});
    CHECK(statistics.bands[MatchBand::context].segments == 2);
    CHECK(statistics.bands[MatchBand::from_75].segments == 1);
    CHECK(statistics.bands[MatchBand::from_50].segments == 1);
    CHECK(statistics.bands[MatchBand::none].segments == 1);
    CHECK(weighted_words(statistics.bands, {}) == doctest::Approx(4 * 0.7 + 5 + 3));
    CHECK(weighted_words(statistics.bands, weights_of("context=50,50-74=0")) == doctest::Approx(9 * 0.5 + 4 * 0.7 + 3));
}

TEST_CASE("statistics: a release is no match for itself, nor is one of a later day") {
    auto archive = office("statistics-release");
    store_release(archive, release("1", "2031-03-12", first), {});
    store_release(archive, release("2", "2031-04-01", {first[0], {"Новое дело.", "A new case."}}), {});
    const TextStatistics early = statistics_of(archive, archive.find("1"), {});
    CHECK(early.bands[MatchBand::none].segments == 2);
    const TextStatistics late = statistics_of(archive, archive.find("2"), {});
    CHECK(late.bands[MatchBand::exact].segments == 1);
    CHECK(late.bands[MatchBand::none].segments == 1);
}

TEST_CASE("statistics: releases of a time are summed up by months and years") {
    auto archive = office("statistics-period");
    store_release(archive, release("1", "2031-03-12", first), {});
    store_release(archive, release("2", "2031-03-20", {{"Новое дело.", "A new case."}}), {});
    store_release(archive, release("3", "2032-01-05", {{"Старое дело.", "An old case."}}), {});
    const auto all = statistics_of_all(archive, {}, {});
    REQUIRE(all.size() == 3);
    CHECK(all[0].name == "1");
    CHECK(statistics_of_all(archive, {date_of("2031-03-20"), date_of("2031-12-31")}, {}).size() == 1);
    const auto months = grouped(all, Grouping::month);
    REQUIRE(months.size() == 2);
    CHECK(months[0].name == "2031-03");
    CHECK(months[0].texts == 2);
    CHECK(months[0].segments == 3);
    CHECK(grouped(all, Grouping::year)[1].name == "2032");
    CHECK(total_of(all).words == all[0].words + all[1].words + all[2].words);
}

TEST_CASE("statistics: weights that are none are refused") {
    for (const char* wrong : {"exact", "exact=", "exact=ten", "often=3", "exact=-1", "exact=10,,repeat=0"}) {
        CAPTURE(wrong);
        CHECK_THROWS_AS(weights_of(wrong), Error);
    }
    CHECK(weights_of("")[MatchBand::none] == 100);
}

TEST_CASE("dashboard: months, doubts and totals are on one page that opens nothing") {
    auto archive = office("dashboard");
    store_release(archive, release("1", "2031-03-12", first), {});
    PreparedRelease open = release("<2>", "2031-05-20", {{"Новое дело.", "A new case."}});
    open.release.state = ReleaseState::draft;
    open.document = assemble(open.document.texts, test::beads_of({{1, 1}}));
    store_release(archive, open, {});
    const auto page_of = [&] { return dashboard_page(dashboard_of(archive, languages, load_tools(), {})); };
    const std::string page = page_of();
    for (const char* part : {"2031-03", "2031-04", "2031-05", "&lt;2&gt;", "<svg", "67 %", "</html>"})
        CHECK_MESSAGE(page.find(part) != std::string::npos, part);
    for (const char* part : {"<script", "http:", "https:", "src=", "url("})
        CHECK_MESSAGE(page.find(part) == std::string::npos, part);
    CHECK(page_of() == page);
}

TEST_CASE("dashboard: a term moved when it got a rendering that nobody had used, not when an old one came again") {
    const Date since = *date_of("2031-01-01");
    const auto rendering = [](const char* text, std::size_t count, std::size_t since_then, const char* first) {
        TermRendering each;
        each.text = text;
        each.count = count;
        each.count_since = since_then;
        each.first = date_of(first);
        return each;
    };
    TermVariants moved{"прокуратура", ConceptId::none, 9, {}, 0};
    moved.renderings = {rendering("prosecutor’s office", 5, 1, "2029-02-01"),
                        rendering("procuracy", 1, 0, "2028-01-01"),
                        rendering("prosecution service", 3, 3, "2031-04-01")};
    TermVariants back{"надзор", ConceptId::none, 4, {}, 0};
    back.renderings = {rendering("oversight", 2, 0, "2028-01-01"), rendering("supervision", 2, 2, "2029-01-01")};
    TermVariants once{"следствие", ConceptId::none, 2, {}, 0};
    once.renderings = {rendering("investigation", 1, 0, "2028-01-01"), rendering("inquiry", 1, 1, "2031-02-01")};
    const auto found = terms_that_moved({moved, back, once}, since);
    REQUIRE(found.size() == 1);
    CHECK(found[0].before == "prosecutor’s office");
    CHECK(found[0].now == "prosecution service");
    CHECK(found[0].day == "2031-04-01");
    CHECK(found[0].count == 3);
    CHECK(found[0].places == 4);
    once.entry = ConceptId{1};  // a term of the termbase counts from its first place
    CHECK(terms_that_moved({once}, since).size() == 1);
}
