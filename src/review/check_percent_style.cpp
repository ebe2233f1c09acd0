// Checks that English percentages are written as the office has decided, or else all alike: "5%", "5 percent" or "5 per
// cent". SPDX-License-Identifier: GPL-3.0-or-later
#include "review/check_list.h"
#include "review/writing_ways.h"

namespace stykovka {
namespace {

// "5%" becomes "5 percent": what stands behind the five in the example stands behind the figure.
std::string in_way(std::string_view written, std::string_view way) {
    const std::size_t end = written.find_first_not_of("0123456789.,");
    return std::string(written.substr(0, end)) + std::string(way.substr(1));
}

}  // namespace

std::vector<Finding> percent_style(const CheckedDocument& document) {
    return written_otherwise(document, "percent", in_way);
}

std::vector<Finding> mixed_percent_style(const CheckedDocument& document) {
    return written_in_two_ways(document, "percent", in_way);
}

}  // namespace stykovka
