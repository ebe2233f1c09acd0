// The ATK objects of grids and lists that the program draws itself: their items are made when they are asked for.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>
#include <wx/window.h>

#include <map>
#include <utility>

#include "gui/accessible.h"
#include "gui/atk_objects_gtk.h"

namespace {

using stykovka::AccessibleItem;
using stykovka::AccessibleItems;
using stykovka::ItemPlace;

using Place = std::pair<std::size_t, std::size_t>;

// What an object knows; shared by C structures, so it is plain.
struct ItemsData {
    wxWindow* window = nullptr;
    AccessibleItems* items = nullptr;  // null when the window is gone
    std::map<Place, AtkObject*> made;  // not owned: an item takes itself out
    std::optional<ItemPlace> told;     // where the user was told to be
    std::string told_name, told_description;
};

struct StykovkaItems {
    GtkContainerAccessible parent;
    ItemsData* data;
};
struct StykovkaItemsClass {
    GtkContainerAccessibleClass parent;
};
struct StykovkaItem {
    AtkObject parent;
    StykovkaItems* owner;  // owned
    Place place;
    char* name;
    char* description;
};
struct StykovkaItemClass {
    AtkObjectClass parent;
};

void items_selection(AtkSelectionIface* iface);
void items_table(AtkTableIface* iface);
void item_component(AtkComponentIface* iface);

// The names are what the macros of GObject ask for.
// NOLINTBEGIN
G_DEFINE_TYPE_WITH_CODE(StykovkaItems, stykovka_items, GTK_TYPE_CONTAINER_ACCESSIBLE,
                        G_IMPLEMENT_INTERFACE(ATK_TYPE_SELECTION, items_selection))
using StykovkaTable = StykovkaItems;
using StykovkaTableClass = StykovkaItemsClass;
G_DEFINE_TYPE_WITH_CODE(StykovkaTable, stykovka_table, stykovka_items_get_type(),
                        G_IMPLEMENT_INTERFACE(ATK_TYPE_TABLE, items_table))
G_DEFINE_TYPE_WITH_CODE(StykovkaItem, stykovka_item, ATK_TYPE_OBJECT,
                        G_IMPLEMENT_INTERFACE(ATK_TYPE_COMPONENT, item_component))
// NOLINTEND

StykovkaItems* items_of(void* object) { return static_cast<StykovkaItems*>(object); }
StykovkaItem* item_of(void* object) { return static_cast<StykovkaItem*>(object); }

AccessibleItems* model_of(void* object) { return items_of(object)->data->items; }
std::size_t columns_of(const AccessibleItems& items) { return std::max<std::size_t>(1, items.columns()); }
std::size_t count_of(const AccessibleItems& items) { return items.rows() * columns_of(items); }

// --- one item ---

AtkObject* make_item(StykovkaItems* owner, Place place) {
    if (const auto known = owner->data->made.find(place); known != owner->data->made.end())
        return static_cast<AtkObject*>(g_object_ref(known->second));
    auto* item = static_cast<StykovkaItem*>(g_object_new(stykovka_item_get_type(), nullptr));
    item->owner = static_cast<StykovkaItems*>(g_object_ref(owner));
    item->place = place;
    atk_object_set_role(&item->parent, owner->data->items->columns() == 0 ? ATK_ROLE_LIST_ITEM : ATK_ROLE_TABLE_CELL);
    owner->data->made[place] = &item->parent;
    return &item->parent;
}

// None when the row is gone by now.
std::optional<AccessibleItem> content_of(StykovkaItem* item) {
    const AccessibleItems* items = item->owner->data->items;
    if (items == nullptr || item->place.first >= items->rows()) return std::nullopt;
    return items->item({item->place.first, item->place.second});
}

const char* item_name(AtkObject* object) {
    StykovkaItem* item = item_of(object);
    const auto content = content_of(item);
    g_free(item->name);
    return item->name = g_strdup(content ? content->name.c_str() : "");
}

const char* item_description(AtkObject* object) {
    StykovkaItem* item = item_of(object);
    const auto content = content_of(item);
    g_free(item->description);
    return item->description = g_strdup(content ? content->description.c_str() : "");
}

AtkObject* item_parent(AtkObject* object) { return ATK_OBJECT(item_of(object)->owner); }

int item_index(AtkObject* object) {
    const StykovkaItem* item = item_of(object);
    const AccessibleItems* items = item->owner->data->items;
    return items == nullptr ? -1 : static_cast<int>(item->place.first * columns_of(*items) + item->place.second);
}

AtkStateSet* item_states(AtkObject* object) {
    StykovkaItem* item = item_of(object);
    AtkStateSet* states = atk_state_set_new();
    const auto content = content_of(item);
    if (!content) {
        atk_state_set_add_state(states, ATK_STATE_DEFUNCT);
        return states;
    }
    for (const AtkStateType each : {ATK_STATE_ENABLED, ATK_STATE_SENSITIVE, ATK_STATE_FOCUSABLE, ATK_STATE_SELECTABLE,
                                    ATK_STATE_TRANSIENT, ATK_STATE_VISIBLE})
        atk_state_set_add_state(states, each);
    if (!content->place.IsEmpty() && item->owner->data->window->IsShownOnScreen())
        atk_state_set_add_state(states, ATK_STATE_SHOWING);
    const auto active = item->owner->data->items->active();
    if (active && Place(active->row, active->column) == item->place) {
        atk_state_set_add_state(states, ATK_STATE_SELECTED);
        atk_state_set_add_state(states, ATK_STATE_ACTIVE);
        if (item->owner->data->window->HasFocus()) atk_state_set_add_state(states, ATK_STATE_FOCUSED);
    }
    return states;
}

void item_finalize(GObject* object) {
    StykovkaItem* item = item_of(object);
    item->owner->data->made.erase(item->place);
    g_object_unref(item->owner);
    g_free(item->name);
    g_free(item->description);
    G_OBJECT_CLASS(stykovka_item_parent_class)->finalize(object);
}

void item_extents(AtkComponent* component, int* x, int* y, int* width, int* height, AtkCoordType type) {
    StykovkaItem* item = item_of(component);
    const auto content = content_of(item);
    *x = *y = *width = *height = -1;
    if (!content || content->place.IsEmpty()) return;
    wxWindow* window = item->owner->data->window;
    wxPoint corner = window->ClientToScreen(content->place.GetTopLeft());
    if (type == ATK_XY_WINDOW) {
        while (!window->IsTopLevel()) window = window->GetParent();
        corner -= window->ClientToScreen({0, 0});
    }
    *x = corner.x;
    *y = corner.y;
    *width = content->place.width;
    *height = content->place.height;
}

gboolean item_grab_focus(AtkComponent* component) {
    StykovkaItem* item = item_of(component);
    AccessibleItems* items = item->owner->data->items;
    if (items == nullptr || item->place.first >= items->rows()) return FALSE;
    items->activate({item->place.first, item->place.second});
    return TRUE;
}

void item_component(AtkComponentIface* iface) {
    iface->get_extents = item_extents;
    iface->grab_focus = item_grab_focus;
}

void stykovka_item_init(StykovkaItem* item) { item->name = item->description = nullptr; }

void stykovka_item_class_init(StykovkaItemClass* klass) {
    AtkObjectClass* object = ATK_OBJECT_CLASS(klass);
    object->get_name = item_name;
    object->get_description = item_description;
    object->get_parent = item_parent;
    object->get_index_in_parent = item_index;
    object->ref_state_set = item_states;
    G_OBJECT_CLASS(klass)->finalize = item_finalize;
}

// --- the grid or list ---

// Behind the items stand the widgets that lie on the grid: the field in which a segment is edited.
int items_count(AtkObject* object) {
    const AccessibleItems* items = model_of(object);
    const int widgets = ATK_OBJECT_CLASS(stykovka_items_parent_class)->get_n_children(object);
    return widgets + (items == nullptr ? 0 : static_cast<int>(count_of(*items)));
}

AtkObject* items_child(AtkObject* object, int index) {
    const AccessibleItems* items = model_of(object);
    const int own = items == nullptr ? 0 : static_cast<int>(count_of(*items));
    if (index < 0) return nullptr;
    if (index >= own) return ATK_OBJECT_CLASS(stykovka_items_parent_class)->ref_child(object, index - own);
    const auto at = static_cast<std::size_t>(index);
    return make_item(items_of(object), {at / columns_of(*items), at % columns_of(*items)});
}

AtkStateSet* items_states(AtkObject* object) {
    AtkStateSet* states = ATK_OBJECT_CLASS(stykovka_items_parent_class)->ref_state_set(object);
    // Nobody must ask for all of fifty thousand rows.
    atk_state_set_add_state(states, ATK_STATE_MANAGES_DESCENDANTS);
    return states;
}

void items_finalize(GObject* object) {
    delete items_of(object)->data;
    G_OBJECT_CLASS(stykovka_items_parent_class)->finalize(object);
}

void stykovka_items_init(StykovkaItems* items) { items->data = new ItemsData; }

void stykovka_items_class_init(StykovkaItemsClass* klass) {
    AtkObjectClass* object = ATK_OBJECT_CLASS(klass);
    object->get_n_children = items_count;
    object->ref_child = items_child;
    object->ref_state_set = items_states;
    G_OBJECT_CLASS(klass)->finalize = items_finalize;
}

int selection_count(AtkSelection* selection) {
    const AccessibleItems* items = model_of(selection);
    return items != nullptr && items->active() ? 1 : 0;
}

AtkObject* selection_child(AtkSelection* selection, int index) {
    const AccessibleItems* items = model_of(selection);
    if (index != 0 || items == nullptr || !items->active()) return nullptr;
    return make_item(items_of(selection), {items->active()->row, items->active()->column});
}

gboolean is_selected(AtkSelection* selection, int index) {
    const AccessibleItems* items = model_of(selection);
    if (items == nullptr || !items->active()) return FALSE;
    return static_cast<std::size_t>(index) == items->active()->row * columns_of(*items) + items->active()->column;
}

gboolean select_child(AtkSelection* selection, int index) {
    AccessibleItems* items = model_of(selection);
    if (items == nullptr || index < 0 || static_cast<std::size_t>(index) >= count_of(*items)) return FALSE;
    const auto at = static_cast<std::size_t>(index);
    items->activate({at / columns_of(*items), at % columns_of(*items)});
    return TRUE;
}

void items_selection(AtkSelectionIface* iface) {
    iface->get_selection_count = selection_count;
    iface->ref_selection = selection_child;
    iface->is_child_selected = is_selected;
    iface->add_selection = select_child;
}

// --- what only a grid has ---

int table_rows(AtkTable* table) { return model_of(table) == nullptr ? 0 : static_cast<int>(model_of(table)->rows()); }
int table_columns(AtkTable* table) {
    return model_of(table) == nullptr ? 0 : static_cast<int>(model_of(table)->columns());
}
int table_index(AtkTable* table, int row, int column) { return row * table_columns(table) + column; }
int table_row(AtkTable* table, int index) { return table_columns(table) == 0 ? -1 : index / table_columns(table); }
int table_column(AtkTable* table, int index) { return table_columns(table) == 0 ? -1 : index % table_columns(table); }

AtkObject* table_cell(AtkTable* table, int row, int column) {
    if (row < 0 || column < 0 || row >= table_rows(table) || column >= table_columns(table)) return nullptr;
    return make_item(items_of(table), {static_cast<std::size_t>(row), static_cast<std::size_t>(column)});
}

const char* table_column_name(AtkTable* table, int column) {
    if (model_of(table) == nullptr || column < 0) return nullptr;
    return g_intern_string(model_of(table)->column_name(static_cast<std::size_t>(column)).c_str());
}

gboolean table_row_selected(AtkTable* table, int row) {
    const AccessibleItems* items = model_of(table);
    return items != nullptr && items->active() && static_cast<int>(items->active()->row) == row;
}

void items_table(AtkTableIface* iface) {
    iface->get_n_rows = table_rows;
    iface->get_n_columns = table_columns;
    iface->get_index_at = table_index;
    iface->get_row_at_index = table_row;
    iface->get_column_at_index = table_column;
    iface->ref_at = table_cell;
    iface->get_column_description = table_column_name;
    iface->is_row_selected = table_row_selected;
}

void stykovka_table_init(StykovkaTable*) {}
void stykovka_table_class_init(StykovkaTableClass*) {}

}  // namespace

