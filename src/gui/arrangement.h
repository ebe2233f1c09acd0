// Three arrangements of one screen over one document.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace stykovka {

enum class Arrangement { align, translate, review };

std::string_view name_of(Arrangement arrangement);
std::optional<Arrangement> arrangement_of(std::string_view name);

}  // namespace stykovka
