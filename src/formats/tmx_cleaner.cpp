// Takes out of a TMX memory what does no good in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_cleaner.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <unordered_map>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/tmx_provenance.h"
#include "formats/tmx_writer.h"
#include "memory/unit_merge.h"
#include "text/language_guess.h"

namespace stykovka {
namespace {

constexpr std::size_t listed = 1000;

bool is_control(char32_t c) {
    const bool is_c0 = c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r';
    const bool is_c1 = c >= 0x7F && c <= 0x9F;
    const bool is_zero_width = c == 0xAD || c == 0x200B || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
    return is_c0 || is_c1 || is_zero_width || is_bidi_control(c);
}

bool has_any(std::string_view text, bool (*is)(char32_t)) {
    for (std::size_t offset = 0; offset < text.size();)
        if (is(next_code_point(text, offset))) return true;
    return false;
}

bool has_words(std::string_view text) { return has_any(text, is_letter); }
bool says_something(std::string_view text) { return has_words(text) || has_any(text, is_digit); }

// Only Cyrillic letters are no English, however few they are; Latin ones may be a name in any language.
bool is_cyrillic_only(std::string_view text) { return has_any(text, is_cyrillic) && !has_any(text, is_latin); }

bool is_in_another_language(const Variant& variant) {
    const Language& claimed = variant.language;
    if (claimed.primary() != "ru" && claimed.primary() != "en") return false;
    const auto likely = likely_language(variant.content.text);
    return (likely && !likely->same_primary(claimed)) ||
           (claimed.primary() == "en" && is_cyrillic_only(variant.content.text));
}

/// Tells duplicates: languages, texts in NFC, codes, and the context in which a unit stands.
std::string identity_of(const TmxUnit& read) {
    std::string identity;
    for (const Side side : both_sides) {
        const Variant& variant = read.unit.variants[side];
        identity += variant.language.tag() + '\0' + nfc(variant.content.text) + '\0';
        for (const InlineCode& code : variant.content.codes)
            identity +=
                fmt::format("{} {} {} {}\x1F", code.offset, static_cast<int>(code.kind), code.element, code.native);
    }
    for (const Occurrence& occurrence : read.occurrences)
        if (occurrence.release_number.empty())
            identity += occurrence.before.source + '\0' + occurrence.after.source + '\0';
    return identity;
}

// Two different units share a hash once in 10^8 memories of a million units; 64 bits are the price of not keeping
// texts.
std::uint64_t hash_of(const std::string& identity) { return std::hash<std::string>()(identity); }

/// One walk through the memory: what stays goes to `keep`.
class Cleaner {
public:
    Cleaner(const TmxCleanOptions& options, TmxCleanReport& report) : options_(options), report_(report) {}

    /// The fault that takes the unit out; its control characters are gone.
    std::optional<TmxFault> fault_of(TmxUnit& read) {
        remove_controls(read);
        const BySide<Variant>& variants = read.unit.variants;
        const std::string& source = variants.source.content.text;
        const std::string& target = variants.target.content.text;
        if (looks_for(TmxFault::empty) && (trimmed(source).empty() || trimmed(target).empty())) return TmxFault::empty;
        if (looks_for(TmxFault::codes_only) && !says_something(source) && !says_something(target))
            return TmxFault::codes_only;
        if (looks_for(TmxFault::untranslated) && has_words(source) && nfc(source) == nfc(target))
            return TmxFault::untranslated;
        if (looks_for(TmxFault::wrong_language) &&
            (is_in_another_language(variants.source) || is_in_another_language(variants.target)))
            return TmxFault::wrong_language;
        return std::nullopt;
    }

    bool looks_for(TmxFault fault) const { return options_.faults.contains(fault); }

    void note(TmxFault fault, const TmxUnit& read) {
        ++report_.counts[fault];
        if (report_.list.size() >= listed) return;
        const BySide<Variant>& variants = read.unit.variants;
        report_.list.push_back({fault, read.place, {variants.source.content.text, variants.target.content.text}});
    }

private:
    void remove_controls(TmxUnit& read) {
        if (!looks_for(TmxFault::control_character)) return;
        bool has_some = false;
        for (const Side side : both_sides) {
            Content& content = read.unit.variants[side].content;
            if (!has_any(content.text, is_control)) continue;
            content = without_control_characters(content);
            has_some = true;
        }
        if (has_some) note(TmxFault::control_character, read);
    }

    const TmxCleanOptions& options_;
    TmxCleanReport& report_;
};

/// Units that come several times wait for their last one, which is written with what all of them say.
class Duplicates {
public:
    void count(const TmxUnit& read) { ++counts_[hash_of(identity_of(read))]; }

