// Checks that what one language denies the other does too.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "base/tr.h"
#include "review/check_list.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

using Words = std::span<const std::string_view>;

bool is_any(std::string_view key, Words words) { return std::find(words.begin(), words.end(), key) != words.end(); }

bool begins_with_any(std::string_view key, Words stems) {
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return key.starts_with(stem); });
}

bool ends_with_any(std::string_view key, Words ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return key.ends_with(end); });
}

// Behind «не» these deny nothing that a translation would deny: «не только», «не менее», «не раз».
constexpr std::array<std::string_view, 34> idle_behind_ne{
    "только", "лишь",     "менее",          "более",  "меньше",      "больше",    "позднее", "позже",     "ранее",
    "раньше", "раз",      "случайно",       "просто", "говоря",      "столько",   "так",     "реже",      "ниже",
    "выше",   "хуже",     "один",           "одна",   "одно",        "исключено", "секрет",  "дожидаясь", "считая",
    "иначе",  "обошлось", "останавливаясь", "стоит",  "удивительно", "касаясь",   "забывать"};

// What Russian denies with, other than «не» before a verb.
constexpr std::array<std::string_view, 9> strong_russian{"нет",    "нельзя", "никогда",    "никто", "никого",
                                                         "никому", "ничего", "невозможно", "некому"};
// Words that deny in part: with one of them the source is no ground to wonder at an English "not".
constexpr std::array<std::string_view, 33> russian_stems{
    "отриц",  "вряд",     "редк",  "слаб",    "трудн",  "сложн",  "плох",   "не",     "ни",      "без",   "бес",
    "нет",    "отсутств", "отказ", "запре",   "воспре", "лиш",    "прекра", "против", "уклон",   "избеж", "кроме",
    "помимо", "вне",      "едва",  "вопреки", "утрат",  "исключ", "потер",  "мало",   "дефицит", "непри", "срыв"};

constexpr std::array<std::string_view, 28> english_words{
    "rather",     "out",     "outside", "scarce", "scarcely", "yet",    "short",   "far", "trouble", "ineligible",
    "intolerant", "not",     "no",      "never",  "none",     "nobody", "nothing", "nor", "neither", "without",
    "cannot",     "nowhere", "hardly",  "unless", "despite",  "except", "only",    "free"};
constexpr std::array<std::string_view, 49> english_stems{
    "un",     "non",    "dis",     "mis",    "fail",   "lack",     "refus",    "avoid",   "absen", "deny",
    "deni",   "prohib", "prevent", "stop",   "ceas",   "evad",     "miss",     "reject",  "few",   "barely",
    "declin", "omit",   "neglect", "ban",    "loss",   "lost",     "depriv",   "exclud",  "illeg", "illicit",
    "irreg",  "irresp", "irrel",   "inadm",  "inadeq", "incorr",   "incompl",  "invalid", "inact", "ineff",
    "insuff", "inab",   "inaccur", "inappr", "imposs", "impermis", "improper", "nobod",   "remain"};
// "Under", "until", "unit": no prefix that denies.
constexpr std::array<std::string_view, 9> no_english_stems{"under",  "until",  "unit",     "union",    "univers",
                                                           "unique", "unanim", "district", "distribut"};
constexpr std::array<std::string_view, 3> english_ends{"n't", "less", "n’t"};

constexpr std::array<std::string_view, 5> strong_english{"not", "never", "cannot", "nobody", "nothing"};
// "Not only", "not less than": as in Russian.
constexpr std::array<std::string_view, 11> idle_behind_not{"only",  "just",  "less",   "more", "later", "merely",
                                                           "fewer", "least", "simply", "to",   "all"};

/// A word that denies for certain.
struct Denial {
    const CheckedSegment* segment = nullptr;
    ByteSpan span;
};

// «Не переставал», «не единственный», «не хватает»: denied in form, said otherwise in translation.
constexpr std::array<std::string_view, 19> idle_stems_behind_ne{
    "единственн", "перв",  "переста", "прекра", "умолк",  "возраж", "исключ", "хват",  "отста",    "замедл",
    "забы",       "завис", "последн", "удал",   "состав", "ослаб",  "преми",  "скрыв", "безразлич"};

