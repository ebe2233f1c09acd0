// Tests of gui/file_filters.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/file_filters.h"

#include <doctest/doctest.h>

using namespace stykovka;

TEST_CASE("file filters: all kinds come first, each alone follows, and all files are last") {
    CHECK(filters_to_open({FileKind::word, FileKind::pdf}) ==
          "All that can be read|*.docx;*.DOCX;*.pdf;*.PDF|Word (.docx)|*.docx;*.DOCX|PDF (.pdf)|*.pdf;*.PDF|All "
          "files|*");
    CHECK(filters_to_open({FileKind::archive}) == "Archive of Stykovka (.stykovka)|*.stykovka;*.STYKOVKA|All files|*");
    CHECK(filters_to_save({FileKind::word, FileKind::pdf}) == "Word (.docx)|*.docx;*.DOCX|PDF (.pdf)|*.pdf;*.PDF");
    CHECK(filters_to_save({}) == "All files|*");
}

TEST_CASE("file filters: a name without an ending of the kinds gets that of the chosen one") {
    const std::vector<FileKind> kinds{FileKind::word, FileKind::pdf};
    CHECK(named_like("/a/12.03", kinds, 1) == "/a/12.03.pdf");
    CHECK(named_like("/a/report", kinds, -1) == "/a/report.docx");
    CHECK(named_like("/a/report.PDF", kinds, 0) == "/a/report.PDF");
    CHECK(named_like("/a/folder", {}, 0) == "/a/folder");
}
