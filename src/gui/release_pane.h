// The releases with what finds and orders them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/panel.h>

#include <string>

#include "gui/release_list.h"

class wxChoice;
class wxSearchCtrl;

namespace stykovka {

/// A field that searches, a choice of orders, and the list.
class ReleasePane : public wxPanel {
public:
    /// `order` is the name of the one that the user chose; empty: none, which is that of changes.
    ReleasePane(wxWindow* parent, const std::string& order, ReleaseList::Events events);

    ReleaseList& list() { return *list_; }
    /// Orders the releases by their doubts, unless the user has chosen an order.
    void show_worst_first();
    const std::string& chosen_order() const { return chosen_order_; }
    wxChoice& order() { return *order_; }
    /// Whether it is the field that searches, or a part of it.
    bool is_search(const wxWindow* window) const;

private:
    void order_by(ReleaseList::Order order);

    std::string chosen_order_;
    wxSearchCtrl* search_;
    wxChoice* order_;
    ReleaseList* list_;
};

}  // namespace stykovka
