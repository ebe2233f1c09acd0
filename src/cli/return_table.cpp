// What came back from a vendor, as text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/return_table.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "base/tr.h"
#include "formats/tables_console.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;

const char* words_for(ReturnKind kind) {
    constexpr std::array<const char*, return_kinds> words{mark("same"),           mark("new"),         mark("changed"),
                                                          mark("not translated"), mark("lost"),        mark("unknown"),
                                                          mark("broken codes"),   mark("other source")};
    return tr(words[static_cast<std::size_t>(kind)]);
}

const char* words_for(CodeTrouble trouble) {
    constexpr std::array<const char*, 5> words{mark("a code is missing"), mark("a code was not sent"),
                                               mark("a code stands twice"), mark("a pair of codes is not whole"),
                                               mark("pairs of codes overlap")};
    return tr(words[static_cast<std::size_t>(trouble)]);
}

Ink ink_of(ReturnKind kind) {
    if (kind == ReturnKind::added) return Ink::green;
    if (kind == ReturnKind::changed || kind == ReturnKind::untranslated) return Ink::yellow;
    return kind == ReturnKind::same ? Ink::plain : Ink::red;
}

std::string counts_of(const VendorReturn& each) {
    std::string counts;
    for (std::size_t i = 0; i < return_kinds; ++i) {
        const auto kind = static_cast<ReturnKind>(i);
        if (each.count(kind) == 0) continue;
        counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", words_for(kind), each.count(kind));
    }
    return fmt::format(fmt::runtime(tr("Release “{number}”: {counts}.")), fmt::arg("number", each.number),
                       fmt::arg("counts", counts));
}

// What is to be read beside the present pair: the other source, or the translation and what is wrong with it.
std::string returned_text(const ReturnedPair& pair) {
    std::string text = pair.kind == ReturnKind::source_changed
                           ? pair.returned.source.text + " → " + pair.returned.target.text
                           : pair.returned.target.text;
    for (const CodeTrouble trouble : pair.troubles) text += fmt::format(" [{}]", words_for(trouble));
    for (const std::string& note : pair.notes) text += " — " + note;
    return text;
}

std::string table_of(const VendorReturn& each, std::size_t columns) {
    std::vector<std::vector<ConsoleCell>> rows;
    for (const ReturnedPair& pair : each.pairs) {
        if (pair.kind == ReturnKind::same) continue;
        const bool is_known = pair.kind != ReturnKind::unknown;
        rows.push_back({{pair.id},
                        {words_for(pair.kind), ink_of(pair.kind)},
                        {is_known ? pair.present.source.text : pair.returned.source.text},
                        {pair.present.target.text},
                        {returned_text(pair)}});
    }
    if (rows.empty()) return {};
    const std::vector<std::string> head{tr("Id"), tr("What"), tr("Source"), tr("In the archive"), tr("Came back")};
    return console_table(head, rows, {2, 3, 4}, {.width = columns, .colours = false});
}

ordered_json json_of(const ReturnedPair& pair) {
    ordered_json troubles = ordered_json::array();
    for (const CodeTrouble trouble : pair.troubles) troubles.push_back(name_of(trouble));
    return {{"id", pair.id},
            {"kind", name_of(pair.kind)},
            {"line", pair.line},
            {"present", {{"source", pair.present.source.text}, {"target", pair.present.target.text}}},
            {"returned", {{"source", pair.returned.source.text}, {"target", pair.returned.target.text}}},
            {"codes", troubles},
            {"notes", pair.notes}};
}

}  // namespace

std::string returns_as_table(const std::vector<VendorReturn>& returns, std::size_t columns) {
    std::string text;
    for (const VendorReturn& each : returns) text += counts_of(each) + "\n" + table_of(each, columns);
    return text;
}

std::string returns_as_json(const std::vector<VendorReturn>& returns) {
    ordered_json list = ordered_json::array();
    for (const VendorReturn& each : returns) {
        ordered_json counts, pairs = ordered_json::array();
        for (std::size_t i = 0; i < return_kinds; ++i)
            counts[std::string(name_of(static_cast<ReturnKind>(i)))] = each.count(static_cast<ReturnKind>(i));
        for (const ReturnedPair& pair : each.pairs) pairs.push_back(json_of(pair));
        list.push_back({{"release", each.number}, {"counts", counts}, {"pairs", pairs}});
    }
    return ordered_json{{"schema", 1}, {"returns", list}}.dump(1) + "\n";
}

std::string sentence_of(const VendorReturn& comparison, const ReturnOutcome& outcome) {
    if (outcome.alternatives > 0)
        return fmt::format(fmt::runtime(tr("Release “{number}” keeps its wording, as it is signed off: {count} other "
                                           "translation is in the memory as an alternative.",
                                           "Release “{number}” keeps its wording, as it is signed off: {count} other "
                                           "translations are in the memory as alternatives.",
                                           static_cast<unsigned long>(outcome.alternatives))),
                           fmt::arg("number", comparison.number), fmt::arg("count", outcome.alternatives));
    return fmt::format(
        fmt::runtime(tr("Release “{number}”: {count} pair accepted.", "Release “{number}”: {count} pairs accepted.",
                        static_cast<unsigned long>(outcome.accepted))),
        fmt::arg("number", comparison.number), fmt::arg("count", outcome.accepted));
}

std::string sentence_of_left(const VendorReturn& comparison) {
    std::string left;
    for (const ReturnKind kind : {ReturnKind::untranslated, ReturnKind::lost, ReturnKind::unknown,
                                  ReturnKind::illegal_codes, ReturnKind::source_changed})
        if (const std::size_t count = comparison.count(kind); count > 0)
            left += fmt::format("{}{} {}", left.empty() ? "" : ", ", words_for(kind), count);
    if (left.empty()) return {};
    return fmt::format(fmt::runtime(tr("Not taken over: {left}; “vendor compare” shows them.")),
                       fmt::arg("left", left));
}

}  // namespace stykovka
