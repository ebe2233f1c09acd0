// One rendering of a term put in the place of another, in all drafts at once.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/replacing.h"
#include "app/text_search.h"
#include "app/tools.h"
#include "base/progress.h"

namespace stykovka {

/// What is wrong where, and what is right.
struct TermCorrection {
    std::string term;    ///< of the source, in any form
    std::string wrong;   ///< its rendering that goes, in any form
    std::string right;   ///< in the form of a dictionary; a plural and a capital of the place are kept
    std::string reason;  ///< goes to the pairs that are superseded; may be empty
    BySide<Language> languages{Language("ru"), Language("en")};
};

/// A place in a release that may be changed.
struct CorrectionPlace {
    std::int64_t release = 0;
    std::string number;
    TextHit hit;
    std::string text;  ///< the whole segment as it is
};

struct CorrectionPreview {
    std::vector<CorrectionPlace> places;    ///< in drafts and with the editor, by release and place
    std::vector<std::int64_t> old_units;    ///< pairs of other releases and of imports that say it the wrong way
    std::vector<std::string> old_releases;  ///< the numbers of those that keep their wording
};

/// Where the wrong rendering stands beside the term. Throws Error{usage} when one of the three is no term.
CorrectionPreview preview_correction(OpenArchive& archive, const TermCorrection& correction, const Tools& tools,
                                     const Progress& progress);

struct CorrectionOutcome {
    std::int64_t entry = 0;  ///< of the journal; `archive revert` takes it back as a whole
    std::size_t places = 0, superseded = 0;
    std::vector<ReplacementBatch::Part> parts;  ///< the releases, with the revisions that it made
};

/// Corrects the chosen places and supersedes the old pairs with the reason, as one batch. What was published keeps its
/// wording. Throws Error{conflict, archive}, and changes nothing, when a place is no more as it was in the preview.
CorrectionOutcome apply_correction(OpenArchive& archive, const TermCorrection& correction,
                                   const std::vector<CorrectionPlace>& chosen,
                                   const std::vector<std::int64_t>& old_units);

/// The rendering as it fits into the place of another: plural and first capital of `found`. "supervision authorities"
/// and "oversight agency" give "oversight agencies".
std::string fitted(std::string_view found, std::string_view wrong, std::string_view right);

}  // namespace stykovka
