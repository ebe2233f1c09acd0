// A report as a page that stands by itself: for a meeting, for print.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"

namespace stykovka {

// No script, nothing from outside; charts are drawn in SVG, which printers do not leave out as they do backgrounds.

/// The page around a body; `title` and `lead` are texts, `body` is HTML.
std::string report_page(std::string_view title, std::string_view lead, std::string_view body);

/// A part of a bar in a chart.
struct ChartPart {
    std::size_t count = 0;
    std::string_view colour;  ///< "#26527d"
    std::string name;         ///< what it counts, for a screen reader and a tip
};

struct ChartRow {
    std::string label;
    std::vector<ChartPart> parts;
};

/// A row for each thing that is counted: label, bar, sum. The longest bar fills the width.
std::string bar_chart(const std::vector<ChartRow>& rows);

/// A small bar that is filled to a share between 0 and 1.
std::string share_bar(double share, std::string_view colour);

/// A text for HTML with its pieces lit; pieces that do not fit are left out.
std::string lit_text(std::string_view text, std::vector<ByteSpan> spans);

inline constexpr std::string_view usual_colour = "#26527d", rare_colour = "#c77d23", wrong_colour = "#a4161a",
                                  faint_colour = "#8d99a6";

}  // namespace stykovka
