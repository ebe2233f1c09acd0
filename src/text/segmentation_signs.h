// The signs that a segmentation rule needs before its place.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stykovka {

/// All characters that can stand last in a match of `before`: "[.!?]+»*" gives ". ! ? »". None when that cannot be told
/// for certain from literal characters and classes of them (letters, properties, groups, alternatives at the end), or
/// when `before` can match nothing. So a rule with signs applies nowhere but behind one of them.
std::optional<std::u32string> last_signs(std::string_view before);

}  // namespace stykovka
