// The grammar of TMX 1.4b as a table.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_rules.h"

#include <algorithm>
#include <iterator>

namespace stykovka {
namespace {

constexpr std::string_view segtypes = "block|paragraph|sentence|phrase";
constexpr std::string_view codes = " bpt ept ph it hi ut ";

constexpr TmxAttributeRule tmx[] = {{"version", false, "1.4"}};
constexpr TmxAttributeRule header[] = {
    {"creationtool", true, {}}, {"creationtoolversion", true, {}}, {"segtype", true, segtypes},
    {"o-tmf", true, {}},        {"adminlang", true, {}},           {"srclang", true, {}},
    {"datatype", true, {}},     {"o-encoding", false, {}},         {"creationdate", false, {}},
    {"creationid", false, {}},  {"changedate", false, {}},         {"changeid", false, {}}};
constexpr TmxAttributeRule note[] = {{"o-encoding", false, {}}, {"xml:lang", false, {}}, {"lang", false, {}}};
constexpr TmxAttributeRule prop[] = {
    {"type", true, {}}, {"xml:lang", false, {}}, {"o-encoding", false, {}}, {"lang", false, {}}};
constexpr TmxAttributeRule ude[] = {{"name", true, {}}, {"base", false, {}}};
constexpr TmxAttributeRule map[] = {
    {"unicode", true, {}}, {"code", false, {}}, {"ent", false, {}}, {"subst", false, {}}};
constexpr TmxAttributeRule tu[] = {{"tuid", false, {}},
                                   {"o-encoding", false, {}},
                                   {"datatype", false, {}},
                                   {"usagecount", false, {}},
                                   {"lastusagedate", false, {}},
                                   {"creationtool", false, {}},
                                   {"creationtoolversion", false, {}},
                                   {"creationdate", false, {}},
                                   {"creationid", false, {}},
                                   {"changedate", false, {}},
                                   {"segtype", false, segtypes},
                                   {"changeid", false, {}},
                                   {"o-tmf", false, {}},
                                   {"srclang", false, {}}};
constexpr TmxAttributeRule tuv[] = {{"xml:lang", true, {}},
                                    {"o-encoding", false, {}},
                                    {"datatype", false, {}},
                                    {"usagecount", false, {}},
                                    {"lastusagedate", false, {}},
                                    {"creationtool", false, {}},
                                    {"creationtoolversion", false, {}},
                                    {"creationdate", false, {}},
                                    {"creationid", false, {}},
                                    {"changedate", false, {}},
                                    {"o-tmf", false, {}},
                                    {"changeid", false, {}},
                                    {"lang", false, {}}};
constexpr TmxAttributeRule bpt[] = {{"i", true, {}}, {"x", false, {}}, {"type", false, {}}};
constexpr TmxAttributeRule ept[] = {{"i", true, {}}};
constexpr TmxAttributeRule sub[] = {{"datatype", false, {}}, {"type", false, {}}};
constexpr TmxAttributeRule it[] = {{"pos", true, "begin|end"}, {"x", false, {}}, {"type", false, {}}};
constexpr TmxAttributeRule ph[] = {{"x", false, {}}, {"assoc", false, {}}, {"type", false, {}}};
constexpr TmxAttributeRule hi[] = {{"x", false, {}}, {"type", false, {}}};
constexpr TmxAttributeRule ut[] = {{"x", false, {}}};

constexpr TmxElementRule rules[] = {{"tmx", " header body ", false, tmx},
                                    {"header", " note prop ude ", false, header},
                                    {"body", " tu ", false, {}},
                                    {"note", "", true, note},
                                    {"prop", "", true, prop},
                                    {"ude", " map ", false, ude},
                                    {"map", "", false, map},
                                    {"tu", " note prop tuv ", false, tu},
                                    {"tuv", " note prop seg ", false, tuv},
                                    {"seg", codes, true, {}},
                                    {"bpt", " sub ", true, bpt},
                                    {"ept", " sub ", true, ept},
                                    {"sub", codes, true, sub},
                                    {"it", " sub ", true, it},
                                    {"ph", " sub ", true, ph},
                                    {"hi", codes, true, hi},
                                    {"ut", " sub ", true, ut}};

}  // namespace

const TmxElementRule* tmx_rule_of(std::string_view element) {
    const auto* found =
        std::find_if(std::begin(rules), std::end(rules), [&](const auto& rule) { return rule.name == element; });
    return found == std::end(rules) ? nullptr : found;
}

bool lists(std::string_view list, std::string_view name, char divider) {
    for (std::size_t at = list.find(name); at != std::string_view::npos; at = list.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || list[at - 1] == divider) && (end == list.size() || list[end] == divider)) return true;
    }
    return false;
}

}  // namespace stykovka
