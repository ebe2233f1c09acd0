// Tests of the guess of a text's language.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language_guess.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;

TEST_CASE("language guess: the releases are in the language of their file") {
    for (const char* release : {"seed", "2031-03-12-delegation", "2031-06-27-cyber"}) {
        INFO(release);
        const auto folder = test::data("releases") / release;
        CHECK(likely_language(read_file(folder / "ru.txt")) == Language("ru"));
        CHECK(likely_language(read_file(folder / "en.txt")) == Language("en"));
    }
}

TEST_CASE("language guess: a Latin name in a Russian sentence does not change it") {
    CHECK(likely_language("Компания Siemens открыла завод в Твери") == Language("ru"));
}

TEST_CASE("language guess: other languages of the same letters are none") {
    CHECK_FALSE(likely_language("Її міністри зустрілися з їхніми колегами у Києві").has_value());
    CHECK_FALSE(likely_language("Der Minister traf am Montag seine Kollegen aus Frankreich").has_value());
    CHECK_FALSE(likely_language("Le ministre a rencontré ses collègues à Paris lundi dernier").has_value());
    CHECK_FALSE(likely_language("部长星期一会见了来自邻国的代表团并讨论了贸易").has_value());
}

TEST_CASE("language guess: too little text is none") {
    CHECK_FALSE(likely_language("").has_value());
    CHECK_FALSE(likely_language("Москва").has_value());
    CHECK_FALSE(likely_language("12 March 2031").has_value());
    CHECK_FALSE(likely_language("2031-03-12, 5 000 000, +7 495 000-00-00").has_value());
}

TEST_CASE("language guess: half one and half the other is none") {
    CHECK_FALSE(likely_language("The minister of the state. Министр государства.").has_value());
}
