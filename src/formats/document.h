// What a reader of documents gives.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/time.h"
#include "text/release.h"

namespace stykovka {

/// A comment on a document, or a change that Word tracked.
struct DocumentNote {
    std::string author;
    std::optional<UtcTime> when;
    std::string text;
    std::size_t paragraph = 0;  ///< index of the paragraph of the text that it stands in
    std::string about = {};     ///< of a comment: the words of the paragraph that it is on

    friend bool operator==(const DocumentNote&, const DocumentNote&) = default;
};

/// A file as it was read.
struct ReadDocument {
    ReleaseText text;
    std::vector<std::string> remarks;  ///< what was left out or taken as it is, as sentences
    std::vector<DocumentNote> comments;
    std::vector<DocumentNote> insertions;  ///< tracked; they are in the text
    std::vector<DocumentNote> deletions;   ///< tracked; they are not
    std::optional<Date> date;              ///< as the document itself says it
    std::string number;                    ///< likewise
    std::string url;                       ///< likewise
    std::vector<std::string> furniture;    ///< texts of a web page that belong to the site, not to the release
};

/// Takes away the white space at both ends; codes in it move to the nearest letter. Gives what stood at the beginning.
std::string trim_ends(Content& content);

/// Adds notes that stand in a paragraph of the text.
void add_notes(std::vector<DocumentNote>& notes, const std::vector<DocumentNote>& more, std::size_t paragraph);

/// The last step of reading a file of a word processor: says what was tracked and what was commented.
/// Throws Error{malformed, input} when the file had no text.
void finish(ReadDocument& read);

/// What one paragraph of a document is to say when it is written back. Codes are known by their ids, which are unique
/// in a document.
struct WrittenParagraph {
    std::string locator;
    Content content;
};

/// A text in the place of another, in a copy of a file.
struct WrittenText {
    Language language;
    std::vector<WrittenParagraph> paragraphs;
};

}  // namespace stykovka