    /// The unit to be written now, none while others of it are to come.
    std::optional<TmxUnit> last_of(TmxUnit&& read, const std::function<void(const TmxUnit&)>& repeated) {
        const std::uint64_t hash = hash_of(identity_of(read));
        std::uint32_t& left = counts_[hash];
        const auto waiting = waiting_.find(hash);
        if (waiting != waiting_.end()) {
            repeated(read);
            merge(waiting->second, read);
        } else if (left > 1) {
            waiting_.emplace(hash, std::move(read));
        } else {
            return std::move(read);
        }
        if (--left > 0) return std::nullopt;
        auto whole = waiting_.extract(hash);
        return std::move(whole.mapped());
    }

private:
    static void merge(TmxUnit& first, const TmxUnit& other) {
        first.unit = merged(std::move(first.unit), other.unit);
        if (other.unit.standing == Standing::recommended) first.unit.standing = Standing::recommended;
        for (const Occurrence& occurrence : other.occurrences)
            if (std::ranges::find(first.occurrences, occurrence) == first.occurrences.end())
                first.occurrences.push_back(occurrence);
    }

    std::unordered_map<std::uint64_t, std::uint32_t> counts_;
    std::unordered_map<std::uint64_t, TmxUnit> waiting_;
};

}  // namespace

Content without_control_characters(const Content& content) {
    Content clean;
    clean.codes = content.codes;
    auto code = clean.codes.begin();
    for (std::size_t offset = 0; offset < content.text.size();) {
        for (; code != clean.codes.end() && code->offset <= offset; ++code)
            code->offset = static_cast<std::uint32_t>(clean.text.size());
        const std::size_t begin = offset;
        if (!is_control(next_code_point(content.text, offset)))
            clean.text += content.text.substr(begin, offset - begin);
    }
    for (; code != clean.codes.end(); ++code) code->offset = static_cast<std::uint32_t>(clean.text.size());
    return clean;
}

TmxCleanReport clean_tmx(const std::filesystem::path& from, const std::filesystem::path& to,
                         const TmxCleanOptions& options, const Progress& progress) {
    if (from == "-")
        throw Error(ErrorKind::usage, ErrorSubject::program,
                    tr("Cleaning reads its file twice; standard input cannot be read again. Name a file."));
    Duplicates duplicates;
    TmxCleanReport uncounted;
    Cleaner first(options, uncounted);
    const TmxReadOptions reading{options.languages};
    const TmxReport looked_at = read_tmx(
        from, reading,
        [&](TmxUnit&& read) {
            if (!first.fault_of(read)) duplicates.count(read);
        },
        progress);
    TmxCleanReport report;
    Cleaner cleaner(options, report);
    const auto walk = [&](const std::function<void(TmxUnit &&)>& keep) {
        report.reading = read_tmx(
            from, reading,
            [&](TmxUnit&& read) {
                ++report.read;
                if (const auto fault = cleaner.fault_of(read)) return cleaner.note(*fault, read);
                if (!cleaner.looks_for(TmxFault::duplicate)) return keep(std::move(read));
                auto last = duplicates.last_of(std::move(read),
                                               [&](const TmxUnit& again) { cleaner.note(TmxFault::duplicate, again); });
                if (last) keep(std::move(*last));
            },
            progress);
        // What is empty on a side never becomes a unit of the pair.
        if (const auto empty = report.reading.skipped.find(TmxSkipReason::empty);
            empty != report.reading.skipped.end() && cleaner.looks_for(TmxFault::empty))
            report.counts[TmxFault::empty] += empty->second;
    };
    if (to.empty()) {
        walk([&](TmxUnit&&) { ++report.written; });
        return report;
    }
    TmxWriteOptions writing;
    writing.languages = options.languages;
    writing.header = looked_at.header;
    write_tmx(to, writing, [&](TmxWriter& writer) {
        walk([&](TmxUnit&& read) {
            ++report.written;
            writer.write(read.unit, read.occurrences);
        });
    });
    return report;
}

std::string_view name_of(TmxFault fault) {
    constexpr std::array<std::string_view, 6> names{"duplicates",      "empty",      "untranslated",
                                                    "wrong-languages", "codes-only", "control-characters"};
    return names[static_cast<std::size_t>(fault)];
}

const char* words_for(TmxFault fault) {
    switch (fault) {
        case TmxFault::duplicate:
            return tr("repeats another unit");
        case TmxFault::empty:
            return tr("empty on one side");
        case TmxFault::untranslated:
            return tr("the translation repeats its source");
        case TmxFault::wrong_language:
            return tr("in another language than it says");
        case TmxFault::codes_only:
            return tr("neither letters nor digits");
        case TmxFault::control_character:
            return tr("invisible control characters, taken out");
    }
    return "";
}

std::vector<std::string> lines_of(const TmxCleanReport& report, const std::string& file) {
    std::vector<std::string> lines;
    for (const TmxCleaned& each : report.list)
        lines.push_back(fmt::format(
            fmt::runtime(tr("{file}:{line}:{column}: unit {unit}: {what}: “{source}” – “{target}”")),
            fmt::arg("file", file), fmt::arg("line", each.place.line), fmt::arg("column", each.place.column),
            fmt::arg("unit", each.place.unit), fmt::arg("what", words_for(each.fault)),
            fmt::arg("source", each.texts.source), fmt::arg("target", each.texts.target)));
    for (std::string& line : lines_of(report.reading, file)) lines.push_back(std::move(line));
    return lines;
}

}  // namespace stykovka
