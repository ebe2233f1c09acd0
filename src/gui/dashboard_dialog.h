// The archive in figures: totals, months, open doubts, terms that moved.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dialog.h>

#include <functional>

#include "app/dashboard.h"
#include "gui/month_chart.h"
#include "gui/text_cards.h"

namespace stykovka {

/// Stays open beside the window. Enter or a double click on a release with doubts opens it.
class DashboardDialog : public wxDialog {
public:
    struct Events {
        std::function<void(std::int64_t)> open_release;
        std::function<void()> open_page;  ///< the same as a page to print or send
    };

    DashboardDialog(wxWindow* parent, const Dashboard& dashboard, Events events);

    TextCards& doubts() { return *doubts_; }
    TextCards& terms() { return *terms_; }
    MonthChart& pairs() { return *pairs_; }

private:
    wxSizer* make_totals(const Dashboard& dashboard);
    wxSizer* make_charts(const Dashboard& dashboard);
    wxSizer* make_lists(const Dashboard& dashboard);
    wxSizer* make_buttons();

    Events events_;
    MonthChart* pairs_ = nullptr;
    TextCards *doubts_ = nullptr, *terms_ = nullptr;
};

}  // namespace stykovka
