// Which encoding bytes are in, by how a text looks in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding_guess.h"

#include <uchardet/uchardet.h>

#include <memory>

#include "base/unicode.h"
#include "text/conversion.h"

namespace stykovka {
namespace {

// More does not make a guess better.
constexpr std::size_t bytes_to_guess_by = 64 << 10;

// By how much another encoding has to look better than the one that uchardet names.
constexpr double clearly_better = 0.15;

struct DetectorCloser {
    void operator()(uchardet_t detector) const { uchardet_delete(detector); }
};

std::string answer_of_uchardet(std::string_view bytes) {
    const std::unique_ptr<uchardet, DetectorCloser> detector(uchardet_new());
    if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

bool is_cyrillic_language(const Language& language) {
    for (const char* primary : {"ru", "uk", "be", "bg", "sr", "mk", "kk"})
        if (language.primary() == primary) return true;
    return false;
}

// The letters that make up two thirds of any Russian text.
bool is_frequent_russian(char32_t c) { return std::u32string_view(U"оеаинтсрвл").find(c) != std::u32string_view::npos; }

// Signs beyond ASCII that stand in prose of an office.
bool is_usual_sign(char32_t c) {
    return std::u32string_view(U"«»„“”‘’–—…№§°\u00A0€£±×·•").find(c) != std::u32string_view::npos;
}

double value_of_letter(char32_t c, char32_t before) {
    const bool begins_word = !is_letter(before);
    if (is_cyrillic(c) && is_latin(before)) return -1;
    if (is_latin(c) && c >= 0x80) return is_lower(c) || begins_word ? 0.6 : -0.5;
    if (is_upper(c)) return begins_word || is_upper(before) ? 0.3 : -1;
    return is_frequent_russian(c) ? 1.3 : 0.6;
}

double value_of(char32_t c, char32_t before) {
    if (is_letter(c)) return value_of_letter(c, before);
    return is_usual_sign(c) ? 0.8 : -1.5;  // box drawing, controls, mathematics
}

}  // namespace

std::vector<std::string> encodings_of(const Language& language) {
    if (is_cyrillic_language(language))
        return {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic", "KOI8-U"};
    return {"windows-1252", "ISO-8859-15", "macintosh", "IBM850"};
}

double plausibility(std::string_view utf8) {
    double sum = 0;
    std::size_t counted = 0;
    char32_t before = U' ';
    for (std::size_t offset = 0; offset < utf8.size();) {
        const char32_t c = next_code_point(utf8, offset);
        if (c >= 0x80) {
            sum += value_of(c, before);
            ++counted;
        }
        before = c;
    }
    return counted == 0 ? 0 : sum / static_cast<double>(counted);
}

std::string guessed_encoding(std::string_view bytes, const Language& language) {
    const std::string_view sample = bytes.substr(0, bytes_to_guess_by);
    const auto named = known_encoding(answer_of_uchardet(sample));
    std::string best;
    double best_value = -10;
    for (const std::string& encoding : encodings_of(language)) {
        const auto conversion = converted(sample, encoding);
        if (!conversion || conversion->bad_offset) continue;
        const double value = plausibility(conversion->text) + (named == known_encoding(encoding) ? clearly_better : 0);
        if (value <= best_value) continue;
        best_value = value;
        best = encoding;
    }
    return best.empty() ? encodings_of(language).front() : best;
}

}  // namespace stykovka
