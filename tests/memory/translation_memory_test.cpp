// The translation memory: what it offers, in which order, and that it misses nothing.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/translation_memory.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <tuple>
#include <utility>

#include "memory/scoring.h"
#include "memory/unit_rows.h"
#include "memory/unit_rules.h"
#include "office.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

/// Texts of a small vocabulary, so that many are alike: forms of words, numbers, names, typing errors.
class Texts {
public:
    explicit Texts(unsigned seed) : random_(seed) {}

    std::string text() {
        std::string text;
        const int words = 1 + pick(pick(4) == 0 ? 3 : 14);
        for (int i = 0; i < words; ++i) text += (i > 0 ? " " : "") + word();
        return text + (pick(3) > 0 ? "." : "");
    }
    std::string edited(std::string text) {
        for (int edits = pick(4); edits > 0; --edits) edit(text);
        return text;
    }
    int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

private:
    std::string word() {
        static const std::vector<std::string> words{
            "прокуратура",  "прокуратуры", "города", "город",   "проверка", "проверки", "суд",    "судом",  "решение",
            "дело",         "уголовное",   "о",      "в",       "не",       "на",       "закона", "закон",  "нарушении",
            "нарушение",    "ещё",         "еще",    "область", "области",  "Иванов",   "Петров", "Москва", "Москве",
            "пресс-служба", "25",          "2031",   "1,5",     "«Восход»", "—"};
        // Low places are far more frequent, as in any language.
        return words[static_cast<std::size_t>(
            std::min(pick(static_cast<int>(words.size())), pick(static_cast<int>(words.size()))))];
    }
    void edit(std::string& text) {
        const std::size_t space = text.find(' ', static_cast<std::size_t>(pick(static_cast<int>(text.size()) + 1)));
        switch (pick(4)) {
            case 0:
                text = word() + " " + text;
                break;
            case 1:
                text += " " + word();
                break;
            case 2:
                if (space != std::string::npos) text.erase(space);
                break;
            default:
                if (space != std::string::npos) text.insert(space, " " + word());
        }
        if (text.empty()) text = word();
    }
    std::mt19937 random_;
};

/// All units of a store, each compared with every query.
class Scan {
public:
    explicit Scan(UnitStore& store, const LessTrust& trust = {}) {
        std::vector<UnitId> ids;
        store.for_each([&](const StoredUnit& stored) { return ids.push_back(stored.unit.id), true; });
        for (const Side side : both_sides)
            for (const StoredUnit& stored : store.fetch(ids, side)) add(stored, side, trust);
    }
    /// Score and unit of what a lookup has to find, in its order.
    std::vector<std::pair<int, UnitId>> matches(const std::string& query, const LookupOptions& options) {
        const ComparedText compared = comparison_.of(Content{query, {}}, russian_english[options.query_side]);
        using Place = std::tuple<int, int, std::size_t, Standing, std::int64_t, UnitId>;
        std::vector<Place> places;
        for (const Entry& entry : texts_[options.query_side]) {
            const TextScore score = scored(compared, entry.text, entry.facts);
            if (score.score >= options.at_least)
                places.emplace_back(-score.score.percent, points_of(score.penalties), score.penalties.size(),
                                    entry.facts.standing, -entry.newest, entry.unit);
        }
        std::sort(places.begin(), places.end());
        std::vector<std::pair<int, UnitId>> matches;
        for (const Place& place : places)
            if (matches.size() < options.limit) matches.emplace_back(-std::get<0>(place), std::get<UnitId>(place));
        return matches;
    }

private:
    struct Entry {
        ComparedText text;
        UnitFacts facts;
        std::int64_t newest;
        UnitId unit;
    };
    void add(const StoredUnit& stored, Side side, const LessTrust& trust) {
        const auto is_by_person = [](const Occurrence& one) { return one.aligned_by != "confidence"; };
        const bool by_person = stored.occurrences.empty() || std::ranges::any_of(stored.occurrences, is_by_person);
        texts_[side].push_back({comparison_.of(stored.unit.variants[side].content, russian_english[side]),
                                {stored.others_of_same_text[side] > 0, by_person, stored.unit.standing,
                                 lost_trust(trust, stored.unit, stored.occurrences)},
                                stored.newest,
                                stored.unit.id});
    }
    Comparison comparison_;
    BySide<std::vector<Entry>> texts_;
};

