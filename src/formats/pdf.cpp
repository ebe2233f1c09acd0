// Releases as PDF: their text only, by pdftotext of Poppler.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/pdf.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/error.h"
#include "base/other_program.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/plain_text.h"

namespace stykovka {
namespace {

/// A line shorter than this part of the longest one had room for the next word.
constexpr double full_line = 0.75;

[[noreturn]] void refuse(ErrorKind kind, const char* sentence, const std::string& file) {
    throw Error(kind, ErrorSubject::input, fmt::format(fmt::runtime(sentence), fmt::arg("file", file)));
}

bool ends_sentence(std::string_view line) {
    for (const std::string_view sign : {".", "!", "?", ":", ";", "»", "”", "…"})
        if (line.ends_with(sign)) return true;
    return false;
}

std::vector<std::string_view> lines_of(std::string_view page) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < page.size();) {
        const std::size_t end = std::min(page.find_first_of("\n\f", at), page.size());
        lines.push_back(trimmed(page.substr(at, end - at)));
        at = end + 1;
    }
    return lines;
}

std::string text_of(const std::string& bytes, const std::string& file) {
    ProgramOutcome outcome;
    try {
        outcome = output_of("pdftotext", {"-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"}, bytes);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::unavailable) throw;
        throw Error(ErrorKind::unavailable, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("To read “{file}” the program pdftotext is needed (package "
                                                "poppler-utils); or save the text as .docx.")),
                                fmt::arg("file", file)));
    }
    // Poppler: 1 cannot be opened (damaged, or a password is needed), 3 copying is not allowed.
    if (outcome.exit_status == 3)
        refuse(ErrorKind::denied, tr("“{file}” does not allow its text to be copied; ask for it as .docx."), file);
    if (outcome.exit_status != 0)
        refuse(ErrorKind::malformed,
               tr("“{file}” is a damaged PDF, or protected by a password; ask for it again, or as .docx."), file);
    return outcome.output;
}

}  // namespace

std::string joined_lines(std::string_view page) {
    const std::vector<std::string_view> lines = lines_of(page);
    std::size_t longest = 0;
    for (const std::string_view line : lines) longest = std::max(longest, length_in_code_points(line));
    std::string text;
    bool goes_on = false;
    for (const std::string_view line : lines) {
        if (line.empty()) {
            goes_on = false;
            continue;
        }
        if (!text.empty()) text += !goes_on ? "\n\n" : text.ends_with('-') ? "" : " ";
        text += line;
        const bool had_room =
            static_cast<double>(length_in_code_points(line)) < static_cast<double>(longest) * full_line;
        goes_on = !(had_room && ends_sentence(line));
    }
    return text + "\n";
}

ReadDocument read_pdf(const std::string& bytes, const std::string& file, const Language& language) {
    const std::string text = text_of(bytes, file);
    if (trimmed(text).empty())
        refuse(ErrorKind::malformed,
               tr("“{file}” has no text to read; a scanned page has to be typed or recognised first."), file);
    ReadDocument read;
    read.text = read_plain_text(joined_lines(text), file, language, {.encoding = "UTF-8"});
    read.text.origin = {"pdf", file, "UTF-8", false, bytes};
    read.remarks.push_back(fmt::format(
        fmt::runtime(
            tr("Of “{file}” only the text was taken: a PDF does not say where its paragraphs end; look through "
               "them. It cannot be written back.")),
        fmt::arg("file", file)));
    return read;
}

}  // namespace stykovka
