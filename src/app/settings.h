// What a user set, beside the archive: who he is, the interface, the places of things.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/language.h"
#include "base/side.h"

namespace stykovka {

enum class Theme { system, light, dark };

/// Kept in $XDG_CONFIG_HOME/stykovka/settings.json. A missing or broken file gives the defaults.
struct Settings {
    std::string user;                ///< who changes things; empty: the login name
    std::string interface_language;  ///< "en", "ru"; empty: the system's
    Theme theme = Theme::system;
    struct {
        int grid = 0, list = 0, side = 0;
    } font_size;  ///< of each part of the window, in points; 0: the system's
    /// A folder off the machine that gets a copy of each backup of the archive; empty: none.
    std::filesystem::path second_backup_place;
    bool propagate = true;                                 ///< accepting a segment fills those with the same source
    std::map<std::string, std::string, std::less<>> keys;  ///< changed keys, by action; see KeyTable
    BySide<Language> languages{Language("ru"), Language("en-US")};
    struct {
        int width = 1280, height = 800;
        bool maximised = false;
        int list_width = 300, side_width = 340;
        double side_share = 0.6;            ///< of the upper place beside the texts, 0 … 1
        std::string above, below;           ///< the lists in both places, as name_of(Pane); empty: the first ones
        bool list = true;                   ///< whether the list of releases is shown
        std::string order;                  ///< of the releases: "changed", "doubtful", "date"; empty: nobody chose one
        std::string arrangement = "align";  ///< "align", "translate", "review"
    } window;
};

std::filesystem::path settings_file();
Settings load_settings(const std::filesystem::path& file);
/// Throws Error (subject output).
void save_settings(const Settings& settings, const std::filesystem::path& file);

/// `user` of the settings, else the login name, else "user".
std::string who_works(const Settings& settings);

/// `given` if not empty, else STYKOVKA_ARCHIVE, else $XDG_DATA_HOME/stykovka/archive.stykovka.
std::filesystem::path archive_path(const std::filesystem::path& given);

/// Where dictionaries and catalogues are: STYKOVKA_DATA, else ../share/stykovka beside the program, else the source
/// tree it was built from. `name` is below that: "dictionaries/segmentation.srx".
std::filesystem::path data_file(const std::filesystem::path& name);
/// The folder with LANG/LC_MESSAGES/stykovka.mo.
std::filesystem::path catalogue_folder();

}  // namespace stykovka
