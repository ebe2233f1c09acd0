// Inconsistencies of an archive for people and programs: text for the terminal, JSON, a table.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/consistency_table.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "base/tr.h"

namespace stykovka {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_places = 20;  // of one alternative in JSON

std::string day(const std::optional<Date>& date) { return date ? iso_date(*date) : std::string(); }

const AcceptedPair& newest(const Alternative& alternative, const Corpus& corpus) {
    return corpus.pairs[alternative.pairs.back()].pair;
}

std::string place_of(const Alternative& alternative, const Corpus& corpus) {
    const AcceptedPair& pair = newest(alternative, corpus);
    std::string place = pair.release_number;
    if (pair.day) place += (place.empty() ? "" : ", ") + day(pair.day);
    return place;
}

void append_indented(std::string& out, const std::string& text, std::size_t indent, std::string_view head,
                     const ConsoleStyle& style) {
    bool is_first = true;
    for (const std::string& line : wrapped(visible_text(text), style.width > indent + 20 ? style.width - indent : 40)) {
        out += is_first ? std::string(head) + std::string(indent - std::min(indent, head.size()), ' ')
                        : std::string(indent, ' ');
        out += line + "\n";
        is_first = false;
    }
}

}  // namespace

std::string title_of(ConsistencyKind kind) {
    switch (kind) {
        case ConsistencyKind::other_target:
            return tr("One source, several translations");
        case ConsistencyKind::other_source:
            return tr("One translation, several sources");
        case ConsistencyKind::name:
            return tr("One name, several spellings");
        case ConsistencyKind::quote:
            return tr("Quotes that came out otherwise before");
        case ConsistencyKind::template_:
            return tr("Sentences of one pattern, worded differently");
        case ConsistencyKind::omission:
            return tr("Clauses without a counterpart");
    }
    return {};
}

std::string consistency_console_text(const std::vector<ConsistencyGroup>& groups, const Corpus& corpus,
                                     const ConsoleStyle& style) {
    std::string out;
    std::optional<ConsistencyKind> kind;
    for (const ConsistencyGroup& group : groups) {
        if (kind != group.kind) {
            out += (out.empty() ? "" : "\n") + title_of(group.kind) + "\n";
            kind = group.kind;
        }
        out += "\n";
        append_indented(out, group.text, 2, "", style);
        for (const Alternative& each : group.alternatives) {
            append_indented(out, each.text, 8, fmt::format("  {:>4}", each.pairs.size()), style);
            if (const std::string place = place_of(each, corpus); !place.empty())
                out += "        " + (style.colours ? "\x1b[2m" + place + "\x1b[0m" : place) + "\n";
        }
    }
    return out;
}

std::string consistency_json(const std::vector<ConsistencyGroup>& groups, const Corpus& corpus) {
    Json list = Json::array();
    for (const ConsistencyGroup& group : groups) {
        Json alternatives = Json::array();
        for (const Alternative& each : group.alternatives) {
            Json places = Json::array();
            for (auto pair = each.pairs.rbegin(); pair != each.pairs.rend() && places.size() < most_places; ++pair) {
                const AcceptedPair& place = corpus.pairs[*pair].pair;
                places.push_back({{"release", place.release_number},
                                  {"date", day(place.day)},
                                  {"position", place.position},
                                  {"source", place.text.source},
                                  {"target", place.text.target}});
            }
            alternatives.push_back({{"text", each.text},
                                    {"count", each.pairs.size()},
                                    {"first", day(each.first)},
                                    {"last", day(each.last)},
                                    {"places", std::move(places)}});
        }
        list.push_back({{"kind", name_of(group.kind)},
                        {"side", group.side == Side::source ? "source" : "target"},
                        {"text", group.text},
                        {"alternatives", std::move(alternatives)}});
    }
    return Json{{"schema", 1}, {"groups", std::move(list)}}.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<std::vector<std::string>> consistency_rows(const std::vector<ConsistencyGroup>& groups,
                                                       const Corpus& corpus) {
    std::vector<std::vector<std::string>> rows{
        {"kind", "text", "alternative", "count", "first", "last", "release", "source", "target"}};
    for (const ConsistencyGroup& group : groups)
        for (const Alternative& each : group.alternatives) {
            const AcceptedPair& pair = newest(each, corpus);
            rows.push_back({std::string(name_of(group.kind)), group.text, each.text, std::to_string(each.pairs.size()),
                            day(each.first), day(each.last), pair.release_number, pair.text.source, pair.text.target});
        }
    return rows;
}

}  // namespace stykovka
