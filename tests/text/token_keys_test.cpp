// Tests of text/token_keys.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/token_keys.h"

#include <doctest/doctest.h>

using namespace stykovka;

TEST_CASE("token keys: there is nothing before the first and behind the last") {
    const auto tokens = tokens_of("Первый день");
    CHECK(key_before(tokens, 0).empty());
    CHECK(key_before(tokens, 1) == "первый");
    CHECK(key_at(tokens, 1) == "день");
    CHECK(key_at(tokens, 2).empty());
}

TEST_CASE("token keys: a capital is one in both alphabets") {
    CHECK(begins_with_capital("Ёлка"));
    CHECK(begins_with_capital("May"));
    CHECK_FALSE(begins_with_capital("may"));
    CHECK_FALSE(begins_with_capital(""));
}
