// Tests of gui/text_layout.h: Pango and wx must agree on what a layout is.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text_layout.h"

#include <doctest/doctest.h>
#include <wx/dcclient.h>
#include <wx/frame.h>
#include <wx/settings.h>

#include "gui/cell_editor.h"

using namespace stykovka;

namespace {

struct Layouts {
    wxFrame frame{nullptr, wxID_ANY, "layouts"};
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    std::vector<std::unique_ptr<TextLayouts>> both;

    Layouts() {
        both.push_back(make_text_layouts(frame, font));
        both.push_back(make_wx_layouts(frame, font));
    }
};

const std::string long_text = "Генеральный прокурор Российской Федерации провёл встречу с делегацией прокуратуры.";

}  // namespace

TEST_CASE("text layout: a narrower column needs more lines") {
    Layouts layouts;
    for (const auto& each : layouts.both) {
        const int wide = each->layout(long_text, {}, 2000)->height();
        const int narrow = each->layout(long_text, {}, 200)->height();
        CHECK(wide < 2 * each->line_height());
        CHECK(narrow >= wide + 2 * each->line_height());
        CHECK(each->layout(long_text, {}, 200)->width() <= 200);
    }
}

TEST_CASE("text layout: a span over a line break has a rectangle on each line") {
    Layouts layouts;
    for (const auto& each : layouts.both) {
        const auto layout = each->layout(long_text, {}, 200);
        CHECK(layout->rectangles_of({0, 4}).size() == 1);
        CHECK(layout->rectangles_of({0, static_cast<std::uint32_t>(long_text.size())}).size() >= 3);
    }
}

TEST_CASE("text layout: the place of a character leads back to it") {
    Layouts layouts;
    for (const auto& each : layouts.both) {
        const auto layout = each->layout(long_text, {}, 200);
        for (const std::uint32_t offset : {0U, 23U, 40U, 44U}) {
            const auto place = layout->rectangles_of({offset, offset + 2});
            REQUIRE(place.size() == 1);
            CHECK(layout->offset_at(place[0].m_x + 1, place[0].m_y + place[0].m_height / 2) == offset);
        }
    }
}

TEST_CASE("text layout: empty text, emoji, right-to-left marks and a very long word are laid out") {
    Layouts layouts;
    const std::string long_word(3000, 'x');
    for (const auto& each : layouts.both) {
        CHECK(each->layout("", {}, 200)->height() > 0);
        CHECK(each->layout("😀 e\u0301 \u200Fאב\u200E", {}, 200)->height() > 0);
        CHECK(each->layout(long_word, {}, 200)->width() <= 200);
        CHECK(each->layout(long_word, {}, 0)->height() > 0);
    }
}

TEST_CASE("text layout: a limit of lines is kept") {
    Layouts layouts;
    for (const auto& each : layouts.both) {
        const int one = each->layout("x", {}, 200)->height();
        CHECK(each->layout(long_text, {.lines = 1}, 200)->height() <= one + 2);
    }
}

TEST_CASE("cell editor: the caret stands between letters that a font would join") {
    // It stood two letters off behind “Office”, and what was lit was not what was meant.
    wxFrame frame(nullptr, wxID_ANY, "");
    CellEditor editor(&frame, {[] {}, [](CellEditor::Exit) {}, [](const wxPoint&) {}});
    editor.dress(palette_of(Theme::light), wxFont(wxFontInfo(11).FaceName("DejaVu Sans").Bold()), 20);
    editor.begin("Office of the Region", 0, true);
    const auto width_to = [&](int position) {
        return editor.PointFromPosition(position).x - editor.PointFromPosition(0).x;
    };
    wxClientDC dc(&editor);
    dc.SetFont(editor.StyleGetFont(0));
    const int wanted = dc.GetTextExtent("Office of the ").x;
    CHECK(std::abs(width_to(14) - wanted) <= 2);
}
