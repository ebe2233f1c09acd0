// Releases as web pages.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "formats/document.h"
#include "formats/site_page.h"

namespace stykovka {

struct HtmlOptions {
    std::string encoding;  ///< empty: as the page says, else found out
    PageScope scope = PageScope::release;
};

/// Reads a page, also one that was saved from a site with its menus: title, body, date and number by its structure;
/// tags in the text are inline codes. What belongs to the site is in `furniture`. Throws Error (subject input).
ReadDocument read_html(const std::string& bytes, const std::string& file, const Language& language,
                       const HtmlOptions& options = {});

/// A copy of the page that `read_html` read with other texts in its paragraphs; all else stays as it is, but for the
/// language and, when it was another, the encoding, which become those of the text and UTF-8.
std::string html_with(const Origin& page, const WrittenText& text);

/// A new page with these paragraphs.
std::string new_html(std::span<const Paragraph> paragraphs, const Language& language);

}  // namespace stykovka
