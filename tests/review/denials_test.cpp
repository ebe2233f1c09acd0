// Tests of review/denials.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/denials.h"

#include <doctest/doctest.h>

using namespace stykovka;

namespace {

std::string denied_in(const std::string& text, bool is_russian) {
    const auto spans = denials_in(text, is_russian);
    return spans.empty() ? std::string() : std::string(spans.front().in(text));
}

}  // namespace

TEST_CASE("denials: the first word that denies for certain") {
    CHECK(denied_in("Суд не признал вину.", true) == "не");
    CHECK(denied_in("Работа без оплаты.", true) == "без");
    CHECK(denied_in("Не только суд.", true).empty());
    CHECK(denied_in("Не старше 35 лет.", true).empty());
    CHECK(denied_in("Суд не мог не признать вину.", true).empty());
    CHECK(denied_in("Чуть ли не каждый день.", true).empty());
    CHECK(denied_in("The court did not admit it.", false) == "not");
    CHECK(denied_in("Not only the court.", false).empty());
}

TEST_CASE("denials: words that may deny, and those that only look so") {
    CHECK(may_deny("отказ", true));
    CHECK(may_deny("unable", false));
    CHECK(may_deny("useless", false));
    CHECK_FALSE(may_deny("until", false));
    CHECK_FALSE(may_deny("dismiss", false));
    CHECK(is_plain_english_denial("don't"));
    CHECK_FALSE(is_plain_english_denial("unable"));
}

TEST_CASE("denials: what answers a denial without one") {
    const std::vector<std::string> english{"prices", "remained", "stable"};
    CHECK(is_said_otherwise("изменились", english));
    CHECK_FALSE(is_said_otherwise("покажут", std::vector<std::string>{"until"}));  // «пока» is a word of its own
    CHECK(is_said_plainly("исключают", std::vector<std::string>{"rule", "out"}));
    std::vector<std::string> russian{"запрет", "курить", "не"}, there{"ban", "on", "smoking"};
    drop_answers(russian, there);
    CHECK(russian == std::vector<std::string>{"курить", "не"});
    CHECK(there == std::vector<std::string>{"on", "smoking"});
}
