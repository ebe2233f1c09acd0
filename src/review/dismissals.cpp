// Findings that a person has dismissed, with the reason.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/dismissals.h"

namespace stykovka {

std::vector<Dismissal> stored_dismissals(Archive& archive) {
    std::vector<Dismissal> dismissals;
    Statement rows = archive.database().query("SELECT key, reason, who, at FROM dismissals ORDER BY key");
    while (rows.step())
        dismissals.push_back(
            {rows.text(0), rows.text(1), rows.text(2), UtcTime(std::chrono::seconds(rows.integer(3)))});
    return dismissals;
}

void remember_dismissal(Write& write, const std::string& key, const std::string& reason) {
    write.database().run("INSERT OR REPLACE INTO dismissals VALUES(?, ?, ?, ?)", key, reason, write.who(),
                         write.when().time_since_epoch().count());
}

bool forget_dismissal(Write& write, const std::string& key) {
    Statement known = write.database().query("SELECT 1 FROM dismissals WHERE key = ?", key);
    if (!known.step()) return false;
    write.database().run("DELETE FROM dismissals WHERE key = ?", key);
    return true;
}

}  // namespace stykovka
