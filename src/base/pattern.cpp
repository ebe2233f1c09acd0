// Regular expressions that cannot hang the program.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pattern.h"

#include <fmt/format.h>
#include <unicode/regex.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <new>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

// ICU counts 10 000 steps of its engine as one unit, about a millisecond; so a search ends soon and always at the same
// step.
constexpr std::int32_t time_limit_for_one_place = 10;
// A search through a text may take longer the longer it is: one more unit for so many UTF-16 units.
constexpr std::int32_t units_of_text_for_time = 1024;
// Bytes of the stack for backtracking; ICU's own default is 8 MB.
constexpr std::int32_t stack_limit = 4 << 20;

// The only failure ICU has left here is lack of memory.
void require(UErrorCode status) {
    if (U_FAILURE(status)) throw std::bad_alloc();
}

void require_search(UErrorCode status, const Pattern& pattern) {
    if (U_SUCCESS(status)) return;
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    throw Error(ErrorKind::exhausted, ErrorSubject::input,
                fmt::format(fmt::runtime(tr("The regular expression “{expression}” takes too long on this text.")),
                            fmt::arg("expression", pattern.expression())));
}

icu::UnicodeString utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

// The UTF-8 offset of every UTF-16 unit of the text, and of its end.
std::vector<std::uint32_t> offsets_of_units(std::string_view text) {
    std::vector<std::uint32_t> offsets;
    offsets.reserve(text.size() + 1);
    for (std::size_t offset = 0; offset < text.size();) {
        const auto begin = static_cast<std::uint32_t>(offset);
        const char32_t c = next_code_point(text, offset);
        offsets.push_back(begin);
        if (c > 0xFFFF) offsets.push_back(begin);
    }
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return offsets;
}

}  // namespace

struct Pattern::Compiled {
    std::unique_ptr<icu::RegexPattern> regex;
};

Pattern::Pattern(std::string_view expression) : expression_(expression) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    std::unique_ptr<icu::RegexPattern> regex(icu::RegexPattern::compile(utf16(expression), 0, where, status));
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (U_FAILURE(status))
        throw Error(
            ErrorKind::malformed, ErrorSubject::input,
            fmt::format(fmt::runtime(tr("“{expression}” is no regular expression: {reason} at character {offset}.")),
                        fmt::arg("expression", expression), fmt::arg("reason", u_errorName(status)),
                        fmt::arg("offset", where.offset)));
    compiled_ = std::make_shared<const Compiled>(Compiled{std::move(regex)});
}

struct PatternSearch::State {
    icu::UnicodeString text;
    std::vector<std::uint32_t> offsets;  ///< see offsets_of_units
    std::int32_t units = 0;              ///< of the last search
    Progress progress;

    struct Matcher {
        std::shared_ptr<const Pattern::Compiled> pattern;  ///< the matcher needs it as long as it lives
        std::unique_ptr<icu::RegexMatcher> matcher;
        bool has_text = false;
    };
    std::unordered_map<const Pattern::Compiled*, Matcher> matchers;

    // Asked by ICU after each unit of time.
    static UBool goes_on(const void* context, std::int32_t units) {
        State& state = *static_cast<State*>(const_cast<void*>(context));
        state.units = units;
        return !state.progress.stop_requested();
    }

    // The state stays where it is as long as its matchers live.
    icu::RegexMatcher& prepared_for(const Pattern& pattern, std::int32_t limit) {
        icu::RegexMatcher& matcher = matcher_of(pattern.compiled_);
        UErrorCode status = U_ZERO_ERROR;
        matcher.setTimeLimit(limit, status);
        matcher.setMatchCallback(goes_on, this, status);
        require(status);
        units = 0;
        return matcher;
    }

    void require_searched(UErrorCode status, const Pattern& pattern) const {
        if (status == U_REGEX_STOPPED_BY_CALLER) progress.check();
        require_search(status, pattern);
    }

    std::int32_t unit_at(std::size_t offset) const {
        const auto found = std::lower_bound(offsets.begin(), offsets.end(), static_cast<std::uint32_t>(offset));
        return static_cast<std::int32_t>(found - offsets.begin());
    }

    icu::RegexMatcher& matcher_of(const std::shared_ptr<const Pattern::Compiled>& pattern) {
        Matcher& known = matchers[pattern.get()];
        UErrorCode status = U_ZERO_ERROR;
        if (!known.matcher) {
            known.pattern = pattern;
            known.matcher.reset(pattern->regex->matcher(status));
            require(status);
            known.matcher->setStackLimit(stack_limit, status);
            known.matcher->useTransparentBounds(true);
            known.matcher->useAnchoringBounds(false);
            require(status);
        }
        if (!known.has_text) known.matcher->reset(text);
        known.has_text = true;
        return *known.matcher;
    }

    ByteSpan span_of(const icu::RegexMatcher& matcher) const { return *group_of(matcher, 0); }

    std::optional<ByteSpan> group_of(const icu::RegexMatcher& matcher, std::int32_t group) const {
        UErrorCode status = U_ZERO_ERROR;
        const std::int32_t begin = matcher.start(group, status);
        const std::int32_t end = matcher.end(group, status);
        require(status);
        if (begin < 0) return std::nullopt;
        return ByteSpan{offsets[static_cast<std::size_t>(begin)], offsets[static_cast<std::size_t>(end)]};
    }
};

PatternSearch::PatternSearch(std::string_view text) : state_(std::make_unique<State>()) { set_text(text); }
PatternSearch::~PatternSearch() = default;
PatternSearch::PatternSearch(PatternSearch&&) noexcept = default;
PatternSearch& PatternSearch::operator=(PatternSearch&&) noexcept = default;

void PatternSearch::stop_with(const Progress& progress) { state_->progress = progress.quiet(); }

int PatternSearch::units_of_last_search() const { return state_->units; }

void PatternSearch::set_text(std::string_view text) {
    state_->text = utf16(text);
    state_->offsets = offsets_of_units(text);
    for (auto& [pattern, known] : state_->matchers) known.has_text = false;
}

std::optional<ByteSpan> PatternSearch::find(const Pattern& pattern, std::size_t from) {
    const std::int32_t limit = time_limit_for_one_place + state_->text.length() / units_of_text_for_time;
    icu::RegexMatcher& matcher = state_->prepared_for(pattern, limit);
    UErrorCode status = U_ZERO_ERROR;
    const bool found = matcher.find(state_->unit_at(from), status);
    state_->require_searched(status, pattern);
    return found ? std::optional(state_->span_of(matcher)) : std::nullopt;
}

std::optional<ByteSpan> PatternSearch::match_at(const Pattern& pattern, std::size_t from) {
    icu::RegexMatcher& matcher = state_->prepared_for(pattern, time_limit_for_one_place);
    UErrorCode status = U_ZERO_ERROR;
    matcher.region(state_->unit_at(from), state_->text.length(), status);
    const bool found = matcher.lookingAt(status);
    state_->require_searched(status, pattern);
    return found ? std::optional(state_->span_of(matcher)) : std::nullopt;
}

std::vector<std::optional<ByteSpan>> PatternSearch::groups_of(const Pattern& pattern) {
    const icu::RegexMatcher& matcher = state_->matcher_of(pattern.compiled_);
    std::vector<std::optional<ByteSpan>> groups;
    for (std::int32_t group = 0; group <= matcher.groupCount(); ++group)
        groups.push_back(state_->group_of(matcher, group));
    return groups;
}

}  // namespace stykovka
