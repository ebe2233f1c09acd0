// Sentence segmentation by SRX rules.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmenter.h"

#include <fmt/format.h>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "text/segmentation_codes.h"
#include "text/segmentation_decisions.h"
#include "text/segmentation_fallback.h"
#include "text/segmentation_maps.h"
#include "text/segmentation_pattern.h"
#include "text/segmentation_signs.h"

namespace stykovka {

struct Segmenter::Compiled {
    SegmentationRules rules;                           ///< the maps and names of them
    std::vector<std::vector<CompiledRule>> languages;  ///< as in `rules`, without those that are no regular expressions

    /// All rules for a language in order; none when there is no map for it.
    std::vector<const CompiledRule*> rules_of(const Language& language) const {
        std::vector<const CompiledRule*> found;
        for (const std::size_t index : rules_for(rules, language))
            for (const CompiledRule& rule : languages[index]) found.push_back(&rule);
        return found;
    }
};

namespace {

// The program's own sentences are translated (segmentation_reasons.cpp), those of a user's file are shown as they are.
std::string reason_of(const SegmentationRule& rule) {
    return rule.about.empty() ? fmt::format("{} | {}", rule.before, rule.after) : tr(rule.about.c_str());
}

// The spans between breaks, without outer white space.
std::vector<ByteSpan> spans_between(std::string_view paragraph, const std::vector<std::uint32_t>& breaks) {
    std::vector<ByteSpan> spans;
    std::uint32_t begin = 0;
    const auto add_until = [&](std::uint32_t end) {
        const std::string_view text = trimmed(paragraph.substr(begin, end - begin));
        begin = end;
        if (text.empty()) return;
        const auto at = static_cast<std::uint32_t>(text.data() - paragraph.data());
        spans.push_back({at, at + static_cast<std::uint32_t>(text.size())});
    };
    for (const std::uint32_t at : breaks) add_until(at);
    add_until(static_cast<std::uint32_t>(paragraph.size()));
    return spans;
}

std::string bad_rule(const SegmentationRule& rule, const Error& error) {
    return fmt::format(fmt::runtime(tr("The segmentation rule {place} was left out: {reason}")),
                       fmt::arg("place", rule.place), fmt::arg("reason", error.sentence()));
}

std::string slow_rule(const CompiledRule& rule) {
    return fmt::format(fmt::runtime(tr("The segmentation rule {place} takes too long on this text; it was left out of "
                                       "the paragraphs where it does.")),
                       fmt::arg("place", rule.place_in_file));
}

// A pattern that is right between the parentheses of the place but not alone is told by its own ones; so most rules
// are compiled once, not three times.
Pattern place_of(const SegmentationRule& rule) {
    try {
        if (is_balanced(rule.before) && is_balanced(rule.after))
            return Pattern(place_expression(rule.before, rule.after));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::malformed) throw;
    }
    // Each pattern alone: the message then speaks of what stands in the file.
    const Pattern before(rule.before);
    const Pattern after(rule.after);
    return Pattern(place_expression(rule.before, rule.after));
}

std::optional<CompiledRule> compiled(const SegmentationRule& rule, std::vector<std::string>& problems) {
    try {
        return CompiledRule{rule.breaks, place_of(rule), rule.place, reason_of(rule), last_signs(rule.before)};
    } catch (const Error& error) {
        problems.push_back(bad_rule(rule, error));
        return std::nullopt;
    }
}

void require_map(const LanguageMap& map, std::vector<std::string>& problems) {
    try {
        const Pattern pattern(map.pattern);
    } catch (const Error& error) {
        problems.push_back(fmt::format(fmt::runtime(tr("The language map of “{rules}” was left out: {reason}")),
                                       fmt::arg("rules", map.rules), fmt::arg("reason", error.sentence())));
    }
}

/// Cuts paragraphs in one language; keeps what its searches have warm. Belongs to one thread.
class Cutting {
public:
    Cutting(std::vector<const CompiledRule*> rules, const Language& language)
        : by_icu_(rules.empty()), deciding_(std::move(rules)), language_(language) {}

    std::vector<BreakDecision> explained(std::string_view paragraph) {
        std::vector<BreakDecision> result;
        if (by_icu_) {
            for (const std::uint32_t offset : icu_breaks(paragraph, language_))
                result.push_back({offset, true, "ICU", tr("The sentence breaker of ICU ends a sentence.")});
        } else {
            for (const auto& [offset, rule] : deciding_.decisions(paragraph))
                result.push_back({offset, rule->breaks, rule->place_in_file, rule->reason});
        }
        return result;
    }

    std::vector<ByteSpan> spans_of(std::string_view paragraph, const Progress& progress = {}) {
        if (by_icu_) return spans_between(paragraph, icu_breaks(paragraph, language_));
        std::vector<std::uint32_t> breaks;
        for (const Decision& decision : deciding_.decisions(paragraph, progress))
            if (decision.rule->breaks) breaks.push_back(decision.offset);
        return spans_between(paragraph, breaks);
    }

    std::vector<std::string> problems() const {
        std::vector<std::string> problems;
        for (const CompiledRule* rule : deciding_.slow_rules()) problems.push_back(slow_rule(*rule));
        return problems;
    }

private:
    bool by_icu_;
    Deciding deciding_;
    Language language_;
};

void append_segments(const Paragraph& paragraph, std::uint32_t index, const std::vector<ByteSpan>& spans,
                     std::vector<Segment>& segments) {
    const std::string_view text = paragraph.content.text;
    std::vector<Content> contents = cut(paragraph.content, spans);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const std::uint32_t next = i + 1 < spans.size() ? spans[i + 1].begin : spans[i].end;
        const auto id = static_cast<SegmentId>(segments.size() + 1);
        segments.push_back({id, std::move(contents[i]), index, std::string(ByteSpan{spans[i].end, next}.in(text))});
    }
}

}  // namespace

Segmenter::Segmenter(const SegmentationRules& rules) {
    auto made = std::make_shared<Compiled>();
    made->rules = rules;
    for (const LanguageMap& map : rules.maps) require_map(map, problems_);
    for (const LanguageRules& language : rules.languages) {
        auto& list = made->languages.emplace_back();
        for (const SegmentationRule& rule : language.rules)
            if (auto ready = compiled(rule, problems_)) list.push_back(std::move(*ready));
    }
    compiled_ = std::move(made);
}

Segmentation Segmenter::segmentation_of(const ReleaseText& text, const Progress& progress) const {
    Cutting cutting(compiled_->rules_of(text.language), text.language);
    std::vector<ParagraphShape> shapes;
    std::vector<Segment> segments;
    for (const Paragraph& paragraph : text.paragraphs) {
        progress.check();
        append_segments(paragraph, static_cast<std::uint32_t>(shapes.size()),
                        cutting.spans_of(paragraph.content.text, progress), segments);
        shapes.push_back({paragraph.kind, paragraph.locator});
    }
    return {{text.language, shared_vector<ParagraphShape>(shapes), shared_vector<Segment>(segments)},
            cutting.problems()};
}

SegmentedText Segmenter::segments_of(const ReleaseText& text, const Progress& progress) const {
    return segmentation_of(text, progress).text;
}

std::vector<ByteSpan> Segmenter::spans_of(std::string_view paragraph, const Language& language) const {
    return Cutting(compiled_->rules_of(language), language).spans_of(paragraph);
}

std::vector<BreakDecision> Segmenter::explain(std::string_view paragraph, const Language& language) const {
    return Cutting(compiled_->rules_of(language), language).explained(paragraph);
}

}  // namespace stykovka