// «Без исключения», «без труда»: said otherwise in translation.
constexpr std::array<std::string_view, 15> idle_stems_behind_bez{"исключ",  "сомнен", "мал",     "перерыв", "выходн",
                                                                 "промедл", "труд",   "конц",    "вест",    "остат",
                                                                 "четверт", "того",   "предупр", "огляд",   "устал"};

bool denies(const std::vector<Token>& tokens, std::size_t at, bool russian) {
    const std::string& key = tokens[at].key;
    const std::string_view next = at + 1 < tokens.size() ? std::string_view(tokens[at + 1].key) : std::string_view();
    if (russian && key == "нет") return at < 2 || tokens[at - 1].key != "на";  // «свести на нет»
    if (russian && key == "без")                                               // «не без» is a litotes
        return !next.empty() && !begins_with_any(next, idle_stems_behind_bez) &&
               (next.front() < '0' || next.front() > '9') && (at == 0 || tokens[at - 1].key != "не");
    if (russian)
        return is_any(key, strong_russian) ||
               (key == "не" && !is_any(next, idle_behind_ne) && !begins_with_any(next, idle_stems_behind_ne));
    return (is_any(key, strong_english) || key.ends_with("n't")) && !is_any(next, idle_behind_not);
}

std::optional<Denial> denial_in(const std::vector<CheckedSegment>& segments, bool russian) {
    for (const CheckedSegment& segment : segments) {
        const auto tokens = tokens_of(segment.text());
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            // Denied twice is said: «не мог не признать».
            const bool twice = russian && tokens[i].key == "не" && i >= 2 && tokens[i - 2].key == "не";
            if (twice) return std::nullopt;
            const bool again = russian && tokens[i].key == "не" && i + 2 < tokens.size() && tokens[i + 2].key == "не";
            if (!again && denies(tokens, i, russian)) return Denial{&segment, tokens[i].span};
        }
    }
    return std::nullopt;
}

bool has_word(const std::vector<CheckedSegment>& segments, std::string_view key) {
    return std::ranges::any_of(segments, [&](const CheckedSegment& segment) {
        return std::ranges::any_of(tokens_of(segment.text()), [&](const Token& token) { return token.key == key; });
    });
}

// Any word that may deny: a wide net, so that a denial said otherwise is no alarm. `answered` is a word of the text
// that answers another one than the denial asked about.
bool may_deny(const std::vector<CheckedSegment>& segments, bool russian, std::string_view answered) {
    for (const CheckedSegment& segment : segments)
        for (const Token& token : tokens_of(segment.text())) {
            if (token.key == answered) continue;
            if (russian ? begins_with_any(token.key, russian_stems)
                        : is_any(token.key, english_words) ||
                              (begins_with_any(token.key, english_stems) &&
                               !begins_with_any(token.key, no_english_stems)) ||
                              ends_with_any(token.key, english_ends))
                return true;
        }
    return false;
}

}  // namespace

std::vector<Finding> lost_negations(const CheckedDocument& document) {
    std::vector<Finding> findings;
    const BySide<bool> russian{document.language(Side::source).primary() == "ru",
                               document.language(Side::target).primary() == "ru"};
    if (russian.source == russian.target ||
        document.language(russian.source ? Side::target : Side::source).primary() != "en")
        return findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        for (const Side side : both_sides) {
            const auto denial = denial_in(bead.segments[side], russian[side]);
            if (!denial) continue;
            // "Without" answers «без», and leaves «не остался» open.
            const std::string_view denied = denial->span.in(denial->segment->text());
            const bool is_without = denied == "без" || denied == "Без" || denied == "without";
            const std::string_view answered =
                !is_without && has_word(bead.segments[side], russian[side] ? "без" : "without")
                    ? std::string_view(russian[side] ? "without" : "без")
                    : std::string_view();
            if (may_deny(bead.segments[other(side)], russian[other(side)], answered)) continue;
            const char* const sentence = side == Side::source ? tr("“{what}” denies, and the target does not.")
                                                              : tr("“{what}” denies, and the source does not.");
            findings.push_back(
                finding_at(*denial->segment, denial->span, told(sentence, denial->span.in(denial->segment->text()))));
        }
    }
    return findings;
}

}  // namespace stykovka
