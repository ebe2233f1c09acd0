// Translation units as tables: TSV and CSV with a column for each language.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tables.h"

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/csv.h"
#include "formats/tmx_unit.h"
#include "formats/xml_decoding.h"

#include <fmt/format.h>

#include <array>
#include <optional>

namespace stykovka {
namespace {

constexpr std::size_t listed = 100;

[[noreturn]] void refuse(const char* sentence, const std::string& file, std::size_t offset,
                         const BySide<Language>& languages) {
    throw Error(ErrorKind::malformed, ErrorSubject::input,
                fmt::format(fmt::runtime(sentence), fmt::arg("file", file), fmt::arg("offset", offset),
                            fmt::arg("source", languages.source.tag()), fmt::arg("target", languages.target.tag())),
                file + ":1");
}

// UTF-8, or UTF-16 as spreadsheets write it.
std::string text_of(const std::filesystem::path& path, const BySide<Language>& languages) {
    XmlDecoder decoder(bytes_of(read_file(path)), path.string());
    std::string text;
    while (decoder.append_next(text)) {
    }
    if (const std::size_t valid = valid_utf8_prefix(text); valid < text.size())
        refuse(tr("“{file}” is not in UTF-8: the byte at offset {offset} cannot be read. Save the table as UTF-8."),
               path.string(), decoder.skipped_bytes() + valid, languages);
    return text;
}

std::optional<std::size_t> column_of(const CsvRow& header, const Language& language) {
    for (std::size_t k = 0; k < header.cells.size(); ++k)
        if (tmx_language(trimmed(header.cells[k])).same_primary(language)) return k;
    return std::nullopt;
}

// Spreadsheets write what their country uses, whatever the file is called: the separator is the one by which the first
// row has both languages.
char separator_in(const std::string& text, char expected, const BySide<Language>& languages) {
    const std::string_view first = std::string_view(text).substr(0, text.find_first_of("\r\n"));
    for (const char separator : {expected, ';', '\t', ','}) {
        const auto rows = csv_rows(first, separator);
        if (!rows.empty() && column_of(rows[0], languages.source) && column_of(rows[0], languages.target))
            return separator;
    }
    return expected;
}

Variant variant_of(const CsvRow& row, const CsvRow& header, std::size_t column) {
    Variant variant;
    if (column < row.cells.size()) variant.content.text = row.cells[column];
    variant.language = tmx_language(trimmed(header.cells[column]));
    return variant;
}

}  // namespace

char separator_of(const std::filesystem::path& path) {
    return path.extension() == ".tsv" || path.extension() == ".txt" ? '\t' : ',';
}

UnitTableReport read_unit_table(const std::filesystem::path& path, const BySide<Language>& languages,
                                const std::function<void(TranslationUnit&&)>& receive, const Progress& progress) {
    const std::string text = text_of(path, languages);
    const auto rows = csv_rows(text, separator_in(text, separator_of(path), languages));
    const auto source = rows.empty() ? std::nullopt : column_of(rows[0], languages.source);
    const auto target = rows.empty() ? std::nullopt : column_of(rows[0], languages.target);
    if (!source || !target)
        refuse(tr("“{file}” has no row with the language codes “{source}” and “{target}” at its top; add one."),
               path.string(), 0, languages);
    UnitTableReport report;
    for (std::size_t k = 1; k < rows.size(); ++k) {
        if (k % 1024 == 1) {
            progress.check();
            progress.report(static_cast<double>(k) / static_cast<double>(rows.size()), tr("Reading the table …"));
        }
        ++report.read;
        TranslationUnit unit;
        unit.variants = {variant_of(rows[k], rows[0], *source), variant_of(rows[k], rows[0], *target)};
        if (trimmed(unit.variants.source.content.text).empty() || trimmed(unit.variants.target.content.text).empty()) {
            ++report.skipped;
            if (report.remarks.size() < listed)
                report.remarks.push_back(fmt::format(fmt::runtime(tr("{file}:{line}: the row is empty on one side.")),
                                                     fmt::arg("file", path.string()), fmt::arg("line", rows[k].line)));
            continue;
        }
        ++report.taken;
        receive(std::move(unit));
    }
    return report;
}

UnitTableWriter::UnitTableWriter(ByteSink sink, const BySide<Language>& languages, char separator)
    : sink_(std::move(sink)), separator_(separator) {
    sink_(csv_row(std::array{languages.source.tag(), languages.target.tag()}, separator_));
}

void UnitTableWriter::write(const TranslationUnit& unit) {
    sink_(csv_row(std::array{unit.variants.source.content.text, unit.variants.target.content.text}, separator_));
    ++units_;
}

}  // namespace stykovka
