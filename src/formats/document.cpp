// A document as it was read, whatever its format.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/document.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {

std::string trim_ends(Content& content) {
    const std::string_view kept = trimmed(content.text);
    const auto begin = kept.empty() ? 0U : static_cast<std::uint32_t>(kept.data() - content.text.data());
    const auto end = begin + static_cast<std::uint32_t>(kept.size());
    for (InlineCode& code : content.codes) code.offset = std::clamp(code.offset, begin, end) - begin;
    std::string before = content.text.substr(0, begin);
    content.text = std::string(kept);
    return before;
}

void add_notes(std::vector<DocumentNote>& notes, const std::vector<DocumentNote>& more, std::size_t paragraph) {
    for (DocumentNote note : more) {
        note.paragraph = paragraph;
        notes.push_back(std::move(note));
    }
}

void finish(ReadDocument& read) {
    const std::string& file = read.text.origin.file;
    if (read.text.paragraphs.empty())
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{file}” has no text to read; a scanned page has to be typed or "
                                                "recognised first.")),
                                fmt::arg("file", file)));
    if (!read.insertions.empty() || !read.deletions.empty())
        read.remarks.push_back(fmt::format(
            fmt::runtime(
                tr("“{file}” has tracked changes; insertions kept: {insertions}, deletions dropped: {deletions}.")),
            fmt::arg("file", file), fmt::arg("insertions", read.insertions.size()),
            fmt::arg("deletions", read.deletions.size())));
    if (const std::size_t count = read.comments.size(); count > 0)
        read.remarks.push_back(
            fmt::format(fmt::runtime(tr("{count} comment in “{file}” was not taken into the text.",
                                        "{count} comments in “{file}” were not taken into the text.", count)),
                        fmt::arg("file", file), fmt::arg("count", count)));
}

}  // namespace stykovka
