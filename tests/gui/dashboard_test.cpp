// Tests of gui/dashboard_dialog.h and gui/month_chart.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dashboard_dialog.h"

#include <doctest/doctest.h>

#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

DashboardDialog* shown_dashboard(Window& window) {
    for (wxWindow* child : window->GetChildren())
        if (auto* dialog = dynamic_cast<DashboardDialog*>(child)) return dialog;
    return nullptr;
}

}  // namespace

TEST_CASE("dashboard: the window shows what is open, and opens it") {
    Window window(fresh_folder("gui-dashboard") / "a.stykovka");
    paste_release(window);
    const std::int64_t first = window->session()->id();
    window.type("The prosecutors inspected the plant.");
    window.choose("bead.confirm-next");
    window.prompts.pasteboard = "Суд вынес приговор.\n";
    window.choose("release.paste-source");
    REQUIRE(window->session()->id() != first);
    window.choose("archive.dashboard");
    DashboardDialog* dialog = shown_dashboard(window);
    REQUIRE(dialog != nullptr);
    REQUIRE(dialog->doubts().cards().size() == 2);  // the one with most open pairs first
    wxCommandEvent chosen(wxEVT_LISTBOX_DCLICK, dialog->doubts().GetId());
    chosen.SetInt(0);
    dialog->doubts().ProcessWindowEvent(chosen);
    CHECK(window->session()->id() == first);
    dialog->Close();
    window.settle();
    CHECK(shown_dashboard(window) == nullptr);
}

TEST_CASE("dashboard: a chart says the figures of the month that is selected") {
    Window window(fresh_folder("gui-chart") / "a.stykovka");
    MonthChart chart(&*window, {"Pairs", "accepted", "open"}, {{"2031-03", 5, 4}, {"2031-04", 3, 0}});
    CHECK(chart.words_of(0) == "2031-03: accepted 4, open 1");
    chart.select(7);
    chart.select(0);
    chart.SetSize(400, 200);
    chart.Update();
}

TEST_CASE("dashboard: terms that moved show both renderings") {
    Window window(fresh_folder("gui-dashboard-terms") / "a.stykovka");
    Dashboard dashboard;
    dashboard.moved = {{"прокуратура", "prosecutor’s office", "prosecution service", "2031-03-12", 4, 5}};
    dashboard.moved_since = "2030-03-12";
    auto* dialog = new DashboardDialog(&*window, dashboard, {});
    REQUIRE(dialog->terms().cards().size() == 1);
    CHECK(dialog->terms().cards()[0].body == "prosecutor’s office → prosecution service");
    CHECK(dialog->terms().cards()[0].lit.size() == 2);
    dialog->Destroy();
}
