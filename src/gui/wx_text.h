// Texts and paths between the program (UTF-8) and wx; nowhere else are they converted.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/string.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace stykovka {

/// Precondition: the text is UTF-8 (everything inside the program is).
inline wxString to_wx(std::string_view text) { return wxString::FromUTF8(text.data(), text.size()); }
inline std::string from_wx(const wxString& text) { return text.utf8_string(); }

/// File names are bytes here; what is no UTF-8 is shown with replacement signs and must not be used as a path again.
inline wxString path_to_wx(const std::filesystem::path& path) {
    const wxString text = wxString::FromUTF8(path.string());
    return text.empty() ? wxString(path.string().c_str(), wxConvISO8859_1) : text;
}
inline std::filesystem::path path_from_wx(const wxString& path) { return std::filesystem::path(from_wx(path)); }

}  // namespace stykovka
