// Writes translation units as TMX 1.4b.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/language.h"
#include "base/side.h"
#include "formats/tmx_unit.h"
#include "memory/unit.h"

namespace stykovka {

/// For whom a file is written. `full` keeps everything; `plain` is TMX level 1, without inline codes.
enum class TmxProfile : std::uint8_t { full, plain, omegat, trados, memoq };

/// "full", "plain", "omegat", "trados", "memoq".
std::string_view name_of(TmxProfile profile);
std::optional<TmxProfile> tmx_profile_of(std::string_view name);

enum class TmxEncoding : std::uint8_t { utf8, utf16le };

/// What a file for strangers does not say. Properties and notes stay: what is in them is not known here.
struct TmxAnonymity {
    bool names = false;  ///< who made or changed a unit
    bool ids = false;    ///< the ids of units
    bool dates = false;  ///< when units were made, changed and used; the dates of releases stay
};

struct TmxWriteOptions {
    BySide<Language> languages{Language("ru"), Language("en")};
    TmxHeader header;  ///< of the file that the memory came from; what TMX asks for is filled in
    TmxProfile profile = TmxProfile::full;
    TmxEncoding encoding = TmxEncoding::utf8;
    bool doctype = true;
    TmxAnonymity anonymity;
};

struct TmxWriteReport {
    std::uint64_t units = 0;
    std::uint64_t too_long = 0;  ///< segments above the 2 000 characters that Trados takes (profile trados only)
};

/// Writes a document unit by unit. The same units give the same bytes: nothing tells when it was written.
class TmxWriter {
public:
    /// Writes everything before the units.
    TmxWriter(ByteSink sink, TmxWriteOptions options);

    /// The occurrences in releases become groups of four properties, in the order given. Each other context in which
    /// the unit stood (profiles full and memoq) goes out as a unit of its own.
    void write(const TranslationUnit& unit, std::span<const Occurrence> occurrences = {});
    /// Writes the end. Call once.
    TmxWriteReport finish();

private:
    void put(std::string_view text);
    void flush();
    void write_header();
    void write_unit(const TranslationUnit& unit, std::span<const Occurrence> occurrences);

    ByteSink sink_;
    TmxWriteOptions options_;
    std::string buffer_;
    std::string source_language_;
    TmxWriteReport report_;
};

/// Writes a file as a whole or not at all ("-": standard output); `each` calls `write` for every unit.
/// Throws Error (subject output) as write_file does.
TmxWriteReport write_tmx(const std::filesystem::path& path, const TmxWriteOptions& options,
                         const std::function<void(TmxWriter&)>& each);

}  // namespace stykovka
