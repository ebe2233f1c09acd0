// Checks that days of the week are the same in both languages, and fit their dates.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "base/any_of.h"
#include "base/tr.h"
#include "review/check_list.h"
#include "text/token_keys.h"
#include "text/tokenizer.h"
#include "text/values.h"

namespace stykovka {
namespace {

/// A day of the week in a text; 0 is Sunday.
struct DayWord {
    const CheckedSegment* segment = nullptr;
    ByteSpan span;
    unsigned day = 0;
    bool is_loose = false;  ///< «субботний», «среды»: good enough to be the other side's day, no ground for an alarm
};

struct DayStem {
    std::string_view stem;
    unsigned day;
};
constexpr std::array<DayStem, 14> stems{{{"воскресень", 0},
                                         {"понедельник", 1},
                                         {"вторник", 2},
                                         {"четверг", 4},
                                         {"пятниц", 5},
                                         {"суббот", 6},
                                         {"sunday", 0},
                                         {"monday", 1},
                                         {"tuesday", 2},
                                         {"wednesday", 3},
                                         {"thursday", 4},
                                         {"friday", 5},
                                         {"saturday", 6},
                                         {"пятничн", 5}}};

// «Среда» is an environment too: «в среду» is the day, and any form may be.
std::optional<DayWord> wednesday(const std::vector<Token>& tokens, std::size_t at) {
    const std::string& key = tokens[at].key;
    if (!is_any(key, {"среда", "среды", "среде", "среду", "средой", "средам", "средами"})) return std::nullopt;
    const std::string_view before = key_before(tokens, at);
    const bool is_day = key == "среду" && (before == "в" || before == "на");
    return DayWord{nullptr, tokens[at].span, 3, !is_day};
}

// The word, and nothing but an ending behind its stem: «пятницу», not «пятнадцать»; "Fridays", «пятничный».
std::optional<DayWord> day_at(const std::vector<Token>& tokens, std::size_t at) {
    if (tokens[at].kind != TokenKind::word) return std::nullopt;
    const std::string& key = tokens[at].key;
    constexpr std::size_t longest_noun_ending = 4;  // bytes: «ой», «ам»
    for (const auto& [stem, day] : stems)
        if (key.starts_with(stem) && key.size() <= stem.size() + 12) {
            const bool is_russian = static_cast<unsigned char>(key.front()) >= 0x80;
            return DayWord{nullptr, tokens[at].span, day, is_russian && key.size() > stem.size() + longest_noun_ending};
        }
    return wednesday(tokens, at);
}

std::vector<DayWord> days_in(const std::vector<CheckedSegment>& segments) {
    std::vector<DayWord> days;
    for (const CheckedSegment& segment : segments) {
        const auto tokens = tokens_of(segment.text());
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (auto day = day_at(tokens, i)) {
                day->segment = &segment;
                days.push_back(*day);
            }
    }
    return days;
}

bool has(const std::vector<DayWord>& days, unsigned day) {
    return std::any_of(days.begin(), days.end(), [&](const DayWord& each) { return each.day == day; });
}

void add_missing(const std::vector<DayWord>& days, const std::vector<DayWord>& others, const char* sentence,
                 std::vector<Finding>& findings) {
    for (const DayWord& each : days)
        if (!each.is_loose && !has(others, each.day))
            findings.push_back(
                finding_at(*each.segment, each.span, told(sentence, each.span.in(each.segment->text()))));
}

// The day of a date with its year, or with the year of the release.
std::optional<Date> date_in(const Value& value, const std::optional<Date>& release) {
    if (value.kind != ValueKind::date) return std::nullopt;
    if (const auto whole = date_of(value.amount)) return whole;
    if (!release || value.amount.size() != 5) return std::nullopt;
    return date_of(iso_date(*release).substr(0, 5) + value.amount);
}

// «В среду, 12 марта»: the date stands right behind the day of the week.
void add_unfit(const CheckedDocument& document, const std::vector<DayWord>& days, std::vector<Finding>& findings) {
    for (const DayWord& each : days) {
        if (each.is_loose && each.day != 3) continue;
        const std::string& text = each.segment->text();
        for (const Value& value : values_of(text, document.language(each.segment->side))) {
            const auto date = date_in(value, document.services().day);
            if (!date || value.span.begin < each.span.end || value.span.begin > each.span.end + 3) continue;
            const std::chrono::weekday right(*date);
            if (right.c_encoding() == each.day) continue;
            const ByteSpan span{each.span.begin, value.span.end};
            Finding finding =
                finding_at(*each.segment, span, told(tr("“{what}” is another day of the week."), span.in(text)));
            finding.severity = Severity::warning;
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace

std::vector<Finding> other_weekdays(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        const BySide<std::vector<DayWord>> days{days_in(bead.segments.source), days_in(bead.segments.target)};
        const std::size_t before = findings.size();
        if (bead.has_both_sides() && !days.source.empty())
            add_missing(days.target, days.source, tr("“{what}” is not in the source."), findings);
        if (bead.has_both_sides())
            add_missing(days.source, days.target, tr("“{what}” is not in the target."), findings);
        if (findings.size() > before) continue;
        for (const Side side : both_sides) add_unfit(document, days[side], findings);
    }
    return findings;
}

}  // namespace stykovka
