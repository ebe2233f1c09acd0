// What reading a TMX document has to say, line by line.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_reader.h"

#include "base/tr.h"

#include <fmt/format.h>

namespace stykovka {
namespace {

std::string line(const std::string& file, const TmxPlace& place, const std::string& sentence) {
    if (place.unit == 0) return fmt::format("{}:{}:{}: {}", file, place.line, place.column, sentence);
    return fmt::format(fmt::runtime(tr("{file}:{line}:{column}: unit {unit}: {sentence}")), fmt::arg("file", file),
                       fmt::arg("line", place.line), fmt::arg("column", place.column), fmt::arg("unit", place.unit),
                       fmt::arg("sentence", sentence));
}

}  // namespace

const char* sentence_of(XmlRepairKind kind) {
    switch (kind) {
        case XmlRepairKind::forbidden_character:
            return tr("A character that XML forbids was replaced.");
        case XmlRepairKind::surrogate_pair:
            return tr("A character written as two references was put together.");
        case XmlRepairKind::bare_ampersand:
            return tr("An “&” without a reference was taken as text.");
        case XmlRepairKind::bare_less_than:
            return tr("A “<” that begins no element was taken as text.");
        case XmlRepairKind::html_entity:
            return tr("An entity of HTML was replaced by its character.");
        case XmlRepairKind::cdata_end:
            return tr("“]]>” was taken as text.");
        case XmlRepairKind::duplicate_attribute:
            return tr("The second of two equal attributes was left out.");
        case XmlRepairKind::space_before_declaration:
            return tr("White space before the XML declaration was left out.");
        case XmlRepairKind::bytes_after_end:
            return tr("Bytes after the end of the document were left out.");
    }
    return "";
}

std::vector<std::string> lines_of(const TmxReport& report, const std::string& file) {
    std::vector<std::string> lines;
    for (const TmxRepair& repair : report.repairs) lines.push_back(line(file, repair.place, sentence_of(repair.kind)));
    for (const TmxSkip& skip : report.skips) lines.push_back(line(file, skip.place, sentence_of(skip.reason)));
    for (const auto& [language, count] : report.other_languages)
        lines.push_back(fmt::format(fmt::runtime(tr("{file}: {count} variants in {language} were left out.")),
                                    fmt::arg("file", file), fmt::arg("count", count), fmt::arg("language", language)));
    for (const TmxOddity& oddity : report.oddities) lines.push_back(line(file, oddity.place, oddity.sentence));
    if (report.cut_off) lines.push_back(*report.cut_off);
    return lines;
}

}  // namespace stykovka
