// Sentence breaks of languages that have no rules of ours.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_fallback.h"

#include "base/unicode.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

namespace stykovka {
namespace {

struct TextCloser {
    void operator()(UText* text) const { utext_close(text); }
};

// Languages that write an ordinal as a number with a dot: "am 5. Mai".
constexpr std::array<std::string_view, 17> with_dotted_ordinals{"de", "da", "nb", "nn", "no", "fi", "et", "lv", "is",
                                                                "cs", "sk", "sl", "hr", "bs", "sr", "hu", "lb"};

// Titles before a name, and what stands before a number, in several languages. The lists of CLDR that ICU offers
// ("ss=standard", ICU 72) are no help: they match the ends of words too, so "der Minister. Der" does not break.
constexpr std::array<std::string_view, 17> dotted{"Dr", "Prof", "Mr",  "Mrs",  "Ms",  "Mme", "MM", "Hr", "Nr",
                                                  "Sr", "Sra",  "Ing", "Dipl", "vgl", "bzw", "St", "ca"};

char32_t code_point_at(std::string_view text, std::size_t offset) { return next_code_point(text, offset); }

// The word before the dot that ends `left`; empty when no dot does.
std::string_view dotted_word(std::string_view left) {
    if (!left.ends_with('.')) return {};
    left.remove_suffix(1);
    std::size_t begin = left.size();
    while (begin > 0) {
        std::size_t before = begin - 1;
        while (before > 0 && (static_cast<unsigned char>(left[before]) & 0xC0U) == 0x80U) --before;
        const char32_t c = code_point_at(left, before);
        if (!is_letter(c) && !is_digit(c) && !is_mark(c)) break;
        begin = before;
    }
    return left.substr(begin);
}

// What UAX #29 breaks and no person would: initials and single letters ("M. Dupont", "z. B."), ordinals, and a
// quotation that ends behind a space or goes on in small letters ("« Oui ! » dit-il").
bool holds(std::string_view paragraph, std::size_t offset, const Language& language) {
    const char32_t next = code_point_at(paragraph, offset);
    if (next == U'»' || next == U'”' || next == U'’' || next == U')' || next == U']' || is_lower(next)) return true;
    // The last word only: to look at all of a long paragraph each time would take its square.
    constexpr std::size_t looked_at = 64;
    std::size_t from = offset > looked_at ? offset - looked_at : 0;
    while (from < offset && (static_cast<unsigned char>(paragraph[from]) & 0xC0U) == 0x80U) ++from;
    const std::string_view word = dotted_word(trimmed(paragraph.substr(from, offset - from)));
    if (word.empty()) return false;
    if (std::find(dotted.begin(), dotted.end(), word) != dotted.end()) return true;
    std::size_t end = 0;
    const char32_t first = next_code_point(word, end);
    if (is_letter(first) && end == word.size() && (is_cyrillic(first) || is_latin(first))) return true;
    const bool number = word.size() <= 2 && is_digit(first);
    return number && std::find(with_dotted_ordinals.begin(), with_dotted_ordinals.end(), language.primary()) !=
                         with_dotted_ordinals.end();
}

}  // namespace

std::vector<std::uint32_t> icu_breaks(std::string_view paragraph, const Language& language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, TextCloser> text(
        utext_openUTF8(nullptr, paragraph.data(), static_cast<std::int64_t>(paragraph.size()), &status));
    const std::unique_ptr<icu::BreakIterator> breaker(
        icu::BreakIterator::createSentenceInstance(icu::Locale::forLanguageTag(language.tag(), status), status));
    if (U_FAILURE(status) || !breaker) throw std::bad_alloc();
    breaker->setText(text.get(), status);
    if (U_FAILURE(status)) throw std::bad_alloc();
    std::vector<std::uint32_t> breaks;
    const auto size = static_cast<std::int32_t>(paragraph.size());
    breaker->first();
    for (std::int32_t at = breaker->next(); at != icu::BreakIterator::DONE; at = breaker->next())
        if (at < size && !holds(paragraph, static_cast<std::size_t>(at), language))
            breaks.push_back(static_cast<std::uint32_t>(at));
    return breaks;
}

}  // namespace stykovka
