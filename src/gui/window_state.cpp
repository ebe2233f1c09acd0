// What the window shows, as text: for tests and for those who look at screenshots.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_state.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/tr.h"
#include "gui/main_frame.h"

namespace stykovka {
namespace {

using nlohmann::json;

// Two digits, cut as on the links: 0.996 is not yet certain.
double shown(float value) { return std::floor(static_cast<double>(value) * 100 + 0.001) / 100; }

json state_of_release(const Session& session) {
    const Release& release = session.release();
    return {{"number", release.number},
            {"date", release.date ? json(iso_date(*release.date)) : json()},
            {"title", {{"source", release.title.source}, {"target", release.title.target}}},
            {"state", name_of(release.state)},
            {"beads", session.document().alignment.beads.size()}};
}

json state_of_list(const ReleaseList& list) {
    json releases = json::array();
    for (const StoredRelease& release : list.shown())
        releases.push_back({{"number", release.number},
                            {"title", release.title.source},
                            {"state", name_of(release.state)},
                            {"beads", release.beads},
                            {"accepted", release.accepted},
                            {"lowest_confidence", shown(release.lowest_confidence)}});
    return releases;
}

json state_of_row(const Session& session, std::size_t index) {
    const Bead& bead = session.document().alignment.beads[index];
    return {{"bead", index + 1},
            {"source", content_of(session.document(), index, Side::source).text},
            {"target", content_of(session.document(), index, Side::target).text},
            {"shape", fmt::format("{}–{}", bead.count.source, bead.count.target)},
            {"confidence", shown(bead.confidence)},
            {"state", name_of(bead.state)},
            {"accepted_by", name_of(bead.accepted_by)},
            {"marked", bead.marked},
            {"on_purpose", bead.on_purpose},
            {"comment", bead.comment},
            {"active", index == session.cursor().bead}};
}

json state_of_rows(MainFrame& frame) {
    json rows = json::array();
    if (frame.session() == nullptr) return rows;
    const BitextCanvas::VisibleRows visible = frame.canvas().visible_rows();
    for (std::size_t i = visible.begin; i < visible.end; ++i) rows.push_back(state_of_row(*frame.session(), i));
    return rows;
}

json state_of_editor(MainFrame& frame) {
    if (frame.session() == nullptr) return nullptr;
    const Cursor& cursor = frame.session()->cursor();
    CellEditor& editor = frame.canvas().editor();
    return {{"bead", cursor.bead + 1},     {"side", cursor.side == Side::source ? "source" : "target"},
            {"segment", cursor.segment},   {"text", editor.text()},
            {"caret", editor.caret()},     {"editable", !editor.GetReadOnly()},
            {"typed", editor.is_changed()}};
}

json state_of_matches(const MatchPane& pane) {
    json matches = json::array();
    for (const auto& [match, part, repaired] : pane.matches())
        matches.push_back({{"score", match.score.percent},
                           {"segment", part ? json(*part + 1) : json()},
                           {"kind", kind_of(match)},
                           {"penalties", words_for_penalties(match)},
                           {"source", match.unit.variants.source.content.text},
                           {"target", repaired.content.text},
                           {"repairs", words_for(repaired)},
                           {"provenance", words_for_provenance(match)}});
    return matches;
}

json state_of_findings(const FindingPane& pane) {
    json findings = json::array();
    for (const Finding& finding : pane.findings())
        findings.push_back({{"check", finding.check},
                            {"severity", name_of(finding.severity)},
                            {"bead", finding.bead + 1},
                            {"side", finding.side == Side::source ? "source" : "target"},
                            {"message", finding.message}});
    return findings;
}

json state_of_cards(const TextCards& list) {
    json cards = json::array();
    for (const TextCard& card : list.cards())
        cards.push_back({{"head", card.head}, {"text", card.body}, {"other", card.other}, {"foot", card.foot}});
    return cards;
}

}  // namespace

std::string state_of(MainFrame& frame) {
    json panes = json::object();
    SidePanes& side = frame.side();
    if (side.shows(Pane::matches)) panes["matches"] = state_of_matches(side.matches());
    if (side.shows(Pane::concordance))
        panes["concordance"] = {{"summary", side.concordance().summary()},
                                {"renderings", side.concordance().renderings()},
                                {"places", state_of_cards(side.concordance().places())}};
    if (side.shows(Pane::findings)) panes["findings"] = state_of_findings(side.findings());
    if (side.shows(Pane::comments)) panes["comments"] = state_of_cards(side.comments());
    if (side.shows(Pane::words)) panes["words"] = state_of_cards(side.words());
    if (side.shows(Pane::reading)) panes["reading"] = side.reading().text();
    if (frame.find_bar().IsShown())
        panes["find"] = {{"summary", frame.find_bar().summary()}, {"places", state_of_cards(frame.find_bar().hits())}};
    const json state{{"schema", 1},
                     {"window",
                      {{"width", frame.GetSize().x},
                       {"height", frame.GetSize().y},
                       {"arrangement", name_of(frame.arrangement())},
                       {"language", interface_language()}}},
                     {"releases", state_of_list(frame.releases())},
                     {"release", frame.session() == nullptr ? json() : state_of_release(*frame.session())},
                     {"rows", state_of_rows(frame)},
                     {"editor", state_of_editor(frame)},
                     {"panes", panes},
                     {"status", frame.status().texts()},
                     {"error", frame.shows_error() ? json(frame.last_error()) : json()}};
    return state.dump(2) + "\n";
}

}  // namespace stykovka
