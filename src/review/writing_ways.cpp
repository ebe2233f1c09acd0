// What English writes in several ways, of which an office chooses one: dates, percent, hours, initials.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/writing_ways.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/any_of.h"
#include "base/tr.h"
#include "review/office_rules.h"

namespace stykovka {
namespace {

const std::string months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

// "Yu." of «Ю.» is one initial.
const std::string initial = R"((?:\p{Lu}|Y[aeou]|Zh|Kh|Ts|Ch|Sh|Shch)\.)";

// Few segments have any of these, and to see so is far cheaper than to search with a pattern.

bool may_have_date(std::string_view text) {
    return has_any(text, {"January", "February", "March", "April", "May", "June", "July", "August", "September",
                          "October", "November", "December"});
}

bool may_have_percent(std::string_view text) { return has_any(text, {"%", " percent", " per cent"}); }

// "2:30", "2 p.m.", "2pm".
bool may_have_hour(std::string_view text) {
    const bool has_digit = text.find_first_of("0123456789") != std::string_view::npos;
    return has_digit && has_any(text, {":", "a.m.", "p.m.", "am", "pm"});
}

// A point behind a word of up to four letters ("Shch.") that begins with a capital, ASCII or not.
bool may_have_initials(std::string_view text) {
    for (std::size_t point = text.find('.', 1); point != std::string_view::npos; point = text.find('.', point + 1)) {
        std::size_t begin = point;
        while (begin > 0 && point - begin < 4 && text[begin - 1] >= 'a' && text[begin - 1] <= 'z') --begin;
        if (begin == 0) continue;
        const char before = text[begin - 1];
        if ((before >= 'A' && before <= 'Z') || static_cast<unsigned char>(before) >= 0x80) return true;
    }
    return false;
}

std::vector<WritingQuestion> made_questions() {
    return {
        {"dates",
         mark("Dates"),
         may_have_date,
         {{"March 12, 2031", Pattern(R"(\b)" + months + R"( \d{1,2}(?!\d)(?:,? \d{4}\b)?)")},
          {"12 March 2031", Pattern(R"((?<![\d–-])\b\d{1,2} )" + months + R"(\b(?: \d{4}\b)?)")}}},
        {"percent",
         mark("Percent"),
         may_have_percent,
         {{"5%", Pattern(R"(\d[\d.,]* ?%)")},
          {"5 percent", Pattern(R"(\d[\d.,]* percent\b)")},
          {"5 per cent", Pattern(R"(\d[\d.,]* per cent\b)")}}},
        {"hours",
         mark("Hours"),
         may_have_hour,
         {{"2:30 p.m.", Pattern(R"(\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.m\.)")},
          {"2:30 pm", Pattern(R"(\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b)")},
          // A score ("won 21:19") stands behind other words; whoever names the zone of sciences writes its hours.
          {"14:30",
           Pattern(
               R"((?<=\b(?i:at|from|to|until|till|by|before|after|around|about|and|or|between) |[–(-])(?:0\d|1[3-9]|2[0-4]):[0-5]\d\b(?![:.]\d| ?(?:UTC|GMT|[ap]\.?m)))")}}},
        {"initials",
         mark("Initials"),
         may_have_initials,
         {{"D. M. Orlov", Pattern(R"(\b)" + initial + " " + initial + R"( \p{Lu}\p{Ll}+)")},
          {"D.M. Orlov", Pattern(R"(\b)" + initial + initial + R"( \p{Lu}\p{Ll}+)")}}},
    };
}

const WritingWay* decided_way(const CheckedDocument& document, const WritingQuestion& question) {
    const OfficeRules* const rules = document.services().rules;
    if (rules == nullptr || document.english_norm().empty()) return nullptr;
    const auto decision = rules->ways.find(question.key);
    std::string_view decided = decision == rules->ways.end() ? std::string_view() : std::string_view(decision->second);
    // Each norm has one order of day and month.
    if (decided.empty() && question.key == "dates" && !rules->norm.empty())
        decided = rules->norm == "en-US" ? "March 12, 2031" : "12 March 2031";
    const auto way = std::ranges::find(question.ways, decided, &WritingWay::name);
    return way == question.ways.end() ? nullptr : &*way;
}

/// A place where English is written in one of the ways.
struct Use {
    CheckedSegment segment;
    ByteSpan span;
    const WritingWay* way = nullptr;
};

std::vector<Use> uses_of(const CheckedDocument& document, const WritingQuestion& question) {
    std::vector<Use> uses;
    PatternSearch search({});
    for (const CheckedSegment& segment : document.segments(Side::target)) {
        const std::string& text = segment.text();
        if (!question.may_be_in(text)) continue;
        search.set_text(text);
        for (const WritingWay& way : question.ways)
            for (auto match = search.find(way.pattern); match && !match->empty();
                 match = match->end < text.size() ? search.find(way.pattern, match->end) : std::nullopt)
                uses.push_back({segment, *match, &way});
    }
    return uses;
}

// The way of nearly all places, one of several ways; none where a release has no habit.
const WritingWay* usual_way(const std::vector<Use>& uses, const WritingQuestion& question) {
    constexpr std::ptrdiff_t most_others = 4;  // one of so many places may be another
    for (const WritingWay& way : question.ways) {
        const auto times = std::ranges::count(uses, &way, &Use::way);
        const auto others = static_cast<std::ptrdiff_t>(uses.size()) - times;
        if (times >= 2 && others > 0 && (others == 1 || others * most_others <= times + others)) return &way;
    }
    return nullptr;
}

Finding finding_of(const Use& use, const WritingWay& right, InWay in_way, const char* sentence) {
    const std::string_view written = use.span.in(use.segment.text());
    const std::string instead = in_way(written, right.name);
    return finding_at(use.segment, use.span,
                      fmt::format(fmt::runtime(sentence), fmt::arg("what", written), fmt::arg("way", right.name)),
                      instead.empty() ? std::vector<std::string>{} : std::vector{instead});
}

}  // namespace

const std::vector<WritingQuestion>& writing_questions() {
    static const std::vector<WritingQuestion> questions = made_questions();
    return questions;
}

const WritingQuestion* writing_question(std::string_view key) {
    const auto& questions = writing_questions();
    const auto found = std::ranges::find(questions, key, &WritingQuestion::key);
    return found == questions.end() ? nullptr : &*found;
}

std::vector<Finding> written_otherwise(const CheckedDocument& document, std::string_view key, InWay in_way) {
    std::vector<Finding> findings;
    const WritingQuestion& question = *writing_question(key);
    const WritingWay* const decided = decided_way(document, question);
    if (decided == nullptr) return findings;
    for (const Use& use : uses_of(document, question))
        if (use.way != decided)
            findings.push_back(finding_of(use, *decided, in_way, tr("“{what}”: the office writes “{way}”.")));
    return findings;
}

std::vector<Finding> written_in_two_ways(const CheckedDocument& document, std::string_view key, InWay in_way) {
    std::vector<Finding> findings;
    const WritingQuestion& question = *writing_question(key);
    if (document.english_norm().empty() || decided_way(document, question) != nullptr) return findings;
    const std::vector<Use> uses = uses_of(document, question);
    const WritingWay* const usual = usual_way(uses, question);
    if (usual == nullptr) return findings;
    for (const Use& use : uses)
        if (use.way != usual)
            findings.push_back(finding_of(use, *usual, in_way, tr("“{what}”: elsewhere this release writes “{way}”.")));
    return findings;
}

}  // namespace stykovka
