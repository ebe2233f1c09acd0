// What an archive keeps by name, beside its tables.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "archive/archive.h"

namespace stykovka {

/// None when it was never set. Throws Error (subject archive).
std::optional<std::string> setting(Archive& archive, std::string_view key);

/// Within a `Write` it is part of that. Throws Error (subject archive).
void set_setting(Archive& archive, std::string_view key, std::string_view value);

}  // namespace stykovka
