// Tests of review/ranks.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ranks.h"

#include <doctest/doctest.h>

using namespace stykovka;

namespace {

std::string rank_in(const std::string& russian, const std::string& english) {
    static const WordStems stems(StemPlaces{});
    const BySide<std::string> text{russian, english};
    const BySide<std::vector<TextWord>> words{words_of(russian, Language("ru"), stems),
                                              words_of(english, Language("en"), stems)};
    const auto rank = other_rank(words, Side::source);
    if (!rank) return {};
    const ByteSpan span{words[rank->side][rank->first].span.begin, words[rank->side][rank->last].span.end};
    return std::string(span.in(text[rank->side]));
}

}  // namespace

TEST_CASE("ranks: one that the other side does not say") {
    CHECK(rank_in("Мэр Вера Стожарова открыла мост.", "Deputy Mayor Vera Stozharova opened the bridge.") ==
          "Deputy Mayor");
    CHECK(rank_in("Заместитель министра Пётр Орлов приехал.", "Minister Pyotr Orlov arrived.") ==
          "Заместитель министра");
    CHECK(rank_in("Замминистра приехал.", "The minister arrived.") == "Замминистра");
    CHECK(rank_in("Вице-премьер приехал.", "The premier arrived.") == "Вице-премьер");
    CHECK(rank_in("Врио губернатора приехал.", "The governor arrived.") == "Врио губернатора");
    CHECK(rank_in("Губернатор приехал.", "The acting governor arrived.") == "acting governor");
    CHECK(rank_in("Бывший директор завода осуждён.", "The director of the plant was convicted.") == "Бывший директор");
    CHECK(rank_in("Директор завода осуждён.", "The former director of the plant was convicted.") == "former director");
    CHECK(rank_in("Ректор выступил.", "The Vice Rector spoke.") == "Vice Rector");
    CHECK(rank_in("Помощник министра уехал.", "The minister left.") == "Помощник министра");
    CHECK(rank_in("Директор школы выступил.", "The deputy principal spoke.") == "deputy principal");
}

TEST_CASE("ranks: the same rank in other words") {
    CHECK(rank_in("Замглавы района приехал.", "The deputy head of the district arrived.").empty());
    CHECK(rank_in("Исполняющий обязанности директора приехал.", "The interim director arrived.").empty());
    CHECK(rank_in("Экс-мэр осуждён.", "The ex-mayor was convicted.").empty());
    CHECK(rank_in("Проректор выступил.", "The vice rector spoke.").empty());
    CHECK(rank_in("Прежний директор ушёл.", "The former director left.").empty());
    CHECK(rank_in("Помощник министра уехал.", "An aide to the minister left.").empty());
    CHECK(rank_in("Советник губернатора уехал.", "The governor’s adviser left.").empty());
    CHECK(rank_in("Депутат приехал.", "The deputy arrived.").empty());
    CHECK(rank_in("Адвокат выступил от имени министра.", "A lawyer acting on the minister’s behalf spoke.").empty());
}
