// An archive at work: opening, lookups, single acceptances, the concordance.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serving.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

#include "app/concordance_search.h"
#include "app/open_archive.h"
#include "archive/write.h"
#include "generator.h"
#include "memory/concordance.h"
#include "memory/concordance_index.h"
#include "memory/translation_memory.h"
#include "text/tokenizer.h"

namespace stykovka::bench {
namespace {

const BySide<Language> languages{Language("ru"), Language("en")};

std::vector<double> times_of(OpenArchive& archive, const std::vector<std::string>& queries, int at_least) {
    LookupOptions options;
    options.at_least.percent = at_least;
    std::vector<double> times;
    for (const std::string& query : queries) {
        const double start = cpu_milliseconds();
        archive.memory().matches_for(Content{query, {}}, languages, options);
        times.push_back(cpu_milliseconds() - start);
    }
    return times;
}

std::vector<std::string> short_ones(const std::vector<std::string>& queries) {
    std::vector<std::string> found;
    for (const std::string& query : queries)
        if (std::count(query.begin(), query.end(), ' ') < 4) found.push_back(query);
    return found;
}

std::string phrase_of(const std::string& text, std::size_t words, std::mt19937& random) {
    const std::vector<Token> tokens = tokens_of(text);
    if (tokens.size() < words) return text;
    const std::size_t first = random() % (tokens.size() - words + 1);
    return text.substr(tokens[first].span.begin, tokens[first + words - 1].span.end - tokens[first].span.begin);
}

std::string piece_of(const std::string& text, std::size_t size, std::mt19937& random) {
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) begins.push_back(i);
    begins.push_back(text.size());
    if (begins.size() <= size) return text;
    const std::size_t first = random() % (begins.size() - size);
    return text.substr(begins[first], begins[first + size] - begins[first]);
}

template <class Cut>
std::vector<double> search_times(OpenArchive& archive, const std::vector<std::string>& texts, ConcordanceKind kind,
                                 Cut cut) {
    std::vector<double> times;
    for (const std::string& text : texts) {
        ConcordanceQuery query;
        query.text = cut(text);
        query.kind = kind;
        query.languages = languages;
        const double start = cpu_milliseconds();
        concordance(archive.archive(), query);
        times.push_back(cpu_milliseconds() - start);
    }
    return times;
}

}  // namespace

void open_archive(const BenchFiles& files, Figures& figures) {
    std::vector<double> times;
    for (int i = 0; i < 20; ++i) {
        const double start = cpu_milliseconds();
        const OpenArchive archive(files.archive(), "bench");
        times.push_back(cpu_milliseconds() - start);
    }
    figures.add_times("open", times);
    figures.add("file", fmt::format("{:.0f} MB", 1e-6 * static_cast<double>(std::filesystem::file_size(files.archive()))));
}

void look_up(const BenchFiles& files, Figures& figures) {
    OpenArchive archive(files.archive(), "bench");
    const std::vector<std::string> queries = lines_of(files.queries());
    times_of(archive, queries, 70);  // warm, as in an office at ten o'clock
    figures.add_times("look up, top 5, at least 70 %", times_of(archive, queries, 70));
    figures.add_times("… at least 50 %", times_of(archive, queries, 50));
    figures.add_times("… texts of 1–4 words", times_of(archive, short_ones(queries), 70));
}

void look_up_alike(const BenchFiles& files, Figures& figures) {
    OpenArchive archive(files.archive(), "bench");
    std::vector<std::string> queries = lines_of(files.queries());
    queries.resize(100);  // some of them take long
    figures.add_times("… among 200 000 of one template", times_of(archive, queries, 70));
}

void store_one_by_one(const BenchFiles& files, Figures& figures) {
    OpenArchive archive(files.archive(), "bench");
    Generator generator(4);
    Write work(archive.archive(), Act{"bench", "accept one after the other"});
    std::vector<double> times;
    for (std::size_t i = 0; i < 500; ++i) {
        UnitAddition addition;
        const std::string source = generator.text();
        addition.unit.variants.source = {Content{source, {}}, languages.source, {}, {}, {}};
        addition.unit.variants.target = {Content{Generator::counterpart(source), {}}, languages.target, {}, {}, {}};
        const std::vector additions{addition};
        const double start = cpu_milliseconds();
        archive.units().apply(additions, {});
        times.push_back(cpu_milliseconds() - start);
    }
    figures.add_times("store one unit, fsync apart", times);
}

void index_words(const BenchFiles& files, Figures& figures) {
    OpenArchive archive(files.archive(), "bench");
    const double start = cpu_milliseconds();
    index_concordance(archive, {});
    figures.add("index of words, in the background",
                fmt::format("{:.1f} s", 1e-3 * (cpu_milliseconds() - start)));
}

void search_words(const BenchFiles& files, Figures& figures) {
    OpenArchive archive(files.archive(), "bench");
    std::vector<std::string> texts = lines_of(files.queries());
    texts.resize(300);
    std::mt19937 random(1);
    for (const std::size_t words : {1U, 2U, 3U})
        figures.add_times(fmt::format("concordance, first 50: {} word{}", words, words == 1 ? "" : "s"),
                          search_times(archive, texts, ConcordanceKind::words,
                                       [&](const std::string& text) { return phrase_of(text, words, random); }));
    for (const std::size_t size : {3U, 5U, 10U, 20U})
        figures.add_times(fmt::format("… substring of {} characters", size),
                          search_times(archive, texts, ConcordanceKind::exact,
                                       [&](const std::string& text) { return piece_of(text, size, random); }));
}

}  // namespace stykovka::bench
