// The kinds of files that are read and written, and what their names end with.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/file_kinds.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

struct Row {
    const char* name;
    std::vector<std::string_view> endings;
};

const Row& row_of(FileKind kind) {
    // In the order of FileKind.
    static const std::array<Row, 14> rows{{
        {mark("Text"), {".txt", ".text"}},
        {mark("Word"), {".docx"}},
        {mark("LibreOffice"), {".odt"}},
        {mark("Web page"), {".html", ".htm", ".xhtml"}},
        {mark("Markdown"), {".md", ".markdown"}},
        {mark("Rich text"), {".rtf"}},
        {mark("PDF"), {".pdf"}},
        {mark("Translation memory"), {".tmx", ".tmx.gz"}},
        {mark("XLIFF"), {".xlf", ".xliff", ".sdlxliff", ".mqxliff"}},
        {mark("Memory of Trados Studio"), {".sdltm"}},
        {mark("Table of tab-separated values"), {".tsv"}},
        {mark("Table of comma-separated values"), {".csv"}},
        {mark("Excel table"), {".xlsx"}},
        {mark("Archive of Stykovka"), {".stykovka"}},
    }};
    return rows[static_cast<std::size_t>(kind)];
}

}  // namespace

const char* name_of(FileKind kind) { return tr(row_of(kind).name); }

std::span<const std::string_view> endings_of(FileKind kind) { return row_of(kind).endings; }

bool is_called_like(const std::filesystem::path& file, const std::vector<FileKind>& kinds) {
    const std::string name = folded(file.filename().string());
    return std::ranges::any_of(kinds, [&](FileKind kind) {
        return std::ranges::any_of(endings_of(kind), [&](std::string_view ending) { return name.ends_with(ending); });
    });
}

std::vector<FileKind> release_kinds() {
    return {FileKind::text,      FileKind::word, FileKind::open_document, FileKind::web_page, FileKind::markdown,
            FileKind::rich_text, FileKind::pdf};
}

std::vector<FileKind> written_kinds() {
    return {FileKind::text,     FileKind::word,     FileKind::open_document,
            FileKind::web_page, FileKind::markdown, FileKind::workbook};
}

std::vector<FileKind> memory_kinds() {
    return {FileKind::tmx, FileKind::xliff, FileKind::sdltm, FileKind::tsv, FileKind::csv};
}

std::vector<FileKind> returned_kinds() {
    std::vector<FileKind> kinds = release_kinds();
    for (const FileKind kind : {FileKind::workbook, FileKind::xliff}) kinds.push_back(kind);
    return kinds;
}

std::vector<FileKind> readable_kinds() {
    std::vector<FileKind> kinds = release_kinds();
    for (const FileKind kind : memory_kinds()) kinds.push_back(kind);
    kinds.push_back(FileKind::workbook);
    return kinds;
}

std::vector<FileKind> table_kinds() { return {FileKind::workbook, FileKind::tsv, FileKind::csv}; }

}  // namespace stykovka
