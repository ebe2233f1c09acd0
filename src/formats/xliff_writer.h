// Writes releases for translation as XLIFF.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/side.h"
#include "formats/xliff.h"
#include "text/content.h"

namespace stykovka {

/// How far a translation is; written as each version names it.
enum class XliffStage : std::uint8_t { untranslated, translated, reviewed, final_wording };

/// The state as a version names it: "needs-translation", "initial" …
std::string_view state_of(XliffStage stage, XliffVersion version);

struct XliffItem {
    std::string id;
    BySide<Content> texts;  ///< an empty target: to be translated
    XliffStage stage = XliffStage::untranslated;
    bool translatable = true;
    std::string note;  ///< empty for none
};

struct XliffFile {
    std::string original;  ///< what it is known by when it comes back
    std::vector<XliffItem> items;
};

/// A document of version 1.2 or 2.0. Codes have numbers for ids (see code_numbers) and their own markup to be shown.
std::string xliff_document(const std::vector<XliffFile>& files, const BySide<Language>& languages,
                           XliffVersion version);

}  // namespace stykovka
