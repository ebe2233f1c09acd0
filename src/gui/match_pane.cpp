// What the memory offers for the active segment.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/match_pane.h"

#include <fmt/format.h>

#include "app/release_record.h"
#include "base/tr.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

constexpr TextStyle detail{.small = true};

std::string words_for(PenaltyKind kind) {
    switch (kind) {
        case PenaltyKind::number:
            return tr("another number");
        case PenaltyKind::punctuation:
            return tr("punctuation");
        case PenaltyKind::letter_case:
            return tr("letter case");
        case PenaltyKind::inflection:
            return tr("another form of a word");
        case PenaltyKind::code:
            return tr("formatting");
        case PenaltyKind::several_translations:
            return tr("several translations");
        case PenaltyKind::not_by_person:
            return tr("not seen by a person");
        case PenaltyKind::superseded:
            return tr("superseded");
        case PenaltyKind::memory:
            return tr("memory trusted less");
        case PenaltyKind::person:
            return tr("person trusted less");
        case PenaltyKind::machine:
            return tr("translated by a machine");
    }
    return {};
}

std::string words_for_alignment(const std::string& aligned_by) {
    if (aligned_by == "person") return tr("accepted by a person");
    if (aligned_by == "confidence") return tr("accepted by confidence");
    if (aligned_by == "vendor") return tr("from a vendor");
    return tr("imported");
}

std::string difference_text(const Match& match) {
    std::string text;
    for (const DifferencePart& part : match.difference) text += part.text;
    return match.difference.empty() ? match.unit.variants.source.content.text : text;
}

const std::string& target_of(const OfferedMatch& offered) { return offered.repaired.content.text; }

std::string words_for_kind(const OfferedMatch& offered) {
    const int percent = offered.match.score.percent;
    const std::string kind = percent > 100 ? tr("same context") : percent == 100 ? tr("exact") : tr("fuzzy");
    if (!offered.part) return kind;
    return fmt::format(fmt::runtime(tr("{kind}, segment {number} alone")), fmt::arg("kind", kind),
                       fmt::arg("number", *offered.part + 1));
}

}  // namespace

std::string words_for_penalties(const Match& match) {
    std::string words;
    for (const Penalty& penalty : match.penalties)
        words += fmt::format("{}{}{}", words.empty() ? "" : ", ", words_for(penalty.kind),
                             penalty.points == 0 ? std::string() : fmt::format(" −{}", penalty.points));
    if (match.names_differ) words += std::string(words.empty() ? "" : ", ") + tr("another name or place");
    if (match.negation_differs) words += std::string(words.empty() ? "" : ", ") + tr("one says “not”");
    return words;
}

std::string words_for_provenance(const Match& match) {
    const std::string archive = match.archive.empty() ? std::string() : match.archive + " · ";
    if (match.occurrences.empty()) return archive + tr("without provenance");
    const Occurrence& newest = match.occurrences.front();
    const std::string name = newest.release_number.empty() ? newest.origin : newest.release_number;
    return fmt::format("{}{} · {} · {}", archive, name, words_for(newest.state),
                       words_for_alignment(newest.aligned_by));
}

MatchPane::MatchPane(wxWindow* parent, std::function<void(std::size_t)> use) : CardList(parent, to_wx(tr("Matches"))) {
    say_when_empty(tr("The memory has nothing like this segment."));
    Bind(wxEVT_LISTBOX_DCLICK,
         [use = std::move(use)](wxCommandEvent& event) { use(static_cast<std::size_t>(event.GetSelection())); });
}

void MatchPane::show(std::vector<OfferedMatch> matches) {
    matches_ = std::move(matches);
    cards_changed(matches_.size());
}

wxString MatchPane::card_text(std::size_t card) const {
    const Match& match = matches_[card].match;
    return to_wx(fmt::format("{} % {}. {}. {}. {}. {}", match.score.percent, words_for_kind(matches_[card]),
                             target_of(matches_[card]), words_for(matches_[card].repaired), words_for_penalties(match),
                             words_for_provenance(match)));
}

int MatchPane::card_height(std::size_t card, int width) const {
    const Match& match = matches_[card].match;
    const int inner = width - 2 * margin();
    const std::string penalties = words_for_penalties(match);
    int height = 2 * margin() + text_height("0", detail, inner) + FromDIP(10);
    height += text_height(difference_text(match), detail, inner) + FromDIP(8);
    height += text_height(target_of(matches_[card]), {}, inner) + FromDIP(8);
    height += text_height(words_for_provenance(match), detail, inner);
    if (!penalties.empty()) height += text_height(penalties, detail, inner) + FromDIP(2);
    const std::string repairs = words_for(matches_[card].repaired);
    if (!repairs.empty()) height += text_height(repairs, detail, inner) + FromDIP(2);
    return height;
}

int MatchPane::draw_difference(wxGraphicsContext& context, const Match& match, wxRect place) const {
    const TextLayout& layout = cache().layout(difference_text(match), detail, place.width);
    std::uint32_t offset = 0;
    for (const DifferencePart& part : match.difference) {
        const ByteSpan span{offset, offset + static_cast<std::uint32_t>(part.text.size())};
        offset = span.end;
        if (part.kind == DifferencePart::Kind::same) continue;
        draw_lit(context, layout, span, place.GetPosition(),
                 part.kind == DifferencePart::Kind::only_in_match ? Lighting::removed : Lighting::added);
    }
    layout.draw(context, place.x, place.y, palette().muted);
    return place.y + layout.height();
}

int MatchPane::draw_target(wxGraphicsContext& context, const RepairedTarget& repaired, wxRect place) const {
    const TextLayout& layout = cache().layout(repaired.content.text, {}, place.width);
    for (const TargetRepair& each : repaired.repairs)
        draw_lit(context, layout, each.span, place.GetPosition(), Lighting::added);
    for (const ByteSpan span : repaired.doubts) draw_lit(context, layout, span, place.GetPosition(), Lighting::removed);
    layout.draw(context, place.x, place.y, palette().ink);
    return place.y + layout.height();
}

void MatchPane::draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const {
    const Match& match = matches_[card].match;
    wxRect place(rectangle.x + margin(), rectangle.y + margin(), rectangle.width - 2 * margin(), 0);
    const wxColour colour = colour_of_confidence(palette(), static_cast<float>(match.score.percent) / 100);
    const int label =
        draw_label(context, fmt::format("{} %", match.score.percent), place.GetPosition(), colour, palette().paper);
    wxRect beside(place.x + label + FromDIP(8), place.y + FromDIP(2), place.width - label - FromDIP(8), 0);
    const std::string kind = words_for_kind(matches_[card]);
    const std::string key = card < 9 ? fmt::format("{} · Ctrl+{}", kind, card + 1) : kind;
    place.y = draw_text(context, key, detail, beside, palette().muted) + FromDIP(8);
    place.y = draw_difference(context, match, place) + FromDIP(8);
    place.y = draw_target(context, matches_[card].repaired, place) + FromDIP(8);
    const std::string repairs = words_for(matches_[card].repaired);
    if (!repairs.empty()) place.y = draw_text(context, repairs, detail, place, palette().doubtful) + FromDIP(2);
    const std::string penalties = words_for_penalties(match);
    if (!penalties.empty()) place.y = draw_text(context, penalties, detail, place, palette().doubtful) + FromDIP(2);
    draw_text(context, words_for_provenance(match), detail, place, palette().muted);
}

}  // namespace stykovka
