// A saved page of a site: which of its texts are the release, and what it says about it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/time.h"
#include "formats/html_blocks.h"

namespace stykovka {

/// The release alone, or everything that can be read on the page.
enum class PageScope { release, everything };

struct SitePage {
    std::vector<HtmlBlock> blocks;       ///< the title first
    std::vector<std::string> furniture;  ///< texts that are the site's: menus, links to other news, footers
    std::optional<Date> date;            ///< as the page says it
    std::string number;                  ///< likewise, without "№"
    std::string url;                     ///< the page's own address
};

/// The body is the element that holds most prose; in it, what is marked as navigation or is nothing but links is the
/// site's furniture. No blocks when there is no body. The title is the page's heading, or its `title` element.
SitePage site_page(const HtmlTree& tree, std::string_view page, const Language& language, PageScope scope);

/// What a page says about its release outside the running text; see `SitePage`.
struct SiteFacts {
    std::optional<Date> date;
    std::string number;
    std::string url;
    std::string title;    ///< of the page, without the site's name
    ByteSpan title_span;  ///< where that stands in the page; empty when it cannot be replaced
};
SiteFacts site_facts(const HtmlTree& tree, std::string_view page);

/// The day in a line that says little else: "12 марта 2031, 14:30", "Published: March 12, 2031".
std::optional<Date> date_in_line(std::string_view line, const Language& language);
/// The number in such a line: "45-2031" of "Пресс-релиз № 45-2031"; empty when there is none.
std::string number_in_line(std::string_view line);

}  // namespace stykovka