std::vector<std::pair<int, UnitId>> found(const std::vector<Match>& matches) {
    std::vector<std::pair<int, UnitId>> found;
    for (const Match& match : matches) found.emplace_back(match.score.percent, match.unit.id);
    return found;
}

/// Sentences of an office: some are written again and again with other names, numbers, dates and signs.
class OfficeTexts {
public:
    explicit OfficeTexts(unsigned seed) : random_(seed) {}

    BySide<std::string> pair() {
        const std::string name = pick_of(names);
        const std::string count = std::to_string(pick(4) == 0 ? pick(100'000) : pick(6));
        const std::string date = std::to_string(1 + pick(3)) + ".0" + std::to_string(1 + pick(3)) + ".203" + count[0];
        const std::string dot = pick(6) == 0 ? "" : ".";
        switch (pick(5)) {
            case 0:
                return {"Прокурор города " + name + " направил в суд дело № " + count + " от " + date + dot,
                        "Prosecutor " + name + " sent case " + count + " of " + date + " to court" + dot};
            case 1:
                return {"Суд рассмотрел " + count + " дел, " + (pick(2) == 0 ? "из них " : "Из них ") + count + dot,
                        "The court heard " + count + " cases" + dot};
            case 2:
                return {(pick(3) == 0 ? "«" + name + "»: " : name + ": ") + "итоги " + date + dot,
                        name + ": results of " + date};
            case 3:
                return {"Таблица " + numbers(5 + pick(5)) + dot, "Table " + numbers(5 + pick(5))};
            default:
                return {"Прокуратура " + name + (pick(2) == 0 ? " проверила " : " проверит ") + "дело" + dot,
                        "The case was reviewed by " + name + dot};
        }
    }
    int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

private:
    std::string pick_of(const std::vector<std::string>& words) {
        return words[static_cast<std::size_t>(pick(static_cast<int>(words.size())))];
    }
    std::string numbers(int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += (i > 0 ? " " : "") + std::to_string(pick(4));
        return text;
    }
    const std::vector<std::string> names{"Иванов", "Иванова", "Петров", "Сидоренко", "Москва", "Тверь",
                                         "Самара", "Самары",  "Восход", "№ 7",       "5",      ""};
    std::mt19937 random_;
};

/// The Russian sentences of all documents of one kind.
std::vector<std::string> news(const std::string& kind) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(shared("data/alignment/" + kind)))
        files.push_back(entry.path() / "ru.snt");
    std::sort(files.begin(), files.end());
    std::vector<std::string> sentences;
    for (const auto& file : files) {
        std::ifstream in(file);
        for (std::string line; std::getline(in, line);)
            if (!line.empty()) sentences.push_back(line);
    }
    return sentences;
}

}  // namespace

TEST_CASE("translation memory: the matches are those of an exhaustive scan, from either side, at every threshold") {
    Texts texts(20310312);
    Office office;
    std::vector<UnitAddition> additions;
    for (int i = 0; i < 300; ++i) {
        const std::string source =
            i > 0 && texts.pick(3) == 0
                ? texts.edited(additions[static_cast<std::size_t>(texts.pick(i))].unit.variants.source.content.text)
                : texts.text();
        additions.push_back(imported(unit_of(source, texts.text() + std::to_string(i), i + 1)));
        if (texts.pick(8) == 0) additions.back().unit.standing = Standing::superseded;
    }
    office.add(additions);
    Scan scan(office.store);
    for (int i = 0; i < 3000; ++i) {
        LookupOptions options;
        options.at_least.percent =
            std::vector<int>{30, 50, 60, 70, 85, 95, 100}[static_cast<std::size_t>(texts.pick(7))];
        options.limit = static_cast<std::size_t>(1 + texts.pick(8));
        options.query_side = texts.pick(2) == 0 ? Side::source : Side::target;
        const auto& any =
            additions[static_cast<std::size_t>(texts.pick(300))].unit.variants[options.query_side].content.text;
        const std::string query = texts.pick(5) == 0 ? texts.text() : texts.edited(any);
        INFO("query: " << query << ", at least " << options.at_least.percent << ", limit " << options.limit);
        CHECK(found(office.lookup(query, options)) == scan.matches(query, options));
    }
}

