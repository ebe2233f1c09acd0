// Checks that English hours are written as the office has decided, or else all alike: "2:30 p.m.", "2:30 pm" or
// "14:30". SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "base/language.h"
#include "review/check_list.h"
#include "review/writing_ways.h"
#include "text/values.h"

namespace stykovka {
namespace {

std::string in_way(std::string_view written, std::string_view way) {
    const auto values = values_of(written, Language("en"));
    if (values.size() != 1 || values[0].kind != ValueKind::time || values[0].amount.size() != 5) return {};
    const std::string& time = values[0].amount;
    if (way == "14:30") return time;
    const int hour = std::stoi(time.substr(0, 2));
    const bool is_afternoon = hour >= 12 && hour < 24;
    const std::string half = way.ends_with("m.") ? (is_afternoon ? "p.m." : "a.m.") : (is_afternoon ? "pm" : "am");
    const int shown = hour % 12 == 0 ? 12 : hour % 12;
    return time.ends_with(":00") ? fmt::format("{} {}", shown, half)
                                 : fmt::format("{}{} {}", shown, time.substr(2), half);
}

}  // namespace

std::vector<Finding> hour_style(const CheckedDocument& document) {
    return written_otherwise(document, "hours", in_way);
}

std::vector<Finding> mixed_hour_style(const CheckedDocument& document) {
    return written_in_two_ways(document, "hours", in_way);
}

}  // namespace stykovka
