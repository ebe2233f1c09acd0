// Files that bring pairs: memories and translated documents of others.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory_file.h"

#include <fmt/format.h>

#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/file_kinds.h"
#include "formats/sdltm.h"
#include "formats/tables.h"
#include "formats/tmx_reader.h"
#include "formats/xliff.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t listed = 100;

using Receiver = std::function<void(MemoryUnit&&)>;

MemoryFileReport read_tmx_file(const fs::path& file, const MemoryReading& reading, const Receiver& receive,
                               const Progress& progress) {
    const TmxReadOptions options{reading.languages, reading.strict, reading.salvage};
    TmxReport report = read_tmx(
        file, options,
        [&](TmxUnit&& each) {
            receive({std::move(each.unit), std::move(each.occurrences)});
        },
        progress);
    MemoryFileReport result;
    result.remarks = lines_of(report, file.string());
    result.header = std::move(report.header);
    for (const auto& [reason, count] : report.skipped) result.skipped[sentence_of(reason)] += count;
    for (const auto& [kind, count] : report.repaired) result.repaired[sentence_of(kind)] += count;
    return result;
}

MemoryFileReport read_table_file(const fs::path& file, const MemoryReading& reading, const Receiver& receive,
                                 const Progress& progress) {
    const UnitTableReport report = read_unit_table(
        file, reading.languages,
        [&](TranslationUnit&& unit) {
            receive({std::move(unit), {}});
        },
        progress);
    MemoryFileReport result;
    if (report.skipped > 0) result.skipped[tr("The unit is empty on one side.")] = report.skipped;
    result.remarks = report.remarks;
    return result;
}

// XLIFF 1.2, 2.4.1 "state" and 2.0, "state": what says that somebody still has to work on it.
bool is_unfinished(const std::string& state) {
    return state == "new" || state == "initial" || state.starts_with("needs-");
}

[[noreturn]] void refuse_languages(const fs::path& file, const BySide<Language>& has, const BySide<Language>& wanted) {
    throw Error(
        ErrorKind::malformed, ErrorSubject::input,
        fmt::format(fmt::runtime(tr("“{file}” is from “{from}” into “{to}”, not from “{source}” into “{target}”; "
                                    "say its languages with --from and --to.")),
                    fmt::arg("file", file.string()), fmt::arg("from", has.source.tag()),
                    fmt::arg("to", has.target.tag()), fmt::arg("source", wanted.source.tag()),
                    fmt::arg("target", wanted.target.tag())),
        file.string());
}

TranslationUnit unit_of(const XliffUnit& read, const BySide<Language>& languages, bool reversed) {
    TranslationUnit unit;
    for (const Side side : both_sides) {
        const Side from = reversed ? other(side) : side;
        unit.variants[side].content = read.texts[from];
        unit.variants[side].language = languages[from];
    }
    if (reversed) unit.attributes.emplace_back("srclang", languages.source.tag());
    for (const std::string& note : read.notes) unit.remarks.push_back({Remark::Kind::note, {}, note, {}});
    if (!read.state.empty()) unit.remarks.push_back({Remark::Kind::property, "x-state", read.state, {}});
    return unit;
}

MemoryFileReport read_xliff_file(const fs::path& file, const MemoryReading& reading, const Receiver& receive,
                                 const Progress& progress) {
    const XliffDocument document = read_xliff(read_file(file), file.string());
    const BySide<Language>& has = document.languages;
    const BySide<Language>& wanted = reading.languages;
    const bool straight = has.source.same_primary(wanted.source) && has.target.same_primary(wanted.target);
    const bool reversed = has.source.same_primary(wanted.target) && has.target.same_primary(wanted.source);
    if (!straight && !reversed) refuse_languages(file, has, wanted);
    MemoryFileReport result;
    const auto skip = [&](const XliffUnit& unit, const char* reason) {
        ++result.skipped[reason];
        if (result.remarks.size() < listed)
            result.remarks.push_back(fmt::format("{}:{}: {} {}", file.string(), unit.line, unit.id, reason));
    };
    for (const XliffUnit& unit : document.units) {
        progress.check();
        if (!unit.has_target || trimmed(unit.texts.target.text).empty() || trimmed(unit.texts.source.text).empty())
            skip(unit, tr("The unit is empty on one side."));
        else if (is_unfinished(unit.state) && !reading.unfinished)
            skip(unit, tr("The translation is not finished; --unfinished takes it too."));
        else
            receive({unit_of(unit, has, reversed && !straight), {}});
    }
    return result;
}

MemoryFileReport read_sdltm_file(const fs::path& file, const MemoryReading& reading, const Receiver& receive,
                                 const Progress& progress) {
    const SdltmReport report = read_sdltm(
        file, reading.languages,
        [&](TranslationUnit&& unit) {
            receive({std::move(unit), {}});
        },
        progress);
    MemoryFileReport result;
    if (report.malformed > 0) result.skipped[tr("The unit is not well-formed XML.")] = report.malformed;
    if (report.empty > 0) result.skipped[tr("The unit is empty on one side.")] = report.empty;
    if (report.other_languages > 0) result.skipped[tr("The unit is in other languages.")] = report.other_languages;
    if (report.repaired > 0) result.repaired[tr("A character that XML forbids was replaced.")] = report.repaired;
    result.remarks = report.remarks;
    return result;
}

using FileReader = MemoryFileReport (*)(const fs::path&, const MemoryReading&, const Receiver&, const Progress&);

FileReader reader_for(const fs::path& file) {
    if (is_called_like(file, {FileKind::tsv, FileKind::csv})) return read_table_file;
    if (is_called_like(file, {FileKind::xliff})) return read_xliff_file;
    return is_called_like(file, {FileKind::sdltm}) ? read_sdltm_file : read_tmx_file;
}

}  // namespace

bool is_memory_file(const fs::path& file) { return is_called_like(file, memory_kinds()); }

MemoryFileReport read_memory_file(const fs::path& file, const MemoryReading& reading, const Receiver& receive,
                                  const Progress& progress) {
    return reader_for(file)(file, reading, receive, progress);
}

}  // namespace stykovka
