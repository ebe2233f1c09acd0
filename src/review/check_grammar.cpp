// Checks English for slips that translations from Russian make again and again.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

#include "base/pattern.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"
#include "review/speller.h"

namespace stykovka {
namespace {

/// What is wrong in English, and what is said instead.
struct Slip {
    std::string_view expression;
    std::string_view instead;
};

// Each is wrong in any context: "told that" lacks whom, "prosecutor generals" has the plural at the wrong word.
constexpr Slip slips[] = {
    {R"((?i)(?<!\b(?:is|was|are|were|be|been|being) )\btold that\b)", "said that"},
    {R"((?<!\b(?:is|was|are|were|be|been|being) )\binformed that\b)", "reported that"},
    {R"((?i)(?<!\b(?:is|was|are|were|be|been|being) )\btold about\b)", "spoke about"},
    {R"(\bProsecutor Generals\b)", "Prosecutors General"},
    {R"(\bprosecutor generals\b)", "prosecutors general"},
    {R"((?i)\battorney generals\b)", "attorneys general"},
    {R"((?i)\bsupervision authority\b)", "supervisory authority"},
    {R"((?i)\bsupervision authorities\b)", "supervisory authorities"},
    {R"((?i)\bdiscuss(?:ed|es|ing)? about\b)", "discuss"},
    {R"((?i)\bdiscussed on\b)", "discussed"},
    {R"((?i)\binformations\b)", "information"},
    {R"((?i)\bevidences (?:were|are|was|have)\b)", "evidence"},
    {R"((?i)\badvices\b)", "advice"},
    {R"((?i)\bequipments\b)", "equipment"},
    {R"((?i)\bmost wide\b)", "widest"},
    {R"((?i)\bset of measure\b)", "set of measures"},
    {R"((?i)\bcomplex of measures?\b)", "set of measures"},
    {R"((?i)\bmore (?:better|worse|safer|easier|higher|lower)\b)", ""},
    {R"((?i)\bexplained (?:him|her|them|us) (?:that|how|why)\b)", ""},
    {R"((?i)\bunderlined that\b)", "emphasized that"},
    {R"((?i)\bthe both\b)", "both"},
    {R"((?i)\baccording to (?:my|his|her|our) opinion\b)", ""},
    {R"((?i)\bin the frames? of\b)", "as part of"},
    {R"((?i)\bhave possibility to\b)", "have the opportunity to"},
    {R"((?i)\bon today\b)", "today"},
    {R"(\b[Aa] (?:hour|honest|honou?r|heir)\w*\b)", ""},
    {R"(\b[Aa] (?!one\b|once\b|u[a-z]?i|uni|eu|use|usu|uti|ura|ubi|ute)[aeiou]\p{Ll}{2,}\b)", ""},
    {R"(\b[Aa]n (?!hour|honest|hono|heir|x-)[b-df-hj-np-tv-z]\p{Ll}{3,}\b)", ""},
    {R"(\b[Aa]n (?:uni(?!m|n)\p{Ll}+|euro\p{Ll}*|one-\p{Ll}+|user?s?\b|use\b))", ""},
    {R"(\b[Tt]his (?!news|series|means|species|process|address|class|always|is|was|has|does)\p{Ll}{3,}(?<![su])s (?:are|were|have)\b)",
     ""},
    {R"(\b(?:[Hh]e|[Ss]he) (?:have|are)\b)", ""},
    {R"(\b[Tt]hey (?:is|was|has)\b)", ""},
    {R"(\b(?:does|do|did)(?: not|n[’']t) \p{Ll}{2,}ed\b(?<!need|succeed|proceed|exceed|feed|speed|bleed|breed|heed|embed|shed))",
     ""},
    {R"((?<!\b(?:is|was|are|were|be|been|being) )\b(?:remind(?:s|ed)?|notif(?:y|ies|ied)|persuade[sd]?) that\b)", ""},
    {R"(\b(?:to|of|from|with|by|for|on|at|and|in) there (?!is\b|are\b|was\b|were\b|will\b|would\b|has\b|have\b|had\b|may\b|can\b|could\b|should\b|must\b|and\b|or\b|for\b|from\b|to\b|in\b|on\b|at\b|by\b|being\b|again\b|too\b|with\b|the\b|as\b|that\b)\p{Ll}{3,}\b)",
     ""},
    {R"(\b(?:more|less|fewer|rather|other|\p{Ll}{2,}er) then (?:the|a|an|in|any|last|\d))", ""},
    {R"(\bit[’']s (?:own|first|last|main|members|employees|staff)\b)", ""},
    {R"((?i)\b(?:should|could|would|must) of\b)", ""},
    {R"((?:^|[.!?] )(?:The )?(?i)(?!govern|manage|parliament|administration|opposition|federation|delegation|community|majority|minority|population|leadership|corporation|association|organi[sz]ation|commission)\p{L}{3,}(?:tion|ment|ness|ity|ance|ence|ism) (?:were|are|have)\b)",
     ""},
    {R"((?i)\bthe number of (?:\p{Ll}+ ){1,3}?(?<!who |that |which )(?:have|are|were)\b)", ""},
    {R"((?<!if |though )\b(?:[Hh]e|[Ss]he|[Ii]t) (?:do|have) not\b)", ""},
    {R"(\b(?:[Ww]e|[Tt]hese|[Tt]hose) (?:is|was|has)\b)", ""},
    {R"((?i)\b(?:a|an) (?:information|advice|evidence|equipment|legislation)\b)", ""},
};

const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> made = [] {
        std::vector<Pattern> each;
        for (const Slip& slip : slips) each.emplace_back(slip.expression);
        return each;
    }();
    return made;
}

// The termbase says more of what it forbids than this table.
bool is_forbidden(const CheckedDocument& document, const CheckedSegment& segment, ByteSpan span) {
    if (document.services().stems == nullptr) return false;
    const std::vector<TermHit>& terms = document.terms(segment);
    return std::any_of(terms.begin(), terms.end(), [&](const TermHit& hit) {
        return hit.span.overlaps(span) && !may_be_used(document.services().concepts[hit.entry].terms[hit.term].status);
    });
}

// "News", "series", "headquarters": one thing in a plural's clothes.
bool is_singular_with_s(std::string_view word) {
    constexpr auto singular = std::to_array<std::string_view>(
        {"news",    "means",   "series",   "species", "headquarters", "works",    "premises", "barracks", "crossroads",
         "lens",    "tennis",  "gas",      "bus",     "plus",         "canvas",   "atlas",    "bias",     "always",
         "perhaps", "besides", "this",     "its",     "his",          "as",       "is",       "was",      "has",
         "does",    "thus",    "yes",      "customs", "sports",       "mars",     "wales",    "paris",    "maths",
         "goods",   "sims",    "sanders",  "rogers",  "peters",       "waters",   "masters",  "stevens",  "williams",
         "roberts", "daniels", "richards", "edwards", "andrews",      "phillips", "hughes",   "jones",    "james",
         "adams",   "hopkins", "watkins",  "jenkins"});
    return std::ranges::find(singular, word) != singular.end() || word.ends_with("ss") || word.ends_with("us") ||
           word.ends_with("is") || word.ends_with("ics");
}

// "The sets was": a subject in the plural at the begin of a sentence, and a verb in the singular right behind it.
std::vector<Finding> disagreements_in(const CheckedDocument& document, const CheckedSegment& segment,
                                      PatternSearch& search) {
    static const Pattern subject_and_verb(
        R"((?:^|[.!?:;] |[“"«])(?:\p{Lu}\p{Ll}+s(?:(?:, \p{Ll}+s)* and \p{Ll}{3,}s)?|(?:The|These|Those|All|Both|Many|Several|Most|Some|Few|Its|Their|Our|)"
        R"(Other)(?: (?:the|new|other|first|last|main|local|same|regional|national))? \p{Ll}{3,}s) (?:was|is|has|does)\b)");
    std::vector<Finding> findings;
    Speller* const speller = document.services().spellers[segment.side];
    if (speller == nullptr) return findings;
    for (auto match = search.find(subject_and_verb); match; match = search.find(subject_and_verb, match->end)) {
        const std::string_view found = match->in(segment.text());
        const std::size_t verb = found.rfind(' ');
        const std::size_t before = found.find_last_of(" “\"«", verb - 1);
        const std::size_t noun = before == std::string_view::npos ? 0 : before + 1;
        const std::string plural = lowered(found.substr(noun, verb - noun));
        if (is_singular_with_s(plural) || !speller->knows(plural) ||
            !speller->knows(plural.substr(0, plural.size() - 1)))
            continue;
        const auto begin = match->begin + static_cast<std::uint32_t>(noun);
        findings.push_back(
            finding_at(segment, {begin, match->end},
                       told(tr("“{what}”: the subject is in the plural, and the verb is not."), found.substr(noun))));
    }
    return findings;
}

