// Kinds of files as a dialog for files offers them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "formats/file_kinds.h"

namespace stykovka {

/// In the form of wxFileDialog, "Word (.docx)|*.docx;*.DOCX|…": all kinds together first, each alone, all files last.
std::string filters_to_open(const std::vector<FileKind>& kinds);
/// Each kind; all files when there is none.
std::string filters_to_save(const std::vector<FileKind>& kinds);

/// The file under a name that one of the kinds has: one without gets the ending of kind `chosen` of them, of the first
/// when that is none. Of no kinds: as it is.
std::filesystem::path named_like(std::filesystem::path file, const std::vector<FileKind>& kinds, int chosen);

}  // namespace stykovka
