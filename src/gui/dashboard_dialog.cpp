// The archive in figures: totals, months, open doubts, terms that moved.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dashboard_dialog.h"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include "base/tr.h"
#include "gui/accessible.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

TextCard card_of(const DashboardDoubt& doubt) {
    TextCard card;
    card.head = doubt.date.empty() ? doubt.number : fmt::format("{} · {}", doubt.number, doubt.date);
    card.body = doubt.title;
    const char* words =
        doubt.has_doubtful()
            ? tr("{open} of {pairs} pairs open, {untranslated} not translated, lowest confidence {lowest} %")
            : tr("{open} of {pairs} pairs open, {untranslated} not translated");
    card.foot = fmt::format(fmt::runtime(words), fmt::arg("open", doubt.open), fmt::arg("pairs", doubt.pairs),
                            fmt::arg("untranslated", doubt.untranslated),
                            fmt::arg("lowest", static_cast<int>(doubt.lowest_confidence * 100)));
    return card;
}

TextCard card_of(const DashboardTerm& term) {
    TextCard card;
    card.head = term.term;
    card.body = term.before + " → " + term.now;
    card.lit = {
        {{0, static_cast<std::uint32_t>(term.before.size())}, Lighting::removed},
        {{static_cast<std::uint32_t>(card.body.size() - term.now.size()), static_cast<std::uint32_t>(card.body.size())},
         Lighting::added}};
    card.foot = fmt::format(fmt::runtime(tr("since {day}, {count} of {places} places")), fmt::arg("day", term.day),
                            fmt::arg("count", term.count), fmt::arg("places", term.places));
    return card;
}

template <typename Item>
std::vector<TextCard> cards_of(const std::vector<Item>& items) {
    std::vector<TextCard> cards;
    for (const Item& each : items) cards.push_back(card_of(each));
    return cards;
}

std::vector<ChartBar> bars_of(const Dashboard& dashboard, std::size_t DashboardMonth::*whole,
                              std::size_t DashboardMonth::*part) {
    std::vector<ChartBar> bars;
    for (const DashboardMonth& each : dashboard.months) bars.push_back({each.month, each.*whole, each.*part});
    return bars;
}

}  // namespace

DashboardDialog::DashboardDialog(wxWindow* parent, const Dashboard& dashboard, Events events)
    : wxDialog(parent, wxID_ANY, to_wx(dashboard.title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
      events_(std::move(events)) {
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(make_totals(dashboard), 0, wxEXPAND | wxALL, FromDIP(16));
    sizer->Add(make_charts(dashboard), 2, wxEXPAND);
    sizer->Add(make_lists(dashboard), 3, wxEXPAND);
    sizer->Add(make_buttons(), 0, wxEXPAND | wxALL, FromDIP(16));
    SetSizer(sizer);
    SetSize(FromDIP(wxSize(940, 760)));
    Layout();  // the figures wrap, so their height is known when their width is
    name_controls(*this);
    SetEscapeId(wxID_CLOSE);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Destroy(); });
    Bind(
        wxEVT_BUTTON, [this](wxCommandEvent&) { Close(); }, wxID_CLOSE);
}

wxSizer* DashboardDialog::make_totals(const Dashboard& dashboard) {
    auto* totals = new wxWrapSizer(wxHORIZONTAL, 0);
    for (const DashboardTotal& each : dashboard.totals) {
        auto* value = new wxStaticText(this, wxID_ANY, to_wx(each.value));
        value->SetFont(value->GetFont().Scaled(1.4F).Bold());
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(value);
        column->Add(new wxStaticText(this, wxID_ANY, to_wx(each.name)));
        totals->Add(column, 0, wxRIGHT | wxBOTTOM, FromDIP(24));
    }
    return totals;
}

wxSizer* DashboardDialog::make_charts(const Dashboard& dashboard) {
    auto* releases = new MonthChart(this, {tr("Releases by month"), tr("published already"), tr("not published yet")},
                                    bars_of(dashboard, &DashboardMonth::releases, &DashboardMonth::published));
    pairs_ = new MonthChart(this, {tr("Pairs by month"), tr("accepted"), tr("not accepted yet")},
                            bars_of(dashboard, &DashboardMonth::pairs, &DashboardMonth::accepted));
    auto* charts = new wxBoxSizer(wxHORIZONTAL);
    for (MonthChart* each : {releases, pairs_}) charts->Add(each, 1, wxEXPAND);
    return charts;
}

wxSizer* DashboardDialog::make_lists(const Dashboard& dashboard) {
    const auto open = [this, &dashboard] {
        std::vector<std::int64_t> ids;
        for (const DashboardDoubt& each : dashboard.doubts) ids.push_back(each.id);
        return [this, ids](std::size_t card) { events_.open_release(ids[card]); };
    };
    doubts_ = new TextCards(this, to_wx(tr("Open doubts")), {{}, open()});
    terms_ = new TextCards(this, to_wx(tr("Terms that moved")), {});
    doubts_->say_when_empty(tr("Every pair of every release is accepted."));
    terms_->say_when_empty(fmt::format(fmt::runtime(tr("No term was called otherwise since {day}.")),
                                       fmt::arg("day", dashboard.moved_since)));
    auto* lists = new wxBoxSizer(wxHORIZONTAL);
    for (TextCards* each : {doubts_, terms_}) {
        auto* title = new wxStaticText(this, wxID_ANY, each->GetName());
        title->SetFont(title->GetFont().Bold());
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(title, 0, wxLEFT | wxTOP | wxBOTTOM, FromDIP(16));
        column->Add(each, 1, wxEXPAND);
        lists->Add(column, 1, wxEXPAND);
    }
    doubts_->show(cards_of(dashboard.doubts));
    terms_->show(cards_of(dashboard.moved));
    return lists;
}

wxSizer* DashboardDialog::make_buttons() {
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    auto* page = new wxButton(this, wxID_ANY, to_wx(tr("Show as a &page")));
    page->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { events_.open_page(); });
    buttons->Add(page);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CLOSE));
    return buttons;
}

}  // namespace stykovka
