// Checks that English dates are written as the office has decided, or else all alike: "March 12, 2031" or "12 March
// 2031". SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "review/check_list.h"
#include "review/writing_ways.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

std::string in_way(std::string_view written, std::string_view way) {
    std::string_view month, day, year;
    for (const Token& token : tokens_of(written)) {
        const std::string_view piece = token.span.in(written);
        if (token.kind == TokenKind::word)
            month = piece;
        else if (token.kind == TokenKind::number)
            (piece.size() == 4 ? year : day) = piece;
    }
    if (way.starts_with("March"))
        return year.empty() ? fmt::format("{} {}", month, day) : fmt::format("{} {}, {}", month, day, year);
    return year.empty() ? fmt::format("{} {}", day, month) : fmt::format("{} {} {}", day, month, year);
}

}  // namespace

std::vector<Finding> date_style(const CheckedDocument& document) {
    return written_otherwise(document, "dates", in_way);
}

std::vector<Finding> mixed_date_style(const CheckedDocument& document) {
    return written_in_two_ways(document, "dates", in_way);
}

}  // namespace stykovka
