// Tests of releases as RTF and PDF, of which only the text is taken.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <cstdlib>

#include "base/error.h"
#include "formats/documents.h"
#include "formats/pdf.h"
#include "formats/rtf.h"

using namespace stykovka;

namespace {

std::vector<std::string> texts_of(const ReadDocument& document) {
    std::vector<std::string> texts;
    for (const Paragraph& paragraph : document.text.paragraphs) texts.push_back(paragraph.content.text);
    return texts;
}

std::vector<std::string> rtf(const std::string& inside) {
    return texts_of(read_rtf(
        "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 Arial;}{\\f1\\fcharset0 Times;}}\\f0 " + inside + "}",
        "t.rtf", Language("ru")));
}

/// A page with one line of text, offsets of its objects counted.
std::string pdf(const std::string& operators) {
    std::string file = "%PDF-1.4\n";
    std::vector<std::size_t> offsets;
    const auto object = [&](const std::string& inside) {
        offsets.push_back(file.size());
        file += std::to_string(offsets.size()) + " 0 obj\n" + inside + "\nendobj\n";
    };
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    object(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> "
        ">>");
    object("<< /Length " + std::to_string(operators.size()) + " >>\nstream\n" + operators + "\nendstream");
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    const std::size_t table = file.size();
    file += "xref\n0 6\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        const std::string digits = std::to_string(offset);
        file += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return file + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

bool has_pdftotext() {
    const bool found = std::system("command -v pdftotext >/dev/null 2>&1") == 0;
    if (!found) MESSAGE("pdftotext is not installed: skipped");
    return found;
}

}  // namespace

TEST_CASE("rtf: letters in code pages and in Unicode, signs and paragraphs") {
    CHECK(rtf("\\'cf\\'f0\\'ee\\'e2\\'e5\\'f0\\'ea\\'e0 \\u1079?\\u1072?\\'3f\\u1074?\\par {\\b \\ldblquote "
              "Quote\\rdblquote} "
              "\\emdash\\~x\\par") == std::vector<std::string>{"Проверка за?в", "“Quote” —\u00a0x"});
    CHECK(rtf("\\u-10179?\\u-8704? \\uc2\\u1071ab.\\par") == std::vector<std::string>{"😀 Я."});
    CHECK(rtf("\\f1 caf\\'e9\\par") == std::vector<std::string>{"café"});
}

TEST_CASE("rtf: headers, pictures, fields and what was deleted are no text") {
    CHECK(rtf("{\\header top}{\\*\\generator g;}{\\pict\\bin3 }}}x}{\\info{\\author a}}One {\\deleted "
              "gone}two{\\field{\\*\\fldinst "
              "HYPERLINK}{\\fldrslt  link}}.\\par {\\footnote note}") == std::vector<std::string>{"One two link."});
}

TEST_CASE("rtf: a file that is cut off, or without text, is refused, and a remark says what was taken") {
    CHECK_THROWS_AS(read_rtf("{\\rtf1 Text", "t.rtf", Language("ru")), Error);
    CHECK_THROWS_AS(read_rtf("{\\rtf1 {\\par}}", "t.rtf", Language("ru")), Error);
    CHECK_THROWS_AS(read_rtf("{\\rtf1 " + std::string(5'000, '{'), "t.rtf", Language("ru")), Error);
    CHECK(read_document("{\\rtf1 Text}", "release.docx", Language("en")).remarks.size() == 1);
}

TEST_CASE("pdf: lines are put together, paragraphs end at blank lines and at short lines that end a sentence") {
    CHECK(
        joined_lines("The prosecutor checked the foundry in the town\nof Kamensk in March and found arrears.\nShort "
                     "end.\nThe next paragraph begins here and is as long\nas the first one was.\n\nLast\n") ==
        "The prosecutor checked the foundry in the town of Kamensk in March and found arrears. Short end.\n\nThe next "
        "paragraph begins here and is as long as the first one was.\n\nLast\n");
}

TEST_CASE("pdf: the text of a file is taken, and a remark says that it is no more") {
    if (!has_pdftotext()) return;
    const ReadDocument document =
        read_document(pdf("BT /F 12 Tf 72 700 Td (Wages paid to workers.) Tj ET"), "release.pdf", Language("en"));
    CHECK(texts_of(document) == std::vector<std::string>{"Wages paid to workers."});
    CHECK(document.text.origin.format == "pdf");
    CHECK(document.remarks.size() == 1);
}

TEST_CASE("pdf: a scanned page, a damaged file and what only is called so are refused") {
    if (!has_pdftotext()) return;
    CHECK_THROWS_AS(read_pdf(pdf("0 0 m 100 100 l S"), "scan.pdf", Language("en")), Error);
    CHECK_THROWS_AS(read_document("%PDF-1.4\nnothing", "t.pdf", Language("en")), Error);
}
