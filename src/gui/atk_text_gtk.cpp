// The ATK object of the field in which a segment is edited.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>
#include <pango/pango.h>
#include <wx/window.h>

#include <algorithm>
#include <string>
#include <vector>

#include "gui/accessible.h"
#include "gui/atk_objects_gtk.h"

namespace {

using stykovka::AccessibleText;

struct TextData {
    wxWindow* window = nullptr;
    AccessibleText* text = nullptr;  // null when the window is gone
    std::string told;
    int told_caret = -1;
};

struct StykovkaText {
    GtkContainerAccessible parent;
    TextData* data;
};
struct StykovkaTextClass {
    GtkContainerAccessibleClass parent;
};

void text_text(AtkTextIface* iface);
void text_editable(AtkEditableTextIface* iface);

// NOLINTBEGIN
G_DEFINE_TYPE_WITH_CODE(StykovkaText, stykovka_text, GTK_TYPE_CONTAINER_ACCESSIBLE,
                        G_IMPLEMENT_INTERFACE(ATK_TYPE_TEXT, text_text)
                            G_IMPLEMENT_INTERFACE(ATK_TYPE_EDITABLE_TEXT, text_editable))
// NOLINTEND

TextData& data_of(void* object) { return *static_cast<StykovkaText*>(object)->data; }

std::string text_of(void* object) {
    const TextData& data = data_of(object);
    return data.text == nullptr ? std::string() : data.text->shown_text();
}

// ATK counts code points, the program bytes.
int points_in(const std::string& text, std::size_t bytes) {
    return static_cast<int>(g_utf8_strlen(text.c_str(), static_cast<gssize>(std::min(bytes, text.size()))));
}
std::size_t byte_of(const std::string& text, int points) {
    const int all = points_in(text, text.size());
    const int at = points < 0 ? all : std::min(points, all);
    return static_cast<std::size_t>(g_utf8_offset_to_pointer(text.c_str(), at) - text.c_str());
}
char* piece(const std::string& text, int begin, int end) {
    const std::size_t from = byte_of(text, begin);
    const std::size_t to = std::max(from, byte_of(text, end));
    return g_strndup(text.c_str() + from, to - from);
}

char* get_text(AtkText* text, int begin, int end) { return piece(text_of(text), begin, end); }
int get_count(AtkText* text) {
    const std::string all = text_of(text);
    return points_in(all, all.size());
}
int get_caret(AtkText* text) {
    const TextData& data = data_of(text);
    return data.text == nullptr ? 0 : points_in(data.text->shown_text(), data.text->caret_byte());
}
gunichar get_character(AtkText* text, int at) {
    const std::string all = text_of(text);
    if (at < 0 || at >= points_in(all, all.size())) return 0;
    return g_utf8_get_char(all.c_str() + byte_of(all, at));
}
gboolean set_caret(AtkText* text, int at) {
    const TextData& data = data_of(text);
    if (data.text == nullptr) return FALSE;
    data.text->go_to_byte(byte_of(data.text->shown_text(), at));
    return TRUE;
}

// From the beginning of the word at `at` to the beginning of the next one; the whole text for longer pieces, as a
// segment is one sentence in one line.
std::pair<int, int> unit_at(const std::string& text, int at, AtkTextGranularity granularity) {
    const int count = points_in(text, text.size());
    at = std::clamp(at, 0, count);
    if (granularity == ATK_TEXT_GRANULARITY_CHAR) return {at, std::min(at + 1, count)};
    if (granularity != ATK_TEXT_GRANULARITY_WORD || count == 0) return {0, count};
    std::vector<PangoLogAttr> attributes(static_cast<std::size_t>(count) + 1);
    pango_get_log_attrs(text.c_str(), static_cast<int>(text.size()), -1, pango_language_get_default(),
                        attributes.data(), count + 1);
    int begin = at;
    while (begin > 0 && attributes[static_cast<std::size_t>(begin)].is_word_start == 0) --begin;
    int end = at + 1;
    while (end < count && attributes[static_cast<std::size_t>(end)].is_word_start == 0) ++end;
    return {begin, std::min(end, count)};
}

char* get_string_at(AtkText* object, int at, AtkTextGranularity granularity, int* begin, int* end) {
    const std::string text = text_of(object);
    std::tie(*begin, *end) = unit_at(text, at, granularity);
    return piece(text, *begin, *end);
}

char* get_text_at(AtkText* object, int at, AtkTextBoundary boundary, int* begin, int* end) {
    const bool by_word = boundary == ATK_TEXT_BOUNDARY_WORD_START || boundary == ATK_TEXT_BOUNDARY_WORD_END;
    return get_string_at(object, at,
                         boundary == ATK_TEXT_BOUNDARY_CHAR ? ATK_TEXT_GRANULARITY_CHAR
                         : by_word                          ? ATK_TEXT_GRANULARITY_WORD
                                                            : ATK_TEXT_GRANULARITY_LINE,
                         begin, end);
}

int get_selections(AtkText* text) {
    const TextData& data = data_of(text);
    if (data.text == nullptr) return 0;
    const auto [begin, end] = data.text->selected_bytes();
    return begin == end ? 0 : 1;
}

char* get_selection(AtkText* object, int number, int* begin, int* end) {
    *begin = *end = 0;
    if (number != 0 || get_selections(object) == 0) return nullptr;
    const std::string text = text_of(object);
    const auto [from, to] = data_of(object).text->selected_bytes();
    *begin = points_in(text, from);
    *end = points_in(text, to);
    return piece(text, *begin, *end);
}

void get_extents(AtkText* object, int at, int* x, int* y, int* width, int* height, AtkCoordType type) {
    const TextData& data = data_of(object);
    *x = *y = *width = *height = -1;
    if (data.text == nullptr) return;
    const wxRect place = data.text->place_of_byte(byte_of(data.text->shown_text(), at));
    wxPoint corner = data.window->ClientToScreen(place.GetTopLeft());
    if (type == ATK_XY_WINDOW) {
        wxWindow* top = data.window;
        while (!top->IsTopLevel()) top = top->GetParent();
        corner -= top->ClientToScreen({0, 0});
    }
    *x = corner.x;
    *y = corner.y;
    *width = place.width;
    *height = place.height;
}

void text_text(AtkTextIface* iface) {
    iface->get_text = get_text;
    iface->get_character_count = get_count;
    iface->get_caret_offset = get_caret;
    iface->get_character_at_offset = get_character;
    iface->set_caret_offset = set_caret;
    iface->get_string_at_offset = get_string_at;
    iface->get_text_at_offset = get_text_at;
    iface->get_n_selections = get_selections;
    iface->get_selection = get_selection;
    iface->get_character_extents = get_extents;
}

void put(AtkEditableText* object, int begin, int end, const std::string& text) {
    const TextData& data = data_of(object);
    if (data.text == nullptr) return;
    const std::string now = data.text->shown_text();
    data.text->put_text(byte_of(now, begin), byte_of(now, end), text);
}

void set_contents(AtkEditableText* object, const char* text) { put(object, 0, -1, text); }
void insert_text(AtkEditableText* object, const char* text, int length, int* position) {
    put(object, *position, *position, std::string(text, static_cast<std::size_t>(std::max(0, length))));
    *position += static_cast<int>(g_utf8_strlen(text, length));
}
void delete_text(AtkEditableText* object, int begin, int end) { put(object, begin, end, {}); }

void text_editable(AtkEditableTextIface* iface) {
    iface->set_text_contents = set_contents;
    iface->insert_text = insert_text;
    iface->delete_text = delete_text;
}

AtkStateSet* text_states(AtkObject* object) {
    AtkStateSet* states = ATK_OBJECT_CLASS(stykovka_text_parent_class)->ref_state_set(object);
    const TextData& data = data_of(object);
    if (data.text != nullptr && data.text->can_be_changed()) atk_state_set_add_state(states, ATK_STATE_EDITABLE);
    if (data.text != nullptr && !data.text->can_be_changed()) atk_state_set_add_state(states, ATK_STATE_READ_ONLY);
    atk_state_set_add_state(states, ATK_STATE_MULTI_LINE);
    return states;
}

void text_finalize(GObject* object) {
    delete static_cast<StykovkaText*>(static_cast<void*>(object))->data;
    G_OBJECT_CLASS(stykovka_text_parent_class)->finalize(object);
}

void stykovka_text_init(StykovkaText* text) { text->data = new TextData; }

void stykovka_text_class_init(StykovkaTextClass* klass) {
    ATK_OBJECT_CLASS(klass)->ref_state_set = text_states;
    G_OBJECT_CLASS(klass)->finalize = text_finalize;
}

}  // namespace

