// Releases read from plain text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/plain_text.h"

#include <fmt/format.h>

#include "base/error.h"
#include "base/tr.h"
#include "formats/plain_text_lines.h"
#include "text/encoding.h"

namespace stykovka {
namespace {

std::string joined(const LineGroup& group) {
    std::string text;
    for (const TextLine& line : group) {
        if (!text.empty()) text += ' ';
        text += line.text;
    }
    return text;
}

std::string locator_of(const LineGroup& group) {
    if (group.size() == 1) return fmt::format("{}", group.front().number);
    return fmt::format("{}-{}", group.front().number, group.back().number);
}

// A dash begins an item when its neighbour has one too, or a colon announced it; else it begins direct speech.
bool is_dash_item(const std::vector<Paragraph>& paragraphs, std::size_t index) {
    const auto text = [&](std::size_t i) { return std::string_view(paragraphs[i].content.text); };
    if (!begins_with_dash(text(index))) return false;
    const bool before = index > 0 && (begins_with_dash(text(index - 1)) || text(index - 1).ends_with(':'));
    return before || (index + 1 < paragraphs.size() && begins_with_dash(text(index + 1)));
}

ParagraphKind kind_of(const std::vector<Paragraph>& paragraphs, std::size_t index, const LineGroups& lines) {
    const std::string_view text = paragraphs[index].content.text;
    if (begins_like_item(text) || is_dash_item(paragraphs, index)) return ParagraphKind::list_item;
    const bool alone = lines.after_blank[index] && (index + 1 == paragraphs.size() || lines.after_blank[index + 1]);
    const bool heads_release = index == 0 && paragraphs.size() > 1;
    return (alone || heads_release) && looks_like_heading(text) ? ParagraphKind::heading : ParagraphKind::body;
}

std::vector<Paragraph> paragraphs_of(std::string_view text) {
    const LineGroups lines = grouped(text_lines_of(text));
    std::vector<Paragraph> paragraphs;
    for (const LineGroup& group : lines.groups)
        paragraphs.push_back({{joined(group), {}}, ParagraphKind::body, locator_of(group)});
    for (std::size_t i = 0; i < paragraphs.size(); ++i) paragraphs[i].kind = kind_of(paragraphs, i, lines);
    return paragraphs;
}

void require_text(const ReleaseText& text) {
    if (!text.paragraphs.empty()) return;
    const char* sentence = text.origin.bytes.empty()
                               ? tr("“{file}” is empty; give a file with the text of the release.")
                               : tr("“{file}” has nothing but white space; give a file with the text "
                                    "of the release.");
    throw Error(ErrorKind::malformed, ErrorSubject::input,
                fmt::format(fmt::runtime(sentence), fmt::arg("file", text.origin.file)), text.origin.file);
}

Origin origin_of(std::string_view bytes, const std::string& file, const DecodedText& decoded) {
    return {"txt", file, decoded.encoding, decoded.guessed, std::string(bytes)};
}

}  // namespace

ReleaseText read_plain_text(std::string_view bytes, const std::string& file, const Language& language,
                            const PlainTextOptions& options) {
    const DecodedText decoded_text = decoded(bytes, language, options.encoding, file);
    ReleaseText text{language, paragraphs_of(decoded_text.text), origin_of(bytes, file, decoded_text)};
    require_text(text);
    return text;
}

SegmentedFile read_segmented(std::string_view bytes, const std::string& file, const Language& language,
                             const PlainTextOptions& options) {
    const DecodedText decoded_text = decoded(bytes, language, options.encoding, file);
    SegmentedFile result{{language, {}, origin_of(bytes, file, decoded_text)}, {language, {}, {}}};
    std::vector<Segment> segments;
    std::vector<Paragraph>& paragraphs = result.text.paragraphs;
    bool after_blank = true;
    for (const TextLine& line : text_lines_of(decoded_text.text)) {
        if (!line.blank()) {
            if (after_blank) paragraphs.push_back({{}, ParagraphKind::body, fmt::format("{}", line.number)});
            std::string& text = paragraphs.back().content.text;
            if (!after_blank) {
                text += ' ';
                segments.back().space_after = " ";
            }
            text += line.text;
            segments.push_back({static_cast<SegmentId>(segments.size() + 1),
                                {std::string(line.text), {}},
                                static_cast<std::uint32_t>(paragraphs.size() - 1),
                                {}});
        }
        after_blank = line.blank();
    }
    require_text(result.text);
    std::vector<ParagraphShape> shapes;
    for (const Paragraph& paragraph : paragraphs) shapes.push_back({paragraph.kind, paragraph.locator});
    result.segments.paragraphs = shared_vector<ParagraphShape>(shapes);
    result.segments.segments = shared_vector<Segment>(segments);
    return result;
}

}  // namespace stykovka
