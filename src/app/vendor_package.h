// What a vendor gets: releases to translate, the memory, the terms, and a list of what there is.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "base/language.h"
#include "base/progress.h"
#include "base/side.h"
#include "formats/xliff.h"

namespace stykovka {

/// How releases go out: for a tool, or as a bilingual table for people without one (see bilingual_table.h).
enum class PackageForm : std::uint8_t { xliff, docx, xlsx };

struct PackageOptions {
    std::vector<std::int64_t> releases;
    XliffVersion version = XliffVersion::v1;
    std::string profile = "full";  ///< of the memory: see ExportOptions; "none": without a memory
    PackageForm form = PackageForm::xliff;
    std::string terms = "tbx";  ///< "tbx", "tsv" or "none"; an archive without terms sends none
    bool embargoed = false;     ///< with what is still under an embargo
    BySide<Language> languages{Language("ru"), Language("en")};
};

struct PackageFile {
    std::string name;
    std::string kind;         ///< "release", "memory", "terms"
    std::string release;      ///< its number; empty for a memory and for terms
    std::uint64_t units = 0;  ///< pairs in it, or concepts
    std::uint64_t empty = 0;  ///< of these, such as are to be translated
    std::uint64_t words = 0;  ///< of the sources of these; 0 for a memory
    std::uint64_t bytes = 0;
    std::string sha256;
};

struct PackageOutcome {
    std::vector<PackageFile> files;       ///< without the list itself
    std::vector<std::string> embargoed;   ///< numbers of releases left out because of their embargo
    std::uint64_t left_out_by_state = 0;  ///< pairs of drafts that the memory does not have
};

/// Writes a folder: an XLIFF document or a bilingual table for each release, `memory.tmx` with the pairs of signed-off
/// and published releases, the terms of the archive, and `manifest.json` with counts and SHA-256 of each file. Neither
/// the releases nor the memory have what is under an embargo now, unless it is asked for. The folder appears whole or
/// not at all.
///
/// Throws Error{usage} when there is such a folder or nothing is left to send, Error (subject output).
PackageOutcome make_package(OpenArchive& archive, const std::filesystem::path& folder, const PackageOptions& options,
                            const Progress& progress);

}  // namespace stykovka