namespace stykovka {

AtkObject* new_text_object(wxWindow& window, AccessibleText& text) {
    auto* object = static_cast<StykovkaText*>(g_object_new(stykovka_text_get_type(), nullptr));
    object->data->window = &window;
    object->data->text = &text;
    atk_object_set_role(ATK_OBJECT(object), ATK_ROLE_TEXT);
    return ATK_OBJECT(object);
}

void forget_text(AtkObject* object) { data_of(object).text = nullptr; }

// Only what lies between the equal ends is told: a screen reader says what was typed, not the whole segment.
void tell_text(AtkObject* object) {
    TextData& data = data_of(object);
    const std::string now = data.text->shown_text();
    const std::string before = std::exchange(data.told, now);
    if (now == before) return;
    std::size_t head = 0;
    while (head < std::min(now.size(), before.size()) && now[head] == before[head]) ++head;
    std::size_t tail = 0;
    while (tail < std::min(now.size(), before.size()) - head &&
           now[now.size() - 1 - tail] == before[before.size() - 1 - tail])
        ++tail;
    while (head > 0 && head < now.size() && (static_cast<unsigned char>(now[head]) & 0xC0) == 0x80) --head;
    while (tail > 0 && (static_cast<unsigned char>(now[now.size() - tail]) & 0xC0) == 0x80) --tail;
    const std::string gone = before.substr(head, before.size() - tail - head);
    const std::string added = now.substr(head, now.size() - tail - head);
    const int at = points_in(now, head);
    if (!gone.empty()) g_signal_emit_by_name(object, "text-remove", at, points_in(gone, gone.size()), gone.c_str());
    if (!added.empty()) g_signal_emit_by_name(object, "text-insert", at, points_in(added, added.size()), added.c_str());
}

void tell_caret(AtkObject* object) {
    TextData& data = data_of(object);
    const int caret = get_caret(ATK_TEXT(object));
    if (std::exchange(data.told_caret, caret) != caret) g_signal_emit_by_name(object, "text-caret-moved", caret);
}

}  // namespace stykovka
