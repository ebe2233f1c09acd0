// The steps of the main job; the window and the command line call the same ones.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "align/aligner.h"
#include "app/open_archive.h"
#include "base/progress.h"
#include "bitext/bitext.h"
#include "memory/match.h"
#include "review/finding.h"
#include "review/speller.h"
#include "text/release.h"
#include "text/segmenter.h"

namespace stykovka {

/// What the steps work with: loaded once, shared by threads.
struct Tools {
    Segmenter segmenter;
    Lexicon lexicon;
    DictionaryPlaces dictionaries;
    std::vector<std::string> remarks;  ///< what could not be used, and why
};

/// The rules, lexicon and dictionaries of the program's data (see settings.h). `srx` replaces the segmentation rules.
Tools load_tools(const std::filesystem::path& srx = {});

struct ReadOptions {
    std::string encoding;    ///< empty: guessed
    bool segmented = false;  ///< one segment a line, a blank line ends a paragraph
};

/// One side of a release, read and segmented.
struct ReadText {
    ReleaseText text;
    SegmentedText segments;
    std::vector<std::string> remarks;  ///< "read as windows-1251 (guessed)"
};

/// Reads a file of any format we read ("-": standard input). Throws Error (subject input).
ReadText read_text_file(const std::filesystem::path& path, const Language& language, const ReadOptions& options,
                        const Tools& tools, const Progress& progress);
/// The same for text that was pasted.
ReadText read_pasted_text(const std::string& text, const Language& language, const Tools& tools);

/// A release as it comes from files, not yet in an archive.
struct PreparedRelease {
    Release release;
    Bitext document;
    std::vector<std::string> remarks;
};

/// Reads and aligns a pair of files. Throws Error{malformed, input} when the sides are swapped, both in one language, or
/// one is empty.
PreparedRelease align_files(const BySide<std::filesystem::path>& files, const BySide<Language>& languages,
                            const ReadOptions& options, const Tools& tools, const Progress& progress);
PreparedRelease align_texts(BySide<ReadText> texts, const Tools& tools, const Progress& progress);
/// A release still to be translated.
PreparedRelease prepare_untranslated(ReadText source, const Language& target);

/// The number of a release by the names of its files: without extension and language mark; the folder's when the file is
/// just "ru" or "en".
std::string number_from_files(const std::filesystem::path& source);
std::optional<Date> date_from_number(const std::string& number);

struct StoreOptions {
    std::optional<float> accept_above;  ///< accepts beads of at least this confidence, by confidence
};

struct StoreOutcome {
    std::int64_t id = 0;
    bool added = false;  ///< false: the archive knows this release with the same texts
    std::size_t beads = 0;
    std::size_t accepted = 0;
    std::size_t left_for_review = 0;
};

/// Adds a release with its accepted units, in one transaction. A release without a number is known by the day.
/// Throws Error{conflict, archive} when the archive has a release of this number and date with other texts.
StoreOutcome store_release(OpenArchive& archive, const PreparedRelease& prepared, const StoreOptions& options);

/// Takes a release, its history and its occurrences in the memory out of the archive.
void remove_release(OpenArchive& archive, std::int64_t release);

/// Aligns again what is not accepted.
Bitext realigned(const Bitext& document, const Tools& tools, const Progress& progress);

struct ImportOptions {
    std::string origin;  ///< "vendor:NAME"; empty: "import:FILE"
    BySide<Language> languages{Language("ru"), Language("en")};
    bool strict = false;
    bool salvage = false;
    bool dry_run = false;
};

/// Balances: read = added + merged + skipped + refused.
struct ImportOutcome {
    std::uint64_t read = 0, added = 0, merged = 0, skipped = 0, refused = 0;
    std::vector<std::string> remarks;  ///< what was repaired or skipped, with line, column and unit
};

/// A memory file (TMX, also .gz; TSV, CSV) into the archive, as one batch of the journal.
ImportOutcome import_memory(OpenArchive& archive, const std::filesystem::path& file, const ImportOptions& options,
                            const Progress& progress);

struct ExportOptions {
    std::optional<std::int64_t> release;
    std::optional<Date> since, until;
    bool all_states = false;  ///< drafts too; else signed-off, published and imported units only
    std::string origin;       ///< only units of this origin; empty: of any
    std::string profile = "full";  ///< full, plain, omegat, trados, memoq
    BySide<Language> languages{Language("ru"), Language("en")};  ///< pairs of other languages are left out
};

struct ExportOutcome {
    std::uint64_t written = 0;
    std::uint64_t left_out_by_state = 0;
    std::uint64_t left_out_by_filter = 0;
};

/// The memory, or part of it, as a file (by its extension: .tmx, .tsv, .csv; "-" writes TMX).
ExportOutcome export_memory(OpenArchive& archive, const std::filesystem::path& file, const ExportOptions& options,
                            const Progress& progress);

/// The pairs of a document that is in no archive, as a TMX document.
std::string beads_as_tmx(const Release& release, const Bitext& document);

/// The text of one side as a file; returns beads that are not translated (they stand as marked source).
std::size_t export_text(const Bitext& document, Side side, const std::filesystem::path& file);

/// A word of a text that no dictionary and no list of accepted words has.
struct SpellingFinding {
    std::string word;
    std::uint32_t paragraph = 0, segment = 0;  ///< 0-based
    ByteSpan span;                             ///< in the segment's text
    bool looks_like_name = false;
    std::vector<std::string> suggestions;  ///< best first
};

/// A speller that knows the office's words too; `archive` may be null. Throws Error{unavailable} without a dictionary.
Speller office_speller(const Language& language, OpenArchive* archive, const Tools& tools);

/// Accepts a word in the archive and in this speller, with the forms of `model` (may be empty); returns the forms.
/// Throws Error{usage} when the model is not known.
std::vector<std::string> accept_word(OpenArchive& archive, Speller& speller, const Language& language,
                                     const std::string& word, const std::string& model);

/// The unknown words of a text; suggestions are looked up once a word.
std::vector<SpellingFinding> spelling_of(const SegmentedText& text, OpenArchive* archive, const Tools& tools,
                                         const Progress& progress);

/// Spelling and quality checks of a document; `archive` gives the office's accepted words and may be null.
std::vector<Finding> check_document(const Bitext& document, OpenArchive* archive, const Tools& tools,
                                    const Progress& progress);

}  // namespace stykovka
