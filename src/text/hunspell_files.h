// The files of a Hunspell dictionary, found and looked through before Hunspell may open them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/language.h"

namespace stykovka {

/// "ru_RU.aff" with "ru_RU.dic": both are there.
struct HunspellFiles {
    std::filesystem::path affixes;
    std::filesystem::path words;
};

/// The dictionary of a language in the first folder that has one: of its region, else of the usual region (ru_RU,
/// en_US), else of any. Throws Error{unavailable} with the Debian package to install, or the folders, when there is
/// none.
HunspellFiles hunspell_files_of(const Language& language, const std::vector<std::filesystem::path>& folders);

/// What a dictionary says, in UTF-8.
struct HunspellTexts {
    std::string affixes;
    std::string words;
    std::string encoding;  ///< of the files, as `SET` names it
};

/// Reads both files and makes sure that they cannot hurt: each ≤ 50 MB and without NUL, lines ≤ 4 KiB, no table or word
/// count above the number of lines, an encoding of 8 bits or UTF-8 that is kept. (Hunspell allocates what a count says:
/// a file of 16 bytes can take 1.6 GB.) Throws Error{malformed, input} with file and line, and what `read_file` throws.
HunspellTexts checked_texts(const HunspellFiles& files);

}  // namespace stykovka
