// Terms: what stands behind their pane and their lines below the texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/term_work.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "app/terms.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "gui/main_frame.h"

namespace stykovka {
namespace {

// Beads before and behind the active one whose terms are looked for; releases are shorter as a rule.
constexpr std::size_t reach = 1500;

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

std::string words_about(const TermPlace& place) {
    if (!may_be_used(place.status)) return tr("not to be used");
    if (place.counterparts.empty()) return tr("no term in the other language");
    return place.answered ? tr("said in the translation") : tr("not in the translation");
}

TextCard card_of(const TermPlace& place, const Concept& entry, const std::string& text) {
    TextCard card;
    card.head = text;
    card.title = true;
    card.body = joined(place.counterparts);
    card.foot = words_about(place);
    for (const std::string& more : {entry.subject, entry.definition, entry.note})
        if (!more.empty()) card.foot += " · " + more;
    if (!may_be_used(place.status))
        card.tone = TextCard::Tone::wrong;
    else if (!place.answered && !place.counterparts.empty())
        card.tone = TextCard::Tone::doubtful;
    return card;
}

const std::string& text_of(const Bitext& document, const TermPlace& place) {
    const std::uint32_t first = first_of(document, place.bead)[place.side];
    return document.texts[place.side].segments[first + place.segment].content.text;
}

}  // namespace

void TermWork::ask() {
    const Session* session = frame_.session();
    if (session == nullptr) return forget();
    const auto snapshot = session->snapshot();
    const std::size_t beads = snapshot->alignment.beads.size();
    const std::size_t active = std::min(session->cursor().bead, beads);
    const std::size_t begin = beads <= 2 * reach ? 0 : active - std::min(active, reach);
    const std::size_t end = beads <= 2 * reach ? beads : std::min(beads, active + reach);
    frame_.background().terms({snapshot, begin, end, session->release().languages, session->release().date},
                              [this, snapshot](FoundTerms found) {
                                  const Session* now = frame_.session();
                                  if (now != nullptr && now->snapshot() == snapshot) take(std::move(found));
                              });
}

void TermWork::take(FoundTerms found) {
    found_ = std::move(found);
    frame_.canvas().show_terms(found_.places);
    list();
}

void TermWork::forget() {
    selected_ = {};
    take({});
}

// Source terms first: they are what has to be said; a concept that stands twice in a bead is one card.
void TermWork::list() {
    listed_.clear();
    std::vector<TextCard> cards;
    const Session* session = frame_.session();
    if (session != nullptr && found_.termbase != nullptr) {
        std::set<std::pair<std::size_t, Side>> seen;
        for (const TermPlace& place : found_.places) {
            const bool is_news = place.side == Side::source || !may_be_used(place.status);
            if (place.bead != session->cursor().bead || !is_news || !seen.insert({place.entry, place.side}).second)
                continue;
            const std::string& text = text_of(session->document(), place);
            if (place.span.end > text.size()) continue;
            listed_.push_back(place);
            cards.push_back(card_of(place, found_.termbase->concepts()[place.entry], std::string(place.span.in(text))));
        }
    }
    frame_.side().terms().show(std::move(cards));
}

void TermWork::insert(std::size_t card) {
    Session* session = frame_.session();
    if (session == nullptr || card >= listed_.size()) return;
    const TermPlace place = listed_[card];
    if (place.side != Side::source || place.counterparts.empty())
        return frame_.status().say(tr("The termbase has nothing to put in for this term."));
    if (session->is_published()) return frame_.status().say(tr("This release is published: its wording stays."));
    if (session->cursor().side == Side::source) frame_.go({session->cursor().bead, Side::target, 0, 0});
    frame_.canvas().editor().insert(place.counterparts.front());
    frame_.canvas().focus_text();
}

void TermWork::insert_next() {
    const auto open = std::find_if(listed_.begin(), listed_.end(), [](const TermPlace& place) {
        return place.side == Side::source && !place.answered && !place.counterparts.empty();
    });
    if (open == listed_.end())
        return frame_.status().say(tr("The translation says every term of this segment that the termbase has."));
    insert(static_cast<std::size_t>(open - listed_.begin()));
}

void TermWork::keep_selection() {
    const Session* session = frame_.session();
    if (session == nullptr) return;
    if (selected_in_ != session->cursor().bead) selected_ = {};
    selected_in_ = session->cursor().bead;
    const std::string selected = frame_.canvas().editor().selected_text();
    if (!selected.empty()) selected_[session->cursor().side] = selected;
}

std::string TermWork::suggested(Side side) const { return std::string(trimmed(selected_[side])); }

void TermWork::add() {
    const Session* session = frame_.session();
    if (session == nullptr) return;
    keep_selection();
    const auto answers = frame_.prompts().texts(
        tr("Add a term"), {{tr("Term in Russian, in its dictionary form:"), suggested(Side::source)},
                           {tr("The same in English:"), suggested(Side::target)}});
    if (!answers) return;
    BySide<Term> pair;
    for (const Side side : both_sides) {
        pair[side].text = std::string(trimmed((*answers)[side == Side::source ? 0 : 1]));
        pair[side].language = Language(session->release().languages[side].primary());
    }
    add_term_pair(frame_.archive(), pair);
    selected_ = {};
    frame_.status().say(fmt::format(fmt::runtime(tr("“{source}” is “{target}” in the termbase now.")),
                                    fmt::arg("source", pair.source.text), fmt::arg("target", pair.target.text)));
    ask();
    frame_.ask_for_findings();
}

}  // namespace stykovka
