// American and British spelling of the same words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/english_norm.h"

#include <array>

#include "base/any_of.h"
#include "base/unicode.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

struct Spelling {
    std::string_view british, american;
};

// The begins of words; what follows must be an ending of inflection or one of `suffixes`.
constexpr std::array<Spelling, 62> stems{{
    {"centre", "center"},
    {"theatre", "theater"},
    {"metre", "meter"},
    {"kilometre", "kilometer"},
    {"centimetre", "centimeter"},
    {"millimetre", "millimeter"},
    {"litre", "liter"},
    {"fibre", "fiber"},
    {"calibre", "caliber"},
    {"labour", "labor"},
    {"honour", "honor"},
    {"colour", "color"},
    {"favour", "favor"},
    {"behaviour", "behavior"},
    {"neighbour", "neighbor"},
    {"harbour", "harbor"},
    {"endeavour", "endeavor"},
    {"humour", "humor"},
    {"rumour", "rumor"},
    {"vapour", "vapor"},
    {"armour", "armor"},
    {"parlour", "parlor"},
    {"splendour", "splendor"},
    {"valour", "valor"},
    {"defence", "defense"},
    {"offence", "offense"},
    {"licence", "license"},
    {"pretence", "pretense"},
    {"analyse", "analyze"},
    {"paralyse", "paralyze"},
    {"catalyse", "catalyze"},
    {"programme", "program"},
    {"cheque", "check"},
    {"travelled", "traveled"},
    {"travelling", "traveling"},
    {"traveller", "traveler"},
    {"cancelled", "canceled"},
    {"cancelling", "canceling"},
    {"labelled", "labeled"},
    {"labelling", "labeling"},
    {"modelled", "modeled"},
    {"modelling", "modeling"},
    {"signalled", "signaled"},
    {"fuelled", "fueled"},
    {"counsellor", "counselor"},
    {"jewellery", "jewelry"},
    {"marvellous", "marvelous"},
    {"enrolment", "enrollment"},
    {"fulfilment", "fulfillment"},
    {"instalment", "installment"},
    {"skilful", "skillful"},
    {"wilful", "willful"},
    {"ageing", "aging"},
    {"grey", "gray"},
    {"tyre", "tire"},
    {"plough", "plow"},
    {"sceptic", "skeptic"},
    {"manoeuvre", "maneuver"},
    {"paediatric", "pediatric"},
    {"anaesthe", "anesthe"},
    {"orphanage centre", "orphanage center"},
    {"mould", "mold"},
}};

// Spelled alike by both in other words, so no sign of the norm: "check", "meter", "program", "tire", "license" (a
// verb).
constexpr std::array<std::string_view, 6> both_have{"check", "meter", "program", "tire", "license", "aging"};

constexpr std::array<std::string_view, 22> suffixes{"",     "s",    "d",    "es",   "ed",    "ing", "er",   "ers",
                                                    "able", "ful",  "less", "hood", "hoods", "al",  "ally", "ly",
                                                    "ite",  "ites", "ism",  "ers'", "ing's", "'s"};

bool is_form_of(std::string_view key, std::string_view stem) {
    if (!key.starts_with(stem)) return false;
    return is_any(key.substr(stem.size()), suffixes);
}

std::string with_case_of(std::string word, std::string_view model) {
    std::size_t offset = 0;
    if (!model.empty() && is_upper(next_code_point(model, offset))) return uppered(word.substr(0, 1)) + word.substr(1);
    return word;
}

}  // namespace

std::optional<std::string> in_norm(std::string_view word, std::string_view norm) {
    const bool american = norm == "en-US";
    if (!american && norm != "en-GB") return std::nullopt;
    const std::string key = word_key(word);
    if (key == "analyses" || key == "paralyses") return std::nullopt;  // the plurals of nouns
    for (const Spelling& spelling : stems) {
        const std::string_view wrong = american ? spelling.british : spelling.american;
        const std::string_view right = american ? spelling.american : spelling.british;
        if (!is_form_of(key, wrong)) continue;
        if (is_any(wrong, both_have)) return std::nullopt;
        return with_case_of(std::string(right) + key.substr(wrong.size()), word);
    }
    return std::nullopt;
}

}  // namespace stykovka
