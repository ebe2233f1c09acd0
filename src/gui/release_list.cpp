// The list of the releases of an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/release_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/release_record.h"
#include "base/tr.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

constexpr TextStyle title_style{.bold = true, .lines = 3};
constexpr TextStyle detail_style{.small = true, .lines = 1};

std::string title_of(const StoredRelease& release) {
    return release.title.source.empty() ? release.number : release.title.source;
}

// "1 · 2031-03-12 · courts"
std::string known_of(const StoredRelease& release) {
    std::string known = release.number;
    if (release.date && release.number.find(iso_date(*release.date)) == std::string::npos)
        known += " · " + iso_date(*release.date);
    return release.topic.empty() ? known : known + " · " + release.topic;
}

std::string progress_of(const StoredRelease& release) {
    return fmt::format(fmt::runtime(tr("{accepted} of {beads} accepted")), fmt::arg("accepted", release.accepted),
                       fmt::arg("beads", release.beads));
}

}  // namespace

std::string_view name_of(ReleaseList::Order order) {
    switch (order) {
        case ReleaseList::Order::changed:
            return "changed";
        case ReleaseList::Order::doubtful:
            return "doubtful";
        case ReleaseList::Order::date:
            return "date";
    }
    return {};
}

std::optional<ReleaseList::Order> order_of(std::string_view name) {
    using Order = ReleaseList::Order;
    for (const Order each : {Order::changed, Order::doubtful, Order::date})
        if (name_of(each) == name) return each;
    return std::nullopt;
}

ReleaseList::ReleaseList(wxWindow* parent, Events events)
    : CardList(parent, to_wx(tr("Releases"))), events_(std::move(events)) {
    say_when_empty(tr("No release here yet."));
    Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        const auto card = static_cast<std::size_t>(event.GetSelection());
        if (card < shown_.size() && shown_[card].id != open_release_)
            drawn_ ? events_.open(shown_[card].id) : events_.look_at(shown_[card].id);
    });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const bool is_enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        is_enter ? events_.enter() : event.Skip();
    });
    Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent& event) {
        if (const auto card = card_at(ScreenToClient(event.GetPosition())); card && shown_[*card].id != open_release_)
            events_.open(shown_[*card].id);
        events_.menu(event.GetPosition());
    });
    bind_drawing_onto();
}

std::optional<std::size_t> ReleaseList::card_at(wxPoint point) const {
    const int card = VirtualHitTest(point.y);
    if (card == wxNOT_FOUND || static_cast<std::size_t>(card) >= shown_.size()) return std::nullopt;
    return static_cast<std::size_t>(card);
}

void ReleaseList::bind_drawing_onto() {
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        drawn_ = card_at(event.GetPosition());
        event.Skip();
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        event.Skip();
        const auto card = event.LeftIsDown() && drawn_ ? card_at(event.GetPosition()) : std::nullopt;
        const auto onto = card == drawn_ ? std::nullopt : card;
        if (onto == drawn_onto_) return;
        drawn_onto_ = onto;
        SetCursor(onto ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
        Refresh();
    });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        event.Skip();
        const auto from = std::exchange(drawn_, std::nullopt);
        const auto onto = std::exchange(drawn_onto_, std::nullopt);
        SetCursor(wxNullCursor);
        Refresh();
        if (from && onto && *from < shown_.size() && *onto < shown_.size())
            events_.exchange(shown_[*from].id, shown_[*onto].id);
    });
}

void ReleaseList::show(std::vector<StoredRelease> releases, std::optional<std::int64_t> open) {
    releases_ = std::move(releases);
    open_release_ = open;
    filter();
}

void ReleaseList::update(const StoredRelease& release) {
    const auto known = std::find_if(releases_.begin(), releases_.end(),
                                    [&release](const StoredRelease& each) { return each.id == release.id; });
    if (known == releases_.end()) {
        releases_.insert(releases_.begin(), release);
    } else {
        *known = release;
    }
    filter();
}

void ReleaseList::mark_open(std::optional<std::int64_t> open) {
    open_release_ = open;
    filter();
}

void ReleaseList::mark_mispaired(std::set<std::int64_t> releases) {
    if (releases == mispaired_) return;
    mispaired_ = std::move(releases);
    filter();
}

void ReleaseList::search(const std::string& query) {
    query_ = query;
    filter();
}