TEST_CASE("translation memory: among units of few templates the best are found, in the order of an exhaustive scan") {
    OfficeTexts texts(20310401);
    Office office;
    const LessTrust trust{{{"old.tmx", 2}}, {{"trainee", 1}}, 3};
    TranslationMemory careful(office.store, trust);
    std::vector<UnitAddition> additions;
    for (int i = 0; i < 500; ++i) {
        const auto [source, target] = texts.pair();
        additions.push_back(imported(unit_of(source, target, 1 + texts.pick(5))));
        UnitAddition& addition = additions.back();
        if (texts.pick(8) == 0) addition.unit.standing = Standing::superseded;
        if (texts.pick(8) == 0) addition.unit.created_by = "MT!";
        if (texts.pick(2) == 0) continue;
        addition.occurrence = accepted(addition.unit, texts.pick(2), static_cast<std::uint32_t>(i)).occurrence;
        if (texts.pick(2) == 0) addition.occurrence->origin = "import:old.tmx";
        if (texts.pick(4) == 0) addition.occurrence->who = "trainee";
        if (texts.pick(4) == 0) addition.occurrence->aligned_by = "confidence";
        if (texts.pick(4) == 0) addition.occurrence->when = UtcTime(std::chrono::seconds(3 + texts.pick(5)));
    }
    for (const UnitAddition& addition : additions) office.add({addition});
    for (int round = 0; round < 4; ++round) {
        Scan scan(office.store);
        Scan careful_scan(office.store, trust);
        for (int i = 0; i < 100; ++i) {
            LookupOptions options;
            options.at_least.percent = std::vector<int>{30, 50, 70, 95}[static_cast<std::size_t>(texts.pick(4))];
            options.limit = static_cast<std::size_t>(1 + texts.pick(8));
            options.query_side = texts.pick(2) == 0 ? Side::source : Side::target;
            const std::string query = texts.pair()[options.query_side];
            INFO("query: " << query << ", at least " << options.at_least.percent << ", limit " << options.limit);
            CHECK(found(office.lookup(query, options)) == scan.matches(query, options));
            CHECK(found(careful.matches_for(Content{query, {}}, russian_english, options)) ==
                  careful_scan.matches(query, options));
        }
        // Some become newer, others good or bad, and some go.
        for (int i = 0; i < 40; ++i) {
            UnitAddition again = additions[static_cast<std::size_t>(texts.pick(500))];
            again.unit.changed = UtcTime(std::chrono::seconds(1 + texts.pick(9)));
            office.add({again});
            office.store.rank(UnitId{1 + texts.pick(500)}, static_cast<Standing>(texts.pick(3)));
            if (auto unit = load_unit(office.archive.database(), UnitId{1 + texts.pick(500)})) {
                unit->stored.unit.standing = Standing::superseded;
                unit->stored.unit.changed = UtcTime(std::chrono::seconds(5 + texts.pick(9)));
                update_unit(office.archive.database(), unit->stored.unit, 1);
            }
            const std::vector<OccurrenceKey> gone{
                key_of(*accepted(again.unit, 1, static_cast<std::uint32_t>(texts.pick(500))).occurrence)};
            office.store.apply({}, gone);
        }
    }
}

