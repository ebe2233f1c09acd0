// The concordance: what stands behind its pane.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/concordance_work.h"

#include <fmt/format.h>

#include <numeric>

#include "app/release_record.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "gui/main_frame.h"
#include "gui/release_list.h"

namespace stykovka {
namespace {

// As many as renderings are grouped from, so that each group can be shown whole.
constexpr std::size_t most_places = 500;
// Beyond it the exact number tells nobody more.
constexpr std::size_t counted_places = 10000;

std::vector<TextCard::Lit> lit_at(const std::vector<ByteSpan>& spans) {
    std::vector<TextCard::Lit> lit;
    for (const ByteSpan& span : spans) lit.push_back({span, Lighting::found});
    return lit;
}

std::string head_of(const ConcordanceHit& hit) {
    const Occurrence& at = hit.occurrence;
    std::string head = at.release_number.empty() ? at.origin : at.release_number;
    if (!hit.archive.empty()) head = hit.archive + " · " + head;
    const std::string day = hit.day ? iso_date(*hit.day) : std::string();
    if (!day.empty() && head.find(day) == std::string::npos) head += " · " + day;
    const bool is_in_release = at.release_id != 0 || (!hit.archive.empty() && !at.release_number.empty());
    if (is_in_release) head += std::string(" · ") + words_for(at.state);
    if (!hit.in_memory) head += std::string(" · ") + tr("not accepted");
    return head;
}

TextCard card_of(const ConcordanceHit& hit, const std::vector<ByteSpan>& counterparts) {
    TextCard card;
    card.head = head_of(hit);
    card.body = hit.occurrence.text[hit.side];
    card.lit = lit_at(hit.spans);
    card.other = hit.occurrence.text[other(hit.side)];
    card.lit_in_other = lit_at(counterparts);
    if (hit.now) card.foot = fmt::format(fmt::runtime(tr("now: {text}")), fmt::arg("text", (*hit.now)[Side::target]));
    return card;
}

std::string summary_of(const ConcordanceResult& result) {
    if (result.count == 0) return tr("Found nowhere.");
    const auto count = static_cast<unsigned long>(result.count);
    const char* words = result.is_all ? tr("{count} place", "{count} places", count)
                                      : tr("more than {count} place", "more than {count} places", count);
    return fmt::format(fmt::runtime(words), fmt::arg("count", count));
}

std::vector<std::string> lines_of(const ConcordanceAnswer& answer) {
    if (answer.renderings.groups.empty()) return {};
    std::vector<std::string> lines{
        fmt::format(fmt::runtime(tr("all renderings · {count}")), fmt::arg("count", answer.grouped))};
    for (const Rendering& each : answer.renderings.groups)
        lines.push_back(fmt::format("{} · {}", each.text, each.count));
    return lines;
}

}  // namespace

void ConcordanceWork::open() {
    CellEditor& editor = frame_.canvas().editor();
    const std::string wanted = frame_.session() == nullptr ? std::string() : editor.selected_or_word();
    frame_.show_pane(Pane::concordance);
    ConcordancePane& pane = frame_.side().concordance();
    if (wanted.empty()) return pane.focus_field();
    pane.ask({wanted, false, frame_.session()->cursor().side});
    // Typing goes on where it was; the list is one key away.
    if (!frame_.canvas().text_has_focus()) pane.focus_field();
}

void ConcordanceWork::ask() {
    ConcordancePane& pane = frame_.side().concordance();
    const ConcordancePane::Question question = pane.question();
    answer_ = {};
    rendering_.reset();
    shown_.clear();
    pane.show_renderings({});
    ConcordanceQuery query;
    query.text = question.text;
    query.kind = question.exact ? ConcordanceKind::exact : ConcordanceKind::words;
    if (ConcordancePattern(query.text, query.kind).is_empty()) {
        frame_.background().forget_concordance();
        return pane.show({}, trimmed(query.text).empty()
                                 ? std::string()
                                 : tr("There is no word to look for in the text; “Exactly” finds signs too."));
    }
    query.side = question.side;
    query.languages = frame_.settings().languages;
    query.limit = most_places;
    query.count_up_to = counted_places;
    pane.show({}, tr("Looking…"));
    frame_.background().concordance(std::move(query), [this, question](ConcordanceAnswer answer) {
        if (frame_.side().concordance().question() == question) show(std::move(answer));
    });
}

void ConcordanceWork::follow() {
    if (frame_.side().shows(Pane::concordance) && !frame_.side().concordance().question().text.empty()) ask();
}

void ConcordanceWork::show(ConcordanceAnswer answer) {
    answer_ = std::move(answer);
    for (const std::string& remark : answer_.remarks) frame_.status().say(remark);
    frame_.side().concordance().show_renderings(lines_of(answer_));
    show_places();
}

void ConcordanceWork::narrow(std::optional<std::size_t> rendering) {
    rendering_ = rendering;
    show_places();
}

void ConcordanceWork::show_places() {
    shown_.clear();
    if (rendering_ && *rendering_ < answer_.renderings.groups.size()) {
        shown_ = answer_.renderings.groups[*rendering_].hits;
    } else {
        shown_.resize(answer_.result.hits.size());
        std::iota(shown_.begin(), shown_.end(), std::size_t{0});
    }
    std::vector<TextCard> cards;
    for (const std::size_t hit : shown_)
        cards.push_back(card_of(answer_.result.hits[hit], answer_.renderings.counterparts[hit]));
    frame_.side().concordance().show(std::move(cards), summary_of(answer_.result));
}

void ConcordanceWork::open_release(std::size_t place) {
    if (place >= shown_.size()) return;
    const ConcordanceHit hit = answer_.result.hits[shown_[place]];
    if (!hit.archive.empty())
        return frame_.status().say(fmt::format(
            fmt::runtime(tr("This stands in the reference archive “{name}” and can be opened and changed there.")),
            fmt::arg("name", hit.archive)));
    if (!frame_.open_place(hit.occurrence, hit.side))
        return frame_.status().say(tr("This pair was imported; its release is not in this archive."));
    if (!hit.spans.empty()) frame_.canvas().editor().select_if_there(hit.spans.front(), hit.occurrence.text[hit.side]);
}

const ConcordanceHit* ConcordanceWork::selected() const {
    if (shown_.empty()) return nullptr;
    const int card = frame_.side().concordance().places().GetSelection();
    return &answer_.result.hits[shown_[card < 0 ? 0 : static_cast<std::size_t>(card)]];
}

void ConcordanceWork::copy_citation() {
    const ConcordanceHit* hit = selected();
    if (hit == nullptr) return frame_.status().say(tr("Look something up first; its place can then be cited."));
    frame_.background().cite(*hit, [this](const std::string& citation) {
        frame_.prompts().put_on_clipboard(citation);
        frame_.status().say(tr("Both sentences are on the clipboard, with their release, date and address."));
    });
}

}  // namespace stykovka
