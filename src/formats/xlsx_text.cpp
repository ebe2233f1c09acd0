// Names of columns and texts of cells as workbooks write them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlsx_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

#include "base/time.h"
#include "base/unicode.h"
#include "formats/xml_repair.h"

namespace stykovka {
namespace {

constexpr std::size_t most_columns = 16'384;

// The character of "_x001F_" at the beginning of a text; none when it does not begin so.
std::optional<char32_t> escape_at(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, value, 16);
    if (error != std::errc() || end != text.data() + 6) return std::nullopt;
    return value;
}

std::string guarded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '_' && escape_at(text.substr(i)))
            result += "_x005F_";
        else
            result += text[i];
    return result;
}

}  // namespace

std::string xlsx_column_name(std::size_t column) {
    std::string name;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
    return name;
}

std::optional<std::size_t> xlsx_column_of(std::string_view reference) {
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (column > most_columns) return std::nullopt;
    }
    if (column == 0) return std::nullopt;
    return column - 1;
}

std::string xlsx_escaped(std::string_view text) { return escaped_xml_text(guarded(text)); }
std::string xlsx_escaped_attribute(std::string_view text) { return escaped_xml_attribute(guarded(text)); }

std::string xlsx_unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = text[i] == '_' ? escape_at(text.substr(i)) : std::nullopt;
        if (c && *c != 0 && (*c < 0xD800 || *c > 0xDFFF)) {
            append_code_point(result, *c);
            i += 7;
        } else {
            result += text[i++];
        }
    }
    return result;
}

std::optional<std::string> xlsx_date(double number) {
    // 61 is 1 March 1900; 2 958 465 the last day of 9999.
    if (!(number >= 61) || number >= 2'958'466) return std::nullopt;
    const double minutes = std::round((number - std::floor(number)) * 24 * 60);
    const auto day =
        std::chrono::sys_days(std::chrono::year(1899) / 12 / 30) + std::chrono::days(std::lround(std::floor(number)));
    const std::string date = iso_date(Date(day));
    if (minutes == 0) return date;
    const long whole = std::min(std::lround(minutes), 24L * 60 - 1);
    return fmt::format("{}T{:02}:{:02}", date, whole / 60, whole % 60);
}

bool xlsx_is_date(unsigned format, std::string_view code) {
    if ((format >= 14 && format <= 17) || format == 22) return true;
    bool quoted = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '\\')
            ++i;
        else if (code[i] == '"')
            quoted = !quoted;
        else if (!quoted && (code[i] == 'y' || code[i] == 'Y'))
            return true;
    }
    return false;
}

}  // namespace stykovka
