// A gettext catalogue (PO or POT) as the tests need it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace stykovka::test {

/// One text of the program with its translations: one, or one for each plural form.
struct CatalogueEntry {
    std::string text;
    std::string plural;  ///< empty when the text has no plural
    std::vector<std::string> translations;
    bool fuzzy = false;
};

/// The entries of a PO file in their order, without its header and without obsolete ones.
std::vector<CatalogueEntry> entries_of(std::string_view po);

/// The names in braces: {"file", "line"} of "{file} ends in line {line}". "{{" is a brace, not a placeholder.
std::set<std::string> placeholders_of(std::string_view text);

/// Whether each form is translated by somebody who was sure of it.
bool is_translated(const CatalogueEntry& entry);

/// One line for each text of `wanted` that `catalogue` does not translate.
std::vector<std::string> untranslated(const std::vector<CatalogueEntry>& wanted,
                                      const std::vector<CatalogueEntry>& catalogue);

/// One line for each translation whose placeholders are not those of its text. A plural form may leave some out.
std::vector<std::string> wrong_placeholders(const std::vector<CatalogueEntry>& catalogue);

}  // namespace stykovka::test
