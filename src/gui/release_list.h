// The list of the releases of an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bitext/release_store.h"
#include "gui/card_list.h"

namespace stykovka {

/// A card a release: title, number and date, state, how much is accepted, the lowest confidence.
class ReleaseList : public CardList {
public:
    ReleaseList(wxWindow* parent, std::function<void(std::int64_t)> open);

    /// In the order given; `open` is the one that the grid shows.
    void show(std::vector<StoredRelease> releases, std::optional<std::int64_t> open);
    /// One of them, or a new one on top, as it is now.
    void update(const StoredRelease& release);
    void mark_open(std::optional<std::int64_t> open);
    /// Only releases with all words of the query in their number, date or titles.
    void search(const std::string& query);
    /// `doubtful`: the lowest confidence of what is not accepted first, then what is to translate, done ones last.
    enum class Order { changed, doubtful, date };
    void order_by(Order order);
    const std::vector<StoredRelease>& shown() const { return shown_; }

private:
    wxString card_text(std::size_t card) const override;
    int card_height(std::size_t card, int width) const override;
    void draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const override;
    int draw_lowest(wxGraphicsContext& context, const StoredRelease& release, wxPoint corner) const;
    void filter();

    std::function<void(std::int64_t)> open_;
    std::vector<StoredRelease> releases_;
    std::vector<StoredRelease> shown_;
    std::optional<std::int64_t> open_release_;
    std::string query_;
    Order order_ = Order::changed;
};

}  // namespace stykovka
