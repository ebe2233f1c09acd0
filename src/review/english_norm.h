// American and British spelling of the same words.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stykovka {

/// The word as the norm ("en-US", "en-GB") writes it, when it is written as the other norm does; none when it is right,
/// or the norms agree. The case of the first letter stays. "-ize" is right in both.
std::optional<std::string> in_norm(std::string_view word, std::string_view norm);

}  // namespace stykovka
