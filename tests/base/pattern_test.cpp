// Tests of regular expressions with limits.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pattern.h"

#include <doctest/doctest.h>

#include <chrono>

#include "base/error.h"

using namespace stykovka;

namespace {

std::string found(std::string_view expression, std::string_view text, std::size_t from = 0) {
    const auto span = PatternSearch(text).find(Pattern(expression), from);
    return span ? std::string(span->in(text)) : "nothing";
}

}  // namespace

TEST_CASE("pattern: offsets are bytes of UTF-8 on both ways") {
    const std::string text = "\U0001F600 ёж \U0001F600 уж";
    CHECK(PatternSearch(text).find(Pattern("ёж")) == ByteSpan{5, 9});
    CHECK(PatternSearch(text).find(Pattern("уж"), 10) == ByteSpan{15, 19});
    CHECK(PatternSearch(text).find(Pattern("\U0001F600"), 4) == ByteSpan{10, 14});
}

TEST_CASE("pattern: a search from a place does not go back before it") {
    CHECK(found("\\w+", "раз два", 7) == "два");
    CHECK(found("раз", "раз два", 2) == "nothing");
}

TEST_CASE("pattern: look-behind sees what stands before the place of the search") {
    const std::string text = "ул. Ленина";
    PatternSearch search(text);
    CHECK(search.find(Pattern("(?<=\\.)\\s"), 5) == ByteSpan{5, 6});
    CHECK(search.match_at(Pattern("(?<=ул\\.)\\s"), 5) == ByteSpan{5, 6});
    CHECK_FALSE(search.match_at(Pattern("^\\s"), 5).has_value());
    CHECK(search.match_at(Pattern("^ул"), 0).has_value());
}

TEST_CASE("pattern: a match at a place begins exactly there") {
    PatternSearch search("два раз");
    CHECK_FALSE(search.match_at(Pattern("раз"), 0).has_value());
    CHECK(search.match_at(Pattern("раз"), 7) == ByteSpan{7, 13});
}

TEST_CASE("pattern: an empty match at the end of the text is found") {
    CHECK(PatternSearch("да").find(Pattern("$"), 4) == ByteSpan{4, 4});
    CHECK(PatternSearch("").find(Pattern("x*")) == ByteSpan{0, 0});
}

TEST_CASE("pattern: a search goes on with another text") {
    PatternSearch search("первый текст");
    const Pattern pattern("текст");
    REQUIRE(search.find(pattern).has_value());
    search.set_text("другой");
    CHECK_FALSE(search.find(pattern).has_value());
    search.set_text("текст");
    CHECK(search.find(pattern) == ByteSpan{0, 10});
}

TEST_CASE("pattern: a pattern that would run for ever ends with an error soon") {
    const std::string text = std::string(5000, 'a') + "b";
    PatternSearch search(text);
    const Pattern bomb("(a+)+$");
    const auto begin = std::chrono::steady_clock::now();
    try {
        search.find(bomb);
        FAIL("the search came to an end by itself");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::exhausted);
        CHECK(error.sentence().find("(a+)+$") != std::string::npos);
    }
    // Usually some ten milliseconds; the limit leaves room for a busy machine and for sanitizers.
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
    CHECK(search.find(Pattern("b")) == ByteSpan{5000, 5001});
}

TEST_CASE("pattern: a match at one place has the limit too") {
    PatternSearch search(std::string(5000, 'a') + "b");
    CHECK_THROWS_AS(search.match_at(Pattern("(a+)+$"), 0), Error);
}

TEST_CASE("pattern: what is no regular expression is refused with the place of the mistake") {
    for (const char* expression : {"(abc", "[a-", "a{2,1}", "*a", "\\p{Nonsense}", "(?<=a*)b"}) {
        INFO(expression);
        try {
            const Pattern pattern(expression);
            FAIL_CHECK("it was accepted");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::malformed);
            CHECK(error.sentence().find(expression) != std::string::npos);
        }
    }
}

TEST_CASE("pattern: a search that is to stop ends as cancelled, and its length is told in units of steps") {
    const std::string text(3000, 'a');
    const Pattern bomb("(?=(a|aa|aaa)+b)");
    PatternSearch search(text);
    CHECK(search.match_at(Pattern("aaa"), 0).has_value());
    CHECK(search.units_of_last_search() == 0);
    CHECK_THROWS_AS(search.match_at(bomb, 0), Error);
    CHECK(search.units_of_last_search() > 0);
    std::stop_source stop;
    stop.request_stop();
    search.stop_with(Progress(stop.get_token()));
    try {
        search.match_at(bomb, 0);
        FAIL("the search did not stop");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::cancelled);
    }
}
