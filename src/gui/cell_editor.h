// The field in which the active segment is edited.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/stc/stc.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/byte_span.h"
#include "gui/palette.h"
#include "review/finding.h"
#include "review/speller.h"

namespace stykovka {

class SpokenEditor;

/// A wxStyledTextCtrl without frame and margins that lies exactly on the text of a cell. One segment at a time.
class CellEditor : public wxStyledTextCtrl {
public:
    /// What the keys that lead out of the cell ask for.
    enum class Exit { up, down, page_up, page_down, other_side, grid };
    struct Events {
        std::function<void()> typed;
        std::function<void(Exit)> leave;
        std::function<void(const wxPoint&)> menu;  ///< in screen coordinates
        std::function<void()> too_long = {};       ///< what was pasted is no segment
    };

    CellEditor(wxWindow* parent, Events events);
    ~CellEditor() override;

    /// Shows a committed text. The undo of what was typed before is gone: the session's undo takes over.
    void begin(const std::string& text, std::uint32_t caret, bool editable);
    /// Shows what had been typed in place of the text given to `begin`.
    void restore(const std::string& typed, std::uint32_t caret);

    /// As typed, line breaks and tabs become spaces: a segment is one line.
    std::string text() const;
    std::uint32_t caret() const { return static_cast<std::uint32_t>(GetCurrentPos()); }
    /// Behind `caret` bytes of the text; back to where a letter begins, and to the end of a shorter text.
    void put_caret(std::uint32_t caret);
    bool is_changed() const { return text() != committed_; }
    /// Replaces a stretch of the text, as one step of undo.
    void put(ByteSpan span, const std::string& text);
    std::string selected_text() const;
    /// What is selected, else the word at the caret; empty between words.
    std::string selected_or_word() const;
    /// Selects a stretch of the text; nothing when it is not in it.
    void select(ByteSpan span);
    /// Only while the text is still this one.
    void select_if_there(ByteSpan span, const std::string& expected) {
        if (text() == expected) select(span);
    }
    /// Puts a text where the caret is, in place of what is selected.
    void replace_selection_by(const std::string& text) {
        put({static_cast<std::uint32_t>(GetSelectionStart()), static_cast<std::uint32_t>(GetSelectionEnd())}, text);
    }
    /// Puts another text in place of what is selected, or of the word at the caret, and selects it.
    void replace_selection(const std::function<std::string(const std::string&)>& change);
    /// In place of what is selected, with a space where two words would meet.
    void insert(const std::string& text);
    void put_all(const std::string& text) { put({0, static_cast<std::uint32_t>(GetLength())}, text); }

    void dress(const Palette& palette, const wxFont& font, int line_height);
    /// Lines of the text in this width, which the field has from now on.
    int lines_in(int width);
    int lines() const { return lines_; }

    /// Lights what speaks for the bead, as in the cells around.
    void light(const std::vector<ByteSpan>& spans);
    /// Lines below the terms, as in the cells around.
    void mark_terms(const std::vector<ByteSpan>& spans);
    /// What a screen reader calls the field from now on.
    void name_aloud(const std::string& name);
    /// Headings are bold here too.
    void set_bold(bool bold);
    /// The words in doubt, as the check of spelling found them in the text as it is now; names more gently.
    void mark_unknown(const std::vector<Finding>& findings);
    std::optional<UnknownWord> unknown_at_caret() const;

private:
    void show_at(int indicator, const std::vector<ByteSpan>& spans);
    int on_border(std::uint32_t place) const;
    void fit_lines();
    void on_key(wxKeyEvent& event);
    std::optional<Exit> exit_of(const wxKeyEvent& event) const;
    bool on_first_line() const;
    bool on_last_line() const;

    Events events_;
    std::unique_ptr<SpokenEditor> spoken_;
    std::string committed_;
    std::vector<UnknownWord> unknown_;
    bool loading_ = false;
    int line_height_ = 0;
    int lines_ = 1;
};

/// A pasted text as it goes into a segment: without NUL, line breaks and tabs as spaces; nothing of what is too long.
std::string as_segment(std::string text);

}  // namespace stykovka
