// The text of a release out, as a file of an office.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/side.h"
#include "bitext/bitext.h"
#include "text/release.h"

namespace stykovka {

struct TextExport {
    Side side = Side::target;
    /// "txt", "docx" …; "bilingual" is a table with both texts, as a workbook for ".xlsx" and else as a Word document;
    /// "xlsx" is that workbook. Empty: by the file's extension, "txt" for others.
    std::string format;
};

struct TextExportOutcome {
    std::size_t untranslated = 0;      ///< beads that are not translated; they stand as [[source]]
    std::vector<std::string> remarks;  ///< that, and what formatting found no place
};

/// Formats that a text can be written in.
const std::vector<std::string>& export_formats();

/// Writes one side. When the release came as a file of this format, its text is put into a copy of that file and all
/// else of it stays; else a new file is made. Throws Error{usage} for an unknown format, Error (subject output).
TextExportOutcome export_text(const Release& release, const Bitext& document, const TextExport& options,
                              const std::filesystem::path& file);

/// "2031-03-12-delegation_en.docx": in the format that the release came in.
std::string suggested_file_name(const Release& release, Side side);

}  // namespace stykovka
