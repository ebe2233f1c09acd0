// What a screen reader is told: ATK objects in the place of those that GTK would make.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accessible.h"

#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>
#include <wx/infobar.h>
#include <wx/stattext.h>
#include <wx/window.h>

#include <utility>

#include "base/tr.h"
#include "gui/atk_objects_gtk.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

constexpr char own_object[] = "stykovka-accessible";
using GetAccessible = AtkObject* (*)(GtkWidget*);

// What the class of wx's windows did before.
GetAccessible& usual_object() {
    static GetAccessible usual = nullptr;
    return usual;
}

AtkObject* own_or_usual_object(GtkWidget* widget) {
    void* own = g_object_get_data(G_OBJECT(widget), own_object);
    return own != nullptr ? ATK_OBJECT(own) : usual_object()(widget);
}

void widget_is_gone(GtkWidget*, gpointer object) { gtk_accessible_set_widget(GTK_ACCESSIBLE(object), nullptr); }

// All windows that wx draws are of one class, whose function is asked for the object of each.
void give(GtkWidget* widget, AtkObject* object) {
    GtkWidgetClass* windows = GTK_WIDGET_GET_CLASS(widget);
    if (windows->get_accessible != own_or_usual_object)
        usual_object() = std::exchange(windows->get_accessible, own_or_usual_object);
    g_object_set_data_full(G_OBJECT(widget), own_object, object, g_object_unref);
    gtk_accessible_set_widget(GTK_ACCESSIBLE(object), widget);
    g_signal_connect(widget, "destroy", G_CALLBACK(widget_is_gone), object);
    const AtkRole role = atk_object_get_role(object);
    atk_object_initialize(object, widget);  // makes a panel of it
    atk_object_set_role(object, role);
}

GtkWidget* drawn_widget(wxWindow& window) {
    return window.m_wxwindow != nullptr ? window.m_wxwindow : static_cast<GtkWidget*>(window.GetHandle());
}

// Names that wx gives by itself say nothing.
bool is_given(const wxString& name) {
    static const char* const usual[] = {"panel",      "text",       "choice",     "button",  "check",
                                        "dialog",     "frame",      "gauge",      "listBox", "listCtrl",
                                        "control",    "splitter",   "stcwindow",  "",        "staticText",
                                        "simplebook", "searchCtrl", "wxVListBox", "VListBox"};
    for (const char* each : usual)
        if (name == each) return false;
    return true;
}

// The part of a control that has the focus: a list has a scrolled window around it, a choice a button inside.
void name_focusable(GtkWidget* widget, gpointer name) {
    if (gtk_widget_get_can_focus(widget))
        if (AtkObject* object = gtk_widget_get_accessible(widget); object != nullptr) {
            const char* known = atk_object_get_name(object);
            if (known == nullptr || *known == '\0') atk_object_set_name(object, static_cast<const char*>(name));
        }
    if (GTK_IS_CONTAINER(widget)) gtk_container_forall(GTK_CONTAINER(widget), name_focusable, name);
}

}  // namespace

struct Accessible::Object {
    AtkObject* atk = nullptr;
    bool is_text = false;
};

Accessible::Accessible(wxWindow& window, AccessibleItems& items, const std::string& name)
    : object_(std::make_unique<Object>(Object{new_items_object(window, items), false})) {
    g_object_ref(object_->atk);  // one for the widget, one for us
    give(drawn_widget(window), object_->atk);
    rename(name);
}

Accessible::Accessible(wxWindow& window, AccessibleText& text, const std::string& name)
    : object_(std::make_unique<Object>(Object{new_text_object(window, text), true})) {
    g_object_ref(object_->atk);
    give(drawn_widget(window), object_->atk);
    rename(name);
}

Accessible::~Accessible() {
    object_->is_text ? forget_text(object_->atk) : forget_items(object_->atk);
    g_object_unref(object_->atk);
}

void Accessible::rename(const std::string& name) { atk_object_set_name(object_->atk, name.c_str()); }
void Accessible::active_changed() { tell_active(object_->atk); }
void Accessible::focused() { tell_focus(object_->atk); }
void Accessible::items_changed() { tell_items(object_->atk); }
void Accessible::text_changed() { tell_text(object_->atk); }
void Accessible::caret_moved() { tell_caret(object_->atk); }

void name_controls(wxWindow& top) {
    for (wxWindow* child : top.GetChildren()) {
        if (is_given(child->GetName()) && child->GetHandle() != nullptr) {
            const std::string name = from_wx(child->GetName());
            auto* widget = static_cast<GtkWidget*>(child->GetHandle());
            const bool is_leaf = child->m_wxwindow == nullptr;
            if (dynamic_cast<wxStaticText*>(child) != nullptr) {
                // What stands on it is its name.
                atk_object_set_description(gtk_widget_get_accessible(widget), name.c_str());
            } else if (is_leaf) {
                gtk_widget_get_can_focus(widget) || GTK_IS_CONTAINER(widget)
                    ? name_focusable(widget, const_cast<char*>(name.c_str()))
                    : atk_object_set_name(gtk_widget_get_accessible(widget), name.c_str());
                atk_object_set_name(gtk_widget_get_accessible(widget), name.c_str());
            } else if (atk_object_get_name(gtk_widget_get_accessible(child->m_wxwindow)) == nullptr) {
                atk_object_set_name(gtk_widget_get_accessible(child->m_wxwindow), name.c_str());
            }
        }
        // Its button is a picture without a word.
        if (dynamic_cast<wxInfoBar*>(child) != nullptr)
            name_focusable(static_cast<GtkWidget*>(child->GetHandle()), const_cast<char*>(tr("Close")));
        if (!child->IsTopLevel()) name_controls(*child);
    }
}

// From ATK 2.46 on; before that the sentence stands in the status line only.
void announce(wxWindow& window, const std::string& sentence) {
    AtkObject* object = gtk_widget_get_accessible(static_cast<GtkWidget*>(window.GetHandle()));
    if (g_signal_lookup("announcement", ATK_TYPE_OBJECT) != 0)
        g_signal_emit_by_name(object, "announcement", sentence.c_str());
}

}  // namespace stykovka
