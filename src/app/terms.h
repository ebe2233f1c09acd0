// The termbase of an archive: terms in from files, out to files, listed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "archive/write.h"
#include "base/progress.h"
#include "base/side.h"
#include "review/term.h"
#include "review/termbase.h"

namespace stykovka {

/// "tbx", "tbx-dct", "tbx-2008", "tsv", "csv", "omegat"; empty: by the file's extension (.tbx and .xml, .tsv, .csv;
/// .txt, .tab and .utf8 are glossaries of OmegaT).
struct TermFileOptions {
    std::string format;
    BySide<Language> languages{Language("ru"), Language("en")};
    bool dry_run = false;
};

/// Balances: read = added + merged + known + skipped.
struct TermImport {
    std::uint64_t read = 0, added = 0, merged = 0, known = 0, skipped = 0;
    std::vector<std::string> remarks;
};

/// All concepts of a file into the archive, as one entry of the journal, or none. A concept that the archive has
/// (by its identifier, else by its source term and subject) gets what it has not yet; a term that the archive allows
/// and the file forbids, or the other way round, stays as it is and is named.
TermImport import_terms(OpenArchive& archive, const std::filesystem::path& file, const TermFileOptions& options,
                        const Progress& progress);

/// The same with concepts that are at hand, as a part of the caller's `Write`.
TermImport add_concepts(Write& write, std::vector<Concept> concepts, const Language& source, const Progress& progress);

/// Gives the number of concepts that were written. "-" writes a table (TSV) unless a format is given.
std::size_t export_terms(OpenArchive& archive, const std::filesystem::path& file, const TermFileOptions& options);

/// The concepts that have a term with these words in it (as written, without regard to case); all for an empty text.
std::vector<Concept> terms_with(OpenArchive& archive, const std::string& text);

/// The termbase of an archive as texts in these languages are read with it. `stems` must live as long.
Termbase office_termbase(OpenArchive& archive, const BySide<Language>& languages, const WordStems& stems);

/// Stores a pair of terms, as one entry of the journal: into the concept that has the source term, else a new one.
/// Throws Error{usage} when one of them is no term, Error{conflict} when the archive forbids what is to be allowed.
ConceptId add_term_pair(OpenArchive& archive, const BySide<Term>& pair, const std::string& subject = {});

/// Takes out the concepts that have the source term; with a target term only that term of them. One entry of the
/// journal that can be reverted. Gives how many concepts changed. Throws Error{not_found, archive} when there is none.
std::size_t remove_terms(OpenArchive& archive, const BySide<Language>& languages, const BySide<std::string>& texts);

}  // namespace stykovka
