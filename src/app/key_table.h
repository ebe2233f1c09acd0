// Which key runs which action: the table's own keys, and what the user changed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/actions.h"

namespace stykovka {

/// A key is written as in the table of actions: "Ctrl+Shift+Down"; an empty one is none.
class KeyTable {
public:
    using Changes = std::map<std::string, std::string, std::less<>>;  ///< id of an action → key

    KeyTable() = default;
    /// Ids that are not in the table are left alone and kept: another version of the program may know them.
    explicit KeyTable(Changes changes) : changes_(std::move(changes)) {}

    std::string_view of(const Action& action) const;
    /// The table's own key is no change.
    void set(const Action& action, const std::string& key);
    /// Other actions that have this key where `action` would have it: both in the grid, or one of them everywhere.
    std::vector<const Action*> others_with(const Action& action, std::string_view key) const;
    const Changes& changes() const { return changes_; }

private:
    Changes changes_;
};

/// A file of keys: "go.next Ctrl+N" a line, "#" begins a comment; an action without a key loses its own. Throws
/// Error{malformed, input} with the line of an action that is not there.
KeyTable read_keys(std::string_view text, const std::string& file);

}  // namespace stykovka
