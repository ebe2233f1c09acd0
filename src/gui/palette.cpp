// The colours of the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette.h"

#include <wx/settings.h>
#include <wx/window.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace stykovka {
namespace {

struct Base {
    wxColour paper, ink, accent;
};

Base base_of(Theme theme) {
    switch (theme) {
        case Theme::light:
            return {wxColour(255, 255, 255), wxColour(28, 30, 33), wxColour(28, 100, 196)};
        case Theme::dark:
            return {wxColour(30, 31, 34), wxColour(228, 229, 231), wxColour(120, 174, 255)};
        case Theme::system:
            break;
    }
    return {wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOX), wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOXTEXT),
            wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT)};
}

double linear(unsigned char channel) {
    const double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const wxColour& colour) {
    return 0.2126 * linear(colour.Red()) + 0.7152 * linear(colour.Green()) + 0.0722 * linear(colour.Blue());
}

// Towards the ink until it can be read on every ground that texts stand on.
wxColour readable(wxColour colour, const wxColour& ink, std::initializer_list<wxColour> grounds) {
    constexpr double wanted = 4.5;  // WCAG 2, level AA
    const auto is_weak = [&] {
        return std::ranges::any_of(grounds, [&](const wxColour& ground) { return contrast(colour, ground) < wanted; });
    };
    for (int step = 0; step < 20 && is_weak(); ++step) colour = mixed(colour, ink, 0.1);
    return colour;
}

void dress_all_in(wxWindow& window, const Palette& palette) {
    for (wxWindow* child : window.GetChildren()) dress_all_in(*child, palette);
    if (auto* dressed = dynamic_cast<Dressed*>(&window))
        dressed->dress(palette, wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT));
}

}  // namespace

Palette palette_around(const wxWindow* window) {
    for (; window != nullptr; window = window->GetParent())
        if (const auto* holder = dynamic_cast<const HasPalette*>(window)) return holder->palette();
    return palette_of(Theme::system);
}

void dress_dialogs_over(const wxWindow& window, const Palette& palette) {
    for (wxWindow* child : window.GetChildren())
        if (child->IsTopLevel()) dress_all_in(*child, palette);
}

wxColour mixed(const wxColour& under, const wxColour& over, double share) {
    const auto channel = [share](unsigned char a, unsigned char b) {
        return static_cast<unsigned char>(std::lround(a + (b - a) * share));
    };
    return wxColour(channel(under.Red(), over.Red()), channel(under.Green(), over.Green()),
                    channel(under.Blue(), over.Blue()));
}

double contrast(const wxColour& a, const wxColour& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Palette palette_of(Theme theme) {
    const Base base = base_of(theme);
    Palette palette;
    palette.dark = luminance(base.paper) < luminance(base.ink);
    palette.paper = base.paper;
    palette.ink = base.ink;
    palette.desk = mixed(base.paper, base.ink, palette.dark ? 0.05 : 0.035);
    palette.accent = readable(base.accent, base.ink, {base.paper, palette.desk});
    palette.active = mixed(base.paper, palette.accent, palette.dark ? 0.12 : 0.07);
    const auto seen = [&](const wxColour& colour) {
        return readable(colour, base.ink, {base.paper, palette.desk, palette.active});
    };
    palette.muted = seen(mixed(base.ink, base.paper, 0.4));
    palette.line = mixed(base.paper, base.ink, 0.13);
    palette.selection = mixed(base.paper, palette.accent, palette.dark ? 0.38 : 0.24);
    palette.sure = seen(palette.dark ? wxColour(110, 200, 150) : wxColour(24, 118, 78));
    palette.doubtful = seen(palette.dark ? wxColour(238, 184, 92) : wxColour(156, 90, 0));
    palette.unlikely = seen(palette.dark ? wxColour(246, 130, 120) : wxColour(184, 38, 34));
    palette.evidence = mixed(base.paper, palette.accent, palette.dark ? 0.30 : 0.17);
    palette.added = mixed(base.paper, palette.sure, 0.24);
    palette.removed = mixed(base.paper, palette.unlikely, 0.22);
    palette.misspelt = palette.unlikely;
    palette.uncommon = palette.muted;
    return palette;
}

wxColour colour_of_confidence(const Palette& palette, float confidence) {
    if (confidence >= 0.9F) return palette.sure;
    return confidence >= 0.7F ? palette.doubtful : palette.unlikely;
}

}  // namespace stykovka
