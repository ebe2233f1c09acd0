// The first steps of the main job: files become texts, and two texts a document.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/tools.h"
#include "base/progress.h"
#include "bitext/bitext.h"
#include "formats/document.h"
#include "text/release.h"

namespace stykovka {

struct ReadOptions {
    std::string encoding;     ///< empty: guessed
    bool segmented = false;   ///< one segment a line, a blank line ends a paragraph
    bool whole_page = false;  ///< of a web page everything, menus and footers too
};

/// One side of a release, read and segmented.
struct ReadText {
    ReleaseText text;
    SegmentedText segments;
    std::filesystem::path file;            ///< as it was given; empty for standard input and pasted text
    std::vector<std::string> remarks;      ///< "read as windows-1251 (guessed)"
    std::optional<Date> date;              ///< as the document says it: a web page its day of publication
    std::string number;                    ///< likewise; empty when it does not say one
    std::string url;                       ///< likewise
    std::vector<std::string> furniture;    ///< lines of a web page that belong to the site; left out
    std::vector<DocumentNote> comments;    ///< of a Word document
    std::vector<DocumentNote> insertions;  ///< tracked by Word; they are in the text
    std::vector<DocumentNote> deletions;   ///< likewise; they are not
};

/// Reads a file of any format we read ("-": standard input). Throws Error (subject input).
ReadText read_text_file(const std::filesystem::path& path, const Language& language, const ReadOptions& options,
                        const Tools& tools, const Progress& progress);
/// The same for text that was pasted.
ReadText read_pasted_text(const std::string& text, const Language& language, const Tools& tools);

/// The language that a text is in, when that is clear (see text/language_guess.h).
std::optional<Language> language_of(const SegmentedText& text);

/// A release as it comes from files, not yet in an archive.
struct PreparedRelease {
    Release release;
    Bitext document;
    std::vector<std::string> remarks;
};

/// Reads and aligns a pair of files. Throws Error{malformed, input} when the sides are swapped, both in one language,
/// or one is empty.
PreparedRelease align_files(const BySide<std::filesystem::path>& files, const BySide<Language>& languages,
                            const ReadOptions& options, const Tools& tools, const Progress& progress);
PreparedRelease align_texts(BySide<ReadText> texts, const Tools& tools, const Progress& progress);
/// A release still to be translated; its number is empty when the text comes from no file. Throws
/// Error{malformed, input} for a text that is in the language of translations.
PreparedRelease prepare_untranslated(ReadText source, const Language& target);

/// The number of a release by the names of its files: without extension and language mark; the folder's when the file
/// is just "ru" or "en".
std::string number_from_files(const std::filesystem::path& source);
std::optional<Date> date_from_number(const std::string& number);

/// Aligns again what is not accepted.
Bitext realigned(const Bitext& document, const Tools& tools, const Progress& progress);

}  // namespace stykovka
