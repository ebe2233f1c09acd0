// The list of the releases of an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bitext/release_store.h"
#include "gui/card_list.h"

namespace stykovka {

/// A card a release: title, number, date and topic, state, how much is accepted, the lowest confidence. A card that is
/// drawn onto another one exchanges their translations.
class ReleaseList : public CardList {
public:
    struct Events {
        std::function<void(std::int64_t)> open;
        /// A release that the arrow keys came to: the focus is still wanted here.
        std::function<void(std::int64_t)> look_at;
        std::function<void()> enter;  ///< the release that is open, by Enter
        std::function<void(std::int64_t release, std::int64_t other_one)> exchange;
        std::function<void(const wxPoint&)> menu;  ///< of the selected release
    };
    ReleaseList(wxWindow* parent, Events events);

    /// In the order given; `open` is the one that the grid shows.
    void show(std::vector<StoredRelease> releases, std::optional<std::int64_t> open);
    /// One of them, or a new one on top, as it is now.
    void update(const StoredRelease& release);
    void mark_open(std::optional<std::int64_t> open);
    /// Releases whose texts look like no pair.
    void mark_mispaired(std::set<std::int64_t> releases);
    /// Only releases with all words of the query in their number, date, titles or topic.
    void search(const std::string& query);
    /// `doubtful`: the lowest confidence of what is not accepted first, then what is to translate, done ones last.
    enum class Order { changed, doubtful, date };
    void order_by(Order order);
    Order order() const { return order_; }
    const std::vector<StoredRelease>& shown() const { return shown_; }
    const std::vector<StoredRelease>& all() const { return releases_; }
    bool looks_mispaired(const StoredRelease& release) const { return mispaired_.contains(release.id); }

private:
    wxString card_text(std::size_t card) const override;
    int card_height(std::size_t card, int width) const override;
    void draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const override;
    int draw_doubt(wxGraphicsContext& context, const StoredRelease& release, wxPoint corner) const;
    void filter();
    void bind_drawing_onto();
    std::optional<std::size_t> card_at(wxPoint point) const;

    Events events_;
    std::vector<StoredRelease> releases_;
    std::vector<StoredRelease> shown_;
    std::set<std::int64_t> mispaired_;
    std::optional<std::int64_t> open_release_;
    std::optional<std::size_t> drawn_, drawn_onto_;
    std::string query_;
    Order order_ = Order::changed;
};

/// "changed", "doubtful", "date": the name in the settings.
std::string_view name_of(ReleaseList::Order order);
std::optional<ReleaseList::Order> order_of(std::string_view name);

}  // namespace stykovka
