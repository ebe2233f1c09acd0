// Web and mail addresses in running text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/addresses.h"

#include "support/paths.h"

using namespace stykovka;

namespace {

std::vector<std::string> found(std::string_view text) {
    std::vector<std::string> addresses;
    for (const ByteSpan span : addresses_in(text)) addresses.emplace_back(span.in(text));
    return addresses;
}

using Addresses = std::vector<std::string>;

}  // namespace

TEST_CASE("addresses: URLs, domains, e-mail and names are found without the punctuation behind them") {
    CHECK(found("См. https://epp.genproc.gov.ru/web/gprf?id=1, а также (www.un.org).") ==
          Addresses{"https://epp.genproc.gov.ru/web/gprf?id=1", "www.un.org"});
    CHECK(found("на сайте президент.рф и genproc.gov.ru.") == Addresses{"президент.рф", "genproc.gov.ru"});
    CHECK(found("Write to press@genproc.gov.ru or @prosecutor_ru!") ==
          Addresses{"press@genproc.gov.ru", "@prosecutor_ru"});
}

TEST_CASE("addresses: initials, abbreviations and figures are none") {
    CHECK(found("А.В. Мельников, т.е. в т.ч. 3.5 млн; Art. 5.27, a.m./p.m., и/или, 9:00") == Addresses{});
}

TEST_CASE("addresses: two language versions of one site have the same site") {
    CHECK(site_of("https://genproc.gov.ru/") == site_of("en.genproc.gov.ru/contacts"));
    CHECK(site_of("www.un.org") != site_of("www.osce.org"));
    CHECK(site_of("Press@gov.ru") == "press@gov.ru");
    CHECK(site_of("press@gov.ru") != site_of("info@gov.ru"));
}
