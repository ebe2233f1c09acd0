// The grammar of TMX 1.4b as a table.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace stykovka {

struct TmxAttributeRule {
    std::string_view name;
    bool required = false;
    std::string_view values;  ///< divided by "|"; empty: any
};

struct TmxElementRule {
    std::string_view name;
    std::string_view children;  ///< names, each between spaces
    bool text = false;          ///< may have text of its own
    std::span<const TmxAttributeRule> attributes;
};

/// The rule of an element; null for what TMX 1.4b does not know.
const TmxElementRule* tmx_rule_of(std::string_view element);

/// Whether `list`, with names between spaces or values divided by "|", has `name`.
bool lists(std::string_view list, std::string_view name, char divider);

}  // namespace stykovka
