// Releases as Markdown (CommonMark, and the tables of GitHub).
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "formats/document.h"

namespace stykovka {

/// Reads headings, paragraphs, items of lists, quotes and cells of tables; bold, italic, struck words, links, images,
/// code, line breaks and tags as inline codes. Front matter, blocks of code and of HTML, definitions of links are left
/// where they are and counted. `encoding` empty: found out. Throws Error (subject input).
ReadDocument read_markdown(const std::string& bytes, const std::string& file, const Language& language,
                           const std::string& encoding = {});

/// A copy of the file with other texts in its paragraphs; all else stays, only the encoding becomes UTF-8.
std::string markdown_with(const Origin& file, const WrittenText& text);

std::string new_markdown(std::span<const Paragraph> paragraphs);

}  // namespace stykovka