void ReleaseList::filter() {
    shown_.clear();
    std::copy_if(releases_.begin(), releases_.end(), std::back_inserter(shown_),
                 [this](const StoredRelease& release) { return has_all_words(release, query_); });
    say_when_empty(releases_.empty() ? tr("No release here yet.") : tr("No release has these words."));
    // Of equal ones the order stays: changed last first.
    if (order_ == Order::doubtful)
        std::stable_sort(shown_.begin(), shown_.end(), [this](const StoredRelease& a, const StoredRelease& b) {
            return std::tuple(!looks_mispaired(a), a.lowest_confidence, a.accepted == a.beads) <
                   std::tuple(!looks_mispaired(b), b.lowest_confidence, b.accepted == b.beads);
        });
    if (order_ == Order::date)
        std::stable_sort(shown_.begin(), shown_.end(), [](const StoredRelease& a, const StoredRelease& b) {
            return b.date.has_value() ? a.date.has_value() && *a.date > *b.date : a.date.has_value();
        });
    cards_changed(shown_.size());
    const auto open = std::find_if(shown_.begin(), shown_.end(),
                                   [this](const StoredRelease& release) { return release.id == open_release_; });
    SetSelection(open == shown_.end() ? wxNOT_FOUND : static_cast<int>(open - shown_.begin()));
}

void ReleaseList::order_by(Order order) {
    order_ = order;
    filter();
}

wxString ReleaseList::card_text(std::size_t card) const {
    const StoredRelease& release = shown_[card];
    return to_wx(fmt::format("{}. {}. {}. {}", title_of(release), known_of(release), words_for(release.state),
                             progress_of(release)) +
                 (looks_mispaired(release) ? std::string(". ") + tr("Perhaps no pair") : std::string()));
}

int ReleaseList::card_height(std::size_t card, int width) const {
    const int inner = width - 2 * margin();
    const int details = text_height("0", detail_style, inner);
    return text_height(title_of(shown_[card]), title_style, inner) + 2 * details + 2 * margin() + FromDIP(18);
}

void ReleaseList::draw_card(wxGraphicsContext& context, std::size_t card, const wxRect& rectangle) const {
    const StoredRelease& release = shown_[card];
    wxRect place(rectangle.x + margin(), rectangle.y + margin(), rectangle.width - 2 * margin(), 0);
    place.y = draw_text(context, title_of(release), title_style, place, palette().ink) + FromDIP(4);
    place.y = draw_text(context, known_of(release), detail_style, place, palette().muted) + FromDIP(6);
    const wxColour state = release.state == ReleaseState::draft ? palette().doubtful : palette().muted;
    wxRect rest = place;
    rest.x += draw_label(context, words_for(release.state), place.GetPosition(), state, palette().desk) + FromDIP(8);
    rest.y += FromDIP(2);
    rest.width -= rest.x - place.x + draw_doubt(context, release, {place.GetRight(), rest.y});
    // Nothing of a wrong pair is accepted, and the room is narrow.
    if (!looks_mispaired(release)) {
        const std::string words = progress_of(release);
        const bool fits = cache().layout(words, detail_style, FromDIP(1000)).width() <= rest.width;
        draw_text(context, fits ? words : fmt::format("{}/{}", release.accepted, release.beads), detail_style, rest,
                  palette().muted);
    }
    if (card != drawn_onto_) return;
    context.SetBrush(*wxTRANSPARENT_BRUSH);
    context.SetPen(context.CreatePen(wxGraphicsPenInfo(palette().accent, FromDIP(2))));
    context.DrawRectangle(rectangle.x + 1, rectangle.y + 1, rectangle.width - 2, rectangle.height - 3);
}

// That it is perhaps no pair, or its lowest confidence; the right end at `corner`. Returns the width that it takes.
int ReleaseList::draw_doubt(wxGraphicsContext& context, const StoredRelease& release, wxPoint corner) const {
    if (release.accepted >= release.beads || release.untranslated > 0) return 0;
    const bool mispaired = looks_mispaired(release);
    const std::string doubt = mispaired ? std::string(tr("no pair?"))
                                        : fmt::format("{} %", static_cast<int>(release.lowest_confidence * 100));
    const TextLayout& layout = cache().layout(doubt, {.bold = mispaired, .small = true, .lines = 1}, FromDIP(120));
    layout.draw(context, corner.x - layout.width(), corner.y,
                mispaired ? palette().unlikely : colour_of_confidence(palette(), release.lowest_confidence));
    return layout.width() + FromDIP(6);
}

}  // namespace stykovka
