// A page that stands by itself: no script, nothing from outside, fit for printing.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stykovka {

/// Text for HTML: escaped, with bidirectional and other control characters made visible.
std::string html_text(std::string_view text);

/// A cell of a table: its text (not escaped yet), its language tag (may be empty) and a class for its look:
/// "number", "good", "fair", "poor" or empty.
struct HtmlCell {
    std::string text;
    std::string language;
    std::string look;
};

/// A page with a heading and one table.
std::string html_page(std::string_view title, const std::vector<std::string>& head,
                      const std::vector<std::vector<HtmlCell>>& rows);

/// A heading, a sentence below it (may be empty) and a table.
struct HtmlSection {
    std::string heading;
    std::string note;
    std::vector<std::string> head;
    std::vector<std::vector<HtmlCell>> rows;
};

/// A page with a heading, a paragraph and several tables.
std::string html_page(std::string_view title, std::string_view lead, const std::vector<HtmlSection>& sections);

}  // namespace stykovka
