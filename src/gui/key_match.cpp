// Which command a key means.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/key_match.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stykovka {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 15> named_keys{{{"Return", WXK_RETURN},
                                                                       {"Space", WXK_SPACE},
                                                                       {"Up", WXK_UP},
                                                                       {"Down", WXK_DOWN},
                                                                       {"Left", WXK_LEFT},
                                                                       {"Right", WXK_RIGHT},
                                                                       {"Tab", WXK_TAB},
                                                                       {"Delete", WXK_DELETE},
                                                                       {"PageUp", WXK_PAGEUP},
                                                                       {"PageDown", WXK_PAGEDOWN},
                                                                       {"Insert", WXK_INSERT},
                                                                       {"F1", WXK_F1},
                                                                       {"Home", WXK_HOME},
                                                                       {"End", WXK_END},
                                                                       {"Escape", WXK_ESCAPE}}};

// The letters and digits of a keyboard by place: hardware codes of X11 and Wayland (evdev + 8).
constexpr std::array<std::pair<int, std::string_view>, 4> key_rows{
    {{10, "1234567890-="}, {24, "QWERTYUIOP[]"}, {38, "ASDFGHJKL;'"}, {52, "ZXCVBNM,./"}}};

int key_at(unsigned hardware_code) {
    for (const auto& [first, keys] : key_rows) {
        const int place = static_cast<int>(hardware_code) - first;
        if (place >= 0 && place < static_cast<int>(keys.size())) return keys[static_cast<std::size_t>(place)];
    }
    return 0;
}

int plain_key(int code) {
    if (code == WXK_NUMPAD_ENTER) return WXK_RETURN;
    if (code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9) return '0' + (code - WXK_NUMPAD0);
    if (code >= 1 && code <= 26 && code != WXK_RETURN && code != WXK_TAB && code != WXK_BACK) return 'A' + code - 1;
    return code >= 'a' && code <= 'z' ? code - 'a' + 'A' : code;
}

bool is_latin_key(int code) { return code > WXK_SPACE && code < WXK_DELETE; }

}  // namespace

KeyCombination key_of(std::string_view shortcut) {
    KeyCombination combination;
    for (const auto& [name, flag] :
         {std::pair<std::string_view, bool KeyCombination::*>{"Ctrl+", &KeyCombination::ctrl},
          {"Shift+", &KeyCombination::shift},
          {"Alt+", &KeyCombination::alt},
          {"Shift+", &KeyCombination::shift}})
        if (shortcut.starts_with(name)) {
            combination.*flag = true;
            shortcut.remove_prefix(name.size());
        }
    const auto named =
        std::find_if(named_keys.begin(), named_keys.end(), [&](const auto& key) { return key.first == shortcut; });
    if (named != named_keys.end()) {
        combination.key = named->second;
    } else if (shortcut.size() > 1 && shortcut[0] == 'F') {
        combination.key = WXK_F1 + std::stoi(std::string(shortcut.substr(1))) - 1;
    } else if (!shortcut.empty()) {
        combination.key = plain_key(static_cast<unsigned char>(shortcut[0]));
    }
    return combination;
}

KeyCombination key_of(const wxKeyEvent& event) {
    KeyCombination combination{plain_key(event.GetKeyCode()), event.ControlDown(), event.ShiftDown(), event.AltDown()};
    // Special keys of wx lie below the Cyrillic block; GTK's own codes of Russian letters above them.
    constexpr int first_cyrillic = 0x0400;
    const int code = event.GetKeyCode();
    const bool is_special = (code >= WXK_START && code < first_cyrillic) || (code > 0 && code <= WXK_SPACE);
    if (is_special && !(combination.key >= 'A' && combination.key <= 'Z')) return combination;
    if (!is_latin_key(combination.key))
        if (const int key = key_at(event.GetRawKeyFlags()); key != 0) combination.key = key;
    return combination;
}

std::string written(const KeyCombination& key) {
    std::string name;
    const auto named =
        std::find_if(named_keys.begin(), named_keys.end(), [&](const auto& each) { return each.second == key.key; });
    if (named != named_keys.end()) {
        name = named->first;
    } else if (key.key >= WXK_F1 && key.key <= WXK_F24) {
        name = "F" + std::to_string(key.key - WXK_F1 + 1);
    } else if (is_latin_key(key.key)) {
        name = static_cast<char>(key.key);
    }
    if (name.empty()) return name;
    return std::string(key.ctrl ? "Ctrl+" : "") + (key.shift ? "Shift+" : "") + (key.alt ? "Alt+" : "") + name;
}

const Action* action_for(const KeyCombination& key, bool in_grid, const KeyTable& keys) {
    for (const Action& action : actions()) {
        const std::string_view own = keys.of(action);
        if (!own.empty() && (in_grid || !action.in_grid_only) && key_of(own) == key) return &action;
    }
    return nullptr;
}

bool works_in_menu(std::string_view shortcut) {
    const KeyCombination key = key_of(shortcut);
    const bool is_function_key = key.key >= WXK_F1 && key.key <= WXK_F24;
    const bool is_arrow = key.key == WXK_UP || key.key == WXK_DOWN || key.key == WXK_LEFT || key.key == WXK_RIGHT;
    if (is_arrow || key.key == WXK_TAB) return false;
    return is_function_key || key.ctrl || key.alt;
}

}  // namespace stykovka