TEST_CASE("translation memory: of very many units with one best rank the best are found, though all lose more than that") {
    OfficeTexts texts(20310402);
    Office office;
    const LessTrust trust{{{"old.tmx", 3}}, {}, 0};
    TranslationMemory careful(office.store, trust);
    std::vector<UnitAddition> additions;
    for (int i = 0; i < 3000; ++i) {
        const std::string number = std::to_string(1000 + texts.pick(5000));
        const std::string who = texts.pick(3) == 0 ? "судом" : "судьёй";
        UnitAddition addition = accepted(unit_of("Дело № " + number + " рассмотрено " + who + ".", "Case", 1 + i % 3), 0, 0);
        addition.occurrence->origin = "import:old.tmx";
        if (texts.pick(4) == 0) addition.occurrence->aligned_by = "confidence";
        addition.unit.variants.target.content.text += " " + number;
        additions.push_back(addition);
    }
    office.add(additions);
    Scan scan(office.store, trust);
    for (int i = 0; i < 20; ++i) {
        const std::string query = "Дело № " + std::to_string(i) + (i % 2 == 0 ? " рассмотрено судом." : " рассмотрено судьей");
        LookupOptions options;
        options.limit = i % 3 == 0 ? 1500 : 5;
        INFO("query: " << query);
        CHECK(found(careful.matches_for(Content{query, {}}, russian_english, options)) == scan.matches(query, options));
    }
}

TEST_CASE("translation memory: the matches over real news are those of an exhaustive scan") {
    if (!has_shared("data/alignment/clean")) {
        MESSAGE("skipped: the set of news documents is not there");
        return;
    }
    Office office;
    std::vector<std::string> known = news("clean");
    known.resize(std::min<std::size_t>(known.size(), 1200));
    std::vector<UnitAddition> additions;
    for (const std::string& text : known) additions.push_back(imported(unit_of(text, "Unit of " + text)));
    office.add(additions);
    Scan scan(office.store);
    const std::vector<std::string> queries = news("hard");
    for (std::size_t i = 0; i < queries.size(); i += 3) {
        LookupOptions options;
        options.at_least.percent = i % 2 == 0 ? 50 : 70;
        INFO("query: " << queries[i]);
        CHECK(found(office.lookup(queries[i], options)) == scan.matches(queries[i], options));
    }
}

TEST_CASE("translation memory: an equal text is 100, with one equal neighbour 101, with both 102") {
    Office office;
    UnitAddition addition = accepted(unit_of("Суд вынес решение.", "The court ruled."), 1, 1);
    addition.occurrence->before.source = "Раньше.";
    addition.occurrence->after.source = "Позже.";
    office.add({addition});
    LookupOptions options;
    CHECK(scores_of(office.lookup("Суд вынес решение.", options)) == std::vector{100});
    options.before = "Раньше.";
    CHECK(scores_of(office.lookup("Суд вынес решение.", options)) == std::vector{101});
    options.after = "Позже.";
    CHECK(scores_of(office.lookup("Суд вынес решение.", options)) == std::vector{102});
    options.after = "Иначе.";
    CHECK(scores_of(office.lookup("Суд вынес решение.", options)) == std::vector{101});
}

TEST_CASE("translation memory: ё, quotes, dashes and no-break spaces are found and cost a point") {
    Office office;
    office.add({imported(unit_of("Ещё одно предприятие — «Восход».", "One more company, Voskhod."))});
    for (const char* query : {"Еще одно предприятие — «Восход».", "Ещё одно предприятие – «Восход».",
                              "Ещё одно предприятие — \"Восход\".", "Ещё одно\u00A0предприятие — «Восход»."}) {
        const auto matches = office.lookup(query);
        INFO(query);
        REQUIRE(matches.size() == 1);
        CHECK(matches[0].score.percent == 99);
    }
}

TEST_CASE("translation memory: a short text with one other letter is found") {
    Office office;
    office.add({imported(unit_of("Прокуратура Самарской области", "Samara Region Prosecutor’s Office"))});
    const auto matches = office.lookup("Прокуратора Самарской области");
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].base.percent == 94);
}

TEST_CASE("translation memory: among equal scores the newest comes first") {
    Office office;
    office.add({imported(unit_of("Суд вынес решение.", "The court ruled.", 10)),
                imported(unit_of("Суд вынес решение.", "The court has decided.", 30)),
                imported(unit_of("Суд вынес решение.", "The court made a decision.", 20))});
    const auto matches = office.lookup("Суд вынес решение.");
    REQUIRE(matches.size() == 3);
    CHECK(matches[0].unit.variants.target.content.text == "The court has decided.");
    CHECK(matches[1].unit.variants.target.content.text == "The court made a decision.");
    CHECK(matches[0].penalties == std::vector{Penalty{PenaltyKind::several_translations, 0}});
}
