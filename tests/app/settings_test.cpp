// Tests of app/settings.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;

TEST_CASE("settings: what is saved comes back") {
    const auto file = test::fresh_folder("settings") / "deep" / "settings.json";
    Settings settings;
    settings.user = "А. Редактор";
    settings.interface_language = "ru";
    settings.theme = Theme::dark;
    settings.font_size = {14, 12, 11};
    settings.languages.target = Language("en-GB");
    settings.window.width = 1000;
    settings.window.maximised = true;
    settings.window.arrangement = "review";
    settings.window.order = "date";
    settings.window.side_share = 0.25;
    settings.window.above = "terms";
    save_settings(settings, file);
    const Settings again = load_settings(file);
    CHECK(again.user == settings.user);
    CHECK(again.interface_language == "ru");
    CHECK(again.theme == Theme::dark);
    CHECK(again.font_size.grid == 14);
    CHECK(again.font_size.list == 12);
    CHECK(again.font_size.side == 11);
    CHECK(again.languages.target.tag() == "en-GB");
    CHECK(again.window.width == 1000);
    CHECK(again.window.maximised);
    CHECK(again.window.arrangement == "review");
    CHECK(again.window.order == "date");
    CHECK(again.window.side_share == 0.25);
    CHECK(again.window.above == "terms");
    CHECK(again.window.below.empty());
}

TEST_CASE("settings: a missing, broken or odd file gives the defaults and does not stop the program") {
    const auto folder = test::fresh_folder("settings-broken");
    CHECK(load_settings(folder / "none.json").font_size.grid == 0);
    write_file(folder / "broken.json", std::string_view("{\"font_size\": 12"));
    CHECK(load_settings(folder / "broken.json").font_size.grid == 0);
    write_file(folder / "odd.json", std::string_view("{\"font_size\": \"large\"}"));
    CHECK(load_settings(folder / "odd.json").font_size.grid == 0);
}
