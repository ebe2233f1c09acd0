// The files of a Hunspell dictionary, found and looked through before Hunspell may open them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/hunspell_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <system_error>

#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "text/code_page.h"
#include "text/dictionary_lines.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_file = 50ULL << 20;
constexpr std::size_t longest_line = 4096;

/// A language's usual region and Debian's package of it.
struct KnownDictionary {
    std::string_view tag;
    std::string_view name;
    std::string_view package;
};

constexpr std::array<KnownDictionary, 4> known_dictionaries{{{"ru", "ru_RU", "hunspell-ru"},
                                                             {"en", "en_US", "hunspell-en-us"},
                                                             {"en-US", "en_US", "hunspell-en-us"},
                                                             {"en-GB", "en_GB", "hunspell-en-gb"}}};

const KnownDictionary* known_dictionary(std::string_view tag) {
    const auto* found = std::find_if(known_dictionaries.begin(), known_dictionaries.end(),
                                     [&](const KnownDictionary& known) { return known.tag == tag; });
    return found == known_dictionaries.end() ? nullptr : found;
}

std::optional<HunspellFiles> files_named(const fs::path& folder, const std::string& name) {
    HunspellFiles files{folder / (name + ".aff"), folder / (name + ".dic")};
    std::error_code ignored;  // a folder that cannot be read has no dictionary for us
    const bool there = fs::is_regular_file(files.affixes, ignored) && fs::is_regular_file(files.words, ignored);
    return there ? std::optional(files) : std::nullopt;
}

std::optional<HunspellFiles> files_of_any_region(const fs::path& folder, const std::string& primary) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().stem().string();
        if (entry.path().extension() == ".aff" && name.rfind(primary + "_", 0) == 0) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names)
        if (const auto files = files_named(folder, name)) return files;
    return std::nullopt;
}

[[noreturn]] void throw_no_dictionary(const Language& language, const std::vector<fs::path>& folders) {
    const KnownDictionary* known = known_dictionary(language.tag());
    if (known == nullptr) known = known_dictionary(language.primary());
    std::string places;
    for (const fs::path& folder : folders) places += (places.empty() ? "" : ", ") + folder.string();
    if (known != nullptr)
        throw Error(
            ErrorKind::unavailable, ErrorSubject::program,
            fmt::format(fmt::runtime(tr("There is no spelling dictionary for “{language}” in {folders}; install "
                                        "the package “{package}”.")),
                        fmt::arg("language", language.tag()), fmt::arg("folders", places),
                        fmt::arg("package", known->package)));
    throw Error(ErrorKind::unavailable, ErrorSubject::program,
                fmt::format(fmt::runtime(tr("There is no spelling dictionary for “{language}” in {folders}.")),
                            fmt::arg("language", language.tag()), fmt::arg("folders", places)));
}

[[noreturn]] void throw_hurting(const fs::path& file, std::size_t line, const std::string& sentence) {
    throw Error(ErrorKind::malformed, ErrorSubject::input, sentence, fmt::format("{}:{}", file.string(), line));
}

std::vector<std::string_view> checked_lines(const fs::path& file, std::string_view bytes) {
    std::vector<std::string_view> lines = lines_of(bytes);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].size() > longest_line)
            throw_hurting(file, i + 1, tr("This spelling dictionary has a line of more than 4 KiB and is not loaded."));
        if (lines[i].find('\0') != std::string_view::npos)
            throw_hurting(file, i + 1, tr("This file is no spelling dictionary: it has bytes that no text has."));
    }
    return lines;
}

void check_word_count(const fs::path& file, const std::vector<std::string_view>& lines) {
    const auto fields = lines.empty() ? std::vector<std::string_view>{} : fields_of(lines.front());
    const auto count = fields.empty() ? std::nullopt : count_in(fields.front());
    if (!count || *count == 0)
        throw_hurting(file, 1, tr("This spelling dictionary does not begin with the number of its words."));
    if (*count > lines.size())
        throw_hurting(file, 1, tr("This spelling dictionary promises more words than it has lines and is not loaded."));
}

// Tables begin with "REP 91", affix classes with "SFX A Y 93".
void check_table_counts(const fs::path& file, const std::vector<std::string_view>& lines) {
    static constexpr std::array<std::string_view, 11> tables{"REP",
                                                             "MAP",
                                                             "PHONE",
                                                             "BREAK",
                                                             "ICONV",
                                                             "OCONV",
                                                             "AF",
                                                             "AM",
                                                             "COMPOUNDRULE",
                                                             "CHECKCOMPOUNDPATTERN",
                                                             "COMPOUNDSYLLABLE"};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto fields = fields_of(lines[i]);
        std::optional<std::uint64_t> count;
        if (fields.size() == 2 && std::find(tables.begin(), tables.end(), fields[0]) != tables.end())
            count = count_in(fields[1]);
        if (fields.size() == 4 && (fields[0] == "SFX" || fields[0] == "PFX")) count = count_in(fields[3]);
        if (count.value_or(0) > lines.size())
            throw_hurting(file, i + 1,
                          tr("This spelling dictionary promises more rules than it has lines and is not loaded."));
    }
}

// Hunspell takes ISO 8859-1 for granted when nothing is said.
std::string encoding_of(const std::vector<std::string_view>& lines) {
    for (const std::string_view line : lines)
        if (const auto fields = fields_of(line); fields.size() == 2 && fields[0] == "SET")
            return std::string(fields[1]);
    return "ISO8859-1";
}

std::string in_utf8(const fs::path& file, const std::string& bytes, const CodePage& page) {
    std::optional<std::string> text = page.decoded(bytes);
    if (!text)
        throw_hurting(file, 1, tr("This spelling dictionary has bytes that are not in the encoding that it names."));
    return *std::move(text);
}

}  // namespace

HunspellFiles hunspell_files_of(const Language& language, const std::vector<fs::path>& folders) {
    std::string exact = language.tag();
    std::replace(exact.begin(), exact.end(), '-', '_');
    const std::string primary(language.primary());
    const KnownDictionary* usual = known_dictionary(primary);
    for (const fs::path& folder : folders) {
        if (const auto files = files_named(folder, exact)) return *files;
        // The other English is a wrong dictionary, not a second best.
        if (known_dictionary(language.tag()) != nullptr && language.tag() != primary) continue;
        if (const auto files = usual ? files_named(folder, std::string(usual->name)) : std::nullopt) return *files;
        if (const auto files = files_of_any_region(folder, primary)) return *files;
    }
    throw_no_dictionary(language, folders);
}

HunspellTexts checked_texts(const HunspellFiles& files) {
    const std::string affixes = read_file(files.affixes, largest_file);
    const std::string words = read_file(files.words, largest_file);
    const auto affix_lines = checked_lines(files.affixes, affixes);
    check_table_counts(files.affixes, affix_lines);
    check_word_count(files.words, checked_lines(files.words, words));
    std::string encoding = encoding_of(affix_lines);
    const std::optional<CodePage> page = CodePage::named(encoding);
    if (!page)
        throw_hurting(
            files.affixes, 1,
            fmt::format(fmt::runtime(tr("This spelling dictionary is in an encoding that is not known: “{encoding}”.")),
                        fmt::arg("encoding", encoding)));
    return {in_utf8(files.affixes, affixes, *page), in_utf8(files.words, words, *page), std::move(encoding)};
}

}  // namespace stykovka
