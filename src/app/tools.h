// What the steps of the main job work with.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/office_lexicon.h"
#include "review/speller.h"
#include "text/segmenter.h"
#include "text/word_stems.h"

namespace stykovka {

/// What the steps work with: loaded once, shared by threads.
struct Tools {
    Segmenter segmenter;
    OfficeLexicon lexicon;
    DictionaryPlaces dictionaries;
    WordStems stems;                   ///< what words are recognised by; several threads may ask
    std::vector<std::string> remarks;  ///< what could not be used, and why
};

/// The lexicon of the program's data, mapped; `Lexicon::none()` when it is not there, with a remark when it cannot be used.
struct ProgramLexicon {
    Lexicon lexicon;
    std::optional<std::string> remark;
};
ProgramLexicon program_lexicon();

/// The rules, lexicon and dictionaries of the program's data (see settings.h). `srx` replaces the segmentation rules.
Tools load_tools(const std::filesystem::path& srx = {});

}  // namespace stykovka
