// The field in which the active segment is edited.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cell_editor.h"

#include <algorithm>

#include "base/tr.h"
#include "gui/spoken_editor.h"
#include "gui/wx_text.h"
#include "review/spelled_word.h"

namespace stykovka {
namespace {

// Indicators below 8 belong to lexers.
constexpr int misspelt_indicator = 8;
constexpr int uncommon_indicator = 9;
constexpr int evidence_indicator = 10;
constexpr int term_indicator = 11;

// Ten pages: no sentence is as long, and the field would lay out a whole book as one line.
constexpr std::size_t most_pasted_bytes = 20000;

}  // namespace

CellEditor::CellEditor(wxWindow* parent, Events events)
    : wxStyledTextCtrl(parent, wxID_ANY, {-4000, -4000}, {100, 20}, wxBORDER_NONE), events_(std::move(events)) {
    SetName(to_wx(tr("Text of the segment")));
    SetCodePage(wxSTC_CP_UTF8);
    SetWrapMode(wxSTC_WRAP_WORD);
    SetUseHorizontalScrollBar(false);
    SetUseVerticalScrollBar(false);
    for (int margin = 0; margin < 5; ++margin) SetMarginWidth(margin, 0);
    SetMarginLeft(0);
    SetMarginRight(0);
    SetCaretWidth(2);
    UsePopUp(wxSTC_POPUP_NEVER);
    SetEOLMode(wxSTC_EOL_LF);
    SetModEventMask(wxSTC_MOD_INSERTTEXT | wxSTC_MOD_DELETETEXT);
    // Our own commands have these keys; Scintilla would duplicate or cut lines.
    for (const int key : {'D', 'L', 'T', 'U', 'J', 'F', 'H', 'K', 'P', 'N'}) {
        CmdKeyClear(key, wxSTC_KEYMOD_CTRL);
        CmdKeyClear(key, wxSTC_KEYMOD_CTRL | wxSTC_KEYMOD_SHIFT);
    }
    StyleClearAll();
    spoken_ = std::make_unique<SpokenEditor>(*this);
    Bind(wxEVT_STC_UPDATEUI, [this](wxStyledTextEvent& event) {
        spoken_->accessible().caret_moved();
        event.Skip();
    });
    Bind(wxEVT_STC_MODIFIED, [this](wxStyledTextEvent&) {
        if (!loading_) spoken_->accessible().text_changed();
        if (!loading_ && events_.typed) CallAfter([this] { events_.typed(); });
    });
    Bind(wxEVT_STC_CLIPBOARD_PASTE, [this](wxStyledTextEvent& event) {
        const std::string pasted = from_wx(event.GetString());
        if (pasted.size() > most_pasted_bytes && events_.too_long) events_.too_long();
        event.SetString(to_wx(as_segment(pasted)));
    });
    Bind(wxEVT_KEY_DOWN, &CellEditor::on_key, this);
    Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent& event) { events_.menu(event.GetPosition()); });
    // The grid scrolls, not the cell.
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { GetParent()->GetEventHandler()->ProcessEvent(event); });
}

