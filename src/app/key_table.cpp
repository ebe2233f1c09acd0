// Which key runs which action: the table's own keys, and what the user changed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_table.h"

#include <fmt/format.h>

#include <sstream>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {

std::string_view KeyTable::of(const Action& action) const {
    const auto changed = changes_.find(action.id);
    return changed == changes_.end() ? action.shortcut : std::string_view(changed->second);
}

void KeyTable::set(const Action& action, const std::string& key) {
    if (key == action.shortcut)
        changes_.erase(std::string(action.id));
    else
        changes_.insert_or_assign(std::string(action.id), key);
}

std::vector<const Action*> KeyTable::others_with(const Action& action, std::string_view key) const {
    std::vector<const Action*> others;
    if (key.empty()) return others;
    for (const Action& each : actions())
        if (&each != &action && of(each) == key) others.push_back(&each);
    return others;
}

KeyTable read_keys(std::string_view text, const std::string& file) {
    KeyTable keys;
    std::istringstream lines{std::string(text)};
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        std::istringstream words(line.substr(0, line.find('#')));
        std::string id, key;
        if (!(words >> id)) continue;
        words >> key;
        const Action* action = find_action(id);
        if (action == nullptr)
            throw Error(ErrorKind::malformed, ErrorSubject::input,
                        fmt::format(fmt::runtime(tr("There is no command “{id}”.")), fmt::arg("id", id)),
                        fmt::format("{}:{}", file, number));
        keys.set(*action, key);
    }
    return keys;
}

}  // namespace stykovka
