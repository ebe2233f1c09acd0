// Variants of terms for people and programs: text for the terminal, JSON, a table with a column for decisions.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/variants_table.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/tr.h"

namespace stykovka {
namespace {

using Json = nlohmann::ordered_json;

std::string day(const std::optional<Date>& date) { return date ? iso_date(*date) : std::string(); }

/// The newest places, at most `most`, each text once.
std::vector<const VariantPlace*> examples_of(const TermRendering& rendering, const Corpus& corpus, std::size_t most) {
    std::vector<const VariantPlace*> examples;
    for (auto place = rendering.places.rbegin(); place != rendering.places.rend() && examples.size() < most; ++place) {
        const auto is_same = [&](const VariantPlace* each) {
            return corpus.pairs[each->pair].pair.text == corpus.pairs[place->pair].pair.text;
        };
        if (std::none_of(examples.begin(), examples.end(), is_same)) examples.push_back(&*place);
    }
    return examples;
}

// As much of a text as shows what stands around the span.
std::string surroundings(const std::string& text, ByteSpan span) {
    constexpr std::size_t around = 60;
    std::size_t begin = span.begin > around ? span.begin - around : 0;
    std::size_t end = std::min<std::size_t>(text.size(), span.end + around);
    while (begin > 0 && text[begin - 1] != ' ') --begin;
    while (end < text.size() && text[end] != ' ') ++end;
    return (begin > 0 ? "… " : "") + visible_text(std::string_view(text).substr(begin, span.begin - begin)) + "⟦" +
           visible_text(span.in(text)) + "⟧" + visible_text(std::string_view(text).substr(span.end, end - span.end)) +
           (end < text.size() ? " …" : "");
}

std::string dates_of(const TermRendering& rendering) {
    if (!rendering.first) return {};
    if (rendering.first == rendering.last) return day(rendering.last);
    return fmt::format("{} … {}", day(rendering.first), day(rendering.last));
}

std::string status_note(const TermRendering& rendering) {
    return rendering.status ? fmt::format(" [{}]", name_of(*rendering.status)) : std::string();
}

Json example_json(const VariantPlace& place, const Corpus& corpus) {
    const AcceptedPair& pair = corpus.pairs[place.pair].pair;
    const auto span = [](ByteSpan each) { return Json::array({each.begin, each.end}); };
    return {{"release", pair.release_number},
            {"date", day(pair.day)},
            {"source", pair.text.source},
            {"target", pair.text.target},
            {"spans", {{"source", span(place.span.source)}, {"target", span(place.span.target)}}}};
}

Json rendering_json(const TermRendering& rendering, const Corpus& corpus, const VariantsLayout& layout) {
    Json examples = Json::array();
    for (const VariantPlace* const place : examples_of(rendering, corpus, layout.examples))
        examples.push_back(example_json(*place, corpus));
    return {{"text", rendering.text},
            {"count", rendering.count},
            {"since", layout.with_since ? Json(rendering.count_since) : Json()},
            {"first", day(rendering.first)},
            {"last", day(rendering.last)},
            {"status", rendering.status ? Json(name_of(*rendering.status)) : Json()},
            {"examples", std::move(examples)}};
}

}  // namespace

std::string variants_console_text(const std::vector<TermVariants>& terms, const Corpus& corpus,
                                  const VariantsLayout& layout, const ConsoleStyle& style) {
    std::string out;
    const auto faint = [&](const std::string& text) { return style.colours ? "\x1b[2m" + text + "\x1b[0m" : text; };
    for (const TermVariants& term : terms) {
        out += fmt::format("{}{}  {}", out.empty() ? "" : "\n", visible_text(term.term), term.count);
        if (term.unlinked > 0)
            out += faint(fmt::format(fmt::runtime(tr("  ({count} not linked)")), fmt::arg("count", term.unlinked)));
        out += "\n";
        for (const TermRendering& each : term.renderings) {
            out += fmt::format("  {:>4}  {}{}  {}", each.count, visible_text(each.text), status_note(each),
                               faint(dates_of(each)));
            if (layout.with_since)
                out += fmt::format(fmt::runtime(tr(", {count} since")), fmt::arg("count", each.count_since));
            out += "\n";
            for (const VariantPlace* const place : examples_of(each, corpus, layout.examples)) {
                const AcceptedPair& pair = corpus.pairs[place->pair].pair;
                for (const Side side : both_sides)
                    for (const std::string& line : wrapped(surroundings(pair.text[side], place->span[side]),
                                                           style.width > 20 ? style.width - 8 : 40))
                        out += "        " + faint(line) + "\n";
            }
        }
    }
    return out;
}

std::string variants_json(const std::vector<TermVariants>& terms, const Corpus& corpus, const VariantsLayout& layout) {
    Json list = Json::array();
    for (const TermVariants& term : terms) {
        Json renderings = Json::array();
        for (const TermRendering& each : term.renderings) renderings.push_back(rendering_json(each, corpus, layout));
        list.push_back(
            {{"term", term.term},
             {"concept", term.entry == ConceptId::none ? Json() : Json(static_cast<std::int64_t>(term.entry))},
             {"count", term.count},
             {"unlinked", term.unlinked},
             {"renderings", std::move(renderings)}});
    }
    return Json{{"schema", 1}, {"terms", std::move(list)}}.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<std::vector<std::string>> variant_rows(const std::vector<TermVariants>& terms, const Corpus& corpus) {
    // The names of the columns are for programs: they do not change with the language of the interface.
    std::vector<std::vector<std::string>> rows{
        {"term", "rendering", "count", "of", "first", "last", "status", "release", "source", "target", "decision"}};
    for (const TermVariants& term : terms)
        for (const TermRendering& each : term.renderings) {
            const auto examples = examples_of(each, corpus, 1);
            const AcceptedPair* const pair = examples.empty() ? nullptr : &corpus.pairs[examples[0]->pair].pair;
            rows.push_back({term.term, each.text, std::to_string(each.count), std::to_string(term.count),
                            day(each.first), day(each.last),
                            each.status ? std::string(name_of(*each.status)) : std::string(),
                            pair == nullptr ? std::string() : pair->release_number,
                            pair == nullptr ? std::string() : pair->text.source,
                            pair == nullptr ? std::string() : pair->text.target, std::string()});
        }
    return rows;
}

}  // namespace stykovka
