// Which of many files belong together as a release and its translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "app/tools.h"
#include "base/language.h"
#include "base/progress.h"
#include "base/side.h"

namespace stykovka {

struct FilePairs {
    std::vector<BySide<std::filesystem::path>> pairs;  ///< in the order of their source files
    std::vector<std::filesystem::path> single;         ///< files without a partner
};

/// Pairs files by their names: equal but for a mark of the language at the end ("…_ru", "…-en", "ru" in one folder).
/// Exactly two files are a pair whatever they are called; the one with a mark decides the sides, else the order given.
FilePairs pairs_of(const std::vector<std::filesystem::path>& files, const BySide<Language>& languages);

/// Pairs files whose names say nothing by what their texts say, and by dates (see batch_pairs.h). A file that cannot be
/// read stays single. Throws Error{cancelled}.
FilePairs pairs_by_content(const std::vector<std::filesystem::path>& files, const BySide<Language>& languages,
                           const Tools& tools, const Progress& progress);

}  // namespace stykovka
