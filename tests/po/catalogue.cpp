// A gettext catalogue (PO or POT) as the tests need it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace stykovka::test {
namespace {

// The text between the quotes of a PO line, with its escapes resolved.
std::string unquoted(std::string_view line) {
    const std::size_t first = line.find('"'), last = line.rfind('"');
    std::string text;
    for (std::size_t i = first + 1; i < last; ++i) {
        if (line[i] != '\\' || i + 1 == last) {
            text += line[i];
            continue;
        }
        const char escaped = line[++i];
        text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
    }
    return text;
}

struct PoReader {
    std::vector<CatalogueEntry> entries;
    CatalogueEntry entry;
    std::string* field = nullptr;

    void finish_entry() {
        if (!entry.text.empty()) entries.push_back(entry);
        entry = {};
        field = nullptr;
    }

    void read(std::string_view line) {
        if (line.rfind("#,", 0) == 0) {
            entry.fuzzy = line.find("fuzzy") != std::string_view::npos;
        } else if (line.rfind("msgid_plural", 0) == 0) {
            field = &entry.plural;
        } else if (line.rfind("msgid", 0) == 0) {
            field = &entry.text;
        } else if (line.rfind("msgstr", 0) == 0) {
            field = &entry.translations.emplace_back();
        }
        if (line.empty()) return finish_entry();
        if (field != nullptr && line.front() != '#') *field += unquoted(line);
    }
};

}  // namespace

std::vector<CatalogueEntry> entries_of(std::string_view po) {
    PoReader reader;
    std::istringstream lines{std::string(po)};
    for (std::string line; std::getline(lines, line);) reader.read(line);
    reader.finish_entry();
    return reader.entries;
}

std::set<std::string> placeholders_of(std::string_view text) {
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        if (text.substr(open, 2) == "{{") {
            ++open;
            continue;
        }
        const std::size_t end = text.find_first_of(":}", open);
        if (end == std::string_view::npos) break;
        names.emplace(text.substr(open + 1, end - open - 1));
    }
    return names;
}

bool is_translated(const CatalogueEntry& entry) {
    return !entry.fuzzy && !entry.translations.empty() &&
           std::none_of(entry.translations.begin(), entry.translations.end(),
                        [](const std::string& translation) { return translation.empty(); });
}

std::vector<std::string> untranslated(const std::vector<CatalogueEntry>& wanted,
                                      const std::vector<CatalogueEntry>& catalogue) {
    std::map<std::string, bool> translated;
    for (const CatalogueEntry& entry : catalogue) translated[entry.text + '\0' + entry.plural] = is_translated(entry);
    std::vector<std::string> lines;
    for (const CatalogueEntry& entry : wanted)
        if (!translated[entry.text + '\0' + entry.plural]) lines.push_back(fmt::format("“{}”", entry.text));
    return lines;
}

std::vector<std::string> wrong_placeholders(const std::vector<CatalogueEntry>& catalogue) {
    std::vector<std::string> lines;
    for (const CatalogueEntry& entry : catalogue) {
        if (!is_translated(entry)) continue;
        const auto wanted = placeholders_of(entry.plural.empty() ? entry.text : entry.plural);
        for (const std::string& translation : entry.translations) {
            const auto found = placeholders_of(translation);
            const bool right = entry.plural.empty()
                                   ? found == wanted
                                   : std::includes(wanted.begin(), wanted.end(), found.begin(), found.end());
            if (!right) lines.push_back(fmt::format("“{}” → “{}”", entry.text, translation));
        }
    }
    return lines;
}

}  // namespace stykovka::test
