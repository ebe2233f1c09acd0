// Checks English for slips that translations from Russian make again and again.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "base/pattern.h"
#include "base/tr.h"
#include "review/agreement.h"
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

const char* sentence_of(Disagreement kind) {
    switch (kind) {
        case Disagreement::plural_expected:
            return tr("“{what}”: the noun should be in the plural.");
        case Disagreement::singular_expected:
            return tr("“{what}”: the noun should be in the singular.");
        case Disagreement::plural_subject:
            return tr("“{what}”: the subject is in the plural, and the verb is not.");
        case Disagreement::singular_subject:
            return tr("“{what}”: the subject is in the singular, and the verb is not.");
        case Disagreement::verb_form:
            break;
    }
    return tr("“{what}”: the verb has another form here.");
}

std::vector<Finding> disagreements_of(const CheckedDocument& document, const CheckedSegment& segment) {
    std::vector<Finding> findings;
    Speller* const speller = document.services().spellers[segment.side];
    if (speller == nullptr) return findings;
    for (const DisagreeingWords& each : disagreements_in(segment.text(), *speller))
        findings.push_back(finding_at(segment, each.span, told(sentence_of(each.kind), each.span.in(segment.text()))));
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
            std::ranges::move(disagreements_of(document, segment), std::back_inserter(findings));
        }
    }
    return findings;
}

}  // namespace stykovka
