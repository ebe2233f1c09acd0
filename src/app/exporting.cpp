// The text of a release out, as a file of an office.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/bilingual_table.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "bitext/side_text.h"
#include "formats/documents.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

// A translation that was written here goes into a copy of the file of its source.
Side side_of_file(const Release& release, Side side) {
    const Origin& own = release.origin[side];
    return side == Side::target && own.bytes.empty() && !release.origin.source.bytes.empty() ? Side::source : side;
}

std::string extension_of(const fs::path& file) {
    std::string extension = folded(file.extension().string());
    if (!extension.empty()) extension.erase(0, 1);
    return extension;
}

std::string format_for(const TextExport& options, const fs::path& file) {
    if (!options.format.empty()) return options.format;
    std::string extension = extension_of(file);
    if (extension == "htm") extension = "html";
    if (extension == "markdown") extension = "md";
    const auto& known = export_formats();
    return std::find(known.begin(), known.end(), extension) == known.end() ? "txt" : extension;
}

std::vector<Paragraph> paragraphs_of(const SegmentedText& text, SideText&& contents) {
    std::vector<Paragraph> paragraphs;
    for (std::size_t i = 0; i < contents.paragraphs.size(); ++i) {
        const ParagraphShape shape = i < text.paragraphs.size() ? text.paragraphs[i] : ParagraphShape{};
        if (!contents.paragraphs[i].text.empty())
            paragraphs.push_back({std::move(contents.paragraphs[i]), shape.kind, shape.locator});
    }
    return paragraphs;
}

// After a new version was taken back, the file is not the one that the places in the document are of.
bool is_file_of(const Origin& origin, const SegmentedText& text) {
    const ReadDocument read = read_document(origin.bytes, origin.file, text.language, {origin.encoding, true});
    std::map<std::string, std::string> known;
    for (const Paragraph& paragraph : read.text.paragraphs) known.emplace(paragraph.locator, paragraph.content.text);
    std::size_t same = 0;
    std::size_t others = 0;
    for (const Segment& segment : text.segments) {
        const auto place = known.find(text.paragraphs[segment.paragraph].locator);
        const bool stands_there = place != known.end() && place->second.find(segment.content.text) != std::string::npos;
        ++(stands_there ? same : others);
    }
    return same >= others;
}

WrittenText written_text(std::vector<Paragraph> paragraphs, const Language& language) {
    WrittenText text{language, {}};
    for (Paragraph& paragraph : paragraphs)
        text.paragraphs.push_back({std::move(paragraph.locator), std::move(paragraph.content)});
    return text;
}

void add_remarks(TextExportOutcome& outcome, const std::vector<std::string>& lost) {
    if (const auto left = outcome.untranslated; left > 0)
        outcome.remarks.push_back(
            fmt::format(fmt::runtime(tr("{count} segment is not translated and stands as [[source]].",
                                        "{count} segments are not translated and stand as [[source]].", left)),
                        fmt::arg("count", left)));
    for (const std::string& words : lost)
        outcome.remarks.push_back(
            fmt::format(fmt::runtime(tr("The formatting of “{words}” found no place in the translation.")),
                        fmt::arg("words", words)));
}

}  // namespace

const std::vector<std::string>& export_formats() {
    static const std::vector<std::string> formats = [] {
        std::vector<std::string> all = written_formats();
        all.insert(all.end(), {"xlsx", "bilingual"});
        return all;
    }();
    return formats;
}

TextExportOutcome export_text(const Release& release, const Bitext& document, const TextExport& options,
                              const fs::path& file) {
    const std::string format = format_for(options, file);
    TextExportOutcome outcome;
    if (format == "xlsx" || format == "bilingual") {
        write_file(file, bilingual_file(release, document, format == "xlsx" ? format : extension_of(file)));
        return outcome;
    }
    if (options.side == Side::target) outcome.untranslated = untranslated_beads(document);
    if (format == "txt") {
        write_file(file, running_text(document, options.side));
        add_remarks(outcome, {});
        return outcome;
    }
    const Side origin_side = side_of_file(release, options.side);
    const CodesOf codes = origin_side == options.side ? CodesOf::own_file : CodesOf::source_file;
    SideText text = side_text(document, options.side, codes);
    const std::vector<std::string> lost = std::move(text.lost);
    const Language& language = release.languages[options.side];
    std::vector<Paragraph> paragraphs = paragraphs_of(document.texts[options.side], std::move(text));
    const Origin& origin = release.origin[origin_side];
    const bool has_file = origin.format == format && !origin.bytes.empty();
    const bool fits = has_file && is_file_of(origin, document.texts[origin_side]);
    if (has_file && !fits)
        outcome.remarks.push_back(fmt::format(
            fmt::runtime(tr("“{file}” is another version of the text; a new file was made instead of a copy of it.")),
            fmt::arg("file", origin.file)));
    write_file(file, fits ? document_with(origin, written_text(std::move(paragraphs), language))
                          : new_document(format, paragraphs, language));
    add_remarks(outcome, lost);
    return outcome;
}

std::string suggested_file_name(const Release& release, Side side) {
    const std::string& format = release.origin[side_of_file(release, side)].format;
    const auto& known = export_formats();
    const bool can_write = std::find(known.begin(), known.end(), format) != known.end();
    return fmt::format("{}_{}.{}", release.number, release.languages[side].primary(), can_write ? format : "txt");
}

}  // namespace stykovka
