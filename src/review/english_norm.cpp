// American and British spelling of the same words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/english_norm.h"

#include <array>

#include "base/any_of.h"
#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/token_keys.h"

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

// Verbs in -ise, which American English writes with a z, and the nouns made of them. "Advise" and "exercise" have no
// other spelling. British English has both in names: "World Health Organization".
constexpr auto verbs_in_ise = std::to_array<std::string_view>(
    {"author",   "capital", "categor",    "central",  "character", "civil",  "commercial", "critic",  "decentral",
     "digit",    "digital", "emphas",     "equal",    "final",     "formal", "general",    "global",  "harmon",
     "hospital", "immun",   "industrial", "legal",    "liberal",   "local",  "maxim",      "memor",   "minim",
     "mobil",    "modern",  "monopol",    "national", "neutral",   "normal", "optim",      "organ",   "personal",
     "popular",  "prior",   "privat",     "public",   "rational",  "real",   "recogn",     "regular", "reorgan",
     "revital",  "scrutin", "special",    "stabil",   "standard",  "subsid", "summar",     "symbol",  "synchron",
     "urban",    "util",    "vandal",     "visual"});

std::optional<std::string> with_other_s(std::string_view key, bool american) {
    const std::string_view wrong = american ? "is" : "iz", right = american ? "iz" : "is";
    for (const std::string_view verb : verbs_in_ise) {
        if (!key.starts_with(verb) || !key.substr(verb.size()).starts_with(wrong)) continue;
        const std::string_view rest = key.substr(verb.size() + wrong.size());
        if (is_any(rest, {"e", "es", "ed", "er", "ers", "ing", "ation", "ations", "ational"}))
            return std::string(verb) + std::string(right) + std::string(rest);
    }
    return std::nullopt;
}

std::string with_case_of(std::string word, std::string_view model) {
    if (begins_with_capital(model)) return uppered(word.substr(0, 1)) + word.substr(1);
    return word;
}

}  // namespace

std::optional<std::string> in_norm(std::string_view word, std::string_view norm) {
    const bool american = norm == "en-US";
    if (!american && norm != "en-GB") return std::nullopt;
    const std::string key = word_key(word);
    if (key == "analyses" || key == "paralyses") return std::nullopt;  // the plurals of nouns
    const bool may_be_name = !american && begins_with_capital(word);
    if (const auto other = may_be_name ? std::nullopt : with_other_s(key, american)) return with_case_of(*other, word);
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
