// What English writes in several ways, of which an office chooses one: dates, percent, hours, initials.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/writing_ways.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/tr.h"
#include "review/office_rules.h"

namespace stykovka {
namespace {

const std::string months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

std::vector<WritingQuestion> made_questions() {
    return {
        {"dates",
         mark("Dates"),
         {{"March 12, 2031", Pattern(R"(\b)" + months + R"( \d{1,2}(?!\d)(?:,? \d{4}\b)?)")},
          {"12 March 2031", Pattern(R"((?<![\d–-])\b\d{1,2} )" + months + R"(\b(?: \d{4}\b)?)")}}},
        {"percent",
         mark("Percent"),
         {{"5%", Pattern(R"(\d[\d.,]* ?%)")},
          {"5 percent", Pattern(R"(\d[\d.,]* percent\b)")},
          {"5 per cent", Pattern(R"(\d[\d.,]* per cent\b)")}}},
        {"hours",
         mark("Hours"),
         {{"2:30 p.m.", Pattern(R"(\b\d{1,2}(?::\d\d)? ?[ap]\.m\.)")},
          {"2:30 pm", Pattern(R"(\b\d{1,2}(?::\d\d)? ?[ap]m\b)")},
          // A score ("won 21:19") stands behind other words; whoever names the zone of sciences writes its hours.
          {"14:30", Pattern(R"((?<=\b(?i:at|from|to|until|till|by|before|after|around|about|and|or|between) |[–(-])(?:0\d|1[3-9]|2[0-4]):[0-5]\d\b(?![:.]\d| ?(?:UTC|GMT|[ap]\.?m)))")}}},
        {"initials",
         mark("Initials"),
         {{"D. M. Orlov", Pattern(R"(\b\p{Lu}\. \p{Lu}\. \p{Lu}\p{Ll}+)")},
          {"D.M. Orlov", Pattern(R"(\b\p{Lu}\.\p{Lu}\. \p{Lu}\p{Ll}+)")}}},
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

std::vector<Finding> written_otherwise(const CheckedDocument& document, std::string_view key,
                                       std::string (*in_way)(std::string_view written, std::string_view way)) {
    std::vector<Finding> findings;
    const WritingQuestion& question = *writing_question(key);
    const WritingWay* const decided = decided_way(document, question);
    if (decided == nullptr) return findings;
    for (const CheckedSegment& segment : document.segments(Side::target)) {
        const std::string& text = segment.text();
        PatternSearch search(text);
        for (const WritingWay& way : question.ways) {
            if (&way == decided) continue;
            for (auto match = search.find(way.pattern); match && !match->empty();
                 match = match->end < text.size() ? search.find(way.pattern, match->end) : std::nullopt) {
                const std::string_view written = match->in(text);
                const std::string right = in_way(written, decided->name);
                findings.push_back(finding_at(segment, *match,
                                              fmt::format(fmt::runtime(tr("“{what}”: the office writes “{way}”.")),
                                                          fmt::arg("what", written), fmt::arg("way", decided->name)),
                                              right.empty() ? std::vector<std::string>{} : std::vector{right}));
            }
        }
    }
    return findings;
}

}  // namespace stykovka
