// Releases in files of any format that is read: which it is, its reader and its writer.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/documents.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/docx.h"
#include "formats/html.h"
#include "formats/plain_text.h"

namespace stykovka {
namespace {

using namespace std::string_view_literals;

[[noreturn]] void refuse(ErrorKind kind, const char* sentence, const std::string& file) {
    throw Error(kind, ErrorSubject::input, fmt::format(fmt::runtime(sentence), fmt::arg("file", file)));
}

// The container of Word 97 documents, and of newer ones with a password.
void refuse_old_container(std::string_view bytes, const std::string& file) {
    if (!bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return;
    if (bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != std::string_view::npos)
        refuse(ErrorKind::denied,
               tr("“{file}” is protected by a password; save it without one in Word or LibreOffice."), file);
    refuse(
        ErrorKind::malformed,
        tr("“{file}” is in the old format of Word (.doc), or protected by a password; open it in Word or LibreOffice "
           "and save it as .docx."),
        file);
}

[[noreturn]] void cannot_write(std::string_view format) {
    throw Error(ErrorKind::usage, ErrorSubject::program,
                fmt::format(fmt::runtime(tr("A text cannot be written as “{format}”; there are {formats}.")),
                            fmt::arg("format", format), fmt::arg("formats", fmt::join(written_formats(), ", "))));
}

}  // namespace

DocumentFormat document_format(std::string_view bytes, const std::string& file) {
    refuse_old_container(bytes, file);
    if (bytes.starts_with("PK\3\4"sv) || bytes.starts_with("PK\5\6"sv)) return DocumentFormat::docx;
    if (folded(file).ends_with(".docx") && !bytes.empty() && !is_valid_utf8(bytes.substr(0, 4)))
        refuse(ErrorKind::malformed, tr("“{file}” is no Word document; ask for the file again."), file);
    if (looks_like_html(bytes)) return DocumentFormat::html;
    return DocumentFormat::txt;
}

std::string_view name_of(DocumentFormat format) {
    switch (format) {
        case DocumentFormat::txt:
            return "txt";
        case DocumentFormat::docx:
            return "docx";
        case DocumentFormat::html:
            return "html";
    }
    return {};
}

ReadDocument read_document(const std::string& bytes, const std::string& file, const Language& language,
                           const DocumentOptions& options) {
    switch (document_format(bytes, file)) {
        case DocumentFormat::docx:
            return read_docx(bytes, file, language);
        case DocumentFormat::html:
            return read_html(bytes, file, language,
                             {options.encoding, options.whole_page ? PageScope::everything : PageScope::release});
        case DocumentFormat::txt:
            break;
    }
    ReadDocument read;
    read.text = read_plain_text(bytes, file, language, {.encoding = options.encoding});
    return read;
}

std::string document_with(const Origin& file, const WrittenText& text) {
    if (file.format == "docx") return docx_with(file.bytes, file.file, text);
    if (file.format == "html") return html_with(file, text);
    cannot_write(file.format);
}

std::string new_document(std::string_view format, std::span<const Paragraph> paragraphs, const Language& language) {
    if (format == "docx") return new_docx(paragraphs, language);
    if (format == "html") return new_html(paragraphs, language);
    cannot_write(format);
}

const std::vector<std::string>& written_formats() {
    static const std::vector<std::string> formats{"txt", "docx", "html"};
    return formats;
}

}  // namespace stykovka