std::string as_segment(std::string text) {
    if (text.size() > most_pasted_bytes) return {};
    std::erase(text, '\0');
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

CellEditor::~CellEditor() = default;

void CellEditor::name_aloud(const std::string& name) { spoken_->accessible().rename(name); }

void CellEditor::begin(const std::string& text, std::uint32_t caret, bool editable) {
    loading_ = true;
    SetReadOnly(false);
    SetTextRaw(text.c_str());
    EmptyUndoBuffer();
    put_caret(caret);
    SetReadOnly(!editable);
    committed_ = text;
    unknown_.clear();
    loading_ = false;
    spoken_->accessible().text_changed();
}

void CellEditor::restore(const std::string& typed, std::uint32_t caret) {
    put_all(typed);
    put_caret(caret);
}

// Scintilla would type into the middle of a letter: places are of a committed text, and another one may stand here.
int CellEditor::on_border(std::uint32_t place) const {
    int at = static_cast<int>(std::min<std::uint32_t>(place, static_cast<std::uint32_t>(GetLength())));
    while (at > 0 && at < GetLength() && (GetCharAt(at) & 0xC0) == 0x80) --at;
    return at;
}

void CellEditor::put_caret(std::uint32_t caret) { GotoPos(on_border(caret)); }

std::string CellEditor::text() const {
    const wxCharBuffer raw = const_cast<CellEditor*>(this)->GetTextRaw();
    std::string text(raw.data(), raw.length());
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

void CellEditor::put(ByteSpan span, const std::string& text) {
    if (GetReadOnly()) return;
    BeginUndoAction();
    const int begin = on_border(span.begin);
    SetTargetRange(begin, on_border(span.end));
    ReplaceTargetRaw(text.c_str(), static_cast<int>(text.size()));
    SetEmptySelection(begin + static_cast<int>(text.size()));
    EndUndoAction();
}

std::string CellEditor::selected_text() const {
    return text().substr(static_cast<std::size_t>(GetSelectionStart()),
                         static_cast<std::size_t>(GetSelectionEnd() - GetSelectionStart()));
}

void CellEditor::select(ByteSpan span) {
    if (static_cast<int>(span.end) <= GetLength()) SetSelection(on_border(span.begin), on_border(span.end));
}

void CellEditor::insert(const std::string& text) {
    const ByteSpan selected{static_cast<std::uint32_t>(GetSelectionStart()),
                            static_cast<std::uint32_t>(GetSelectionEnd())};
    const bool after_word = selected.begin > 0 && GetCharAt(static_cast<int>(selected.begin) - 1) != ' ';
    const bool before_word =
        static_cast<int>(selected.end) < GetLength() && GetCharAt(static_cast<int>(selected.end)) != ' ';
    put(selected, (after_word ? " " : "") + text + (before_word ? " " : ""));
}

std::string CellEditor::selected_or_word() const {
    if (!GetSelectionEmpty()) return selected_text();
    auto* self = const_cast<CellEditor*>(this);
    const int begin = self->WordStartPosition(GetCurrentPos(), true);
    const int end = self->WordEndPosition(GetCurrentPos(), true);
    return text().substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

void CellEditor::replace_selection(const std::function<std::string(const std::string&)>& change) {
    if (GetSelectionEmpty())
        SetSelection(WordStartPosition(GetCurrentPos(), true), WordEndPosition(GetCurrentPos(), true));
    const auto begin = static_cast<std::uint32_t>(GetSelectionStart());
    const std::string changed = change(selected_text());
    put({begin, static_cast<std::uint32_t>(GetSelectionEnd())}, changed);
    select({begin, begin + static_cast<std::uint32_t>(changed.size())});
}

void CellEditor::dress(const Palette& palette, const wxFont& font, int line_height) {
    StyleSetFont(wxSTC_STYLE_DEFAULT, font);
    StyleSetForeground(wxSTC_STYLE_DEFAULT, palette.ink);
    StyleSetBackground(wxSTC_STYLE_DEFAULT, palette.paper);
    StyleClearAll();
    line_height_ = line_height;
    fit_lines();
    SetCaretForeground(palette.accent);
    SetSelBackground(true, palette.selection);
    SetSelForeground(true, palette.ink);
    SetBackgroundColour(palette.paper);
    IndicatorSetStyle(misspelt_indicator, wxSTC_INDIC_SQUIGGLE);
    IndicatorSetForeground(misspelt_indicator, palette.misspelt);
    IndicatorSetStyle(uncommon_indicator, wxSTC_INDIC_DOTS);
    IndicatorSetForeground(uncommon_indicator, palette.uncommon);
    IndicatorSetStyle(term_indicator, wxSTC_INDIC_PLAIN);
    IndicatorSetForeground(term_indicator, palette.accent);
    IndicatorSetStyle(evidence_indicator, wxSTC_INDIC_STRAIGHTBOX);
    IndicatorSetForeground(evidence_indicator, palette.evidence);
    IndicatorSetAlpha(evidence_indicator, wxSTC_ALPHA_OPAQUE);
    IndicatorSetOutlineAlpha(evidence_indicator, wxSTC_ALPHA_OPAQUE);
    IndicatorSetUnder(evidence_indicator, true);
}

void CellEditor::light(const std::vector<ByteSpan>& spans) { show_at(evidence_indicator, spans); }

void CellEditor::mark_terms(const std::vector<ByteSpan>& spans) { show_at(term_indicator, spans); }

void CellEditor::show_at(int indicator, const std::vector<ByteSpan>& spans) {
    SetIndicatorCurrent(indicator);
    IndicatorClearRange(0, GetLength());
    for (const ByteSpan& span : spans)
        if (static_cast<int>(span.end) <= GetLength())
            IndicatorFillRange(static_cast<int>(span.begin), static_cast<int>(span.size()));
}

void CellEditor::set_bold(bool bold) {
    if (StyleGetBold(0) == bold) return;
    StyleSetBold(0, bold);
    fit_lines();
}

// Asking for the height also makes Scintilla take the new styles: it would else go on measuring with the old font.
void CellEditor::fit_lines() {
    SetExtraDescent(0);
    SetExtraDescent(std::max(0, line_height_ - TextHeight(0)));
    TextHeight(0);
}

void CellEditor::mark_unknown(const std::vector<Finding>& findings) {
    const std::string marked = text();
    unknown_.clear();
    for (const Finding& finding : findings)
        if (finding.span.end <= marked.size())
            unknown_.push_back({finding.span, spelled(finding.span.in(marked)), finding.severity == Severity::note});
    for (const int indicator : {misspelt_indicator, uncommon_indicator}) {
        SetIndicatorCurrent(indicator);
        IndicatorClearRange(0, GetLength());
    }
    for (const UnknownWord& word : unknown_) {
        SetIndicatorCurrent(word.looks_like_name ? uncommon_indicator : misspelt_indicator);
        IndicatorFillRange(static_cast<int>(word.span.begin), static_cast<int>(word.span.size()));
    }
}

std::optional<UnknownWord> CellEditor::unknown_at_caret() const {
    for (const UnknownWord& word : unknown_)
        if (word.span.begin <= caret() && caret() <= word.span.end) return word;
    return std::nullopt;
}

int CellEditor::lines_in(int width) {
    if (GetSize().x != width) SetSize({width, GetSize().y});
    // Scintilla wraps when it paints; asked for a visible line it wraps at once.
    EnsureVisible(0);
    return lines_ = std::max(1, WrapCount(0));
}

bool CellEditor::on_first_line() const {
    auto* self = const_cast<CellEditor*>(this);
    return self->PointFromPosition(GetCurrentPos()).y == self->PointFromPosition(0).y;
}

bool CellEditor::on_last_line() const {
    auto* self = const_cast<CellEditor*>(this);
    return self->PointFromPosition(GetCurrentPos()).y == self->PointFromPosition(GetLength()).y;
}

std::optional<CellEditor::Exit> CellEditor::exit_of(const wxKeyEvent& event) const {
    if (event.HasAnyModifiers()) return std::nullopt;
    switch (event.GetKeyCode()) {
        case WXK_UP:
        case WXK_NUMPAD_UP:
            return on_first_line() ? std::optional(Exit::up) : std::nullopt;
        case WXK_DOWN:
        case WXK_NUMPAD_DOWN:
            return on_last_line() ? std::optional(Exit::down) : std::nullopt;
        case WXK_PAGEUP:
            return Exit::page_up;
        case WXK_PAGEDOWN:
            return Exit::page_down;
        case WXK_TAB:
            return Exit::other_side;
        case WXK_ESCAPE:
            return Exit::grid;
        default:
            return std::nullopt;
    }
}

void CellEditor::on_key(wxKeyEvent& event) {
    if (const auto exit = exit_of(event)) return events_.leave(*exit);
    // A segment is one line; Enter alone would only hide a break in it.
    const bool is_enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
    if (!is_enter) event.Skip();
}

}  // namespace stykovka
