// What the checks found in the open release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/finding_pane.h"

#include <fmt/format.h>

#include <utility>

#include "base/tr.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

constexpr TextStyle detail{.small = true};

std::string words_for(Severity severity) {
    switch (severity) {
        case Severity::note:
            return tr("note");
        case Severity::warning:
            return tr("warning");
        case Severity::error:
            return tr("error");
    }
    return {};
}

std::string place_words(const Finding& finding) {
    const char* words = finding.side == Side::source ? tr("{severity} · segment {number}, Russian")
                                                     : tr("{severity} · segment {number}, English");
    return fmt::format(fmt::runtime(words), fmt::arg("severity", words_for(finding.severity)),
                       fmt::arg("number", finding.bead + 1));
}

std::string suggestion_words(const Finding& finding) {
    std::string words;
    for (const std::string& each : finding.suggestions) words += (words.empty() ? "→ " : ", ") + each;
    return words;
}

}  // namespace

FindingPane::FindingPane(wxWindow* parent, std::function<void(const Finding&)> go)
    : CardList(parent, to_wx(tr("Findings"))) {
    say_when_empty(tr("Nothing found."));
    Bind(wxEVT_LISTBOX, [this, go = std::move(go)](wxCommandEvent& event) {
        const auto card = static_cast<std::size_t>(event.GetSelection());
        if (card < findings_.size()) go(findings_[card]);
    });
}

void FindingPane::show(std::vector<Finding> findings) {
    findings_ = std::move(findings);
    waits_ = false;
    say_when_empty(tr("Nothing found."));
    cards_changed(findings_.size());
}

void FindingPane::wait() {
    show({});
    waits_ = true;
    say_when_empty(tr("Checking…"));
}

std::vector<Finding> FindingPane::taken() { return std::exchange(findings_, {}); }

wxString FindingPane::card_text(std::size_t card) const {
    const Finding& finding = findings_[card];
    return to_wx(fmt::format("{}. {} {}", place_words(finding), finding.message, suggestion_words(finding)));
}

int FindingPane::card_height(std::size_t card, int width) const {
    const Finding& finding = findings_[card];
    const int inner = width - 2 * margin();
    const std::string suggestions = suggestion_words(finding);
    int height = 2 * margin() + text_height(place_words(finding), detail, inner) + FromDIP(4);
    height += text_height(finding.message, {}, inner);
    if (!suggestions.empty()) height += FromDIP(4) + text_height(suggestions, detail, inner);
    return height;
}

void FindingPane::draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const {
    const Finding& finding = findings_[card];
    wxRect place(rectangle.x + margin(), rectangle.y + margin(), rectangle.width - 2 * margin(), 0);
    const wxColour colour = finding.severity == Severity::error     ? palette().unlikely
                            : finding.severity == Severity::warning ? palette().doubtful
                                                                    : palette().muted;
    place.y = draw_text(context, place_words(finding), detail, place, colour) + FromDIP(4);
    place.y = draw_text(context, finding.message, {}, place, palette().ink) + FromDIP(4);
    const std::string suggestions = suggestion_words(finding);
    if (!suggestions.empty()) draw_text(context, suggestions, detail, place, palette().muted);
}

}  // namespace stykovka
