// What the office trusts less, kept in its archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/less_trust_setting.h"

#include <nlohmann/json.hpp>

namespace stykovka {
namespace {

using nlohmann::json;

constexpr const char* setting = "memory.less_trust";

}  // namespace

LessTrust kept_less_trust(Archive& archive) {
    Statement row = archive.database().query("SELECT value FROM settings WHERE key = ?", setting);
    if (!row.step()) return {};
    const json kept = json::parse(row.text(0), nullptr, false);
    if (!kept.is_object()) return {};
    LessTrust trust;
    trust.memories = kept.value("memories", trust.memories);
    trust.persons = kept.value("persons", trust.persons);
    trust.machine = kept.value("machine", 0);
    return trust;
}

void keep_less_trust(Write& write, const LessTrust& trust) {
    const json kept{{"memories", trust.memories}, {"persons", trust.persons}, {"machine", trust.machine}};
    write.database().run(
        "INSERT INTO settings(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", setting,
        kept.dump());
}

}  // namespace stykovka
