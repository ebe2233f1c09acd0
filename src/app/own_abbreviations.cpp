// The user's own abbreviations: behind them no sentence ends.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/own_abbreviations.h"

#include <fmt/format.h>

#include <sstream>

#include "app/settings.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

// "гидротехнич." and "чл.-корр. РАН" are the longest that anybody wrote; what is longer is a sentence.
constexpr std::size_t longest_in_code_points = 30;

// A word and a dot: a letter somewhere, nothing that the list gives a meaning of its own.
bool is_abbreviation(std::string_view text) {
    if (!text.ends_with('.') || length_in_code_points(text) > longest_in_code_points) return false;
    if (text.find_first_of("#\n\r") != std::string_view::npos) return false;
    bool letters = false;
    for (std::size_t offset = 0; offset < text.size();) letters = is_letter(next_code_point(text, offset)) || letters;
    return letters;
}

bool has_line(const std::string& list, std::string_view wanted) {
    std::istringstream lines(list);
    for (std::string line; std::getline(lines, line);)
        if (trimmed(line) == wanted) return true;
    return false;
}

}  // namespace

fs::path own_abbreviations_file(const Language& language) {
    return settings_file().parent_path() / fmt::format("abbreviations.{}.txt", language.primary());
}

std::string_view abbreviation_at_end(std::string_view text) {
    const std::string_view whole = trimmed(text);
    std::size_t begin = 0;
    for (std::size_t offset = 0; offset < whole.size();) {
        const char32_t c = next_code_point(whole, offset);
        if (!is_letter(c) && !is_mark(c) && c != '.' && c != '-' && c != '/') begin = offset;
    }
    const std::string_view last = whole.substr(begin);
    return is_abbreviation(last) ? last : std::string_view();
}

bool add_own_abbreviation(const Language& language, std::string_view abbreviation) {
    const std::string_view wanted = trimmed(abbreviation);
    if (!is_abbreviation(wanted))
        throw Error(ErrorKind::usage, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{text}” is no abbreviation: give a word that ends with a dot.")),
                                fmt::arg("text", wanted)));
    if (language.primary() != "ru" && language.primary() != "en")
        throw Error(ErrorKind::usage, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("Only Russian and English have lists of abbreviations, “{language}” "
                                                "has none.")),
                                fmt::arg("language", language.tag())));
    const fs::path file = own_abbreviations_file(language);
    std::string list = fs::exists(file) ? read_file(file) : std::string();
    if (has_line(list, wanted)) return false;
    if (!list.empty() && list.back() != '\n') list += '\n';
    std::error_code ignored;  // when it fails, so does writing, with a sentence
    fs::create_directories(file.parent_path(), ignored);
    write_file(file, list + std::string(wanted) + "\n");
    return true;
}

}  // namespace stykovka
