// Checks that initials are written as the office has decided, or else all alike: "D. M. Orlov" or "D.M. Orlov".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/check_list.h"
#include "review/writing_ways.h"

namespace stykovka {
namespace {

std::string in_way(std::string_view written, std::string_view way) {
    std::string right(written);
    const std::size_t point = right.find('.');
    if (way.starts_with("D. "))
        right.insert(point + 1, " ");
    else
        right.erase(point + 1, 1);
    return right;
}

}  // namespace

std::vector<Finding> initials_style(const CheckedDocument& document) {
    return written_otherwise(document, "initials", in_way);
}

std::vector<Finding> mixed_initials_style(const CheckedDocument& document) {
    return written_in_two_ways(document, "initials", in_way);
}

}  // namespace stykovka
