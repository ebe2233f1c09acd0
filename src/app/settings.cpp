// What a user set, beside the archive: who he is, the interface, the places of things.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/file.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

// XDG Base Directory Specification: an unset or relative variable means the default below the home folder.
fs::path xdg_folder(const char* variable, const char* below_home) {
    const fs::path given = environment(variable);
    return given.is_absolute() ? given : fs::path(environment("HOME")) / below_home;
}

fs::path program_folder() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    return failed ? fs::path() : program.parent_path();
}

// The first folder that holds `sample`; the last one when none does.
fs::path first_with(std::initializer_list<fs::path> folders, const fs::path& sample) {
    for (const fs::path& folder : folders)
        if (!folder.empty() && fs::exists(folder / sample)) return folder;
    return *(folders.end() - 1);
}

Theme theme_of(const std::string& name) {
    if (name == "light") return Theme::light;
    return name == "dark" ? Theme::dark : Theme::system;
}

const char* name_of(Theme theme) {
    switch (theme) {
        case Theme::system:
            return "system";
        case Theme::light:
            return "light";
        case Theme::dark:
            return "dark";
    }
    return "system";
}

Settings settings_of(const json& root) {
    Settings settings;
    settings.user = root.value("user", "");
    settings.interface_language = root.value("interface_language", "");
    settings.theme = theme_of(root.value("theme", ""));
    settings.font_size.grid = root.value("font_size", 0);
    settings.font_size.list = root.value("list_font_size", 0);
    settings.font_size.side = root.value("side_font_size", 0);
    settings.second_backup_place = root.value("second_backup_place", "");
    settings.propagate = root.value("propagate", true);
    const json keys = root.value("keys", json::object());
    for (const auto& [id, key] : keys.items())
        if (key.is_string()) settings.keys[id] = key.get<std::string>();
    settings.languages.source = Language(root.value("source_language", "ru"));
    settings.languages.target = Language(root.value("target_language", "en-US"));
    const json window = root.value("window", json::object());
    settings.window.width = window.value("width", settings.window.width);
    settings.window.height = window.value("height", settings.window.height);
    settings.window.maximised = window.value("maximised", settings.window.maximised);
    settings.window.list_width = window.value("list_width", settings.window.list_width);
    settings.window.side_width = window.value("side_width", settings.window.side_width);
    settings.window.list = window.value("list", settings.window.list);
    settings.window.side_share = std::clamp(window.value("side_share", settings.window.side_share), 0.0, 1.0);
    settings.window.above = window.value("above", settings.window.above);
    settings.window.below = window.value("below", settings.window.below);
    settings.window.order = window.value("order", settings.window.order);
    settings.window.arrangement = window.value("arrangement", settings.window.arrangement);
    return settings;
}

}  // namespace

fs::path settings_file() { return xdg_folder("XDG_CONFIG_HOME", ".config") / "stykovka" / "settings.json"; }

Settings load_settings(const fs::path& file) {
    try {
        return settings_of(json::parse(read_file(file, 1 << 20)));
    } catch (const json::exception&) {  // a settings file that is broken is as good as none
        return {};
    } catch (const Error&) {
        return {};
    }
}

void save_settings(const Settings& settings, const fs::path& file) {
    const json window{{"width", settings.window.width},
                      {"height", settings.window.height},
                      {"maximised", settings.window.maximised},
                      {"list_width", settings.window.list_width},
                      {"side_width", settings.window.side_width},
                      {"list", settings.window.list},
                      {"side_share", settings.window.side_share},
                      {"above", settings.window.above},
                      {"below", settings.window.below},
                      {"order", settings.window.order},
                      {"arrangement", settings.window.arrangement}};
    const json root{{"user", settings.user},
                    {"interface_language", settings.interface_language},
                    {"theme", name_of(settings.theme)},
                    {"font_size", settings.font_size.grid},
                    {"list_font_size", settings.font_size.list},
                    {"side_font_size", settings.font_size.side},
                    {"second_backup_place", settings.second_backup_place.string()},
                    {"propagate", settings.propagate},
                    {"keys", settings.keys},
                    {"source_language", settings.languages.source.tag()},
                    {"target_language", settings.languages.target.tag()},
                    {"window", window}};
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    write_file(file, root.dump(2) + "\n");
}

std::string who_works(const Settings& settings) {
    if (!settings.user.empty()) return settings.user;
    if (const passwd* entry = ::getpwuid(::getuid()); entry != nullptr && *entry->pw_name != '\0')
        return entry->pw_name;
    return "user";
}

fs::path archive_path(const fs::path& given) {
    if (!given.empty()) return given;
    if (const fs::path set = environment("STYKOVKA_ARCHIVE"); !set.empty()) return set;
    return xdg_folder("XDG_DATA_HOME", ".local/share") / "stykovka" / "archive.stykovka";
}

fs::path data_file(const fs::path& name) {
    return first_with({environment("STYKOVKA_DATA"), program_folder() / "../share/stykovka", STYKOVKA_BUILD_DATA,
                       STYKOVKA_SOURCE_DATA},
                      name) /
           name;
}

fs::path catalogue_folder() {
    return first_with({program_folder() / "../share/locale", fs::path(STYKOVKA_BUILD_DATA) / "locale"},
                      "ru/LC_MESSAGES/stykovka.mo");
}

}  // namespace stykovka
