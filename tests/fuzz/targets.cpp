// What is fed with any bytes at all: readers of what comes from outside.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/targets.h"

#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"
#include "formats/csv.h"
#include "formats/docx.h"
#include "formats/gzip.h"
#include "formats/html.h"
#include "formats/markdown.h"
#include "formats/odt.h"
#include "formats/office_table.h"
#include "formats/rtf.h"
#include "formats/sdltm.h"
#include "formats/srx.h"
#include "formats/tbx_reader.h"
#include "formats/tmx_reader.h"
#include "formats/tmx_writer.h"
#include "formats/xliff.h"
#include "formats/xliff_edit.h"
#include "formats/xml_repair.h"
#include "text/encoding.h"
#include "text/segmenter.h"
#include "text/values.h"

namespace stykovka::fuzz {
namespace {

const Language russian("ru");

// A promise that did not hold ends the program: that is what a fuzzer looks for.
void must(bool holds) {
    if (!holds) std::abort();
}

template <typename Read>
void answered(const Read& read) {
    try {
        read();
    } catch (const Error& error) {
        must(error.kind() != ErrorKind::internal);
        must(!error.sentence().empty());
    }
}

std::vector<TmxUnit> units_of(const std::string& bytes) {
    std::vector<TmxUnit> units;
    read_tmx(bytes_of(bytes), "any.tmx", {}, [&](TmxUnit&& unit) { units.push_back(std::move(unit)); });
    return units;
}

// What was read and written is read as the same again.
void tmx(const std::string& bytes) {
    answered([&] {
        const auto units = units_of(bytes);
        std::string written;
        TmxWriter writer([&](std::string_view part) { written += part; }, {});
        for (const TmxUnit& each : units) writer.write(each.unit);
        writer.finish();
        const auto again = units_of(written);
        must(again.size() >= units.size());
        for (std::size_t i = 0; i < units.size() && again.size() == units.size(); ++i)
            for (const Side side : both_sides)
                must(again[i].unit.variants[side].content.text == units[i].unit.variants[side].content.text);
    });
}

void xml_repair(const std::string& bytes) {
    if (!is_valid_utf8(bytes)) return;  // its precondition
    const RepairedXml once = repaired_xml(bytes);
    must(repaired_xml(once.text).text == once.text);
}

void xliff(const std::string& bytes) {
    answered([&] {
        const XliffDocument document = read_xliff(bytes, "any.xlf");
        if (document.encoding == "UTF-8") must(with_targets(document, {}, "any.xlf") == bytes);
    });
}

void tbx(const std::string& bytes) {
    answered([&] { read_tbx(bytes, "any.tbx", {}); });
}

void srx(const std::string& bytes) {
    answered([&] {
        const Segmenter segmenter(read_srx(bytes, "any.srx"));
        segmenter.spans_of("Суд г. Каменска вынес приговор. Прокурор согласен! «Да», — сказал он.", russian);
    });
}

void csv(const std::string& bytes) {
    for (const char separator : {',', '\t', ';'}) {
        std::vector<std::vector<std::string>> cells;
        for (CsvRow& row : csv_rows(bytes, separator)) cells.push_back(std::move(row.cells));
        csv_table(cells, separator);
    }
}

template <ReadDocument (*read)(const std::string&, const std::string&, const Language&)>
void document(const std::string& bytes) {
    answered([&] {
        for (const Paragraph& paragraph : read(bytes, "any", russian).text.paragraphs)
            must(is_valid_utf8(paragraph.content.text));
    });
}

ReadDocument html(const std::string& bytes, const std::string& file, const Language& language) {
    ReadDocument page = read_html(bytes, file, language);
    WrittenText text{language, {}};
    for (const Paragraph& each : page.text.paragraphs) text.paragraphs.push_back({each.locator, each.content});
    html_with(page.text.origin, text);
    return page;
}

ReadDocument markdown(const std::string& bytes, const std::string& file, const Language& language) {
    return read_markdown(bytes, file, language);
}

void office_table(const std::string& bytes) {
    answered([&] { is_workbook(bytes, "any") ? read_xlsx(bytes, "any") : read_docx_table(bytes, "any"); });
}

void encoding(const std::string& bytes) {
    answered([&] { must(is_valid_utf8(decoded(bytes, russian, {}, "any").text)); });
}

void segments(const std::string& bytes) {
    if (!is_valid_utf8(bytes)) return;
    static const Segmenter plain{SegmentationRules{}};
    for (const ByteSpan& span : plain.spans_of(bytes, russian)) must(span.end <= bytes.size());
}

void values(const std::string& bytes) {
    if (!is_valid_utf8(bytes)) return;
    for (const char* const language : {"ru", "en"})
        for (const Value& value : values_of(bytes, Language(language)))
            must(value.span.begin < value.span.end && value.span.end <= bytes.size());
}

// SQLite wants a file.
void sqlite(const std::string& bytes) {
    const auto file =
        std::filesystem::temp_directory_path() / ("stykovka-fuzz-" + std::to_string(::getpid()) + ".sdltm");
    write_file(file, bytes);
    answered([&] { read_sdltm(file, {russian, Language("en")}, [](TranslationUnit&&) {}); });
    std::filesystem::remove(file);
}

constexpr std::array all{
    Target{"tmx", tmx},
    Target{"xml_repair", xml_repair},
    Target{"xliff", xliff},
    Target{"tbx", tbx},
    Target{"srx", srx},
    Target{"csv", csv},
    Target{"html", document<html>},
    Target{"docx", document<read_docx>},
    Target{"odt", document<read_odt>},
    Target{"markdown", document<markdown>},
    Target{"rtf", document<read_rtf>},
    Target{"office_table", office_table},
    Target{"sqlite", sqlite},
    Target{"encoding", encoding},
    Target{"segments", segments},
    Target{"values", values},
};

}  // namespace

std::span<const Target> targets() { return all; }

}  // namespace stykovka::fuzz
