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
#include "formats/markdown.h"
#include "formats/odt.h"
#include "formats/pdf.h"
#include "formats/plain_text.h"
#include "formats/rtf.h"

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
    if (bytes.starts_with("PK\3\4"sv) || bytes.starts_with("PK\5\6"sv))
        return is_open_document(bytes) ? DocumentFormat::odt : DocumentFormat::docx;
    if (bytes.starts_with("{\\rtf"sv)) return DocumentFormat::rtf;
    if (bytes.substr(0, 1024).find("%PDF-"sv) != std::string_view::npos) return DocumentFormat::pdf;
    const std::string name = folded(file);
    if ((name.ends_with(".docx") || name.ends_with(".odt")) && !bytes.empty() && !is_valid_utf8(bytes.substr(0, 4)))
        refuse(ErrorKind::malformed,
               tr("“{file}” is no document of Word or LibreOffice, whatever its name says; ask for the file again."),
               file);
    if (name.ends_with(".md") || name.ends_with(".markdown")) return DocumentFormat::md;
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
        case DocumentFormat::md:
            return "md";
        case DocumentFormat::odt:
            return "odt";
        case DocumentFormat::rtf:
            return "rtf";
        case DocumentFormat::pdf:
            return "pdf";
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
        case DocumentFormat::md:
            return read_markdown(bytes, file, language, options.encoding);
        case DocumentFormat::odt:
            return read_odt(bytes, file, language);
        case DocumentFormat::rtf:
            return read_rtf(bytes, file, language);
        case DocumentFormat::pdf:
            return read_pdf(bytes, file, language);
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
    if (file.format == "md") return markdown_with(file, text);
    if (file.format == "odt") return odt_with(file.bytes, file.file, text);
    cannot_write(file.format);
}

std::string new_document(std::string_view format, std::span<const Paragraph> paragraphs, const Language& language) {
    if (format == "docx") return new_docx(paragraphs, language);
    if (format == "html") return new_html(paragraphs, language);
    if (format == "md") return new_markdown(paragraphs);
    if (format == "odt") return new_odt(paragraphs, language);
    cannot_write(format);
}

const std::vector<std::string>& written_formats() {
    static const std::vector<std::string> formats{"txt", "docx", "html", "md", "odt"};
    return formats;
}

}  // namespace stykovka