namespace stykovka {

AtkObject* new_items_object(wxWindow& window, AccessibleItems& items) {
    const bool is_list = items.columns() == 0;
    auto* object = static_cast<StykovkaItems*>(
        g_object_new(is_list ? stykovka_items_get_type() : stykovka_table_get_type(), nullptr));
    object->data->window = &window;
    object->data->items = &items;
    atk_object_set_role(ATK_OBJECT(object), is_list ? ATK_ROLE_LIST : ATK_ROLE_TABLE);
    return ATK_OBJECT(object);
}

void forget_items(AtkObject* object) { items_of(object)->data->items = nullptr; }

void tell_active(AtkObject* object) {
    ItemsData& data = *items_of(object)->data;
    const auto active = data.items->active();
    if (!active || active->row >= data.items->rows()) return data.told.reset();
    const AccessibleItem content = data.items->item(*active);
    AtkObject* item = make_item(items_of(object), {active->row, active->column});
    if (active != data.told) {
        if (data.told)
            if (const auto old = data.made.find({data.told->row, data.told->column}); old != data.made.end())
                atk_object_notify_state_change(old->second, ATK_STATE_SELECTED, FALSE);
        g_signal_emit_by_name(object, "active-descendant-changed", item);
        g_signal_emit_by_name(object, "selection-changed");
        atk_object_notify_state_change(item, ATK_STATE_SELECTED, TRUE);
        if (data.window->HasFocus()) atk_object_notify_state_change(item, ATK_STATE_FOCUSED, TRUE);
    } else {
        if (content.name != data.told_name) g_object_notify(G_OBJECT(item), "accessible-name");
        if (content.description != data.told_description) g_object_notify(G_OBJECT(item), "accessible-description");
    }
    data.told = active;
    data.told_name = content.name;
    data.told_description = content.description;
    g_object_unref(item);
}

void tell_focus(AtkObject* object) {
    items_of(object)->data->told.reset();
    tell_active(object);
}

void tell_items(AtkObject* object) { g_signal_emit_by_name(object, "visible-data-changed"); }

}  // namespace stykovka
