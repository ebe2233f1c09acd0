// Tests of formats/file_kinds.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/file_kinds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "formats/documents.h"

using namespace stykovka;

namespace {

bool has_ending(const std::vector<FileKind>& kinds, const std::string& ending) {
    return std::ranges::any_of(
        kinds, [&](FileKind kind) { return std::ranges::find(endings_of(kind), ending) != endings_of(kind).end(); });
}

}  // namespace

TEST_CASE("file kinds: every format that releases are read from or written in has a kind that is called so") {
    for (const DocumentFormat format :
         {DocumentFormat::txt, DocumentFormat::docx, DocumentFormat::html, DocumentFormat::md, DocumentFormat::odt,
          DocumentFormat::rtf, DocumentFormat::pdf})
        CHECK(has_ending(release_kinds(), "." + std::string(name_of(format))));
    for (const std::string& format : written_formats()) CHECK(has_ending(written_kinds(), "." + format));
}

TEST_CASE("file kinds: a file is of a kind by its ending, in capitals too, and all kinds have names of their own") {
    CHECK(is_called_like("/tmp/12.DOCX", {FileKind::word}));
    CHECK(is_called_like("memory.tmx.gz", memory_kinds()));
    CHECK_FALSE(is_called_like("archive.gz", memory_kinds()));
    CHECK_FALSE(is_called_like("docx", release_kinds()));
    CHECK_FALSE(is_called_like("12.docx", {FileKind::text, FileKind::pdf}));
    std::vector<std::string> names;
    for (int kind = 0; kind <= static_cast<int>(FileKind::archive); ++kind)
        names.emplace_back(name_of(static_cast<FileKind>(kind)));
    std::ranges::sort(names);
    CHECK(std::ranges::adjacent_find(names) == names.end());
}
