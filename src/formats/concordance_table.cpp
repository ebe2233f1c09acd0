// What a concordance found, for people and programs: text for the terminal, JSON, a table, a page.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/concordance_table.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "base/tr.h"
#include "formats/csv.h"
#include "formats/html_report.h"

namespace stykovka {
namespace {

using Json = nlohmann::ordered_json;
using Spans = std::vector<ByteSpan>;

/// One hit in the order of the languages that were asked for, whatever the direction of its pair.
struct Shown {
    BySide<const std::string*> text;
    BySide<const std::string*> now;
    BySide<const Spans*> lit;
    BySide<std::string_view> language;
};

Shown shown(const ConcordanceHit& hit, const Spans& counterparts, const ConcordanceQuery& query) {
    const bool is_turned = !hit.languages.source.same_primary(query.languages.source);
    Shown shown{};
    for (const Side side : both_sides) {
        const Side at = is_turned ? other(side) : side;
        shown.text[at] = &hit.occurrence.text[side];
        shown.now[at] = hit.now ? &(*hit.now)[side] : nullptr;
        shown.lit[at] = side == hit.side ? &hit.spans : &counterparts;
        shown.language[at] = hit.languages[side].tag();
    }
    return shown;
}

std::string lit_text(const std::string& text, const Spans& spans, const ConsoleStyle& style) {
    const BySide<std::string_view> marks =
        style.colours ? BySide<std::string_view>{"\x1b[1;33m", "\x1b[0m"} : BySide<std::string_view>{"⟦", "⟧"};
    std::string out;
    std::uint32_t at = 0;
    for (const ByteSpan span : spans) {
        out += visible_text(std::string_view(text).substr(at, span.begin - at));
        out += marks.source;
        out += visible_text(span.in(text));
        out += marks.target;
        at = span.end;
    }
    return out + visible_text(std::string_view(text).substr(at));
}

std::string pieces_of(const std::string& text, const Spans& spans) {
    std::vector<std::string_view> pieces;
    for (const ByteSpan span : spans) pieces.push_back(span.in(text));
    return fmt::format("{}", fmt::join(pieces, " … "));
}

std::string date_of_hit(const ConcordanceHit& hit) { return hit.day ? iso_date(*hit.day) : std::string(); }

// Where a hit comes from, in one line.
std::string place_of(const ConcordanceHit& hit) {
    const Occurrence& occurrence = hit.occurrence;
    std::vector<std::string> parts;
    if (hit.day) parts.push_back(date_of_hit(hit));
    parts.push_back(occurrence.release_number.empty() ? occurrence.origin : occurrence.release_number);
    if (!occurrence.release_number.empty()) parts.emplace_back(name_of(occurrence.state));
    if (!hit.in_memory) parts.emplace_back(tr("not in the memory"));
    if (!hit.archive.empty()) parts.push_back(hit.archive);
    if (!occurrence.release_title.empty()) parts.push_back(occurrence.release_title);
    return visible_text(fmt::format("{}", fmt::join(parts, " · ")));
}

std::string sentence_of(const ConcordanceResult& result) {
    if (result.count == 0) return tr("Nothing was found.");
    const auto count = static_cast<unsigned long>(result.count);
    if (result.is_all)
        return fmt::format(fmt::runtime(tr("{count} place.", "{count} places.", count)), fmt::arg("count", count));
    return fmt::format(fmt::runtime(tr("At least {count} place.", "At least {count} places.", count)),
                       fmt::arg("count", count));
}

std::string renderings_text(const Renderings& renderings) {
    std::string out;
    for (const Rendering& each : renderings.groups)
        out += fmt::format("{:>6}  {}\n", each.count, visible_text(each.text));
    if (renderings.unlinked > 0) out += fmt::format("{:>6}  {}\n", renderings.unlinked, tr("(no counterpart found)"));
    return out;
}

std::vector<std::string> heads() {
    return {tr("Date"),   tr("Release"), tr("Title"), tr("State"),       tr("Memory"),
            tr("Source"), tr("Target"),  tr("Found"), tr("Counterpart"), tr("Archive")};
}

std::array<std::string, 10> cells_of(const ConcordanceHit& hit, const Spans& counterparts,
                                     const ConcordanceQuery& query) {
    const Shown texts = shown(hit, counterparts, query);
    const Occurrence& occurrence = hit.occurrence;
    return {date_of_hit(hit),
            occurrence.release_number.empty() ? occurrence.origin : occurrence.release_number,
            occurrence.release_title,
            occurrence.release_number.empty() ? std::string() : std::string(name_of(occurrence.state)),
            hit.in_memory ? "yes" : "no",
            *texts.text.source,
            *texts.text.target,
            pieces_of(occurrence.text[hit.side], hit.spans),
            pieces_of(occurrence.text[other(hit.side)], counterparts),
            hit.archive};
}

Json json_of(const Spans& spans) {
    Json list = Json::array();
    for (const ByteSpan span : spans) list.push_back({span.begin, span.end});
    return list;
}

Json json_of(const ConcordanceHit& hit, const Spans& counterparts, const ConcordanceQuery& query) {
    const Shown texts = shown(hit, counterparts, query);
    const Occurrence& occurrence = hit.occurrence;
    Json json{{"in_memory", hit.in_memory},
              {"release", occurrence.release_number},
              {"date", hit.day ? Json(iso_date(*hit.day)) : Json()},
              {"title", occurrence.release_title},
              {"state", name_of(occurrence.state)},
              {"origin", occurrence.origin},
              {"aligned_by", occurrence.aligned_by},
              {"bead", occurrence.position},
              {"source", *texts.text.source},
              {"target", *texts.text.target},
              {"found", pieces_of(occurrence.text[hit.side], hit.spans)},
              {"counterpart", pieces_of(occurrence.text[other(hit.side)], counterparts)},
              {"source_spans", json_of(*texts.lit.source)},
              {"target_spans", json_of(*texts.lit.target)}};
    if (!hit.archive.empty()) json["archive"] = hit.archive;
    if (hit.now) json["now"] = {{"source", *texts.now.source}, {"target", *texts.now.target}};
    return json;
}

}  // namespace

std::string concordance_console_text(const ConcordanceResult& result, const Renderings& renderings,
                                     const ConcordanceQuery& query, const ConsoleStyle& style) {
    std::string out;
    for (std::size_t i = 0; i < result.hits.size(); ++i) {
        const ConcordanceHit& hit = result.hits[i];
        const Shown texts = shown(hit, renderings.counterparts[i], query);
        out += place_of(hit) + "\n";
        for (const Side side : both_sides)
            if (!texts.text[side]->empty())
                out += fmt::format("    {}\n", lit_text(*texts.text[side], *texts.lit[side], style));
        if (hit.now)
            out += fmt::format("    {} {} = {}\n", tr("now:"), visible_text(*texts.now.source),
                               visible_text(*texts.now.target));
    }
    if (!out.empty()) out += "\n";
    return out + sentence_of(result) + "\n" + renderings_text(renderings);
}

std::string concordance_json(const ConcordanceResult& result, const Renderings& renderings,
                             const ConcordanceQuery& query) {
    Json hits = Json::array();
    for (std::size_t i = 0; i < result.hits.size(); ++i)
        hits.push_back(json_of(result.hits[i], renderings.counterparts[i], query));
    Json groups = Json::array();
    for (const Rendering& each : renderings.groups)
        groups.push_back({{"text", each.text}, {"count", each.count}, {"hits", each.hits}});
    const Json out{{"schema", 1},
                   {"query", query.text},
                   {"count", result.count},
                   {"is_all", result.is_all},
                   {"hits", std::move(hits)},
                   {"renderings", std::move(groups)},
                   {"unlinked", renderings.unlinked}};
    return out.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string concordance_csv(const ConcordanceResult& result, const Renderings& renderings,
                            const ConcordanceQuery& query, char separator) {
    // The names of the columns are for programs: they do not change with the language of the interface.
    const std::array<std::string, 9> names{"date",   "release", "title", "state",      "in_memory",
                                           "source", "target",  "found", "counterpart"};
    std::string out = csv_row(names, separator);
    for (std::size_t i = 0; i < result.hits.size(); ++i)
        out += csv_row(cells_of(result.hits[i], renderings.counterparts[i], query), separator);
    return out;
}

std::string concordance_html(const ConcordanceResult& result, const Renderings& renderings,
                             const ConcordanceQuery& query) {
    std::vector<std::vector<HtmlCell>> rows;
    for (std::size_t i = 0; i < result.hits.size(); ++i) {
        std::vector<HtmlCell> row;
        for (const std::string& text : cells_of(result.hits[i], renderings.counterparts[i], query))
            row.push_back({text, "", ""});
        const Shown texts = shown(result.hits[i], renderings.counterparts[i], query);
        row[5].language = texts.language.source;
        row[6].language = texts.language.target;
        rows.push_back(std::move(row));
    }
    return html_page(query.text, heads(), rows);
}

}  // namespace stykovka
