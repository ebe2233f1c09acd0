// The program's own texts in the user's language.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace stykovka {

/// The text in the language chosen with `choose_interface_language`, else the text itself (English).
/// Whole sentences with named placeholders only: fmt::format(fmt::runtime(tr("… {file} …")), fmt::arg("file", …)).
const char* tr(const char* text) noexcept;

/// The singular or plural form for `count`.
const char* tr(const char* one, const char* many, unsigned long count) noexcept;

/// Marks a text for translation that goes through `tr` later.
constexpr const char* mark(const char* text) noexcept { return text; }

/// Chooses the language of `tr` ("en", "ru", or empty for the system's) with catalogues below
/// `catalogues` (LANG/LC_MESSAGES/stykovka.mo). Call once, before other threads start.
void choose_interface_language(const std::string& language, const std::filesystem::path& catalogues);

/// The language chosen last: "en" or "ru".
const std::string& interface_language() noexcept;

}  // namespace stykovka
