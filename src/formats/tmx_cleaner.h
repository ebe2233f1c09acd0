// Takes out of a TMX memory what does no good in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/progress.h"
#include "base/side.h"
#include "formats/tmx_reader.h"

namespace stykovka {

enum class TmxFault : std::uint8_t {
    duplicate,          ///< same texts and codes as another one; what each says of itself is put together
    empty,              ///< nothing but white space on a side
    untranslated,       ///< the target repeats a source that has words
    wrong_language,     ///< a side is in another language than it says
    codes_only,         ///< neither a letter nor a digit on either side
    control_character,  ///< the unit stays, the characters go: controls, zero-width and bidirectional ones
};

inline constexpr std::array<TmxFault, 6> all_tmx_faults{TmxFault::duplicate,    TmxFault::empty,
                                                        TmxFault::untranslated, TmxFault::wrong_language,
                                                        TmxFault::codes_only,   TmxFault::control_character};

/// "duplicates", "empty", "untranslated", "wrong-languages", "codes-only", "control-characters"; and in words.
std::string_view name_of(TmxFault fault);
const char* words_for(TmxFault fault);

struct TmxCleanOptions {
    BySide<Language> languages{Language("ru"), Language("en")};
    std::set<TmxFault> faults{all_tmx_faults.begin(), all_tmx_faults.end()};  ///< what is looked for
};

/// A unit that was taken out or changed.
struct TmxCleaned {
    TmxFault fault = TmxFault::duplicate;
    TmxPlace place;
    BySide<std::string> texts;
};

/// Balances: read = written + the faults that take a unit out + what could not be read (see `reading`).
struct TmxCleanReport {
    std::uint64_t read = 0;     ///< units of the pair of languages, alternatives counted
    std::uint64_t written = 0;  ///< units that stay
    std::map<TmxFault, std::uint64_t> counts;
    std::vector<TmxCleaned> list;  ///< the first 1 000
    TmxReport reading;
};

/// Reads `from` twice (so it is no standard input) and writes what stays to `to`; an empty `to` is a dry run. `to` is
/// written as a whole or not at all, so it may be the same file. Units of the same texts in other contexts
/// (x-context-pre, x-context-post, or another place in a release) are no duplicates. A unit that stays keeps all that
/// it says. Throws Error as `read_tmx` and `write_file` do.
TmxCleanReport clean_tmx(const std::filesystem::path& from, const std::filesystem::path& to,
                         const TmxCleanOptions& options, const Progress& progress = {});

/// One line a unit that was taken out or changed: "memory.tmx:12:3: unit 4: repeats another unit: …".
std::vector<std::string> lines_of(const TmxCleanReport& report, const std::string& file);

/// Without control, zero-width and bidirectional characters and soft hyphens (TAB and line ends stay); the codes stay
/// at their places.
Content without_control_characters(const Content& content);

}  // namespace stykovka
