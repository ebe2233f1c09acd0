// Questions of actions, asked in windows.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_prompts.h"

#include <fmt/format.h>
#include <wx/choicdlg.h>
#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>

#include <algorithm>

#include "base/tr.h"
#include "gui/file_filters.h"
#include "gui/preview_dialog.h"
#include "gui/texts_dialog.h"
#include "gui/word_dialog.h"
#include "gui/wx_text.h"

namespace stykovka {

std::vector<std::filesystem::path> WindowPrompts::files_to_open(const std::string& purpose,
                                                                const std::vector<FileKind>& kinds) {
    wxFileDialog dialog(&parent_, to_wx(purpose), "", "", to_wx(filters_to_open(kinds)),
                        wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return {};
    wxArrayString names;
    dialog.GetPaths(names);
    std::vector<std::filesystem::path> paths;
    for (const wxString& name : names) paths.push_back(path_from_wx(name));
    return paths;
}

std::optional<std::filesystem::path> WindowPrompts::file_to_save(const std::string& purpose,
                                                                 const std::string& suggested_name,
                                                                 const std::vector<FileKind>& kinds) {
    const auto is_suggested = [&](FileKind kind) { return is_called_like(suggested_name, {kind}); };
    wxFileDialog dialog(&parent_, to_wx(purpose), "", to_wx(suggested_name), to_wx(filters_to_save(kinds)),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    const auto suggested = std::ranges::find_if(kinds, is_suggested);
    if (suggested != kinds.end()) dialog.SetFilterIndex(static_cast<int>(suggested - kinds.begin()));
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    const std::filesystem::path typed = path_from_wx(dialog.GetPath());
    const std::filesystem::path file = named_like(typed, kinds, dialog.GetFilterIndex());
    // The dialog has asked about what was typed.
    const bool is_free = file == typed || !std::filesystem::exists(file);
    if (is_free || confirms(fmt::format(fmt::runtime(tr("“{file}” exists already. Replace it?")),
                                        fmt::arg("file", file.filename().string()))))
        return file;
    return std::nullopt;
}

std::optional<std::string> WindowPrompts::text(const std::string& question, const std::string& suggested) {
    const auto answers = texts("Stykovka", {{question, suggested}});
    return answers ? std::optional(answers->front()) : std::nullopt;
}

std::optional<std::vector<std::string>> WindowPrompts::texts(const std::string& title,
                                                             const std::vector<AskedText>& asked) {
    TextsDialog dialog(parent_, title, asked);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.answers();
}

std::optional<std::size_t> WindowPrompts::choose(const std::string& question, const std::vector<std::string>& among) {
    wxArrayString lines;
    for (const std::string& each : among) lines.push_back(to_wx(each));
    wxSingleChoiceDialog dialog(&parent_, to_wx(question), "Stykovka", lines);
    if (dialog.ShowModal() != wxID_OK || dialog.GetSelection() < 0) return std::nullopt;
    return static_cast<std::size_t>(dialog.GetSelection());
}

std::optional<AcceptedWord> WindowPrompts::decide_on_word(const AcceptedWord& suggested, const FormsOf& forms) {
    WordDialog dialog(parent_, suggested, forms);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.answer();
}

bool WindowPrompts::confirms(const std::string& question) {
    return wxMessageBox(to_wx(question), "Stykovka", wxYES_NO | wxICON_QUESTION, &parent_) == wxYES;
}

std::string WindowPrompts::clipboard() {
    wxClipboardLocker lock;
    wxTextDataObject text;
    if (!lock || !wxTheClipboard->GetData(text)) return {};
    return from_wx(text.GetText());
}

void WindowPrompts::put_on_clipboard(const std::string& text) {
    wxClipboardLocker lock;
    if (!!lock) wxTheClipboard->SetData(new wxTextDataObject(to_wx(text)));
}

std::optional<std::vector<std::size_t>> WindowPrompts::choose_changes(const ChangePreview& preview) {
    PreviewDialog dialog(&parent_, preview);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return dialog.chosen();
}

}  // namespace stykovka
