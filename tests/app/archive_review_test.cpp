// Tests of app/archive_review.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive_review.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/checking.h"
#include "base/error.h"
#include "base/file.h"
#include "support/accepted_release.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

struct Desk {
    explicit Desk(const std::string& name) : archive(fresh_folder("review-" + name) / "a.stykovka", "anna") {
        add_accepted(
            archive, "1-31", date_of("2031-01-10"),
            {{"Директор страхового общества выступил.", "Суд решил дело.", "Об этом никто не сказал по-английски."},
             {"The director of the insurance society spoke.", "The court decided the case."}},
            {{1, 1}, {1, 1}, {1, 0}});
        second = add_accepted(archive, "2-31", date_of("2031-02-10"),
                              {{"Страховое общество ответило.", "Суд решил дело."},
                               {"The insurance company replied.", "The court ruled."}},
                              {{1, 1}, {1, 1}});
    }

    std::shared_ptr<const ArchiveReview> ask(ReviewTopic topic, std::optional<std::int64_t> release = {},
                                             std::optional<Date> since = {}) {
        return review_archive(archive, {topic, {Language("ru"), Language("en")}, release, since}, tools(),
                              NoProgress());
    }

    static const Tools& tools() {
        static const Tools loaded = load_tools();
        return loaded;
    }

    OpenArchive archive;
    std::int64_t second = 0;
};

}  // namespace

TEST_CASE("archive review: a term with its renderings, and where they stand") {
    Desk desk("variants");
    const auto review = desk.ask(ReviewTopic::variants);
    const auto term = std::ranges::find(review->entries, "страховое общество",
                                        [](const ReviewEntry& each) { return term_key(each.text); });
    REQUIRE(term != review->entries.end());
    REQUIRE(term->ways.size() == 2);
    for (const ReviewWay& way : term->ways) {
        REQUIRE(way.places.size() == 1);
        const VariantPlace& place = way.places.front();
        CHECK(place.span.target.in(review->corpus.pairs[place.pair].pair.text.target) == way.text);
    }
    CHECK(table_of(*review).front().back() == "decision");
    CHECK(page_of(*review).find("<svg") != std::string::npos);
}

TEST_CASE("archive review: one source with two targets; only of a release, only since a day") {
    Desk desk("targets");
    const auto review = desk.ask(ReviewTopic::other_target);
    REQUIRE(review->entries.size() == 1);
    CHECK(review->entries[0].text == "Суд решил дело.");
    CHECK(review->entries[0].ways.size() == 2);
    CHECK(desk.ask(ReviewTopic::other_target, desk.second)->entries.size() == 1);
    CHECK(desk.ask(ReviewTopic::other_target, {}, date_of("2031-03-01"))->entries.empty());
}

TEST_CASE("archive review: a sentence that nobody translated is left out, and one left out on purpose is not") {
    Desk desk("omissions");
    const auto review = desk.ask(ReviewTopic::omission);
    REQUIRE(review->entries.size() == 1);
    CHECK(review->entries[0].text == "Об этом никто не сказал по-английски.");
    CHECK(review->entries[0].side == Side::source);
    const VariantPlace& place = review->entries[0].ways.at(0).places.at(0);
    CHECK(review->corpus.pairs[place.pair].pair.position == 2);
    CHECK(page_of(*review).find("Об этом никто") != std::string::npos);
}

TEST_CASE("archive review: a candidate that was dropped is proposed no more") {
    OpenArchive archive(fresh_folder("review-candidates") / "a.stykovka", "anna");
    add_accepted(archive, "1-31", date_of("2031-01-10"),
                 {{"Исковое заявление принято.", "Исковые заявления поданы.", "Он подал исковое заявление.",
                   "Исковому заявлению дан ход."},
                  {"The statement of claim was accepted.", "The statements of claim were filed.",
                   "He filed a statement of claim.", "The statement of claim was processed."}},
                 {{1, 1}, {1, 1}, {1, 1}, {1, 1}});
    const ReviewQuestion question{ReviewTopic::candidates, {Language("ru"), Language("en")}, {}, {}};
    const auto has = [&] {
        const auto review = review_archive(archive, question, Desk::tools(), NoProgress());
        return std::ranges::any_of(review->entries, [](const ReviewEntry& each) {
            return each.side == Side::source && term_key(each.text) == "исковое заявление";
        });
    };
    REQUIRE(has());
    drop_candidate(archive, Side::source, "Исковое заявление");
    CHECK_FALSE(has());
    CHECK_THROWS_AS(drop_candidate(archive, Side::source, " "), Error);
}

TEST_CASE("archive review: an archive without pairs is told so") {
    OpenArchive archive(fresh_folder("review-empty") / "a.stykovka", "anna");
    CHECK_THROWS_AS(review_archive(archive, {ReviewTopic::variants, {Language("ru"), Language("en")}, {}, {}},
                                   Desk::tools(), NoProgress()),
                    Error);
}

TEST_CASE("archive review: how the English is written, what the archive proposes, and what the office has decided") {
    Desk desk("writing");
    add_accepted(desk.archive, "3-31", date_of("2031-03-10"),
                 {{"Это было 12 марта 2031 года.", "Это было 13 марта 2031 года."},
                  {"That was on March 12, 2031.", "That was on 13 March 2031."}},
                 {{1, 1}, {1, 1}});
    const auto dates_of = [](const ArchiveReview& review) {
        return *std::ranges::find(review.entries, "dates", &ReviewEntry::key);
    };
    auto review = desk.ask(ReviewTopic::writing);
    const ReviewEntry before = dates_of(*review);
    REQUIRE(before.ways.size() == 2);
    for (const ReviewWay& way : before.ways) {
        REQUIRE(way.places.size() == 1);
        CHECK_FALSE(way.status);
        CHECK(way.last == date_of("2031-03-10"));
        const VariantPlace& place = way.places.front();
        const auto written = place.span.target.in(review->corpus.pairs[place.pair].pair.text.target);
        CHECK(written == (way.text == "March 12, 2031" ? "March 12, 2031" : "13 March 2031"));
    }
    decide_writing(desk.archive.path(), "dates", "12 March 2031");
    review = desk.ask(ReviewTopic::writing);
    for (const ReviewWay& way : dates_of(*review).ways)
        CHECK((way.status == TermStatus::preferred) == (way.text == "12 March 2031"));
    CHECK(table_of(*review).size() > 2);
    CHECK(page_of(*review).find("13 March") != std::string::npos);
}

TEST_CASE("archive review: what is against the rules of the office, with its places") {
    Desk desk("rules");
    CHECK(desk.ask(ReviewTopic::rules)->entries.empty());
    write_file(rules_beside(desk.archive.path()), "rule: target /society/ company\nrule: target /zebra/ horse\n");
    const auto review = desk.ask(ReviewTopic::rules);
    REQUIRE(review->entries.size() == 1);
    CHECK(review->entries[0].text == "society");
    REQUIRE(review->entries[0].ways.size() == 1);
    CHECK(review->entries[0].ways[0].text == "company");
    const VariantPlace& place = review->entries[0].ways[0].places.at(0);
    CHECK(place.span.target.in(review->corpus.pairs[place.pair].pair.text.target) == "society");
    write_file(rules_beside(desk.archive.path()), "rule: target /(/ company\n");
    CHECK_THROWS_AS(desk.ask(ReviewTopic::rules), Error);
}
