// Whether a file is the translation of a release that comes back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "app/session.h"
#include "app/tools.h"
#include "base/progress.h"

namespace stykovka {

/// How the work of others on a release comes back.
enum class ComesBack : std::uint8_t { not_at_all, as_text, as_table };

/// By what stands in the file, not by its name: a table with both texts, or a text in the language of the translation
/// of a release that has one. Whose it is, the comparison says. Throws Error (subject input).
ComesBack comes_back(const Session& session, const std::filesystem::path& file, const Tools& tools,
                     const Progress& progress);

}  // namespace stykovka
