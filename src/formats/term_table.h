// Terms as tables: TSV and CSV with a header row, and the glossaries of OmegaT.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "base/side.h"
#include "formats/term_file.h"

namespace stykovka {

/// Reads a table: language codes head the columns of terms (at least two; a language may head several), and others are
/// named status, note, definition, subject, part-of-speech, context, source, from, to. The status is that of the terms
/// in `languages.target`. Rows with the same source term and subject are one concept.
/// Throws Error{malformed, input} without such a header, and for a status or day that is none (nothing is read then).
TermFile read_term_table(const std::string& bytes, const std::string& file, char separator,
                         const BySide<Language>& languages);

/// Reads a glossary of OmegaT: source, TAB, target, TAB, comment; "#" begins a comment line.
TermFile read_omegat_glossary(const std::string& bytes, const std::string& file, const BySide<Language>& languages);

/// A row for each pair of a source and a target term.
std::string term_table(std::span<const Concept> concepts, const BySide<Language>& languages, char separator);

/// Only terms that may be used: OmegaT would offer the others.
std::string omegat_glossary(std::span<const Concept> concepts, const BySide<Language>& languages);

}  // namespace stykovka
