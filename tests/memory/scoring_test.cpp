// Scores: integers that can be explained.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/scoring.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "memory/difference.h"
#include "memory/edit_distance.h"

using namespace stykovka;

namespace {

TextScore score(const std::string& query, const std::string& match, const UnitFacts& facts = {}) {
    Comparison comparison;
    const Language russian("ru");
    return scored(comparison.of(Content{query, {}}, russian), comparison.of(Content{match, {}}, russian), facts);
}

std::size_t plain_distance(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

TEST_CASE("edit distance: bit-parallel equals the table of Wagner and Fischer, beyond 64 and 128 symbols too") {
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
        std::vector<std::uint32_t> a(random() % 150);
        std::vector<std::uint32_t> b(random() % 150);
        for (auto* symbols : {&a, &b})
            for (auto& symbol : *symbols) symbol = static_cast<std::uint32_t>(random() % 9 * 0x10000001U);
        REQUIRE(EditPattern(a).distance(b) == plain_distance(a, b));
    }
}

TEST_CASE("edit distance: over bytes it is the same, or too far") {
    std::mt19937 random(8);
    for (int i = 0; i < 300; ++i) {
        std::string a(1 + random() % BytePattern::longest, ' ');
        std::string b(random() % 80, ' ');
        for (auto* bytes : {&a, &b})
            for (char& byte : *bytes) byte = static_cast<char>(250 + random() % 9);
        const std::size_t expected =
            plain_distance(std::vector<std::uint32_t>(a.begin(), a.end()), std::vector<std::uint32_t>(b.begin(), b.end()));
        const std::size_t most = random() % 80;
        const std::size_t found = BytePattern(a).distance_up_to(most, b);
        REQUIRE((expected <= most ? found == expected : found > most));
    }
}

TEST_CASE("scoring: one other word of ten takes a tenth") {
    const TextScore result = score("один два три четыре пять шесть семь восемь девять море",
                                   "один два три четыре пять шесть семь восемь девять лес");
    CHECK(result.base.percent == 90);
    CHECK(result.score.percent == 90);
    CHECK(result.penalties.empty());
}

TEST_CASE("scoring: each difference that leaves the words takes its points by name") {
    CHECK(score("Принято 25 законов.", "Принято 26 законов.").penalties ==
          std::vector{Penalty{PenaltyKind::number, 1}});
    CHECK(score("Принято 1, 2, 3, 4 и 5", "Принято 6, 7, 8, 9 и 0").penalties ==
          std::vector{Penalty{PenaltyKind::number, 3}});
    CHECK(score("Суд решил!", "Суд решил.").penalties == std::vector{Penalty{PenaltyKind::punctuation, 1}});
    CHECK(score("суд решил.", "Суд решил.").penalties == std::vector{Penalty{PenaltyKind::letter_case, 1}});
    CHECK(score("Решение суда", "Решение судом").penalties == std::vector{Penalty{PenaltyKind::inflection, 1}});
}

TEST_CASE("scoring: codes that are missing take a point each") {
    Comparison comparison;
    Content with_code{"Суд решил.", {{0, CodeKind::placeholder, "1", "ph", {}, "<br/>"}}};
    const TextScore result =
        scored(comparison.of(with_code, Language("ru")), comparison.of(Content{"Суд решил.", {}}, Language("ru")), {});
    CHECK_FALSE(result.exact);
    CHECK(result.penalties == std::vector{Penalty{PenaltyKind::code, 1}});
    CHECK(result.score.percent == 99);
}

TEST_CASE("scoring: what the unit loses is named, and an exact match loses points only when superseded") {
    const UnitFacts facts{true, false, Standing::recommended, {}};
    CHECK(score("Суд решил!", "Суд решил.", facts).score.percent == 97);
    CHECK(score("Суд решил.", "Суд решил.", facts).score.percent == 100);
    CHECK(score("Суд решил.", "Суд решил.", facts).penalties.size() == 2);
    CHECK(score("Суд решил.", "Суд решил.", {false, true, Standing::superseded, {}}).score.percent == 95);
}

TEST_CASE("scoring: when all words are equal no sum of penalties goes below 95") {
    const TextScore result =
        score("РЕШЕНИЕ суда 1, 2 и 3!", "Решение судом 4, 5 и 6", {true, false, Standing::superseded, {}});
    CHECK(result.score.percent == 95);
    CHECK(points_of(result.penalties) == 5);
}

TEST_CASE("scoring: a negation is named") {
    CHECK(score("Суд не вынес решение по делу.", "Суд вынес решение по делу.").negation_differs);
    CHECK_FALSE(score("Суд вынес решение по иску.", "Суд вынес решение по делу.").negation_differs);
}

TEST_CASE("difference: words in the order of the match, spaces kept") {
    using Kind = DifferencePart::Kind;
    CHECK(difference_of("Суд вынес приговор вчера.", "Суд вынес решение вчера.") ==
          std::vector<DifferencePart>{{Kind::same, "Суд вынес"},
                                      {Kind::only_in_match, " решение"},
                                      {Kind::only_in_query, " приговор"},
                                      {Kind::same, " вчера."}});
}

TEST_CASE("scoring: another name or place is named, in whatever case it stands") {
    CHECK(score("Суд города Самары вынес решение.", "Суд города Уфы вынес решение.").names_differ);
    CHECK(score("Вынес решение суд в Самаре.", "Вынес приговор суд в Самаре.").names_differ == false);
    CHECK(score("Об этом сообщил Мельников.", "Об этом Мельникову сообщили.").names_differ == false);
    CHECK(score("Мельников сообщил об этом сегодня.", "Сегодня сообщил об этом Мельников.").names_differ == false);
    CHECK(score("Принято 25 законов.", "Принято 26 законов.").names_differ == false);
}
