// What only the window system itself can do, as far as wx alone knows it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <wx/bitmap.h>
#include <wx/dcclient.h>
#include <wx/dcmemory.h>
#include <wx/image.h>
#include <wx/mstream.h>

#include <string>

#include "base/file.h"
#include "gui/native.h"

namespace stykovka {

void dress_controls(Theme, const Palette&) {}

bool show_key(wxMenuItem&, std::string_view) { return false; }

void set_letters_apart() {}

void share_memory_among_threads() {}

void write_screenshot(wxWindow& window, const std::filesystem::path& file) {
    wxClientDC seen(&window);
    wxBitmap bitmap(window.GetClientSize());
    wxMemoryDC memory(bitmap);
    memory.Blit({0, 0}, window.GetClientSize(), &seen, {0, 0});
    memory.SelectObject(wxNullBitmap);
    wxMemoryOutputStream stream;
    bitmap.ConvertToImage().SaveFile(stream, wxBITMAP_TYPE_PNG);
    std::string bytes(stream.GetLength(), '\0');
    stream.CopyTo(bytes.data(), bytes.size());
    write_file(file, bytes);
}

}  // namespace stykovka
