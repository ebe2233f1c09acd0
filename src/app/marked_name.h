// Names of files that say their language.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"
#include "base/side.h"

namespace stykovka {

/// A name without the mark of a language at its end, folded: "2031-03-12_RU" is "2031-03-12", on the source side; "en"
/// is an empty name on the target side.
struct MarkedName {
    std::string name;
    std::optional<Side> side;
};

/// `stem` is a name without extension. Marks are "ru", "rus", "russian" and so on, after one of "_-. " or alone.
MarkedName marked_name(std::string_view stem, const BySide<Language>& languages);

}  // namespace stykovka
