// Sentence breaks of languages that have no rules of ours.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_fallback.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <memory>
#include <new>

namespace stykovka {
namespace {

struct TextCloser {
    void operator()(UText* text) const { utext_close(text); }
};

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
    breaker->first();
    for (std::int32_t at = breaker->next(); at != icu::BreakIterator::DONE; at = breaker->next())
        if (at < static_cast<std::int32_t>(paragraph.size())) breaks.push_back(static_cast<std::uint32_t>(at));
    return breaks;
}

}  // namespace stykovka
