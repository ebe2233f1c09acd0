// What an archive keeps by name, beside its tables.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/setting.h"

namespace stykovka {

std::optional<std::string> setting(Archive& archive, std::string_view key) {
    Statement row = archive.database().query("SELECT value FROM settings WHERE key = ?", key);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

void set_setting(Archive& archive, std::string_view key, std::string_view value) {
    archive.database().run(
        "INSERT INTO settings(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", key,
        value);
}

}  // namespace stykovka
