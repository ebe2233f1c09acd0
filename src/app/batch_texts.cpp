// The files of a batch, read for pairing.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/in_parallel.h"
#include "base/error.h"
#include "base/language_name.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "memory/comparison.h"
#include "text/language_guess.h"
#include "text/values.h"

namespace stykovka {
namespace {

std::vector<std::string> lines_of(const SegmentedText& text) {
    std::vector<std::string> lines;
    std::uint32_t paragraph = UINT32_MAX;
    for (const Segment& segment : text.segments) {
        if (segment.paragraph != paragraph) lines.emplace_back();
        paragraph = segment.paragraph;
        lines.back() += segment.content.text + ' ';
    }
    for (std::string& line : lines) line.pop_back();
    return lines;
}

/// A line that is longer tells something and only names a date.
constexpr std::size_t longest_dateline_in_bytes = 60;
/// Datelines stand near an end of the text.
constexpr std::size_t lines_with_dateline = 6;

std::optional<Date> date_of_line(const std::string& line, const Language& language) {
    if (line.size() > longest_dateline_in_bytes) return std::nullopt;
    for (const Value& value : values_of(line, language))
        if (value.kind == ValueKind::date && value.amount.size() == 10) return date_of(value.amount);
    return std::nullopt;
}

std::optional<Date> date_in_lines(const std::vector<std::string>& lines, const Language& language) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i >= lines_with_dateline && i + lines_with_dateline < lines.size()) continue;
        if (const auto date = date_of_line(lines[i], language)) return date;
    }
    return std::nullopt;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    return text;
}

std::string wrong_language(const BatchFile& file, const Language& found, const Language& wanted) {
    return fmt::format(fmt::runtime(tr("“{file}” is in {found}, not in {wanted}.")), fmt::arg("file", file.name),
                       fmt::arg("found", name_of(found)), fmt::arg("wanted", name_of(wanted)));
}

// A file whose name says no side belongs where its language is.
void decide_side(BatchText& text, const BySide<Language>& languages) {
    const auto guess = likely_language(joined(text.lines));
    if (!text.file.side && guess && guess->same_primary(languages.target)) text.side = Side::target;
    if (guess && !guess->same_primary(languages[text.side]))
        text.trouble = wrong_language(text.file, *guess, languages[text.side]);
}

BatchText read_batch_text(const BatchFile& file, const BySide<Language>& languages, const ReadOptions& options,
                          const Tools& tools, const Progress& progress) {
    BatchText text;
    text.file = file;
    text.side = file.side.value_or(Side::source);
    try {
        const ReadText read = read_text_file(file.path, languages[text.side], options, tools, progress);
        text.hash = stable_hash(read.text.origin.bytes);
        text.lines = lines_of(read.segments);
        text.date = read.date;
        decide_side(text, languages);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::cancelled) throw;
        text.trouble = error.what();
    }
    if (text.trouble.empty() && text.lines.empty())
        text.trouble = fmt::format(fmt::runtime(tr("“{file}” has no text.")), fmt::arg("file", file.name));
    if (!text.lines.empty()) text.title = text.lines.front();
    if (!text.date) text.date = date_in_path(file.name);
    if (!text.date) text.date = date_in_lines(text.lines, languages[text.side]);
    return text;
}

std::optional<int> number_at(std::string_view digits) {
    int number = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return failure == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

std::optional<Date> day(std::string_view year, std::string_view month, std::string_view day) {
    const auto y = number_at(year);
    const auto m = number_at(month);
    const auto d = number_at(day);
    if (!y || !m || !d || *y < 1990 || *y > 2100) return std::nullopt;
    const Date date{std::chrono::year(*y), std::chrono::month(static_cast<unsigned>(*m)),
                    std::chrono::day(static_cast<unsigned>(*d))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

bool is_plain_digit(char c) { return c >= '0' && c <= '9'; }

/// A run of digits in a path, and whether one sign, which may stand in a date, parts it from the run before.
struct Run {
    std::string_view digits;
    bool follows = false;
};

std::vector<Run> runs_of_digits(std::string_view path) {
    std::vector<Run> runs;
    std::size_t end_before = 0;
    for (std::size_t begin = 0; begin < path.size();) {
        if (!is_plain_digit(path[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < path.size() && is_plain_digit(path[end])) ++end;
        const bool follows = !runs.empty() && begin == end_before + 1 &&
                             std::string_view("-_./ ").find(path[end_before]) != std::string_view::npos;
        runs.push_back({path.substr(begin, end - begin), follows});
        end_before = begin = end;
    }
    return runs;
}

}  // namespace

std::optional<Date> date_in_path(const std::string& path) {
    const std::vector<Run> runs = runs_of_digits(path);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::string_view first = runs[i].digits;
        if (first.size() == 8)
            if (const auto date = day(first.substr(0, 4), first.substr(4, 2), first.substr(6, 2))) return date;
        if (i + 2 >= runs.size() || !runs[i + 1].follows || !runs[i + 2].follows) continue;
        const std::string_view last = runs[i + 2].digits;
        if (first.size() == 4)
            if (const auto date = day(first, runs[i + 1].digits, last)) return date;
        if (last.size() == 4)
            if (const auto date = day(last, runs[i + 1].digits, first)) return date;
    }
    return std::nullopt;
}

std::vector<BatchText> batch_texts(const BatchFiles& files, const BySide<Language>& languages,
                                   const ReadOptions& options, const Tools& tools, const Progress& progress) {
    std::vector<BatchText> texts(files.files.size());
    std::size_t done = 0;
    const Progress quiet = progress.quiet();
    in_parallel(
        files.files.size(), progress,
        [&](std::size_t i) { return read_batch_text(files.files[i], languages, options, tools, quiet); },
        [&](std::size_t i, BatchText&& text) {
            texts[i] = std::move(text);
            progress.report(static_cast<double>(++done) / static_cast<double>(texts.size()), tr("Reading"));
        });
    return texts;
}

}  // namespace stykovka
