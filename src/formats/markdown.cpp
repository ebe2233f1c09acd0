// Releases as Markdown.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdown.h"

#include <fmt/format.h>

#include <map>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/markdown_blocks.h"
#include "formats/markdown_text.h"
#include "text/encoding.h"

namespace stykovka {
namespace {

struct ReadBlock {
    MarkdownBlock block;
    Content content;
    std::string locator;
};

std::vector<ReadBlock> read_blocks(const MarkdownBlocks& blocks) {
    std::vector<ReadBlock> read;
    std::uint32_t next_id = 0;
    for (const MarkdownBlock& block : blocks.blocks) {
        Content content = markdown_content(block.source, next_id);
        if (trimmed(content.text).empty()) continue;
        read.push_back({block, std::move(content), fmt::format("{}-{}", block.span.begin, block.span.end)});
    }
    return read;
}

}  // namespace

ReadDocument read_markdown(const std::string& bytes, const std::string& file, const Language& language,
                           const std::string& encoding) {
    const DecodedText text = decoded(bytes, language, encoding, file);
    const MarkdownBlocks blocks = markdown_blocks(text.text);
    ReadDocument read;
    read.text.language = language;
    read.text.origin = {"md", file, text.encoding, text.guessed, bytes};
    for (ReadBlock& block : read_blocks(blocks))
        read.text.paragraphs.push_back({std::move(block.content), block.block.kind, std::move(block.locator)});
    if (read.text.paragraphs.empty())
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{file}” has no text to read; give a file with the text of the "
                                                "release.")),
                                fmt::arg("file", file)));
    if (blocks.left_out > 0)
        read.remarks.push_back(fmt::format(
            fmt::runtime(tr("{count} block of code or HTML in “{file}” was not taken; it stays as it is.",
                            "{count} blocks of code or HTML in “{file}” were not taken; they stay as they are.",
                            blocks.left_out)),
            fmt::arg("file", file), fmt::arg("count", blocks.left_out)));
    return read;
}

std::string markdown_with(const Origin& origin, const WrittenText& text) {
    const DecodedText page = decoded(origin.bytes, text.language, origin.encoding, origin.file);
    std::map<std::string, const Content*> contents;
    for (const WrittenParagraph& written : text.paragraphs) contents.emplace(written.locator, &written.content);
    std::string result;
    std::size_t at = 0;
    for (const ReadBlock& read : read_blocks(markdown_blocks(page.text))) {
        const auto written = contents.find(read.locator);
        if (written == contents.end() || *written->second == read.content) continue;
        result.append(page.text, at, read.block.span.begin - at);
        result += markdown_of(*written->second, read.content, read.block.is_cell);
        at = read.block.span.end;
    }
    result.append(page.text, at);
    if (origin.bytes.find("\r\n") == std::string::npos) return result;
    std::string with_line_ends;
    for (const char c : result) c == '\n' ? with_line_ends.append("\r\n") : with_line_ends.append(1, c);
    return with_line_ends;
}

std::string new_markdown(std::span<const Paragraph> paragraphs) {
    std::string text;
    bool after_item = false;
    for (const Paragraph& paragraph : paragraphs) {
        const bool is_item = paragraph.kind == ParagraphKind::list_item;
        if (!text.empty()) text += is_item && after_item ? "" : "\n";
        if (paragraph.kind == ParagraphKind::heading) text += text.empty() ? "# " : "## ";
        if (is_item) text += "- ";
        text += markdown_of(paragraph.content, {}) + "\n";
        after_item = is_item;
    }
    return text;
}

}  // namespace stykovka
