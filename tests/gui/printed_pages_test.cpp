// Tests of gui/printed_pages.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/printed_pages.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "support/bitexts.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

Release release() {
    Release release;
    release.number = "12-31";
    release.languages = {Language("ru"), Language("en")};
    release.title = {"Заголовок", "Heading"};
    return release;
}

Bitext document(std::size_t beads, const std::string& source, const std::string& target) {
    return assemble({segmented("ru", std::vector<std::string>(beads, source)),
                     segmented("en", std::vector<std::string>(beads, target))},
                    beads_of(std::vector<BySide<std::uint32_t>>(beads, {1, 1})));
}

// A page says "/Type /Page", the list of them "/Type /Pages".
std::size_t pages_in(const std::string& pdf) {
    constexpr std::string_view page = "/Type /Page";
    std::size_t count = 0;
    for (std::size_t at = pdf.find(page); at != std::string::npos; at = pdf.find(page, at + 1))
        if (pdf[at + page.size()] != 's') ++count;
    return count;
}

}  // namespace

TEST_CASE("printed pages: a short release is one page, a long one several") {
    const std::string one = printed_pages(release(), document(3, "Первое.", "First."), NoProgress());
    CHECK(one.substr(0, 5) == "%PDF-");
    CHECK(pages_in(one) == 1);
    CHECK(pages_in(printed_pages(release(), document(120, "Первое.", "First."), NoProgress())) >= 3);
}

TEST_CASE("printed pages: a segment that is higher than a page goes on on the next one") {
    std::string long_text = "Слово";
    for (int i = 0; i < 3000; ++i) long_text += " слово";
    CHECK(pages_in(printed_pages(release(), document(1, long_text, "Short."), NoProgress())) >= 3);
}

TEST_CASE("printed pages: an empty release, right-to-left marks, emoji and very long words are printed") {
    CHECK(pages_in(printed_pages(release(), Bitext{}, NoProgress())) == 1);
    const std::string odd = "😀 e\u0301 \u200Fאב\u200E " + std::string(3000, 'x');
    CHECK(pages_in(printed_pages(release(), document(2, odd, odd), NoProgress())) >= 1);
}

TEST_CASE("printed pages: printing stops when it is asked to") {
    std::stop_source stop;
    stop.request_stop();
    const Bitext one = document(1, "Первое.", "First.");
    CHECK_THROWS_AS(printed_pages(release(), one, Progress(stop.get_token())), Error);
}
