// Writes releases for translation as XLIFF.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xliff_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "formats/xliff_codes.h"
#include "formats/xml_repair.h"

namespace stykovka {
namespace {

/// A half of a pair whose other half stands in another text.
bool is_isolated(const std::vector<InlineCode>& codes, const std::vector<int>& numbers, std::size_t index) {
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (i != index && numbers[i] == numbers[index]) return false;
    return true;
}

std::string code_v1(const InlineCode& code, int number, bool isolated) {
    const std::string native = escaped_xml_text(code.native);
    if (code.kind == CodeKind::placeholder) return fmt::format("<ph id=\"{0}\">{1}</ph>", number, native);
    const bool opens = code.kind == CodeKind::open;
    if (isolated) return fmt::format("<it id=\"{}\" pos=\"{}\">{}</it>", number, opens ? "open" : "close", native);
    return fmt::format("<{0} id=\"{1}\" rid=\"{1}\">{2}</{0}>", opens ? "bpt" : "ept", number, native);
}

std::string code_v2(const InlineCode& code, int number, bool isolated) {
    const std::string shown = escaped_xml_attribute(code.native);
    const std::string disp = shown.empty() ? std::string() : fmt::format(" disp=\"{}\"", shown);
    if (code.kind == CodeKind::placeholder) return fmt::format("<ph id=\"{}\"{}/>", number, disp);
    if (code.kind == CodeKind::open)
        return fmt::format("<sc id=\"{}\"{}{}/>", number, isolated ? " isolated=\"yes\"" : "", disp);
    if (isolated) return fmt::format("<ec id=\"{}\" isolated=\"yes\"{}/>", number, disp);
    return fmt::format("<ec startRef=\"{}\"{}/>", number, disp);
}

std::string marked_up(const Content& content, const std::vector<int>& numbers, XliffVersion version) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < content.codes.size(); ++i) {
        const InlineCode& code = content.codes[i];
        out += escaped_xml_text(std::string_view(content.text).substr(at, code.offset - at));
        at = code.offset;
        const bool isolated = code.kind != CodeKind::placeholder && is_isolated(content.codes, numbers, i);
        out += version == XliffVersion::v1 ? code_v1(code, numbers[i], isolated) : code_v2(code, numbers[i], isolated);
    }
    return out + escaped_xml_text(std::string_view(content.text).substr(at));
}

std::string unit_v1(const XliffItem& item) {
    const BySide<std::vector<int>> numbers = code_numbers(item.texts);
    std::string out = fmt::format("<trans-unit id=\"{}\"{}>\n", escaped_xml_attribute(item.id),
                                  item.translatable ? "" : " translate=\"no\"");
    out += "<source>" + marked_up(item.texts.source, numbers.source, XliffVersion::v1) + "</source>\n";
    out += fmt::format("<target state=\"{}\">{}</target>\n", state_of(item.stage, XliffVersion::v1),
                       marked_up(item.texts.target, numbers.target, XliffVersion::v1));
    if (!item.note.empty()) out += "<note>" + escaped_xml_text(item.note) + "</note>\n";
    return out + "</trans-unit>\n";
}

std::string unit_v2(const XliffItem& item) {
    const BySide<std::vector<int>> numbers = code_numbers(item.texts);
    std::string out = fmt::format("<unit id=\"{}\"{}>\n", escaped_xml_attribute(item.id),
                                  item.translatable ? "" : " translate=\"no\"");
    if (!item.note.empty()) out += "<notes>\n<note>" + escaped_xml_text(item.note) + "</note>\n</notes>\n";
    out += fmt::format("<segment state=\"{}\">\n", state_of(item.stage, XliffVersion::v2));
    out += "<source>" + marked_up(item.texts.source, numbers.source, XliffVersion::v2) + "</source>\n";
    if (!item.texts.target.empty())
        out += "<target>" + marked_up(item.texts.target, numbers.target, XliffVersion::v2) + "</target>\n";
    return out + "</segment>\n</unit>\n";
}

}  // namespace

std::string_view state_of(XliffStage stage, XliffVersion version) {
    constexpr std::array<std::string_view, 4> v1{"needs-translation", "needs-review-translation", "signed-off",
                                                 "final"};
    constexpr std::array<std::string_view, 4> v2{"initial", "translated", "reviewed", "final"};
    return (version == XliffVersion::v1 ? v1 : v2)[static_cast<std::size_t>(stage)];
}

std::string xliff_document(const std::vector<XliffFile>& files, const BySide<Language>& languages,
                           XliffVersion version) {
    const bool is_v1 = version == XliffVersion::v1;
    const BySide<std::string> tags = map_sides(languages, [](const Language& each) { return each.tag(); });
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out += is_v1 ? "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
                 : fmt::format(
                       "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"{}\" "
                       "trgLang=\"{}\">\n",
                       tags.source, tags.target);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string original = escaped_xml_attribute(files[i].original);
        out += is_v1 ? fmt::format(
                           "<file original=\"{}\" source-language=\"{}\" target-language=\"{}\" "
                           "datatype=\"plaintext\">\n<body>\n",
                           original, tags.source, tags.target)
                     : fmt::format("<file id=\"f{}\" original=\"{}\">\n", i + 1, original);
        for (const XliffItem& item : files[i].items) out += is_v1 ? unit_v1(item) : unit_v2(item);
        out += is_v1 ? "</body>\n</file>\n" : "</file>\n";
    }
    return out + "</xliff>\n";
}

}  // namespace stykovka