std::vector<Finding> slips_in(const CheckedDocument& document, const CheckedSegment& segment, PatternSearch& search) {
    std::vector<Finding> findings;
    search.set_text(segment.text());
    for (std::size_t i = 0; i < std::size(slips); ++i)
        for (auto match = search.find(patterns()[i]); match; match = search.find(patterns()[i], match->end)) {
            if (is_forbidden(document, segment, *match)) continue;
            const std::vector<std::string> instead = slips[i].instead.empty()
                                                         ? std::vector<std::string>{}
                                                         : std::vector<std::string>{std::string(slips[i].instead)};
            findings.push_back(finding_at(
                segment, *match,
                told(tr("“{what}” is a slip that translations often have."), match->in(segment.text())), instead));
        }
    return findings;
}

}  // namespace

std::vector<Finding> english_slips(const CheckedDocument& document) {
    std::vector<Finding> findings;
    PatternSearch search("");
    for (const Side side : both_sides) {
        if (document.language(side).primary() != "en") continue;
        for (const CheckedSegment& segment : document.segments(side)) {
            std::ranges::move(slips_in(document, segment, search), std::back_inserter(findings));
            std::ranges::move(disagreements_in(document, segment, search), std::back_inserter(findings));
        }
    }
    return findings;
}

}  // namespace stykovka
