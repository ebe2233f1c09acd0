// The menus, built from the table of actions.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/action_menus.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/tr.h"
#include "gui/key_match.h"
#include "gui/menu_letters.h"
#include "gui/native.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

// Above the ids that wx keeps for itself (5000 … 5999).
constexpr int first_command = wxID_HIGHEST + 100;

const char* title_of(Menu menu) {
    switch (menu) {
        case Menu::release:
            return tr("&Release");
        case Menu::edit:
            return tr("&Edit");
        case Menu::bead:
            return tr("&Pair");
        case Menu::go:
            return tr("&Go");
        case Menu::view:
            return tr("&View");
        case Menu::tools:
            return tr("&Tools");
        case Menu::review:
            return tr("Revie&w");
        case Menu::help:
            return tr("&Help");
    }
    return "";
}

constexpr std::array all_menus{Menu::release, Menu::edit,  Menu::bead,   Menu::go,
                               Menu::view,    Menu::tools, Menu::review, Menu::help};

// A key that GTK does not take for a menu is only shown; the window matches it itself (see MainFrame::on_key).
std::string label_with_key(const Action& action, const std::string& label, const KeyTable& keys) {
    const std::string_view key = keys.of(action);
    if (key.empty()) return label;
    return works_in_menu(key) ? fmt::format("{}\t{}", label, key) : label;
}

void append(wxMenu& menu, const Action& action, const std::string& label, const KeyTable& keys) {
    const int command = *command_of(action.id);
    wxMenuItem* item = menu.Append(command, to_wx(label_with_key(action, label, keys)), to_wx(tr(action.help)),
                                   action.is_switch ? wxITEM_CHECK : wxITEM_NORMAL);
    const std::string_view key = keys.of(action);
    if (!key.empty() && !works_in_menu(key) && !show_key(*item, key))
        item->SetItemLabel(to_wx(fmt::format("{}  ({})", label, key)));
}

std::string label_of_step(const Action& action, const ActionContext& context) {
    if (context.session == nullptr) return tr(action.label);
    if (action.id == "edit.undo")
        if (const auto what = context.session->undo_text())
            return fmt::format(fmt::runtime(tr("&Undo: {what}")), fmt::arg("what", *what));
    if (action.id == "edit.redo")
        if (const auto what = context.session->redo_text())
            return fmt::format(fmt::runtime(tr("&Redo: {what}")), fmt::arg("what", *what));
    return tr(action.label);
}

bool is_on(const Action& action, const ActionContext& context, const WindowSwitches& switches) {
    if (action.id == "edit.propagate") return context.propagate;
    if (action.id == "view.theme") return switches.dark;
    if (action.id == "view.list") return switches.list;
    return action.id == fmt::format("view.{}", name_of(switches.arrangement));
}

}  // namespace

std::optional<int> command_of(std::string_view id) {
    const Action* action = find_action(id);
    if (action == nullptr) return std::nullopt;
    return first_command + static_cast<int>(action - actions().data());
}

const Action* action_of(int command) {
    const int row = command - first_command;
    if (row < 0 || row >= static_cast<int>(actions().size())) return nullptr;
    return &actions()[static_cast<std::size_t>(row)];
}

std::vector<std::string> labels_of(Menu rows) {
    std::vector<std::string> labels;
    for (const Action& action : actions())
        if (action.menu == rows) labels.emplace_back(tr(action.label));
    if (rows == Menu::tools) labels.emplace_back(tr("Use a &match"));  // the menu of the nine
    return with_own_letters(labels);
}

wxMenu* make_menu(Menu rows, const KeyTable& keys) {
    const std::vector<std::string> labels = labels_of(rows);
    auto* menu = new wxMenu;
    std::optional<int> group;
    std::size_t row = 0;
    wxMenu* matches = nullptr;
    for (const Action& action : actions()) {
        if (action.menu != rows) continue;
        const bool is_new_group = group && *group != action.group;
        group = action.group;
        if (is_new_group) menu->AppendSeparator();
        const bool is_match = action.id.starts_with("match.use-");
        if (is_match && matches == nullptr) menu->AppendSubMenu(matches = new wxMenu, to_wx(labels.back()));
        append(is_match ? *matches : *menu, action, labels[row++], keys);
    }
    return menu;
}

wxMenuBar* make_menu_bar(const KeyTable& keys) {
    std::vector<std::string> titles;
    for (const Menu rows : all_menus) titles.emplace_back(title_of(rows));
    titles = with_own_letters(titles);
    auto* bar = new wxMenuBar;
    for (std::size_t i = 0; i < all_menus.size(); ++i) bar->Append(make_menu(all_menus[i], keys), to_wx(titles[i]));
    return bar;
}

void refresh_menus(wxMenuBar& bar, const ActionContext& context, const WindowSwitches& switches, const KeyTable& keys) {
    for (const Action& action : actions()) {
        wxMenuItem* item = bar.FindItem(*command_of(action.id));
        if (item == nullptr) continue;
        const bool makes_sense = action.enabled == nullptr || action.enabled(context);
        if (item->IsEnabled() != makes_sense) item->Enable(makes_sense);
        if (action.is_switch) item->Check(is_on(action, context, switches));
        if (action.id == "edit.undo" || action.id == "edit.redo")
            item->SetItemLabel(to_wx(label_with_key(action, label_of_step(action, context), keys)));
    }
}

std::string plain_label(const Action& action) {
    std::string label = tr(action.label);
    std::erase(label, '&');
    if (label.ends_with("…")) label.resize(label.size() - std::string_view("…").size());
    return label;
}

}  // namespace stykovka
