// What only the window system itself can do, by GTK.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <gtk/gtk.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <wx/menuitem.h>
#include <wx/window.h>

#include <memory>
#include <string>

#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "gui/native.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

// The one sheet of colours that is added to those of the theme.
GtkCssProvider* own_colours() {
    static constexpr char name[] = "stykovka-colours";
    GdkScreen* screen = gdk_screen_get_default();
    if (void* known = g_object_get_data(G_OBJECT(screen), name); known != nullptr) return GTK_CSS_PROVIDER(known);
    GtkCssProvider* sheet = gtk_css_provider_new();
    gtk_style_context_add_provider_for_screen(screen, GTK_STYLE_PROVIDER(sheet),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    g_object_set_data_full(G_OBJECT(screen), name, sheet, g_object_unref);
    return sheet;
}

std::string hex(const wxColour& colour) { return from_wx(colour.GetAsString(wxC2S_HTML_SYNTAX)); }

// Which of several buttons is pressed has to be seen at a glance; themes show it by a shade.
std::string sheet_of_switches(const Palette& palette) {
    return fmt::format(
        "button.toggle {{ padding: 1px 9px; min-height: 0; }}"
        "button.toggle:checked {{ background-image: none; background-color: {selection}; border-color: {accent}; "
        "color: {ink}; }}",
        fmt::arg("selection", hex(palette.selection)), fmt::arg("accent", hex(palette.accent)),
        fmt::arg("ink", hex(palette.ink)));
}

std::string sheet_of_grounds(const Palette& palette) {
    return fmt::format(
        "window.background, dialog.background, messagedialog.background, menubar {{ background-color: {desk}; "
        "color: {ink}; }}"
        "menu, popover.background {{ background-color: {paper}; color: {ink}; }}"
        "entry:not(:disabled), treeview.view:not(:selected), list, textview text {{ background-color: {paper}; "
        "color: {ink}; }}"
        "treeview.view:selected, entry selection {{ background-color: {selection}; color: {ink}; }}",
        fmt::arg("desk", hex(palette.desk)), fmt::arg("paper", hex(palette.paper)), fmt::arg("ink", hex(palette.ink)),
        fmt::arg("selection", hex(palette.selection)));
}

}  // namespace

// A theme of GTK without a dark form stays light whatever it is asked for, so the grounds are coloured here; buttons
// keep theirs, which go with their texts.
void dress_controls(Theme theme, const Palette& palette) {
    std::string sheet = sheet_of_switches(palette);
    if (theme != Theme::system) {
        g_object_set(gtk_settings_get_default(), "gtk-application-prefer-dark-theme", palette.dark ? TRUE : FALSE,
                     nullptr);
        sheet += sheet_of_grounds(palette);
    }
    gtk_css_provider_load_from_data(own_colours(), sheet.c_str(), -1, nullptr);
}

bool show_key(wxMenuItem& item, std::string_view key) {
    GtkWidget* label = gtk_bin_get_child(GTK_BIN(item.GetMenuItem()));
    if (!GTK_IS_ACCEL_LABEL(label)) return false;
    // "Ctrl+Shift+Down" → "<Ctrl><Shift>Down"
    std::string written;
    for (std::size_t plus = key.find('+'); plus != std::string_view::npos && plus + 1 < key.size();
         plus = key.find('+')) {
        written += fmt::format("<{}>", key.substr(0, plus));
        key.remove_prefix(plus + 1);
    }
    written += key == "Space" ? "space" : key;
    guint value = 0;
    GdkModifierType modifiers{};
    gtk_accelerator_parse(written.c_str(), &value, &modifiers);
    if (value == 0) return false;
    gtk_accel_label_set_accel(GTK_ACCEL_LABEL(label), value, modifiers);
    return true;
}

// glibc gives each thread an arena. Measured with 50 000 rows open: 298 MB of its own without this, 210 MB with it.
void share_memory_among_threads() {
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
    // Large blocks are given back to the system at once. The threshold would else grow with the blocks.
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

// wxDC::GetPartialTextExtents of wxGTK 3.2 gives one width for a ligature, whatever letters are in it. Pango takes the
// features of a font from fontconfig.
void set_letters_apart() {
    static constexpr char rule[] =
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig>"
        "<match target=\"font\"><edit name=\"fontfeatures\" mode=\"append\"><string>liga=0</string>"
        "<string>clig=0</string></edit></match></fontconfig>";
    FcConfigParseAndLoadFromMemory(FcConfigGetCurrent(), reinterpret_cast<const FcChar8*>(rule), FcFalse);
}

void write_screenshot(wxWindow& window, const std::filesystem::path& file) {
    auto* widget = static_cast<GtkWidget*>(window.GetHandle());
    // A layout that GTK has put off until the next frame is done now.
    GtkAllocation place;
    gtk_widget_get_allocation(widget, &place);
    gtk_widget_get_preferred_size(widget, nullptr, nullptr);
    gtk_widget_size_allocate(widget, &place);
    const int scale = gtk_widget_get_scale_factor(widget);
    const std::unique_ptr<cairo_surface_t, DestroySurface> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, gtk_widget_get_allocated_width(widget) * scale,
                                   gtk_widget_get_allocated_height(widget) * scale));
    cairo_surface_set_device_scale(surface.get(), scale, scale);
    const std::unique_ptr<cairo_t, DestroyContext> context(cairo_create(surface.get()));
    gtk_widget_draw(widget, context.get());
    std::string bytes;
    if (cairo_surface_write_to_png_stream(surface.get(), append, &bytes) != CAIRO_STATUS_SUCCESS)
        throw Error(ErrorKind::exhausted, ErrorSubject::program, tr("The window could not be drawn as a picture."));
    write_file(file, bytes);
}

}  // namespace stykovka
