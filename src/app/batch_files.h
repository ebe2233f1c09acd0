// Which files a batch is made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/side.h"

namespace stykovka {

/// A file of a batch.
struct BatchFile {
    std::filesystem::path path;
    std::string name;          ///< as the report calls it: its path below the folder that was given
    std::string pair_name;     ///< folded, without extension and mark of the language: equal for a pair
    std::optional<Side> side;  ///< none: its text has to tell
};

struct BatchFiles {
    std::vector<BatchFile> files;             ///< by path
    std::vector<BySide<std::size_t>> listed;  ///< pairs that a list names, as indices
    std::size_t left_out = 0;                 ///< files of kinds that no text is read from
};

/// The texts of two folders, source first; of one folder, by marks of the language in the names of files and folders;
/// or of a list with a pair a line, divided by TAB, its paths below the folder of the list. Folders with all that is in
/// them; hidden files, and what a browser keeps beside a saved page, are passed over.
/// Throws Error{input}: not_found; malformed for a list that is none or a folder without texts.
BatchFiles batch_files(const std::filesystem::path& first, const std::filesystem::path& second,
                       const BySide<Language>& languages);

}  // namespace stykovka
