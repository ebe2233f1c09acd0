// Reading and writing TMX in tests.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "formats/tmx_reader.h"
#include "formats/tmx_writer.h"

namespace stykovka::test {

/// All units of a document, and the report.
struct ReadTmx {
    std::vector<TmxUnit> units;
    TmxReport report;
};

inline ReadTmx read(const std::filesystem::path& path, const TmxReadOptions& options = {}) {
    ReadTmx result;
    result.report = read_tmx(path, options, [&](TmxUnit&& unit) { result.units.push_back(std::move(unit)); });
    return result;
}

inline ReadTmx read_bytes(std::string bytes, const TmxReadOptions& options = {}) {
    ReadTmx result;
    result.report = read_tmx(bytes_of(std::move(bytes)), "memory.tmx", options,
                             [&](TmxUnit&& unit) { result.units.push_back(std::move(unit)); });
    return result;
}

/// A document with this body.
inline std::string document(const std::string& body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header creationtool=\"t\" "
           "creationtoolversion=\"1\" "
           "segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"ru\" datatype=\"plaintext\"/><body>\n" +
           body + "\n</body></tmx>\n";
}

/// A unit with these segments, as XML.
inline std::string tu(const std::string& source, const std::string& target) {
    return "<tu><tuv xml:lang=\"ru\"><seg>" + source + "</seg></tuv><tuv xml:lang=\"en\"><seg>" + target +
           "</seg></tuv></tu>";
}

inline std::string written(const ReadTmx& read, TmxWriteOptions options = {}) {
    options.header = read.report.header;
    std::string bytes;
    TmxWriter writer([&](std::string_view piece) { bytes += piece; }, options);
    for (const TmxUnit& unit : read.units) writer.write(unit.unit, unit.occurrences);
    writer.finish();
    return bytes;
}

/// Units that a memory would tell apart: by languages and content.
inline std::size_t distinct(const std::vector<TmxUnit>& units) {
    std::vector<const TmxUnit*> found;
    for (const TmxUnit& unit : units) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const TmxUnit* other) {
            return std::all_of(both_sides.begin(), both_sides.end(), [&](Side side) {
                return other->unit.variants[side].language == unit.unit.variants[side].language &&
                       same_content(other->unit.variants[side].content, unit.unit.variants[side].content);
            });
        });
        if (!known) found.push_back(&unit);
    }
    return found.size();
}

inline std::uint64_t skipped_units(const TmxReport& report) {
    std::uint64_t sum = 0;
    for (const auto& [reason, count] : report.skipped) sum += count;
    return sum;
}

}  // namespace stykovka::test
