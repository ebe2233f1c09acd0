// Candidates for the termbase: text for the terminal, JSON, a table with a column for decisions.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/candidates_table.h"

#include <nlohmann/json.hpp>

#include "base/tr.h"

namespace stykovka {
namespace {

using Json = nlohmann::ordered_json;

const AcceptedPair& example_of(const TermCandidate& candidate, const Corpus& corpus) {
    return corpus.pairs[candidate.example.pair].pair;
}

std::string day(const std::optional<Date>& date) { return date ? iso_date(*date) : std::string(); }

const char* name_of_side(Side side) { return side == Side::source ? "source" : "target"; }

}  // namespace

std::string candidates_console_table(const std::vector<TermCandidate>& candidates, const Corpus& corpus,
                                     const ConsoleStyle& style) {
    std::vector<std::vector<ConsoleCell>> rows;
    for (const TermCandidate& each : candidates)
        rows.push_back({{visible_text(each.text.source)},
                        {visible_text(each.text.target)},
                        {std::to_string(each.count)},
                        {std::to_string(each.translated_so)},
                        {std::to_string(each.releases)},
                        {day(example_of(each, corpus).day)}});
    return console_table({corpus.words.source.language().tag(), corpus.words.target.language().tag(), tr("Places"),
                          tr("So"), tr("Releases"), tr("Last")},
                         rows, {0, 1}, style);
}

std::string candidates_json(const std::vector<TermCandidate>& candidates, const Corpus& corpus) {
    Json list = Json::array();
    for (const TermCandidate& each : candidates) {
        const AcceptedPair& pair = example_of(each, corpus);
        list.push_back({{"side", name_of_side(each.side)},
                        {"source", each.text.source},
                        {"target", each.text.target},
                        {"count", each.count},
                        {"releases", each.releases},
                        {"translated_so", each.translated_so},
                        {"example",
                         {{"release", pair.release_number},
                          {"date", day(pair.day)},
                          {"source", pair.text.source},
                          {"target", pair.text.target}}}});
    }
    return Json{{"schema", 1}, {"candidates", std::move(list)}}.dump(-1, ' ', false, Json::error_handler_t::replace) +
           "\n";
}

std::vector<std::vector<std::string>> candidate_rows(const std::vector<TermCandidate>& candidates,
                                                     const Corpus& corpus) {
    std::vector<std::vector<std::string>> rows{
        {"term", "rendering", "count", "of", "releases", "side", "release", "source", "target", "decision"}};
    for (const TermCandidate& each : candidates) {
        const AcceptedPair& pair = example_of(each, corpus);
        rows.push_back({each.text.source, each.text.target, std::to_string(each.translated_so),
                        std::to_string(each.count), std::to_string(each.releases), name_of_side(each.side),
                        pair.release_number, pair.text.source, pair.text.target, std::string()});
    }
    return rows;
}

}  // namespace stykovka
