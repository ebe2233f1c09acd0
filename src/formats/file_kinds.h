// The kinds of files that are read and written, and what their names end with.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace stykovka {

enum class FileKind : std::uint8_t {
    text,
    word,
    open_document,
    web_page,
    markdown,
    rich_text,
    pdf,
    tmx,
    xliff,
    sdltm,
    tsv,
    csv,
    workbook,
    archive
};

/// A name in the interface language: "Word".
const char* name_of(FileKind kind);
/// In small letters and with the point, the usual one first: ".html", ".htm".
std::span<const std::string_view> endings_of(FileKind kind);

/// Whether a file is called like one of these kinds; capitals count as small letters.
bool is_called_like(const std::filesystem::path& file, const std::vector<FileKind>& kinds);

/// What `read_document` reads.
std::vector<FileKind> release_kinds();
/// What the text of a release is written as: what `new_document` writes, and a table with both texts.
std::vector<FileKind> written_kinds();
/// What pairs are imported from.
std::vector<FileKind> memory_kinds();
/// What a translation comes back as: a text, a table with both texts, XLIFF.
std::vector<FileKind> returned_kinds();
/// All that may hold a release, or pairs.
std::vector<FileKind> readable_kinds();
/// Tables that people fill in.
std::vector<FileKind> table_kinds();

}  // namespace stykovka
